/** The settings of a file. */
import type { Configuration } from './judge.js';

/** What is in force for a file of that name. */
export function configurationFor(_file: string): Configuration {
  return { key: '', options: {} };
}
