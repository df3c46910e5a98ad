/** What the recorded verdicts cannot show of Services: that one mistake is said once, where it stands, and what is said of it. */
import { describe, expect, it } from 'vitest';
import { createLinter, type Diagnostic } from '../../index.js';

const linter = createLinter({});
const lint = (spec: object, metadata: object = {}): readonly Diagnostic[] =>
  linter.lint({ file: 'a.yaml', text: JSON.stringify({ apiVersion: 'v1', kind: 'Service', metadata: { name: 'web', ...metadata }, spec }) }).diagnostics.filter(({ rejects }) => rejects);
const said = (spec: object, metadata: object = {}): string[] => lint(spec, metadata).map(({ ruleId, messageId, fieldPath, api }) => `${ruleId}#${messageId} ${fieldPath}: ${api.map(({ field }) => field).join(' ')}`);

describe('one mistake of a Service', () => {
  it('is one finding, with all that the server says of it', () => {
    expect(said({ ports: [{ port: 0 }] })).toEqual(['api/format#port spec.ports[0].port: spec.ports[0].port spec.ports[0].targetPort']);
    expect(said({ ports: [{}] })).toEqual(['api/required#field spec.ports[0].port: spec.ports[0].port spec.ports[0].targetPort']);
    const copy = { name: 'a', port: 80 };
    expect(said({ type: 'NodePort', ports: [copy, { ...copy, name: 'b' }] })).toEqual(['api/duplicate#service-port spec.ports[1].port: spec.ports[1] spec.ports[1].nodePort']);
    expect(said({ ports: [{ port: 80 }], ipFamilies: ['x', 'x'] })).toEqual(['api/enum#value spec.ipFamilies[0]: spec.ipFamilies[0]', 'api/enum#value spec.ipFamilies[1]: spec.ipFamilies[1] spec.ipFamilies[1]']);
  });

  it('stands where it is written', () => {
    expect(said({ clusterIP: 'a', ports: [{ port: 80 }] })).toEqual(['api/format#ip spec.clusterIP: spec.clusterIPs[0]']);
    expect(said({ type: 'NodePort', clusterIP: 'None', clusterIPs: ['None'], ports: [{ port: 80 }] })).toEqual(['api/conflict#headless spec.clusterIPs[0]: spec.clusterIPs[0]']);
    // The first port of that number takes the node port that the second asks for.
    expect(said({ type: 'NodePort', ports: [{ name: 'a', port: 53 }, { name: 'b', port: 53, protocol: 'UDP', nodePort: 80800 }] })).toEqual(['api/format#node-port spec.ports[1].nodePort: spec.ports[0].nodePort']);
  });

  it('hides the others as the server does, while addresses and node ports are given out', () => {
    expect(said({ type: 'NodePort', ports: [{ port: 80, nodePort: 80800, targetPort: 'A' }] }, { name: 'A' })).toEqual(['api/format#node-port spec.ports[0].nodePort: spec.ports[0].nodePort']);
    expect(said({ ipFamilyPolicy: 'x', ports: [] })).toEqual(['api/enum#value spec.ipFamilyPolicy: spec.ipFamilyPolicy']);
  });
});

describe('node ports', () => {
  const ports = (...own: object[]): object => ({ type: 'NodePort', ports: own.map((port, i) => ({ name: `p${String(i)}`, ...port })) });

  it('are shared by ports of one number', () => {
    expect(said(ports({ port: 53, nodePort: 30053 }, { port: 53, protocol: 'UDP', nodePort: 30053 }))).toEqual([]);
    expect(said(ports({ port: 53 }, { port: 53, protocol: 'UDP' }))).toEqual([]);
    expect(said(ports({ port: 53, nodePort: 30053 }, { port: 54, protocol: 'UDP', nodePort: 30053 }))).toEqual(['api/duplicate#node-port spec.ports[1].nodePort: spec.ports[1].nodePort']);
  });

  it('count the one of health checks', () => {
    const balancer = { type: 'LoadBalancer', externalTrafficPolicy: 'Local', healthCheckNodePort: 30080 };
    expect(said({ ...balancer, ports: [{ port: 80, nodePort: 30080 }] })).toEqual(['api/duplicate#node-port spec.healthCheckNodePort: ']);
    expect(said({ ...balancer, ports: [{ port: 80 }] })).toEqual([]);
  });

  it('are not given out by a load balancer that needs none', () => {
    expect(said({ type: 'LoadBalancer', allocateLoadBalancerNodePorts: false, ports: [{ port: 80, name: 'a' }, { port: 80, name: 'b', protocol: 'UDP', nodePort: -1 }] })).toEqual(['api/format#node-port spec.ports[1].nodePort: spec.ports[1].nodePort']);
  });
});

describe('what depends on the cluster', () => {
  const ports = [{ port: 80 }];

  it('is refused nowhere', () => {
    for (const spec of [{ ipFamilies: ['IPv6'] }, { clusterIP: 'fd00::1' }, { ipFamilyPolicy: 'RequireDualStack' }, { ipFamilyPolicy: 'PreferDualStack', ipFamilies: ['IPv6', 'IPv4'] }]) expect(said({ ...spec, ports })).toEqual([]);
    for (const nodePort of [1, 8080, 29999, 32768, 65535]) expect(said({ type: 'NodePort', ports: [{ port: 80, nodePort }] })).toEqual([]);
    expect(said({ type: 'LoadBalancer', externalTrafficPolicy: 'Local', healthCheckNodePort: 8080, ports })).toEqual([]);
  });

  it('leaves what no server takes', () => {
    expect(said({ ipFamilies: ['IPv6', 'IPv4'], ports })).toEqual(['api/conflict#single-stack spec.ipFamilies: spec.ipFamilyPolicy']);
    expect(said({ clusterIP: 'fd00::1', clusterIPs: ['fd00::1', '10.96.0.10'], ports })).toEqual(['api/conflict#single-stack spec.clusterIPs: spec.ipFamilyPolicy']);
    for (const nodePort of [-1, 65536]) expect(said({ type: 'NodePort', ports: [{ port: 80, nodePort }] })).toEqual(['api/format#node-port spec.ports[0].nodePort: spec.ports[0].nodePort']);
  });
});
