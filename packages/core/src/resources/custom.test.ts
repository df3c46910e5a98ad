import { describe, expect, test } from 'vitest';
import { createLinter, type LintResult } from '../engine/linter.js';
import { customField, declarationOf, type CustomResource } from './custom.js';

const declare = (fields: Readonly<Record<string, string>>, apiVersion = 'example.com/v1'): readonly CustomResource[] => [
  { apiVersion, kind: 'Thing', fields: Object.entries(fields).map(([path, type]) => customField(path, type) ?? expect.fail(path)) },
];
const thing = (spec: string): string => `apiVersion: example.com/v1\nkind: Thing\nmetadata:\n  name: a\nspec:\n${spec}`;
const lint = (customResources: readonly CustomResource[], text: string): LintResult => createLinter({ customResources }).lint({ file: 'a.yaml', text });
const brief = (fields: Readonly<Record<string, string>>, text: string): readonly string[] => lint(declare(fields), text).diagnostics.map(({ ruleId, messageId, fieldPath }) => `${ruleId}#${messageId} ${fieldPath}`);

const TEMPLATE = `  template:
    spec:
      nodeSelector: {gpu: yes}
      tolerations:
      - operator: Equals
      volumes:
      - name: root
        hostPath: {path: /}
      containers:
      - name: web
        volumeMounts: [{name: root, mountPath: /host}]
`;

describe('a field path', () => {
  test.each([
    ['spec.template', 'PodTemplateSpec', ['spec', 'template'], 'PodTemplateSpec'],
    ['spec.tolerations', 'Toleration[]', ['spec', 'tolerations', 0], 'Toleration'],
    ['spec.a[].b[][].c', 'Affinity', ['spec', 'a', 0, 'b', 0, 0, 'c'], 'Affinity'],
    ['spec.*.x', 'Affinity', ['spec', 1, 'x'], 'Affinity'],
  ])('%s: %s', (path, type, steps, of) => {
    expect(customField(path, type)).toEqual({ steps, type: of });
  });
  test.each(['', '.', 'a.', '.a', 'a..b', 'a[0]', 'a[', '[]', 'a b'])('%j is none', (path) => {
    expect(customField(path, 'Affinity')).toBeNull();
  });
});

test('a declaration is for its kind, and for one or every version of its group', () => {
  const exact = declare({ a: 'Affinity' });
  const any = declare({ a: 'Affinity' }, 'example.com/*');
  expect(declarationOf(exact, 'example.com/v1', 'Thing')).toHaveLength(1);
  expect(declarationOf(exact, 'example.com/v2', 'Thing')).toBeUndefined();
  expect(declarationOf(any, 'example.com/v2', 'Thing')).toHaveLength(1);
  expect(declarationOf(any, 'example.com.evil/v2', 'Thing')).toBeUndefined();
  expect(declarationOf(any, 'example.com/v2', 'Things')).toBeUndefined();
  expect(declarationOf([...exact, ...any], 'example.com/v1', 'Thing')).toHaveLength(2);
});

