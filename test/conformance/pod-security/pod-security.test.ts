/** pod-security/baseline and pod-security/restricted decide as the admission plugin does. Recorded by differential.mjs. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyEdits, createLinter, type Diagnostic } from '../../../packages/core/src/index.js';
import { forbiddenBy, forbiddenByUs, LEVELS, linterOptions } from './compare.mjs';

interface Recorded {
  readonly text: string;
  readonly podSecurity: Readonly<Record<string, readonly string[]>>;
}

const cases = readFileSync(new URL('recorded.jsonl', import.meta.url), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as Recorded);
const BOTH = { rules: { 'pod-security/*': 'on' } } as const;

function find(text: string, options: Parameters<typeof createLinter>[0]): readonly Diagnostic[] {
  return createLinter(options).lint({ file: 'manifest.yaml', text }).diagnostics.filter(({ ruleId }) => ruleId.startsWith('pod-security/'));
}

/** `rule#message path`. */
const found = (text: string, options: Parameters<typeof createLinter>[0]): string[] => find(text, options).map(({ ruleId, messageId, fieldPath }) => `${ruleId.slice('pod-security/'.length)}#${messageId} ${fieldPath}`);

const pod = (spec: string): string => `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n${spec}`;

describe('the recorded decisions', () => {
  it('have every reason of the plugin, at each level', () => {
    const reasons = LEVELS.map((level) => new Set(cases.flatMap((one) => forbiddenBy(one, level))).size);
    expect(reasons).toEqual([12, 15]);
    expect(cases.filter(({ podSecurity }) => podSecurity['restricted']?.length === 0).length).toBeGreaterThan(1);
  });

  for (const level of LEVELS) {
    it(`are ours: ${level}`, () => {
      const linter = createLinter(linterOptions(level));
      for (const one of cases) expect(forbiddenByUs(linter.lint({ file: 'manifest.yaml', text: one.text }).diagnostics, level), one.text).toEqual(forbiddenBy(one, level));
    });
  }

  it('are said once where both rules run', () => {
    const both = createLinter(BOTH);
    const linters = LEVELS.map((level) => createLinter(linterOptions(level)));
    const placesOf = (linter: typeof both, text: string): string[] => linter.lint({ file: 'manifest.yaml', text }).diagnostics.filter(({ ruleId }) => ruleId.startsWith('pod-security/')).map(({ messageId, fieldPath }) => `${messageId} ${fieldPath}`);
    for (const { text } of cases) {
      const together = placesOf(both, text);
      expect(together.filter((one, i) => together.indexOf(one) !== i), text).toEqual([]);
      expect(new Set(together)).toEqual(new Set(linters.flatMap((linter) => placesOf(linter, text))));
    }
  });
});

describe('what is unknown', () => {
  it('mutes only what hangs on it', () => {
    const text = pod('  securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}\n  containers:\n  - name: web\n    image: web\n    securityContext:\n      privileged: true\n      allowPrivilegeEscalation: "${ESCALATE}"\n      capabilities: {drop: [ALL]}\n');
    expect(found(text, { rules: { 'pod-security/restricted': 'on' } })).toEqual(['restricted#privileged spec.containers[0].securityContext.privileged']);
  });
});

