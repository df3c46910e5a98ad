import { describe, expect, it } from 'vitest';
import { deployment, service, workspace } from '../../test/workspace.js';
import { hoverAt } from './hover.js';

function said(files: Readonly<Record<string, string>>, options?: Parameters<typeof workspace>[1]): string {
  const { file, text, offset, around } = workspace(files, options);
  const parts = hoverAt(text, offset, [], () => undefined, '1.37', file, around.facts)?.markdown.split('\n\n---\n\n') ?? [];
  return parts.find((part) => /[Ss]elects |selected by|fits/.test(part) && !part.startsWith('**')) ?? '';
}

const WEB = deployment('web');
const kind = (name: string, kindOf: string, namespace = ''): string => deployment(name, '', namespace).replace('Deployment', kindOf).replace('  replicas: 3\n', '').replaceAll(`app: ${name}`, 'app: web');
const SERVICE = service('  selector: {app: w|eb}\n');

describe('a selector', () => {
  it('says whose Pods it selects', () => {
    expect(said({ 'web.yaml': WEB, 'service.yaml': SERVICE })).toBe('Selects the Pods of Deployment web (3 replicas).');
    expect(said({ 'web.yaml': WEB, 'agent.yaml': kind('agent', 'DaemonSet'), 'service.yaml': SERVICE })).toBe('Selects the Pods of DaemonSet agent and Deployment web (3 replicas).');
    const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: debug, labels: {app: web}}\nspec: {containers: []}\n';
    expect(said({ 'web.yaml': WEB, 'debug.yaml': pod, 'service.yaml': SERVICE })).toBe('Selects the Pods of Deployment web (3 replicas), and the Pod debug.');
    expect(said({ 'web.yaml': WEB.replace('web\n', 'web\n  namespace: shop\n'), 'service.yaml': service('  selec|tor: {app: web}\n', 'shop') })).toBe('Selects the Pods of Deployment shop/web (3 replicas).');
    expect(said({ 'web.yaml': WEB.replace('matchLabels', 'match|Labels'), 'agent.yaml': kind('agent', 'DaemonSet') })).toBe('Selects its own Pods (3 replicas), and the Pods of DaemonSet agent.');
  });

  it('names a few, and counts the rest', () => {
    const many = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`${String(i)}.yaml`, kind(`w${String(i)}`, 'DaemonSet')]));
    expect(said({ ...many, 'service.yaml': SERVICE })).toBe('Selects the Pods of DaemonSet w0, DaemonSet w1, DaemonSet w2, DaemonSet w3 and DaemonSet w4, and those of 3 more workloads.');
  });

  it('tells what is described several times once', () => {
    const files = { 'a/web.yaml': WEB, 'b/web.yaml': WEB, 'c/api.yaml': deployment('api').replaceAll('app: api', 'app: web') };
    expect(said({ ...files, 'net/service.yaml': SERVICE })).toBe('Selects the Pods of Deployment web (described 2 times) and Deployment api (3 replicas).');
  });

  it('counts no replicas where something else has the say', () => {
    const scaler = 'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: web}\nspec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, maxReplicas: 9}\n';
    expect(said({ 'web.yaml': WEB, 'scaler.yaml': scaler, 'service.yaml': SERVICE })).toBe('Selects the Pods of Deployment web.');
  });

  it('tells what stands elsewhere, and what is not settled', () => {
    expect(said({ 'a/web.yaml': WEB, 'b/web.yaml': WEB, 'c/web.yaml': WEB, 'a/service.yaml': SERVICE })).toBe('Selects the Pods of Deployment web (3 replicas). Elsewhere in this workspace it fits 2 other workloads, too.');
    expect(said({ 'web.yaml': deployment('web', '', 'shop'), 'service.yaml': SERVICE })).toBe('Perhaps selects the Pods of Deployment shop/web (3 replicas): the manifests do not settle the namespaces, or all of the labels.');
  });

  it('says that nothing matches only where all is known', () => {
    const nothing = service('  selector: {app: w|ebb}\n');
    expect(said({ 'web.yaml': WEB, 'service.yaml': nothing })).toBe('Selects nothing in the 2 files of this workspace.');
    expect(said({ 'web.yaml': WEB, 'service.yaml': nothing }, { complete: false })).toBe('');
    expect(said({ 'web.yaml': `${WEB}---\n{{ x }}\n`, 'service.yaml': nothing })).toBe('');
    const custom = 'apiVersion: example.com/v1\nkind: Fleet\nmetadata: {name: a}\n';
    expect(said({ 'web.yaml': WEB, 'fleet.yaml': custom, 'service.yaml': nothing })).toBe('Selects nothing that is known in the 3 files of this workspace; 1 resource there may make Pods of unknown labels.');
  });
});

it('labels say who selects their Pods', () => {
  const files = { 'service.yaml': service('  selector: {app: web}\n'), 'other.yaml': deployment('other') };
  expect(said({ ...files, 'web.yaml': WEB.replace('    labels', '    lab|els') })).toBe('These Pods are selected by its own selector and the selector of Service web.');
  expect(said({ ...files, 'web.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: web, labels: {app: w|eb}}\nspec: {containers: []}\n' })).toBe('This Pod is selected by the selector of Service web.');
});

it('takes under 10 ms in a thousand files', () => {
  const many: Record<string, string> = {};
  for (let i = 0; i < 1000; i++) many[`${String(i % 40)}/${String(i)}.yaml`] = `${deployment(`w${String(i)}`)}---\n${service(`  selector: {app: w${String(i)}}\n`)}`;
  const { file, text, offset, around } = workspace({ ...many, 'all/policy.yaml': 'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: all}\nspec:\n  podSel|ector: {}\n' });
  const hover = (): number => {
    const start = performance.now();
    expect(hoverAt(text, offset, [], () => undefined, '1.37', file, around.facts)?.markdown).toContain('and those of 995 more workloads');
    return performance.now() - start;
  };
  hover();
  expect(Math.min(hover(), hover(), hover(), hover(), hover())).toBeLessThan(10);
});
