import { describe, expect, it } from 'vitest';
import { deployment, service, shown, workspace } from '../../test/workspace.js';
import { referencesAt } from './references.js';

function find(files: Readonly<Record<string, string>>, declared = false): readonly string[] {
  const { file, text, offset, around } = workspace(files);
  return referencesAt(file, text, offset, around, declared).map((one) => shown(around, one));
}

const WEB = deployment('web');
const BUDGET = 'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: web}\nspec:\n  minAvailable: 1\n  selector:\n    matchExpressions:\n    - key: tier\n      operator: Exists\n';
const ALL = 'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: all}\nspec:\n  podSelector: {}\n  ingress:\n  - from:\n    - podSelector: {matchLabels: {app: web}}\n    - podSelector: {matchLabels: {app: other}}\n';
const OTHERS = { 'all.yaml': ALL, 'budget.yaml': BUDGET, 'other.yaml': deployment('other'), 'service.yaml': service('  selector:\n    app: web\n') };

describe('of labels', () => {
  it('are all selectors that select those Pods', () => {
    expect(find({ ...OTHERS, 'web.yaml': WEB.replace('    labels', '    lab|els') })).toEqual(['web.yaml:7 selector', 'all.yaml:5 podSelector', 'all.yaml:8 podSelector', 'budget.yaml:6 selector', 'service.yaml:6 selector']);
  });

  it('of one label are those that ask for it, where they do', () => {
    const at = (label: string): Record<string, string> => ({ ...OTHERS, 'web.yaml': WEB.replace(`        ${label}`, (line) => `${line.slice(0, -1)}|${line.slice(-1)}`) });
    expect(find(at('app: web'))).toEqual(['web.yaml:9 app: web', 'all.yaml:8 app: web', 'service.yaml:7 app: web']);
    expect(find(at('tier: front'))).toEqual(['budget.yaml:8 key: tier\\n      operator: Exists']);
    expect(find(at('tier: front'), true)[0]).toBe('web.yaml:14 tier: front');
  });

  it('reach back to what is far, too', () => {
    expect(find({ 'net/service.yaml': service('  selector: {app: web}\n'), 'apps/web.yaml': WEB.replace('        app: web', '        a|pp: web'), 'copy/web.yaml': WEB })).toEqual(['apps/web.yaml:9 app: web', 'net/service.yaml:6 app: web']);
  });

  it.each([['of a resource itself', WEB.replace('name: web\n', 'name: web\n  labels: {app: w|eb}\n')], ['in a template', WEB.replace('app: web\n        tier', 'app: w|eb\n        {{ x }}: tier')]])('are none %s', (_of, text) => {
    expect(find({ ...OTHERS, 'web.yaml': text })).toEqual([]);
  });
});

it('of a selector are the labels that it selects, near and far', () => {
  expect(find({ 'a/web.yaml': WEB, 'b/web.yaml': WEB, 'a/service.yaml': service('  selector: {app: w|eb}\n') })).toEqual(['a/web.yaml:13 app: web', 'b/web.yaml:13 app: web']);
});

describe('of a name', () => {
  const CONFIG = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n  namespace: shop\n';
  const uses = (namespace: string): string => `${deployment('web', '      volumes: [{name: v, configMap: {name: settings}}]\n', namespace)}        envFrom: [{configMapRef: {name: settings}}]\n        env: [{name: settings, value: settings}]\n`;

  it('are what names it', () => {
    const files = { 'a.yaml': uses('shop'), 'b.yaml': uses('other'), 'c.yaml': uses(''), 'd.yaml': '{{ settings }}\n', 'e.yaml': '{"a": "settings", [' };
    const wanted = ['a.yaml:17 settings', 'a.yaml:21 settings', 'c.yaml:16 settings', 'c.yaml:20 settings'];
    expect(find({ ...files, 'settings.yaml': CONFIG.replace('settings', 'sett|ings') })).toEqual(wanted);
    expect(find({ ...files, 'settings.yaml': CONFIG.replace('settings', 'sett|ings') }, true)).toEqual(['settings.yaml:4 settings', ...wanted]);
    expect(find({ 'a.yaml': uses('shop').replace('configMap: {name: s', 'configMap: {name: s|'), 'settings.yaml': CONFIG }, true)).toEqual(['settings.yaml:4 settings', 'a.yaml:17 settings', 'a.yaml:21 settings']);
  });

  it('are found in Lists, and not twice where an alias brings them', () => {
    const list = 'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  metadata: {name: a}\n  spec:\n    containers:\n    - {name: a, image: i, envFrom: &from [{secretRef: {name: token}}]}\n    - {name: b, image: i, envFrom: *from}\n';
    expect(find({ 'a.yaml': list, 'b.yaml': 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: tok|en\n' })).toEqual(['a.yaml:9 token']);
  });
});

it('within a document are mounts of a volume, and aliases', () => {
  expect(find({ 'a.yaml': `${deployment('web', '      volumes: [{name: da|ta}]\n')}        volumeMounts: [{name: data, mountPath: /a}, {name: data, mountPath: /b}]\n` })).toEqual(['a.yaml:20 data', 'a.yaml:20 data']);
  expect(find({ 'a.yaml': 'a: &o|ne 1\nb: *one\n' }, true)).toEqual(['a.yaml:1 &one', 'a.yaml:2 *one']);
});
