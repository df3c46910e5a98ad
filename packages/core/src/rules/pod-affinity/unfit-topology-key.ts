/** A topologyKey that puts all nodes into one place, or none. Follows pkg/scheduler/framework/plugins/interpodaffinity/filtering.go: a node without the key fails affinity and passes anti-affinity. */
import type { Subject } from '../../schema/refuse.js';
import type { Words } from '../../tree/finding.js';
import type { Fix } from '../../fixes/change.js';
import { setField } from '../shared/changes.js';
import { apartFrom, workloadWith } from '../shared/manifests.js';
import { meantTopologyKey } from '../shared/node-labels.js';
import { siteRule, type Page } from '../rule.js';

const byNode = (subject: Subject): Fix | undefined => setField(subject, 'kubernetes.io/hostname', 'suggestion', 'use kubernetes.io/hostname');
const asMeant = (subject: Subject, { meant }: Words): Fix | undefined => setField(subject, String(meant), 'suggestion', `use ${String(meant)}`);

/** What all nodes of a usual cluster share, and no place. */
const NO_PLACE: ReadonlyMap<string, string> = new Map([
  ['kubernetes.io/os', 'operating system'],
  ['kubernetes.io/arch', 'architecture'],
  ['beta.kubernetes.io/os', 'operating system'],
  ['beta.kubernetes.io/arch', 'architecture'],
]);

export const rule = siteRule<'PodAffinityTerm'>({
  id: 'pod-affinity/unfit-topology-key',
  late: true,
  on: 'PodAffinityTerm',
  messages: {
    'one-place': {
      text: '{key} is the {what} of a node, and no place: most clusters have one for all their nodes, which then count as one place, so {effect}. Use kubernetes.io/hostname for the same node, topology.kubernetes.io/zone for the same zone.',
      hint: 'all nodes are one place by this',
      severity: 'warning',
      rejects: false,
      fix: byNode,
    },
    misspelt: {
      text: 'Nothing sets the node label "{key}", so {effect}. The label is called {meant}.',
      hint: 'use {meant}',
      severity: 'warning',
      rejects: false,
      fix: asMeant,
    },
  },
  check(term, { report }) {
    const key = term.get('topologyKey') ?? '';
    const what = NO_PLACE.get(key);
    const meant = what === undefined ? meantTopologyKey(key) : undefined;
    if (what === undefined && meant === undefined) return;
    const preferred = term.parent?.type === 'WeightedPodAffinityTerm';
    const affinity = preferred ? term.parent.parent : term.parent;
    if (affinity?.type !== 'PodAffinity' && affinity?.type !== 'PodAntiAffinity') return;
    const away = affinity.type === 'PodAntiAffinity';
    report(what === undefined ? 'misspelt' : 'one-place', term.at('topologyKey'), {
      path: term.path('topologyKey'),
      data: { key, what: what ?? '', meant: meant ?? '', effect: what === undefined ? withoutKey(away, preferred) : inOnePlace(away, preferred) },
      subject: { site: term, field: 'topologyKey' },
    });
  },
});

function inOnePlace(away: boolean, preferred: boolean): string {
  if (preferred) return 'every node is as good as the other';
  return away ? 'one such Pod anywhere keeps this one from running' : 'any such Pod anywhere will do';
}

function withoutKey(away: boolean, preferred: boolean): string {
  if (preferred) return 'the term counts nowhere';
  return away ? 'the term keeps the Pod away from nothing' : 'no node qualifies, and the Pod is never scheduled';
}

const near = (key: string): string => workloadWith('Deployment', '', `\naffinity:\n  podAffinity:\n    requiredDuringSchedulingIgnoredDuringExecution:\n    - topologyKey: ${key}\n      labelSelector:\n        matchLabels:\n          app: cache\n`);
const apart = (key: string, kind: 'required' | 'preferred' = 'required'): string => apartFrom(kind === 'required' ? `\ntopologyKey: ${key}\nlabelSelector:\n  matchLabels:\n    app: cache\n` : `\nweight: 10\npodAffinityTerm:\n  topologyKey: ${key}\n  labelSelector:\n    matchLabels:\n      app: cache\n`, kind);

export const page: Page = {
  summary: 'A topologyKey that is no topology, or that no node has.',
  why: 'The topology key says what "together" means: nodes with the same value of that label are one place. The operating system or architecture is the same for all nodes of most clusters, so that anti-affinity by it allows one Pod in the whole cluster. A key that no node carries makes required affinity impossible, and anti-affinity ineffective, without a word.',
  instead: 'Use `kubernetes.io/hostname` (a node), `topology.kubernetes.io/zone`, `topology.kubernetes.io/region`, or a label of your own that marks racks or rooms.',
  upstream: 'k8s.io/api core/v1/well_known_labels.go',
  examples: [
    { bad: apart('«kubernetes.io/os»'), message: 'one-place', fixed: apart('kubernetes.io/hostname') },
    { bad: near('«topology.kubernetes.io/hostname»'), message: 'misspelt', fixed: near('kubernetes.io/hostname') },
    { bad: apart('«kubernetes.io/zone»', 'preferred'), message: 'misspelt', fixed: apart('topology.kubernetes.io/zone', 'preferred') },
    { bad: apart('«hostname»'), message: 'misspelt', fixed: apart('kubernetes.io/hostname') },
    { note: 'a label of one\'s own', good: apart('example.com/rack') },
  ],
};
