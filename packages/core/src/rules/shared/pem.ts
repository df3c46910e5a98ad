/** Go's encoding/pem, Decode: the blocks of a text in which each character is a byte. */

export interface PemBlock {
  /** `CERTIFICATE`, `RSA PRIVATE KEY`. */
  readonly type: string;
  /** The bytes, each the character of its number. */
  readonly bytes: string;
}

const END = '\n-----END ';
const BEGIN = '-----BEGIN ';

/** The next block, and what stands behind it; undefined where there is none. */
function nextBlock(data: string): { block: PemBlock; rest: string } | undefined {
  let rest = data;
  let behindEnd = 0;
  for (;;) {
    rest = rest.slice(behindEnd);
    let end = rest.indexOf(END);
    if (end < 0) return undefined;
    behindEnd = end + END.length;
    // Of several beginnings the last before the end counts.
    const begin = rest.slice(0, end).lastIndexOf(BEGIN);
    if (begin < 0 || (begin > 0 && rest[begin - 1] !== '\n')) continue;
    const skipped = begin + BEGIN.length;
    const [typeLine, afterType] = lineOf(rest.slice(skipped));
    const consumed = rest.length - afterType.length;
    rest = afterType;
    end -= consumed;
    behindEnd -= consumed;
    if (behindEnd < 0) behindEnd = 0;
    if (!typeLine.endsWith('-----')) continue;
    const type = typeLine.slice(0, -5);
    let headers = 0;
    for (;;) {
      if (rest === '') return undefined;
      const [line, next] = lineOf(rest);
      if (!line.includes(':')) break;
      headers++;
      const length = rest.length - next.length;
      rest = next;
      end -= length;
      behindEnd -= length;
    }
    if (behindEnd < 0) return undefined;
    if (headers > 0 && end < 0) continue;
    const trailer = rest.slice(behindEnd);
    if (!trailer.startsWith(`${type}-----`) || lineOf(trailer.slice(type.length + 5))[0] !== '') continue;
    const bytes = end > 0 ? decoded(rest.slice(0, end).replace(/[ \t\r\n]/g, '')) : '';
    if (bytes === undefined) continue;
    return { block: { type, bytes }, rest: lineOf(rest.slice(end + END.length - 1))[1] };
  }
}

/** A line without white space at its end, and what follows it. */
function lineOf(text: string): [line: string, rest: string] {
  const at = text.indexOf('\n');
  const line = at < 0 ? text : text.slice(0, at);
  return [line.replace(/[ \t\r]+$/, ''), at < 0 ? '' : text.slice(at + 1)];
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Undefined for what is not base64 with its padding. */
function decoded(text: string): string | undefined {
  const digits = text.replace(/={1,2}$/, '');
  if (text.length % 4 !== 0 || /[^A-Za-z0-9+/]/.test(digits)) return undefined;
  let bytes = '';
  let held = 0;
  let bits = 0;
  for (const digit of digits) {
    held = ((held << 6) | DIGITS.indexOf(digit)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes += String.fromCharCode((held >> bits) & 0xff);
  }
  return bytes;
}

/** All blocks, in order. */
export function pemBlocks(text: string): PemBlock[] {
  const blocks: PemBlock[] = [];
  for (let next = nextBlock(text); next !== undefined; next = nextBlock(next.rest)) blocks.push(next.block);
  return blocks;
}
