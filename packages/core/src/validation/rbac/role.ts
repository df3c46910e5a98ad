/** kubernetes pkg/apis/rbac/validation/validation.go: ValidateRole, ValidateClusterRole, ValidatePolicyRule. */
import { quietly, type Site } from '../../schema/site.js';
import { fault } from '../checks.js';
import { validateLabelSelector } from '../meta/label-selector.js';
import { validateObjectMeta } from '../meta/object-meta.js';
import { allOf, each, whereSet } from '../reach.js';
import { invalid, required, type Refuse, type Server } from '../refuse.js';

/** ValidateRole. */
export function validateRole(root: Site<'Role'>, _server: Server, refuse: Refuse): void {
  validateObjectMeta(root, { namespaced: true, format: 'path', kind: 'Role' }, refuse);
  each(root, 'rules', validatePolicyRule, true, refuse);
}

/** ValidateClusterRole. */
export function validateClusterRole(root: Site<'ClusterRole'>, _server: Server, refuse: Refuse): void {
  validateObjectMeta(root, { namespaced: false, format: 'path', kind: 'ClusterRole' }, refuse);
  each(root, 'rules', validatePolicyRule, false, refuse);
  whereSet(root, 'aggregationRule', validateAggregationRule, refuse);
}

function validateAggregationRule(rule: Site<'AggregationRule'>, refuse: Refuse): void {
  quietly(() => {
    if (allOf(rule, 'clusterRoleSelectors').length === 0) fault(rule, 'clusterRoleSelectors', 'api/required#field', [required(rule.apiPath('clusterRoleSelectors'))], refuse);
  });
  each(rule, 'clusterRoleSelectors', (selector) => {
    // Where it does not parse, the server says one thing more of the selector as a whole.
    let parses = true;
    validateLabelSelector(selector, (refusal) => {
      refuse(parses ? { ...refusal, causes: [...refusal.causes, invalid(selector.apiPath())] } : refusal);
      parses = false;
    });
  });
}

/** ValidatePolicyRule. */
function validatePolicyRule(rule: Site<'PolicyRule'>, isNamespaced: boolean, refuse: Refuse): void {
  quietly(() => {
    if (rule.items('verbs').length === 0) fault(rule, 'verbs', 'api/required#field', [required(rule.apiPath('verbs'))], refuse);
  });
  quietly(checkWhat, rule, isNamespaced, refuse);
}

/** A rule is about resources or about other URLs. */
function checkWhat(rule: Site<'PolicyRule'>, isNamespaced: boolean, refuse: Refuse): void {
  if (rule.items('nonResourceURLs').length > 0) {
    const causes = [invalid(rule.apiPath('nonResourceURLs'))];
    if (isNamespaced) {
      fault(rule, 'nonResourceURLs', 'api/conflict#urls-in-role', causes, refuse);
      return;
    }
    const other = (['resources', 'apiGroups', 'resourceNames'] as const).find((field) => rule.items(field).length > 0);
    if (other !== undefined) fault(rule, 'nonResourceURLs', 'api/conflict#urls-and-resources', causes, refuse, { other });
    return;
  }
  const noResources = rule.items('resources').length === 0;
  if (rule.items('apiGroups').length === 0) fault(rule, 'apiGroups', noResources ? 'api/required#field' : 'api/required#api-groups', [required(rule.apiPath('apiGroups'))], refuse);
  if (noResources) fault(rule, 'resources', 'api/required#field', [required(rule.apiPath('resources'))], refuse);
}
