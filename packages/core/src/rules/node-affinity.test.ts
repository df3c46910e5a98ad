/** What the rules about node affinity do beyond their examples. */
import { describe, expect, it } from 'vitest';
import { createLinter, fixText } from '../index.js';

const linter = createLinter();

/** `rule#message line`, of the rules of one family or one rule. */
function found(text: string, rules: string, file = 'example.yaml'): string[] {
  return linter.lint({ file, text }).diagnostics.filter(({ ruleId }) => ruleId.startsWith(rules)).map(({ ruleId, messageId, range }) => `${ruleId}#${messageId} ${String(range.start.line)}`);
}

const fixesOf = (text: string, rule: string): (string | undefined)[] => linter.lint({ file: 'example.yaml', text }).diagnostics.filter(({ ruleId }) => ruleId === rule).map(({ fixes }) => fixes[0]?.title);

const pod = (spec: string): string => `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n${spec}  containers:\n  - {name: web, image: web}\n`;
const required = (terms: string): string => pod(`  affinity:\n    nodeAffinity:\n      requiredDuringSchedulingIgnoredDuringExecution:\n        nodeSelectorTerms:\n${terms}`);
const volume = (nodeAffinity: string): string => `apiVersion: v1\nkind: PersistentVolume\nmetadata: {name: disk}\nspec:\n  capacity: {storage: 1Gi}\n  accessModes: [ReadWriteOnce]\n  local: {path: /mnt}\n  nodeAffinity:\n    required:\n      nodeSelectorTerms:\n${nodeAffinity}`;

describe('node-affinity/dead-term', () => {
  const RULE = 'node-affinity/dead-term';

  it('takes a null term as an empty one', () => {
    expect(found(required('        - matchExpressions: [{key: a, operator: Exists}]\n        -\n'), RULE)).toEqual([`${RULE}#empty 10`]);
  });

  it('says nothing of a term that the server refuses, and goes by the others', () => {
    expect(found(required('        - matchExpressions: [{key: a, operator: Equals, values: [x]}]\n        - matchExpressions: [{key: a, operator: In, values: [x]}]\n        - matchExpressions: [{key: a, operator: In, values: [x]}, {key: b, operator: Exists}]\n'), RULE)).toEqual([`${RULE}#covered 11`]);
  });

  it('knows that a volume is asked for labels, and never for the name of a node', () => {
    const byName = '      - matchFields: [{key: metadata.name, operator: In, values: [a]}]\n';
    const both = '      - matchFields: [{key: metadata.name, operator: In, values: [b]}]\n        matchExpressions: [{key: zone, operator: In, values: [z]}]\n';
    // To a volume the first term is one without requirements, and takes every node.
    expect(found(volume(byName + both), 'node-affinity')).toEqual(['node-affinity/always-true#fields 11']);
    expect(found(required(`  ${byName}  ${both.replace('\n  ', '\n    ')}`), RULE)).toEqual([]);
  });

  it('stands at the alias that repeats a term', () => {
    expect(found(required('        - &t\n          matchExpressions: [{key: a, operator: Exists}]\n        - *t\n'), RULE)).toEqual([`${RULE}#repeated 11`]);
  });

  it('offers no fix that would leave no term', () => {
    expect(fixesOf(required('        - {}\n'), 'node-affinity/unsatisfiable')).toEqual([undefined]);
    expect(fixesOf(required('        - {}\n        - {}\n        - matchExpressions: [{key: a, operator: Exists}]\n'), RULE)).toEqual(['remove the term', 'remove the term']);
  });

  it('looks into the template of a CronJob', () => {
    const text = 'apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: j}\nspec:\n  schedule: "0 0 * * *"\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers: [{name: a, image: a}]\n          affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key: cpus, operator: Gt, values: ["4"]}, {key: cpus, operator: Lt, values: ["5"]}]}]}}}\n';
    expect(found(text, 'node-affinity')).toEqual(['node-affinity/unsatisfiable#contradiction 12']);
  });

  it('says nothing twice', () => {
    expect(found(required('        - {}\n        - {}\n'), 'node-affinity')).toEqual(['node-affinity/unsatisfiable#terms 8']);
    expect(found(required('        - matchExpressions: [{key: a, operator: NotIn, values: [x]}]\n        - matchExpressions: [{key: a, operator: NotIn, values: [z]}]\n        - matchExpressions: [{key: a, operator: NotIn, values: [z]}, {key: a, operator: Exists}, {key: a, operator: Exists}]\n'), 'node-affinity')).toEqual(['node-affinity/always-true#always 8']);
    // The later term is covered, so what is needless in it is no matter any more.
    expect(found(required('        - matchExpressions: [{key: a, operator: Exists}]\n        - matchExpressions: [{key: a, operator: In, values: [x]}, {key: a, operator: Exists}]\n'), 'node-affinity')).toEqual(['node-affinity/dead-term#covered 10']);
  });
});

