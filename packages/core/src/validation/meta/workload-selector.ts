/** What workloads ask of their selector: that it is there, that it parses, and that the Pods of the template carry what it selects. */
import { quietly, type Site } from '../../schema/site.js';
import type { Cause, Place, Related } from '../../tree/finding.js';
import { allOf, structOf } from '../reach.js';
import { invalid, required, type Refuse } from '../refuse.js';
import { validateLabelSelector } from './label-selector.js';
import { mapOf, matchesRequirement, requirementsOf, type Labels, type Requirement } from './matches.js';

/** The specs that hold a label selector beside a Pod template. */
export type SelectingSpec = Site<'DeploymentSpec'> | Site<'ReplicaSetSpec'> | Site<'StatefulSetSpec'> | Site<'DaemonSetSpec'> | Site<'JobSpec'>;

const asDeployment = (spec: SelectingSpec): Site<'DeploymentSpec'> => spec as Site<'DeploymentSpec'>;

/**
 * The selector of a Deployment, a ReplicaSet or a StatefulSet: kubernetes pkg/apis/apps/validation/validation.go, ValidateDeploymentSpec and its like.
 * Answers whether it parses; where it does not, the server gives one more error for the selector as a whole and never looks at the template.
 */
export function validateRequiredSelector(spec: SelectingSpec, refuse: Refuse): boolean {
  let parses = true;
  quietly(() => {
    const selector = asDeployment(spec).child('selector');
    if (selector === undefined) {
      refuseMissing(spec, [required(spec.apiPath('selector')), invalid(labelsField(spec))], refuse);
      return;
    }
    validateLabelSelector(selector, (refusal) => {
      refuse(parses ? { ...refusal, causes: [...refusal.causes, invalid(selector.apiPath())] } : refusal);
      parses = false;
    });
    quietly(checkEmpty, spec, refuse);
  });
  if (parses) quietly(checkMatches, spec, refuse);
  return parses;
}

/** The selector of a DaemonSet (ValidateDaemonSetSpec): the server names only the labels where it is missing, and goes on where it does not parse. */
export function validateDaemonSetSelector(spec: Site<'DaemonSetSpec'>, refuse: Refuse): void {
  quietly(() => {
    const selector = spec.child('selector');
    if (selector === undefined) {
      refuseMissing(spec, [invalid(labelsField(spec))], refuse);
      return;
    }
    const parses = validateParsing(selector, refuse);
    quietly(checkEmpty, spec, refuse);
    if (parses) quietly(checkMatches, spec, refuse);
  });
}

/** ValidateLabelSelector; answers whether the selector parses (LabelSelectorAsSelector), which asks the same of it. */
export function validateParsing(selector: Site<'LabelSelector'>, refuse: Refuse): boolean {
  let parses = true;
  validateLabelSelector(selector, (refusal) => {
    parses = false;
    refuse(refusal);
  });
  return parses;
}

const labelsField = (spec: SelectingSpec): string => `${spec.apiPath('template')}.metadata.labels`;

/** A selector that is missing selects nothing, and so does not match the template either. */
export function refuseMissing(spec: SelectingSpec, causes: readonly Cause[], refuse: Refuse): void {
  refuse({ message: 'selector/missing#missing', at: spec.at('selector'), path: spec.path('selector'), causes, subject: { site: spec as Site, field: 'selector' } });
}

function checkEmpty(spec: SelectingSpec, refuse: Refuse): void {
  const selector = asDeployment(spec).child('selector');
  if (selector === undefined || selector.entries('matchLabels').length + allOf(selector, 'matchExpressions').length > 0) return;
  refuse({
    message: 'selector/missing#empty',
    at: spec.at('selector'),
    path: spec.path('selector'),
    causes: [invalid(spec.apiPath('selector'))],
    subject: { site: spec as Site, field: 'selector' },
  });
}

function checkMatches(spec: SelectingSpec, refuse: Refuse): void {
  const selector = asDeployment(spec).child('selector');
  if (selector === undefined) return;
  const labels = mapOf(structOf(structOf(asDeployment(spec), 'template'), 'metadata').entries('labels'));
  checkSelects(spec, selector, labels, refuse);
}

/** The template's labels must meet every requirement; the first that they do not is shown. */
export function checkSelects(spec: SelectingSpec, selector: Site<'LabelSelector'>, labels: Labels, refuse: Refuse): void {
  const missed = requirementsOf(selector).find((requirement) => !matchesRequirement(requirement, labels));
  if (missed === undefined) return;
  const metadata = structOf(structOf(asDeployment(spec), 'template'), 'metadata');
  const { key, operator, values } = missed;
  const found = labels.get(key);
  const asked = placeOf(selector, missed);
  refuse({
    message: operator !== 'In' || values.length !== 1 ? 'selector/template-mismatch#expression' : found === undefined ? 'selector/template-mismatch#absent' : 'selector/template-mismatch#value',
    at: metadata.at('labels'),
    path: metadata.path('labels'),
    causes: [invalid(metadata.apiPath('labels'))],
    data: { key, operator, values: values.join(', '), found: found ?? '', wanted: values[0] ?? '' },
    related: [...asked, ...(found === undefined ? [] : [{ ...metadata.at('labels', key), message: 'the template sets it here' }])],
    subject: { site: metadata, field: 'labels', more: missed },
  });
}

/** Where the selector asks for it. */
function placeOf(selector: Site<'LabelSelector'>, { key }: Requirement): Related[] {
  const message = 'the selector asks for it here';
  let at: Place | undefined;
  if (selector.entries('matchLabels').some((entry) => entry.key === key)) at = selector.at('matchLabels', key);
  else at = selector.children('matchExpressions').find((expression) => expression.get('key') === key)?.place();
  return at === undefined ? [] : [{ ...at, message }];
}
