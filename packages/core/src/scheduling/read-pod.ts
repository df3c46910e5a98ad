/** From what is written to what of a Pod says where it lands. Every function throws QUIET where a part that counts is unknown. */
import type { Site } from '../schema/site.js';
import type { HostPort } from './host-ports.js';
import { readLabelSelector } from './read-label-selector.js';
import type { PreferredTerm, WrittenRequirement, WrittenTerm } from './node-affinity.js';
import type { PodAffinity, PodAffinityTerm } from './pod-affinity-term.js';
import type { PodPlaces, SchedulingPod, SpreadConstraint } from './pod.js';
import type { Toleration } from './tolerations.js';
import { writtenAt, type Written } from './written.js';

/**
 * A Pod, or what a template says of one, with the defaults of a Pod (pkg/apis/core/v1/defaults.go, SetDefaults_Pod). `places` are kept of workloads, and would keep the text of a whole cluster alive.
 */
export function readPod(spec: Site<'PodSpec'>, metadata: Site<'ObjectMeta'> | undefined, namespace: string, places: boolean): SchedulingPod {
  const affinity = spec.child('affinity');
  const node = affinity?.child('nodeAffinity');
  const selector = node?.child('requiredDuringSchedulingIgnoredDuringExecution');
  const preferred = node?.has('preferredDuringSchedulingIgnoredDuringExecution') ? node.children('preferredDuringSchedulingIgnoredDuringExecution') : null;
  return {
    namespace: namespace === '' ? 'default' : namespace,
    name: metadata?.get('name') ?? '',
    labels: readLabels(metadata),
    nodeName: spec.get('nodeName') ?? '',
    nodeSelector: spec.entries('nodeSelector').map(({ key, value }) => ({ key: String(key), value: value ?? '', ...at(places, spec, 'nodeSelector', key) })),
    nodeTerms: selector?.children('nodeSelectorTerms').map((term) => readTerm(term, places)) ?? null,
    preferredNodeTerms: preferred?.map((one) => readPreference(one, places)) ?? null,
    tolerations: readTolerations(spec),
    hostNetwork: spec.get('hostNetwork') === true,
    hostPorts: getHostPorts(spec, places),
    podAffinity: readPodAffinity(affinity?.child('podAffinity'), places),
    podAntiAffinity: readPodAffinity(affinity?.child('podAntiAffinity'), places),
    spread: spec.children('topologySpreadConstraints').map((one) => readSpread(one, places)),
    runtimeClassName: spec.get('runtimeClassName') ?? '',
    places: places ? placesOf(spec, metadata) : null,
  };
}

type At = { readonly written?: Written };
const NOWHERE: At = {};
const at = (places: boolean, site: Site, field?: string, key?: number | string): At => (places ? { written: writtenAt(site, field, key) } : NOWHERE);

function placesOf(spec: Site<'PodSpec'>, metadata: Site<'ObjectMeta'> | undefined): PodPlaces {
  const whole = writtenAt(spec);
  const labels = metadata === undefined ? whole : metadata.has('labels') ? writtenAt(metadata, 'labels') : writtenAt(metadata);
  const field = (name: 'nodeName' | 'tolerations' | 'runtimeClassName'): Written => (spec.mayHave(name) ? writtenAt(spec, name) : whole);
  return { spec: whole, nodeName: field('nodeName'), tolerations: field('tolerations'), runtimeClassName: field('runtimeClassName'), labels };
}

export function readLabels(metadata: Site<'ObjectMeta'> | undefined): Map<string, string> {
  const labels = new Map<string, string>();
  if (metadata !== undefined) for (const { key, value } of metadata.entries('labels')) labels.set(String(key), value ?? '');
  return labels;
}

export function readTolerations(holder: Site<'PodSpec'> | Site<'Scheduling'>): readonly Toleration[] {
  return (holder as Site<'PodSpec'>).children('tolerations').map((one) => ({ key: one.get('key') ?? '', operator: one.get('operator') ?? '', value: one.get('value') ?? '', effect: one.get('effect') ?? '' }));
}

