/**
 * What a kubelet runs of a file, we do not refuse, and the other way round. Recorded from pkg/kubelet/config of Kubernetes 1.37.2 (tryDecodeSinglePod, with the defaults of
 * applyDefaults), for mutants of test/oracle/seeds that stand behind comments, behind an empty document, or before another one.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createLinter, type Diagnostic } from '../../../packages/core/src/index.js';

interface Recorded {
  readonly text: string;
  readonly runs: boolean;
  /** It warns of the priority. */
  readonly warns?: true;
}

const FILE = '/etc/kubernetes/manifests/pod.yaml';
const cases = readFileSync(new URL('recorded.jsonl', import.meta.url), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as Recorded);
const linter = createLinter({});

/** Of what is read: the first document. */
const findings = (text: string): readonly Diagnostic[] => linter.lint({ file: FILE, text }).diagnostics.filter(({ resourceIndex, messageId }) => resourceIndex <= 0 && messageId !== 'later-document');
const refuses = ({ rejects, ruleId }: Diagnostic): boolean => rejects || ruleId === 'static-pod/api-reference' || ruleId === 'static-pod/kind';
const found = (text: string, options: Parameters<typeof createLinter>[0] = {}, file = FILE): string[] => createLinter(options).lint({ file, text }).diagnostics.map(({ ruleId, messageId, fieldPath, severity }) => `${severity} ${ruleId}#${messageId} ${fieldPath}`);

describe('the recorded files', () => {
  it('are of both sorts', () => {
    expect(cases.filter(({ runs }) => runs).length).toBeGreaterThan(30);
    expect(cases.filter(({ runs }) => !runs).length).toBeGreaterThan(40);
    expect(cases.filter(({ warns }) => warns).length).toBeGreaterThan(1);
  });

  it('are refused by us where the kubelet refuses them', () => {
    const differences = cases.filter(({ text, runs }) => linter.lint({ file: FILE, text }).resources[0]?.why !== 'no manifest' && findings(text).some(refuses) === runs);
    expect(differences.map(({ text, runs }) => `${runs ? 'runs' : 'refused'}: ${findings(text).filter(refuses).map(({ ruleId, fieldPath }) => `${ruleId} ${fieldPath}`).join(', ')}\n${text}`)).toEqual([]);
  });

  it('are warned of by us where the kubelet warns', () => {
    // But for the class that every static Pod may have without its number.
    const expected = cases.filter(({ warns, text }) => warns && !(/priorityClassName: system-node-critical$/m.test(text) && !/priority: \d/.test(text)));
    expect(cases.filter(({ text, runs }) => runs && findings(text).some(({ ruleId }) => ruleId === 'static-pod/priority'))).toEqual(expected);
  });
});

describe('what a kubelet drops', () => {
  const text = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  hostNetwrok: true\n  containers: [{name: web, image: web}]\n';

  it('is refused by nobody there, and by the server elsewhere', () => {
    expect(found(text)).toEqual(['warning static-pod/lenient#typo spec.hostNetwrok']);
    expect(found(text, {}, 'web.yaml')).toEqual(['error api/unknown-field#typo spec.hostNetwrok']);
  });

  it('is a refusal where it leaves out what must be there', () => {
    expect(found('apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  contianers: [{name: web, image: web}]\n')).toEqual(['error api/unknown-field#typo spec.contianers']);
  });

  it('is so of nodeName, too, whatever stands there', () => {
    expect(found(text.replace('hostNetwrok: true', 'nodeName: "no such name"'))).toEqual(['warning static-pod/scheduling#node-name spec.nodeName']);
  });
});

describe('files that may be a kubelet\'s', () => {
  const deployment = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: web}]}}}\n';

  it('are judged as such where it is sure', () => {
    expect(found(deployment)).toEqual(['error static-pod/kind#other kind']);
    expect(found(deployment, { staticPods: true }, 'web.yaml')).toEqual(['error static-pod/kind#other kind']);
    expect(found(deployment, { staticPods: (file) => file.startsWith('node/') }, 'node/web.yaml')).toEqual(['error static-pod/kind#other kind']);
    expect(found(deployment, {}, 'deploy/kubernetes/manifests/web.yaml')).toEqual([]);
    expect(found(deployment, { staticPods: false })).toEqual([]);
  });
});
