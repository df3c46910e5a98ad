import { createLinter, type Diagnostic, type KubernetesVersion } from '@stowage/core';
import { describe, expect, it } from 'vitest';
import { cursor } from '../../test/cursor.js';
import { daemonSet, requirement } from '../../test/manifests.js';
import { hoverAt } from './hover.js';

interface Shown {
  readonly markdown: string;
  readonly on: string;
}

function hover(marked: string, diagnosticsOf: (text: string) => readonly Diagnostic[] = () => []): Shown | null {
  const { text, offset } = cursor(marked);
  const found = hoverAt(text, offset, diagnosticsOf(text), (id) => `file:///rules/${id}.md`);
  return found && { markdown: found.markdown, on: text.slice(found.start, found.end) };
}
const lint = (text: string): readonly Diagnostic[] => createLinter().lint({ file: 'a.yaml', text }).diagnostics;

describe('on a finding', () => {
  it("shows the rule's page, then the field", () => {
    const found = hover(daemonSet('      tolerations:\n      - key: a\n        operator: Exists\n        effect: NoSch|edul\n'), lint);
    expect(found?.on).toBe('NoSchedul');
    expect(found?.markdown).toContain('**[toleration/effect](file:///rules/toleration/effect.md)** (refused by Kubernetes 1.37)');
    expect(found?.markdown).toContain('A toleration names an effect that no taint has.');
    expect(found?.markdown).toContain('**Instead:** Use one of the three');
    expect(found?.markdown).toContain('**effect** of Toleration: TaintEffect');
  });

  it('shows a page once, and only a few', () => {
    const broken = 'a: [\n';
    const diagnostics = ['a/a', 'a/a', 'b/b', 'c/c', 'd/d'].map((ruleId) => ({
      ruleId, messageId: 'x', severity: 'info' as const, rejects: false, message: '', file: 'a.yaml', resourceIndex: 0, fieldPath: '', api: [], related: [], fixes: [],
      range: { start: { offset: 0, line: 1, column: 1 }, end: { offset: 1, line: 1, column: 2 } },
    }));
    expect(hoverAt(broken, 0, diagnostics, () => undefined)?.markdown).toBe('**a/a** (info)\n\n---\n\n**b/b** (info)\n\n---\n\n**c/c** (info)');
  });
});

describe('on a field', () => {
  it('says what it takes, what it does and where it is', () => {
    const found = hover(daemonSet('      tolerations:\n      - key: a\n        opera|tor: Exists\n'));
    expect(found?.on).toBe('operator');
    expect(found?.markdown.split('\n\n---\n\n')[1]?.split('\n\n')).toEqual([
      '**operator** of Toleration: TolerationOperator',
      '`Equal`, the default, compares the value; `Exists` takes any value and must have none itself.',
      'One of `Exists`, `Equal`.',
      '`spec.template.spec.tolerations[0].operator`',
    ]);
  });

  it.each([
    ['      toler|ations: []\n', '**tolerations** of PodSpec: list of Toleration'],
    ['      node|Selector: {}\n', '**nodeSelector** of PodSpec: map from names to strings'],
    ['      host|Network: true\n', '**hostNetwork** of PodSpec: true or false'],
    ['      hostNetwork: tr|ue\n', '**hostNetwork** of PodSpec: true or false'],
    ['      over|head: {}\n', '**overhead** of PodSpec: map from names to quantities, such as 500m or 2Gi'],
  ])('in %j', (spec, title) => {
    expect(hover(daemonSet(spec))?.markdown.split('\n\n')[0]).toBe(title);
  });

  it('says by which keys items are told apart', () => {
    expect(hover(daemonSet('').replace('containers:', 'contain|ers:'))?.markdown).toContain('No two items may have the same `name`.');
  });

  it('says what a kind is', () => {
    expect(hover(daemonSet('').replace('DaemonSet', 'Daemon|Set'))?.markdown.split('\n\n---\n\n')[1]).toBe('**DaemonSet** of `apps/v1`, in a namespace');
    expect(hover('apiVersion: v1\nkind: No|de\n')?.markdown).toContain('for the whole cluster');
  });

  it('says what labels and taints of nodes mean, as keys and as values', () => {
    expect(hover(daemonSet('      nodeSelector:\n        kubernetes.io/|os: linux\n'))?.markdown).toContain('**kubernetes.io/os**: label of nodes. The operating system');
    expect(hover(requirement('key: kubernetes.io/ar|ch\n                operator: Exists\n'))?.markdown).toContain("label of nodes. The node's processor architecture");
    expect(hover(daemonSet('      tolerations:\n      - key: node.kubernetes.io/not-re|ady\n        operator: Exists\n'))?.markdown).toContain('taint of nodes. The node does not report');
    expect(hover(daemonSet('      topologySpreadConstraints:\n      - topologyKey: topology.kubernetes.io/z|one\n'))?.markdown).toContain('The zone (failure domain)');
  });

  it('finds the document that the pointer is in', () => {
    expect(hover(`a: [\n---\n${daemonSet('      host|PID: true\n')}`)?.on).toBe('hostPID');
  });

  it.each(['# com|ment\na: 1\n', 'a: b|c\n', 'apiVersion: v1\nkind: ConfigMap\ndata:\n  a|b: c\n', '', 'x: {{ .Va|lues.a }}\n', 'apiVersion: v1\nkind: Pod\nspec: {overhead: {my-la|bel: 1}}\n'])('has nothing to say in %j', (text) => {
    expect(hover(text.includes('|') ? text : '|')).toBeNull();
  });
});

