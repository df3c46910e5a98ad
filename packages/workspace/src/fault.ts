/** What can go wrong with a path, in words for people; never thrown. */

export type FaultCode =
  | 'missing'
  | 'no-match'
  | 'denied'
  | 'folder'
  | 'encoding'
  | 'binary'
  | 'too-large'
  | 'changed'
  /** A pipe, a socket, a device. */
  | 'special'
  | 'other';

export interface Fault {
  /** The path as it is shown: relative to the working directory, with `/`. */
  readonly file: string;
  readonly code: FaultCode;
  /** A sentence without a full stop. */
  readonly message: string;
}

/** The fault for an error of `node:fs`. */
export function faultOf(file: string, error: unknown): Fault {
  const { code, message } = error as { code?: string; message?: string };
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { file, code: 'missing', message: 'no such file or folder' };
    case 'EACCES':
    case 'EPERM':
      return { file, code: 'denied', message: 'permission denied' };
    case 'EISDIR':
      return { file, code: 'folder', message: 'a folder stands where a file is meant' };
    case 'ELOOP':
      return { file, code: 'other', message: 'symbolic links lead in a circle' };
    case 'ENXIO':
    case 'ENODEV':
      return { file, code: 'special', message: 'a socket or a device, not a file' };
    case 'ENAMETOOLONG':
      return { file, code: 'other', message: 'the name is too long' };
    case 'ENOSPC':
    case 'EDQUOT':
      return { file, code: 'other', message: 'no space left' };
    case 'EROFS':
      return { file, code: 'denied', message: 'the file system is read-only' };
    case 'EMFILE':
    case 'ENFILE':
      return { file, code: 'other', message: 'too many open files' };
    case 'ERR_FS_FILE_TOO_LARGE':
    case 'ERR_STRING_TOO_LONG':
      return { file, code: 'too-large', message: 'too large to read' };
    default:
      return { file, code: 'other', message: code === undefined ? String(message ?? error) : `cannot be read (${code})` };
  }
}
