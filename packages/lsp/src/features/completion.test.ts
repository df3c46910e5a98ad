import { createLinter, type KubernetesVersion } from '@stowage/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cursor, replaced } from '../../test/cursor.js';
import { daemonSet, requirement } from '../../test/manifests.js';
import { completionsAt, type Completion, type Refuses } from './completion.js';

const complete = (marked: string, refuses?: Refuses): readonly Completion[] => {
  const { text, offset } = cursor(marked);
  return completionsAt(text, offset, refuses);
};
const labels = (marked: string): readonly string[] => complete(marked).map(({ label }) => label);

/** The text after one completion was taken, its snippet's places as they are. */
function taken(marked: string, label: string): string {
  const { text, offset } = cursor(marked);
  const one = completionsAt(text, offset).find((completion) => completion.label === label);
  if (!one) throw new Error(`no ${label} among ${labels(marked).join(', ')}`);
  const whole = replaced(text, one, one.snippet);
  return one.also ? replaced(whole, { start: one.also.at, end: one.also.at }, one.also.text) : whole;
}

/** The line of the cursor after a completion was taken, and what it adds below. */
const line = (marked: string, label: string): string => {
  const after = taken(marked, label);
  const from = marked.lastIndexOf('\n', marked.indexOf('|')) + 1;
  const rest = marked.length - marked.indexOf('\n', marked.indexOf('|'));
  return after.slice(from, marked.includes('\n', marked.indexOf('|')) ? after.length - rest : after.length);
};

describe('fields', () => {
  it('begins a manifest', () => {
    expect(labels('|')).toEqual(['apiVersion', 'kind', 'metadata', 'spec']);
    expect(labels('apiVersion: v1\n---\n|')).toEqual(['apiVersion', 'kind', 'metadata', 'spec']);
    expect(labels('apiVersion: example.com/v1\nkind: Thing\nmetadata:\n  |')).toContain('labels');
  });

  it('names the fields of the object at the cursor that are not there yet', () => {
    const found = labels(daemonSet('      |\n'));
    expect(found).toContain('tolerations');
    expect(found).not.toContain('containers');
    expect(labels(daemonSet('      tolerations:\n      - key: a\n        |\n      - effect: NoExecute\n'))).toEqual(['operator', 'effect', 'tolerationSeconds', 'value']);
  });

  it('tells the object by the column', () => {
    expect(labels(daemonSet('  |\n'))).toContain('updateStrategy');
    expect(labels(daemonSet('|\n'))).toEqual(['status']);
    expect(labels(daemonSet('        |\n'))).toContain('livenessProbe');
  });

  it.each([
    ['object', 'aff|', 'affinity', '      affinity:\n        $0'],
    ['list', 'tol|', 'tolerations', '      tolerations:\n      - $0'],
    ['scalar', 'nodeN|', 'nodeName', '      nodeName: $0'],
    ['boolean', 'hostN|', 'hostNetwork', '      hostNetwork: ${1|true,false|}'],
    ['word', 'restart|', 'restartPolicy', '      restartPolicy: ${1|Always,OnFailure,Never|}'],
  ])('makes room for the value: %s', (_shape, typed, label, wanted) => {
    expect(line(daemonSet(`      ${typed}\n`), label)).toBe(wanted);
  });

  it('stays on one line where there are no snippets', () => {
    for (const { plain } of complete(daemonSet('      |\n'))) expect(plain).toMatch(/^\w+: ?$/);
  });

  it('replaces the whole word, and keeps a colon that is there', () => {
    expect(line(daemonSet('      node|Sel: {}\n'), 'nodeSelector')).toBe('      nodeSelector: {}');
    expect(line(daemonSet('      "node|": x\n'), 'nodeName')).toBe('      "nodeName": x');
  });

  it('writes lists and line breaks as the text does', () => {
    const indented = 'apiVersion: v1\r\nkind: Pod\r\nspec:\r\n    containers:\r\n      - name: a\r\n    tol|\r\n';
    expect(taken(indented, 'tolerations')).toContain('    tolerations:\r\n      - $0\r\n');
    expect(taken(indented, 'affinity')).toContain('    affinity:\r\n        $0\r\n');
  });

  it('offers the first line of an item where a list is missing its dash', () => {
    expect(labels(daemonSet('      tolerations:\n        |\n'))).toEqual(['- key', '- operator', '- effect', '- tolerationSeconds', '- value']);
    expect(line(daemonSet('      tolerations:\n      |\n'), '- key')).toBe('      - key: $0');
    expect(line(daemonSet('      tolerations:\n      - |\n'), 'key')).toBe('      - key: $0');
  });

  it('works in braces and in JSON', () => {
    expect(line(daemonSet('      tolerations: [{key: a, |}]\n'), 'operator')).toBe('      tolerations: [{key: a, operator: ${1|Exists,Equal|}}]');
    expect(taken('{"apiVersion": "v1", "kind": "Pod", "spec": {|}}', 'nodeName')).toBe('{"apiVersion": "v1", "kind": "Pod", "spec": {"nodeName": $0}}');
    expect(taken('{\n  "apiVersion": "v1",\n  "kind": "Pod",\n  "spec": {\n    "nodeN|"\n  }\n}', 'nodeName')).toContain('    "nodeName"\n');
  });

  it('ranks last what only the server writes', () => {
    expect(labels('apiVersion: v1\nkind: Pod\nmetadata:\n  |\n').slice(0, 4)).toEqual(['name', 'namespace', 'labels', 'annotations']);
    expect(labels('apiVersion: v1\nkind: Pod\n|\n').at(-1)).toBe('status');
  });

  it('opens Lists', () => {
    expect(labels('apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  spec:\n    |\n')).toContain('tolerations');
  });
});

