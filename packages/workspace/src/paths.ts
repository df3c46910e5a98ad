/** How paths are shown: relative to the working directory, with `/`. */
import { isAbsolute, relative, resolve, sep } from 'node:path';

/** An empty, `.` or `..` segment, which a path in its shortest form has none of; a leading `/` makes one, too. */
const UNTIDY = /(?:^|\/)\.{0,2}(?:\/|$)/;

/**
 * A path as it is shown. Inside the working directory it is relative to that. Outside, a relative path stays relative (`../a.yaml`), and an
 * absolute one absolute, because a row of `..` would help nobody to find it.
 */
export function showPath(path: string, cwd: string): string {
  if (sep === '/' && !UNTIDY.test(path)) return path;
  const full = resolve(cwd, path);
  const near = relative(cwd, full);
  if (near === '') return '.';
  const outside = near === '..' || near.startsWith(`..${sep}`) || isAbsolute(near);
  const shown = outside && isAbsolute(path) ? full : near;
  return sep === '/' ? shown : shown.replaceAll(sep, '/');
}

/** Where a shown path lies on the disk. */
export function atDisk(path: string, cwd: string): string {
  return isAbsolute(path) ? path : `${cwd}${sep}${path}`;
}

/** What is read in a folder. A file that is named itself may have any name. */
export const isManifestName = (name: string): boolean => /\.(?:ya?ml|json)$/i.test(name);

/** In a folder that a kubelet reads a file may have any ending: what is left there as a copy of a manifest runs as well. Given a whole path. */
export const isStaticPodCopy = (path: string): boolean => /[\\/]kubernetes[\\/]manifests[\\/][^.\\/][^\\/]*\.(?:ya?ml|json)(?:~|\.(?:bak|backup|old|orig|save|sav|swp|tmp|rej|disabled|off|dpkg-\w+|rpm\w+|\d+))$/i.test(path);
