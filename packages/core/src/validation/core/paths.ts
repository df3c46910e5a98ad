/** kubernetes pkg/apis/core/validation/validation.go: validateLocalDescendingPath, ValidateLocalNonReservedPath. */
import type { Site } from '../../schema/site.js';
import { fault } from '../checks.js';
import { invalid, type Refuse } from '../refuse.js';
import { hasBacksteps } from './host-path.js';

/** A path below some folder: relative, and without `..`. */
export function checkDescendingPath(site: Site, field: string, path: string, named: string, refuse: Refuse, key?: number | string): void {
  report(site, field, path, named, [...(path.startsWith('/') ? [invalid(named)] : []), ...(hasBacksteps(path) ? [invalid(named)] : [])], refuse, key);
}

/** The same, and its first part may not even begin with `..`: names like `..data` are the kubelet's. */
export function checkNonReservedPath(site: Site, field: string, path: string, named: string, refuse: Refuse): void {
  const causes = [...(path.startsWith('/') ? [invalid(named)] : []), ...(hasBacksteps(path) ? [invalid(named)] : [])];
  if (path.startsWith('..') && !path.startsWith('../')) causes.push(invalid(named));
  report(site, field, path, named, causes, refuse);
}

function report(site: Site, field: string, path: string, _named: string, causes: readonly ReturnType<typeof invalid>[], refuse: Refuse, key?: number | string): void {
  if (causes.length === 0) return;
  fault(site, field, path.startsWith('/') ? 'api/format#absolute-path' : 'api/format#path-upwards', causes, refuse, { path }, key);
}
