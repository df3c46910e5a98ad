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
  const selector = spec.child('selector');
  const parses = selector === undefined || validateParsing(selector, refuse);
  quietly(checkGeneratedLabels, spec, name, parses, refuse);
  if (parses && selector !== undefined) quietly(checkGeneratedSelector, spec, selector, name, refuse);
}

/** The server adds a requirement for the uid, unless `matchLabels` has one. */
function requiresUid(spec: Site<'JobSpec'>): boolean {
  return !(spec.child('selector')?.entries('matchLabels') ?? []).some((entry) => entry.key === UID_LABELS[1]);
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
function checkGeneratedLabels(spec: Site<'JobSpec'>, name: string, parses: boolean, refuse: Refuse): void {
  const metadata = structOf(structOf(spec, 'template'), 'metadata');
  const written = mapOf(metadata.entries('labels'));
  for (const key of [...UID_LABELS, ...NAME_LABELS]) {
    const value = written.get(key);
    if (value === undefined || (key.endsWith('name') && value === name)) continue;
    const causes = [invalid(metadata.apiPath('labels', key))];
    if (key === UID_LABELS[1] && parses && requiresUid(spec)) causes.push(invalid(metadata.apiPath('labels')));
    refuse({
      message: key.endsWith('name') ? 'selector/template-mismatch#job-name' : 'selector/template-mismatch#job-uid',
      at: metadata.at('labels', key),
      path: metadata.path('labels', key),
      causes,
      data: { key, value, name },
      subject: { site: metadata, field: 'labels', more: key },
    });
  }
}

/** A written selector must select the labels that the server gives, and what the template has besides. */
function checkGeneratedSelector(spec: Site<'JobSpec'>, selector: Site<'LabelSelector'>, name: string, refuse: Refuse): void {
  const generated = generatedLabels(name);
  const requirements = requirementsOf(selector);
  const selects = (labels: Labels): boolean => requirements.every((requirement) => matchesRequirement(requirement, labels));
  const causes = selects(generated) ? [] : [invalid(spec.apiPath('selector'))];
  if (!selects(new Map([...generated, ...labelsOf(spec)]))) causes.push(invalid(`${spec.apiPath('template')}.metadata.labels`));
  if (causes.length === 0) return;
  refuse({ message: 'selector/template-mismatch#job-selector', at: spec.at('selector'), path: spec.path('selector'), causes, subject: { site: spec, field: 'selector' } });
}

function generatedLabels(name: string): Map<string, string> {
  const labels = new Map<string, string>();
  for (const key of UID_LABELS) labels.set(key, UID);
  for (const key of NAME_LABELS) labels.set(key, name);
  return labels;
}
