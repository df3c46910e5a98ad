/**
 * What only the Pod is refused for, of all that its template says: kubernetes pkg/apis/core/validation/validation.go (ValidatePodCreate, validatePodMetadataAndSpec,
 * validateContainerOnlyForPod), after the defaults of a Pod (pkg/apis/core/v1/defaults.go, SetDefaults_Pod; pkg/api/pod/util.go, DefaultPodLevelResources)
 * and what its creation makes of it (pkg/registry/core/pod/strategy.go, PrepareForCreate). The ServiceAccount that a token needs is set before that.
 */
import { quietly, type Site } from '../../schema/site.js';
import type { MessageId, Related } from '../../tree/finding.js';
import { fault, text } from '../checks.js';
import { claimNames } from '../core/container.js';
import { repeatedInSelector, type Keyed } from '../core/label-keys.js';
import type { PodContext } from '../core/pod-context.js';
import { checkPodResources } from '../core/pod-resources.js';
import { checkHostPorts } from '../core/ports.js';
import { checkFinalizers } from '../meta/object-meta.js';
import { allOf, each } from '../reach.js';
import type { Refusal, Refuse, Server } from '../refuse.js';
import { madeLabels } from './labels.js';

/** A template, and whose it is. */
export interface Made {
  readonly spec: Site<'PodSpec'>;
  readonly metadata: Site<'ObjectMeta'> | undefined;
  readonly controller: string;
  readonly root: Site | null;
  readonly server: Server;
}

/** Everything of the spec and the metadata. The refusals have no causes, because the server takes the template. */
export function checkMadePod({ spec, metadata, controller, root, server }: Made, refuse: Refuse): void {
  const pod: PodContext = { server, refuse, labels: () => madeLabels(controller, root, metadata), name: null };
  for (const kid of spec.kids) if (kid.field === 'containers' || kid.field === 'initContainers') quietly(checkImage, kid as Site<'Container'>, refuse);
  for (const { key } of spec.node.pairs) {
    if (key === 'schedulingGates') quietly(checkGates, spec, refuse);
    else if (key === 'hostNetwork') quietly(checkPorts, spec, refuse);
    else if (key === 'resources') quietly(checkResources, spec, refuse);
    else if (key === 'affinity') quietly(checkAffinity, spec, pod);
    else if (key === 'topologySpreadConstraints') each(spec, 'topologySpreadConstraints', checkKeyed, pod, spec);
    else if (key === 'resourceClaims' && metadata !== undefined) quietly(checkMirror, metadata, spec, refuse);
  }
  if (metadata !== undefined) quietly(checkOwnFinalizers, metadata, refuse);
}

function checkGates(spec: Site<'PodSpec'>, refuse: Refuse): void {
  if (text(spec, 'nodeName') === '' || spec.children('schedulingGates').length === 0) return;
  const related = [{ ...spec.at('schedulingGates'), message: 'the gates' }];
  refuse({ message: 'api/template-breaks-pod#gates-and-node', at: spec.at('nodeName'), path: spec.path('nodeName'), causes: [], related, subject: { site: spec, field: 'nodeName' } });
}

function checkImage(container: Site<'Container'>, refuse: Refuse): void {
  const image = text(container, 'image');
  if (image.trim() !== image) fault(container, 'image', 'api/template-breaks-pod#image-spaces', [], refuse, { image: image.trim() });
}

function checkPorts(spec: Site<'PodSpec'>, refuse: Refuse): void {
  if (spec.get('hostNetwork') !== true) return;
  onlyInPod(refuse, (isPod, collect) => {
    checkHostPorts(spec.children('containers'), isPod, collect);
  });
  for (const container of spec.children('initContainers')) {
    onlyInPod(refuse, (isPod, collect) => {
      checkHostPorts([container], isPod, collect);
    });
  }
}

function checkResources(spec: Site<'PodSpec'>, refuse: Refuse): void {
  if (!spec.has('resources')) return;
  const claims = claimNames(spec);
  onlyInPod(refuse, (isPod, collect) => {
    checkPodResources(spec, isPod, claims, collect);
  });
}

function checkOwnFinalizers(metadata: Site<'ObjectMeta'>, refuse: Refuse): void {
  if (!metadata.has('finalizers')) return;
  checkFinalizers(metadata, true, (refusal) => {
    const message = MESSAGES[refusal.message];
    if (message !== undefined) refuse({ ...refusal, message, causes: [] });
  });
}

