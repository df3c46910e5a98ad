/**
 * The selector and the labels that the server gives a Job: kubernetes pkg/registry/batch/job/strategy.go (generateSelector) and
 * pkg/apis/batch/validation/validation.go (validateGeneratedSelector, ValidateJobSpec).
 */
import { quietly, type Site } from '../../schema/site.js';
import { mapOf, matchesRequirement, requirementsOf, type Labels } from '../meta/matches.js';
import { checkSelects, refuseMissing, validateParsing } from '../meta/workload-selector.js';
import { structOf } from '../reach.js';
import { invalid, required, type Refuse } from '../refuse.js';

const UID_LABELS = ['controller-uid', 'batch.kubernetes.io/controller-uid'] as const;
const NAME_LABELS = ['job-name', 'batch.kubernetes.io/job-name'] as const;

/** Stands for the uid that the server makes up, which nobody can have written. */
const UID = '\0uid';

/** Everything that is said of a Job's selector and of the labels that belong to it. */
export function validateJobSelector(root: Site<'Job'>, spec: Site<'JobSpec'>, refuse: Refuse): void {
  if (spec.get('manualSelector') === true) {
    validateManualSelector(spec, refuse);
    return;
  }
  const name = structOf(root, 'metadata').get('name') ?? '';
  quietly(checkGeneratedLabels, spec, name, refuse);
  const selector = spec.child('selector');
  if (selector !== undefined && validateParsing(selector, refuse)) quietly(checkGeneratedSelector, spec, selector, name, refuse);
}

function validateManualSelector(spec: Site<'JobSpec'>, refuse: Refuse): void {
  const selector = spec.child('selector');
  if (selector === undefined) {
    refuseMissing(spec, [required(spec.apiPath('selector')), invalid(`${spec.apiPath('template')}.metadata.labels`)], refuse);
  } else if (validateParsing(selector, refuse)) {
    quietly(checkSelects, spec, selector, labelsOf(spec), refuse);
  }
}

function labelsOf(spec: Site<'JobSpec'>): Map<string, string> {
  return mapOf(structOf(structOf(spec, 'template'), 'metadata').entries('labels'));
}

/** ValidateHasLabel: labels that the server writes, and that are written already with another value. */
function checkGeneratedLabels(spec: Site<'JobSpec'>, name: string, refuse: Refuse): void {
  const metadata = structOf(structOf(spec, 'template'), 'metadata');
  const written = mapOf(metadata.entries('labels'));
  for (const key of [...UID_LABELS, ...NAME_LABELS]) {
    const value = written.get(key);
    if (value === undefined || (key.endsWith('name') && value === name)) continue;
    refuse({
      message: key.endsWith('name') ? 'selector/template-mismatch#job-name' : 'selector/template-mismatch#job-uid',
      at: metadata.at('labels', key),
      path: metadata.path('labels', key),
      causes: [invalid(metadata.apiPath('labels', key))],
      data: { key, value, name },
      subject: { site: metadata, field: 'labels', more: key },
    });
  }
}

/** A written selector must select the labels that the server gives, and what the template has besides. */
function checkGeneratedSelector(spec: Site<'JobSpec'>, selector: Site<'LabelSelector'>, name: string, refuse: Refuse): void {
  const generated = generatedLabels(name);
  // The server adds a requirement for its own uid, unless that key is written.
  const requirements = requirementsOf(selector);
  const selects = (labels: Labels): boolean => requirements.every((requirement) => matchesRequirement(requirement, labels));
  const causes = selects(generated) ? [] : [invalid(spec.apiPath('selector'))];
  const template = new Map([...generated, ...labelsOf(spec)]);
  const uidWritten = requirements.some((requirement) => requirement.key === UID_LABELS[1] && requirement.operator === 'In' && requirement.values.length === 1);
  const matches = selects(template) && (uidWritten || template.get(UID_LABELS[1]) === UID);
  if (!matches) causes.push(invalid(`${spec.apiPath('template')}.metadata.labels`));
  if (causes.length === 0) return;
  refuse({ message: 'selector/template-mismatch#job-selector', at: spec.at('selector'), path: spec.path('selector'), causes, subject: { site: spec, field: 'selector' } });
}

function generatedLabels(name: string): Map<string, string> {
  const labels = new Map<string, string>();
  for (const key of UID_LABELS) labels.set(key, UID);
  for (const key of NAME_LABELS) labels.set(key, name);
  return labels;
}
