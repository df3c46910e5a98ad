/** kubernetes pkg/apis/rbac/validation/validation.go: ValidateRoleBinding, ValidateClusterRoleBinding, ValidateRoleBindingSubject. */
import { quietly, type Site } from '../../schema/site.js';
import { checkName, fault, refuseWord, requireName, requireText, text } from '../checks.js';
import { RBAC_GROUP, roleGroup, subjectGroup } from '../defaults/rbac.js';
import { validateObjectMeta } from '../meta/object-meta.js';
import { each, whereSet } from '../reach.js';
import { notSupported, required, type Refuse, type Server } from '../refuse.js';

/** ValidateRoleBinding. */
export function validateRoleBinding(root: Site<'RoleBinding'>, _server: Server, refuse: Refuse): void {
  validateBinding(root, 'RoleBinding', ['ClusterRole', 'Role'], refuse);
}

/** ValidateClusterRoleBinding. */
export function validateClusterRoleBinding(root: Site<'ClusterRoleBinding'>, _server: Server, refuse: Refuse): void {
  validateBinding(root as Site as Site<'RoleBinding'>, 'ClusterRoleBinding', ['ClusterRole'], refuse);
}

function validateBinding(root: Site<'RoleBinding'>, kind: 'RoleBinding' | 'ClusterRoleBinding', roles: readonly string[], refuse: Refuse): void {
  const namespaced = kind === 'RoleBinding';
  validateObjectMeta(root, { namespaced, format: 'path', kind }, refuse);
  quietly(() => {
    if (!root.has('roleRef')) fault(root, 'roleRef', 'api/required#role', [notSupported('roleRef.kind'), required('roleRef.name')], refuse, { kind, allowed: roles.join(' or ') });
  });
  whereSet(root, 'roleRef', (role) => {
    quietly(checkGroup, role, roleGroup, refuse);
    quietly(checkKind, role, roles, refuse);
    quietly(requireName, role, 'name', 'path', 'role', refuse);
  });
  each(root, 'subjects', validateSubject, namespaced, refuse);
}

function checkGroup<T extends 'RoleRef' | 'RbacV1Subject'>(site: Site<T>, groupOf: (site: Site<T>) => string, refuse: Refuse): void {
  const group = groupOf(site);
  if (group !== RBAC_GROUP) refuseWord(site, 'apiGroup', group, [RBAC_GROUP], [notSupported((site as Site).apiPath('apiGroup'))], refuse);
}

/** The server tells of the words that there are where none is written, too. */
function checkKind(site: Site<'RoleRef'> | Site<'RbacV1Subject'>, kinds: readonly string[], refuse: Refuse): void {
  const kind = text(site, 'kind');
  const causes = [notSupported(site.apiPath('kind'))];
  if (kind === '') fault(site, 'kind', 'api/required#field', causes, refuse);
  else if (!kinds.includes(kind)) refuseWord(site, 'kind', kind, kinds, causes, refuse);
}

/** ValidateRoleBindingSubject. */
function validateSubject(subject: Site<'RbacV1Subject'>, isNamespaced: boolean, refuse: Refuse): void {
  quietly(requireText, subject, 'name', refuse);
  quietly(() => {
    switch (text(subject, 'kind')) {
      case 'ServiceAccount':
        quietly(checkName, subject, 'name', 'subdomain', 'ServiceAccount', refuse);
        quietly(checkAccount, subject, isNamespaced, refuse);
        break;
      case 'User':
      case 'Group':
        quietly(checkGroup, subject, subjectGroup, refuse);
        break;
      default:
        checkKind(subject, ['ServiceAccount', 'User', 'Group'], refuse);
    }
  });
}

function checkAccount(subject: Site<'RbacV1Subject'>, isNamespaced: boolean, refuse: Refuse): void {
  if (text(subject, 'apiGroup') !== '') fault(subject, 'apiGroup', 'api/conflict#forbidden', [notSupported(subject.apiPath('apiGroup'))], refuse, { because: 'ServiceAccounts are in the core group, which has no name' });
  if (!isNamespaced && text(subject, 'namespace') === '') fault(subject, 'namespace', 'api/required#account-namespace', [required(subject.apiPath('namespace'))], refuse, { name: text(subject, 'name') });
}
