import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPackage } from './go-source.mjs';
import { shortNames } from './names.mjs';
import { readOpenApi } from './openapi.mjs';
import { printFields, printTable } from './print.mjs';

const script = fileURLToPath(new URL('../gen-schema.mjs', import.meta.url));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gen-schema-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const gvk = (group: string, version: string, kind: string): object => ({ group, version, kind });

function openApi(name: string, paths: object, schemas: object): { kinds: object[]; types: Map<string, object[]>; found: object[] } {
  const at = join(folder, name);
  mkdirSync(at, { recursive: true });
  writeFileSync(join(at, 'api.json'), JSON.stringify({ paths, components: { schemas } }));
  return readOpenApi(at);
}

const WIDGET = {
  properties: {
    kind: { type: 'string' },
    spec: { allOf: [ref('io.k8s.api.toys.v1.WidgetSpec')] },
    parts: { type: 'array', items: ref('io.k8s.api.toys.v1.Part'), 'x-kubernetes-list-map-keys': ['name', 'side'] },
    extra: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
    size: ref('io.k8s.apimachinery.pkg.api.resource.Quantity'),
    limits: { type: 'object', additionalProperties: ref('io.k8s.apimachinery.pkg.api.resource.Quantity') },
  },
};
const SCHEMAS = {
  'io.k8s.api.toys.v1.Widget': { ...WIDGET, 'x-kubernetes-group-version-kind': [gvk('toys', 'v1', 'Widget')] },
  'io.k8s.api.toys.v1beta1.Widget': { ...WIDGET, 'x-kubernetes-group-version-kind': [gvk('toys', 'v1beta1', 'Widget')] },
  'io.k8s.api.toys.v1.WidgetSpec': { properties: { count: { type: 'integer', format: 'int32' }, 'x-odd': { type: 'boolean' } } },
  'io.k8s.api.toys.v1.Part': { type: 'object' },
  'io.k8s.api.toys.v1.Unused': { type: 'object' },
  'io.k8s.apimachinery.pkg.api.resource.Quantity': { oneOf: [] },
  'io.k8s.apimachinery.pkg.apis.meta.v1.DeleteOptions': { type: 'object', 'x-kubernetes-group-version-kind': [gvk('toys', 'v1', 'DeleteOptions')] },
};
const PATHS = {
  '/apis/toys/v1/namespaces/{namespace}/widgets': { post: { 'x-kubernetes-group-version-kind': gvk('toys', 'v1', 'Widget') } },
  '/apis/toys/v1beta1/widgets': { post: { 'x-kubernetes-group-version-kind': gvk('toys', 'v1beta1', 'Widget') } },
};

test('kinds, types and fields come out as the runtime reads them', () => {
  const table = openApi('whole', PATHS, SCHEMAS);
  expect(table.found.length).toBe(3);
  const names = shortNames([...table.types.keys()]);
  const files = printTable(table, names, '// head');
  const common = files['data/table.generated.ts'].replaceAll('\\\n', '');
  const rest = files['data/table-rest.generated.ts'].replaceAll('\\\n', '');
  expect(common).toContain("SERVED = '|toys/v1 Widget n|';");
  expect(common).toContain("TYPES = '';");
  expect(rest).toContain("return '|toys/v1beta1 Widget -ToysV1beta1Widget|';");
  const widget = 'extra:{z,kind,limits:{q,parts:[Part#name#side,size:q,spec:WidgetSpec';
  expect(rest).toContain(`return 'Part |ToysV1beta1Widget ${widget}|Widget ${widget}|WidgetSpec count:i,x-odd:b';`);
  const fields = printFields(table, names, '// head');
  expect(fields).toContain("  Widget: { extra: Anything; kind: string; limits: Entries<string | Int>; parts: ListOf<'Part'>; size: string | Int; spec: ObjectOf<'WidgetSpec'> };");
  expect(fields).toContain("  WidgetSpec: { count: number; 'x-odd': boolean };");
  expect(fields).toContain('  Part: {};');
});

test('a form that the generator has never seen stops it', () => {
  const broken = { 'io.k8s.api.toys.v1.Widget': { properties: { odd: { type: 'integer', format: 'uint8' } }, 'x-kubernetes-group-version-kind': [gvk('toys', 'v1', 'Widget')] } };
  expect(() => openApi('broken', {}, broken)).toThrow(/Widget.odd has a form that is new here/);
});

test('a short name goes to core, apps, batch and meta first, then to the only stable version', () => {
  const names = shortNames(['io.k8s.api.core.v1.Event', 'io.k8s.api.events.v1.Event', 'io.k8s.api.toys.v1beta1.Widget', 'io.k8s.api.toys.v1.Widget', 'io.k8s.api.a.v1.Twin', 'io.k8s.api.a.v2.Twin']);
  expect(Object.fromEntries(names)).toEqual({
    'io.k8s.api.core.v1.Event': 'Event',
    'io.k8s.api.events.v1.Event': 'EventsV1Event',
    'io.k8s.api.toys.v1.Widget': 'Widget',
    'io.k8s.api.toys.v1beta1.Widget': 'ToysV1beta1Widget',
    'io.k8s.api.a.v1.Twin': 'AV1Twin',
    'io.k8s.api.a.v2.Twin': 'AV2Twin',
  });
});

test('structs and constants are read from Go sources', () => {
  const at = join(folder, 'go');
  mkdirSync(at);
  writeFileSync(
    join(at, 'types.go'),
    [
      'package v1',
      'import (',
      '\tcore "k8s.io/api/core/v1"',
      '\t"k8s.io/api/other"',
      ')',
      '// type Commented struct {',
      'type Color string',
      'type Rule = core.Rule',
      'type Empty struct{}',
      'type Widget struct {',
      '\tother.Base `json:",inline"`',
      '\tother.Meta `json:"metadata,omitempty"`',
      '\tColors []Color `json:"colors,omitempty" protobuf:"bytes,1"`',
      '\tProtocol *core.Protocol `patchStrategy:"merge" json:"protocol"`',
      '\tHidden Color `json:"-"`',
      '}',
      'const (',
      '\tRed Color = "red" // the first',
      '\tDeep = Color("deep blue")',
      '\tAgain Color = "red"',
      '\tLoose = "loose"',
      ')',
      'const None Color = ""',
    ].join('\n'),
  );
  const { structs, constants, aliases } = readPackage(at, 'k8s.io/api/toys/v1');
  expect(structs.get('Widget')).toEqual({
    fields: [
      { json: 'metadata', go: 'k8s.io/api/other.Meta' },
      { json: 'colors', go: 'k8s.io/api/toys/v1.Color' },
      { json: 'protocol', go: 'k8s.io/api/core/v1.Protocol' },
    ],
    embedded: ['k8s.io/api/other.Base'],
  });
  expect([...structs.keys()]).toEqual(['Empty', 'Widget']);
  expect(Object.fromEntries(constants)).toEqual({ 'k8s.io/api/toys/v1.Color': ['red', 'deep blue', ''] });
  expect(aliases.get('k8s.io/api/toys/v1.Rule')).toBe('k8s.io/api/core/v1.Rule');
});

test('without Go nothing is compared, and that is no failure', () => {
  const run = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8', env: { PATH: folder } });
  expect(run.stdout).toBe('gen-schema: skipped: needs Go\n');
  expect(run.status).toBe(0);
});
