import { expect, it } from 'vitest';
import { deployment, service, shown, workspace } from '../../test/workspace.js';
import { highlightsAt } from './highlight.js';

function marked(text: string, others: Readonly<Record<string, string>> = {}): readonly string[] {
  const { file, text: plain, offset, around } = workspace({ ...others, 'a.yaml': text });
  return highlightsAt(file, plain, offset, around).map((one) => `${one.is} ${shown(around, { ...one, file, whole: one })}`);
}

const BOTH = `${deployment('web')}---\n${service('  selector:\n    app: web\n')}`;

it('marks labels with the selectors of the same text, from either side', () => {
  const all = ['declared a.yaml:13 app: web', 'used a.yaml:9 app: web', 'used a.yaml:26 app: web'];
  expect(marked(BOTH.replace('        app: web', '        app: w|eb'), { 'b.yaml': service('  selector: {app: web}\n') })).toEqual(all);
  expect(marked(BOTH.replace('selector:\n    app: web', 'selector:\n    ap|p: web'))).toEqual(['used a.yaml:26 app: web', 'declared a.yaml:13 app: web']);
});

it('marks a name with what names it, a volume with its mounts, an anchor with its aliases', () => {
  const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: robot\n';
  expect(marked(`${deployment('web', '      serviceAccountName: rob|ot\n')}---\n${account}`)).toEqual(['declared a.yaml:24 robot', 'used a.yaml:16 robot']);
  expect(marked(`${deployment('web', '      volumes: [{name: da|ta}]\n')}        volumeMounts: [{name: data, mountPath: /a}]\n`)).toEqual(['declared a.yaml:16 data', 'used a.yaml:20 data']);
  expect(marked('a: &one 1\nb: *o|ne\n')).toEqual(['declared a.yaml:1 &one', 'used a.yaml:2 *one']);
});

it('leaves a place alone to the editor', () => {
  expect(marked(deployment('w|eb'.replace('|', '')).replace('name: web', 'name: w|eb'))).toEqual([]);
  expect(marked(deployment('web').replace('replicas', 'repli|cas'))).toEqual([]);
});
