/** What the oracle cannot be asked, and what it does not say: reasons with their places, RuntimeClasses, inputs of every form, errors. Its own answers are held in test/conformance/scheduling. */
import { describe, expect, it, test } from 'vitest';
import { place, type PlaceInput, type PlacementRow } from './place.js';

const node = (name: string, labels = '', spec = '{}'): string => `---\napiVersion: v1\nkind: Node\nmetadata: {name: ${name}, labels: {kubernetes.io/hostname: ${name}${labels === '' ? '' : `, ${labels}`}}}\nspec: ${spec}\n`;
const bound = (name: string, on: string, labels: string, spec = '', status = ''): string =>
  `---\napiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, labels: {${labels}}}\nspec: {nodeName: ${on}, containers: [{name: c, image: i}]${spec === '' ? '' : `, ${spec}`}}\n${status}`;
const workload = (kind: string, spec: string, { name = 'w', more = '', labels = 'app: web' } = {}): string => {
  const apiVersion = kind === 'Job' ? 'batch/v1' : 'apps/v1';
  return `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}}\nspec:\n  ${more === '' ? '' : `${more}\n  `}selector: {matchLabels: {app: web}}\n  template:\n    metadata:\n      labels: {${labels}}\n    spec:\n${spec.replace(/^/gm, '      ')}\n`;
};
const pod = (spec: string): string => `apiVersion: v1\nkind: Pod\nmetadata: {name: w, labels: {app: web}}\nspec:\n${spec.replace(/^/gm, '  ')}\n`;

const rowsOf = (input: PlaceInput): readonly PlacementRow[] => place(input).rows;
const fitting = (input: PlaceInput): string => rowsOf(input).filter(({ fits }) => fits).map((row) => row.node).join(' ');
/** For each reason of one node: filter, the words, the text at its place. */
const why = (input: PlaceInput, name: string): readonly string[] =>
  (rowsOf(input).find((row) => row.node === name)?.reasons ?? []).map(({ filter, by, term, message, range, fieldPath }) => {
    const at = range === undefined ? '-' : input.workloads.slice(range.start.offset, range.end.offset);
    return `${filter}${by === 'scheduler' ? '' : ` (${by})`}${term ? ` ${String(term.index)}/${String(term.of)}` : ''}: ${message} @ ${at} @ ${String(fieldPath)}`;
  });

