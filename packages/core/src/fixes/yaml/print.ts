/** JSON values as YAML: in flow style on one line, as JSON over many, or in block style. Kubernetes reads exactly the value back. */
import type { Json } from '../change.js';
import { printScalar, printString, type How } from './scalar.js';
import type { Style } from './style.js';

/** Where the lines of a tall print begin. */
export interface Tall {
  readonly newline: string;
  /** The white space before the line on which the value begins. */
  readonly indent: string;
  readonly step: string;
}

type Many = readonly Json[] | { readonly [key: string]: Json };

/** A longer list does not go on one line. */
const LONGEST = 60;
/** go-yaml reads no key that is longer. */
const LONGEST_KEY = 1000;
const DEEPEST = 100;

/** False for what YAML cannot hold in the forms that are printed here: numbers that are none, keys past go-yaml's limit, very deep values. */
export function isPrintable(value: Json, depth = 0): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (!isMany(value)) return true;
  if (depth > DEEPEST) return false;
  if (isList(value)) return value.every((item) => isPrintable(item, depth + 1));
  return Object.entries(value).every(([key, item]) => key.length <= LONGEST_KEY && isPrintable(item, depth + 1));
}

export function isMany(value: Json): value is Many {
  return typeof value === 'object' && value !== null;
}

export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** Nothing in it, or nothing that holds more. */
export function isEmpty(value: Many): boolean {
  return (isList(value) ? value : Object.keys(value)).length === 0;
}

/** On one line, unless `tall` says how to break it. */
export function flowText(value: Json, how: How, tall: Tall | null = null): string {
  if (!isMany(value)) return printScalar(value, how);
  const inner = tall && { ...tall, indent: tall.indent + tall.step };
  const parts = isList(value)
    ? value.map((item) => flowText(item, how, inner))
    : Object.entries(value).map(([key, item]) => `${printString(key, how)}: ${flowText(item, how, inner)}`);
  return wrapFlow(parts, isList(value), tall);
}

/** Entries that are printed already, in brackets or braces. */
export function wrapFlow(parts: readonly string[], list: boolean, tall: Tall | null): string {
  const [open, close] = list ? ['[', ']'] : ['{', '}'];
  if (!tall || parts.length === 0) return `${open}${parts.join(', ')}${close}`;
  const start = `${tall.newline}${tall.indent}${tall.step}`;
  return `${open}${start}${parts.join(`,${start}`)}${tall.newline}${tall.indent}${close}`;
}

/** What a value prints as on one line in block style; null for what needs lines of its own. */
export function inlineText(value: Json, style: Style): string | null {
  if (!isMany(value)) return printScalar(value, blockHow(style));
  if (isEmpty(value)) return isList(value) ? '[]' : '{}';
  if (!style.flowLists || !isList(value) || value.some(isMany)) return null;
  const text = flowText(value, { ...blockHow(style), flow: true });
  return text.length > LONGEST ? null : text;
}

/** The lines of a map or list that is not empty, from column 0. */
export function blockLines(value: Many, style: Style): string[] {
  return isList(value) ? value.flatMap((item) => itemLines(item, style)) : Object.entries(value).flatMap(([key, item]) => pairLines(key, item, style));
}

export function pairLines(key: string, value: Json, style: Style): string[] {
  const name = printString(key, blockHow(style));
  const inline = inlineText(value, style);
  if (inline !== null) return [`${name}: ${inline}`];
  const indent = ' '.repeat(isList(value) ? style.listIndent : style.step);
  return [`${name}:`, ...blockLines(value as Many, style).map((line) => indent + line)];
}

export function itemLines(value: Json, style: Style): string[] {
  const inline = inlineText(value, style);
  const lines = inline === null ? blockLines(value as Many, style) : [inline];
  return lines.map((line, i) => (i === 0 ? `- ${line}` : `  ${line}`));
}

function blockHow(style: Style): How {
  return { flow: false, json: false, quote: style.quote };
}
