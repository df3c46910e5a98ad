/** Texts of manifests to their workloads. */
import { readYaml } from '../yaml/read.js';
import { openDocument, type Opening } from '../resources/open.js';
import { STATIC_POD_FOLDER, type Resource, type Workload } from '../resources/resource.js';
import { pairOf, type MapNode } from '../tree/node.js';
import { stringOf } from '../schema/decode.js';
import type { Refusal } from '../schema/refuse.js';
import type { Site } from '../schema/site.js';
import type { Namespace } from './pod-affinity-term.js';
import { readNamespace, readRuntimeClass, unreadable, type NamedText } from './read-cluster.js';
import type { RuntimeClassScheduling } from './runtime-class.js';
import type { PlacementError } from './placement-error.js';

export interface ReadWorkloads {
  /** In the order of the text. */
  readonly workloads: readonly Workload[];
  /** What of it belongs to the cluster that the workloads come to. */
  readonly namespaces: readonly Namespace[];
  readonly runtimeClasses: readonly RuntimeClassScheduling[];
  /** What has a wrong type or is unknown, by the resource's index. */
  readonly refusals: ReadonlyMap<number, readonly Refusal[]>;
  /** Documents that cannot be read. */
  readonly errors: readonly PlacementError[];
}

/** Every workload of a text. Unknown fields and values that the API server would refuse do not matter here: `lint` says them. */
export function readWorkloads({ name, text }: NamedText): ReadWorkloads {
  // A chart's values, a file of somebody else's: nothing of it is ours, readable or not.
  if (!MENTIONS_MANIFEST.test(text)) return { workloads: [], namespaces: [], runtimeClasses: [], refusals: new Map(), errors: [] };
  const resources: Resource[] = [];
  const errors: PlacementError[] = [];
  const refusals = new Map<number, Refusal[]>();
  const refuse = (refusal: Refusal, resource: number): void => {
    const list = refusals.get(resource);
    if (list) list.push(refusal);
    else refusals.set(resource, [refusal]);
  };
  const opening: Opening = { text, resources, sites: [], refuse, isStaticPod: (root) => STATIC_POD_FOLDER.test(name) || isStaticPod(root), customResources: [] };
  for (const document of readYaml(text)) {
    const fault = document.faults.find((one) => one.refused || one.code === 'too-deep' || one.code === 'too-many-aliases');
    if (fault) errors.push(unreadable(name, text, document, fault));
    else openDocument(document, opening);
  }
  const named = (kind: string): readonly Resource[] => resources.filter((one) => one.root !== null && one.kind === kind);
  return {
    workloads: resources.map(({ workload }) => workload).filter((one) => one !== null),
    namespaces: named('Namespace').map((one) => readNamespace(one.name, one.root?.kids.find((kid) => kid.field === 'metadata') as Site<'ObjectMeta'> | undefined)),
    runtimeClasses: named('RuntimeClass').map((one) => readRuntimeClass(one.root as Site<'RuntimeClass'>, one.name)),
    refusals,
    errors,
  };
}

const MENTIONS_MANIFEST = /apiVersion\b/i;

function isStaticPod(root: MapNode): boolean {
  const metadata = pairOf(root, 'metadata')?.value;
  const annotations = metadata?.kind === 'map' ? pairOf(metadata, 'annotations')?.value : undefined;
  return annotations?.kind === 'map' && stringOf(annotations, 'kubernetes.io/config.source') === 'file';
}
