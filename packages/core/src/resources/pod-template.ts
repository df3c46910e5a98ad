/** Where each workload kind keeps its Pod template. */
import { Site } from '../schema/site.js';
import { MapNode, pairOf } from '../tree/node.js';
import type { Resource, Workload } from './resource.js';

/** The fields that lead from a workload's root to the object that holds the Pod's `metadata` and `spec`. */
const TEMPLATES: Readonly<Record<string, readonly string[]>> = {
  Pod: [],
  PodTemplate: ['template'],
  ReplicationController: ['spec', 'template'],
  ReplicaSet: ['spec', 'template'],
  Deployment: ['spec', 'template'],
  DaemonSet: ['spec', 'template'],
  StatefulSet: ['spec', 'template'],
  Job: ['spec', 'template'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template'],
};

/** The workload of a decoded resource, or null where its kind makes no Pods or no Pod spec is written. */
export function workloadOf(resource: Resource, staticPod: boolean): Workload | null {
  const root = resource.root;
  if (root === null || !Object.hasOwn(TEMPLATES, root.type)) return null;
  let holder: Site | undefined = root;
  for (const field of TEMPLATES[root.type] as readonly string[]) {
    holder = kid(holder, field);
    if (holder === undefined) return null;
  }
  const pod = kid(holder, 'spec');
  if (pod === undefined) return null;
  return { controller: root.type, resource, pod: pod as Site<'PodSpec'>, metadata: metadataOf(holder), staticPod: staticPod && root.type === 'Pod' };
}

/** The workload of a custom resource that declares one Pod template, or one Pod spec. The controller is its kind, of which nothing is known. */
export function workloadOfFragment(fragment: Site, resource: Resource): Workload | null {
  const isSpec = fragment.type === 'PodSpec';
  if (!isSpec && fragment.type !== 'PodTemplateSpec') return null;
  const pod = isSpec ? fragment : kid(fragment, 'spec');
  if (pod === undefined) return null;
  return { controller: resource.kind, resource, pod: pod as Site<'PodSpec'>, metadata: isSpec ? undefined : metadataOf(fragment), staticPod: false };
}

function kid(site: Site, field: string): Site | undefined {
  return site.kids.find((one) => one.field === field);
}

/** Where it is unknown, a Site that knows nothing: absent would mean that the Pods have no labels. */
function metadataOf(holder: Site): Site<'ObjectMeta'> | undefined {
  const written = kid(holder, 'metadata');
  if (written !== undefined) return written as Site<'ObjectMeta'>;
  const value = pairOf(holder.node, 'metadata')?.value;
  if (value?.kind !== 'hole' && (value !== undefined || !holder.node.open)) return undefined;
  const { start, end } = value ?? holder.node;
  const node = new MapNode(start, end, true);
  node.open = true;
  return new Site('ObjectMeta', node, holder, 'metadata', undefined, holder.resource, undefined, holder.via, holder.base);
}
