/** kubernetes pkg/apis/core/validation/validation.go: validateLocalDescendingPath, ValidateLocalNonReservedPath. */
import type { Site } from '../../schema/site.js';
import { fault } from '../checks.js';
import { invalid, type Refuse } from '../refuse.js';
import { spell, type Named } from '../rename.js';
import { hasBacksteps } from './host-path.js';

/** A path below some folder: relative, and without `..`. */
export function checkDescendingPath(site: Site, field: string, path: string, named: Named, refuse: Refuse, key?: number | string): void {
  report(site, field, path, named, Number(path.startsWith('/')) + Number(hasBacksteps(path)), refuse, key);
}

/** The same, and its first part may not even begin with `..`: names like `..data` are the kubelet's. */
export function checkNonReservedPath(site: Site, field: string, path: string, named: Named, refuse: Refuse): void {
  const reserved = path.startsWith('..') && !path.startsWith('../');
  report(site, field, path, named, Number(path.startsWith('/')) + Number(hasBacksteps(path)) + Number(reserved), refuse);
}

function report(site: Site, field: string, path: string, named: Named, errors: number, refuse: Refuse, key?: number | string): void {
  if (errors === 0) return;
  const causes = Array.from({ length: errors }, () => invalid(spell(named)));
  fault(site, field, path.startsWith('/') ? 'api/format#absolute-path' : 'api/format#path-upwards', causes, refuse, { path }, key);
}
