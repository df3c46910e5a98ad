/** kubernetes pkg/apis/rbac/v1/defaults.go: the API group of what is bound and of whom it is bound to, where none is written. */
import type { Site } from '../../schema/site.js';
import { text } from '../checks.js';

export const RBAC_GROUP = 'rbac.authorization.k8s.io';

/** SetDefaults_RoleBinding, SetDefaults_ClusterRoleBinding. Throws QUIET. */
export function roleGroup(role: Site<'RoleRef'>): string {
  return text(role, 'apiGroup') || RBAC_GROUP;
}

/** SetDefaults_Subject: users and groups are RBAC's own; a ServiceAccount is one of the core group, which has no name. Throws QUIET. */
export function subjectGroup(subject: Site<'RbacV1Subject'>): string {
  const group = text(subject, 'apiGroup');
  return group === '' && ['User', 'Group'].includes(text(subject, 'kind')) ? RBAC_GROUP : group;
}