describe('a reason', () => {
  it('names the entry of a nodeSelector, and the label that it met', () => {
    const input = { nodes: node('a', 'disktype: hdd') + node('b'), workloads: pod('nodeSelector:\n  disktype: ssd') };
    expect(why(input, 'a')).toEqual(['NodeAffinity: nodeSelector disktype=ssd: disktype=hdd @ ssd @ spec.nodeSelector.disktype']);
    expect(why(input, 'b')).toEqual(['NodeAffinity: nodeSelector disktype=ssd: no label disktype @ ssd @ spec.nodeSelector.disktype']);
  });

  it('names each failing requirement of each alternative, and none of a term that holds', () => {
    const terms = 'affinity:\n  nodeAffinity:\n    requiredDuringSchedulingIgnoredDuringExecution:\n      nodeSelectorTerms:\n      - matchExpressions:\n        - {key: disktype, operator: In, values: [ssd]}\n        - {key: cores, operator: Gt, values: ["4"]}\n      - matchFields: [{key: metadata.name, operator: In, values: [c]}]';
    const input = { nodes: node('a', 'disktype: ssd, cores: "4"') + node('c'), workloads: pod(terms) };
    const path = 'spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms';
    expect(why(input, 'a')).toEqual([
      `NodeAffinity 1/2: cores Gt (4): cores=4 @ {key: cores, operator: Gt, values: ["4"]} @ ${path}[0].matchExpressions[1]`,
      `NodeAffinity 2/2: metadata.name In (c): the node is a @ {key: metadata.name, operator: In, values: [c]} @ ${path}[1].matchFields[0]`,
    ]);
    expect(fitting(input)).toBe('c');
  });

  it('says what can hold nowhere', () => {
    const required = (terms: string): string => pod(`affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: ${terms}}}}`);
    expect(why({ nodes: node('a'), workloads: required('[]') }, 'a')[0]).toMatch(/^NodeAffinity: required node affinity without terms: it matches no node @/);
    expect(why({ nodes: node('a'), workloads: required('[{}]') }, 'a')[0]).toMatch(/^NodeAffinity: an empty term: it matches no node @ \{\} @/);
    expect(why({ nodes: node('a'), workloads: required('[{matchExpressions: [{key: a, operator: Gt, values: [x]}]}]') }, 'a')[0]).toMatch(/^NodeAffinity: a Gt \(x\): it cannot be read/);
  });

  it('names every taint, and stands on the tolerations or, without any, on the spec', () => {
    const nodes = node('a', '', '{unschedulable: true, taints: [{key: x, value: "1", effect: NoSchedule}, {key: soft, effect: PreferNoSchedule}, {key: z, effect: NoExecute}]}');
    expect(why({ nodes, workloads: pod('containers: []') }, 'a')).toEqual([
      'NodeUnschedulable: no toleration of node.kubernetes.io/unschedulable:NoSchedule: cordoned (spec.unschedulable) @ spec @ spec',
      'TaintToleration: no toleration of x=1:NoSchedule: taint x=1:NoSchedule @ spec @ spec',
      'TaintToleration: no toleration of z:NoExecute: taint z:NoExecute @ spec @ spec',
    ]);
    expect(why({ nodes, workloads: pod('tolerations:\n- {key: x, value: "1"}\n- {key: node.kubernetes.io/unschedulable, operator: Exists}') }, 'a')).toEqual(['TaintToleration: no toleration of z:NoExecute: taint z:NoExecute @ tolerations @ spec.tolerations']);
  });

  it('names the Pod that has the port, and the containerPort where hostNetwork makes it one of the node', () => {
    const input = {
      nodes: node('a'),
      pods: bound('p', 'a', '', 'hostNetwork: true').replace('image: i', 'image: i, ports: [{containerPort: 80, protocol: UDP}]'),
      workloads: pod('hostNetwork: true\ncontainers:\n- name: c\n  ports: [{containerPort: 80, protocol: UDP}]'),
    };
    expect(why(input, 'a')).toEqual(['NodePorts: host port 80/UDP: 80/UDP is taken by Pod default/p @ 80 @ spec.containers[0].ports[0].containerPort']);
  });

  it('counts what topology spread counts', () => {
    const input = {
      nodes: node('a', 'zone: x') + node('b', 'zone: z') + node('c'),
      pods: bound('p', 'a', 'app: web'),
      workloads: pod('topologySpreadConstraints:\n- maxSkew: 1\n  topologyKey: zone\n  whenUnsatisfiable: DoNotSchedule\n  labelSelector: {matchLabels: {app: web}}'),
    };
    expect(why(input, 'a')).toEqual(['PodTopologySpread: spread of app=web over zone: at most 1 more than the fewest: zone=x has 1, the fewest is 0 @ maxSkew: 1 @ spec.topologySpreadConstraints[0]']);
    expect(why(input, 'c')[0]).toContain('no label zone');
    expect(fitting(input)).toBe('b');
  });

  it('names the Pods of both directions of anti-affinity, and what affinity misses', () => {
    const term = '{labelSelector: {matchLabels: {app: web}}, topologyKey: kubernetes.io/hostname}';
    const anti = `affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [${term}]}}`;
    const input = { nodes: node('a') + node('b') + node('c'), pods: bound('p', 'a', 'app: web') + bound('q', 'b', 'app: db', anti), workloads: pod(anti) };
    expect(why(input, 'a')[0]).toMatch(/^InterPodAffinity: no Pod with app=web in the same kubernetes.io\/hostname: kubernetes.io\/hostname=a has Pod default\/p @/);
    expect(why(input, 'b')[0]).toMatch(/^InterPodAffinity: anti-affinity of running Pods to app=web, by kubernetes.io\/hostname: kubernetes.io\/hostname=b has Pod default\/q @ \{app: web\} @ metadata.labels$/);
    expect(fitting(input)).toBe('c');
    const affinity = { nodes: node('a'), pods: bound('p', 'a', 'app: db'), workloads: pod(`affinity: {podAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{labelSelector: {matchLabels: {app: x}}, topologyKey: zone}, {labelSelector: {}, namespaces: [other], topologyKey: kubernetes.io/hostname}]}}`) };
    expect(why(affinity, 'a').map((line) => line.replace(/ @.*/, ''))).toEqual([
      'InterPodAffinity: a Pod with app=x (one that meets all 2 terms) in the same zone: no label zone',
      'InterPodAffinity: any Pod in namespace other (one that meets all 2 terms) in the same kubernetes.io/hostname: no such Pod in kubernetes.io/hostname=a',
    ]);
  });

  it('gives the place in the document where it is an item of a List', () => {
    const workloads = `apiVersion: v1\nkind: List\nitems:\n- ${pod('nodeName: b').trimEnd().replaceAll('\n', '\n  ')}\n`;
    expect(why({ nodes: node('a'), workloads }, 'a')).toEqual(['NodeName: nodeName b: the node is a @ b @ items[0].spec.nodeName']);
  });
});

