/** kubernetes pkg/apis/core/validation/validation.go: validateHostPathVolumeSource, validateHostPathType, validatePathNoBacksteps. */
import { quietly, type Site } from '../../schema/site.js';
import { invalid, notSupported, required, type Refuse } from '../refuse.js';

const TYPES: ReadonlySet<string> = new Set(['', 'DirectoryOrCreate', 'Directory', 'FileOrCreate', 'File', 'Socket', 'CharDevice', 'BlockDevice']);

/** validateHostPathVolumeSource, for Pods and for PersistentVolumes. */
export function validateHostPathVolumeSource(site: Site<'HostPathVolumeSource'>, refuse: Refuse): void {
  quietly(checkPath, site, refuse);
  quietly(checkType, site, refuse);
}

function checkPath(site: Site<'HostPathVolumeSource'>, refuse: Refuse): void {
  const path = site.get('path') ?? '';
  if (path.startsWith('/') && !path.includes('..') && !path.includes('$')) return;
  const about = { at: site.at('path'), path: site.path('path'), data: { path }, subject: { site, field: 'path' } };
  if (path === '') refuse({ ...about, message: 'host-path/path#empty', causes: [required(site.apiPath('path'))] });
  else if (hasBacksteps(path)) refuse({ ...about, message: 'host-path/path#backsteps', causes: [invalid(site.apiPath('path'))] });
  // What follows is stored, and fails on the node.
  else if (/\$[({]/.test(path)) refuse({ ...about, message: 'host-path/path#variable', causes: [] });
  else if (!isAbsolute(path)) refuse({ ...about, message: 'host-path/path#relative', causes: [] });
}

/** validatePathNoBacksteps: `..` between slashes. */
export function hasBacksteps(path: string): boolean {
  return path.includes('..') && path.split('/').includes('..');
}

/** Windows has drives (`C:\`) and pipes (`\\.\pipe\`). */
function isAbsolute(path: string): boolean {
  return path.startsWith('/') || path.startsWith('\\') || /^[A-Za-z]:/.test(path);
}

function checkType(site: Site<'HostPathVolumeSource'>, refuse: Refuse): void {
  const type = site.get('type');
  // Without a path the server looks no further.
  if (type === undefined || TYPES.has(type) || (site.get('path') ?? '') === '') return;
  refuse({
    message: 'host-path/type#unknown',
    at: site.at('type'),
    path: site.path('type'),
    causes: [notSupported(site.apiPath('type'))],
    data: { type },
    subject: { site, field: 'type' },
  });
}
