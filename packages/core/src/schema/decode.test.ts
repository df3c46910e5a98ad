import { describe, expect, test } from 'vitest';
import { createLinter } from '../engine/linter.js';

const linter = createLinter();
const causes = (text: string): string[] => linter.lint({ file: 'a.yaml', text }).diagnostics.filter((one) => one.rejects).map((one) => `${one.ruleId}#${one.messageId} ${one.api.map(({ type, field }) => `${type} ${field}`).join(', ')}`);

const pod = (spec: string): string => `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  ${spec}\n  containers: [{name: c, image: i}]\n`;
const review = (extra: string): string => `apiVersion: authorization.k8s.io/v1\nkind: SubjectAccessReview\nspec:\n  user: u\n  resourceAttributes: {verb: get}\n  extra: ${extra}\n`;

describe('the strict decode', () => {
  // What the API server (the oracle) calls `decode`.
  test.each([
    ['nodeSelector: ssd', 'api/wrong-type#type WrongType spec.nodeSelector'],
    ['nodeSelector: {a: yes}', 'yaml/implicit-type#bool WrongType spec.nodeSelector[a]'],
    ['nodeSelector: {a: [b]}', 'api/wrong-type#type WrongType spec.nodeSelector[a]'],
    ['tolerations: {key: a}', 'api/wrong-type#type WrongType spec.tolerations'],
    ['tolerations: [a]', 'api/wrong-type#type WrongType spec.tolerations[0]'],
    ['tolerations: [{tolerationSeconds: 1.5}]', 'api/wrong-type#fraction WrongType spec.tolerations[0].tolerationSeconds'],
    ['tolerations: [{tolerationSeconds: 9223372036854775808}]', 'api/wrong-type#range WrongType spec.tolerations[0].tolerationSeconds'],
    ['priority: 2147483648', 'api/wrong-type#range WrongType spec.priority'],
    ['hostNetwork: "true"', 'api/wrong-type#quoted-bool WrongType spec.hostNetwork'],
    ['hostNetwork: 1', 'api/wrong-type#type WrongType spec.hostNetwork'],
    ['overhead: {cpu: 1 Gi}', 'api/format#no-quantity WrongType spec.overhead[cpu]'],
    ['topologySpreadConstraints: [{matchLabelKeys: [a, 1]}]', 'yaml/implicit-type#int WrongType spec.topologySpreadConstraints[0].matchLabelKeys[1]'],
  ])('refuses %s', (spec, cause) => {
    expect(causes(pod(spec))).toContain(cause);
  });

  test.each(['priority: 1.0e1', 'terminationGracePeriodSeconds: 0o17', 'nodeSelector: {a: null}', 'nodeSelector: null', 'tolerations: null', 'terminationGracePeriodSeconds: 3_0'])('takes %s', (spec) => {
    expect(causes(pod(spec))).toEqual([]);
  });

  test('knows a map of lists', () => {
    for (const good of ['{k: [a, b]}', '{k: null}', '{k: [null]}']) expect(causes(review(good)), good).toEqual([]);
    for (const bad of ['{k: a}', '{k: [1]}']) expect(causes(review(bad)), bad).toHaveLength(1);
  });
});

describe('an unknown field', () => {
  const meant = (text: string): string[] => linter.lint({ file: 'a.yaml', text }).diagnostics.filter((one) => one.ruleId === 'api/unknown-field').map((one) => `${one.messageId} ${one.hint ?? ''}`);
  test.each([
    ['nodeselector: {a: b}', 'typo did you mean nodeSelector?'],
    ['nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key: a, operator: Exists}]}]}}', 'misplaced belongs under spec.affinity'],
    ['affinity: {nodeAffinity: {nodeSelectorTerms: [{matchExpressions: [{key: a, operator: Exists}]}]}}', 'misplaced belongs under spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution'],
    ['affinity: {podAntiAffinity: {nodeAffinity: {}}}', 'misplaced belongs under spec.affinity'],
    ['labels: {a: b}', 'misplaced belongs under metadata'],
    ['xyzzy: 1', 'unknown no such field'],
  ])('%s', (spec, said) => {
    expect(meant(pod(spec))).toEqual([said]);
  });

  test('of a container that is the Pod\'s', () => {
    expect(meant('apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n  - name: c\n    image: i\n    nodeSelector: {a: b}\n')).toEqual(['misplaced belongs under spec']);
  });
});
