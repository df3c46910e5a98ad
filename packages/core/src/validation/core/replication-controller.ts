/** kubernetes pkg/apis/core/validation/validation.go: ValidateReplicationControllerSpec, ValidatePodTemplateSpecForRC. */
import { validateKeptTemplate } from '../apps/replica-set.js';
import { mapOf, type Labels } from '../meta/matches.js';
import { sharingLabels } from '../batch/job.js';
import { checkNonnegative } from '../meta/nonnegative.js';
import { validateObjectMeta } from '../meta/object-meta.js';
import { structOf, whereSet, within } from '../reach.js';
import { invalid, required, type Refuse, type Server } from '../refuse.js';
import { quietly, type Site } from '../../schema/site.js';

/** ValidateReplicationController. */
export function validateReplicationController(root: Site<'ReplicationController'>, server: Server, refuse: Refuse): void {
  validateObjectMeta(root, { namespaced: true, format: 'subdomain', kind: 'ReplicationController' }, refuse);
  within(root, 'spec', validateReplicationControllerSpec, server, sharingLabels(root, refuse));
}

/** ValidateReplicationControllerSpec. Its selector is a plain map, which nothing checks. */
function validateReplicationControllerSpec(spec: Site<'ReplicationControllerSpec'>, server: Server, refuse: Refuse): void {
  quietly(checkNonnegative, spec, 'minReadySeconds', refuse);
  quietly(checkNonnegative, spec, 'replicas', refuse);
  quietly(checkSelector, spec, refuse);
  quietly(checkTemplate, spec, refuse);
  whereSet(spec, 'template', validateKeptTemplate, server, refuse);
}

/** Without one, the selector is the template's labels (SetDefaults_ReplicationController). */
function checkSelector(spec: Site<'ReplicationControllerSpec'>, refuse: Refuse): void {
  const selector = mapOf(spec.entries('selector'));
  const template = spec.child('template');
  const labels: Labels = template === undefined ? new Map<string, string>() : mapOf(structOf(template, 'metadata').entries('labels'));
  if (selector.size === 0 && labels.size === 0) {
    refuse({
      message: 'selector/missing#no-labels',
      at: spec.at('selector'),
      path: spec.path('selector'),
      causes: [required(spec.apiPath('selector'))],
      subject: { site: spec, field: 'selector' },
    });
    return;
  }
  if (template === undefined) return;
  for (const [key, wanted] of selector) {
    const found = labels.get(key);
    if (found === wanted) continue;
    const metadata = structOf(template, 'metadata');
    refuse({
      message: found === undefined ? 'selector/template-mismatch#absent' : 'selector/template-mismatch#value',
      at: metadata.at('labels'),
      path: metadata.path('labels'),
      causes: [invalid(metadata.apiPath('labels'))],
      data: { key, operator: 'In', values: wanted, wanted, found: found ?? '' },
      related: [
        { ...spec.at('selector', key), message: 'the selector asks for it here' },
        ...(found === undefined ? [] : [{ ...metadata.at('labels', key), message: 'the template sets it here' }]),
      ],
      subject: { site: metadata, field: 'labels', more: { key, operator: 'In', values: [wanted] } },
    });
    return;
  }
}

function checkTemplate(spec: Site<'ReplicationControllerSpec'>, refuse: Refuse): void {
  if (spec.has('template')) return;
  refuse({
    message: 'api/required#field',
    at: spec.at('template'),
    path: spec.path('template'),
    causes: [required(spec.apiPath('template'))],
    data: { field: 'template' },
    subject: { site: spec, field: 'template' },
  });
}
