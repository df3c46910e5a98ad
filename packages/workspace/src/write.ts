/** Puts a changed text back: all of it or nothing, in the encoding and with the mode that the file had. */
import { accessSync, chmodSync, constants, chownSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { faultOf, type Fault } from './fault.js';
import { atDisk } from './paths.js';
import type { FileText } from './read.js';

/** The folder takes no new file, or the file is a mount point: then the file itself is written, which is better than not at all. */
const IN_PLACE = new Set(['EACCES', 'EPERM', 'EBUSY', 'EXDEV', 'EROFS']);

/**
 * Replaces a file's text by way of a new file beside it, so that a crash or a full disk leaves the old one whole. A link stays a link: what it leads to is replaced.
 * `before` is what was read; a file that has changed since is left alone. Returns null when all went well.
 */
export function writeText(file: string, cwd: string, text: string, before: FileText): Fault | null {
  let beside: string | undefined;
  try {
    const path = realpathSync(atDisk(file, cwd));
    if (!readFileSync(path).equals(encode(before.text, before.encoding))) {
      return { file, code: 'changed', message: 'changed on the disk in the meantime; not written' };
    }
    // A folder that takes new files would let a file go that is there to stay.
    accessSync(path, constants.W_OK);
    const bytes = encode(text, before.encoding);
    const { mode, uid, gid } = statSync(path);
    beside = `${path}.${String(process.pid)}.tmp`;
    try {
      writeFileSync(beside, bytes, { mode: mode & 0o7777, flag: 'wx' });
      own(beside, uid, gid);
      // The umask took part when the file was made.
      chmodSync(beside, mode & 0o7777);
      renameSync(beside, path);
      beside = undefined;
    } catch (error) {
      if (!IN_PLACE.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
      writeFileSync(path, bytes);
    }
    return null;
  } catch (error) {
    return { ...faultOf(file, error), message: `cannot be written: ${faultOf(file, error).message}` };
  } finally {
    if (beside !== undefined) rmSync(beside, { force: true });
  }
}

/** Only root can give files away, and only then does it matter. */
function own(path: string, uid: number, gid: number): void {
  const made = statSync(path);
  if (made.uid === uid && made.gid === gid) return;
  try {
    chownSync(path, uid, gid);
  } catch {
    // Somebody else's file in a folder of ours becomes ours, as with every editor.
  }
}

function encode(text: string, encoding: FileText['encoding']): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}
