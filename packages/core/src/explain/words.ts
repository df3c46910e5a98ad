/** Lists and numbers as they are said. "and" joins what must all hold, "or" what is enough by itself; where both would meet, one of them stands in parentheses. */

const MANY = 6;

function joined(parts: readonly string[], word: string): string {
  const shown = parts.length > MANY + 1 ? [...parts.slice(0, MANY), `${String(parts.length - MANY)} more`] : parts;
  return shown.join(` ${word} `);
}

export const allOf = (parts: readonly string[]): string => joined(parts, 'and');
export const oneOf = (parts: readonly string[]): string => joined(parts, 'or');

/** `a`, `a or b`, `a, b or c`: for names in a row. */
export function names(parts: readonly string[], word = 'or'): string {
  const shown = parts.length > MANY + 1 ? [...parts.slice(0, MANY), `one of ${String(parts.length - MANY)} more`] : parts;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} ${word} ${shown.at(-1) ?? ''}`;
}

/** `1 Pod`, `3 Pods`. */
export const count = (number: number, noun: string): string => `${String(number)} ${noun}${number === 1 ? '' : 's'}`;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `key=value`; of an empty value the quotes show that it is one. */
export const label = (key: string, value: string): string => `${key}=${value === '' ? '""' : value}`;