describe('Pods in other objects', () => {
  const template = 'metadata: {annotations: {container.apparmor.security.beta.kubernetes.io/web: unconfined}}\n    spec: {hostPID: true, containers: [{name: web, image: web}]}\n';

  it('are judged in custom resources, whether they hold templates or specs', () => {
    const customResources = [{ apiVersion: 'example.com/v1', kind: 'Fleet', fields: [{ steps: ['spec', 'template'], type: 'PodTemplateSpec' }, { steps: ['spec', 'pod'], type: 'PodSpec' }] }];
    const text = `apiVersion: example.com/v1\nkind: Fleet\nmetadata: {name: fleet}\nspec:\n  template:\n    ${template}  pod: {hostIPC: true, containers: [{name: web, image: web}]}\n`;
    expect(found(text, { rules: { 'pod-security/baseline': 'on' }, customResources })).toEqual([
      'baseline#app-armor-annotation spec.template.metadata.annotations["container.apparmor.security.beta.kubernetes.io/web"]',
      'baseline#host-pid spec.template.spec.hostPID',
      'baseline#host-ipc spec.pod.hostIPC',
    ]);
  });

  it('are judged once in a CronJob, and in each item of a List', () => {
    const job = `apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: job}\nspec:\n  schedule: 0 0 * * *\n  jobTemplate: {spec: {template: {spec: {hostPID: true, restartPolicy: Never, containers: [{name: web, image: web}]}}}}\n`;
    expect(found(job, { rules: { 'pod-security/baseline': 'on' } })).toEqual(['baseline#host-pid spec.jobTemplate.spec.template.spec.hostPID']);
    const list = `apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  metadata: {name: a}\n  spec: {hostIPC: true, containers: [{name: web, image: web}]}\n`;
    expect(found(list, { rules: { 'pod-security/baseline': 'on' } })).toEqual(['baseline#host-ipc items[0].spec.hostIPC']);
  });
});

describe('exemptions', () => {
  const text = `apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: system}\nspec: {hostPID: true, runtimeClassName: kata, containers: [{name: web, image: web}]}\n`;

  it('are those of the admission plugin that a manifest shows', () => {
    expect(found(text, { rules: { 'pod-security/baseline': ['on', { exemptNamespaces: ['system'] }] } })).toEqual([]);
    expect(found(text, { rules: { 'pod-security/baseline': ['on', { exemptRuntimeClasses: ['kata'] }] } })).toEqual([]);
    expect(found(text, { rules: { 'pod-security/baseline': ['on', { exemptNamespaces: ['other'], exemptRuntimeClasses: ['runc'] }] } })).toHaveLength(1);
  });
});

describe('fixes of restricted', () => {
  const RESTRICTED = { rules: { 'pod-security/restricted': 'on' } } as const;

  /** Applies the first fix of the first finding until there is none. */
  function fixed(text: string): string {
    for (let i = 0; i < 20; i++) {
      const fix = find(text, RESTRICTED).find(({ fixes }) => fixes.length > 0)?.fixes[0];
      if (fix === undefined) return text;
      text = applyEdits(text, fix.edits);
    }
    throw new Error(`no end:\n${text}`);
  }

  it('make a Pod that says nothing restricted, with one field for all of its containers', () => {
    expect(fixed(pod('  initContainers:\n  - name: init\n    image: init\n  containers:\n  - name: web\n    image: web\n'))).toBe(
      pod(
        '  initContainers:\n  - name: init\n    image: init\n    securityContext:\n      allowPrivilegeEscalation: false\n      capabilities:\n        drop: [ALL]\n' +
          '  containers:\n  - name: web\n    image: web\n    securityContext:\n      allowPrivilegeEscalation: false\n      capabilities:\n        drop: [ALL]\n' +
          '  securityContext:\n    runAsNonRoot: true\n    seccompProfile:\n      type: RuntimeDefault\n',
      ),
    );
  });

  it('keep what is there, and fill what is null or empty', () => {
    const text = pod('  securityContext:\n    fsGroup: 5 # data\n    runAsNonRoot: null\n  containers:\n  - name: web\n    image: web\n    securityContext: {capabilities: {add: [NET_BIND_SERVICE], drop: []}}\n  - name: side\n    image: side\n    securityContext: null\n');
    expect(find(fixed(text), RESTRICTED)).toEqual([]);
    expect(fixed(text)).toContain('fsGroup: 5 # data\n    runAsNonRoot: true\n');
    expect(fixed(text)).toContain('add: [NET_BIND_SERVICE], drop: [ALL]');
  });

  it('are all suggestions but for a word that runtimes read in the same way', () => {
    const safe = cases.flatMap(({ text }) => find(text, BOTH).flatMap(({ messageId, fixes }) => fixes.filter(({ safety }) => safety === 'safe').map(() => messageId)));
    expect(new Set(safe)).toEqual(new Set(['drop-case']));
  });
});