describe('a DaemonSet', () => {
  it('is refused by its controller, by the scheduler, or by both, and each reason stands there once', () => {
    const input = {
      nodes: node('a', 'disk: ssd') + node('b', 'disk: ssd') + node('c', 'disk: hdd') + node('d', 'disk: ssd', '{taints: [{key: x, effect: NoSchedule}]}'),
      pods: bound('p', 'b', 'app: db').replace('image: i', 'image: i, ports: [{containerPort: 80, hostPort: 80}]'),
      workloads: workload('DaemonSet', 'affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key: disk, operator: In, values: [ssd]}]}]}}}\ncontainers: [{name: c, ports: [{containerPort: 80, hostPort: 80}]}]'),
    };
    expect(rowsOf(input).map(({ node: name, fits, daemon, refused, reasons, total }) => [name, fits, daemon, refused.join(), reasons.map(({ filter, by }) => `${filter} ${by}`).join(), total])).toEqual([
      ['a', true, true, '', '', undefined],
      ['b', false, true, 'NodePorts', 'NodePorts scheduler', undefined],
      ['c', false, false, '', 'NodeAffinity DaemonSet controller', undefined],
      ['d', false, false, 'TaintToleration', 'TaintToleration scheduler', undefined],
    ]);
  });

  it('gets no Pod where only its RuntimeClass tolerates', () => {
    const runtimeClass = '---\napiVersion: node.k8s.io/v1\nkind: RuntimeClass\nmetadata: {name: kata}\nhandler: kata\nscheduling: {tolerations: [{key: kata, operator: Exists}]}\n';
    const nodes = node('a', '', '{taints: [{key: kata, effect: NoSchedule}]}');
    expect(rowsOf({ nodes, pods: runtimeClass, workloads: workload('DaemonSet', 'runtimeClassName: kata') })).toMatchObject([{ fits: false, daemon: false, refused: [], reasons: [{ filter: 'TaintToleration', by: 'DaemonSet controller' }] }]);
    expect(fitting({ nodes, pods: runtimeClass, workloads: workload('Deployment', 'runtimeClassName: kata') })).toBe('a');
  });
});

describe('a RuntimeClass', () => {
  const runtimeClass = '---\napiVersion: node.k8s.io/v1\nkind: RuntimeClass\nmetadata: {name: kata}\nhandler: kata\nscheduling: {nodeSelector: {kata: "true"}}\n';
  const nodes = node('a') + node('b', 'kata: "true"');

  it('adds to the nodeSelector, wherever it comes from', () => {
    const workloads = pod('runtimeClassName: kata');
    expect(why({ nodes, pods: runtimeClass, workloads }, 'a')).toEqual(['NodeAffinity: nodeSelector of RuntimeClass kata: kata=true: no label kata @ kata @ spec.runtimeClassName']);
    expect(fitting({ nodes: nodes + runtimeClass, workloads })).toBe('b');
    expect(fitting({ nodes, workloads: workloads + runtimeClass })).toBe('b');
    expect(fitting({ nodes, workloads })).toBe('a b');
  });

  it('that contradicts the Pod keeps it from being created', () => {
    const input = { nodes, pods: runtimeClass, workloads: pod('runtimeClassName: kata\nnodeSelector: {kata: "false"}') };
    expect(fitting(input)).toBe('');
    expect(why(input, 'b')[0]).toBe('NodeAffinity (admission): nodeSelector kata=false: RuntimeClass kata wants another value, so no Pod is created @ "false" @ spec.nodeSelector.kata');
  });
});

