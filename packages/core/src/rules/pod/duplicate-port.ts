/** Ports that containers of one Pod declare twice. Follows pkg/api/pod/warnings.go, warningsForPodSpecAndMeta; what checkHostPortConflicts and validateContainerPorts refuse is not said again. */
import type { Subject } from '../../schema/refuse.js';
import type { Site } from '../../schema/site.js';
import { containersOf } from '../../validation/core/pod-annotations.js';
import type { Fix } from '../../fixes/change.js';
import { removeObject } from '../shared/changes.js';
import { known } from '../shared/known.js';
import { podWith } from '../shared/manifests.js';
import { siteRule, type Page } from '../rule.js';

interface Port {
  readonly site: Site<'ContainerPort'>;
  readonly container: Site<'Container'>;
  readonly name: string;
  readonly number: number;
  readonly protocol: string;
  readonly hostPort: number;
  readonly hostIP: string;
}

type Clash = 'repeated' | 'same' | 'ambiguous' | 'overlapping';

/** Where nothing else is told of the port, it can go. */
function removePort({ site, more }: Subject): Fix | undefined {
  return more === true ? removeObject({ ...(site && { site }) }, 'suggestion', 'remove this one') : undefined;
}

export const rule = siteRule<'PodSpec'>({
  id: 'pod/duplicate-port',
  on: 'PodSpec',
  messages: {
    repeated: {
      text: 'Port {number}/{protocol} is declared twice in this container. kubectl apply and server-side apply tell ports apart by number and protocol, so a later apply may drop either. Declare it once.',
      hint: 'declared before',
      severity: 'warning',
      rejects: false,
      fix: removePort,
    },
    same: {
      text: 'Port {number}/{protocol} is declared in container "{other}", too. The containers of a Pod share one network: of those that run together, only one can listen on a port. Give one of them another port, or remove the declaration that is wrong.',
      hint: 'also in container "{other}"',
      severity: 'warning',
      rejects: false,
    },
    ambiguous: {
      text: 'Host port {hostPort} is taken for port {number}/{protocol} twice, once with a hostIP and once without, which means all addresses: who is reached on that address is not defined. Use one of the two, or another hostPort.',
      hint: 'not defined who is reached',
      severity: 'warning',
      rejects: false,
    },
    overlapping: {
      text: 'Port {number}/{protocol} is declared twice, once with a hostPort and once without. The one with the hostPort says all that there is to say; remove the other, unless two containers were given one port by mistake.',
      hint: 'declared before',
      severity: 'warning',
      rejects: false,
    },
    name: {
      text: 'The port name "{name}" stands for a port of container "{other}", too. A Service or monitor that asks for a port by this name gets only one of them, that of container "{winner}". Give each port of the Pod a name of its own.',
      hint: 'also in container "{other}"',
      severity: 'warning',
      rejects: false,
    },
    'name-by-protocol': {
      text: 'The port name "{name}" stands for a port of container "{other}", too, of another protocol. A Service finds the one of its own protocol; what asks by the name alone, such as a monitor, may get either. Give each port of the Pod a name of its own.',
      hint: 'also in container "{other}"',
      severity: 'info',
      rejects: false,
    },
  },
  check(spec, { report }) {
    const inPod = spec.parent?.type === 'Pod' && spec.get('hostNetwork') === true;
    const containers = containersOf(spec) as readonly Site<'Container'>[];
    if (!severalPorts(containers)) return;
    const byNumber = new Map<string, Port[]>();
    const byName = new Map<string, Pick<Port, 'site' | 'container'>>();
    for (const container of containers) {
      if (known(() => container.has('ports')) !== true) continue;
      for (const site of known(() => container.children('ports')) ?? []) {
        const name = known(() => site.get('name') ?? '') ?? '';
        const port = known(() => portOf(site, container, name, inPod));
        const told = port !== undefined && checkNumber(port);
        const first = byName.get(name);
        if (first === undefined) {
          if (name !== '') byName.set(name, { site, container });
        } else if (!told && first.container !== container) {
          const apart = known(() => protocolOf(site) !== protocolOf(first.site)) === true;
          report(apart ? 'name-by-protocol' : 'name', site.at('name'), {
            path: site.path(),
            data: { name, other: containerName(first.container), winner: containerName(found(first.container, container)) },
            related: [{ ...first.site.at('name'), message: 'the same name stands here' }],
            subject: { site, field: 'name' },
          });
        }
      }
    }

    function checkNumber(port: Port): boolean {
      const { site, number, protocol } = port;
      // A port that is missing is refused.
      if (number === 0) return false;
      const key = `${String(number)}/${protocol}`;
      const others = byNumber.get(key);
      byNumber.set(key, [...(others ?? []), port]);
      const clashes = (others ?? []).flatMap((other) => {
        const clash = clashOf(port, other);
        return clash === undefined ? [] : [{ clash, other }];
      });
      const [worst] = clashes.sort((a, b) => ORDER.indexOf(a.clash) - ORDER.indexOf(b.clash));
      if (worst === undefined) return false;
      report(worst.clash, site.at('containerPort'), {
        path: site.path(),
        data: { number, protocol, hostPort: port.hostPort, other: containerName(worst.other.container) },
        related: clashes.map(({ other }) => ({ ...other.site.at('containerPort'), message: `declared in container "${containerName(other.container)}"` })),
        subject: { site, field: 'containerPort', more: port.name === '' },
      });
      return true;
    }
  },
});

