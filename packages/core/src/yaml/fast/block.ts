/** Block style: maps and lists by indentation (parserc.go `parse_block_*`, `parse_indentless_sequence_entry`). */
import { MapNode, Pair, ScalarNode, SeqNode, type Node } from '../../tree/node.js';
import { plainScalar, taggedScalar } from '../scalars.js';
import { readBlockScalar } from './block-scalar.js';
import { readFlow } from './flow.js';
import { findColon, readPlain } from './plain.js';
import { readAlias, readProperties } from './properties.js';
import { readQuoted } from './quoted.js';
import { endLine, GIVE_WAY, isBlank, nextLine, type Scan } from './scan.js';
import { STARTS, STRING } from './starts.js';

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const EXCLAMATION = 33;
const DOUBLE = 34;
const HASH = 35;
const AMPERSAND = 38;
const SINGLE = 39;
const STAR = 42;
const MINUS = 45;
const COLON = 58;
const GREATER = 62;
const QUESTION = 63;
const OPEN_LIST = 91;
const OPEN_MAP = 123;
const BAR = 124;

/**
 * The node at `pos`, in the column `column`, below a collection at the column `outer` (-1 at the root); a key may stand here. As all
 * readers of nodes in this file it leaves `pos` at the next content, and the alias that brought the node in `scan.via`.
 */
export function readNode(scan: Scan, column: number, outer: number): Node {
  const text = scan.text;
  const start = scan.pos;
  const c = text.charCodeAt(start);
  if (c === MINUS && isBlank(text, start + 1)) return readList(scan, column, false);
  if (c === DOUBLE || c === SINGLE) {
    const quoted = readQuoted(scan);
    const colon = colonBehind(scan, start);
    if (colon < 0) return endScalar(scan, quoted);
    scan.pos = start;
    return readMap(scan, column, -1);
  }
  if (c > 127 || (STARTS[c] as number) > 0 || isLonelyStart(text, start, c)) {
    const colon = findColon(text, start);
    return colon < 0 ? readPlain(scan, outer) : readMap(scan, column, colon);
  }
  if (c === AMPERSAND || c === EXCLAMATION) return readWithProperties(scan, outer, true, -1);
  return readValue(scan, c, outer);
}

/** The node at `pos` where no key may stand, as behind a key on its line. `c` is its first character. */
function readValue(scan: Scan, c: number, outer: number): Node {
  if (c > 127 || (STARTS[c] as number) > 0) return readPlain(scan, outer);
  switch (c) {
    case DOUBLE:
    case SINGLE:
      return endScalar(scan, readQuoted(scan));
    case OPEN_LIST:
    case OPEN_MAP: {
      scan.outer = outer;
      const node = readFlow(scan);
      endLine(scan);
      return node;
    }
    case BAR:
    case GREATER:
      return readBlockScalar(scan, outer);
    case STAR: {
      const node = readAlias(scan, false);
      endLine(scan);
      return node;
    }
    default:
      if (!isLonelyStart(scan.text, scan.pos, c)) throw GIVE_WAY;
      return readPlain(scan, outer);
  }
}

function endScalar(scan: Scan, node: ScalarNode): ScalarNode {
  endLine(scan);
  return node;
}

/**
 * The map whose first key is at `pos`. Its keys stand in the column `column`. `colon` is the one behind the first key, if that is plain;
 * -1 where it is not known.
 */
function readMap(scan: Scan, column: number, firstColon: number): MapNode {
  const { text, composer } = scan;
  const map = new MapNode(scan.pos, 0, false);
  const pairs = map.pairs;
  if (++composer.depth > composer.maxDepth) composer.tooDeep(map.start);
  let colon = firstColon;
  for (;;) {
    composer.ops += 2;
    const keyStart = scan.pos;
    let c = text.charCodeAt(keyStart);
    let keyEnd: number;
    let key: string;
    let oddKey: ScalarNode | undefined;
    if (c === DOUBLE || c === SINGLE) {
      key = readQuoted(scan).value as string;
      keyEnd = scan.pos;
      colon = colonBehind(scan, keyStart);
      if (colon < 0) throw GIVE_WAY;
    } else {
      const start = c > 127 ? STRING : (STARTS[c] ?? 0);
      if (start === 0 && !isLonelyStart(text, keyStart, c)) throw GIVE_WAY;
      if (colon < 0) colon = findColon(text, keyStart);
      if (colon < 0) throw GIVE_WAY;
      keyEnd = colon;
      while (text.charCodeAt(keyEnd - 1) <= SPACE) keyEnd--;
      key = text.slice(keyStart, keyEnd);
      if (start !== STRING) {
        const node = plainScalar(keyStart, keyEnd, key);
        if (node.type !== 'string') oddKey = node;
      }
    }
    let at = colon + 1;
    c = text.charCodeAt(at);
    while (c === SPACE || c === TAB) c = text.charCodeAt(++at);
    scan.pos = at;
    let value: Node;
    if (c === LF) {
      scan.pos = at + 1;
      nextLine(scan);
      value = readBelow(scan, colon + 1, column, true);
    } else if (c === CR || c === HASH || c !== c) {
      endLine(scan);
      value = readBelow(scan, colon + 1, column, true);
    } else if (c === AMPERSAND || c === EXCLAMATION) value = readWithProperties(scan, column, false, column);
    else value = readValue(scan, c, column);
    const via = scan.via;
    scan.via = undefined;
    map.end = via === undefined ? value.end : via.end;
    if (oddKey !== undefined) composer.pair(map, oddKey, keyStart, keyEnd, value, via);
    else if (key === '<<' && keyEnd - keyStart === 2) composer.merge(map, keyStart, keyEnd, value, via);
    else pairs.push(new Pair(key, keyStart, keyEnd, value, via));
    if (scan.indent !== column) break;
    if (text.charCodeAt(scan.pos) === MINUS && isBlank(text, scan.pos + 1)) throw GIVE_WAY;
    colon = -1;
  }
  if (scan.indent > column) throw GIVE_WAY;
  composer.depth--;
  if (pairs.length > 1) composer.finish(map);
  return map;
}

