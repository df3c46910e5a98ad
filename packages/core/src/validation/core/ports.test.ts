/** What a port of a container takes on the node, and what is said of it there. */
import { describe, expect, it } from 'vitest';
import { createLinter } from '../../index.js';

const linter = createLinter({});
const said = (text: object): string[] =>
  linter
    .lint({ file: 'a.yaml', text: JSON.stringify(text) })
    .diagnostics.filter(({ rejects }) => rejects)
    .map(({ ruleId, messageId, fieldPath, api }) => `${ruleId}#${messageId} ${fieldPath}: ${api.map(({ field }) => field).join(' ')}`);
const container = { name: 'a', image: 'a:1' };
const pod = (spec: object): object => ({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec: { containers: [container], ...spec } });

describe('a container port that is none, in the network of the node', () => {
  it('is no port of the node either', () => {
    expect(said(pod({ hostNetwork: true, containers: [{ ...container, ports: [{ containerPort: 65536 }] }] }))).toEqual([
      'api/format#port spec.containers[0].ports[0].containerPort: spec.containers[0].ports[0].containerPort spec.containers[0].ports[0].hostPort',
    ]);
    expect(said(pod({ hostNetwork: true, initContainers: [{ ...container, name: 'b', ports: [{ containerPort: -1, hostPort: 0 }] }] }))).toEqual([
      'api/format#port spec.initContainers[0].ports[0].containerPort: spec.initContainers[0].ports[0].containerPort spec.initContainers[0].ports[0].hostPort',
    ]);
  });

  it('is only itself in another network, or before the Pod is made', () => {
    const ports = [{ containerPort: 65536 }];
    const alone = ['api/format#port spec.containers[0].ports[0].containerPort: spec.containers[0].ports[0].containerPort'];
    expect(said(pod({ containers: [{ ...container, ports }] }))).toEqual(alone);
    const template = { apiVersion: 'v1', kind: 'PodTemplate', metadata: { name: 'a' }, template: { spec: { hostNetwork: true, containers: [{ ...container, ports }] } } };
    expect(said(template)).toEqual(['api/format#port template.spec.containers[0].ports[0].containerPort: template.spec.containers[0].ports[0].containerPort']);
  });

  it('leaves the port of the node alone where one is written', () => {
    expect(said(pod({ hostNetwork: true, containers: [{ ...container, ports: [{ containerPort: 65536, hostPort: 80 }] }] }))).toEqual([
      'api/format#port spec.containers[0].ports[0].containerPort: spec.containers[0].ports[0].containerPort',
      'api/conflict#host-network-port spec.containers[0].ports[0].hostPort: spec.containers[0].ports[0].hostPort',
    ]);
  });
});