/** Most Pods have one port, or none. */
function severalPorts(containers: readonly Site<'Container'>[]): boolean {
  let ports = 0;
  for (const { kids } of containers) for (const { field } of kids) if (field === 'ports') ports++;
  return ports > 1;
}

const ORDER: readonly Clash[] = ['repeated', 'same', 'ambiguous', 'overlapping'];

/** For the words of a finding. Throws QUIET. */
const containerName = (container: Site<'Container'>): string => container.get('name') ?? '';

const protocolOf = (port: Site<'ContainerPort'>): string => port.get('protocol') || 'TCP';

/** Of two containers, the one whose port is found by name: main containers come first, and init containers have no part in it (k8s.io/endpointslice util/controller_utils.go, FindPort). */
const found = (earlier: Site<'Container'>, later: Site<'Container'>): Site<'Container'> => (earlier.field !== 'containers' && later.field === 'containers' ? later : earlier);

/** As the server sees it: in a Pod of the node's network each port is one of the node, too (SetDefaults_Pod). Throws QUIET. */
function portOf(site: Site<'ContainerPort'>, container: Site<'Container'>, name: string, inHostNetwork: boolean): Port {
  const number = site.get('containerPort') ?? 0;
  const hostPort = site.get('hostPort') ?? 0;
  const taken = hostPort === 0 && inHostNetwork && container.field !== 'ephemeralContainers' ? number : hostPort;
  return { site, container, name, number, protocol: protocolOf(site), hostPort: taken, hostIP: site.get('hostIP') ?? '' };
}

/** Undefined where the two are fine together, or refused. */
function clashOf(port: Port, other: Port): Clash | undefined {
  const own = port.container === other.container;
  if (port.hostIP === other.hostIP && port.hostPort === other.hostPort) {
    // Among the main containers, and within each init container, no port of the node is taken twice.
    const refused = port.hostPort !== 0 && (own || (port.container.field === 'containers' && other.container.field === 'containers'));
    return refused ? undefined : own ? 'repeated' : 'same';
  }
  if (port.hostPort === 0 || other.hostPort === 0) return 'overlapping';
  return port.hostPort === other.hostPort && (port.hostIP === '') !== (other.hostIP === '') ? 'ambiguous' : undefined;
}

/** Ports of the one container. */
const ports = (list: string): string => `${podWith('')}    ports:\n${list}`;

/** A second container with one port. */
const beside = (port: string, first = '    - containerPort: 8080\n'): string => `${ports(first)}  - name: metrics\n    image: registry.example.com/metrics:1.0.0\n    ports:\n${port}`;

export const page: Page = {
  summary: 'Two ports of a Pod have one number or one name.',
  why: 'The containers of a Pod share one network, so a port belongs to whichever container listens first, and the other fails to start its server. A name is looked up in the whole Pod, and of one protocol the first port that has it wins: main containers in the order of the file, then sidecars. Within one container, `kubectl apply` merges ports by number and protocol, and cannot tell two equal ones apart. The API server takes all of this, with a warning; what it refuses is said by `api/duplicate`.',
  instead: 'Give each container its own ports, and each port its own name. A port that is declared twice by mistake needs to be declared once.',
  upstream: 'pkg/api/pod/warnings.go: warningsForPodSpecAndMeta',
  examples: [
    {
      bad: ports('    - name: http\n      containerPort: 8080\n    - containerPort: «8080»\n'),
      message: 'repeated',
      fixed: ports('    - name: http\n      containerPort: 8080\n'),
    },
    { bad: beside('    - containerPort: «8080»\n'), message: 'same' },
    { bad: ports('    - containerPort: 8080\n      hostPort: 80\n    - containerPort: «8080»\n      hostPort: 80\n      hostIP: 10.0.0.7\n'), message: 'ambiguous' },
    { bad: ports('    - containerPort: 8080\n      hostPort: 80\n    - containerPort: «8080»\n'), message: 'overlapping' },
    { bad: beside('    - name: «http»\n      containerPort: 9090\n', '    - name: http\n      containerPort: 8080\n'), message: 'name' },
    { bad: beside('    - name: «dns»\n      containerPort: 53\n', '    - name: dns\n      containerPort: 53\n      protocol: UDP\n'), message: 'name-by-protocol' },
    { good: beside('    - name: metrics\n      containerPort: 9090\n', '    - name: http\n      containerPort: 8080\n    - name: http-udp\n      containerPort: 8080\n      protocol: UDP\n') },
  ],
};
