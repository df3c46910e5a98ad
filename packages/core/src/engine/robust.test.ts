/** Nothing makes core throw or hang: random texts, random edits of manifests, and random objects of every built-in kind. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindsNamed, servedKinds, typeOf } from '../schema/table.js';
import type { Field } from '../schema/shapes.js';
import { fixText } from './fix.js';
import { createLinter } from './linter.js';
import { createProject } from './project.js';
import { rules } from '../rules/index.generated.js';
import { applyEdits } from '../fixes/apply.js';

const linter = createLinter({ rules: Object.fromEntries(rules.map((rule) => [rule.id, 'on'] as const)) });

/** Lints, and holds what every result must hold. */
function check(text: string): void {
  const { resources, diagnostics } = linter.lint({ file: 'a.yaml', text });
  resources.forEach((resource, i) => {
    expect(resource.index).toBe(i);
  });
  for (const one of diagnostics) {
    const { start, end } = one.range;
    expect(start.offset).toBeGreaterThanOrEqual(0);
    expect(end.offset).toBeGreaterThanOrEqual(start.offset);
    expect(end.offset).toBeLessThanOrEqual(text.length);
    expect(text.slice(0, start.offset).split(/\r\n|[\n\r]/).length).toBe(start.line);
    expect(one.message).not.toMatch(/undefined|NaN|\[object/);
    expect(one.resourceIndex).toBeLessThan(resources.length);
    for (const fix of one.fixes) {
      const fixed = applyEdits(text, fix.edits);
      linter.lint({ file: 'a.yaml', text: fixed });
    }
  }
}

const PIECES = ['apiVersion: v1\n', 'kind: Pod\n', 'kind: List\nitems:\n', 'metadata:\n', '  name: a\n', 'spec:\n', '  containers:\n', '  - name: c\n', '    image: i\n', '  nodeSelector: ', '{a: yes}\n', '&x ', '*x', '<<: *x\n', '---\n', '- ', '? ', ': ', '\n', ' ', '  ', '"', "'", '[', ']', '{', '}', '|\n', '# stowage-ignore api/x\n', '{{ .x }}', '\t', '\u0000', '\ufeff', '\r\n', 'tolerations:\n', '~', '1e999', '0x', '.inf'];

/** Values that mean something somewhere. */
const WORDS = ['', 'a', 'a b', '-a', 'a/b', 'a/b/c', 'In', 'NotIn', 'Exists', 'Gt', 'kubernetes.io/hostname', 'metadata.name', 'NoExecute', 'RollingUpdate', '10%', '1Gi', '/a/../b', '/', 'é😀', 'x'.repeat(300), '010', '${A}', '$(A)'];
const leaf = fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom(0, 1, -1, 65536, 2147483648, 9223372036854775807, 1.5, 1e30), fc.boolean(), fc.constant(null));

/** A random value for a field: mostly of its shape, sometimes not. */
function valueOf(field: Field, depth: number): fc.Arbitrary<unknown> {
  const item = field.type === null ? leaf : depth === 0 ? fc.constant({}) : objectOf(field.type, depth - 1);
  const right = field.shape === 'list' ? fc.array(item, { maxLength: 3 }) : field.shape === 'map' ? fc.dictionary(fc.constantFrom(...WORDS), item, { maxKeys: 3 }) : item;
  return fc.oneof({ weight: 9, arbitrary: right }, { weight: 1, arbitrary: leaf });
}

function objectOf(type: string, depth: number): fc.Arbitrary<unknown> {
  const fields = [...typeOf(type).fields.values()];
  if (fields.length === 0) return fc.constant({});
  return fc
    .uniqueArray(fc.nat(fields.length - 1), { maxLength: 6 })
    .chain((chosen) => fc.tuple(...chosen.map((i) => valueOf(fields[i] as Field, depth).map((value) => [(fields[i] as Field).name, value] as const))))
    .map((entries) => Object.fromEntries(entries));
}

const WORKLOADS = ['Pod', 'DaemonSet', 'Deployment', 'StatefulSet', 'Job', 'CronJob', 'ReplicaSet', 'PodTemplate', 'ReplicationController', 'PersistentVolume', 'StorageClass', 'RuntimeClass', 'Node', 'Service', 'Ingress', 'NetworkPolicy', 'HorizontalPodAutoscaler'];

type Path = readonly string[];

