/** Each kind of difference, under each version. */
import { describe, expect, it, test } from 'vitest';
import { createLinter } from '../index.js';
import { OPEN } from './enums.js';
import { versions } from './data/versions.generated.js';
import { goneField } from './gone.js';
import { enumOf } from './enums.js';
import { kindOf, servedKinds, typeNames, typeOf } from './table.js';
import { tableOf } from './table-of.js';
import { KUBERNETES_VERSIONS, NEWEST, olderOf, type KubernetesVersion } from './version.js';
import { absentField, fieldsIn, historyIn, kindIn, kindSince, laterWord } from './versions.js';

const linters = new Map(KUBERNETES_VERSIONS.map((version) => [version, createLinter({ kubernetesVersion: version })]));

/** What the verdict is, as `rule#message` and the versions that the message names, for each version. */
function verdicts(text: string): Record<string, readonly string[]> {
  return Object.fromEntries(
    [...linters].map(([version, linter]) => [
      version,
      linter
        .lint({ file: 'a.yaml', text })
        .diagnostics.filter(({ rejects }) => rejects)
        .map(({ ruleId, messageId, message }) => [`${ruleId}#${messageId}`, ...[/(?:came with|gone with|under it in) ([\d.]*\d)/, /configured version is ([\d.]*\d)/].flatMap((said) => said.exec(message)?.[1] ?? [])].join(' ')),
    ]),
  );
}

const pod = (spec: string): string => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers:\n  - name: a\n    image: a:1\n${spec}`;
const later = (what: string, since: string, version: string): readonly string[] => [`api/other-version#later-${what} ${since} ${version}`];