it('speaks for the version that is configured', () => {
  const shown = (marked: string, version: KubernetesVersion): string => {
    const { text, offset } = cursor(marked);
    const { diagnostics } = createLinter({ kubernetesVersion: version }).lint({ file: 'a.yaml', text });
    return hoverAt(text, offset, diagnostics, () => undefined, version)?.markdown ?? '';
  };
  const old = daemonSet('      work|loadRef:\n        name: a\n        podGroup: b\n');
  expect(shown(old, '1.35')).toMatch(/^\*\*workloadRef\*\* of PodSpec: WorkloadReference/);
  expect(shown(old, '1.36')).toMatch(/^\*\*api\/other-version\*\* \(refused by Kubernetes 1\.36\)/);
  expect(shown(old, '1.36')).not.toContain('of PodSpec');
  expect(shown(daemonSet('      tolerations:\n      - oper|ator: Exists\n'), '1.34')).toContain('One of `Exists`, `Equal`.');
});

describe('on what places Pods', () => {
  const deployment = (pod: string): string => `kind: ConfigMap\napiVersion: v1\nmetadata: {name: a}\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels: {app: web}\n  template:\n    metadata:\n      labels: {app: web}\n    spec:\n${pod}      containers:\n      - {name: web, image: registry.example.com/web}\n`;
  const AFFINITY = `      affi@nity:\n        podAffinity:\n          requiredDuringSchedulingIgnoredDuringExecution:\n          - labelSelector:\n              matchLabels: {security: S1}\n            topologyKey: topology.kubernetes.io/zone\n        podAntiAffinity:\n          preferredDuringSchedulingIgnoredDuringExecution:\n          - weight: 100\n            podAffinityTerm:\n              labelSelector:\n                matchLabels: {security: S2}\n              topologyKey: kubernetes.io/hostname\n`.replace('@', '');
  const NEAR = 'Runs only in a zone that already has a running Pod labelled security=S1 in this namespace.';
  const AWAY = 'Prefers (weight 100) nodes without a Pod labelled security=S2 in this namespace; others will do.';
  const said = (marked: string): string | undefined => hover(marked)?.markdown.split('\n\n---\n\n')[0];

  it('says what a whole block asks for', () => {
    expect(said(deployment(AFFINITY.replace('affinity', 'affi|nity')))).toBe(`- ${NEAR}\n- ${AWAY}`);
    expect(said(deployment(AFFINITY.replace('podAntiAffinity', 'podAnti|Affinity')))).toBe(AWAY);
    expect(said(deployment('      node|Selector: {disk: ssd}\n'))).toBe('Runs only on nodes labelled disk=ssd.');
  });

  it('says of a place within a term what the term asks for', () => {
    expect(said(deployment(AFFINITY.replace('security: S1', 'secu|rity: S1')))).toBe(NEAR);
    expect(said(deployment('      tolerations:\n      - key: dedi|cated\n        operator: Exists\n      - operator: Exists\n'))).toBe('Tolerates any taint with the key dedicated. It may run on nodes that have such a taint, but does not have to. It is not driven from a node that gets one.');
  });

  it('says of the kind all, and of other fields nothing', () => {
    expect(said(deployment(AFFINITY).replace('Deployment', 'Deploy|ment'))).toContain(`- One Pod, on any node; control-plane nodes are left out because their taint is not tolerated, and so are other tainted nodes.\n- ${NEAR}`);
    expect(said(deployment('').replace('containers', 'con|tainers'))).not.toContain('node');
  });
});
