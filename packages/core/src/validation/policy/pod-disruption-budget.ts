/** kubernetes pkg/apis/policy/validation/validation.go: ValidatePodDisruptionBudget; pkg/registry/policy/poddisruptionbudget/strategy.go: dropDisabledFields. */
import { quietly, type Site } from '../../schema/site.js';
import { checkIntOrPercent } from '../apps/deployment.js';
import { isMoreThan100Percent } from '../apps/int-or-percent.js';
import { checkWordIfSet, fault } from '../checks.js';
import { validateLabelSelector, validateLabelSelectorRequirement } from '../meta/label-selector.js';
import { validateObjectMeta } from '../meta/object-meta.js';
import { whereSet, within } from '../reach.js';
import { invalid, type Refuse, type Server } from '../refuse.js';
import { renaming } from '../rename.js';

/** ValidatePodDisruptionBudget. Of the metadata nothing is said where something is wrong with the spec (apiserver pkg/registry/rest/create.go, ValidateCreate). */
export function validatePodDisruptionBudget(root: Site<'PodDisruptionBudget'>, _server: Server, refuse: Refuse): void {
  let refused = false;
  within(root, 'spec', validateSpec, (refusal) => {
    refused ||= refusal.causes.length > 0;
    refuse(refusal);
  });
  if (!refused) validateObjectMeta(root, { namespaced: true, format: 'path', kind: 'PodDisruptionBudget' }, refuse);
}

/** ValidatePodDisruptionBudgetSpec. */
function validateSpec(spec: Site<'PodDisruptionBudgetSpec'>, refuse: Refuse): void {
  quietly(() => {
    if (spec.has('minAvailable') && spec.has('maxUnavailable')) fault(spec, 'maxUnavailable', 'api/conflict#together', [invalid(spec.apiPath())], refuse, { other: 'minAvailable' });
  });
  quietly(checkShare, spec, 'minAvailable', refuse);
  quietly(checkShare, spec, 'maxUnavailable', refuse);
  whereSet(spec, 'selector', validateSelector, refuse);
  quietly(checkWordIfSet, spec, 'unhealthyPodEvictionPolicy', ['AlwaysAllow', 'IfHealthyBudget'], refuse);
}

function checkShare(spec: Site<'PodDisruptionBudgetSpec'>, field: 'minAvailable' | 'maxUnavailable', refuse: Refuse): void {
  const value = spec.get(field);
  if (value !== undefined) checkIntOrPercent(spec, field, value, isMoreThan100Percent(value), refuse);
}

/** policy.PDBV1beta1Label: what the server writes where policy/v1beta1 and v1 differ. It takes it out of selectors that it is not meant for. */
const FROM_V1BETA1 = 'pdb.kubernetes.io/deprecated-v1beta1-empty-selector-match';

function validateSelector(selector: Site<'LabelSelector'>, refuse: Refuse): void {
  const expressions = selector.children('matchExpressions');
  if (!expressions.some((one) => one.get('key') === FROM_V1BETA1)) {
    validateLabelSelector(selector, refuse);
    return;
  }
  validateLabelSelector(selector, (refusal) => {
    if (!refusal.path.startsWith(selector.path('matchExpressions'))) refuse(refusal);
  });
  expressions
    .filter((one) => one.get('key') !== FROM_V1BETA1)
    .forEach((one, index) => {
      validateLabelSelectorRequirement(one, renaming(refuse, one.apiPath(), selector.apiPath('matchExpressions', index)));
    });
}
