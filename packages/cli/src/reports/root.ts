/** Paths as those name them who look at a repository from its root: hosts of code, and viewers of SARIF. */
import { repositoryRoot } from '@stowage/workspace';
import { isAbsolute, relative, resolve, sep } from 'node:path';

/** From a shown path to one that is relative to the root, with `/`; outside, the absolute path. */
export type Paths = (shown: string) => string;

/** The root is the repository's around the working directory, or the working directory. */
export function pathsFrom(cwd: string): Paths {
  const root = repositoryRoot(cwd) ?? cwd;
  return (shown) => {
    const full = resolve(cwd, shown);
    const near = relative(root, full);
    const outside = near === '' || near === '..' || near.startsWith(`..${sep}`) || isAbsolute(near);
    const path = outside ? full : near;
    return sep === '/' ? path : path.replaceAll(sep, '/');
  };
}
