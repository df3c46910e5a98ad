/** Colours, few of them. A plain table of our own, since what the package for it asks of the process costs more than a whole run of ours. */
export interface Style {
  readonly colored: boolean;
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  blue(text: string): string;
  green(text: string): string;
}

const same = (text: string): string => text;
const between = (on: number, off: number) => (text: string): string => (text === '' ? '' : `\x1b[${String(on)}m${text}\x1b[${String(off)}m`);

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
