/** From the bytes of a file to its text, the quickest way for what nearly every manifest is: UTF-8 without a mark. */
import { closeSync, constants, openSync, readSync } from 'node:fs';
import { faultOf, type Fault } from './fault.js';
import { atDisk } from './paths.js';
import { readRest, tooLargeFault } from './read-rest.js';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

export interface FileText {
  /** A byte order mark stays, as U+FEFF, since offsets count it. */
  readonly text: string;
  readonly encoding: Encoding;
}

export type ReadResult = FileText | { readonly fault: Fault };

/** More than any cluster takes, by far; a text as long as this is a mistake, and would fill the memory. In bytes. */
const TOO_LARGE = 64 * 1024 * 1024;

/** Nearly every manifest comes with one read. */
const CHUNK = 64 * 1024;
let chunk: Buffer | undefined;

/** Without this, opening a named pipe waits for somebody to write into it. For files it means nothing. */
const OPEN = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a file by its shown path. Never throws, waits for nobody, and never holds more of a file than can be a manifest. Not `readFileSync`, which waits and takes all
 * there is.
 */
export function readText(file: string, cwd: string): ReadResult {
  const path = atDisk(file, cwd);
  let fd: number | undefined;
  try {
    fd = openSync(path, OPEN);
    chunk ??= Buffer.allocUnsafeSlow(CHUNK);
    const length = readStart(fd, chunk);
    // Of a file, less than was asked for is all.
    if (length > 0 && length < CHUNK) return textOf(file, chunk, length);
    const bytes = readRest(fd, path, chunk.subarray(0, length), TOO_LARGE);
    return 'code' in bytes ? { fault: { file, ...bytes } } : textOf(file, bytes, bytes.length);
  } catch (error) {
    return { fault: faultOf(file, error) };
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

/** How many bytes came. A place to read from is what only files have: pipes and terminals give 0. */
function readStart(fd: number, into: Buffer): number {
  try {
    return readSync(fd, into, 0, CHUNK, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESPIPE') return 0;
    throw error;
  }
}

function textOf(file: string, bytes: Buffer, length: number): ReadResult {
  const text = bytes.toString('utf8', 0, length);
  // Either the decoder put this here or the file holds it; only the bytes tell. A UTF-16 mark comes out as two of them.
  if (text.includes('\uFFFD')) return decode(file, bytes.subarray(0, length));
  if (text.includes('\0') && isWide(text)) return { fault: encodingFault(file, 'UTF-16 without a byte order mark; save it as UTF-8') };
  return { text, encoding: 'utf-8' };
}

/** The text of bytes that came from elsewhere (standard input). Never throws. */
export function decode(file: string, bytes: Uint8Array): ReadResult {
  if (bytes.length > TOO_LARGE) return { fault: tooLarge(file) };
  const encoding: Encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { fault: broken(file, encoding, bytes) };
  }
  if (text.includes('\0') && isWide(text)) return { fault: encodingFault(file, 'UTF-16 without a byte order mark; save it as UTF-8') };
  return { text, encoding };
}

/** Every second character is NUL, as in UTF-16 that was taken for UTF-8. A single NUL is the linter's business: it knows the place. */
function isWide(text: string): boolean {
  const length = Math.min(text.length, 512);
  let nuls = 0;
  for (let i = 0; i < length; i++) if (text.charCodeAt(i) === 0) nuls++;
  return nuls * 3 > length;
}

function broken(file: string, encoding: Encoding, bytes: Uint8Array): Fault {
  if (encoding !== 'utf-8') return encodingFault(file, 'it begins as UTF-16 and does not go on so; save it as UTF-8');
  if (bytes.includes(0)) return { file, code: 'binary', message: 'a binary file' };
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const { at, byte } = firstInvalid(text, bytes);
  let line = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) line++;
  const column = at - text.lastIndexOf('\n', at);
  const value = (bytes[byte] as number).toString(16).toUpperCase().padStart(2, '0');
  return encodingFault(file, `no UTF-8: byte ${value} at line ${String(line)}, column ${String(column)}; save it as UTF-8`);
}

/** Where a lenient decoder first put U+FFFD for bytes that are something else: offset in the text, and in the bytes. */
function firstInvalid(text: string, bytes: Uint8Array): { at: number; byte: number } {
  let byte = 0;
  let from = 0;
  for (;;) {
    const at = text.indexOf('\uFFFD', from);
    byte += Buffer.byteLength(text.slice(from, at), 'utf8');
    if (bytes[byte] !== 0xef || bytes[byte + 1] !== 0xbf || bytes[byte + 2] !== 0xbd) return { at, byte };
    byte += 3;
    from = at + 1;
  }
}

const tooLarge = (file: string): Fault => ({ file, ...tooLargeFault(TOO_LARGE) });
const encodingFault = (file: string, message: string): Fault => ({ file, code: 'encoding', message });
