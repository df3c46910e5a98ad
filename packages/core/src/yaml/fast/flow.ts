/** Flow style: `[a, b]` and `{a: b}`, JSON among it (parserc.go `parse_flow_*`). Indentation means nothing in it, not even to its last brace. */
import { MapNode, Pair, ScalarNode, SeqNode, type Node } from '../../tree/node.js';
import { isPlainString, plainScalar } from '../scalars.js';
import { readAlias } from './properties.js';
import { readQuoted } from './quoted.js';
import { GIVE_WAY, isBlank, isDocumentEnd, skipComment, type Scan } from './scan.js';

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const DOUBLE = 34;
const HASH = 35;
const SINGLE = 39;
const STAR = 42;
const COMMA = 44;
const MINUS = 45;
const DOT = 46;
const COLON = 58;
const QUESTION = 63;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_MAP = 123;
const CLOSE_MAP = 125;

/** See plain.ts. */
const LONGEST_KEY = 1000;

/** The collection at `pos`, with `scan.outer` set; leaves `pos` behind its closing bracket. */
export function readFlow(scan: Scan): MapNode | SeqNode {
  return scan.text.charCodeAt(scan.pos) === OPEN_LIST ? readFlowList(scan) : readFlowMap(scan);
}

function readFlowList(scan: Scan): SeqNode {
  const { composer } = scan;
  const list = new SeqNode(scan.pos, 0, true);
  if (++composer.depth > composer.maxDepth) composer.tooDeep(list.start);
  scan.pos++;
  for (;;) {
    let c = toToken(scan);
    if (c === CLOSE_LIST) break;
    composer.ops++;
    const item = readFlowNode(scan, c);
    if (scan.via === undefined && list.via === null) list.items.push(item);
    else {
      composer.item(list, item, scan.via);
      scan.via = undefined;
    }
    c = toToken(scan);
    if (c === COMMA) scan.pos++;
    else if (c !== CLOSE_LIST) throw GIVE_WAY; // `[a: b]` is a list of maps, too rare for us
  }
  list.end = ++scan.pos;
  composer.depth--;
  return list;
}

function readFlowMap(scan: Scan): MapNode {
  const { text, composer } = scan;
  const map = new MapNode(scan.pos, 0, true);
  if (++composer.depth > composer.maxDepth) composer.tooDeep(map.start);
  scan.pos++;
  for (;;) {
    let c = toToken(scan);
    if (c === CLOSE_MAP) break;
    composer.ops += 2;
    const keyStart = scan.pos;
    if (c !== DOUBLE && c !== SINGLE) forbidCollection(c);
    const key = readFlowNode(scan, c) as ScalarNode;
    const keyEnd = key.end;
    c = toToken(scan);
    let value: Node;
    if (c === COLON) {
      if (scan.pos - keyStart > LONGEST_KEY || text.slice(keyStart, scan.pos).includes('\n')) throw GIVE_WAY;
      const colon = ++scan.pos;
      c = toToken(scan);
      value = c === COMMA || c === CLOSE_MAP ? new ScalarNode(colon, colon, 'null', null, 'plain') : readFlowNode(scan, c);
      c = toToken(scan);
    } else value = new ScalarNode(keyEnd, keyEnd, 'null', null, 'plain');
    if (key.style === 'plain' && key.value === '<<') composer.merge(map, keyStart, keyEnd, value, scan.via);
    else if (key.type === 'string') map.pairs.push(new Pair(key.value as string, keyStart, keyEnd, value, scan.via));
    else composer.pair(map, key, keyStart, keyEnd, value, scan.via);
    scan.via = undefined;
    if (c === COMMA) scan.pos++;
    else if (c !== CLOSE_MAP) throw GIVE_WAY;
  }
  map.end = ++scan.pos;
  composer.depth--;
  composer.finish(map);
  return map;
}

/** A key that is a collection or an alias is for the exact reader; `{{ .Values.x }}` is one. */
function forbidCollection(c: number): void {
  if (c === OPEN_LIST || c === OPEN_MAP || c === STAR) throw GIVE_WAY;
}

function readFlowNode(scan: Scan, c: number): Node {
  switch (c) {
    case OPEN_LIST:
    case OPEN_MAP:
      return readFlow(scan);
    case DOUBLE:
    case SINGLE:
      return readQuoted(scan);
    case STAR:
      return readAlias(scan, true);
    default:
      return readFlowPlain(scan, c);
  }
}

/** Over blanks, line breaks and comments to the next token, whose first character is returned. */
function toToken(scan: Scan): number {
  const text = scan.text;
  let at = scan.pos;
  for (;;) {
    const c = text.charCodeAt(at);
    if (c === SPACE || c === TAB || c === LF || c === CR) at++;
    else if (c === HASH) at = skipComment(scan, at);
    else {
      if (at >= scan.end) throw GIVE_WAY;
      scan.pos = at;
      return c;
    }
  }
}

/** A plain scalar on one line. */
function readFlowPlain(scan: Scan, first: number): ScalarNode {
  const text = scan.text;
  const start = scan.pos;
  if (isIndicator(first) || (first === MINUS && isBlank(text, start + 1))) throw GIVE_WAY;
  if (first === DOT && text.charCodeAt(start - 1) === LF && isDocumentEnd(text, start)) throw GIVE_WAY;
  let at = start;
  let end = start;
  for (;;) {
    const c = text.charCodeAt(at);
    if (c === SPACE || c === TAB) {
      at++;
      continue;
    }
    if (c === COMMA || c === CLOSE_LIST || c === CLOSE_MAP || (c === HASH && end < at) || (c === COLON && isBlank(text, at + 1))) break;
    if (c === LF || c === CR) {
      forbidContinuation(scan, at);
      break;
    }
    if (c === QUESTION || c === OPEN_LIST || c === OPEN_MAP || c !== c) throw GIVE_WAY;
    end = ++at;
  }
  scan.pos = at;
  const value = text.slice(start, end);
  if (isPlainString(first)) return new ScalarNode(start, end, 'string', value, 'plain');
  const node = plainScalar(start, end, value);
  if (node.type === 'float') scan.composer.number(node);
  return node;
}

/** Behind the first line of a plain scalar: further ones are for the exact reader, and so are tabs that go-yaml minds only here. */
function forbidContinuation(scan: Scan, from: number): void {
  const text = scan.text;
  let at = from;
  let line = from;
  let c = text.charCodeAt(at);
  for (; c === SPACE || c === LF || c === CR || c === TAB; c = text.charCodeAt(++at)) {
    if (c === LF) line = at + 1;
    else if (c === TAB && at - line <= scan.outer) throw GIVE_WAY;
  }
  if (c !== COMMA && c !== CLOSE_LIST && c !== CLOSE_MAP && c !== HASH) throw GIVE_WAY;
}

/** `! % & * , : > ? @ ] ` | }` begin no plain scalar in flow style; `" # ' [ {` are not passed to it. */
function isIndicator(c: number): boolean {
  switch (c) {
    case 33:
    case 37:
    case 38:
    case STAR:
    case COMMA:
    case COLON:
    case 62:
    case QUESTION:
    case 64:
    case CLOSE_LIST:
    case 96:
    case 124:
    case CLOSE_MAP:
      return true;
    default:
      return false;
  }
}