describe('the verdict', () => {
  it('knows fields that came later', () => {
    expect(verdicts(pod('  schedulingGroup:\n    podGroupName: a\n'))).toEqual({ 1.34: later('field', '1.36', '1.34'), 1.35: later('field', '1.36', '1.35'), 1.36: [], 1.37: [] });
    expect(verdicts(pod('  volumes:\n  - name: a\n    emptyDir:\n      mode: 0700\n'))).toEqual({ 1.34: later('field', '1.37', '1.34'), 1.35: later('field', '1.37', '1.35'), 1.36: later('field', '1.37', '1.36'), 1.37: [] });
  });

  it('knows fields that are gone, and takes them where they are not', () => {
    const gone = (version: string): readonly string[] => [`api/other-version#gone-field 1.36 ${version}`];
    expect(verdicts(pod('  workloadRef:\n    name: a\n    podGroup: b\n'))).toEqual({ 1.34: later('field', '1.35', '1.34'), 1.35: [], 1.36: gone('1.36'), 1.37: gone('1.37') });
  });

  it('decodes what a field of old holds', () => {
    const text = pod('  workloadRef:\n    nam: a\n    podGroup: [b]\n');
    const said = linters.get('1.35')?.lint({ file: 'a.yaml', text }).diagnostics.map(({ ruleId, fieldPath }) => `${ruleId} ${fieldPath}`);
    expect(said).toEqual(['api/unknown-field spec.workloadRef.nam', 'api/wrong-type spec.workloadRef.podGroup']);
  });

  it('knows words that came later', () => {
    const set = 'apiVersion: apps/v1\nkind: StatefulSet\nmetadata:\n  name: a\nspec:\n  updateStrategy:\n    type: Recreate\n  selector:\n    matchLabels:\n      app: a\n  template:\n    metadata:\n      labels:\n        app: a\n    spec:\n      containers:\n      - name: a\n        image: a:1\n';
    expect(verdicts(set)).toMatchObject({ 1.34: later('word', '1.37', '1.34'), 1.35: later('word', '1.37', '1.35'), 1.36: later('word', '1.37', '1.36') });
    expect(verdicts(set)['1.37']).not.toContainEqual(expect.stringContaining('later-word'));
    expect(verdicts(pod('  tolerations:\n  - key: a/b\n    operator: Gt\n    value: "1"\n'))['1.34']).toEqual(later('word', '1.35', '1.34'));
  });

  it('says one thing of a word that the newest version would refuse for another reason', () => {
    const text = pod('  tolerations:\n  - key: a/b\n    operator: Gt\n    value: x\n');
    expect(verdicts(text)['1.34']).toEqual(later('word', '1.35', '1.34'));
  });

  it('knows kinds that came later', () => {
    const text = 'apiVersion: admissionregistration.k8s.io/v1\nkind: MutatingAdmissionPolicyBinding\nmetadata:\n  name: a\nspec:\n  policyName: a\n';
    expect(verdicts(text)).toEqual({ 1.34: later('kind', '1.36', '1.34'), 1.35: later('kind', '1.36', '1.35'), 1.36: [], 1.37: [] });
  });

  it('knows which kinds of old are off and which are gone', () => {
    const text = 'apiVersion: networking.k8s.io/v1beta1\nkind: IPAddress\nmetadata:\n  name: 192.0.2.1\nspec:\n  parentRef:\n    resource: services\n    name: a\n';
    const off = ['api/unknown-kind#off-use'];
    expect(verdicts(text)).toEqual({ 1.34: off, 1.35: off, 1.36: off, 1.37: ['api/unknown-kind#moved 1.37'] });
    // In 1.34 nothing takes the place of the beta version yet, and in 1.34 the alpha one is still there.
    expect(verdicts('apiVersion: storagemigration.k8s.io/v1beta1\nkind: StorageVersionMigration\nmetadata:\n  name: a\n')).toEqual({ 1.34: later('kind', '1.35', '1.34'), 1.35: ['api/unknown-kind#off'], 1.36: ['api/unknown-kind#off'], 1.37: ['api/unknown-kind#off-use'] });
    expect(verdicts('apiVersion: storagemigration.k8s.io/v1alpha1\nkind: StorageVersionMigration\nmetadata:\n  name: a\n')).toEqual({ 1.34: ['api/unknown-kind#off'], 1.35: ['api/unknown-kind#gone'], 1.36: ['api/unknown-kind#gone'], 1.37: ['api/unknown-kind#moved 1.35'] });
  });

  it('guesses at nothing that the version has not', () => {
    const said = linters.get('1.34')?.lint({ file: 'a.yaml', text: pod('  schedulingGroups: {}\n') }).diagnostics[0];
    expect(`${String(said?.ruleId)} ${String(said?.messageId)}`).toBe('api/unknown-field unknown');
    const kind = linters.get('1.34')?.lint({ file: 'a.yaml', text: 'apiVersion: admissionregistration.k8s.io/v1\nkind: MutatingAdmissionPolicyBindin\nmetadata:\n  name: a\n' }).diagnostics[0];
    expect(kind?.message).not.toContain('MutatingAdmissionPolicyBinding"');
  });

  it('names no versions of groups that the version has not', () => {
    const said = (version: KubernetesVersion): string => linters.get(version)?.lint({ file: 'a.yaml', text: 'apiVersion: storagemigration.k8s.io/v2\nkind: Whatever\nmetadata:\n  name: a\n' }).diagnostics[0]?.message ?? '';
    expect(said('1.37')).toBe('Kubernetes 1.37 serves no storagemigration.k8s.io/v2, so the API server refuses this Whatever. The versions of that group are: storagemigration.k8s.io/v1.');
    expect(said('1.36')).toBe('There is no kind "Whatever" in storagemigration.k8s.io/v2, so the API server refuses this. Check the name and the apiVersion.');
  });

  it('holds in fragments of custom resources, too', () => {
    const linter = createLinter({ kubernetesVersion: '1.34', customResources: [{ apiVersion: 'example.com/v1', kind: 'Fleet', fields: [{ steps: ['spec', 'pod'], type: 'PodSpec' }] }] });
    const text = 'apiVersion: example.com/v1\nkind: Fleet\nmetadata:\n  name: a\nspec:\n  pod:\n    schedulingGroup: {}\n    containers:\n    - name: a\n      image: a:1\n';
    expect(linter.lint({ file: 'a.yaml', text }).diagnostics.map(({ messageId, fieldPath }) => `${messageId} ${fieldPath}`)).toEqual(['later-field spec.pod.schedulingGroup']);
  });

  it('is refused a version that nobody knows', () => {
    expect(() => createLinter({ kubernetesVersion: '1.33' as KubernetesVersion })).toThrow('There is no table of Kubernetes 1.33. The versions are: 1.34, 1.35, 1.36, 1.37.');
  });
});