describe('words', () => {
  it('names the words of a field, and tells those that are refused there', () => {
    expect(labels(daemonSet('      tolerations:\n      - key: a\n        effect: No|\n'))).toEqual(['NoSchedule', 'PreferNoSchedule', 'NoExecute']);
    const refuses: Refuses = (text, start, end) => createLinter().lint({ file: 'a.yaml', text }).diagnostics.some(({ rejects, range }) => rejects && range.start.offset === start && range.end.offset === end);
    const pods = complete(daemonSet('      restartPolicy: |\n'), refuses);
    expect(pods.map(({ label, detail }) => [label, detail])).toEqual([
      ['Always', ''],
      ['OnFailure', 'Kubernetes 1.37 refuses it here'],
      ['Never', 'Kubernetes 1.37 refuses it here'],
    ]);
  });

  it('names booleans, and puts a space behind a colon', () => {
    expect(labels(daemonSet('      hostNetwork: t|\n'))).toEqual(['false', 'true']);
    expect(line(daemonSet('      hostNetwork:|\n'), 'true')).toBe('      hostNetwork: true');
  });

  it('quotes a word that YAML would read as something else', () => {
    expect(taken('apiVersion: v1\nkind: Node\nstatus:\n  conditions:\n  - type: Ready\n    status: |\n', 'True')).toContain('status: "True"');
    expect(taken('apiVersion: v1\nkind: Node\nstatus:\n  conditions:\n  - type: Ready\n    status: "T|"\n', 'True')).toContain('status: "True"');
    expect(taken('{"apiVersion": "v1", "kind": "Pod", "spec": {"restartPolicy": |}}', 'Never')).toContain('"restartPolicy": "Never"}');
  });

  it('names apiVersions and kinds, and brings the apiVersion of a kind along', () => {
    expect(labels('apiVersion: |\nkind: HorizontalPodAutoscaler\n')).toEqual(['autoscaling/v2', 'autoscaling/v1']);
    expect(labels('apiVersion: apps/v1\nkind: |\n')).toEqual(['Deployment', 'DaemonSet', 'StatefulSet', 'ControllerRevision', 'ReplicaSet']);
    expect(taken('kind: Dae|', 'DaemonSet')).toBe('apiVersion: apps/v1\nkind: DaemonSet');
    expect(taken('metadata:\n  name: a\nkind: Dae|', 'DaemonSet')).toBe('metadata:\n  name: a\napiVersion: apps/v1\nkind: DaemonSet');
    expect(complete('apiVersion: example.com/v1\nkind: Dae|').some(({ also }) => also)).toBe(false);
  });
});

describe('labels and taints of nodes', () => {
  it('names labels in a node selector, with their values', () => {
    expect(labels(daemonSet('      nodeSelector:\n        kubernetes.io/os: linux\n        |\n'))).toContain('kubernetes.io/arch');
    expect(labels(daemonSet('      nodeSelector:\n        kubernetes.io/os: linux\n        |\n'))).not.toContain('kubernetes.io/os');
    expect(line(daemonSet('      nodeSelector:\n        kubernetes.io/o|\n'), 'kubernetes.io/os')).toBe('        kubernetes.io/os: ${1|linux,windows|}');
    expect(line(daemonSet('      nodeSelector:\n        node-role.kubernetes.io/control-plane: |\n'), '""')).toBe('        node-role.kubernetes.io/control-plane: ""');
    expect(labels(daemonSet('      nodeSelector:\n        kubernetes.io/os: |\n'))).toEqual(['linux', 'windows']);
    expect(labels('apiVersion: node.k8s.io/v1\nkind: RuntimeClass\nmetadata: {name: a}\nhandler: a\nscheduling:\n  nodeSelector:\n    |\n')).toContain('kubernetes.io/arch');
  });

  it('names keys and values of requirements', () => {
    expect(labels(requirement('key: kub|\n                operator: In\n'))).toContain('kubernetes.io/hostname');
    expect(labels(requirement('key: kubernetes.io/arch\n                operator: In\n                values: [amd64, |]\n'))).toContain('arm64');
    expect(labels(requirement('key: kubernetes.io/arch\n                operator: In\n                values:\n                - |\n'))).toContain('arm64');
    expect(labels(requirement('key: a\n                operator: |\n'))).toEqual(['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt']);
    expect(labels(requirement('key: |\n').replace('matchExpressions', 'matchFields'))).toEqual(['metadata.name']);
  });

  it('names topologies, and only those', () => {
    const found = labels(daemonSet('      topologySpreadConstraints:\n      - topologyKey: |\n'));
    expect(found).toContain('topology.kubernetes.io/zone');
    expect(found).not.toContain('kubernetes.io/os');
  });

  it('names taints', () => {
    expect(labels(daemonSet('      tolerations:\n      - key: node.|\n'))).toContain('node.kubernetes.io/not-ready');
    expect(labels('apiVersion: v1\nkind: Node\nspec:\n  taints:\n  - key: |\n')).toContain('node.kubernetes.io/out-of-service');
  });
});