describe('the Pod is the one that its controller makes', () => {
  const keys = (kind: string, key: string, more = ''): string => {
    const spec = `affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{labelSelector: {matchLabels: {app: web}}, matchLabelKeys: [${key}], topologyKey: kubernetes.io/hostname}]}}`;
    return fitting({ nodes: node('a') + node('b'), pods: bound('p', 'a', `app: web, ${key}: "0"`), workloads: workload(kind, spec, more === '' ? {} : { more }) });
  };
  test.each([
    ['Deployment', 'pod-template-hash', '', 'a b'],
    ['ReplicaSet', 'pod-template-hash', '', 'b'],
    ['DaemonSet', 'controller-revision-hash', '', 'a b'],
    ['StatefulSet', 'apps.kubernetes.io/pod-index', '', 'b'],
    ['StatefulSet', 'apps.kubernetes.io/pod-index', 'ordinals: {start: 5}', 'a b'],
    ['Job', 'batch.kubernetes.io/job-completion-index', '', 'b'],
    ['Job', 'batch.kubernetes.io/job-completion-index', 'completionMode: Indexed', 'b'],
    ['Job', 'batch.kubernetes.io/job-name', '', 'a b'],
  ])('%s sets %s (%s): fits %s', (kind, key, more, fits) => {
    // Where the controller sets no such label, the key is ignored, and the other Pod keeps this one away.
    expect(keys(kind, key, more)).toBe(fits);
  });
});

describe('the running Pods', () => {
  const workloads = pod('affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{labelSelector: {matchLabels: {app: web}}, topologyKey: kubernetes.io/hostname}]}}');
  const nodes = node('a') + node('b');

  it('are those that have a node and have not ended', () => {
    const ended = (phase: string): string => fitting({ nodes, pods: bound('p', 'a', 'app: web', '', `status: {phase: ${phase}}\n`), workloads });
    expect(['Running', 'Pending', 'Succeeded', 'Failed'].map(ended)).toEqual(['b', 'b', 'a b', 'a b']);
    expect(fitting({ nodes, pods: bound('p', 'gone', 'app: web') + bound('q', '""', 'app: web'), workloads })).toBe('a b');
  });

  it('may stand beside the nodes, in Lists and in JSON, and count once', () => {
    const list = { apiVersion: 'v1', kind: 'List', items: [{ apiVersion: 'v1', kind: 'Node', metadata: { name: 'a', labels: { 'kubernetes.io/hostname': 'a' } } }, { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'p', labels: { app: 'web' } }, spec: { nodeName: 'a' } }, { apiVersion: 'v1', kind: 'Service', metadata: { name: 's' } }] };
    const text = JSON.stringify(list, null, 2);
    expect(rowsOf({ nodes: text, pods: text, workloads })).toMatchObject([{ node: 'a', refused: ['InterPodAffinity'], reasons: [{ found: { kind: 'pods', count: 1 } }] }]);
    const typed = { apiVersion: 'v1', kind: 'NodeList', items: [list.items[0]] };
    expect(fitting({ nodes: JSON.stringify(typed), workloads })).toBe('a');
  });
});

