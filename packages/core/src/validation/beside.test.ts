/** What stands beside workloads, where recorded manifests do not go: what is unknown, odd bytes, and what the server changes before it looks. */
import { describe, expect, it } from 'vitest';
import { createLinter } from '../index.js';

const linter = createLinter();
const lint = (text: string | object) => linter.lint({ file: 'a.yaml', text: typeof text === 'string' ? text : JSON.stringify(text) }).diagnostics;
const refused = (text: string | object): string[] => lint(text).filter(({ rejects }) => rejects).map(({ ruleId, messageId, fieldPath }) => `${ruleId}#${messageId} ${fieldPath}`);
const warned = (text: string | object): string[] => lint(text).filter(({ rejects }) => !rejects).map(({ ruleId, messageId, fieldPath }) => `${ruleId}#${messageId} ${fieldPath}`);
const fields = (text: string | object): string[] => [...new Set(lint(text).flatMap(({ api }) => api.map(({ type, field }) => `${type} ${field}`)))].sort();

const secret = (type: string, more: object): object => ({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a' }, type, ...more });

describe('Secrets', () => {
  it('hold bytes as base64, as texts, or as lists of numbers', () => {
    const json = '{"auths": {"é": {}}}';
    const bytes = [...new TextEncoder().encode(json)];
    const base64 = btoa(String.fromCharCode(...bytes));
    for (const more of [{ data: { '.dockerconfigjson': base64 } }, { data: { '.dockerconfigjson': bytes } }, { stringData: { '.dockerconfigjson': json } }]) expect(refused(secret('kubernetes.io/dockerconfigjson', more))).toEqual([]);
    expect(refused(secret('kubernetes.io/dockerconfigjson', { data: { '.dockerconfigjson': [1, 2] } }))).toEqual(['api/format#docker-config data[".dockerconfigjson"]']);
    expect(refused(secret('Opaque', { data: { a: [256] } }))).toEqual(['api/wrong-type#type data.a']);
  });

  it('say one thing of all keys that are missing, and nothing where a key may be there', () => {
    expect(fields(secret('kubernetes.io/tls', {}))).toEqual(['FieldValueRequired data[tls.crt]', 'FieldValueRequired data[tls.key]']);
    expect(refused(secret('kubernetes.io/tls', {}))).toEqual(['api/required#secret-keys type']);
    const said = (text: string): string[] => refused(text).filter((one) => one.startsWith('api/'));
    expect(said('apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\ntype: kubernetes.io/ssh-auth\ndata:\n  ssh-privatekey: {{ .Values.key }}\n')).toEqual([]);
    expect(said('apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\ntype: kubernetes.io/tls\ndata: {{ .Values.data | toYaml }}\n')).toEqual([]);
  });

  it('are overwritten by stringData', () => {
    expect(refused(secret('kubernetes.io/dockercfg', { data: { '.dockercfg': 'W10=' }, stringData: { '.dockercfg': '{}' } }))).toEqual([]);
    expect(refused(secret('Opaque', { data: { 'a b': '' }, stringData: { 'a b': '' } }))).toEqual(['api/format#data-key data["a b"]']);
  });
});

describe('claims', () => {
  const claim = (more: object): object => ({ apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'a' }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } }, ...more } });

  it('are filled from one source that the server writes in two fields', () => {
    expect(fields(claim({ dataSourceRef: { kind: 'Backup', name: 'a' } }))).toEqual(['FieldValueInvalid spec.dataSource', 'FieldValueInvalid spec.dataSourceRef']);
    expect(refused(claim({ dataSourceRef: { kind: 'Backup', name: 'a' } }))).toHaveLength(1);
  });

  it('lose a source that is of another kind, or in another namespace', () => {
    expect(warned(claim({ dataSource: { kind: 'Backup' } }))).toEqual(['api/disabled-field#old-data-source spec.dataSource']);
    expect(warned(claim({ dataSourceRef: { kind: '', namespace: 'b' } }))).toEqual(['api/disabled-field#data-source spec.dataSourceRef.namespace']);
    expect(refused(claim({ dataSourceRef: { kind: '', namespace: 'b' } }))).toEqual([]);
  });
});

describe('limits', () => {
  const range = (item: object): object => ({ apiVersion: 'v1', kind: 'LimitRange', metadata: {}, spec: { limits: [item] } });

  it('need no name', () => {
    expect(refused(range({ type: 'Container' }))).toEqual([]);
  });

  it('say one thing of two amounts, in however many fields the server finds them', () => {
    const item = { type: 'Container', min: { cpu: 2 }, max: { cpu: 1 } };
    expect(refused(range(item))).toEqual(['api/conflict#limit-order spec.limits[0].min.cpu']);
    expect(fields(range(item))).toEqual(['defaultRequest', 'default', 'min'].map((list) => `FieldValueInvalid spec.limits[0].${list}[cpu]`));
  });
});

describe('budgets', () => {
  const budget = (spec: object, metadata: object = { name: 'a' }): object => ({ apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata, spec });

  it('are asked for their metadata only where the spec is right', () => {
    expect(refused(budget({ minAvailable: '101%' }, {}))).toEqual(['api/format#percent spec.minAvailable']);
    expect(refused(budget({ minAvailable: 1 }, {}))).toEqual(['api/required#name metadata.name']);
  });

  it('lose the expression that the server writes itself', () => {
    const own = { key: 'pdb.kubernetes.io/deprecated-v1beta1-empty-selector-match', operator: 'x' };
    expect(refused(budget({ minAvailable: 1, selector: { matchExpressions: [own] } }))).toEqual([]);
    expect(fields(budget({ minAvailable: 1, selector: { matchExpressions: [own, { key: 'a', operator: 'x' }] } }))).toEqual(['FieldValueInvalid spec.selector.matchExpressions[0].operator']);
  });
});

describe('namespaces', () => {
  it('have a label that the server writes', () => {
    const namespace = (metadata: object): object => ({ apiVersion: 'v1', kind: 'Namespace', metadata });
    expect(refused(namespace({ name: 'a', labels: { 'kubernetes.io/metadata.name': 'a b' } }))).toEqual([]);
    expect(fields(namespace({ name: 'a b' }))).toEqual(['FieldValueInvalid metadata.labels', 'FieldValueInvalid metadata.name']);
    expect(refused(namespace({ name: 'a b' }))).toHaveLength(1);
  });
});
