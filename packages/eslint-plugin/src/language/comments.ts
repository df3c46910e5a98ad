/** The comments of a document. Behind a mistake the reader keeps none, yet a comment there may be what silences it. */
import type { Document, Range } from '@stowage/core/host';

/** What looks like a comment behind white space, to the end of its line. In a broken text nobody can tell whether it stands in quotes. */
const COMMENT = /(?<=^|[ \t])#.*/gm;

export function commentsOf(text: string, { comments, faults, template, end }: Document): readonly Range[] {
  const places = faults.filter(({ code }) => STOPS.has(code)).map(({ start }) => start);
  if (template) places.push(template.start);
  if (places.length === 0) return comments;
  const from = Math.max(Math.min(...places), comments.at(-1)?.end ?? 0);
  const behind = [...text.slice(from, end).matchAll(COMMENT)].map(({ 0: comment, index }) => ({ start: from + index, end: from + index + comment.trimEnd().length }));
  return [...comments, ...behind];
}

/** Faults at which reading ends. */
const STOPS: ReadonlySet<string> = new Set(['syntax', 'control-character', 'unread', 'too-deep', 'too-many-aliases']);
