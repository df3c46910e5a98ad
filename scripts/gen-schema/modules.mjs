/** Where the Go modules lie that hold the facts. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Kubernetes itself, and the modules of its API, all of one release. */
export const KUBERNETES = 'v1.37.2';
export const STAGING = 'v0.37.2';

/** Releases whose fields are compared with those, oldest first: the last ones of their versions by the time of the newest. Staging modules have 0 in place of 1. */
export const OLDER = ['1.34.4', '1.35.4', '1.36.3'];

/** Standard output of a go command. Throws where there is no `go` or it fails. Modules only: no go.mod of the caller's is read. */
function go(...args) {
  return execFileSync('go', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 24, env: { ...process.env, GOFLAGS: '-mod=mod', GOWORK: 'off' } });
}

/** Whether there is a Go to ask. */
export function hasGo() {
  try {
    go('version');
    return true;
  } catch {
    return false;
  }
}

/** The folder of a module at a version: downloaded if need be, else the one in the module cache. Throws where neither works. */
export function moduleFolder(path, version) {
  let failure;
  try {
    return JSON.parse(go('mod', 'download', '-json', `${path}@${version}`)).Dir;
  } catch (error) {
    failure = error;
  }
  const cached = join(go('env', 'GOMODCACHE').trim(), `${path}@${version}`);
  if (existsSync(cached)) return cached;
  throw new Error(`cannot get ${path}@${version}: ${failure.stdout || failure.message}`);
}
