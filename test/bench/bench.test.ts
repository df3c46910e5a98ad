import { describe, expect, it } from 'vitest';
import { createLinter } from '../../packages/core/src/index.js';
import { compare } from './compare.mjs';
import { daemonSet } from './manifests.mjs';
import { summary } from './measure.mjs';
import { selfTimes } from './profile.mjs';
import { schemasByFile } from './schemas.mjs';

describe('schemas for kubeconform', () => {
  const files = schemasByFile({
    Box: {
      type: 'object',
      description: 'words',
      required: ['spec'],
      properties: { kind: { type: 'string' }, apiVersion: { type: 'string' }, note: { type: 'string' }, spec: { $ref: '#/definitions/Spec' } },
      'x-kubernetes-group-version-kind': [{ group: 'things.example.com', version: 'v1', kind: 'Box' }],
    },
    Spec: { type: 'object', properties: { parts: { type: 'array', items: { $ref: '#/definitions/Part' } }, any: { type: 'object' } } },
    Part: { type: 'object', properties: { part: { $ref: '#/definitions/Part' } } },
    Unused: { type: 'object', properties: {} },
    Many: { 'x-kubernetes-group-version-kind': [{ group: '', version: 'v1', kind: 'A' }, { group: '', version: 'v1', kind: 'B' }] },
  });

  it('makes one file for each kind, named as kubeconform looks for it', () => {
    expect([...files.keys()]).toEqual(['box-things-v1.json']);
  });

  it('allows no unknown field, and null where a field may be left out', () => {
    expect(files.get('box-things-v1.json')).toEqual({
      type: 'object',
      additionalProperties: false,
      required: ['spec'],
      properties: { kind: { type: 'string', enum: ['Box'] }, apiVersion: { type: 'string', enum: ['things.example.com/v1'] }, note: { type: ['string', 'null'] }, spec: { $ref: '#/definitions/Spec' } },
      definitions: {
        Spec: { type: ['object', 'null'], additionalProperties: false, properties: { parts: { type: ['array', 'null'], items: { $ref: '#/definitions/Part' } }, any: { type: ['object', 'null'] } } },
        Part: { type: ['object', 'null'], additionalProperties: false, properties: { part: { $ref: '#/definitions/Part' } } },
      },
    });
  });
});

describe('measuring', () => {
  it('takes the least and the middle', () => {
    expect(summary([5, 1, 3])).toEqual({ min: 1, median: 3, runs: 3 });
    expect(summary([4, 1, 3, 2])).toEqual({ min: 1, median: 2.5, runs: 4 });
  });

  it('gives a sample the time until the next one', () => {
    const frame = (functionName: string) => ({ functionName, url: 'file:///a/b.js', lineNumber: 4 });
    const { functions, total } = selfTimes({ nodes: [{ id: 1, callFrame: frame('f') }, { id: 2, callFrame: frame('') }], samples: [1, 2, 1], timeDeltas: [9000, 1000, 2000] });
    expect(functions).toEqual([{ name: '(top level) b.js:5', self: 2 }, { name: 'f b.js:5', self: 1 }]);
    expect(total).toBe(3);
  });

  it('measures a manifest that has no fault', () => {
    expect(createLinter().lint({ file: 'daemonset.yaml', text: daemonSet(7) }).diagnostics).toEqual([]);
  });
});

describe('comparing with recorded verdicts', () => {
  const refusal = (type: string, field: string) => ({ rejects: true, severity: 'error', fieldPath: field, api: [{ type, field }] });
  const warning = (fieldPath: string) => ({ rejects: false, severity: 'warning', fieldPath, api: [] });

  it('tells a false alarm from a miss', () => {
    expect(compare({ verdict: 'accept' }, [refusal('FieldValueInvalid', 'spec')]).outcome).toBe('false alarm');
    expect(compare({ verdict: 'accept' }, [warning('spec')]).outcome).toBe('agree');
    expect(compare({ verdict: 'decode' }, [warning('spec')]).outcome).toBe('missed');
    expect(compare({ verdict: 'strict', strict: [] }, [refusal('UnknownField', 'spec.x')]).outcome).toBe('agree');
    expect(compare({ verdict: 'unknown-kind' }, []).outcome).toBe('open');
  });

  it('names errors that only one side has', () => {
    const recorded = { verdict: 'invalid', errors: [{ type: 'FieldValueRequired', field: 'a' }], strict: ['unknown field "b"'] };
    expect(compare(recorded, [refusal('UnknownField', 'b'), refusal('FieldValueInvalid', 'c')])).toMatchObject({ missing: ['FieldValueRequired a'], extra: ['FieldValueInvalid c'] });
  });

  it('compares repeated keys in YAML without their paths', () => {
    const recorded = { verdict: 'strict', strict: ['yaml: unmarshal errors:\n  line 8: key "a" already set in map'] };
    expect(compare(recorded, [refusal('DuplicateField', 'spec.a')])).toMatchObject({ missing: [], extra: [] });
    expect(compare(recorded, [])).toMatchObject({ missing: ['DuplicateField'] });
  });

  it('finds a warning at its place, however the path is spelled', () => {
    const recorded = { verdict: 'accept', warnings: ['spec.nodeSelector[beta.kubernetes.io/os]: old'] };
    expect(compare(recorded, [warning('spec.nodeSelector["beta.kubernetes.io/os"]')]).unsaid).toEqual([]);
    expect(compare(recorded, [warning('spec.tolerations')]).unsaid).toHaveLength(1);
  });
});
