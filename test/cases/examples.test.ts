/** The examples show what they say: the wrong ones the faults that their first lines name, the right ones nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { configuredOptions, createProject, parseConfiguration } from '../../packages/core/src/index.js';

/** By file or folder: the rules of what is found in the wrong form. */
const WRONG: Readonly<Record<string, readonly string[]>> = {
  bakery: ['pdb/daemonset', 'policy/topology-keys', 'set/selects-nothing'],
  'disk-cache': ['api/unknown-field', 'selector/template-mismatch', 'yaml/implicit-type'],
  'kubernetes/manifests/node-proxy': ['static-pod/api-reference', 'yaml/implicit-type'],
  'log-collector': ['api/unknown-kind'],
  neighbours: ['deprecated/label', 'topology-spread/constraint'],
  'node-agent': ['daemonset/preferred-node-affinity', 'host-path/runtime-socket', 'toleration/operator'],
  training: ['host-path/sensitive', 'node-affinity/unsatisfiable', 'toleration/operator'],
  zone: ['deprecated/label', 'node-affinity/operator', 'node-affinity/values'],
};

/** What the others are placed on. */
const NODES = 'nodes.yaml';

const folder = join(import.meta.dirname, '..', '..', 'examples');
const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/')).filter((name) => name.endsWith('.yaml') && name !== '.stowage.yaml').sort();

/** All of them together, as `stowage lint examples` has them. */
const { configuration } = parseConfiguration(textOf('.stowage.yaml'), '.stowage.yaml');
const project = createProject({ ...configuredOptions(configuration as NonNullable<typeof configuration>, (file) => file), complete: true });
for (const file of files) project.set(file, textOf(file));

/** The files of one form of an example. */
const filesOf = (form: string): readonly string[] => files.filter((file) => file === `${form}.yaml` || file.startsWith(`${form}/`));
const rulesIn = (form: string): readonly string[] => filesOf(form).flatMap((file) => project.diagnostics(file).map(({ ruleId }) => ruleId)).sort();

it('has a wrong and a right form of each, with the same files', () => {
  const forms = Object.keys(WRONG).map((name) => [filesOf(`${name}.right`), filesOf(`${name}.wrong`)] as const);
  for (const [right, wrong] of forms) expect(right.map((file) => file.replace('.right', '.wrong'))).toEqual(wrong);
  expect([...forms.flat(2), NODES].sort()).toEqual(files);
});

it.each(Object.entries(WRONG))('%s.wrong has its faults', (name, rules) => {
  expect(rulesIn(`${name}.wrong`)).toEqual(rules);
});

it.each(Object.keys(WRONG))('%s.right has none', (name) => {
  expect(rulesIn(`${name}.right`)).toEqual([]);
});

it(`${NODES} has no faults`, () => {
  expect(project.diagnostics(NODES)).toEqual([]);
});
