/** kubernetes pkg/apis/apps/validation/validation.go: ValidateReplicaSet, ValidateReplicaSetSpec, ValidatePodTemplateSpecForReplicaSet. */
import { quietly, type Site } from '../../schema/site.js';
import { validatePodTemplateSpec } from '../core/pod-template.js';
import { checkAlwaysRestarts, checkNoDeadline } from '../core/restart-policy.js';
import { checkNonnegative } from '../meta/nonnegative.js';
import { validateObjectMeta } from '../meta/object-meta.js';
import { validateRequiredSelector } from '../meta/workload-selector.js';
import { within } from '../reach.js';
import type { Refuse, Server } from '../refuse.js';

/** ValidateReplicaSet. */
export function validateReplicaSet(root: Site<'ReplicaSet'>, server: Server, refuse: Refuse): void {
  validateObjectMeta(root, { namespaced: true, format: 'subdomain', kind: 'ReplicaSet' }, refuse);
  within(root, 'spec', validateReplicaSetSpec, server, refuse);
}

/** ValidateReplicaSetSpec. */
function validateReplicaSetSpec(spec: Site<'ReplicaSetSpec'>, server: Server, refuse: Refuse): void {
  quietly(checkNonnegative, spec, 'replicas', refuse);
  quietly(checkNonnegative, spec, 'minReadySeconds', refuse);
  if (validateRequiredSelector(spec, refuse)) within(spec, 'template', validateKeptTemplate, server, refuse);
}

/** ValidatePodTemplateSpecForReplicaSet, without the labels: a template whose Pods are kept running. */
export function validateKeptTemplate(template: Site<'PodTemplateSpec'>, server: Server, refuse: Refuse): void {
  validatePodTemplateSpec(template, server, refuse);
  within(template, 'spec', checkAlwaysRestarts, server.kind, refuse);
  within(template, 'spec', checkNoDeadline, server.kind, refuse);
}
