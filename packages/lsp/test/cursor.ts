/** Texts with a cursor in them. */

/** Takes the one `|` out of a text; a block scalar's is written `¦`. */
export function cursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('|');
  if (offset < 0 || marked.includes('|', offset + 1)) throw new Error('one | marks the cursor');
  return { text: (marked.slice(0, offset) + marked.slice(offset + 1)).replaceAll('¦', '|'), offset };
}

/** The text after a replacement. */
export function replaced(text: string, { start, end }: { readonly start: number; readonly end: number }, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}
