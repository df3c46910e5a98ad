/** kubernetes pkg/apis/apps/validation/validation.go: ValidateStatefulSet, ValidateStatefulSetSpec, validateRollingUpdateStatefulSet. */
import { quietly, type Site } from '../../schema/site.js';
import { isDNS1123Label } from '../content.js';
import type { AddedClaim } from '../core/pod-context.js';
import { validatePodTemplateSpec } from '../core/pod-template.js';
import { checkAlwaysRestarts, checkNoDeadline } from '../core/restart-policy.js';
import { validateClaimTemplateSpec } from '../core/volume-claim.js';
import { strategyType } from '../defaults/apps.js';
import { invalids } from '../meta/labels.js';
import { checkNonnegative } from '../meta/nonnegative.js';
import { validateObjectMeta } from '../meta/object-meta.js';
import { validateRequiredSelector } from '../meta/workload-selector.js';
import { problemOf } from '../problem.js';
import { allOf, each, structOf, whereSet, within } from '../reach.js';
import { invalid, notSupported, type Refuse, type Server } from '../refuse.js';
import { checkIntOrPercent } from './deployment.js';
import { intOrPercentValue } from './int-or-percent.js';

/** ValidateStatefulSet. */
export function validateStatefulSet(root: Site<'StatefulSet'>, server: Server, refuse: Refuse): void {
  validateObjectMeta(root, { namespaced: true, format: 'label', kind: 'StatefulSet' }, refuse);
  within(root, 'spec', validateStatefulSetSpec, server, refuse);
}

/** ValidateStatefulSetSpec. */
function validateStatefulSetSpec(spec: Site<'StatefulSetSpec'>, server: Server, refuse: Refuse): void {
  quietly(checkPodManagement, spec, refuse);
  within(spec, 'updateStrategy', validateUpdateStrategy, server, refuse);
  whereSet(spec, 'persistentVolumeClaimRetentionPolicy', validateRetention, refuse);
  each(spec, 'volumeClaimTemplates', validateClaimTemplateSpec, refuse);
  quietly(checkNonnegative, spec, 'replicas', refuse);
  quietly(checkNonnegative, spec, 'minReadySeconds', refuse);
  whereSet(spec, 'ordinals', checkNonnegative, 'start', refuse);
  quietly(checkServiceName, spec, refuse);
  if (validateRequiredSelector(spec, refuse)) validateTemplate(spec, server, refuse);
  within(spec, 'template', (template) => {
    within(template, 'spec', checkAlwaysRestarts, server.kind, refuse);
    within(template, 'spec', checkNoDeadline, server.kind, refuse);
  });
}

/** The template as its Pods will have it: with a volume for each claim, in place of one of the same name. */
function validateTemplate(spec: Site<'StatefulSetSpec'>, server: Server, refuse: Refuse): void {
  let claims: readonly AddedClaim[] | null = null;
  quietly(() => {
    claims = allOf(spec, 'volumeClaimTemplates').map((claim) => {
      const meta = structOf(claim, 'metadata');
      return { name: meta.get('name') ?? '', meta };
    });
  });
  within(spec, 'template', validatePodTemplateSpec, server, refuse, claims);
}

function checkPodManagement(spec: Site<'StatefulSetSpec'>, refuse: Refuse): void {
  const policy = spec.get('podManagementPolicy') ?? '';
  if (policy === '' || policy === 'OrderedReady' || policy === 'Parallel') return;
  refuseValue(spec, 'podManagementPolicy', policy, ['OrderedReady', 'Parallel'], invalid(spec.apiPath('podManagementPolicy')), refuse);
}

function refuseValue(site: Site, field: string, value: string, allowed: readonly string[], cause: ReturnType<typeof invalid>, refuse: Refuse): void {
  refuse({
    message: 'api/enum#value',
    at: site.at(field),
    path: site.path(field),
    causes: [cause],
    data: { field, value, allowed: allowed.join(', ') },
    subject: { site, field, more: allowed },
  });
}

function validateUpdateStrategy(strategy: Site<'StatefulSetUpdateStrategy'>, server: Server, refuse: Refuse): void {
  const type = strategyType(strategy);
  if (type === 'RollingUpdate') {
    whereSet(strategy, 'rollingUpdate', validateRollingUpdate, server, refuse);
  } else if (type !== 'OnDelete') {
    refuseValue(strategy, 'type', type, ['RollingUpdate', 'OnDelete'], invalid(strategy.apiPath()), refuse);
  } else if (strategy.has('rollingUpdate')) {
    refuse({
      message: 'api/conflict#rolling-update',
      at: strategy.at('rollingUpdate'),
      path: strategy.path('rollingUpdate'),
      causes: [invalid(strategy.apiPath('rollingUpdate'))],
      data: { type },
      subject: { site: strategy, field: 'rollingUpdate' },
    });
  }
}

/** validateRollingUpdateStatefulSet. Before 1.37 the gate of `maxUnavailable` is off, and the field is dropped. */
function validateRollingUpdate(site: Site<'RollingUpdateStatefulSetStrategy'>, server: Server, refuse: Refuse): void {
  quietly(checkNonnegative, site, 'partition', refuse);
  const value = server.version === '1.37' ? site.get('maxUnavailable') : undefined;
  if (value === undefined) return;
  checkIntOrPercent(site, 'maxUnavailable', value, true, refuse);
  if (intOrPercentValue(value) !== 0) return;
  refuse({
    message: 'api/conflict#no-unavailable',
    at: site.at('maxUnavailable'),
    path: site.path('maxUnavailable'),
    causes: [invalid(site.apiPath('maxUnavailable'))],
    data: { value: String(value) },
    subject: { site, field: 'maxUnavailable' },
  });
}

/** ValidatePersistentVolumeClaimRetentionPolicy. */
function validateRetention(site: Site<'StatefulSetPersistentVolumeClaimRetentionPolicy'>, refuse: Refuse): void {
  for (const field of ['whenDeleted', 'whenScaled'] as const) {
    quietly(() => {
      const policy = site.get(field) ?? '';
      if (policy !== '' && policy !== 'Retain' && policy !== 'Delete') refuseValue(site, field, policy, ['Retain', 'Delete'], notSupported(site.apiPath(field)), refuse);
    });
  }
}

function checkServiceName(spec: Site<'StatefulSetSpec'>, refuse: Refuse): void {
  const name = spec.get('serviceName') ?? '';
  const reasons = name === '' ? [] : isDNS1123Label(name);
  if (reasons.length === 0) return;
  refuse({
    message: 'api/format#dns-label',
    at: spec.at('serviceName'),
    path: spec.path('serviceName'),
    causes: invalids(reasons, spec.apiPath('serviceName')),
    data: { what: 'Service', name, problem: problemOf(name, reasons, 'label') },
    subject: { site: spec, field: 'serviceName' },
  });
}
