/** What tells versions apart, on types made up. */
import { describe, expect, it } from 'vitest';
import { historyFaults, readHistory } from './lifecycle.mjs';
import { compareVersions, printVersions, refuseUnstable } from './versions.mjs';

const string = (name: string): object => ({ name, shape: 'scalar', scalar: 'string', type: null, listKeys: null });
const object = (name: string, type: string): object => ({ name, shape: 'object', scalar: null, type, listKeys: null });
const kind = (apiVersion: string, name: string): object => ({ apiVersion, kind: name, served: true });

function version(minor: string, types: Record<string, object[]>, { kinds = [] as object[], words = {}, group = 'Color' } = {}): object {
  return { minor, table: { types: new Map(Object.entries(types)), kinds }, enums: { fields: new Map(Object.entries(words).map(([field, values]) => [field, { name: group, values }])) } };
}

const names = new Map([
  ['a.v1.Widget', 'Widget'],
  ['a.v1.Part', 'Part'],
]);
const print = (...versions: object[]): Record<string, string> => printVersions(compareVersions(versions, names), versions, names, '// head', (lines: string[], edge: string) => `'${edge}${lines.join('|')}${edge}'`);
const linesOf = (text: string | undefined, name: string): string => new RegExp(`function ${name}\\(\\)[^{]*\\{\\n  return '(.*)';`).exec(text ?? '')?.[1] ?? 'none';

describe('fields', () => {
  const files = print(
    version('1.1', { 'a.v1.Widget': [string('always'), object('old', 'a.v1.Gone'), string('changed')], 'a.v1.Gone': [object('more', 'b.v1.Part')], 'b.v1.Part': [string('a')] }),
    version('1.2', { 'a.v1.Widget': [string('always'), string('between'), object('old', 'a.v1.Gone'), string('changed')], 'a.v1.Gone': [object('more', 'b.v1.Part'), string('last')], 'b.v1.Part': [string('a')] }),
    version('1.3', { 'a.v1.Widget': [string('always'), object('changed', 'a.v1.Part'), string('newer')], 'a.v1.Part': [string('b')] }),
  );

  it('came, went, or changed', () => {
    expect(linesOf(files['data/versions.generated.ts'], 'fieldSpans')).toBe('|Widget between>1.2<1.3,changed<1.3,changed:Part>1.3,newer>1.3,old:Gone<1.3|');
  });

  it('of old keep the types that only they lead to, under names that nobody has', () => {
    expect(linesOf(files['data/versions.generated.ts'], 'goneTypes')).toBe('BV1Part a|Gone more:BV1Part,last');
  });

  it('that the newest has not are named by themselves, and one that only changed is not', () => {
    expect(files['data/gone-fields.generated.ts']).toContain("'|Widget between>1.2<1.3,old<1.3|'");
  });
});

it('list keys are no change', () => {
  const files = print(version('1.1', { 'a.v1.Widget': [string('a')] }), version('1.2', { 'a.v1.Widget': [{ ...string('a'), listKeys: ['b'] }] }));
  expect(linesOf(files['data/versions.generated.ts'], 'fieldSpans')).toBe('||');
});

it('kinds come, and none that was served may go without a form for it', () => {
  const older = version('1.1', {}, { kinds: [kind('v1', 'A')] });
  const newer = version('1.2', {}, { kinds: [kind('v1', 'A'), kind('v1', 'B')] });
  expect(linesOf(print(older, newer)['data/versions.generated.ts'], 'laterKinds')).toBe('|v1 B>1.2|');
  expect(() => print(newer, older)).toThrow('v1 B is served by 1.2 and not by the newest version');
});

it('words come to fields that were there, and open ones are left alone', () => {
  const types = { 'a.v1.Widget': [string('color')], 'a.v1.Part': [string('color')] };
  const words = (...values: string[]): object => ({ words: { 'a.v1.Widget.color': values } });
  const both = { words: { 'a.v1.Widget.color': ['red', 'blue'], 'a.v1.Part.color': ['red'] } };
  expect(linesOf(print(version('1.1', types, words('red')), version('1.2', types, both))['data/versions.generated.ts'], 'laterWords')).toBe('|Widget.color blue>1.2|');
  const open = { group: 'WidgetConditionType' };
  expect(linesOf(print(version('1.1', types, { ...words('red'), ...open }), version('1.2', types, { ...both, ...open }))['data/versions.generated.ts'], 'laterWords')).toBe('||');
});

it('stops where an unstable version is served by default', () => {
  const source = (entries: string, call = 'ret.EnableVersions(stableAPIGroupVersionsEnabledByDefault...)'): string => `var (\n\tstableAPIGroupVersionsEnabledByDefault = []schema.GroupVersion{\n${entries}\t}\n)\nfunc f() {\n\t${call}\n}\n`;
  expect(() => refuseUnstable(source('\t\tappsv1.SchemeGroupVersion,\n'), '1.2.3')).not.toThrow();
  expect(() => refuseUnstable(source('\t\tappsv1beta1.SchemeGroupVersion,\n'), '1.2.3')).toThrow('stableAPIGroupVersionsEnabledByDefault');
  expect(() => refuseUnstable(source('', 'ret.EnableResources(legacy...)'), '1.2.3')).toThrow('legacy...');
  expect(() => refuseUnstable('', '1.2.3')).toThrow('there are none');
});

it('knows what the history lacks, or says otherwise than Kubernetes', () => {
  const history = readHistory("return [\n  ['toys/v1beta1', 'Car Ship', '1.3', '1.9', 'toys/v1', MORE],\n  ['toys/v1alpha1', 'Car', '1.2', '', '', ''],\n];");
  const kind = (apiVersion: string, name: string, introduced: string, removed: string): object => ({ apiVersion, kind: name, introduced, removed });
  const faults = (...lifecycles: object[]): string[] => historyFaults(lifecycles, history, new Set(['toys/v1 Car']));
  expect(faults(kind('toys/v1', 'Car', '1.7', ''), kind('toys/v1beta1', 'Ship', '1.3', '1.9'), kind('toys/v1alpha1', 'Car', '1.2', '1.40'))).toEqual([]);
  expect(faults(kind('toys/v1beta1', 'Ship', '1.4', '1.9'))).toEqual(['toys/v1beta1 Ship came with 1.4, not 1.3']);
  expect(faults(kind('toys/v1beta1', 'Car', '1.3', '1.8'))).toEqual(['toys/v1beta1 Car went with 1.8, not 1.9']);
  expect(faults(kind('toys/v1beta1', 'Plane', '1.3', '1.8'))).toEqual(['history.ts has no toys/v1beta1 Plane']);
});
