/** How a plain scalar can begin. */
import { isPlainString } from '../scalars.js';

/** Nothing else than a string begins like this. */
export const STRING = 1;
/** Perhaps a number, a bool or null. */
export const ODD = 2;

/**
 * By the first character, below 128: STRING, ODD, or 0 where no plain scalar begins with it, or only where no blank follows. Every other character begins a string. Looked up where it is needed, for each key and
 * value: before V8 has optimised them, calls are what most of the reader's time goes to.
 */
export const STARTS = new Uint8Array(128);
for (let c = 33; c < 127; c++) STARTS[c] = isPlainString(c) ? STRING : ODD;
for (const c of '!"#%&\'*,-:>?@[]`{|}') STARTS[c.charCodeAt(0)] = 0;
