/** The dialect of code: what a fix changes, as edits of an object literal. Only what needs no new lines. */
import type { Change, Dialect } from '@stowage/core/host';
import type { Edit } from '@stowage/core';

type Json = Extract<Change, { do: 'set' }>['to'];

const NAME = /^[A-Za-z_$][\w$]*$/;

export const codeEdits: Dialect = (text, document, changes) => {
  const edits: Edit[] = [];
  for (const change of changes) {
    const edit = editOf(text, change, quoteIn(text, document.start, document.end));
    if (edit === null) return null;
    edits.push(edit);
  }
  return edits.sort((a, b) => a.start - b.start);
};

function editOf(text: string, change: Change, quote: string): Edit | null {
  switch (change.do) {
    case 'set': {
      const { node, to } = change;
      if (node.kind !== 'scalar' || node.start === node.end) return null;
      return { start: node.start, end: node.end, text: print(to, quoteAt(text, node.start) ?? quote) };
    }
    case 'quote': {
      const { start, end } = change.node;
      return { start, end, text: string(text.slice(start, end), quote) };
    }
    case 'rename': {
      const { keyStart, keyEnd, value } = change.pair;
      const old = quoteAt(text, keyStart);
      const key = old === undefined && NAME.test(change.to) ? change.to : string(change.to, old ?? quote);
      // Of a shorthand the name is the value, too.
      return { start: keyStart, end: keyEnd, text: value.start === keyStart ? `${key}: ${text.slice(keyStart, keyEnd)}` : key };
    }
    default:
      return null;
  }
}

function print(value: Json, quote: string): string {
  if (typeof value === 'string') return string(value, quote);
  if (value === null || typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map((item) => print(item, quote)).join(', ')}]`;
  const entries = Object.entries(value).map(([key, item]) => `${NAME.test(key) ? key : string(key, quote)}: ${print(item, quote)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function string(value: string, quote: string): string {
  const inner = JSON.stringify(value).slice(1, -1);
  return quote === '"' ? `"${inner}"` : quote + inner.replaceAll('\\"', '"').replaceAll(quote, `\\${quote}`) + quote;
}

function quoteAt(text: string, at: number): string | undefined {
  const c = text.charAt(at);
  return c === "'" || c === '"' ? c : undefined;
}

/** The quotes that the literal uses first. */
function quoteIn(text: string, start: number, end: number): string {
  return /['"]/.exec(text.slice(start, end))?.[0] ?? "'";
}
