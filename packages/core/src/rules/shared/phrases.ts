/** The words for what finders know: the ends and the nouns of sentences that many messages share. */
import type { Data, Phrase, Words } from '../../tree/finding.js';
import { byteLength, type Reason } from '../../validation/content.js';
import type { Format } from '../../validation/problem.js';
import { deedOf } from './host-path/stakes.js';

/** A finding's data with every phrase said. */
export function worded(data: Data): Words {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, typeof value === 'object' ? phraseOf(value) : value]));
}

function phraseOf(phrase: Phrase): string {
  const part = (name: string): string => String(phrase[name] ?? '');
  switch (phrase.say) {
    case 'name':
      return nameProblem(part('text'), part('reason') as Reason, part('format') as Format);
    case 'annotations':
      return `together they have ${part('size')} KiB, and 256 are allowed`;
    case 'field':
      return fieldName(part('field'), phrase['key']);
    case 'type':
      return NOUNS[part('type')] ?? part('type');
    case 'deed':
      return deedOf(part('stake'), phrase['write'] === 1);
    case 'value':
      return valueName(part('type'), part('written'));
  }
}

const NOUNS: Readonly<Record<string, string>> = {
  string: 'a string',
  bool: 'true or false',
  int32: 'a whole number',
  int64: 'a whole number',
  float: 'a number',
  quantity: 'a quantity',
  'int-or-string': 'a whole number or a string',
  time: 'a time',
  'micro-time': 'a time',
  duration: 'a duration',
  bytes: 'base64 text',
  'string-list': 'a list of strings',
  object: 'an object',
  list: 'a list',
  map: 'a map',
};

/** `"operator"`, `every item of "values"`, `"disktype" in "nodeSelector"`. */
function fieldName(field: string, key: string | number | undefined): string {
  if (key === undefined) return `"${field}"`;
  return typeof key === 'number' ? `every item of "${field}"` : `"${key}" in "${field}"`;
}

/** What stands there: `the number 5`, `a list`. `written` is the piece of the text, shortened. */
function valueName(type: string, written: string): string {
  switch (type) {
    case 'map':
      return 'an object';
    case 'seq':
      return 'a list';
    case 'hole':
      return 'something unknown';
    case 'null':
      return 'nothing';
    case 'bool':
      return `the boolean ${written}`;
    case 'string':
      return written === '' || written === '""' || written === "''" ? 'an empty string' : `the string ${/^["']/.test(written) ? written : `"${written}"`}`;
    default:
      return `the number ${written}`;
  }
}

const LIMITS: Readonly<Partial<Record<Format, number>>> = { subdomain: 253, file: 253, port: 15 };

/** Why a text is no name: `it contains a space`, `it is 70 characters long, and 63 are allowed`. */
function nameProblem(text: string, reason: Reason | '', format: Format): string {
  const slash = format === 'key' ? text.indexOf('/') : -1;
  const name = slash < 0 ? text : text.slice(slash + 1);
  const whose = slash < 0 ? 'it' : 'the part behind its "/"';
  switch (reason) {
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
    case 'path':
      return /[/%]/u;
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