describe('the table', () => {
  test('is known of the versions that were compared', () => {
    expect(versions()).toEqual(KUBERNETES_VERSIONS);
    expect(olderOf(NEWEST)).toBeUndefined();
  });

  test('of the newest version is the table itself', () => {
    for (const type of typeNames()) {
      const { fields } = typeOf(type);
      expect([...fieldsIn(type, NEWEST).values()].sort((a, b) => (a.name < b.name ? -1 : 1)), type).toEqual([...fields.values()].sort((a, b) => (a.name < b.name ? -1 : 1)));
    }
    for (const kind of servedKinds()) expect(tableOf(NEWEST).kindsNamed(kind)).toEqual(tableOf().kindsNamed(kind));
  });

  test('has each field that differs in some versions and not in others, and says so of it', () => {
    let differing = 0;
    for (const type of typeNames()) {
      const names = new Set(KUBERNETES_VERSIONS.flatMap((version) => [...fieldsIn(type, version).keys()]));
      for (const field of names) {
        const having = KUBERNETES_VERSIONS.map((version) => fieldsIn(type, version).has(field));
        if (having.every(Boolean)) continue;
        differing++;
        KUBERNETES_VERSIONS.forEach((version, i) => {
          const span = absentField(type, field, version);
          expect(span === undefined, `${type}.${field} in ${version}`).toBe(having[i]);
          if (span === undefined) return;
          // One coming and one going at most, so that the span says all.
          const at = KUBERNETES_VERSIONS.map((_, k) => (span.since === '' || k >= KUBERNETES_VERSIONS.indexOf(span.since as KubernetesVersion)) && (span.until === '' || k < KUBERNETES_VERSIONS.indexOf(span.until as KubernetesVersion)));
          expect(at, `${type}.${field}`).toEqual(having);
        });
        expect(goneField(type, field) !== undefined, `${type}.${field}`).toBe(!having.at(-1));
      }
    }
    expect(differing).toBeGreaterThan(60);
  });

  test('has the types of all its fields', () => {
    for (const version of KUBERNETES_VERSIONS) {
      for (const type of typeNames()) for (const { type: inner } of fieldsIn(type, version).values()) if (inner !== null) expect(typeOf(inner).name).toBe(inner);
    }
  });

  test('has kinds from their version on', () => {
    expect(kindIn('apps/v1', 'DaemonSet', '1.34')).toEqual(kindOf('apps/v1', 'DaemonSet'));
    expect(kindSince('apps/v1', 'DaemonSet')).toBe('');
    expect(kindSince('certificates.k8s.io/v1', 'ClusterTrustBundle')).toBe('1.37');
    expect(kindIn('certificates.k8s.io/v1', 'ClusterTrustBundle', '1.36')).toBeUndefined();
    expect(tableOf('1.36').servedApiVersions()).not.toContain('storagemigration.k8s.io/v1');
    expect(tableOf('1.37').servedApiVersions()).toContain('storagemigration.k8s.io/v1');
    expect(tableOf('1.35').servedKinds()).not.toContain('MutatingAdmissionPolicy');
    expect(historyIn('apps/v1', 'DaemonSet', '1.34')).toBeUndefined();
    expect(historyIn('v1', 'no|kind', '1.34')).toBeUndefined();
  });

  test('has words from their version on, and speaks of no open ones', () => {
    expect(tableOf('1.34').enumOf('Toleration', 'operator')?.values).toEqual(['Exists', 'Equal']);
    expect(tableOf('1.35').enumOf('Toleration', 'operator')).toEqual(enumOf('Toleration', 'operator'));
    expect(laterWord('PodCondition', 'type', 'AllContainersRestarting', '1.34')).toBeUndefined();
    expect([...OPEN].filter((name) => !/^(?:FinalizerName|LimitType|ResourceName|SecretType|StorageMedium)$/.test(name)), 'as in scripts/gen-schema/versions.mjs').toEqual([]);
  });
});
