/** kubernetes pkg/apis/core/validation/validation.go: validateTopologySpreadConstraints, validateMinDomains, validateNodeInclusionPolicy. */
import { quietly, type Site } from '../../schema/site.js';
import type { MessageId } from '../../tree/finding.js';
import { validateLabelSelector } from '../meta/label-selector.js';
import { allOf, each, whereSet } from '../reach.js';
import { duplicate, invalid, notSupported, required, type Refuse } from '../refuse.js';
import { IN_SPREAD, validateLabelKeys } from './label-keys.js';
import type { PodContext } from './pod-context.js';

type Constraint = Site<'TopologySpreadConstraint'>;

/** validateTopologySpreadConstraints. */
export function validateTopologySpreadConstraints(spec: Site<'PodSpec'>, pod: PodContext): void {
  each(spec, 'topologySpreadConstraints', validateTopologySpreadConstraint, pod);
  quietly(checkRepeated, spec, pod.refuse);
}

/** For one of them. */
export function validateTopologySpreadConstraint(site: Constraint, pod: PodContext): void {
  quietly(checkMaxSkew, site, pod.refuse);
  quietly(checkTopologyKey, site, pod.refuse);
  quietly(checkWhenUnsatisfiable, site, pod.refuse);
  quietly(checkMinDomains, site, pod.refuse);
  quietly(checkPolicy, site, 'nodeAffinityPolicy', pod.refuse);
  quietly(checkPolicy, site, 'nodeTaintsPolicy', pod.refuse);
  validateLabelKeys(site, IN_SPREAD, pod);
  whereSet(site, 'labelSelector', validateLabelSelector, pod.refuse);
}

function checkMaxSkew(site: Constraint, refuse: Refuse): void {
  const skew = site.get('maxSkew');
  if (skew !== undefined && skew > 0) return;
  refuse({
    message: skew === undefined ? 'topology-spread/constraint#no-max-skew' : 'topology-spread/constraint#max-skew',
    at: site.at('maxSkew'),
    path: site.path('maxSkew'),
    causes: [invalid(site.apiPath('maxSkew'))],
    data: { skew: skew ?? 0 },
    subject: { site, field: 'maxSkew' },
  });
}

/** Only emptiness is refused: what is no label key is stored, and matches no node. */
function checkTopologyKey(site: Constraint, refuse: Refuse): void {
  if ((site.get('topologyKey') ?? '') !== '') return;
  refuse({
    message: 'topology-spread/constraint#no-topology-key',
    at: site.at('topologyKey'),
    path: site.path('topologyKey'),
    causes: [required(site.apiPath('topologyKey'))],
    subject: { site, field: 'topologyKey' },
  });
}

const isAction = (action: string | undefined): boolean => action === 'DoNotSchedule' || action === 'ScheduleAnyway';

function checkWhenUnsatisfiable(site: Constraint, refuse: Refuse): void {
  const action = site.get('whenUnsatisfiable');
  if (isAction(action)) return;
  const causes = [notSupported(site.apiPath('whenUnsatisfiable'))];
  // minDomains goes with DoNotSchedule alone; it is not at fault where the action is none at all.
  if (site.has('minDomains')) causes.push(invalid(site.apiPath('minDomains')));
  refuse({
    message: action === undefined || action === '' ? 'topology-spread/constraint#no-action' : 'topology-spread/constraint#action',
    at: site.at('whenUnsatisfiable'),
    path: site.path('whenUnsatisfiable'),
    causes,
    data: { action: action ?? '' },
    subject: { site, field: 'whenUnsatisfiable' },
  });
}

function checkMinDomains(site: Constraint, refuse: Refuse): void {
  const domains = site.get('minDomains');
  if (domains === undefined) return;
  const soft = site.get('whenUnsatisfiable') === 'ScheduleAnyway';
  if (domains <= 0) refuseMinDomains('topology-spread/constraint#min-domains', site, domains, refuse);
  if (soft) refuseMinDomains('topology-spread/constraint#soft-min-domains', site, domains, refuse);
}

function refuseMinDomains(message: MessageId, site: Constraint, domains: number, refuse: Refuse): void {
  refuse({
    message,
    at: site.at('minDomains'),
    path: site.path('minDomains'),
    causes: [invalid(site.apiPath('minDomains'))],
    data: { domains },
    subject: { site, field: 'minDomains' },
  });
}

function checkPolicy(site: Constraint, field: 'nodeAffinityPolicy' | 'nodeTaintsPolicy', refuse: Refuse): void {
  const policy = site.get(field);
  if (policy === undefined || policy === 'Honor' || policy === 'Ignore') return;
  refuse({
    message: 'topology-spread/constraint#policy',
    at: site.at(field),
    path: site.path(field),
    causes: [notSupported(site.apiPath(field))],
    data: { policy, field },
    subject: { site, field },
  });
}

/** Topology key and action together must be unique. The server names the earlier of two; the finding stands on the later. */
function checkRepeated(spec: Site<'PodSpec'>, refuse: Refuse): void {
  const constraints = allOf(spec, 'topologySpreadConstraints');
  if (constraints.length < 2) return;
  const last = new Map<string, Constraint>();
  for (const site of constraints) {
    const key = site.get('topologyKey') ?? '';
    const action = site.get('whenUnsatisfiable') ?? '';
    const pair = `${action} ${key}`;
    const earlier = last.get(pair);
    last.set(pair, site);
    if (earlier === undefined) continue;
    refuse({
      message: 'topology-spread/constraint#repeated',
      at: site.place(),
      path: site.path(),
      causes: [duplicate(`${earlier.apiPath()}.{topologyKey, whenUnsatisfiable}`)],
      data: { key, action },
      related: [{ ...earlier.place(), message: 'the same topologyKey and whenUnsatisfiable stand here' }],
      subject: { site },
    });
  }
}
