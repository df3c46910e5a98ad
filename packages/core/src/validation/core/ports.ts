/** kubernetes pkg/apis/core/validation/validation.go: validateContainerPorts, checkHostPortConflicts, validatePodHostNetworkDeps. */
import { quietly, type Site } from '../../schema/site.js';
import { causesOf, checkWord, fault, int, text } from '../checks.js';
import { isValidPortName } from '../content.js';
import { checkUnique } from '../meta/object-meta.js';
import { problemOf } from '../problem.js';
import { allOf, each } from '../reach.js';
import { duplicate, invalid, required, type Refuse } from '../refuse.js';
import type { ContainerContext } from './pod-context.js';

type Port = Site<'ContainerPort'>;

/** SetDefaults_Pod: in the node's network each port takes the one of its number there, where no other is written. A template does not say so yet. Throws QUIET. */
export function takesAllPorts({ labels, spec }: ContainerContext): boolean {
  return labels !== null && spec.get('hostNetwork') === true;
}

/** validateContainerPorts. */
export function validateContainerPorts(container: Site<'Container'>, pod: ContainerContext): void {
  const { refuse } = pod;
  each(container, 'ports', (port) => {
    quietly(checkNumber, port, container, pod);
    quietly(checkHostPort, port, refuse);
    quietly(checkWord, port, 'protocol', ['TCP', 'UDP', 'SCTP'], refuse);
  });
  quietly(checkNames, container, refuse);
}

function checkNumber(port: Port, container: Site<'Container'>, pod: ContainerContext): void {
  const { refuse } = pod;
  const number = int(port, 'containerPort') ?? 0;
  if (number >= 1 && number <= 65535) return;
  const field = port.apiPath('containerPort');
  if (Number(number) === 0) fault(port, 'containerPort', 'api/required#container-port', [required(field)], refuse);
  else {
    const causes = [invalid(field)];
    quietly(() => {
      // Ephemeral containers are given no ports.
      if (Number(int(port, 'hostPort') ?? 0) === 0 && container.field !== 'ephemeralContainers' && takesAllPorts(pod)) causes.push(invalid(port.apiPath('hostPort')));
    });
    fault(port, 'containerPort', 'api/format#port', causes, refuse, { value: String(number) });
  }
}

function checkHostPort(port: Port, refuse: Refuse): void {
  const number = int(port, 'hostPort') ?? 0;
  if (Number(number) !== 0 && (number < 1 || number > 65535)) fault(port, 'hostPort', 'api/format#port', [invalid(port.apiPath('hostPort'))], refuse, { value: String(number) });
}

function checkNames(container: Site<'Container'>, refuse: Refuse): void {
  const names = new Set<string>();
  for (const port of allOf(container, 'ports')) {
    const name = text(port, 'name');
    if (name === '') continue;
    const reasons = isValidPortName(name);
    if (reasons.length > 0) fault(port, 'name', 'api/format#port-name', causesOf(reasons, port.apiPath('name')), refuse, { name, problem: problemOf(name, reasons, 'port') });
    else checkUnique(port, 'name', name, names, 'port', refuse);
  }
}

/** checkHostPortConflicts: no two ports of these containers on one port of the node. `takesAll`: see takesAllPorts. */
export function checkHostPorts(containers: readonly Site<'Container'>[], takesAll: boolean, refuse: Refuse): void {
  const taken = new Map<string, Port>();
  for (const container of containers) {
    for (const port of allOf(container, 'ports')) {
      if (!takesAll && !port.mayHave('hostPort')) continue;
      const written = Number(int(port, 'hostPort') ?? 0);
      const number = written === 0 && takesAll ? Number(int(port, 'containerPort') ?? 0) : written;
      if (number === 0) continue;
      const protocol = text(port, 'protocol') || 'TCP';
      const place = `${protocol}/${text(port, 'hostIP')}/${String(number)}`;
      const earlier = taken.get(place);
      if (earlier === undefined) {
        taken.set(place, port);
        continue;
      }
      const field = written === 0 ? 'containerPort' : 'hostPort';
      refuse({
        message: 'api/duplicate#host-port',
        at: port.at(field),
        path: port.path(field),
        causes: [duplicate(port.apiPath('hostPort'))],
        data: { number, protocol },
        related: [{ ...earlier.at(earlier.has('hostPort') ? 'hostPort' : 'containerPort'), message: 'the port is taken here first' }],
        subject: { site: port, field },
      });
    }
  }
}

/** validatePodHostNetworkDeps: in the node's network there is nothing to map, so a hostPort can only repeat the containerPort. */
export function checkHostNetworkPorts(spec: Site<'PodSpec'>, refuse: Refuse): void {
  if (spec.get('hostNetwork') !== true) return;
  for (const container of spec.children('containers')) {
    for (const port of container.children('ports')) {
      quietly(() => {
        const host = int(port, 'hostPort') ?? 0;
        const inside = int(port, 'containerPort') ?? 0;
        if (Number(host) === 0 || Number(host) === Number(inside)) return;
        fault(port, 'hostPort', 'api/conflict#host-network-port', [invalid(port.apiPath('hostPort'))], refuse, { host: String(host), inside: String(inside) });
      });
    }
  }
}
