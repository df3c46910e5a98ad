import { applyEdits, createLinter, fixText } from '@stowage/core';
import { describe, expect, it } from 'vitest';
import { cursor } from '../../test/cursor.js';
import { daemonSet } from '../../test/manifests.js';
import { actionsAt, FIX_ALL, type Action } from './code-actions.js';

const linter = createLinter();

function ask(marked: string, only?: readonly string[]): { readonly text: string; readonly actions: readonly Action[] } {
  const { text, offset } = cursor(marked);
  const diagnosticsOf = (one: string): ReturnType<typeof linter.lint>['diagnostics'] => linter.lint({ file: 'a.yaml', text: one }).diagnostics;
  return { text, actions: actionsAt({ text, diagnostics: diagnosticsOf(text), start: offset, end: offset, ...(only ? { only } : {}), tried: diagnosticsOf, fixed: () => fixText(linter, 'a.yaml', text) }) };
}

/** The text after the action of that title. */
function done(marked: string, title: string): string {
  const { text, actions } = ask(marked);
  const action = actions.find((one) => one.title === title);
  if (!action) throw new Error(`no "${title}" among ${actions.map((one) => one.title).join(', ')}`);
  return applyEdits(text, action.edits);
}

const titles = (marked: string, only?: readonly string[]): readonly string[] => ask(marked, only).actions.map(({ title }) => title);
const EFFECT = daemonSet('      tolerations:\n      - key: a\n        operator: Exists\n        effect: NoSched|ul\n');

describe('fixes', () => {
  it('offers each fix at the finding, a safe one as preferred', () => {
    const { actions } = ask(EFFECT);
    expect(actions[0]).toMatchObject({ title: 'Change to NoSchedule', kind: 'quickfix', preferred: true, of: expect.stringMatching(/^toleration\/effect#unknown@/) });
    expect(done(EFFECT, 'Change to NoSchedule')).toContain('effect: NoSchedule\n');
  });

  it('does not prefer what is only suggested', () => {
    const { actions } = ask(daemonSet('  nodeSel|ector: {a: b}\n'));
    expect(actions[0]).toMatchObject({ title: 'Move to spec.template.spec', preferred: false });
  });

  it('offers nothing where nothing was found', () => {
    expect(titles(EFFECT.replace('|', '').replace('name: agent', 'name: ag|ent'))).toEqual([]);
  });

  it('offers only the kinds that are asked for', () => {
    expect(titles(EFFECT, ['refactor'])).toEqual([]);
    expect(titles(EFFECT, ['quickfix'])).toHaveLength(2);
    expect(titles(EFFECT, ['source.organizeImports'])).toEqual([]);
  });
});

describe('ignoring here', () => {
  const ignore = 'Ignore toleration/effect on this line';

  it('puts a comment above the line', () => {
    const fixed = done(EFFECT, ignore);
    expect(fixed).toContain('        # stowage-ignore-next-line toleration/effect\n        effect: NoSchedul\n');
    expect(linter.lint({ file: 'a.yaml', text: fixed }).diagnostics).toEqual([]);
  });

  it('adds the rule to a comment that stands there', () => {
    const above = EFFECT.replace('        effect', '        # stowage-ignore-next-line node-affinity/terms -- as agreed\n        effect');
    expect(done(above, ignore)).toContain('# stowage-ignore-next-line node-affinity/terms, toleration/effect -- as agreed\n        effect');
  });

  it('keeps line breaks, and a byte order mark in front', () => {
    expect(done(EFFECT.replaceAll('\n', '\r\n'), ignore)).toContain('toleration/effect\r\n        effect: NoSchedul\r\n');
    expect(done('\ufeffki|nd: Pod\n', 'Ignore api/incomplete on this line')).toBe('\ufeff# stowage-ignore-next-line api/incomplete\nkind: Pod\n');
  });

  it.each([
    ['in JSON', '{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a"}, "spec": {"containers": [{"name": "a", "image": "a"}],\n  "hostNet|work": 1}}\n'],
    ['where the comment would be text', 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers: [{name: a, image: a}]\n  nodeName: "a\n    b|c": d\n'],
  ])('is not offered %s', (_where, marked) => {
    expect(titles(marked).filter((title) => title.startsWith('Ignore'))).toEqual([]);
  });
});

describe('fixing everything', () => {
  const many = daemonSet('      tolerations:\n      - key: a\n        operator: exists\n        effect: NoSchedul\n      - key: b\n        operator: exists|\n');

  it('is offered only where it is asked for', () => {
    expect(titles(many).some((title) => title.includes('all'))).toBe(false);
    for (const only of ['source', 'source.fixAll', FIX_ALL]) expect(titles(many, [only])).toEqual(['Apply all safe fixes of Stowage']);
  });

  it('gives what the command would write', () => {
    const { text, actions } = ask(many, [FIX_ALL]);
    const [action] = actions;
    expect(action?.edits.length).toBe(3);
    expect(applyEdits(text, action?.edits ?? [])).toBe(fixText(linter, 'a.yaml', text).text);
  });

  it('gives one edit where fixes depend on each other', () => {
    const text = 'a: 1\nb: 2\n';
    const { diagnostics } = linter.lint({ file: 'a.yaml', text: many.replace('|', '') });
    const [action] = actionsAt({ text, diagnostics, start: 0, end: 0, only: [FIX_ALL], tried: () => [], fixed: () => ({ text: 'a: 1\nc: 3\nb: 2\n', applied: 2 }) });
    expect(applyEdits(text, action?.edits ?? [])).toBe('a: 1\nc: 3\nb: 2\n');
    expect(action?.edits).toHaveLength(1);
  });

  it('is not offered where no fix is safe', () => {
    expect(titles(daemonSet('  nodeSel|ector: {a: b}\n'), [FIX_ALL])).toEqual([]);
  });
});
