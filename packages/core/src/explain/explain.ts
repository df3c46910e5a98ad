/** The placement of a workload in a few plain sentences. */
import type { Workload } from '../resources/resource.js';
import type { Site } from '../schema/site.js';
import type { Place } from '../tree/finding.js';
import { explainNodes, nodesInWords, readNodes, type Nodes } from './node-constraints.js';
import { explainPodAffinity } from './pod-affinity.js';
import { tell, type Sentence } from './sentence.js';
import { explainSpread } from './spread.js';
import { explainTolerations, readTolerated, taintsClause } from './taints.js';
import { capital, count, names } from './words.js';

/** The first sentence says how many Pods there are, and where; the others what else is asked for, in the order of the scheduler's questions. What is not known is left out. */
export function explainWorkload(workload: Workload): Sentence[] {
  let found: Nodes | undefined;
  const sentences = tell([
    () => {
      found = readNodes(workload);
      return first(workload, found);
    },
    () => held(workload),
    () => (found === undefined ? undefined : explainNodes(workload, found)),
    () => explainTolerations(workload),
    () => hostPorts(workload),
    () => explainPodAffinity(workload),
    () => explainSpread(workload),
    () => runtimeClass(workload),
    () => scheduler(workload),
  ]);
  return sentences;
}

function first(workload: Workload, found: Nodes): Sentence {
  const { controller, pod, staticPod } = workload;
  const { at, path } = whole(workload);
  const says = 'fact' as const;
  if (staticPod) return { text: 'One Pod on each node whose kubelet reads this file. No scheduler is asked: taints do not matter; labels of the node, its ports and resources do.', says, at, path };
  const name = pod.get('nodeName') ?? '';
  if (name !== '') return { text: `${howMany(workload)}, on the node named ${name}.`, says, at, path };
  const isDaemon = controller === 'DaemonSet';
  const nodes = nodesInWords(found, isDaemon ? 'every' : 'many');
  const noun = found.phrase?.noun ?? '';
  const where = nodes === null ? (isDaemon ? 'every node that fits what is said below' : 'nodes that fit what is said below') : nodes;
  const isAny = nodes === 'nodes';
  const clause = taintsClause(readTolerated(pod), isDaemon, noun);
  const text = isDaemon ? `One Pod on ${where}${clause}` : `${howMany(workload)}, ${isAny ? 'on any node' : `only on ${where}`}${clause}`;
  return { text: text.endsWith('.') ? text : `${text}.`, says, at, path };
}

/** The kind of the resource, where its text begins to say what it is. */
function whole({ resource, pod }: Workload): { readonly at: Place; readonly path: string } {
  const root = resource.root as Site<'Pod'> | null;
  return root === null ? { at: pod.place(), path: pod.path() } : { at: root.at('kind'), path: 'kind' };
}

const replicas = (number: number): string => (number === 1 ? 'One Pod' : capital(count(number, 'Pod')));

function howMany({ controller, resource }: Workload): string {
  const spec = (resource.root as Site<'Deployment'> | null)?.child('spec');
  switch (controller) {
    case 'Pod':
      return 'One Pod';
    case 'DaemonSet':
      return 'One Pod';
    case 'Deployment':
    case 'ReplicaSet':
    case 'ReplicationController':
    case 'StatefulSet':
      return replicas(spec?.get('replicas') ?? 1);
    case 'Job': {
      const job = spec as unknown as Site<'JobSpec'> | undefined;
      const parallel = job?.get('parallelism') ?? 1;
      return parallel === 1 ? 'One Pod at a time' : `Up to ${count(parallel, 'Pod')} at a time`;
    }
    case 'CronJob':
      return `The Pods of each run (${(spec as unknown as Site<'CronJobSpec'> | undefined)?.get('schedule') ?? 'no schedule'})`;
    case 'PodTemplate':
      return 'Pods of this template';
    default:
      return 'Its Pods';
  }
}

/** Gates keep it from the scheduler. */
function held({ pod }: Workload): Sentence | undefined {
  const gates = pod.children('schedulingGates').map((gate) => gate.get('name') ?? '');
  return gates.length === 0 ? undefined : { text: `Waits until the scheduling ${gates.length === 1 ? 'gate' : 'gates'} ${names(gates, 'and')} ${gates.length === 1 ? 'is' : 'are'} removed.`, says: 'must', at: pod.at('schedulingGates'), path: pod.path('schedulingGates') };
}

function hostPorts({ pod, controller }: Workload): Sentence | undefined {
  const ofNode = pod.get('hostNetwork') === true;
  let at: Place | undefined;
  let path = '';
  const ports: string[] = [];
  for (const container of pod.children('containers')) {
    for (const port of container.children('ports')) {
      const number = (port.get('hostPort') ?? 0) || (ofNode ? (port.get('containerPort') ?? 0) : 0);
      if (number === 0) continue;
      const field = (port.get('hostPort') ?? 0) === 0 ? 'containerPort' : 'hostPort';
      at ??= port.at(field);
      if (ports.length === 0) path = port.path(field);
      const address = port.get('hostIP') ?? '';
      ports.push(`${address === '' ? '' : `${address}:`}${String(number)}/${port.get('protocol') ?? 'TCP'}`);
    }
  }
  if (at === undefined) return undefined;
  const alone = controller === 'Pod' || controller === 'DaemonSet' ? '' : ', so no two of them share a node';
  return { text: `Needs ${ports.length === 1 ? 'the port' : 'the ports'} ${names(ports, 'and')} of its node for itself${alone}.`, says: 'must', at, path };
}

function runtimeClass({ pod }: Workload): Sentence | undefined {
  const name = pod.get('runtimeClassName') ?? '';
  return name === '' ? undefined : { text: `Runs under the RuntimeClass ${name}, which may ask for certain nodes, and tolerate taints, by itself.`, says: 'fact', at: pod.at('runtimeClassName'), path: pod.path('runtimeClassName') };
}

function scheduler({ pod }: Workload): Sentence | undefined {
  const name = pod.get('schedulerName') ?? '';
  if (name === '' || name === 'default-scheduler') return undefined;
  return { text: `Is placed by the scheduler ${name}, which may go by other rules than those said here.`, says: 'fact', at: pod.at('schedulerName'), path: pod.path('schedulerName') };
}
