/** Replicas that may all be on one node. A judgement; without constraints the scheduler has soft defaults of its own (podtopologyspread/plugin.go: systemDefaultConstraints). */
import type { Site } from '../../schema/site.js';
import { selectsOwnPods } from '../shared/own-pods.js';
import { matchesLabelSelector } from '../../scheduling/label-selector.js';
import { soundSelector } from '../shared/sound-selector.js';
import { madeLabels } from '../../validation/pod-made/labels.js';
import type { Workload } from '../../resources/resource.js';
import { workloadRule, type Page } from '../rule.js';
import { workloadWith } from '../shared/manifests.js';

interface Options {
  readonly replicas: number;
  readonly topologyKeys: readonly string[];
}

const DEFAULTS: Options = { replicas: 2, topologyKeys: ['kubernetes.io/hostname', 'topology.kubernetes.io/zone'] };

export const rule = workloadRule<Options>({
  id: 'spread/missing',
  off: true,
  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: {
        replicas: { type: 'integer', minimum: 2, description: 'From how many replicas on they must be spread.' },
        topologyKeys: { type: 'array', items: { type: 'string' }, minItems: 1, description: 'Spread by any of these labels of nodes will do.' },
      },
    },
    defaults: DEFAULTS,
  },
  messages: {
    unspread: {
      text: 'Nothing asks that the {replicas} replicas of this {controller} are on different nodes or in different zones, so one failure may take them all. Add a topologySpreadConstraint, or Pod anti-affinity, that selects these Pods.',
      hint: 'may all be on one node',
      severity: 'warning',
      rejects: false,
    },
  },
  check(workload, { report, options, resource }) {
    const { controller, pod } = workload;
    if (controller !== 'Deployment' && controller !== 'StatefulSet' && controller !== 'ReplicaSet' && controller !== 'ReplicationController') return;
    const spec = (resource.root as Site<'Deployment'> | null)?.child('spec');
    const replicas = spec?.get('replicas') ?? 1;
    if (spec === undefined || replicas < options.replicas || isSpread(workload, options.topologyKeys)) return;
    report('unspread', pod.place(), { path: pod.path(), data: { replicas, controller }, related: [{ ...spec.at('replicas'), message: `${String(replicas)} replicas` }] });
  },
});

function isSpread(workload: Workload, keys: readonly string[]): boolean {
  const { pod, controller, resource, metadata } = workload;
  const labels = madeLabels(controller, resource.root, metadata);
  // A patch, whose Pods are labelled elsewhere.
  if (!metadata?.has('labels')) return true;
  if (pod.wholeList('topologySpreadConstraints').some((one) => keys.includes(one.get('topologyKey') ?? '') && matchesLabelSelector(soundSelector(one.child('labelSelector')), labels))) return true;
  const anti = pod.child('affinity')?.child('podAntiAffinity');
  if (anti === undefined) return false;
  const preferred = anti.wholeList('preferredDuringSchedulingIgnoredDuringExecution').map((one) => one.child('podAffinityTerm'));
  return [...anti.wholeList('requiredDuringSchedulingIgnoredDuringExecution'), ...preferred].some((term) => term !== undefined && keys.includes(term.get('topologyKey') ?? '') && selectsOwnPods(term, workload) !== false);
}

export const page: Page = {
  summary: 'Several replicas, and nothing that spreads them.',
  why: 'Replicas are there so that one may fail. On one node they fail together. The scheduler spreads Pods of one workload softly by default, as one score among many, and a full or a fresh cluster easily outweighs that.',
  instead: 'Add `topologySpreadConstraints` by `topology.kubernetes.io/zone` or `kubernetes.io/hostname` whose selector matches the template\'s labels.',
  upstream: 'pkg/scheduler/framework/plugins/podtopologyspread/plugin.go: systemDefaultConstraints',
  examples: [
    { bad: workloadWith('Deployment', '\nreplicas: 3\n').replace('    spec:', '    «spec»:'), message: 'unspread' },
    { note: 'one replica', good: workloadWith('Deployment', '\nreplicas: 1\n') },
    { note: 'spread over zones', good: workloadWith('StatefulSet', '\nreplicas: 3\n', '\ntopologySpreadConstraints:\n- maxSkew: 1\n  topologyKey: topology.kubernetes.io/zone\n  whenUnsatisfiable: ScheduleAnyway\n  labelSelector:\n    matchLabels:\n      app: web\n') },
  ],
};
