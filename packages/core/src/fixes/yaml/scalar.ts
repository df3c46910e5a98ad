/** Scalars and keys as text that Kubernetes reads back as exactly that value. */
import type { Quote } from './style.js';

export interface How {
  /** Inside brackets or braces, where commas and the like mean something. */
  readonly flow: boolean;
  /** Every string and key in double quotes. */
  readonly json: boolean;
  /** For strings that cannot stand without. */
  readonly quote: Quote;
}

export function printScalar(value: null | boolean | number | bigint | string, how: How): string {
  return typeof value === 'string' ? printString(value, how) : String(value);
}

export function printString(value: string, how: How): string {
  if (how.json) return `"${escaped(value)}"`;
  return isPlain(value, how.flow) ? value : quoted(value, how.quote);
}

/** In quotes, whatever it is: those that need no escapes, else the preferred ones. */
export function quoted(value: string, quote: Quote): string {
  if (needsEscape(value)) return `"${escaped(value)}"`;
  const single = value.includes("'");
  const double = value.includes('"') || value.includes('\\');
  return (single === double ? quote === "'" : double) ? `'${value.replaceAll("'", "''")}'` : `"${escaped(value)}"`;
}

/**
 * The text is read back as that string without quotes. Careful beyond what Kubernetes' reader (go-yaml v2, resolve.go) needs: what only YAML
 * 1.2 or other readers of 1.1 take for a number, a date or a merge is quoted, too.
 */
export function isPlain(value: string, flow: boolean): boolean {
  if (!/^[\w/.$+(<~^;=\u00a1-\uffff-]/.test(value) || value.endsWith(' ') || value.endsWith(':')) return false;
  if (needsEscape(value) || value.includes(': ') || value.includes(' #') || value.includes('{{')) return false;
  if (/^(?:-(?:$|[ ,[\]{}])|---|\.\.\.)/.test(value)) return false;
  if (flow && /[,[\]{}:?]/.test(value)) return false;
  return !isWord(value) && !isNumeric(value);
}

function isWord(value: string): boolean {
  if (value.length > 5) return false;
  return /^(?:~|\.|null|y|n|yes|no|on|off|true|false|=|<<|[-+]?\.(?:inf|nan))$/i.test(value);
}

/** A number in some base or notation, or a date, to some reader of YAML. */
function isNumeric(value: string): boolean {
  const code = value.charCodeAt(0);
  if (code > 57 || (code < 48 && code !== 43 && code !== 45 && code !== 46)) return false;
  const digits = value.replaceAll('_', '');
  if (/^[-+]?(?:0x[0-9a-f]*|0o[0-9]*|0b[-+]?[01]*|\.?[0-9]+(?:e[-+]?[0-9]*)?|[0-9]+\.[0-9]*(?:e[-+]?[0-9]*)?)$/i.test(digits)) return true;
  return /^[-+]?[0-9]+(?::[0-9]{1,2})+(?:\.[0-9]*)?$/.test(digits) || /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:$|[Tt ])/.test(value);
}

/** Control characters, line breaks of any kind, the byte order mark, and halves of pairs: none can stand in a text as it is. */
function needsEscape(value: string): boolean {
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (isSpecial(code)) return true;
    if (code < 0xd800 || code > 0xdfff) continue;
    const next = value.charCodeAt(++i);
    if (code > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) return true;
  }
  return false;
}

function isSpecial(code: number): boolean {
  return code < 32 || (code > 126 && code < 160) || code === 0x2028 || code === 0x2029 || code === 0xfeff || code > 0xfffd;
}

/** JSON's escapes, which are YAML's, too, and more of them. */
function escaped(value: string): string {
  let out = '';
  for (const character of JSON.stringify(value).slice(1, -1)) {
    const code = character.charCodeAt(0);
    out += isSpecial(code) ? `\\u${code.toString(16).padStart(4, '0')}` : character;
  }
  return out;
}
