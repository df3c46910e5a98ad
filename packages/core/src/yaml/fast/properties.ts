/** Aliases, anchors and tags (scannerc.go `scan_anchor`, `scan_tag`). */
import type { Node } from '../../tree/node.js';
import { GIVE_WAY, isBlank, type Scan } from './scan.js';

const TAB = 9;
const SPACE = 32;
const EXCLAMATION = 33;
const AMPERSAND = 38;

/** The alias at `pos`, which the node it gives stands for; leaves `pos` behind it and the alias' range in `scan.via`. */
export function readAlias(scan: Scan, flow: boolean): Node {
  const start = scan.pos;
  const end = endOfName(scan.text, start + 1);
  if (!isBlank(scan.text, end) && !(flow && isFlowEnd(scan.text.charCodeAt(end)))) throw GIVE_WAY;
  scan.pos = end;
  scan.via = { start, end };
  return scan.composer.alias(scan.text.slice(start + 1, end), start, end);
}

/** What stands before a node. */
export interface Properties {
  /** The anchor's name and the range of `&name`; an empty name where there is none. */
  name: string;
  start: number;
  end: number;
  /** The tag in its long form; empty where there is none. */
  tag: string;
}

/** The anchor and the tag at `pos`, in any order. Leaves `pos` behind them and the blanks that follow. */
export function readProperties(scan: Scan): Properties {
  const text = scan.text;
  const properties = { name: '', start: 0, end: 0, tag: '' };
  for (;;) {
    const start = scan.pos;
    const c = text.charCodeAt(start);
    if (c === AMPERSAND && properties.name === '') {
      properties.start = start;
      properties.end = scan.pos = endOfName(text, start + 1);
      properties.name = text.slice(start + 1, scan.pos);
    } else if (c === EXCLAMATION && properties.tag === '') properties.tag = readTag(scan);
    else if (c === AMPERSAND || c === EXCLAMATION) throw GIVE_WAY;
    else return properties;
    if (!isBlank(text, scan.pos)) throw GIVE_WAY;
    let at = scan.pos;
    for (let d = text.charCodeAt(at); d === SPACE || d === TAB; d = text.charCodeAt(at)) at++;
    scan.pos = at;
  }
}

/** `!`, `!local` and `!!standard`; handles of `%TAG` and verbatim tags are for the exact reader. */
function readTag(scan: Scan): string {
  const start = scan.pos;
  const standard = scan.text.charCodeAt(start + 1) === EXCLAMATION;
  const name = standard ? start + 2 : start + 1;
  let at = name;
  while (isTagCharacter(scan.text.charCodeAt(at))) at++;
  if (standard && at === name) throw GIVE_WAY;
  scan.pos = at;
  return (standard ? 'tag:yaml.org,2002:' : '!') + scan.text.slice(name, at);
}

/** Past the name of an anchor or alias that begins at `from`. */
function endOfName(text: string, from: number): number {
  let at = from;
  while (isNameCharacter(text.charCodeAt(at))) at++;
  if (at === from) throw GIVE_WAY;
  return at;
}

function isNameCharacter(c: number): boolean {
  return (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57) || c === 95 /* _ */ || c === 45; /* - */
}

function isTagCharacter(c: number): boolean {
  return isNameCharacter(c) || c === 46 /* . */ || c === 47 /* / */ || c === 58; /* : */
}

/** `,`, `]` or `}` */
function isFlowEnd(c: number): boolean {
  return c === 44 || c === 93 || c === 125;
}