describe('node-affinity/unsatisfiable', () => {
  const RULE = 'node-affinity/unsatisfiable';
  const two = '        - matchExpressions: [{key: a, operator: In, values: [x]}, {key: a, operator: In, values: [z]}]\n';

  it('is silent where a term is unknown or refused, which may take a node or be meant to', () => {
    expect(found(required(two + '        - matchExpressions: [{key: a, operator: Equals, values: [x]}]\n'), RULE)).toEqual([]);
    expect(found(required(two), RULE)).toEqual([`${RULE}#contradiction 9`]);
  });

  it('goes by the name of a node, though not in a static Pod, of which the kubelet is sure to be that node', () => {
    const named = (text: string): string => text.replace('spec:\n', 'spec:\n  nodeName: n1\n');
    const other = named(required('        - matchFields: [{key: metadata.name, operator: NotIn, values: [n1]}]\n        - matchFields: [{key: metadata.name, operator: In, values: [n2]}]\n'));
    expect(found(other, RULE)).toEqual([`${RULE}#terms 9`]);
    expect(found(other, RULE, 'etc/kubernetes/manifests/a.yaml')).toEqual([]);
    expect(found(named(required('        - matchExpressions: [{key: kubernetes.io/hostname, operator: In, values: [n2]}]\n')), RULE)).toEqual([]);
  });

  it('shows the half that stands elsewhere', () => {
    const [finding] = linter.lint({ file: 'a.yaml', text: required(two) }).diagnostics.filter(({ ruleId }) => ruleId === RULE);
    expect(finding?.related.map(({ message }) => message)).toEqual(['a is "x"', 'a is "z"']);
  });
});

describe('node-affinity/redundant-requirement', () => {
  const RULE = 'node-affinity/redundant-requirement';

  it('leaves a term with a requirement, whatever can go', () => {
    const twice = required('        - matchExpressions: [{key: a, operator: In, values: [x]}, {key: a, operator: In, values: [x]}, {key: a, operator: Exists}]\n');
    expect(found(twice, RULE)).toEqual([`${RULE}#repeated 9`, `${RULE}#implied 9`]);
    expect(fixText(linter, 'a.yaml', twice).text).toContain('matchExpressions: [{key: a, operator: In, values: [x]}]');
  });

  it('takes the affinity away that holds nothing else', () => {
    const text = required('        - matchExpressions: [{key: a, operator: In, values: [x, z]}, {key: a, operator: Exists}]\n').replace('spec:\n', 'spec:\n  nodeSelector: {a: x}\n');
    expect(found(text, RULE)).toEqual([`${RULE}#term 10`]);
    expect(fixText(linter, 'a.yaml', text).text).not.toContain('affinity');
  });
});

describe('node-affinity/no-preference', () => {
  const RULE = 'node-affinity/no-preference';
  const preferred = (terms: string, more = ''): string => pod(`${more}  affinity:\n    nodeAffinity:\n      preferredDuringSchedulingIgnoredDuringExecution:\n${terms}`);

  it('removes the whole list with its only preference', () => {
    expect(fixesOf(preferred('      - {weight: 1, preference: {}}\n'), RULE)).toEqual(['remove the preference']);
    expect(found(preferred('      - weight: 1\n'), RULE)).toEqual([`${RULE}#empty 8`]);
  });

  it('leaves a slip in the keys to the rule for unknown fields', () => {
    expect(found(preferred('      - weight: 1\n        matchExpressions: [{key: a, operator: Exists}]\n'), RULE)).toEqual([]);
  });

  it('says nothing where nothing is chosen', () => {
    expect(found(preferred('      - {weight: 1, preference: {}}\n', '  nodeName: a\n'), RULE)).toEqual([]);
    const daemon = 'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: a}\nspec:\n  selector: {matchLabels: {a: a}}\n  template:\n    metadata: {labels: {a: a}}\n    spec:\n      containers: [{name: a, image: a}]\n      affinity: {nodeAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{weight: 1, preference: {}}]}}\n';
    expect(found(daemon, 'node-affinity')).toEqual([]);
    expect(found(daemon, 'daemonset')).toEqual(['daemonset/preferred-node-affinity#ignored 10']);
  });

  it('asks all alternatives of what is required', () => {
    const zones = (...terms: string[]): string => `  affinity:\n    nodeAffinity:\n      requiredDuringSchedulingIgnoredDuringExecution:\n        nodeSelectorTerms:\n${terms.map((term) => `        - matchExpressions: [{key: zone, ${term}}]\n`).join('')}      preferredDuringSchedulingIgnoredDuringExecution:\n      - {weight: 1, preference: {matchExpressions: [{key: zone, operator: In, values: [a]}]}}\n`;
    expect(found(pod(zones('operator: In, values: [a]', 'operator: In, values: [b]')), RULE)).toEqual([]);
    expect(found(pod(zones('operator: In, values: [c]', 'operator: In, values: [b]')), RULE)).toEqual([`${RULE}#excluded 12`]);
    expect(found(pod(zones('operator: In, values: [a]', 'operator: Gt, values: [x]')), RULE)).toEqual([`${RULE}#implied 12`]);
    // One alternative is refused, so what is allowed is not known.
    expect(found(pod(zones('operator: In, values: [a]', 'operator: Is, values: [b]')), RULE)).toEqual([]);
  });
});
