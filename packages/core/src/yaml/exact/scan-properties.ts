/** Anchors, aliases, tags and directives. Upstream: go-yaml v2, scannerc.go. */
import { isBlank, isBlankOrEnd, isBreakOrEnd, isDigit, isHex, isUri, isWord, nameOf } from './characters.js';
import { endOfLine, endOfWord, Problem } from './problem.js';
import type { Reader } from './reader.js';
import { T, Token } from './token.js';

function problem(at: Reader, start: number, expected: string): Problem {
  const directive = at.text.charCodeAt(start) === 37;
  const end = directive ? endOfLine(at.text, start, at.end) : Math.max(endOfWord(at.text, start, at.end), at.pos);
  return new Problem('syntax', start, end, expected, nameOf(at.at()));
}

/** `&name` or `*name`. Upstream: yaml_parser_scan_anchor. */
export function scanAnchor(at: Reader, type: T.Alias | T.Anchor): Token {
  const { pos: start, line, column } = at;
  at.skip();
  const name = scanWord(at);
  const c = at.at();
  if (name === '' || !(isBlankOrEnd(c) || '?:,]}%@`'.includes(String.fromCharCode(c)))) {
    const what = type === T.Anchor ? 'anchor' : 'alias';
    throw problem(at, start, `the name of an ${what} (letters, digits, - and _), or quotes if this is text`);
  }
  return new Token(type, start, at.pos, line, column, name);
}

/** `!tag`, `!!tag`, `!handle!tag` or `!<uri>`. Upstream: yaml_parser_scan_tag. */
export function scanTag(at: Reader): Token {
  const { pos: start, line, column } = at;
  let handle = '';
  let suffix: string;
  at.need(2);
  if (at.at(1) === 60) {
    at.skip();
    at.skip();
    suffix = scanUri(at, start, '');
    if (at.at() !== 62) throw problem(at, start, 'a `>` after the tag');
    at.skip();
  } else {
    handle = scanHandle(at, start, false);
    if (handle.length > 1 && handle.endsWith('!')) suffix = scanUri(at, start, '');
    else {
      suffix = scanUri(at, start, handle);
      handle = '!';
      if (suffix === '') {
        handle = '';
        suffix = '!';
      }
    }
  }
  at.need(1);
  if (!isBlankOrEnd(at.at())) throw problem(at, start, 'a space after the tag, or quotes if this is text');
  return new Token(T.Tag, start, at.pos, line, column, handle, suffix);
}

/** A line that begins with `%`. Upstream: yaml_parser_scan_directive. */
export function scanDirective(at: Reader, comment: () => void): Token {
  const { pos: start, line, column } = at;
  at.skip();
  const name = scanWord(at);
  if (name === '' || !isBlankOrEnd(at.at())) throw problem(at, start, 'a directive, or quotes if this is text');
  let type = T.VersionDirective;
  let value: string;
  let prefix = '';
  if (name === 'YAML') {
    skipBlanks(at);
    value = scanVersion(at, start);
    if (at.at() !== 46) throw problem(at, start, 'a version such as 1.1');
    at.skip();
    value += `.${scanVersion(at, start)}`;
  } else if (name === 'TAG') {
    type = T.TagDirective;
    skipBlanks(at);
    value = scanHandle(at, start, true);
    at.need(1);
    if (!isBlank(at.at())) throw problem(at, start, 'a space after the handle');
    skipBlanks(at);
    prefix = scanUri(at, start, '');
    at.need(1);
    if (!isBlankOrEnd(at.at())) throw problem(at, start, 'the end of the line after the prefix');
  } else throw problem(at, start, 'no directive but %YAML and %TAG, or quotes if this is text');
  const end = at.pos;
  skipBlanks(at);
  if (at.at() === 35) comment();
  if (!isBreakOrEnd(at.at())) throw problem(at, start, 'the end of the line after the directive');
  at.need(2);
  at.skipBreak();
  return new Token(type, start, end, line, column, value, prefix);
}

function skipBlanks(at: Reader): void {
  at.need(1);
  while (isBlank(at.at())) {
    at.skip();
    at.need(1);
  }
}

function scanWord(at: Reader): string {
  const start = at.pos;
  at.need(1);
  while (isWord(at.at())) {
    at.skip();
    at.need(1);
  }
  return at.text.slice(start, at.pos);
}

/** One or two digits; their value, so that `01` is 1. Upstream: yaml_parser_scan_version_directive_number. */
function scanVersion(at: Reader, start: number): string {
  const from = at.pos;
  at.need(1);
  while (isDigit(at.at())) {
    if (at.pos - from === 2) throw problem(at, start, 'a version such as 1.1');
    at.skip();
    at.need(1);
  }
  if (at.pos === from) throw problem(at, start, 'a version such as 1.1');
  return String(Number(at.text.slice(from, at.pos)));
}

/** `!`, `!word` or `!word!`. Upstream: yaml_parser_scan_tag_handle. */
function scanHandle(at: Reader, start: number, directive: boolean): string {
  at.need(1);
  if (at.at() !== 33) throw problem(at, start, 'a handle that begins with `!`');
  const from = at.pos;
  at.skip();
  scanWord(at);
  if (at.at() === 33) at.skip();
  else if (directive && at.pos - from > 1) throw problem(at, start, 'a handle that ends with `!`');
  return at.text.slice(from, at.pos);
}

/** `head` is a handle that turned out to be none: its text behind the `!` belongs to the tag. Upstream: yaml_parser_scan_tag_uri. */
function scanUri(at: Reader, start: number, head: string): string {
  let uri = head.slice(1);
  let some = head !== '';
  at.need(1);
  for (let c: number; isUri((c = at.at())); some = true) {
    if (c === 37) uri += scanEscapes(at, start);
    else {
      uri += String.fromCharCode(c);
      at.skip();
    }
    at.need(1);
  }
  if (!some) throw problem(at, start, 'a tag, or quotes if this is text');
  return uri;
}

/** The percent escapes of one character, which may be several octets of UTF-8. Upstream: yaml_parser_scan_uri_escapes. */
function scanEscapes(at: Reader, start: number): string {
  let octets = '';
  let left = -1;
  do {
    at.need(3);
    if (at.at() !== 37 || !isHex(at.at(1)) || !isHex(at.at(2))) throw problem(at, start, 'two hexadecimal digits after `%`');
    const octet = parseInt(at.text.slice(at.pos + 1, at.pos + 3), 16);
    if (left < 0) left = octet < 0x80 ? 1 : octet < 0xc0 || octet >= 0xf8 ? 0 : octet < 0xe0 ? 2 : octet < 0xf0 ? 3 : 4;
    else if ((octet & 0xc0) !== 0x80) left = 0;
    if (left === 0) throw problem(at, start, 'octets of UTF-8 in the tag');
    octets += `%${octet.toString(16).padStart(2, '0')}`;
    at.skip();
    at.skip();
    at.skip();
  } while (--left > 0);
  try {
    return decodeURIComponent(octets);
  } catch {
    return octets; // Overlong or a surrogate: no tag of a manifest's, so only its being there counts.
  }
}