describe('a declared field', () => {
  test('is decoded, validated and judged, at its place in the document', () => {
    const text = thing(TEMPLATE);
    expect(lint([], text)).toMatchObject({ diagnostics: [], resources: [{ status: 'skipped', why: 'custom resource' }] });
    expect(brief({ 'spec.template': 'PodTemplateSpec' }, text)).toEqual([
      'yaml/implicit-type#bool spec.template.spec.nodeSelector.gpu',
      'toleration/operator#unknown spec.template.spec.tolerations[0].operator',
      expect.stringMatching(/^host-path\/root#\w+ spec\.template\.spec\.volumes\[0\]\.hostPath\.path$/),
    ]);
    const { resources, diagnostics } = lint(declare({ 'spec.template': 'PodTemplateSpec' }), text);
    expect(resources).toMatchObject([{ status: 'judged', kind: 'Thing', name: 'a' }]);
    // Kubernetes stores the custom resource all the same, so nothing of it is a verdict.
    expect(diagnostics.map(({ rejects, api }) => [rejects, api])).toEqual([[false, []], [false, []], [false, []]]);
    expect(diagnostics.map(({ resource }) => resource?.kind)).toEqual(['Thing', 'Thing', 'Thing']);
  });

  test('may lack what an operator adds', () => {
    expect(brief({ 'spec.template': 'PodTemplateSpec', 'spec.pod': 'PodSpec' }, thing('  template:\n    spec: {}\n  pod:\n    containers: [{image: a}]\n'))).toEqual([]);
  });

  test('lies behind lists and maps, in Lists and behind anchors', () => {
    const fields = { 'spec.pools[].tolerations': 'Toleration[]', 'spec.groups.*.affinity': 'Affinity' };
    const spec = '  pools:\n  - {tolerations: [{operator: Exists}]}\n  - {tolerations: [{operator: Exists}, {operator: Is}]}\n  groups:\n    one: {affinity: {nodeAffinty: {}}}\n    two: 5\n';
    expect(brief(fields, thing(spec))).toEqual(['toleration/operator#unknown spec.pools[1].tolerations[1].operator', 'api/unknown-field#typo spec.groups.one.affinity.nodeAffinty']);
    const list = `apiVersion: v1\nkind: List\nitems:\n- ${thing(spec).trimEnd().replaceAll('\n', '\n  ')}\n`;
    expect(brief(fields, list)).toEqual(['toleration/operator#unknown items[0].spec.pools[1].tolerations[1].operator', 'api/unknown-field#typo items[0].spec.groups.one.affinity.nodeAffinty']);
    const shared = '  pools:\n  - {tolerations: &t [{operator: Is}]}\n  - {tolerations: *t}\n';
    expect(brief(fields, thing(shared))).toEqual(['toleration/operator#unknown spec.pools[0].tolerations[0].operator']);
  });

  test('may be of any type, each validated as where it comes to stand', () => {
    const requirement = '{key: a, operator: Is, values: [b]}';
    const faulty: readonly [string, string][] = [
      ['Toleration', '{operator: Is}'],
      ['NodeSelectorTerm', `{matchExpressions: [${requirement}]}`],
      ['NodeSelector', `{nodeSelectorTerms: [{matchExpressions: [${requirement}]}]}`],
      ['NodeAffinity', '{requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: []}}'],
      ['PodAffinity', '{requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: "", labelSelector: {}}]}'],
      ['PodAntiAffinity', '{requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: "a b", labelSelector: {}}]}'],
      ['PodAffinityTerm', '{topologyKey: "a b", labelSelector: {}}'],
      ['Affinity', '{podAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: "a b", labelSelector: {}}]}}'],
      ['TopologySpreadConstraint', '{maxSkew: 0, topologyKey: a, whenUnsatisfiable: DoNotSchedule, labelSelector: {matchLabels: {a: b}}}'],
      ['LabelSelector', '{matchExpressions: [{key: a, operator: Is}]}'],
      ['HostPathVolumeSource', '{path: /a, type: Folder}'],
      ['PodSpec', '{tolerations: [{operator: Is}]}'],
    ];
    for (const [type, value] of faulty) {
      const { diagnostics } = lint(declare({ 'spec.x': type }), thing(`  x: ${value}\n`));
      expect(diagnostics, type).toHaveLength(1);
      expect(diagnostics[0]?.fieldPath, type).toMatch(/^spec\.x/);
    }
    // Of other types the decode is known.
    expect(brief({ 'spec.x': 'ConfigMapKeySelector' }, thing('  x: {nam: a}\n'))).toEqual(['api/unknown-field#typo spec.x.nam']);
  });

  test('that is not there is nothing, and leaves the resource decoded', () => {
    expect(lint(declare({ 'spec.template': 'PodTemplateSpec' }), thing('  other: 1\n'))).toMatchObject({ diagnostics: [], resources: [{ status: 'decoded' }] });
    expect(lint(declare({ 'spec.template': 'PodTemplateSpec' }), thing('  template: text\n'))).toMatchObject({ diagnostics: [] });
  });

  test('takes suppressions and fixes as everywhere', () => {
    const text = thing(TEMPLATE).replace('  name: a\n', '  name: a\n  annotations: {stowage/ignore: "yaml/*, host-path/* -- ours"}\n');
    expect(brief({ 'spec.template': 'PodTemplateSpec' }, text)).toEqual(['toleration/operator#unknown spec.template.spec.tolerations[0].operator']);
    expect(lint(declare({ 'spec.template': 'PodTemplateSpec' }), thing(TEMPLATE)).diagnostics[0]?.fixes).toHaveLength(1);
  });
});
