/** Paths of a node as its kernel walks them, so that two spellings of one place are one text. */

/** Nearly all paths are clean as they are written. */
const UNCLEAN = /^(?!\/)|^\/\/|\/(?:\/|\.{1,2}(?:\/|$))|\/$|^\/(?:var\/(?:run|lock)|s?bin|lib(?:64)?|proc\/1\/root)(?:\/|$)/;

/** Links that every distribution for nodes has: Filesystem Hierarchy Standard 3.0 (/var/run, /var/lock), the merged /usr of systemd's file-hierarchy(7), and the first process' root, which is the node's. */
const LINKS: readonly (readonly [from: string, to: string])[] = [
  ['/var/run', '/run'],
  ['/var/lock', '/run/lock'],
  ['/bin', '/usr/bin'],
  ['/sbin', '/usr/sbin'],
  ['/lib', '/usr/lib'],
  ['/lib64', '/usr/lib64'],
  ['/proc/1/root', ''],
];

/**
 * The path without `//`, `/./` and a slash at the end, and with the links resolved that every node has: `/var/run/` is `/run`. Null for what is no absolute path, and for
 * one with `..`, which the server refuses. Paths of Windows come in lower case with slashes, and with the drive that a path without one means there: `c:/var`, `//./pipe/docker_engine`.
 */
export function cleanHostPath(path: string): string | null {
  if (!UNCLEAN.test(path)) return path;
  if (/^(?:\/\/|\\\\)[.?][\\/]pipe[\\/]/i.test(path)) return path.replaceAll('\\', '/').toLowerCase();
  // A share of another machine.
  if (path.startsWith('\\\\')) return null;
  const windows = windowsDrive(path);
  if (windows === null && !path.startsWith('/')) return null;
  const slashed = windows === null ? path : path.slice(windows.length).replaceAll('\\', '/');
  const parts = slashed.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.includes('..')) return null;
  if (windows !== null) return `${windows === '' ? 'c:' : windows.toLowerCase()}/${parts.join('/').toLowerCase()}`;
  return linked(`/${parts.join('/')}`);
}

/** `C:`, '' for `\var`, null for a path of Linux. The kubelet adds the drive: pkg/volume/util/util.go, MakeAbsolutePath. */
function windowsDrive(path: string): string | null {
  if (path.startsWith('\\')) return '';
  return /^[A-Za-z]:(?=[\\/]|$)/.exec(path)?.[0] ?? null;
}

function linked(path: string): string {
  for (const [from, to] of LINKS) if (path === from || path.startsWith(`${from}/`)) return to + path.slice(from.length) || '/';
  return path;
}

/** The whole file system of the node, or a drive of it. */
export const isHostRoot = (path: string): boolean => path === '/' || /^[a-z]:\/$/.test(path);

/** The folder that a clean path is in; null for the root, for drives and for pipes. */
export function folderOf(path: string): string | null {
  const slash = path.lastIndexOf('/');
  if (slash < 0 || path.startsWith('//') || isHostRoot(path)) return null;
  return slash === 0 ? '/' : slash === 2 && path.charAt(1) === ':' ? path.slice(0, 3) : path.slice(0, slash);
}

/** Both clean: whether a path is that folder, or lies below it. */
export const isWithin = (path: string, folder: string): boolean => path.startsWith(folder) && (path.length === folder.length || folder.endsWith('/') || path.charCodeAt(folder.length) === SLASH);

const SLASH = 47;