/**
 * The list whose first dash is at `pos`, in the column `column`. One that is the value of a key may stand in the key's own column; it
 * ends where the next key comes (`indentless`).
 */
function readList(scan: Scan, column: number, indentless: boolean): SeqNode {
  const { text, composer } = scan;
  const list = new SeqNode(scan.pos, 0, false);
  if (++composer.depth > composer.maxDepth) composer.tooDeep(list.start);
  do {
    composer.ops++;
    const dash = scan.pos;
    let at = dash + 1;
    let c = text.charCodeAt(at);
    while (c === SPACE) c = text.charCodeAt(++at);
    if (c === TAB) throw GIVE_WAY;
    scan.pos = at;
    let item: Node;
    if (c === LF || c === CR || c === HASH || c !== c) {
      endLine(scan);
      item = readBelow(scan, dash + 1, column, false);
    } else item = readNode(scan, column + at - dash, column);
    const via = scan.via;
    list.end = via === undefined ? item.end : via.end;
    if (via === undefined && list.via === null) list.items.push(item);
    else {
      composer.item(list, item, via);
      scan.via = undefined;
    }
    if (scan.indent !== column) break;
  } while (text.charCodeAt(scan.pos) === MINUS && isBlank(text, scan.pos + 1));
  if (scan.indent > column || (scan.indent === column && !indentless)) throw GIVE_WAY;
  composer.depth--;
  return list;
}

/** What stands below a key or a dash that has nothing behind it on its line; an empty value at `empty` where nothing does. */
function readBelow(scan: Scan, empty: number, column: number, mayBeIndentless: boolean): Node {
  if (scan.indent > column) return readNode(scan, scan.indent, column);
  if (mayBeIndentless && scan.indent === column && scan.text.charCodeAt(scan.pos) === MINUS && isBlank(scan.text, scan.pos + 1)) {
    return readList(scan, column, true);
  }
  return new ScalarNode(empty, empty, 'null', null, 'plain');
}

/**
 * A node with an anchor or a tag or both, which begin at `pos`. `mayBeKey`: a key may stand here. Below a key at `listColumn` a list may
 * stand in the key's own column; -1 where it may not.
 */
function readWithProperties(scan: Scan, outer: number, mayBeKey: boolean, listColumn: number): Node {
  const { text, composer } = scan;
  const properties = readProperties(scan);
  const anchor = properties.name === '' ? undefined : composer.declare(properties.name, properties.start, properties.end);
  let end = scan.pos; // the last character of what was read
  while (text.charCodeAt(end - 1) <= SPACE) end--;
  const c = text.charCodeAt(scan.pos);
  let node: Node;
  if (c === LF || c === CR || c === HASH || c !== c) {
    endLine(scan);
    const next = text.charCodeAt(scan.pos);
    if (scan.indent > outer && (next === AMPERSAND || next === EXCLAMATION)) throw GIVE_WAY; // more of the same on another line
    node = readBelow(scan, end, outer, listColumn >= 0);
  } else {
    if (mayBeKey && isKey(scan, c)) throw GIVE_WAY; // then all this belongs to the key
    node = readValue(scan, c, outer);
  }
  if (scan.via !== undefined) throw GIVE_WAY;
  if (properties.tag !== '' && node.kind === 'scalar') node = retag(scan, node, properties.tag);
  if (anchor !== undefined) composer.close(anchor, node);
  return node;
}

/** Reads a scalar anew under a tag; tags of collections mean nothing to Kubernetes. */
function retag(scan: Scan, node: ScalarNode, tag: string): ScalarNode {
  const written = node.style === 'plain' ? scan.text.slice(node.start, node.end) : (node.value as string);
  if (node.style === 'plain' && (written.includes('\n') || (node.type === 'float' && !Number.isFinite(node.value)))) throw GIVE_WAY;
  const tagged = taggedScalar(node.start, node.end, written, node.style, tag);
  if (tagged === null) throw GIVE_WAY;
  scan.composer.number(tagged);
  return tagged;
}

/** The scalar at `pos` is a key. */
function isKey(scan: Scan, c: number): boolean {
  const start = scan.pos;
  if (c !== DOUBLE && c !== SINGLE) return (c > 127 || (STARTS[c] as number) > 0 || isLonelyStart(scan.text, start, c)) && findColon(scan.text, start) >= 0;
  readQuoted(scan);
  const colon = colonBehind(scan, start);
  scan.pos = start;
  return colon >= 0;
}

/** The colon behind a quoted scalar that began at `start` and ended at `pos`, where that makes it a key; else -1. */
function colonBehind(scan: Scan, start: number): number {
  const text = scan.text;
  let at = scan.pos;
  let c = text.charCodeAt(at);
  while (c === SPACE || c === TAB) c = text.charCodeAt(++at);
  if (c !== COLON) return -1;
  if (!isBlank(text, at + 1) || at - start > 1000 || text.slice(start, at).includes('\n')) throw GIVE_WAY;
  return at;
}

/** A plain scalar can begin with `c`, which stands at `at`: a dash, a colon or a question mark with no blank behind it. */
function isLonelyStart(text: string, at: number, c: number): boolean {
  return (c === MINUS || c === COLON || c === QUESTION) && !isBlank(text, at + 1);
}
