/**
 * One Pod per node, and a rollout that starts the next Pod before the last one goes. Follows pkg/controller/deployment/util/deployment_util.go: ResolveFenceposts, MaxSurge, MaxUnavailable (rounded up and down), and the scheduler's InterPodAffinity.
 */
import type { Subject } from '../../schema/refuse.js';
import type { Site } from '../../schema/site.js';
import type { Change, Fix } from '../../fixes/change.js';
import { pairOf } from '../../tree/node.js';
import type { IntOrString } from '../../validation/apps/int-or-percent.js';
import { workloadWith } from '../shared/manifests.js';
import { nodesTaking } from '../../scheduling/no-node.js';
import { selectsOwnPods } from '../shared/own-pods.js';
import { REQUIRED } from '../shared/terms.js';
import { siteRule, type Page } from '../rule.js';

const HOSTNAME = 'kubernetes.io/hostname';

function oldFirst({ site }: Subject): Fix | undefined {
  const spec = site?.node;
  if (!spec) return undefined;
  const title = 'let an old Pod go first (maxUnavailable: 1, maxSurge: 0)';
  const values = { maxSurge: 0, maxUnavailable: 1 };
  const strategy = pairOf(spec, 'strategy')?.value;
  if (strategy === undefined) return { title, safety: 'suggestion', changes: [{ do: 'insert', into: spec, key: 'strategy', value: { rollingUpdate: values } }] };
  if (strategy.kind !== 'map') return undefined;
  const rolling = pairOf(strategy, 'rollingUpdate')?.value;
  if (rolling === undefined) return { title, safety: 'suggestion', changes: [{ do: 'insert', into: strategy, key: 'rollingUpdate', value: values }] };
  if (rolling.kind !== 'map') return undefined;
  const changes = Object.entries(values).map(([key, value]): Change => {
    const pair = pairOf(rolling, key);
    return pair ? { do: 'set', node: pair.value, to: value } : { do: 'insert', into: rolling, key, value };
  });
  return { title, safety: 'suggestion', changes };
}

export const rule = siteRule<'PodAntiAffinity'>({
  id: 'pod-affinity/rollout-deadlock',
  late: true,
  on: 'PodAntiAffinity',
  messages: {
    'spare-node': {
      text: 'No two of these Pods fit on one node, and a rollout must start one more before any old one may go (of {replicas} replicas, {unavailable} may be missing): it needs {nodes} nodes, and hangs on {replicas}. Set maxUnavailable: 1 and maxSurge: 0, or prefer the anti-affinity.',
      hint: 'a rollout needs {nodes} nodes',
      severity: 'info',
      rejects: false,
      fix: oldFirst,
    },
    'no-spare-node': {
      text: 'No two of these Pods fit on one node, and a rollout must start one more before any old one may go (of {replicas} replicas, {unavailable} may be missing). It needs {nodes} nodes, of {list} {taking}, and so it hangs. Set maxUnavailable: 1 and maxSurge: 0, or prefer the anti-affinity.',
      hint: 'a rollout needs {nodes} nodes, and {taking}',
      severity: 'warning',
      rejects: false,
      fix: oldFirst,
    },
  },
  check(anti, { report, resource, nodes }) {
    const { workload } = resource;
    if (workload?.controller !== 'Deployment') return;
    const spec = (resource.root as Site<'Deployment'> | null)?.child('spec');
    const replicas = spec?.get('replicas') ?? 1;
    if (spec === undefined || replicas < 2) return;
    const term = anti.children(REQUIRED).find((one) => one.get('topologyKey') === HOSTNAME && selectsOwnPods(one, workload) === true);
    if (term === undefined || term.has('matchLabelKeys')) return;
    const strategy = spec.child('strategy');
    if (strategy?.get('type') === 'Recreate') return;
    const rolling = strategy?.child('rollingUpdate');
    const { surge, unavailable } = resolve(rolling?.get('maxSurge'), rolling?.get('maxUnavailable'), replicas);
    if (unavailable > 0 || surge === 0) return;
    const taking = nodes === null ? null : nodesTaking(workload, nodes);
    // With a node to spare it goes well.
    if (taking !== null && taking > replicas) return;
    report(taking === null ? 'spare-node' : 'no-spare-node', term.place(), {
      path: term.path(),
      data: { replicas, nodes: replicas + 1, unavailable: 'none', list: nodes?.name ?? '', taking: taking === 1 ? '1 takes them' : `${String(taking)} take them` },
      related: rolling === undefined ? [] : [{ ...rolling.place(), message: 'how a rollout goes' }],
      subject: { site: spec },
    });
  },
});

/** ResolveFenceposts: surge is rounded up, unavailable down, and where both are 0 one may be missing. */
function resolve(surge: IntOrString = '25%', unavailable: IntOrString = '25%', replicas: number): { surge: number; unavailable: number } {
  const part = (value: IntOrString, round: (number: number) => number): number => (typeof value === 'string' ? round((Number.parseInt(value, 10) * replicas) / 100) : Number(value));
  const more = part(surge, Math.ceil);
  const less = part(unavailable, Math.floor);
  return { surge: more, unavailable: more === 0 && less === 0 ? 1 : less };
}

const apart = (spec: string, mark = true): string =>
  workloadWith('Deployment', spec, `\naffinity:\n  podAntiAffinity:\n    requiredDuringSchedulingIgnoredDuringExecution:\n    - ${mark ? '«' : ''}topologyKey: kubernetes.io/hostname${mark ? '»' : ''}\n      labelSelector:\n        matchLabels:\n          app: web\n`);

const nodeList = (count: number): string => Array.from({ length: count }, (_, i) => `---\napiVersion: v1\nkind: Node\nmetadata:\n  name: worker-${String(i + 1)}\n`).join('').slice('---\n'.length);

export const page: Page = {
  summary: 'One Pod per node by anti-affinity, in a Deployment whose rollout needs a node more.',
  why: 'By default a Deployment may have a quarter of its Pods missing during a rollout, rounded down, and a quarter more, rounded up. With up to three replicas none may be missing, so a new Pod must run before an old one goes. If each needs a node of its own and there are as many nodes as replicas, the new one stays Pending, and the rollout hangs.',
  instead: 'Set `maxSurge: 0` and `maxUnavailable: 1`, so that an old Pod makes room; or make the anti-affinity preferred; or use `matchLabelKeys: [pod-template-hash]`, so that only Pods of one revision keep apart.',
  upstream: 'pkg/controller/deployment/util/deployment_util.go: ResolveFenceposts',
  examples: [
    {
      bad: apart('\nreplicas: 3\nstrategy:\n  rollingUpdate:\n    maxUnavailable: 0\n'),
      message: 'spare-node',
      fixed: apart('\nreplicas: 3\nstrategy:\n  rollingUpdate:\n    maxUnavailable: 1\n    maxSurge: 0\n', false),
    },
    { note: 'none of three may be missing by default', bad: apart('\nreplicas: 3\n'), message: 'spare-node' },
    { nodes: nodeList(3), bad: apart('\nreplicas: 3\n'), message: 'no-spare-node' },
    { nodes: nodeList(4), note: 'one node more than replicas', good: apart('\nreplicas: 3\n', false) },
    { note: 'one of four may be missing', good: apart('\nreplicas: 4\n', false) },
    { good: apart('\nreplicas: 2\nstrategy:\n  type: Recreate\n', false) },
  ],
};
