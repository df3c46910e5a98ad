/** kubernetes pkg/apis/core/validation/validation.go: validateServicePort, and of validateService what ports must not share; pkg/registry/core/service/storage/alloc.go: initNodePorts. */
import { quietly, type Site } from '../../schema/site.js';
import type { Cause } from '../../tree/finding.js';
import { causesOf, checkName, checkNameText, checkWord, fault, has, int, text } from '../checks.js';
import { isValidPortName } from '../content.js';
import { givesNodePorts, needsHealthCheck, protocolOf, serviceType, targetOf, type Port, type Spec } from '../defaults/service.js';
import { checkUnique } from '../meta/object-meta.js';
import { problemOf } from '../problem.js';
import { allOf } from '../reach.js';
import { duplicate, forbidden, invalid, required, type Refuse } from '../refuse.js';

const isPort = (number: number): boolean => number >= 1 && number <= 65535;
const numberOf = (port: Port, field: 'port' | 'nodePort'): number => Number(int(port, field) ?? 0);

/** Each port, and what no two of them may share. Throws QUIET. */
export function checkServicePorts(spec: Spec, refuse: Refuse): void {
  const ports = allOf(spec, 'ports');
  const names = new Set<string>();
  for (const port of ports) {
    quietly(checkPortName, port, ports.length > 1, names, refuse);
    quietly(checkNumber, port, refuse);
    quietly(checkTarget, port, refuse);
    quietly(checkWord, port, 'protocol', ['SCTP', 'TCP', 'UDP'], refuse);
    quietly(checkAppProtocol, port, refuse);
  }
  quietly(checkUnusedNodePorts, spec, ports, refuse);
  quietly(checkRepeatedPorts, spec, ports, refuse);
}

function checkPortName(port: Port, needed: boolean, names: Set<string>, refuse: Refuse): void {
  const name = text(port, 'name');
  if (name !== '') {
    checkName(port, 'name', 'label', 'port', refuse);
    checkUnique(port, 'name', name, names, 'port', refuse);
  } else if (needed) {
    fault(port, 'name', 'api/required#port-name', [required(port.apiPath('name'))], refuse);
  }
}

/** Where no target is written, it is the port itself, and as wrong. */
function checkNumber(port: Port, refuse: Refuse): void {
  const number = numberOf(port, 'port');
  if (isPort(number)) return;
  const target = port.get('targetPort');
  const same = target === undefined || target === '' || Number(target) === 0;
  const causes = [invalid(port.apiPath('port')), ...(same ? [invalid(port.apiPath('targetPort'))] : [])];
  if (has(port, 'port')) fault(port, 'port', 'api/format#port', causes, refuse, { value: String(number) });
  else fault(port, 'port', 'api/required#field', causes, refuse);
}

function checkTarget(port: Port, refuse: Refuse): void {
  const target = targetOf(port);
  const named = port.apiPath('targetPort');
  if (typeof target === 'string') {
    const reasons = isValidPortName(target);
    if (reasons.length > 0) fault(port, 'targetPort', 'api/format#port-name', causesOf(reasons, named), refuse, { name: target, problem: problemOf(target, reasons, 'port') });
  } else if (!isPort(target) && Number(port.get('targetPort') ?? 0) !== 0) {
    fault(port, 'targetPort', 'api/format#port', [invalid(named)], refuse, { value: String(target) });
  }
}

function checkAppProtocol(port: Port, refuse: Refuse): void {
  if (has(port, 'appProtocol')) checkNameText(port, 'appProtocol', text(port, 'appProtocol'), 'key', 'protocol', undefined, refuse);
}

function checkUnusedNodePorts(spec: Spec, ports: readonly Port[], refuse: Refuse): void {
  if (serviceType(spec) !== 'ClusterIP') return;
  const because = 'a Service of the type ClusterIP, which it is without another type, is reached inside of the cluster only';
  for (const port of ports) {
    if (numberOf(port, 'nodePort') !== 0) fault(port, 'nodePort', 'api/conflict#forbidden', [forbidden(port.apiPath('nodePort'))], refuse, { because });
  }
}

