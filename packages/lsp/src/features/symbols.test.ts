import { describe, expect, it } from 'vitest';
import { daemonSet } from '../../test/manifests.js';
import { symbolsOf } from './symbols.js';

const outline = (text: string): unknown => symbolsOf(text).map(({ name, detail, children, selection }) => [name, detail, text.slice(selection.start, selection.end), children.map((child) => `${child.detail} ${child.name}`)]);

describe('symbolsOf', () => {
  it('names resources and their containers', () => {
    const text = daemonSet('      initContainers: [{name: first, image: a}]\n').replace('name: agent', 'name: agent\n  namespace: system');
    expect(outline(text)).toEqual([['DaemonSet agent', 'system apps/v1', 'agent', ['init container first', 'container agent']]]);
  });

  it('opens Lists, and finds the Pod of a CronJob', () => {
    const job = '- apiVersion: batch/v1\n  kind: CronJob\n  metadata: {generateName: a-}\n  spec: {jobTemplate: {spec: {template: {spec: {containers: [{name: c}]}}}}}\n';
    expect(outline(`apiVersion: v1\nkind: List\nitems:\n${job}- {apiVersion: v1, kind: Pod}\n`)).toEqual([
      ['CronJob a-', 'batch/v1', 'CronJob', ['container c']],
      ['Pod', 'v1', 'Pod', []],
    ]);
  });

  it('keeps the outline of a text that is being typed, and leaves out what is no resource', () => {
    expect(outline(`${daemonSet('      nodeSel\n      hostPID: "tr\n')}---\na: 1\n---\n- x\n`)).toEqual([['DaemonSet agent', 'apps/v1', 'agent', ['container agent']]]);
    expect(outline('kind: Pod\nmetadata: {{ .x }}\n')).toEqual([]);
  });

  it('selects within what it outlines, also where an alias brings something from elsewhere', () => {
    const text = 'x: &m {name: far}\napiVersion: v1\nkind: Pod\nmetadata: *m\nspec: {containers: [&c {name: a}, *c]}\n';
    for (const { start, end, selection, children } of symbolsOf(text)) {
      for (const one of [selection, ...children.map((child) => child.selection)]) expect(start <= one.start && one.end <= end).toBe(true);
    }
  });
});
