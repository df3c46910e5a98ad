/** The Pods of a workload, as a set knows them. */
import type { Site } from '../schema/site.js';
import type { Workload } from '../resources/resource.js';
import type { Labels } from '../scheduling/label-selector.js';
import { factPlace } from './collect.js';
import { copied } from './copied.js';
import type { FactPlace, WorkloadFacts } from './facts.js';
import { stringsIn, valueIn } from './read.js';

export function workloadFacts(file: string, workload: Workload): WorkloadFacts {
  const { pod, metadata, resource, controller, staticPod } = workload;
  const spec = resource.root?.kids.find((kid) => kid.field === 'spec');
  return new PodFacts(
    copied(controller),
    replicasOf(controller, spec),
    controller === 'Pod' || spec?.mayHave('replicas') === true,
    podLabels(workload),
    placeOfLabels(file, metadata ?? pod),
    stringsIn(pod.node, 'nodeSelector'),
    staticPod,
  );
}

class PodFacts implements WorkloadFacts {
  constructor(
    readonly controller: string,
    readonly replicas: number | undefined,
    readonly isReplicasWritten: boolean,
    readonly labels: Labels | undefined,
    readonly labelsAt: FactPlace,
    readonly nodeSelector: Labels | undefined,
    readonly staticPod: boolean,
  ) {}
}

const NO_LABELS: Labels = new Map();

/** A Pod's own labels, or its template's. A custom resource whose operator makes the Pods may add any. */
export function podLabels({ metadata, resource }: Workload): Labels | undefined {
  if (resource.root === null) return undefined;
  return metadata ? stringsIn(metadata.node, 'labels') : NO_LABELS;
}

/** The labels, or what should have them. */
function placeOfLabels(file: string, holder: Site): FactPlace {
  if (holder.type === 'ObjectMeta' && holder.mayHave('labels')) return factPlace(file, holder.at('labels'), holder.base, holder.path('labels'));
  return factPlace(file, holder.place(), holder.base, holder.path());
}

/** pkg/apis/apps/v1/defaults.go, pkg/apis/core/v1/defaults.go: one where nothing is written. */
function replicasOf(controller: string, spec: Site | undefined): number | undefined {
  switch (controller) {
    case 'Pod':
      return 1;
    case 'Deployment':
    case 'ReplicaSet':
    case 'ReplicationController':
    case 'StatefulSet': {
      const value = spec && valueIn(spec.node, 'replicas');
      if (value === null) return 1;
      return value?.kind === 'scalar' && typeof value.value === 'number' ? value.value : undefined;
    }
    default:
      return undefined;
  }
}