/** No two may have one number and one protocol, nor one node port and one protocol. A copy has both, and that is one mistake. */
function checkRepeatedPorts(spec: Spec, ports: readonly Port[], refuse: Refuse): void {
  const numbers = new Map<string, Port>();
  const nodes = new Map<string, Port>();
  const given = giveNodePorts(spec, ports);
  ports.forEach((port, i) => {
    const protocol = protocolOf(port);
    const number = `${String(numberOf(port, 'port'))}/${protocol}`;
    const node = given.numbers[i] ?? 0;
    const taken = `${String(node)}/${protocol}`;
    const same = numbers.get(number);
    const sameNode = node === 0 ? undefined : nodes.get(taken);
    const causes = sameNode === undefined ? [] : [duplicate(port.apiPath('nodePort'))];
    if (same !== undefined) {
      refuse({ message: 'api/duplicate#service-port', at: port.at('port'), path: port.path('port'), causes: [duplicate(port.apiPath()), ...causes], data: { number }, related: [{ ...same.at('port'), message: 'the port is here first' }], subject: { site: port, field: 'port' } });
    } else if (sameNode !== undefined) {
      refuse({ message: 'api/duplicate#node-port', at: port.at('nodePort'), path: port.path('nodePort'), causes, data: { number: taken }, related: [{ ...sameNode.at('nodePort'), message: 'the port is taken here first' }], subject: { site: port, field: 'nodePort' } });
    }
    numbers.set(number, port);
    if (node !== 0) nodes.set(taken, port);
  });
}

interface Given {
  /** The node port of each port; one that the server would choose is below 0. */
  readonly numbers: readonly number[];
  /** The first that cannot be had, and where it is written. */
  readonly refused?: { readonly number: number; readonly taken: boolean; readonly site: Site; readonly field: string; readonly cause: Cause };
}

/** initNodePorts: ports with one number and different protocols share a node port. Throws QUIET. */
function giveNodePorts(spec: Spec, ports: readonly Port[]): Given {
  const numbers = ports.map((port) => numberOf(port, 'nodePort'));
  const type = serviceType(spec);
  if (type !== 'NodePort' && type !== 'LoadBalancer') return { numbers };
  const gives = givesNodePorts(spec);
  const given = new Map<number, number>();
  const taken = new Set<number>();
  /** Allocate, of a server that keeps all ports for nodes: which it keeps is said with `--service-node-port-range`. */
  const take = (number: number, site: Site, field: string, cause: Cause): Given | undefined => {
    if (!isPort(number) || taken.has(number)) return { numbers, refused: { number, taken: taken.has(number), site, field, cause } };
    taken.add(number);
    return undefined;
  };
  for (const [i, port] of ports.entries()) {
    const own = numbers[i] ?? 0;
    if (own === 0 && !gives) continue;
    const number = numberOf(port, 'port');
    const before = given.get(number);
    let refused: Given | undefined;
    if (before === undefined) {
      const at = ports.findIndex((other, k) => numberOf(other, 'port') === number && numbers[k] !== 0);
      const wanted = at < 0 ? -1 - i : (numbers[at] ?? 0);
      if (at >= 0) refused = take(wanted, ports[at] as Port, 'nodePort', invalid(port.apiPath('nodePort')));
      given.set(number, wanted);
      numbers[i] = wanted;
    } else if (own === 0) {
      numbers[i] = before;
    } else if (own !== before) {
      refused = take(own, port, 'nodePort', invalid(port.apiPath('nodePort')));
    }
    if (refused !== undefined) return refused;
  }
  const health = Number(int(spec, 'healthCheckNodePort') ?? 0);
  if (health === 0 || !needsHealthCheck(spec)) return { numbers };
  return take(health, spec, 'healthCheckNodePort', { type: 'InternalError', field: '' }) ?? { numbers };
}

/** What every server refuses when node ports are given out: numbers that are no ports, and one that two different ports ask for. Throws QUIET. */
export function checkNodePortNumbers(spec: Spec, refuse: Refuse): void {
  const { refused } = giveNodePorts(spec, allOf(spec, 'ports'));
  if (refused === undefined) return;
  const { number, taken, site, field, cause } = refused;
  fault(site, field, taken ? 'api/duplicate#node-port' : 'api/format#node-port', [cause], refuse, taken ? { number: String(number) } : { value: String(number) });
}
