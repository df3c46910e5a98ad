import { expect, test } from 'vitest';
import { historyOf, kindOf, offKindOf, typeOf } from '../table.js';
import type { KindHistory } from '../shapes.js';
import { rows } from './history.js';
import { offKinds } from './table-rest.generated.js';

const all = rows().flatMap(([apiVersion, kinds]) => kinds.split(' ').map((kind) => historyOf(apiVersion, kind) as KindHistory));
const minor = (release: string): number => Number(/^1\.(\d+)$/.exec(release)?.[1]);

test('each kind stands once, in order of its apiVersion', () => {
  const names = all.map(({ apiVersion, kind }) => `${apiVersion} ${kind}`);
  expect(new Set(names).size).toBe(names.length);
  const apiVersions = rows().map(([apiVersion]) => apiVersion);
  expect(apiVersions).toEqual([...apiVersions].sort());
});

test('what is off by default is what the table has and does not serve', () => {
  const off = all.filter(({ status }) => status === 'off').map(({ apiVersion, kind }) => `${apiVersion} ${kind}`);
  const listed = offKinds().slice(1, -1).split('|').map((line) => line.split(' ').slice(0, 2).join(' '));
  expect(off.sort()).toEqual(listed.sort());
});

test('what is gone is neither served nor in the table', () => {
  for (const { apiVersion, kind, status } of all) {
    expect(kindOf(apiVersion, kind)).toBeUndefined();
    if (status === 'gone') expect(offKindOf(apiVersion, kind)).toBeUndefined();
  }
});

test('a replacement is served, and is named wherever the kind is still served under its own name and group', () => {
  for (const { apiVersion, kind, use } of all) {
    if (use !== null) expect(kindOf(use.apiVersion, use.kind), `${apiVersion} ${kind}`).toBeDefined();
    else expect(kindOf(`${apiVersion.split('/')[0]}/v1`, kind), `${apiVersion} ${kind}`).toBeUndefined();
  }
});

test('releases are releases, and a kind goes after it came', () => {
  for (const { apiVersion, kind, since, removed } of all) {
    expect(minor(since), `${apiVersion} ${kind}`).toBeGreaterThan(0);
    expect(removed === null ? 38 : minor(removed)).toBeGreaterThan(minor(since));
    expect(removed === null ? 37 : minor(removed)).toBeLessThanOrEqual(37);
  }
});

test('a kind that is off by default decodes by a type of its own version', () => {
  for (const { apiVersion, kind } of all.filter(({ status }) => status === 'off')) {
    const info = offKindOf(apiVersion, kind);
    expect(typeOf(info?.type ?? '').fields.has('metadata')).toBe(true);
  }
  expect(offKindOf('resource.k8s.io/v1beta1', 'ResourceClaim')?.type).toBe('ResourceV1beta1ResourceClaim');
});
