import { describe, expect, it } from 'vitest';
import { explain } from '../engine/explain.js';

const workload = (kind: string, pod: string, spec = ''): string =>
  `apiVersion: apps/v1\nkind: ${kind}\nmetadata:\n  name: web\nspec:\n${spec}  selector:\n    matchLabels: {app: web}\n  template:\n    metadata:\n      labels: {app: web}\n    spec:\n${pod.replace(/^/gm, '      ').trimEnd()}\n      containers:\n      - name: web\n        image: registry.example.com/web:1\n`;

/** What is said of the one workload of a text; with `detail` also what the first sentence covers. */
function said(text: string, detail = false): string[] {
  const [explanation] = explain({ file: 'web.yaml', text });
  return (explanation?.sentences ?? []).filter((one) => detail || !one.detail).map((one) => one.text);
}

const ALONE = 'control-plane nodes are left out because their taint is not tolerated, and so are other tainted nodes.';

describe('nodes', () => {
  it('are all there are, without a wish for any', () => {
    expect(said(workload('Deployment', 'terminationGracePeriodSeconds: 1', '  replicas: 3\n'))).toEqual([`3 Pods, on any node; ${ALONE}`]);
    expect(said(workload('DaemonSet', 'tolerations:\n- operator: Exists'))).toEqual(['One Pod on every node, whatever its taints.']);
  });

  it('are told by what the nodeSelector asks for', () => {
    expect(said(workload('DaemonSet', 'nodeSelector: {kubernetes.io/os: linux}'))).toEqual([`One Pod on every Linux node; ${ALONE}`]);
    expect(said(workload('Deployment', 'nodeSelector: {kubernetes.io/os: linux, kubernetes.io/arch: arm64, disk: ssd, gpu: ""}'))).toEqual([`One Pod, only on arm64 Linux nodes labelled disk=ssd and gpu=""; ${ALONE}`]);
  });

  it('must meet all requirements of a term, and one term of several', () => {
    const required = (terms: string): string => workload('Deployment', `affinity:\n  nodeAffinity:\n    requiredDuringSchedulingIgnoredDuringExecution:\n      nodeSelectorTerms:\n${terms}`);
    const many = '      - matchExpressions:\n        - {key: zone, operator: In, values: [a, b]}\n        - {key: spot, operator: DoesNotExist}\n        - {key: cores, operator: Gt, values: ["4"]}\n';
    expect(said(required(many))).toEqual([`One Pod, only on nodes labelled (zone=a or zone=b) and without a label spot and whose label cores is a number above 4; ${ALONE}`]);
    expect(said(required(`${many}      - matchFields:\n        - {key: metadata.name, operator: In, values: [worker-1]}\n`)).slice(1)).toEqual([
      'Runs only on a node that fits at least one of these descriptions: (1) a node labelled (zone=a or zone=b) and without a label spot and whose label cores is a number above 4, or (2) a node named worker-1.',
    ]);
  });

  it('must meet the nodeSelector besides the terms', () => {
    const both = (terms: string): string => said(workload('Deployment', `nodeSelector: {disk: ssd}\naffinity:\n  nodeAffinity:\n    requiredDuringSchedulingIgnoredDuringExecution:\n      nodeSelectorTerms:\n${terms}`), true).at(-1) ?? '';
    const one = (key: string): string => `      - matchExpressions: [{key: ${key}, operator: Exists}, {key: spot, operator: DoesNotExist}]\n`;
    expect(both(one('gpu'))).toBe('Runs only on nodes with a label gpu of any value and without a label spot that also have what the nodeSelector asks for.');
    expect(both(one('gpu') + one('tpu'))).toBe(
      'Runs only on a node that fits at least one of these descriptions: (1) a node with a label gpu of any value and without a label spot, or (2) a node with a label tpu of any value and without a label spot; whichever it is, the node must also have what the nodeSelector asks for.',
    );
  });

  it('may be tainted, which is no wish for them', () => {
    const tolerating = (lines: string, kind = 'Deployment'): string => said(workload(kind, `tolerations:\n- ${lines}\n`), true).at(-1) ?? '';
    expect(tolerating('operator: Exists\n  effect: NoSchedule')).toBe('Tolerates every taint with the effect NoSchedule. It may run on nodes that have such a taint, but does not have to.');
    expect(tolerating('key: gpu\n  operator: Exists')).toBe('Tolerates any taint with the key gpu. It may run on nodes that have such a taint, but does not have to. It is not driven from a node that gets one.');
    expect(tolerating('key: gpu\n  value: a\n  effect: NoExecute\n  tolerationSeconds: 30')).toBe('Tolerates the taint gpu=a with the effect NoExecute. It is driven from a node 30 seconds after the node gets it.');
    expect(tolerating('operator: Exists\n  effect: NoExecute', 'DaemonSet')).toBe('Tolerates every taint with the effect NoExecute. It is not driven from a node that gets one.');
    expect(tolerating('operator: Exists', 'DaemonSet')).toMatch(/ That includes nodes which are cordoned\.$/);
  });

  it('that cannot be there are said to be none', () => {
    const contradiction = 'nodeSelector: {zone: a}\naffinity:\n  nodeAffinity:\n    requiredDuringSchedulingIgnoredDuringExecution:\n      nodeSelectorTerms:\n      - matchExpressions:\n        - {key: zone, operator: In, values: [b]}\n';
    expect(said(workload('Deployment', contradiction))[1]).toBe('No node can take it: a node would have to be labelled zone=a, and at the same time labelled zone=b.');
  });

  it('may be preferred, which is no must', () => {
    const preferred = 'affinity:\n  nodeAffinity:\n    preferredDuringSchedulingIgnoredDuringExecution:\n    - weight: 80\n      preference:\n        matchExpressions:\n        - {key: zone, operator: NotIn, values: [a, b]}\n';
    expect(said(workload('Deployment', preferred))[1]).toBe('Prefers (weight 80) nodes labelled with none of (zone=a, zone=b); other nodes will do.');
    expect(explain({ file: 'web.yaml', text: workload('Deployment', preferred) })[0]?.sentences.map(({ says }) => says)).toEqual(['fact', 'wish']);
  });

  it('may be named', () => {
    expect(said(workload('Deployment', 'nodeName: worker-1'))).toEqual(['One Pod, on the node named worker-1.', 'Goes to the node named worker-1 without asking the scheduler: taints with NoSchedule, Pod affinity and spread constraints do not count.']);
  });
});

