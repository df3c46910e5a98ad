/** What a set of texts knows: which workloads a selector selects, and which resources belong together. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../engine/analyse.js';
import { collectFacts } from './collect.js';
import type { Facts, SelectorFacts } from './facts.js';
import { kustomizationOf } from './kustomization.js';
import { createFactSet, type FactSet } from './set.js';

function setOf(texts: Readonly<Record<string, string>>, whole = true): FactSet {
  const set = createFactSet(whole, 'run');
  for (const [file, text] of Object.entries(texts)) put(set, file, text);
  return set;
}

function put(set: FactSet, file: string, text: string): void {
  const { resources, faults, documents } = analyse(text, { staticPod: false, template: file.startsWith('templates/') });
  set.put(file, collectFacts(file, resources, (index) => faults.some((fault) => fault.resource === index && fault.causes.length > 0)), kustomizationOf(file, documents[0]?.root));
}

const pod = (name: string, labels: string, more = '', namespace = ''): string => `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, ${namespace === '' ? '' : `namespace: ${namespace}, `}labels: ${labels}}\nspec:\n  containers: [{name: a, image: b}]\n${more}`;
const affinity = (term: string): string => `  affinity: {podAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [${term}]}}\n`;
const service = (selector: string, namespace = ''): string => `apiVersion: v1\nkind: Service\nmetadata: {name: web${namespace === '' ? '' : `, namespace: ${namespace}`}}\nspec:\n  ports: [{port: 80}]\n  selector: ${selector}\n`;
const named = (set: FactSet, name: string): Facts => set.all.find((one) => one.name === name) ?? expect.fail(name);
const selectorOf = (facts: Facts): SelectorFacts => facts.selectors[0] ?? expect.fail('no selector');
const selected = (set: FactSet, by: string): readonly string[] => [...set.selected(selectorOf(named(set, by)), named(set, by))].map(({ name, kind }) => (name === '' ? kind : name));

describe('facts', () => {
  const one = (text: string): Facts => setOf({ 'a.yaml': text }).all[0] ?? expect.fail('nothing');

  it('are copies, with places and paths', () => {
    const text = 'apiVersion: v1\nkind: List\nitems:\n- apiVersion: apps/v1\n  kind: Deployment\n  metadata: {name: web}\n  spec:\n    replicas: 3\n    selector: {matchLabels: {app: web}}\n    template:\n      metadata: {labels: {app: web}}\n      spec: {containers: [{name: a, image: b}]}\n';
    const facts = one(text);
    expect(facts).toMatchObject({ group: 'apps', kind: 'Deployment', namespace: 'default', isNamespaceWritten: false, name: 'web', accepted: true, opaque: null });
    expect([facts.at, selectorOf(facts).at, facts.workload?.labelsAt].map((at) => at && [at.path, text.slice(at.start, at.end)])).toEqual([
      ['items[0].metadata.name', 'web'],
      ['items[0].spec.selector', '{matchLabels: {app: web}}'],
      ['items[0].spec.template.metadata.labels', '{app: web}'],
    ]);
    expect(facts.workload).toMatchObject({ controller: 'Deployment', replicas: 3, isReplicasWritten: true });
  });

  it('know what the server refuses, what is exported, and what nobody can read', () => {
    expect(one('apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {replicas: 3}\n').accepted).toBe(false);
    expect(one('apiVersion: v1\nkind: Pod\nmetadata: {name: web, ownerReferences: []}\nspec: {containers: []}\n').isOwned).toBe(true);
    expect(one('apiVersion: example.com/v1\nkind: Thing\nmetadata: {name: a}\n')).toMatchObject({ opaque: 'kind', namespaced: undefined });
    expect(one('apiVersion: cert-manager.io/v1\nkind: Certificate\nmetadata: {name: a}\n').opaque).toBeNull();
    expect(setOf({ 'templates/a.yaml': 'kind: Pod\nname: {{ x }}\n' }).complete).toBe(false);
    expect(setOf({ 'a.yaml': '', 'values.yaml': 'replicas: 3\n' }).all).toEqual([]);
  });

  it('have the selectors that count', () => {
    const roles = (text: string): readonly string[] => one(text).selectors.map(({ role }) => role);
    expect(roles(service('{app: web}'))).toEqual(['service']);
    expect(roles(service('{}'))).toEqual([]);
    expect(roles(service('{app: web}\n  type: ExternalName\n  externalName: example.com'))).toEqual([]);
    expect(roles('apiVersion: v1\nkind: ReplicationController\nmetadata: {name: a}\nspec:\n  template: {metadata: {labels: {app: web}}, spec: {containers: []}}\n')).toEqual(['own']);
    expect(roles('apiVersion: batch/v1\nkind: Job\nmetadata: {name: a}\nspec:\n  selector: {matchLabels: {a: b}}\n  template: {spec: {containers: []}}\n')).toEqual([]);
    expect(roles(pod('a', '{}', affinity('{topologyKey: zone}')))).toEqual(['affinity']);
  });
});

describe('what a selector selects', () => {
  it('is told by labels and namespace', () => {
    const set = setOf({ 'a.yaml': service('{app: web}', 'one'), 'b.yaml': pod('in', '{app: web, more: x}', '', 'one'), 'c.yaml': pod('other', '{app: api}', '', 'one'), 'd.yaml': pod('elsewhere', '{app: web}', '', 'two') });
    expect(selected(set, 'web')).toEqual(['in']);
  });

  it('is open where one says nothing of its namespace', () => {
    const set = setOf({ 'a.yaml': service('{app: web}'), 'b.yaml': pod('a', '{app: web}', '', 'two'), 'c.yaml': pod('b', '{app: web}') });
    const by = named(set, 'web');
    expect(['a', 'b'].map((name) => set.selects(selectorOf(by), by, named(set, name)))).toEqual(['unknown', true]);
  });

  it('is open where something is unknown', () => {
    const set = setOf({ 'a.yaml': service('{app: web}'), 'thing.yaml': 'apiVersion: example.com/v1\nkind: Thing\nmetadata: {name: thing}\n', 'sts.yaml': pod('web-0', '{app: api}') });
    expect(selected(set, 'web')).toEqual(['thing']);
    const added = setOf({ 'a.yaml': service('{app: web, statefulset.kubernetes.io/pod-name: web-0}'), 'b.yaml': pod('x', '{app: web}'), 'c.yaml': pod('y', '{app: api}') });
    expect(selected(added, 'web')).toEqual(['x']);
    const by = named(added, 'web');
    expect(added.selects(selectorOf(by), by, named(added, 'x'))).toBe('unknown');
  });

  it('of affinity is told by the namespaces, and the labels of a Namespace in the set', () => {
    const namespace = (name: string, labels: string): string => `apiVersion: v1\nkind: Namespace\nmetadata: {name: ${name}, labels: ${labels}}\n`;
    const pods = { 'in.yaml': pod('in', '{app: web}', '', 'one'), 'out.yaml': pod('out', '{app: web}', '', 'two') };
    const of = (term: string, more: Readonly<Record<string, string>> = {}): readonly string[] => selected(setOf({ ...pods, 'z.yaml': pod('self', '{app: x}', affinity(`{topologyKey: zone, labelSelector: {matchLabels: {app: web}}, ${term}}`), 'three'), ...more }), 'self');
    expect(of('')).toEqual([]);
    expect(of('namespaces: [one]')).toEqual(['in']);
    expect(of('namespaceSelector: {}')).toEqual(['in', 'out']);
    expect(of('namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: two}}')).toEqual(['out']);
    const team = 'namespaceSelector: {matchLabels: {team: a}}';
    expect(of(team)).toEqual(['in', 'out']);
    expect(of(team, { 'ns.yaml': namespace('one', '{team: a}') })).toEqual(['in', 'out']);
    expect(of(team, { 'ns.yaml': namespace('one', '{team: b}') })).toEqual(['out']);
    expect(of('namespaces: [one], namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: none}}')).toEqual(['in']);
  });

  it('has what matchLabelKeys and mismatchLabelKeys add', () => {
    const set = (keys: string): readonly string[] =>
      selected(setOf({ 'a.yaml': pod('blue', '{app: web, release: blue}'), 'b.yaml': pod('green', '{app: web, release: green}'), 'z.yaml': pod('self', '{release: blue}', affinity(`{topologyKey: zone, labelSelector: {matchLabels: {app: web}}, ${keys}}`)) }), 'self');
    expect(set('matchLabelKeys: [release]')).toEqual(['blue']);
    expect(set('mismatchLabelKeys: [release]')).toEqual(['green']);
    expect(set('matchLabelKeys: [absent]')).toEqual(['blue', 'green']);
  });
});

describe('what belongs together', () => {
  const files = (texts: Readonly<Record<string, string>>, kustomizations: Readonly<Record<string, string>> = {}): ((a: string, b: string) => boolean) => {
    const set = setOf({ ...texts, ...kustomizations });
    const of = (file: string): Facts => set.ofFile(file)?.[0] ?? expect.fail(file);
    return (a, b) => {
      expect(set.together(of(a), of(b))).toBe(set.together(of(b), of(a)));
      return set.together(of(a), of(b));
    };
  };
  const web = service('{app: web}');
  const other = pod('other', '{app: web}');

  it('is a folder that is applied', () => {
    expect(files({ 'a/one.yaml': web, 'a/two.yaml': other })('a/one.yaml', 'a/two.yaml')).toBe(true);
    expect(files({ 'a/one.yaml': web, 'b/two.yaml': other })('a/one.yaml', 'b/two.yaml')).toBe(false);
    expect(files({ 'examples/one.yaml': web, 'examples/two.yaml': other })('examples/one.yaml', 'examples/two.yaml')).toBe(false);
    expect(files({ 'a\\one.yaml': web, 'a\\two.yaml': other })('a\\one.yaml', 'a\\two.yaml')).toBe(true);
  });

  it('is no folder of variants', () => {
    expect(files({ 'shop.yaml': web, 'api.yaml': web })('shop.yaml', 'api.yaml')).toBe(true);
    expect(files({ 'web.yaml': web, 'web-arm64.yaml': web })('web.yaml', 'web-arm64.yaml')).toBe(false);
    expect(files({ 'webserver.yaml': web, 'web.yaml': web })('web.yaml', 'webserver.yaml')).toBe(false);
    expect(files({ 'shop.yaml': web, 'staging.yaml': web })('shop.yaml', 'staging.yaml')).toBe(false);
    expect(files({ 'x.yaml': web, 'y.yaml': web, 'z.yaml': web, 'o.yaml': other })('x.yaml', 'o.yaml')).toBe(false);
  });

  it('is what a kustomization builds', () => {
    const together = files(
      { 'base/web.yaml': web, 'prod/extra.yaml': other, 'prod/patch.yaml': web, 'prod/loose.yaml': other, 'test-a/more.yaml': other },
      {
        'base/kustomization.yaml': 'resources: [web.yaml]\n',
        'prod/kustomization.yaml': 'resources: [../base, ./extra.yaml]\npatches: [{path: patch.yaml}]\n',
        'test-a/kustomization.yml': 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nbases: [../base/]\nresources: [more.yaml]\n',
      },
    );
    expect(together('base/web.yaml', 'prod/extra.yaml')).toBe(true);
    expect(together('base/web.yaml', 'test-a/more.yaml')).toBe(true);
    expect(together('prod/extra.yaml', 'test-a/more.yaml')).toBe(false);
    expect(together('prod/extra.yaml', 'prod/loose.yaml')).toBe(false);
    expect(together('prod/patch.yaml', 'base/web.yaml')).toBe(false);
  });

  it('may be changed by a kustomization', () => {
    const set = setOf({ 'base/web.yaml': web, 'base/kustomization.yaml': 'resources: [web.yaml]\n', 'prod/kustomization.yaml': 'resources: [../base]\nreplicas: [{name: web, count: 3}]\n', 'other/o.yaml': other });
    expect([named(set, 'web'), named(set, 'other')].map((one) => set.isChanged(one))).toEqual([true, false]);
  });

  it('survives kustomizations that go in a circle', () => {
    const together = files({ 'a/web.yaml': web, 'b/o.yaml': other }, { 'a/kustomization.yaml': 'resources: [../b, web.yaml]\n', 'b/kustomization.yaml': 'resources: [../a, o.yaml]\n' });
    expect(together('a/web.yaml', 'b/o.yaml')).toBe(true);
  });
});

describe('a set', () => {
  it('follows its texts', () => {
    const set = setOf({ 'b.yaml': pod('b', '{app: web}'), 'a.yaml': pod('a', '{app: web}') });
    expect(set.withLabel('app', 'web').map(({ name }) => name)).toEqual(['a', 'b']);
    put(set, 'b.yaml', pod('c', '{app: api}'));
    expect([set.withLabel('app', 'web').length, set.all.length, set.named('', 'Pod', 'default', 'b').length]).toEqual([1, 2, 0]);
    set.delete('a.yaml');
    expect([set.withLabel('app', 'web').length, set.inNamespace('default').map(({ name }) => name), set.name]).toEqual([0, ['c'], 'in this file']);
  });

  it('never looks at all pairs', () => {
    // 10,000 that all have one label, and ask for it.
    const deployment = (i: number): string => `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web-${String(i)}}\nspec:\n  selector: {matchLabels: {app: web, part: "${String(i)}"}}\n  template:\n    metadata: {labels: {app: web, part: "${String(i)}"}}\n    spec: {containers: [{name: a, image: b}]}\n`;
    const set = setOf({ 'a.yaml': Array.from({ length: 10_000 }, (_, i) => deployment(i)).join('---\n') });
    const start = performance.now();
    let found = 0;
    for (const facts of set.all) for (const one of set.selectedTogether(selectorOf(facts), facts)) found += one === facts ? 0 : 1;
    expect(found).toBe(0);
    // At all pairs it would be minutes.
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
