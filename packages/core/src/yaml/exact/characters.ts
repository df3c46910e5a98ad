/** Which characters mean what. Upstream: go-yaml v2, yamlprivateh.go. All take a UTF-16 unit; 0 stands for the end of the text. */

/** A line break: LF, CR, NEL, LS or PS. */
export function isBreak(c: number): boolean {
  return c === 10 || c === 13 || c === 0x85 || c === 0x2028 || c === 0x2029;
}

export function isBreakOrEnd(c: number): boolean {
  return c === 0 || isBreak(c);
}

export function isBlank(c: number): boolean {
  return c === 32 || c === 9;
}

export function isBlankOrEnd(c: number): boolean {
  return c === 32 || c === 9 || c === 0 || isBreak(c);
}

export function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}

export function isHex(c: number): boolean {
  return isDigit(c) || (c >= 65 && c <= 70) || (c >= 97 && c <= 102);
}

/** A letter of ASCII, a digit, `_` or `-`: what the names of anchors and tags consist of. */
export function isWord(c: number): boolean {
  return (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || isDigit(c) || c === 95 || c === 45;
}

/** May stand in a tag. */
export function isUri(c: number): boolean {
  return isWord(c) || (c > 32 && c < 127 && ";/?:@&=+$,.!~*'()[]%".includes(String.fromCharCode(c)));
}

/** May stand in a YAML text at all; surrogates are judged in pairs by the reader. Upstream: readerc.go, yaml_parser_update_buffer. */
export function isAllowed(c: number): boolean {
  return (c >= 32 && c < 127) || c === 10 || c === 13 || c === 9 || c === 0x85 || (c >= 0xa0 && c < 0xd800) || (c >= 0xe000 && c <= 0xfffd);
}

/** A character as people name it: quoted where it shows, else by its number. */
export function nameOf(c: number): string {
  if (c === 9) return 'a tab';
  if (c === 0) return 'the end of the document';
  if (isBreak(c)) return 'the end of the line';
  if (c === 32) return 'a space';
  if (c === 96) return 'a backtick';
  return c > 32 && c < 127 ? `\`${String.fromCharCode(c)}\`` : `U+${c.toString(16).toUpperCase().padStart(4, '0')}`;
}