function readTerm(term: Site<'NodeSelectorTerm'>, places: boolean): WrittenTerm {
  const read = (field: 'matchExpressions' | 'matchFields'): readonly WrittenRequirement[] =>
    term.children(field).map((one) => ({ key: one.get('key') ?? '', operator: one.get('operator') ?? '', values: one.items('values').map(({ value }) => value ?? ''), ...at(places, one) }));
  return { matchExpressions: read('matchExpressions'), matchFields: read('matchFields'), ...at(places, term) };
}

function readPreference(one: Site<'PreferredSchedulingTerm'>, places: boolean): PreferredTerm {
  const preference = one.child('preference');
  return { weight: one.get('weight') ?? 0, preference: preference ? readTerm(preference, places) : { matchExpressions: [], matchFields: [] }, ...at(places, one) };
}

/** GetHostPorts: of the containers, and of those initContainers that keep running. Under hostNetwork every port is one of the node's. */
function getHostPorts(spec: Site<'PodSpec'>, places: boolean): readonly HostPort[] {
  const hostNetwork = spec.get('hostNetwork') === true;
  const ports: HostPort[] = [];
  const add = (container: Site<'Container'>): void => {
    for (const port of container.children('ports')) {
      let number = port.get('hostPort') ?? 0;
      const given = number !== 0;
      if (!given && hostNetwork) number = port.get('containerPort') ?? 0;
      if (number > 0) ports.push({ ip: port.get('hostIP') ?? '', protocol: port.get('protocol') ?? 'TCP', port: number, ...at(places, port, given ? 'hostPort' : 'containerPort') });
    }
  };
  for (const container of spec.children('initContainers')) if (container.get('restartPolicy') === 'Always') add(container);
  for (const container of spec.children('containers')) add(container);
  return ports;
}

const NO_AFFINITY: PodAffinity = { required: [], preferred: [] };

function readPodAffinity(site: Site<'PodAffinity'> | Site<'PodAntiAffinity'> | undefined, places: boolean): PodAffinity {
  if (site === undefined) return NO_AFFINITY;
  const affinity = site as Site<'PodAffinity'>;
  return {
    required: affinity.children('requiredDuringSchedulingIgnoredDuringExecution').map((term) => readPodTerm(term, places)),
    preferred: affinity.children('preferredDuringSchedulingIgnoredDuringExecution').map((one) => {
      const term = one.child('podAffinityTerm');
      return { weight: one.get('weight') ?? 0, term: term ? readPodTerm(term, places) : NO_TERM };
    }),
  };
}

const NO_TERM: PodAffinityTerm = { topologyKey: '', labelSelector: null, namespaces: [], namespaceSelector: null, matchLabelKeys: [], mismatchLabelKeys: [] };

function readPodTerm(term: Site<'PodAffinityTerm'>, places: boolean): PodAffinityTerm {
  const list = (field: 'namespaces' | 'matchLabelKeys' | 'mismatchLabelKeys'): readonly string[] => term.items(field).map(({ value }) => value ?? '');
  return {
    topologyKey: term.get('topologyKey') ?? '',
    labelSelector: readLabelSelector(term.child('labelSelector')),
    namespaces: list('namespaces'),
    namespaceSelector: readLabelSelector(term.child('namespaceSelector')),
    matchLabelKeys: list('matchLabelKeys'),
    mismatchLabelKeys: list('mismatchLabelKeys'),
    ...at(places, term),
  };
}

/** With the defaults of podtopologyspread (filterTopologySpreadConstraints). */
function readSpread(one: Site<'TopologySpreadConstraint'>, places: boolean): SpreadConstraint {
  return {
    maxSkew: one.get('maxSkew') ?? 0,
    topologyKey: one.get('topologyKey') ?? '',
    whenUnsatisfiable: one.get('whenUnsatisfiable') ?? '',
    labelSelector: readLabelSelector(one.child('labelSelector')),
    minDomains: one.get('minDomains') ?? 1,
    honorsNodeAffinity: (one.get('nodeAffinityPolicy') ?? 'Honor') === 'Honor',
    honorsNodeTaints: one.get('nodeTaintsPolicy') === 'Honor',
    matchLabelKeys: one.items('matchLabelKeys').map(({ value }) => value ?? ''),
    ...at(places, one),
  };
}
