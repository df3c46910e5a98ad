/** What is wrong with a text, as the end of a sentence: data for messages, so that they can name the very character. */
import { byteLength, type Reason } from './content.js';

/** A label's key, a label's value, a DNS label, a DNS subdomain, the name of a port, of a file in a volume, of an environment variable. */
export type Format = 'key' | 'value' | 'label' | 'subdomain' | 'port' | 'file' | 'variable';

const LIMITS: Readonly<Partial<Record<Format, number>>> = { subdomain: 253, file: 253, port: 15 };

/** For the first of the reasons: `it contains a space`, `it is 70 characters long, and 63 are allowed`. */
export function problemOf(text: string, reasons: readonly Reason[], format: Format): string {
  const slash = format === 'key' ? text.indexOf('/') : -1;
  const name = slash < 0 ? text : text.slice(slash + 1);
  const whose = slash < 0 ? 'it' : 'the part behind its "/"';
  switch (reasons[0]) {
    case 'empty':
      return slash < 0 ? 'it is empty' : 'nothing stands behind its "/"';
    case 'long':
      return `${whose} is ${String(byteLength(name))} characters long, and ${String(LIMITS[format] ?? 63)} are allowed`;
    case 'slashes':
      return 'it contains more than one "/"';
    case 'prefix-empty':
      return 'nothing stands before its "/"';
    case 'prefix-long':
      return `the part before its "/" is ${String(slash)} characters long, and 253 are allowed`;
    case 'prefix-characters':
      return `the part before its "/" ${faultIn(text.slice(0, slash), 'subdomain')}`;
    case 'dots':
      return 'it contains "."';
    case 'characters':
      return text === '' ? 'it is empty' : `${whose} ${faultIn(name, format)}`;
    case 'no-letter':
      return 'it has no letter';
    case 'dashes':
      return 'it has two dashes side by side';
    case 'dash-at-end':
      return `it ${text.startsWith('-') ? 'begins' : 'ends'} with a dash`;
    case 'backsteps':
      return text === '.' ? 'it is "."' : 'it begins with ".."';
    default:
      return 'it is not written as one';
  }
}

function faultIn(text: string, format: Format): string {
  const foreign = foreignTo(format).exec(text);
  if (foreign) return `contains ${show(foreign[0])}`;
  if (/^[._-]/.test(text)) return `begins with "${text.charAt(0)}"`;
  if (/[._-]$/.test(text)) return `ends with "${text.charAt(text.length - 1)}"`;
  if (text.includes('..')) return 'contains two dots side by side';
  return 'has a "-" beside a dot';
}

function foreignTo(format: Format): RegExp {
  switch (format) {
    case 'subdomain':
      return /[^a-z0-9.-]/u;
    case 'label':
    case 'port':
      return /[^a-z0-9-]/u;
    case 'variable':
      return /[^ -<>-~]/u;
    default:
      return /[^A-Za-z0-9._-]/u;
  }
}

function show(character: string): string {
  if (character === ' ') return 'a space';
  if (character === '\t') return 'a tab';
  if (character === '\n') return 'a line break';
  return /[A-Z]/.test(character) ? `the capital letter "${character}"` : `"${character}"`;
}
