/**
 * The text cut into tokens. Two things make it hard, and both are upstream's, step for step: a key is known as one only at its colon, so
 * tokens wait in a queue until no colon can make a key of the first of them; and indentation turns into tokens of its own.
 *
 * Linear: a key without `?` stands on one line and has at most 1,024 characters, so the queue is short. Upstream: go-yaml v2, scannerc.go.
 */
import type { Range } from '../../tree/node.js';
import { isBlank, isBlankOrEnd, isBreak, isBreakOrEnd, nameOf } from './characters.js';
import * as misplaced from './misplaced.js';
import { endOfWord, Problem } from './problem.js';
import { Reader } from './reader.js';
import { scanBlockScalar } from './scan-block.js';
import { scanAnchor, scanDirective, scanTag } from './scan-properties.js';
import { atDocumentMark, scanPlain, scanQuoted } from './scan-scalars.js';
import { T, Token } from './token.js';

const MAX_DEPTH = 10_000;
const MAX_KEY = 1024;

/** A place where a key without `?` may have begun. */
interface SimpleKey {
  possible: boolean;
  /** Nothing but a key can stand here. */
  readonly required: boolean;
  /** Counted from the first token of the text. */
  readonly token: number;
  readonly pos: number;
  readonly index: number;
  readonly line: number;
  readonly column: number;
}

export class Scanner extends Reader {
  /** The column of the innermost open block, -1 outside. */
  indent = -1;
  readonly comments: Range[] = [];
  /** The last token that was read, and the last that was taken; findings tell from them what was meant. */
  last: Token | null = null;
  lastTaken: Token | null = null;

  #flowLevel = 0;
  readonly #indents: number[] = [];
  #keyAllowed = true;
  /** Token number to flow level; like upstream's, it loses the key of an empty collection (`[]: a`), which therefore is none. */
  readonly #levelOf = new Map<number, number>();
  #queue: Token[] = [];
  #head = 0;
  #taken = 0;
  /** One for each flow level. */
  readonly #keys: SimpleKey[] = [this.#key(false, false)];

  /** The next token, which stays. Upstream: peek_token. */
  peek(): Token {
    for (;;) {
      if (this.#head < this.#queue.length) {
        const level = this.#levelOf.get(this.#taken);
        if (level === undefined || !this.#isValid(this.#keys[level] as SimpleKey)) return this.#queue[this.#head] as Token;
      }
      this.#fetch();
    }
  }

  /** Goes past the token that `peek` gave. */
  take(): void {
    this.#levelOf.delete(this.#taken);
    this.#taken++;
    this.lastTaken = this.#queue[this.#head] as Token;
    if (++this.#head === this.#queue.length) {
      this.#queue = [];
      this.#head = 0;
    }
  }

  /** Upstream: yaml_parser_fetch_next_token. */
  #fetch(): void {
    this.need(1);
    this.#toNextToken();
    this.#unroll(this.column);
    this.need(4);
    const c = this.at();
    if (c === 0) this.#fetchEnd();
    else if (this.column === 0 && c === 37) {
      this.#endBlocks();
      this.#push(scanDirective(this, this.#comment));
    } else if (atDocumentMark(this)) {
      this.#endBlocks();
      this.#indicator(c === 45 ? T.DocumentStart : T.DocumentEnd, 3);
    } else this.#fetchSign(c);
  }