describe('other Pods', () => {
  const affinity = (side: string, kind: string, term: string): string => `affinity:\n  ${side}:\n    ${kind}DuringSchedulingIgnoredDuringExecution:\n${term}`;
  const term = (app: string, key: string, more = ''): string => `    - labelSelector:\n        matchLabels: {${app}}\n      topologyKey: ${key}\n${more}`;

  it('must be near', () => {
    expect(said(workload('Deployment', affinity('podAffinity', 'required', term('security: S1', 'topology.kubernetes.io/zone'))))[1]).toBe('Runs only in a zone that already has a running Pod labelled security=S1 in this namespace.');
    expect(said(workload('Deployment', affinity('podAffinity', 'required', term('app: web', 'topology.kubernetes.io/zone'))))[1]).toBe(
      'Runs only in a zone that already has a running Pod labelled app=web in this namespace. As long as there is none anywhere, the first of these Pods may go to any node that has the label topology.kubernetes.io/zone, since they match the selector themselves.',
    );
  });

  it('must be one Pod for all terms of affinity', () => {
    expect(said(workload('Deployment', affinity('podAffinity', 'required', term('app: a', 'kubernetes.io/hostname') + term('tier: b', 'rack', '      namespaceSelector: {}\n')))).slice(1)).toEqual([
      'Runs only on a node that already has a running Pod labelled app=a in this namespace. (One and the same Pod must meet all 2 terms of this kind.)',
      'Runs only in a group of nodes with one value of rack that already has a running Pod labelled tier=b in any namespace. (By the same Pod that meets the term before.)',
    ]);
  });

  it('must be away', () => {
    expect(said(workload('Deployment', affinity('podAntiAffinity', 'required', term('app: web', 'kubernetes.io/hostname') + term('app: db', 'kubernetes.io/hostname', '      namespaces: [data, shop]\n')))).slice(1)).toEqual([
      'Never runs on a node that has a running Pod labelled app=web in this namespace. These Pods are such Pods themselves, so no two of them share a node.',
      'Never runs on a node that has a running Pod labelled app=db in the namespace data or shop.',
    ]);
  });

  it('are looked for in some namespaces', () => {
    const where = (more: string): string => said(workload('Deployment', affinity('podAffinity', 'required', term('app: db', 'kubernetes.io/hostname', more))))[1] ?? '';
    expect(where('      namespaces: [a]\n      namespaceSelector: {matchLabels: {b: c, d: e}}\n')).toBe('Runs only on a node that already has a running Pod labelled app=db in the namespace a, or in a namespace (labelled b=c and d=e).');
    expect(where('      namespaceSelector: {matchExpressions: [{key: b, operator: Exists}]}\n')).toBe('Runs only on a node that already has a running Pod labelled app=db in a namespace with a label b of any value.');
  });

  it('may be preferred, which is no must', () => {
    const wish = '    - weight: 100\n      podAffinityTerm:\n        labelSelector:\n          matchLabels: {security: S2}\n        topologyKey: kubernetes.io/hostname\n';
    expect(said(workload('Deployment', affinity('podAntiAffinity', 'preferred', wish)))[1]).toBe('Prefers (weight 100) nodes without a Pod labelled security=S2 in this namespace; others will do.');
  });

  it('are spread from', () => {
    const spread = (more: string): string => `topologySpreadConstraints:\n- maxSkew: 2\n  topologyKey: topology.kubernetes.io/zone\n  labelSelector: {matchLabels: {app: web}}\n${more}`;
    expect(said(workload('Deployment', spread('  whenUnsatisfiable: DoNotSchedule\n')))[1]).toBe('Must be spread over zones, counting Pods labelled app=web in this namespace: the zone with the most of them may have at most 2 more than the zone with the fewest. Never runs on a node without the label topology.kubernetes.io/zone.');
    expect(said(workload('Deployment', spread('  whenUnsatisfiable: ScheduleAnyway\n')))[1]).toBe('Prefers to be spread evenly over zones, counting Pods labelled app=web in this namespace; an uneven spread will do.');
    expect(said(workload('Deployment', spread('  minDomains: 3\n  whenUnsatisfiable: DoNotSchedule\n').replace('topology.kubernetes.io/zone', 'rack')))[1]).toContain('As long as there are fewer than 3 groups of nodes (by rack), each may have at most 2 of them.');
    expect(said(workload('DaemonSet', spread('  whenUnsatisfiable: DoNotSchedule\n')))[1]).toBe('A spread constraint, which does nothing in a DaemonSet: each Pod is pinned to its node.');
  });
});

