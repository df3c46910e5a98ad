/** Colours, few of them. A plain table of our own: the usual packages ask `process.stdout` when they load, and making that can take 25 ms. */

export type Paint = (text: string) => string;

export interface Style {
  readonly colored: boolean;
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly yellow: Paint;
  readonly blue: Paint;
  readonly green: Paint;
}

const same: Paint = (text) => text;
const between = (on: number, off: number): Paint => (text) => (text === '' ? '' : `\x1b[${String(on)}m${text}\x1b[${String(off)}m`);

export function styleFor(colored: boolean): Style {
  if (!colored) return { colored, bold: same, dim: same, red: same, yellow: same, blue: same, green: same };
  return { colored, bold: between(1, 22), dim: between(2, 22), red: between(31, 39), yellow: between(33, 39), blue: between(36, 39), green: between(32, 39) };
}

/** NO_COLOR (any value) and FORCE_COLOR (any but 0 and false) are asked where the command line leaves it open; then, whether a terminal reads. */
export function isColored(wish: 'auto' | 'always' | 'never', env: Readonly<Record<string, string | undefined>>, out: { readonly isTerminal: boolean }): boolean {
  if (wish !== 'auto') return wish === 'always';
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '') return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return env.TERM !== 'dumb' && out.isTerminal;
}