/** The ways to each value in an object, lists and maps as well as what they hold. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...placesIn(inner, [...path, key])]);
}

function withNull(object: object, [first, ...rest]: Path): object {
  const copy = structuredClone(object) as Record<string, unknown>;
  if (first === undefined) return copy;
  copy[first] = rest.length === 0 ? null : withNull(copy[first] as object, rest);
  return copy;
}

describe('core answers', () => {
  test('on any text', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
      check(pieces.join(''));
    }), { numRuns: 2000 });
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), check), { numRuns: 500 });
  });

  test.each(['any kind', 'a workload'])('on a random object of %s', (what) => {
    const kinds = what === 'any kind' ? servedKinds() : WORKLOADS;
    const object = fc.constantFrom(...kinds).chain((kind) => {
      const [info] = kindsNamed(kind);
      if (!info) throw new Error(kind);
      return objectOf(info.type, 5).map((body) => ({ ...(body as object), apiVersion: info.apiVersion, kind }));
    });
    fc.assert(fc.property(object, (value) => {
      check(JSON.stringify(value, null, 1));
    }), { numRuns: 700 });
  });

  test('and fixing ends, in a text that fixing leaves alone', () => {
    const object = fc.constantFrom(...WORKLOADS).chain((kind) => {
      const [info] = kindsNamed(kind);
      if (!info) throw new Error(kind);
      return objectOf(info.type, 5).map((body) => ({ ...(body as object), apiVersion: info.apiVersion, kind }));
    });
    fc.assert(fc.property(object, (value) => {
      const { text } = fixText(linter, 'a.yaml', JSON.stringify(value));
      expect(fixText(linter, 'a.yaml', text).applied).toBe(0);
    }), { numRuns: 300 });
  });

  test('on a null at any place that a set reads', () => {
    const labels = { app: 'web' };
    const labelSelector = { matchLabels: labels, matchExpressions: [{ key: 'app', operator: 'In', values: ['web'] }] };
    const term = { topologyKey: 'zone', labelSelector, namespaceSelector: labelSelector, namespaces: ['a'], matchLabelKeys: ['app'], mismatchLabelKeys: ['tier'] };
    const between = { requiredDuringSchedulingIgnoredDuringExecution: [term], preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, podAffinityTerm: term }] };
    const node = { matchExpressions: [{ key: 'zone', operator: 'In', values: ['a'] }], matchFields: [{ key: 'metadata.name', operator: 'In', values: ['a'] }] };
    const objects = [
      {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'web', namespace: 'shop', labels, annotations: { a: 'b' } },
        spec: {
          replicas: 2,
          selector: labelSelector,
          template: {
            metadata: { labels },
            spec: {
              nodeSelector: { zone: 'a' },
              tolerations: [{ key: 'a', operator: 'Exists', effect: 'NoSchedule' }],
              affinity: { podAffinity: between, podAntiAffinity: between, nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [node] } } },
              topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', labelSelector, matchLabelKeys: ['app'] }],
              volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'data' } }],
              containers: [{ name: 'c', image: 'i', ports: [{ containerPort: 80, hostPort: 80 }], envFrom: [{ configMapRef: { name: 'a' } }] }],
            },
          },
        },
      },
      { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web', namespace: 'shop' }, spec: { type: 'NodePort', selector: labels, ipFamilies: ['IPv4'], clusterIPs: ['10.0.0.1'], ports: [{ port: 80, nodePort: 80 }] } },
      { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata: { name: 'web', namespace: 'shop' }, spec: { minAvailable: 1, selector: labelSelector } },
      { apiVersion: 'v1', kind: 'Node', metadata: { name: 'a', labels: { zone: 'a' } }, spec: { taints: [{ key: 'a', effect: 'NoSchedule' }] }, status: { allocatable: { cpu: '1' } } },
    ];
    const project = createProject({ complete: true, rules: Object.fromEntries(rules.map((rule) => [rule.id, 'on'] as const)) });
    const put = (changed: number, object: object): void => {
      project.set(`${String(changed)}.yaml`, JSON.stringify(object));
    };
    let said = 0;
    objects.forEach((object, i) => {
      put(i, object);
    });
    objects.forEach((object, i) => {
      for (const path of placesIn(object)) {
        put(i, withNull(object, path));
        objects.forEach((_, file) => {
          for (const { message } of project.diagnostics(`${String(file)}.yaml`)) {
            said++;
            expect(message).not.toMatch(/undefined|NaN|\[object/);
          }
        });
      }
      put(i, object);
    });
    expect(said).toBeGreaterThan(500);
  });

  // Not timed: at quadratic cost this would run into the suite's time limit.
  test('on a text of 20,000 documents', () => {
    const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {generateName: a}\nspec:\n  nodeSelectors: {a: b}\n  containers: [{name: c, image: i}]\n---\n';
    expect(linter.lint({ file: 'a.yaml', text: pod.repeat(20_000) }).diagnostics.filter(({ ruleId }) => ruleId === 'api/unknown-field')).toHaveLength(20_000);
  });
});
