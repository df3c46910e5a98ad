import { QUIET } from './site.js';

/** A value, or undefined where it is unknown. */
export function known<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (signal) {
    if (signal !== QUIET) throw signal;
    return undefined;
  }
}
