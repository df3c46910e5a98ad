/** The Pods of a workload, as a set knows them. */
import { pairOf, type MapNode, type Node } from '../tree/node.js';
import { known } from '../schema/known.js';
import { placeOfPair, type Site } from '../schema/site.js';
import type { Workload } from '../resources/resource.js';
import type { Labels } from '../scheduling/label-selector.js';
import { entriesOf, factPlace } from './collect.js';
import { copied } from './copied.js';
import type { FactPlace, TolerationFacts, WorkloadFacts } from './facts.js';

export function workloadFacts(file: string, workload: Workload): WorkloadFacts {
  const { pod, metadata, resource, controller, staticPod } = workload;
  const spec = (resource.root as Site<'Deployment'> | null)?.kids.find((kid) => kid.field === 'spec') as Site<'DeploymentSpec'> | undefined;
  const rollout = rolloutOf(controller, spec);
  return new PodFacts(
    copied(controller),
    replicasOf(controller, spec),
    controller === 'Pod' || spec?.mayHave('replicas') === true,
    labelsOf(workload),
    metadata ? metadata.mayHave('labels') ? factPlace(file, metadata.at('labels'), metadata.base, metadata.path('labels')) : factPlace(file, metadata.place(), metadata.base, metadata.path()) : factPlace(file, pod.place(), pod.base, pod.path()),
    metadata ? labelRanges(metadata) : NO_RANGES,
    known(() => pod.get('hostNetwork') ?? false),
    pod.mayHave('tolerations') ? known(() => pod.children('tolerations').map(tolerationOf)) : NO_TOLERATIONS,
    pod.mayHave('nodeSelector') ? known(() => entriesOf(pod, 'nodeSelector')) : NO_LABELS,
    rollout.strategy,
    rollout.maxSurge,
    rollout.maxUnavailable,
    staticPod,
  );
}

const NO_RANGES: readonly number[] = [];
const NO_TOLERATIONS: readonly TolerationFacts[] = [];
const NO_LABELS: Labels = new Map();

class PodFacts implements WorkloadFacts {
  #places: ReadonlyMap<string, FactPlace> | null = null;

  constructor(
    readonly controller: string,
    readonly replicas: number | undefined,
    readonly isReplicasWritten: boolean,
    readonly labels: Labels | undefined,
    readonly labelsAt: FactPlace,
    /** Start and end of each value, in the order of the labels: objects are made for those that are asked for. */
    private readonly ranges: readonly number[],
    readonly hostNetwork: boolean | undefined,
    readonly tolerations: readonly TolerationFacts[] | undefined,
    readonly nodeSelector: Labels | undefined,
    readonly strategy: string | undefined,
    readonly maxSurge: number | string | undefined,
    readonly maxUnavailable: number | string | undefined,
    readonly staticPod: boolean,
  ) {}

  get labelPlaces(): ReadonlyMap<string, FactPlace> {
    if (this.#places) return this.#places;
    const places = new Map<string, FactPlace>();
    const { file, path } = this.labelsAt;
    let i = 0;
    for (const key of this.labels?.keys() ?? []) {
      places.set(key, { file, start: this.ranges[i] as number, end: this.ranges[i + 1] as number, path: /^[A-Za-z_][\w-]*$/.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]` });
      i += 2;
    }
    return (this.#places = places);
  }
}

/** A Pod's own labels, or its template's. A custom resource whose operator makes the Pods may add any. */
function labelsOf({ metadata, resource }: Workload): Labels | undefined {
  if (resource.root === null) return undefined;
  return metadata ? known(() => entriesOf(metadata, 'labels')) : NO_LABELS;
}

function labelRanges(metadata: Site): readonly number[] {
  const labels = pairOf(metadata.node, 'labels')?.value;
  if (labels?.kind !== 'map') return NO_RANGES;
  const ranges: number[] = [];
  for (const pair of labels.pairs) {
    const { start, end } = placeOfPair(pair);
    ranges.push(start, end);
  }
  return ranges;
}

/** pkg/apis/apps/v1/defaults.go, pkg/apis/core/v1/defaults.go: one where nothing is written. */
function replicasOf(controller: string, spec: Site<'DeploymentSpec'> | undefined): number | undefined {
  switch (controller) {
    case 'Pod':
      return 1;
    case 'Deployment':
    case 'ReplicaSet':
    case 'ReplicationController':
    case 'StatefulSet':
      return spec && known(() => spec.get('replicas') ?? 1);
    default:
      return undefined;
  }
}

interface Rollout {
  readonly strategy: string | undefined;
  readonly maxSurge: number | string | undefined;
  readonly maxUnavailable: number | string | undefined;
}

const NO_ROLLOUT: Rollout = { strategy: '', maxSurge: undefined, maxUnavailable: undefined };

/** pkg/apis/apps/v1/defaults.go: SetDefaults_Deployment, SetDefaults_DaemonSet, SetDefaults_StatefulSet. */
function rolloutOf(controller: string, spec: Site | undefined): Rollout {
  if (spec === undefined || (controller !== 'Deployment' && controller !== 'DaemonSet' && controller !== 'StatefulSet')) return NO_ROLLOUT;
  const field = controller === 'Deployment' ? 'strategy' : 'updateStrategy';
  const written = spec.mayHave(field) ? mapIn(spec.node, field) : null;
  const type = written === null ? null : written && scalarIn(written, 'type');
  const strategy = type === undefined ? undefined : type === null ? 'RollingUpdate' : copied(String(type));
  if (strategy !== 'RollingUpdate') return { strategy, maxSurge: undefined, maxUnavailable: undefined };
  const rolling = written ? mapIn(written, 'rollingUpdate') : written;
  const [surge, unavailable] = controller === 'Deployment' ? ['25%', '25%'] : [0, 1];
  const count = (name: string, otherwise: number | string): number | string | undefined => {
    const value = rolling === null ? null : rolling && scalarIn(rolling, name);
    return value === null ? otherwise : typeof value === 'string' ? copied(value) : value;
  };
  return { strategy, maxSurge: controller === 'StatefulSet' ? undefined : count('maxSurge', surge), maxUnavailable: count('maxUnavailable', unavailable) };
}

/** Null where it is absent, undefined where it is unknown. */
function mapIn(map: MapNode, key: string): MapNode | null | undefined {
  const value = valueIn(map, key);
  return value === null || value?.kind === 'map' ? value : undefined;
}

function scalarIn(map: MapNode, key: string): string | number | null | undefined {
  const value = valueIn(map, key);
  if (value === null) return null;
  if (value?.kind !== 'scalar') return undefined;
  return typeof value.value === 'string' || typeof value.value === 'number' ? value.value : undefined;
}

function valueIn(map: MapNode, key: string): Node | null | undefined {
  const value = pairOf(map, key)?.value;
  if (value === undefined) return map.open ? undefined : null;
  return value.kind === 'hole' ? undefined : value.kind === 'scalar' && value.type === 'null' ? null : value;
}

/** An operator that is not written is `Equal`. Throws QUIET. */
function tolerationOf(toleration: Site<'Toleration'>): TolerationFacts {
  const text = (field: 'key' | 'operator' | 'value' | 'effect'): string => copied(toleration.get(field) ?? '');
  return { key: text('key'), operator: text('operator') || 'Equal', value: text('value'), effect: text('effect') };
}
