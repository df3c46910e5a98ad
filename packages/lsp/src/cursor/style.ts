/** How a text is written, so that what is put in looks like the rest of it. */

export interface Style {
  readonly newline: string;
  /** Columns between a key and the dash of the list below it: 0 or more. */
  readonly list: number;
  /** Columns between a key and the keys below it. */
  readonly step: number;
}

/** Told by the first list and the first map of the text; 0 and 2 where there is none. */
export function styleOf(text: string): Style {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  let list = -1;
  let step = -1;
  let opener = -1; // the column of the key that ended the last line that holds anything
  for (let line = 0; line < text.length && (list < 0 || step < 0); ) {
    const feed = text.indexOf('\n', line);
    const next = feed < 0 ? text.length : feed + 1;
    const content = text.slice(line, next).trimEnd();
    line = next;
    const indent = content.length - content.trimStart().length;
    if (indent === content.length || content.charAt(indent) === '#') continue;
    const dashes = /^(?:- +)*/.exec(content.slice(indent))![0].length;
    if (opener >= 0 && dashes > 0 && indent >= opener && list < 0) list = indent - opener;
    if (opener >= 0 && dashes === 0 && indent > opener && step < 0) step = indent - opener;
    opener = content.endsWith(':') ? indent + dashes : -1;
  }
  return { newline, list: Math.max(list, 0), step: step > 0 && step <= 8 ? step : 2 };
}
