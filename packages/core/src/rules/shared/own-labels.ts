/** The labels by which a workload knows its Pods, for fixes that make something select them. */
import type { Site } from '../../schema/site.js';
import type { Workload } from '../../resources/resource.js';
import { known } from './known.js';

/** What its selector asks for, or all labels of the Pods where that is not plain. Undefined where there are none, or they are not known. */
export function ownLabels({ resource, metadata }: Workload): Readonly<Record<string, string>> | undefined {
  return known(() => {
    const spec = (resource.root as Site<'Deployment'> | null)?.child('spec');
    const selector = resource.root && SELECTING.has(resource.root.type) ? spec?.child('selector') : undefined;
    const labels = selector && !selector.has('matchExpressions') ? entriesOf(selector.entries('matchLabels')) : {};
    return Object.keys(labels).length > 0 ? labels : atLeastOne(entriesOf(metadata?.entries('labels') ?? []));
  });
}

/** The kinds whose `spec.selector` is a LabelSelector. */
const SELECTING: ReadonlySet<string> = new Set(['DaemonSet', 'Deployment', 'ReplicaSet', 'StatefulSet']);

function entriesOf(entries: readonly { readonly key: string | number; readonly value: string | null }[]): Record<string, string> {
  return Object.fromEntries(entries.map(({ key, value }) => [String(key), value ?? '']));
}

const atLeastOne = (labels: Record<string, string>): Record<string, string> | undefined => (Object.keys(labels).length > 0 ? labels : undefined);
