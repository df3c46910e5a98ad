/** kubernetes pkg/apis/core/validation/validation.go: validateNodeAffinity, ValidateNodeSelector, ValidateNodeSelectorTerm, ValidatePreferredSchedulingTerms. */
import { quietly, type Site } from '../../schema/site.js';
import { each, whereSet, within } from '../reach.js';
import { required, type Refuse } from '../refuse.js';
import { validateNodeFieldSelectorRequirement, validateNodeSelectorRequirement } from './node-selector-requirement.js';
import { checkWeight } from './weight.js';

/** validateNodeAffinity. */
export function validateNodeAffinity(site: Site<'NodeAffinity'>, refuse: Refuse): void {
  whereSet(site, 'requiredDuringSchedulingIgnoredDuringExecution', validateNodeSelector, refuse);
  each(site, 'preferredDuringSchedulingIgnoredDuringExecution', validatePreferredSchedulingTerm, refuse);
}

/** ValidateNodeSelector, as it is called on create: with values that must be label values. */
export function validateNodeSelector(site: Site<'NodeSelector'>, refuse: Refuse): void {
  const terms = site.valueOf('nodeSelectorTerms');
  if (terms === undefined || (terms.kind === 'seq' && terms.items.length === 0 && !terms.open)) {
    refuse({
      message: 'node-affinity/terms#none',
      at: site.at('nodeSelectorTerms'),
      path: site.path('nodeSelectorTerms'),
      causes: [required(site.apiPath('nodeSelectorTerms'))],
      subject: { site, field: 'nodeSelectorTerms' },
    });
  }
  each(site, 'nodeSelectorTerms', validateNodeSelectorTerm, false, refuse);
}

/** ValidateNodeSelectorTerm. */
export function validateNodeSelectorTerm(site: Site<'NodeSelectorTerm'>, allowInvalidLabelValues: boolean, refuse: Refuse): void {
  each(site, 'matchExpressions', validateNodeSelectorRequirement, allowInvalidLabelValues, refuse);
  each(site, 'matchFields', validateNodeFieldSelectorRequirement, refuse);
}

/** ValidatePreferredSchedulingTerms, for one of them. Values need not be label values here: a cluster with one node never looks at them. */
function validatePreferredSchedulingTerm(site: Site<'PreferredSchedulingTerm'>, refuse: Refuse): void {
  quietly(checkWeight, site, 'node-affinity', refuse);
  within(site, 'preference', validateNodeSelectorTerm, true, refuse);
}
