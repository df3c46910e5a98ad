/** Words as YAML, and what is put in after a field's name. */
import type { Field } from '@stowage/core/editor';
import { wordsOf } from '../words/types.js';
import type { Style } from './style.js';

/** Text with places for the cursor in it, as `snippet`; and without, as `plain`. */
export interface Insertion {
  readonly plain: string;
  readonly snippet: string;
}

export function insertion(text: string): Insertion {
  return { plain: text, snippet: escape(text) };
}

/** A string as it must be written so that YAML reads it as that string. */
export function scalarText(value: string, quoted: boolean): string {
  return quoted || !/^[A-Za-z/][\w ./:-]*$/.test(value) || /:$|: |^(?:true|false|yes|no|on|off|y|n|null)$/i.test(value) ? JSON.stringify(value) : value;
}

export interface Where {
  /** Column of the key, from 0. */
  readonly column: number;
  readonly style: Style;
  /** In braces, where nothing is put on a line of its own. */
  readonly flow: boolean;
  /** Words must be quoted: the document is JSON. */
  readonly json: boolean;
}

/** A name, its colon, and room for its value: `effect: `, or a line of its own for an object or an item. */
export function fieldText(name: string, owner: string, field: Field, where: Where): Insertion {
  const key = where.json ? JSON.stringify(name) : name;
  if (field.shape === 'scalar') return valueAfter(key, choicesOf(owner, field, where.json));
  if (where.flow) return { plain: `${key}: `, snippet: `${escape(key)}: ${field.shape === 'list' ? '[$0]' : '\\{$0\\}'}` };
  const { newline, list, step } = where.style;
  const below = field.shape === 'list' ? `${newline}${' '.repeat(where.column + list)}- ` : `${newline}${' '.repeat(where.column + step)}`;
  // Completion without snippets is of one line: Vim's own puts a NUL where a line should break.
  return { plain: `${key}:`, snippet: `${escape(key)}:${below}$0` };
}

/** A key with a value to choose; with one that is free, where there are no words for it. */
export function valueAfter(key: string, words: readonly string[]): Insertion {
  const plain = `${key}: `;
  return { plain, snippet: words.length > 0 && words.length <= 8 ? `${escape(plain)}\${1|${words.map(escapeChoice).join(',')}|}` : `${escape(plain)}$0` };
}

function choicesOf(owner: string, field: Field, json: boolean): readonly string[] {
  if (field.scalar === 'bool') return ['true', 'false'];
  const words = wordsOf(owner, field);
  return words === undefined || words.open || field.name === 'kind' || field.name === 'apiVersion' ? [] : words.values.map((word) => scalarText(word, json));
}

function escape(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function escapeChoice(text: string): string {
  return text.replace(/[\\,|$}]/g, '\\$&');
}
