/** The JSON schema that editors get says the same as our own reader of configurations. */
import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseConfiguration } from '../packages/core/src/index.js';
import { schemaText } from './gen-config-schema.mjs';

const root = resolve(import.meta.dirname, '..');
const text = readFileSync(resolve(root, 'packages/core/data/stowage.schema.json'), 'utf8');

describe('the schema', () => {
  it('is what the rules give', async () => {
    expect(await schemaText(root)).toBe(text);
  });

  it('is valid, and without words of our own', () => {
    const ajv = new Ajv({ strictKeywords: true });
    ajv.compile(JSON.parse(text) as object);
    expect(ajv.errors ?? []).toEqual([]);
    expect(text).not.toMatch(/"(?:noun|advice)"/);
  });

  it('describes every key and rule', () => {
    const { properties, definitions } = JSON.parse(text) as { properties: Record<string, { description?: string }>; definitions: { rules: { properties: Record<string, { description?: string }> } } };
    for (const [key, one] of [...Object.entries(properties), ...Object.entries(definitions.rules.properties)]) expect(one.description, key).toMatch(/\.$/);
    expect(Object.keys(definitions.rules.properties)).toEqual(expect.arrayContaining(['host-path/root', 'host-path/*', 'yaml/*']));
  });

  const validate = new Ajv().compile(JSON.parse(text) as object);
  const agree = (configuration: object): boolean => {
    const ours = parseConfiguration(JSON.stringify(configuration), 'x').problems.length === 0;
    expect(validate(configuration), JSON.stringify(configuration)).toBe(ours);
    return ours;
  };

  it.each<object>([
    {},
    { $schema: 'x', preset: 'all', kubernetesVersion: '1.37', noInlineSuppressions: true, baseline: 'a.json', nodes: 'n.yaml' },
    { kubernetesVersion: 1.37 },
    { kubernetesVersion: '1.34' },
    { kubernetesVersion: 1.35 },
    { rules: { 'host-path/root': 'off', 'host-path/*': 'error', 'yaml/implicit-type': ['info'] } },
    { files: { include: 'a', exclude: ['b', 'c/**'] }, staticPods: [], templates: 'x' },
    { overrides: [{ kinds: ['DaemonSet'], namespaces: 'a', names: ['b'], files: ['c'], rules: { 'host-path/root': 'on' } }] },
    { customResources: [{ apiVersion: 'example.com/*', kind: 'Thing', fields: { 'spec.template': 'PodTemplateSpec', 'a.b': 'Toleration[]' } }] },
  ])('and our reader take %j', (configuration) => {
    expect(agree(configuration)).toBe(true);
  });

  it.each<object>([
    { prest: 'all' },
    { preset: 'al' },
    { kubernetesVersion: '1.33' },
    { kubernetesVersion: 1.38 },
    { rules: { 'host-path/rot': 'off' } },
    { rules: { 'host-path/root': 'of' } },
    { rules: { 'host-path/root': [] } },
    { rules: { 'host-path/root': ['off', {}, 1] } },
    { rules: { 'host-path/*': ['off'] } },
    { rules: [] },
    { files: { include: '' } },
    { files: { exclude: ['!a'] } },
    { files: 'a' },
    { overrides: [{ kinds: ['a'] }] },
    { overrides: [{ kinds: [], rules: {} }] },
    { overrides: {} },
    { noInlineSuppressions: 'perhaps' },
    { baseline: '' },
    { customResources: [{ apiVersion: 'v1', kind: 'Thing', fields: { a: 'Toleration' } }] },
    { customResources: [{ apiVersion: 'a.b/v1', kind: '', fields: { a: 'Toleration' } }] },
    { customResources: [{ apiVersion: 'a.b/v1', kind: 'Thing', fields: {} }] },
    { customResources: [{ apiVersion: 'a.b/v1', kind: 'Thing', fields: { a: 'string' } }] },
    { customResources: [{ apiVersion: 'a.b/v1', kind: 'Thing' }] },
  ])('and our reader refuse %j', (configuration) => {
    expect(agree(configuration)).toBe(false);
  });
});