describe('half-typed text', () => {
  it.each([
    ['a line without its colon above', '      nodeSelector\n      tol|\n'],
    ['an open quote below', '      tol|\n      nodeName: "a\n'],
    ['an open bracket above', '      tolerations: [{key: a\n      tol|\n'],
    ['a column too many', '      nodeName: a\n       tol|\n'],
    ['a template placeholder in quotes', '      nodeName: "{{ .Values.node }}"\n      tol|\n'],
  ])('reads past %s', (_what, spec) => {
    expect(labels(daemonSet(spec))).toContain('hostNetwork');
  });

  it.each([
    ['in a comment', '      # tol|\n'],
    ['in a block of text', '      nodeName: ¦\n        kind: |\n'],
    ['behind a dash without a space', '      tolerations:\n      -|\n'],
    ['where names are free', '      nodeName: |\n'],
    ['in a field that nobody knows', '      nodeSelektor:\n        |\n'],
    ['in a template', '      {{ toYaml .Values.spec }}\n      |\n'],
  ])('offers nothing %s', (_what, spec) => {
    expect(labels(daemonSet(spec))).toEqual([]);
  });

  it('never throws, and what it replaces always holds the cursor within a line', () => {
    const pieces = ['kind', ': ', ':', '\n', '\r\n', '- ', '  ', '{', '}', '[', ']', ',', '"', "'", '#', '|', '>', '&a ', '*a', '<<: *a', '---\n', '\ufeff', '\t', 'apiVersion: v1\nkind: Pod\nspec:\n', 'tolerations:\n', 'é𝄞', '{{ x }}'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), fc.nat(), (parts, at) => {
        const text = parts.join('');
        const offset = at % (text.length + 1);
        for (const { start, end, plain } of completionsAt(text, offset)) {
          expect(start <= offset && offset <= end).toBe(true);
          expect(text.slice(start, end)).not.toMatch(/[\r\n]/);
          expect(plain).not.toContain('stowageCursor');
        }
      }),
      { numRuns: 1500 },
    );
  });
});

describe('of another version', () => {
  const labelsIn = (marked: string, version: KubernetesVersion): readonly string[] => {
    const { text, offset } = cursor(marked);
    return completionsAt(text, offset, undefined, version).map(({ label }) => label);
  };

  it('offers no field that the version has not, and those that it still has', () => {
    const fields = (version: KubernetesVersion): readonly string[] => labelsIn(daemonSet('      |\n'), version).filter((label) => /^(?:schedulingGroup|workloadRef|evictionResponders|affinity)$/.test(label));
    expect(fields('1.34')).toEqual(['affinity']);
    expect(fields('1.35')).toEqual(['affinity', 'workloadRef']);
    expect(fields('1.36')).toEqual(['affinity', 'schedulingGroup']);
    expect(fields('1.37')).toEqual(['affinity', 'evictionResponders', 'schedulingGroup']);
    expect(labelsIn(daemonSet('      workloadRef:\n        |\n'), '1.35')).toEqual(['name', 'podGroup', 'podGroupReplicaKey']);
  });

  it('offers no word and no kind that the version has not', () => {
    const words = (version: KubernetesVersion): readonly string[] => labelsIn('apiVersion: apps/v1\nkind: StatefulSet\nspec:\n  updateStrategy:\n    type: |\n', version);
    expect(words('1.36')).not.toContain('Recreate');
    expect(words('1.37')).toContain('Recreate');
    expect(labelsIn('apiVersion: certificates.k8s.io/v1\nkind: |\n', '1.36')).toEqual(['CertificateSigningRequest']);
    expect(labelsIn('apiVersion: |\nkind: StorageVersionMigration\n', '1.37')).toEqual(['storagemigration.k8s.io/v1']);
    expect(labelsIn('apiVersion: |\nkind: StorageVersionMigration\n', '1.36')).not.toContain('storagemigration.k8s.io/v1');
  });
});
