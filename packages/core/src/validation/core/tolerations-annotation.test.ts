/** What the recorded verdicts cannot show: where the annotation's faults are said, and that nothing there is changed by a fix. */
import { describe, expect, it } from 'vitest';
import { createLinter } from '../../index.js';

const linter = createLinter({});
const KEY = 'scheduler.alpha.kubernetes.io/tolerations';

function said(value: string): string[] {
  const text = JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a', annotations: { [KEY]: value } }, spec: { containers: [{ name: 'a', image: 'a:1' }] } });
  return linter
    .lint({ file: 'a.yaml', text })
    .diagnostics.filter(({ rejects }) => rejects)
    .map(({ ruleId, messageId, fieldPath, api, fixes }) => `${ruleId}#${messageId} ${fieldPath}: ${api.map(({ field }) => field).join(' ')} (${String(fixes.length)} fixes)`);
}

describe('tolerations in an annotation', () => {
  const path = `metadata.annotations[${JSON.stringify(KEY)}]`;

  it('are validated like those of the spec, and said to stand in the annotation', () => {
    expect(said('[{"key":"a","operator":"Exists"},{"Key":"a","tolerationSeconds":5}]')).toEqual([`toleration/seconds#no-effect ${path}: metadata.annotations.${KEY}[1].effect (0 fixes)`]);
    expect(said('[null]')).toEqual([`toleration/operator#no-key ${path}: metadata.annotations.${KEY}[0].operator (0 fixes)`]);
  });

  it('are refused where they are no list of tolerations', () => {
    for (const text of ['x', '{}', '[1]', '[{"key":1}]', '[{"tolerationSeconds":"5"}]']) expect(said(text)).toEqual([`api/format#old-annotation ${path}: metadata.annotations (0 fixes)`]);
  });

  it('may be none', () => {
    for (const text of ['', 'null', '[]', '[{"key":"a"}]']) expect(said(text)).toEqual([]);
  });
});
