/** The examples show what they say: the wrong ones the faults that their first lines name, the right ones nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createLinter } from '../../packages/core/src/index.js';

const WRONG: Readonly<Record<string, readonly string[]>> = {
  'disk-cache': ['api/unknown-field', 'selector/template-mismatch', 'yaml/implicit-type'],
  'kubernetes/manifests/node-proxy': ['yaml/implicit-type'],
  'log-collector': ['api/unknown-kind'],
  neighbours: ['deprecated/label', 'topology-spread/constraint'],
  'node-agent': ['daemonset/preferred-node-affinity', 'host-path/runtime-socket', 'toleration/operator'],
  zone: ['deprecated/label', 'node-affinity/operator', 'node-affinity/values'],
};

const folder = join(import.meta.dirname, '..', '..', 'examples');
const linter = createLinter();
const rulesIn = (name: string): readonly string[] =>
  linter
    .lint({ file: `examples/${name}`, text: readFileSync(join(folder, name), 'utf8') })
    .diagnostics.map(({ ruleId }) => ruleId)
    .sort();

it('has a wrong and a right form of each', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  expect(files.map((name) => name.replaceAll('\\', '/')).sort()).toEqual(Object.keys(WRONG).flatMap((name) => [`${name}.right.yaml`, `${name}.wrong.yaml`]).sort());
});

it.each(Object.entries(WRONG))('%s.wrong.yaml has its faults', (name, rules) => {
  expect(rulesIn(`${name}.wrong.yaml`)).toEqual(rules);
});

it.each(Object.keys(WRONG))('%s.right.yaml has none', (name) => {
  expect(rulesIn(`${name}.right.yaml`)).toEqual([]);
});