describe('scores', () => {
  it('are raw by plugin, and weighed into a total over the nodes that fit', () => {
    const rows = rowsOf({
      nodes: node('a', 'disk: ssd, zone: x') + node('b', 'disk: hdd, zone: z', '{taints: [{key: k, effect: PreferNoSchedule}]}') + node('c', 'disk: ssd', '{taints: [{key: k, effect: NoSchedule}]}'),
      pods: bound('p', 'b', 'app: db'),
      workloads: pod('affinity:\n  nodeAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{weight: 20, preference: {matchExpressions: [{key: disk, operator: In, values: [ssd]}]}}]}\n  podAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{weight: 7, podAffinityTerm: {labelSelector: {matchLabels: {app: db}}, topologyKey: zone}}]}'),
    });
    expect(rows.map(({ scores, total }) => [scores, total])).toEqual([
      [{ NodeAffinity: 20, InterPodAffinity: 0, TaintToleration: 0 }, 3 * 100 + 2 * 100 + 0],
      [{ NodeAffinity: 0, InterPodAffinity: 7, TaintToleration: 1 }, 0 + 0 + 2 * 100],
      [undefined, undefined],
    ]);
  });

  it('have no total where a preference cannot be read', () => {
    const rows = rowsOf({ nodes: node('a'), workloads: pod('affinity: {nodeAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{weight: 1, preference: {matchExpressions: [{key: "a b", operator: Exists}]}}]}}') });
    expect(rows).toMatchObject([{ fits: true, scores: { TaintToleration: 0 } }]);
    expect(rows[0]).not.toHaveProperty('total');
    expect(rows[0]?.scores).not.toHaveProperty('NodeAffinity');
  });
});

test('a row says which workload it is of', () => {
  const workloads = `apiVersion: v1\nkind: Service\nmetadata: {name: s}\n---\n${workload('Deployment', 'containers: []', { name: 'd' })}---\n${pod('containers: []')}`;
  expect(rowsOf({ nodes: node('b') + node('a'), workloads }).map(({ workload: { kind, namespace, name, index }, node: on }) => `${String(index)} ${kind} ${namespace}/${name} ${on}`)).toEqual(['1 Deployment default/d a', '1 Deployment default/d b', '2 Pod default/w a', '2 Pod default/w b']);
  expect(rowsOf({ nodes: node('a'), workloads: '' })).toEqual([]);
});

describe('what cannot be read', () => {
  test.each<[string, Partial<PlaceInput>, string]>([
    ['broken YAML', { nodes: 'apiVersion: v1\nkind: Node\nmetadata: {name: a\n' }, 'nodes:'],
    ['a list', { pods: '- a\n' }, 'pods:1:1: this is no object'],
    ['no kind', { pods: 'a: b\n' }, 'pods:1:1: this object has no kind'],
    ['a number for a label', { nodes: node('a', 'cores: 4') }, 'nodes:4:64: metadata.labels.cores of this Node has the wrong type'],
    ['a template', { workloads: 'apiVersion: v1\nkind: Pod\nspec: {{ .Values.spec }}\n' }, 'workloads:3:7: a template placeholder'],
    ['a number in a nodeSelector', { workloads: pod('nodeSelector: {cores: 4}') }, 'workloads:5:25: spec.nodeSelector.cores of this Pod has the wrong type'],
  ])('%s: the error names the text and the place', (_name, input, message) => {
    expect(() => place({ nodes: node('a'), workloads: pod('containers: []'), ...input })).toThrow(message);
  });
});

it('keeps a static Pod from no node for its taints, and says that a kubelet decides', () => {
  const nodes = 'apiVersion: v1\nkind: Node\nmetadata: {name: control-1}\nspec:\n  taints: [{key: node-role.kubernetes.io/control-plane, effect: NoSchedule}]\n';
  const pod = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: etcd\n  annotations: {kubernetes.io/config.source: file}\nspec:\n  containers: [{name: etcd, image: e}]\n';
  expect(place({ nodes, pods: '', workloads: pod }).rows).toMatchObject([{ node: 'control-1', fits: true, refused: [] }]);
  expect(place({ nodes, pods: '', workloads: pod.replace('  annotations: {kubernetes.io/config.source: file}\n', '') }).rows).toMatchObject([{ fits: false, refused: ['TaintToleration'] }]);
});
