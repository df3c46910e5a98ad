import { chmodSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decode, readText, type FileText } from './read.js';
import { writeText } from './write.js';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'stowage-read-'));
});
afterEach(() => {
  rmSync(cwd, { recursive: true, force: true });
});

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const bytes = (...parts: (string | number)[]): Buffer => Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.of(part))));

const cases: [string, Buffer, object][] = [
  ['plain', Buffer.from('a: b\n'), { text: 'a: b\n', encoding: 'utf-8' }],
  ['empty', Buffer.from(''), { text: '', encoding: 'utf-8' }],
  ['with a mark', Buffer.from('\uFEFFa: ü\n'), { text: '\uFEFFa: ü\n', encoding: 'utf-8' }],
  ['UTF-16 LE', Buffer.from('\uFEFFa: ü\n', 'utf16le'), { text: '\uFEFFa: ü\n', encoding: 'utf-16le' }],
  ['UTF-16 BE', utf16be('\uFEFFa: ü\n'), { text: '\uFEFFa: ü\n', encoding: 'utf-16be' }],
  ['a real U+FFFD', Buffer.from('a: \uFFFD\n'), { text: 'a: \uFFFD\n', encoding: 'utf-8' }],
  ['one NUL in a text', Buffer.from('a: "\0"\nname: some-longer-text\n'), { text: 'a: "\0"\nname: some-longer-text\n' }],
  ['UTF-16 without a mark', Buffer.from('a: b\n', 'utf16le'), { fault: { code: 'encoding', message: 'UTF-16 without a byte order mark; save it as UTF-8' } }],
  ['half of a UTF-16 pair', Buffer.from('\uFEFFa: \uD800b', 'utf16le'), { fault: { code: 'encoding' } }],
  ['Latin-1', bytes('a: \uFFFD\nbü: caf', 0xe9, '\n'), { fault: { code: 'encoding', message: 'no UTF-8: byte E9 at line 2, column 8; save it as UTF-8' } }],
  ['cut off', bytes('a: ', 0xe2, 0x82), { fault: { code: 'encoding', message: 'no UTF-8: byte E2 at line 1, column 4; save it as UTF-8' } }],
  ['binary', bytes(0x7f, 'ELF', 0, 0xff, 0xfe, 0), { fault: { code: 'binary', message: 'a binary file' } }],
];

describe('reading', () => {
  it.each(cases)('%s', (name, data, expected) => {
    writeFileSync(join(cwd, 'x.yaml'), data);
    expect(readText('x.yaml', cwd)).toMatchObject(expected);
    expect(decode('x.yaml', data)).toMatchObject(expected);
  });

  it.each([65_535, 65_536, 65_537, 131_072, 1_048_575, 1_048_577, 3_000_000])('a text of %i bytes, with characters across the edges of what is read at once', (length) => {
    const text = `${'x'.repeat(length % 2)}${'é'.repeat(Math.floor(length / 2))}`;
    writeFileSync(join(cwd, 'x.yaml'), text);
    expect(readText('x.yaml', cwd)).toEqual({ text, encoding: 'utf-8' });
    writeFileSync(join(cwd, 'x.yaml'), `x${text}`);
    expect(readText('x.yaml', cwd)).toEqual({ text: `x${text}`, encoding: 'utf-8' });
    // What was read before does not shine through.
    writeFileSync(join(cwd, 'x.yaml'), 'a');
    expect(readText('x.yaml', cwd)).toEqual({ text: 'a', encoding: 'utf-8' });
  });

  it('says what a path is instead of a file', () => {
    expect(readText('gone.yaml', cwd)).toEqual({ fault: { file: 'gone.yaml', code: 'missing', message: 'no such file or folder' } });
    expect(readText('.', cwd)).toMatchObject({ fault: { code: 'folder' } });
  });

  it('refuses more than 64 MB', () => {
    writeFileSync(join(cwd, 'x.yaml'), '');
    truncateSync(join(cwd, 'x.yaml'), 64 * 1024 * 1024 + 1);
    expect(readText('x.yaml', cwd)).toEqual({ fault: { file: 'x.yaml', code: 'too-large', message: 'larger than 64 MB' } });
    expect(decode('x.yaml', new Uint8Array(64 * 1024 * 1024 + 1))).toMatchObject({ fault: { code: 'too-large', message: 'larger than 64 MB' } });
  });
});

describe('writing', () => {
  it.each(cases.filter(([, , expected]) => 'encoding' in expected))('keeps the encoding: %s', (name, data) => {
    const path = join(cwd, 'x.yaml');
    writeFileSync(path, data);
    const before = readText('x.yaml', cwd) as FileText;
    expect(writeText('x.yaml', cwd, `${before.text}b: é\n`, before)).toBeNull();
    expect(readText('x.yaml', cwd)).toEqual({ text: `${before.text}b: é\n`, encoding: before.encoding });
    expect(readFileSync(path).subarray(0, data.length)).toEqual(data);
  });

  it('keeps the mode, and leaves nothing behind', () => {
    const path = join(cwd, 'x.yaml');
    writeFileSync(path, 'a: 1\n');
    chmodSync(path, 0o666);
    expect(writeText('x.yaml', cwd, 'a: 2\n', { text: 'a: 1\n', encoding: 'utf-8' })).toBeNull();
    expect(statSync(path).mode & 0o777).toBe(0o666);
    expect(readdirSync(cwd)).toEqual(['x.yaml']);
  });

  it('writes through a link', () => {
    writeFileSync(join(cwd, 'real.yaml'), 'a: 1\n');
    symlinkSync('real.yaml', join(cwd, 'x.yaml'));
    expect(writeText('x.yaml', cwd, 'a: 2\n', { text: 'a: 1\n', encoding: 'utf-8' })).toBeNull();
    expect(lstatSync(join(cwd, 'x.yaml')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(cwd, 'real.yaml'), 'utf8')).toBe('a: 2\n');
  });

  it('leaves a file alone that changed in the meantime', () => {
    writeFileSync(join(cwd, 'x.yaml'), 'a: 3\n');
    expect(writeText('x.yaml', cwd, 'a: 2\n', { text: 'a: 1\n', encoding: 'utf-8' })).toMatchObject({ code: 'changed' });
    expect(readFileSync(join(cwd, 'x.yaml'), 'utf8')).toBe('a: 3\n');
  });

  it('says why it cannot', () => {
    expect(writeText('gone.yaml', cwd, '', { text: '', encoding: 'utf-8' })).toEqual({
      file: 'gone.yaml',
      code: 'missing',
      message: 'cannot be written: no such file or folder',
    });
  });
});
