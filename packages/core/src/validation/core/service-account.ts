/** kubernetes pkg/apis/core/validation/validation.go: ValidateServiceAccount. */
import type { Site } from '../../schema/site.js';
import { validateObjectMeta } from '../meta/object-meta.js';
import type { Refuse, Server } from '../refuse.js';

/** ValidateServiceAccount: there is nothing in it to be wrong. */
export function validateServiceAccount(root: Site<'ServiceAccount'>, _server: Server, refuse: Refuse): void {
  validateObjectMeta(root, { namespaced: true, format: 'subdomain', kind: 'ServiceAccount' }, refuse);
}