  #fetchSign(c: number): void {
    const flow = this.#flowLevel > 0;
    switch (c) {
      case 91:
        this.#fetchOpen(T.FlowSequenceStart);
        break;
      case 123:
        this.#fetchOpen(T.FlowMappingStart);
        break;
      case 93:
        this.#fetchClose(T.FlowSequenceEnd);
        break;
      case 125:
        this.#fetchClose(T.FlowMappingEnd);
        break;
      case 44:
        this.#removeKey();
        this.#keyAllowed = true;
        this.#indicator(T.FlowEntry, 1);
        break;
      case 45:
        if (isBlankOrEnd(this.at(1))) this.#fetchDash();
        else this.#fetchPlain();
        break;
      case 63:
        if (flow || isBlankOrEnd(this.at(1))) this.#fetchKey();
        else this.#fetchPlain();
        break;
      case 58:
        if (flow || isBlankOrEnd(this.at(1))) this.#fetchValue();
        else this.#fetchPlain();
        break;
      case 42:
      case 38:
        this.#startKey();
        this.#push(scanAnchor(this, c === 42 ? T.Alias : T.Anchor));
        break;
      case 33:
        this.#startKey();
        this.#push(scanTag(this));
        break;
      case 124:
      case 62:
        if (flow) throw this.#noStart(c);
        this.#removeKey();
        this.#keyAllowed = true;
        this.#push(scanBlockScalar(this, this.indent, this.#comment));
        break;
      case 39:
      case 34:
        this.#startKey();
        this.#push(scanQuoted(this));
        break;
      case 9:
      case 37:
      case 64:
      case 96:
        throw this.#noStart(c);
      default:
        this.#fetchPlain();
    }
  }

  /** A character that no token begins with. */
  #noStart(c: number): Problem {
    if (c === 9) return new Problem('syntax', this.pos, this.pos + 1, this.column === 0 ? 'spaces for indentation' : 'spaces', 'a tab');
    const end = endOfWord(this.text, this.pos, this.end);
    return new Problem('syntax', this.pos, end, `quotes around text that begins with ${nameOf(c)}`, 'none');
  }

  /** Upstream: yaml_parser_scan_to_next_token. */
  #toNextToken(): void {
    for (;;) {
      this.need(1);
      if (this.column === 0 && this.atByteOrderMark()) this.skip();
      this.need(1);
      for (let c = this.at(); c === 32 || (c === 9 && (this.#flowLevel > 0 || !this.#keyAllowed)); c = this.at()) {
        this.skip();
        this.need(1);
      }
      if (this.at() === 35) this.#comment();
      if (!isBreak(this.at())) return;
      this.need(2);
      this.skipBreak();
      if (this.#flowLevel === 0) this.#keyAllowed = true;
    }
  }

  readonly #comment = (): void => {
    const start = this.pos;
    let end = start;
    for (let c = this.at(); !isBreakOrEnd(c); c = this.at()) {
      this.skip();
      if (!isBlank(c)) {
        this.skipRun();
        end = this.pos;
      }
      this.need(1);
    }
    this.comments.push({ start, end });
  };

  #push(token: Token): void {
    this.last = token;
    this.#queue.push(token);
  }

  #indicator(type: T, width: number): void {
    const { pos, line, column } = this;
    for (let i = 0; i < width; i++) this.skip();
    this.#push(new Token(type, pos, this.pos, line, column));
  }

  /** A token before the one with this number; at the end if that was taken already, as upstream's yaml_insert_token has it. */
  #insert(number: number, type: T, key: { pos: number; line: number; column: number }): void {
    const token = new Token(type, key.pos, key.pos, key.line, key.column);
    if (number < this.#taken) this.#queue.push(token);
    else this.#queue.splice(this.#head + number - this.#taken, 0, token);
  }

  #key(possible: boolean, required: boolean): SimpleKey {
    const { pos, index, line, column } = this;
    return { possible, required, token: this.#taken + this.#queue.length - this.#head, pos, index, line, column };
  }

  /** Upstream: yaml_simple_key_is_valid. */
  #isValid(key: SimpleKey): boolean {
    if (!key.possible) return false;
    if (key.line === this.line && key.index + MAX_KEY >= this.index) return true;
    if (key.required) throw this.#noColon(key);
    key.possible = false;
    return false;
  }

  /** A token begins that can be a key; after it none can. Upstream: yaml_parser_save_simple_key. */
  #startKey(): void {
    if (this.#keyAllowed) {
      const key = this.#key(true, this.#flowLevel === 0 && this.indent === this.column);
      this.#removeKey();
      this.#keys[this.#flowLevel] = key;
      this.#levelOf.set(key.token, this.#flowLevel);
    }
    this.#keyAllowed = false;
  }

  /** Upstream: yaml_parser_remove_simple_key. */
  #removeKey(): void {
    const key = this.#keys[this.#flowLevel] as SimpleKey;
    if (!key.possible) return;
    if (key.required) throw this.#noColon(key);
    key.possible = false;
    this.#levelOf.delete(key.token);
  }

  #noColon(key: SimpleKey): Problem {
    return misplaced.noColon(this, this.#queue[this.#head + key.token - this.#taken], key.pos, key.line === this.line);
  }

  /** Upstream: yaml_parser_roll_indent. */
  #roll(column: number, number: number, type: T, at: { pos: number; line: number; column: number }): void {
    if (this.#flowLevel > 0 || this.indent >= column) return;
    this.#indents.push(this.indent);
    this.indent = column;
    if (this.#indents.length > MAX_DEPTH) throw misplaced.tooDeep(this.pos);
    if (number < 0) this.#push(new Token(type, at.pos, at.pos, at.line, at.column));
    else this.#insert(number, type, at);
  }

  /** Upstream: yaml_parser_unroll_indent. */
  #unroll(column: number): void {
    if (this.#flowLevel > 0) return;
    while (this.indent > column) {
      this.#push(new Token(T.BlockEnd, this.pos, this.pos, this.line, this.column));
      this.indent = this.#indents.pop() as number;
    }
  }

  #endBlocks(): void {
    this.#unroll(-1);
    this.#removeKey();
    this.#keyAllowed = false;
  }

  #fetchEnd(): void {
    if (this.column !== 0) {
      this.column = 0;
      this.line++;
    }
    this.#endBlocks();
    this.#push(new Token(T.StreamEnd, this.pos, this.pos, this.line, this.column));
  }

  #fetchOpen(type: T): void {
    this.#startKey();
    this.#flowLevel++;
    this.#keys.push(this.#key(false, false));
    if (this.#flowLevel > MAX_DEPTH) throw misplaced.tooDeep(this.pos);
    this.#keyAllowed = true;
    this.#indicator(type, 1);
  }

  #fetchClose(type: T): void {
    this.#removeKey();
    if (this.#flowLevel > 0) {
      this.#flowLevel--;
      this.#levelOf.delete((this.#keys.pop() as SimpleKey).token);
    }
    this.#keyAllowed = false;
    this.#indicator(type, 1);
  }

  /** Upstream: yaml_parser_fetch_block_entry. */
  #fetchDash(): void {
    if (this.#flowLevel === 0) {
      if (!this.#keyAllowed) throw misplaced.dash(this);
      this.#roll(this.column, -1, T.BlockSequenceStart, this);
    }
    this.#removeKey();
    this.#keyAllowed = true;
    this.#indicator(T.BlockEntry, 1);
  }

  /** Upstream: yaml_parser_fetch_key. */
  #fetchKey(): void {
    if (this.#flowLevel === 0) {
      if (!this.#keyAllowed) throw misplaced.questionMark(this);
      this.#roll(this.column, -1, T.BlockMappingStart, this);
    }
    this.#removeKey();
    this.#keyAllowed = this.#flowLevel === 0;
    this.#indicator(T.Key, 1);
  }

  /** Upstream: yaml_parser_fetch_value. */
  #fetchValue(): void {
    const key = this.#keys[this.#flowLevel] as SimpleKey;
    if (this.#isValid(key)) {
      this.#insert(key.token, T.Key, key);
      this.#roll(key.column, key.token, T.BlockMappingStart, key);
      key.possible = false;
      this.#levelOf.delete(key.token);
      this.#keyAllowed = false;
    } else {
      if (this.#flowLevel === 0) {
        if (!this.#keyAllowed) throw misplaced.colon(this);
        this.#roll(this.column, -1, T.BlockMappingStart, this);
      }
      this.#keyAllowed = this.#flowLevel === 0;
    }
    this.#indicator(T.Value, 1);
  }

  #fetchPlain(): void {
    this.#startKey();
    const { token, brokeLine } = scanPlain(this, this.indent, this.#flowLevel > 0);
    this.#push(token);
    if (brokeLine) this.#keyAllowed = true;
  }
}
