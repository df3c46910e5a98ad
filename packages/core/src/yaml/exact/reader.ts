/**
 * A text as go-yaml's scanner sees it: character by character, with a line, a column and an index in code points, and only characters that
 * YAML allows.
 *
 * Upstream fills a buffer from chunks of 512 bytes, and three things show through: characters behind the first document are judged as far as
 * its chunk reaches, a byte order mark in the text counts as one only at the beginning of the buffer, and the end of the text is a NUL that
 * can be read again and again. So the chunks are followed here too. Upstream: go-yaml v2, readerc.go.
 *
 * What reaches it went through kubectl's splitter (apimachinery pkg/util/yaml/decoder.go, LineReader), which makes LF of CRLF and ends the
 * last line if nothing does: a CR before an LF does not count here, and a line break of no width may stand at the end.
 */
import { isAllowed, isBreak, isWord, nameOf } from './characters.js';
import { Problem } from './problem.js';

const CHUNK = 512;
const BYTE_ORDER_MARK = 0xfeff;

export class Reader {
  /** The offset in the text of the next character. */
  pos: number;
  /** Of the next character: how many code points stand before it in the document, which line it is on, how many stand before it there. */
  index = 0;
  line = 0;
  column = 0;

  /** Code points from `pos` that were looked at already. */
  #unread = 0;
  /** The offset up to which they were. */
  #filled: number;
  /** Where the buffer began when it was last filled. */
  #bufferStart: number;
  #budget = CHUNK;
  /** The text does not end with a line break, so one is added: still to be read, and still to be looked at. */
  #breakAtEnd: boolean;
  #breakUnseen: boolean;

  constructor(
    readonly text: string,
    readonly start: number,
    readonly end: number,
  ) {
    this.pos = this.#filled = this.#bufferStart = start;
    this.#breakAtEnd = this.#breakUnseen = start < end && text.charCodeAt(end - 1) !== 10;
    if (start < end && text.charCodeAt(start) === BYTE_ORDER_MARK) {
      this.pos = ++this.#filled;
      this.#budget -= 3;
    }
  }

  /** The UTF-16 unit `ahead` units further on; 0 past the end. Exact while only ASCII lies between. */
  at(ahead = 0): number {
    const i = this.pos + ahead;
    return i < this.end ? this.text.charCodeAt(i) : i === this.end && this.#breakAtEnd ? 10 : 0;
  }

  /** Upstream looks for a mark at the beginning of its buffer, wherever the next character may be (is_bom). */
  atByteOrderMark(): boolean {
    return this.#bufferStart < this.end && this.text.charCodeAt(this.#bufferStart) === BYTE_ORDER_MARK;
  }

  /** Makes sure that `count` characters have been looked at. */
  need(count: number): void {
    if (this.#unread < count) this.#fill(count);
  }

  /** Goes past one character; where a byte order mark misleads upstream, that can be a line break or the end. */
  skip(): void {
    const c = this.at();
    if (this.pos >= this.end) this.#breakAtEnd = false;
    else if ((c >= 0xd800 && c < 0xdc00) || (c === 13 && this.at(1) === 10 && this.pos + 1 < this.end)) this.pos += 2;
    else this.pos++;
    this.index++;
    this.column++;
    this.#unread--;
  }

  /** Goes past letters, digits and the like while enough behind them is known: many times `skip`, only faster. */
  skipRun(): void {
    const limit = this.pos + this.#unread - 4;
    let i = this.pos;
    while (i < limit && isRun(this.text.charCodeAt(i))) i++;
    const count = i - this.pos;
    this.pos = i;
    this.index += count;
    this.column += count;
    this.#unread -= count;
  }

  /** Goes past a line break, if one is here, and gives what it adds to a scalar: LF, but LS and PS stay. */
  skipBreak(): string {
    const c = this.at();
    if (!isBreak(c)) return '';
    let width = 1;
    let index = 1;
    if (this.pos === this.end) {
      this.#breakAtEnd = false;
      width = 0;
    } else if (c === 13) {
      const left = this.end - this.pos;
      if (left === 1) {
        this.#breakAtEnd = false; // A last CR and the added LF are one break.
        index = 2;
      } else if (this.at(1) === 10) width = 2;
      else if (left > 2 && this.at(1) === 13 && this.at(2) === 10) {
        width = 3; // The splitter took the second CR away.
        index = 2;
      }
    }
    this.pos += width;
    this.index += index;
    this.#unread -= index;
    this.column = 0;
    this.line++;
    return c === 0x2028 || c === 0x2029 ? String.fromCharCode(c) : '\n';
  }

  #fill(count: number): void {
    this.#bufferStart = this.pos;
    while (this.#unread < count) {
      if (this.#filled < this.end) this.#chunk();
      else {
        this.#unread++;
        if (!this.#breakUnseen) return;
        this.#breakUnseen = false;
      }
    }
  }

  #chunk(): void {
    const text = this.text;
    let i = this.#filled;
    let budget = this.#budget;
    for (; i < this.end; i++) {
      const c = text.charCodeAt(i);
      if (c === 13 && i + 1 < this.end && text.charCodeAt(i + 1) === 10) continue;
      const pair = c >= 0xd800 && c < 0xdc00 && i + 1 < this.end && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
      budget -= c < 0x80 ? 1 : c < 0x800 ? 2 : pair ? 4 : 3;
      if (budget < 0) break;
      if (pair) i++;
      else if (!isAllowed(c)) throw new Problem('control-character', i, i + 1, 'only characters that YAML allows', nameOf(c));
      this.#unread++;
    }
    this.#filled = i;
    if (i >= this.end && budget > 0 && this.#breakUnseen) {
      this.#breakUnseen = false;
      this.#unread++;
    }
    this.#budget = CHUNK;
  }
}

function isRun(c: number): boolean {
  return isWord(c) || c === 46 || c === 47;
}