describe('a sentence', () => {
  it('carries the range of what says so', () => {
    const text = workload('Deployment', 'nodeSelector:\n  disk: ssd\ntolerations:\n- key: dedicated\n  value: gpu\n  effect: NoSchedule\n');
    const sentences = explain({ file: 'web.yaml', text })[0]?.sentences ?? [];
    expect(sentences.map(({ text: words, fieldPath, range, detail }) => [words, fieldPath, text.slice(range.start.offset, range.end.offset), detail])).toEqual([
      ['One Pod, only on nodes labelled disk=ssd; control-plane nodes are left out because their taint is not tolerated. Nodes tainted dedicated are let in, too.', 'kind', 'Deployment', undefined],
      ['Runs only on nodes labelled disk=ssd.', 'spec.template.spec.nodeSelector', 'nodeSelector', true],
      ['Tolerates the taint dedicated=gpu with the effect NoSchedule. It may run on nodes that have it, but does not have to.', 'spec.template.spec.tolerations[0]', 'key: dedicated', true],
    ]);
  });

  it('is left out where a value is not known, and the others are said', () => {
    const text = workload('Deployment', 'nodeSelector: {disk: ssd}\nhostNetwork: "perhaps"\nschedulerName: other\n');
    expect(said(text)).toEqual([`One Pod, only on nodes labelled disk=ssd; ${ALONE}`, 'Is placed by the scheduler other, which may go by other rules than those said here.']);
  });

  it('is said of static Pods, Jobs and what has no controller of ours', () => {
    const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: etcd}\nspec:\n  hostNetwork: true\n  containers:\n  - {name: etcd, image: e, ports: [{containerPort: 2379}]}\n';
    expect(explain({ file: '/etc/kubernetes/manifests/etcd.yaml', text: pod })[0]?.sentences.map((one) => one.text)).toEqual([
      'One Pod on each node whose kubelet reads this file. No scheduler is asked: taints do not matter; labels of the node, its ports and resources do.',
      'Needs the port 2379/TCP of its node for itself.',
    ]);
    const job = 'apiVersion: batch/v1\nkind: Job\nmetadata: {name: load}\nspec:\n  parallelism: 4\n  template:\n    spec:\n      restartPolicy: Never\n      containers: [{name: load, image: l}]\n';
    expect(said(job)).toEqual([`Up to 4 Pods at a time, on any node; ${ALONE}`]);
  });
});
