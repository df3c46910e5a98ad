/** What Kubernetes refuses only when a controller makes it of a workload, api/template-breaks-pod finds in the workload; and nothing else. Recorded by made-differential.mjs. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createLinter } from '../../../packages/core/src/index.js';
import { compareMade, madeOf, madePatternOf } from './made.mjs';

const cases = readFileSync(new URL('recorded-made.jsonl', import.meta.url), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as { readonly text: string; readonly errors: readonly string[] });

describe('what is made of a workload', () => {
  it('is recorded for all kinds, refused in many ways, and taken', () => {
    expect(new Set(cases.map(({ text }) => (JSON.parse(text) as { kind: string }).kind)).size).toBe(8);
    expect(new Set(cases.flatMap(({ errors }) => errors.map(madePatternOf))).size).toBeGreaterThan(25);
    expect(cases.filter(({ errors }) => errors.length === 0).length).toBeGreaterThan(10);
  });

  it('is refused where a finding says so, and nowhere else', () => {
    const linter = createLinter({});
    const differences = cases.flatMap(({ text, errors }) => {
      const { diagnostics } = linter.lint({ file: 'workload.yaml', text });
      const { missed, extra } = compareMade(errors, diagnostics);
      return [...missed.map((error: string) => `nobody says ${error}: ${text}`), ...extra.map((message: string) => `nobody refuses what ${message} says: ${text}`), ...diagnostics.filter(({ rejects }) => rejects).map(({ ruleId }) => `${ruleId} refuses ${text}`)];
    });
    expect(differences).toEqual([]);
  });

  it('is told as an error that the server does not give for the workload itself', () => {
    const linter = createLinter({});
    const found = cases.flatMap(({ text }) => linter.lint({ file: 'workload.yaml', text }).diagnostics.filter(({ ruleId }) => ruleId === 'api/template-breaks-pod'));
    expect(found.length).toBeGreaterThan(100);
    expect(found.filter(({ severity, rejects, api }) => severity !== 'error' || rejects || api.length > 0)).toEqual([]);
  });

  it('is a Pod with the labels of its controller', () => {
    const [pod, job] = madeOf({ kind: 'CronJob', metadata: { name: 'a' }, spec: { jobTemplate: { spec: { completionMode: 'Indexed', template: { metadata: { labels: { app: 'a' } }, spec: { containers: [{ name: 'c', image: 'i' }] } } } } } });
    expect(pod).toMatchObject({ kind: 'Pod', metadata: { labels: { app: 'a', 'job-name': 'a-29012345' } }, spec: { hostname: 'a-29012345-0' } });
    expect(job).toMatchObject({ kind: 'Job', metadata: { name: 'a-29012345' } });
    expect(madeOf({ kind: 'Node', spec: {} })).toEqual([]);
  });
});

describe('the comparison', () => {
  it('sees what is missed and what is too much', () => {
    const finding = { ruleId: 'api/template-breaks-pod', messageId: 'image-spaces' };
    const error = 'Pod FieldValueInvalid spec.containers[0].image';
    expect(compareMade([error], [finding])).toEqual({ missed: [], extra: [] });
    expect(compareMade([error], [])).toEqual({ missed: [error], extra: [] });
    expect(compareMade([], [finding])).toEqual({ missed: [], extra: ['image-spaces'] });
    expect(compareMade(['Pod FieldValueInvalid spec.unheard'], [finding])).toEqual({ missed: ['Pod FieldValueInvalid spec.unheard'], extra: ['image-spaces'] });
  });
});