/** validatePodResourceClaim: what a kubelet says of its own Pods, with claims of resources. */
function checkMirror(metadata: Site<'ObjectMeta'>, spec: Site<'PodSpec'>, refuse: Refuse): void {
  if (!spec.has('resourceClaims') || spec.children('resourceClaims').length === 0) return;
  if (!metadata.entries('annotations').some((entry) => entry.key === 'kubernetes.io/config.mirror')) return;
  fault(spec, 'resourceClaims', 'api/template-breaks-pod#mirror-claims', [], refuse);
}

/** What it is called here that the Pod is refused for. */
const MESSAGES: Readonly<Record<string, MessageId>> = {
  'api/duplicate#host-port': 'api/template-breaks-pod#host-network-port',
  'api/conflict#pod-requests': 'api/template-breaks-pod#pod-requests',
  'api/conflict#pod-limit-exceeded': 'api/template-breaks-pod#pod-limit',
  'api/format#finalizer': 'api/template-breaks-pod#finalizer',
  'api/conflict#finalizers': 'api/template-breaks-pod#finalizers',
};

/** Tells what is found in a Pod and not in a template. */
function onlyInPod(refuse: Refuse, check: (isPod: boolean, collect: Refuse) => void): void {
  const inPod: Refusal[] = [];
  check(true, (refusal) => inPod.push(refusal));
  if (inPod.length === 0) return;
  const before = new Set<string>();
  check(false, ({ message, at }) => before.add(`${message} ${String(at.start)}`));
  for (const refusal of inPod) {
    const message = MESSAGES[refusal.message];
    if (message !== undefined && !before.has(`${refusal.message} ${String(refusal.at.start)}`)) refuse({ ...refusal, message, causes: [] });
  }
}

function checkAffinity(spec: Site<'PodSpec'>, pod: PodContext): void {
  const affinity = spec.child('affinity');
  for (const one of [affinity?.child('podAffinity'), affinity?.child('podAntiAffinity')] as const) {
    if (one === undefined) continue;
    const terms = one as Site<'PodAffinity'>;
    each(terms, 'requiredDuringSchedulingIgnoredDuringExecution', checkKeyed, pod, spec);
    each(terms, 'preferredDuringSchedulingIgnoredDuringExecution', (preferred) => {
      const term = preferred.child('podAffinityTerm');
      if (term !== undefined) checkKeyed(term, pod, spec);
    });
  }
}

/** A key that the selector has already when the Pod's label is added to it. */
function checkKeyed(site: Keyed, pod: PodContext, spec: Site<'PodSpec'>): void {
  const keyed = site as Site<'PodAffinityTerm'>;
  if (!keyed.has('matchLabelKeys') || !keyed.has('labelSelector')) return;
  const keys = keyed.items('matchLabelKeys').map(({ value }) => (value as string | null) ?? '');
  const mismatch = new Set(site.type === 'PodAffinityTerm' ? keyed.items('mismatchLabelKeys').map(({ value }) => value) : []);
  const inTemplate = repeatedInSelector(site, keys, { ...pod, labels: null });
  for (const i of repeatedInSelector(site, keys, pod)) {
    const key = keys[i] as string;
    if (inTemplate.has(i) || mismatch.has(key)) continue;
    const twice = keys.indexOf(key) < i;
    pod.refuse({
      message: twice ? 'api/template-breaks-pod#label-key-twice' : 'api/template-breaks-pod#label-key',
      at: site.at('matchLabelKeys', i),
      path: site.path('matchLabelKeys', i),
      causes: [],
      data: { key },
      related: relatedTo(keyed, key, spec),
      subject: { site: site as Site, field: 'matchLabelKeys', more: i },
    });
  }
}

/** Where the selector names the key, and where the Pod gets the label. */
function relatedTo(site: Site<'PodAffinityTerm'>, key: string, spec: Site<'PodSpec'>): Related[] {
  const related: Related[] = [];
  const selector = site.child('labelSelector');
  if (selector?.entries('matchLabels').some((entry) => entry.key === key)) related.push({ ...selector.at('matchLabels', key), message: 'the selector names it here' });
  const expression = selector && allOf(selector, 'matchExpressions').find((one) => one.get('key') === key);
  if (expression) related.push({ ...expression.at('key'), message: 'the selector names it here' });
  const metadata = (spec.parent as Site<'PodTemplateSpec'> | null)?.child('metadata');
  if (metadata?.entries('labels').some((entry) => entry.key === key)) related.push({ ...metadata.at('labels', key), message: 'the Pods have this label' });
  return related;
}
