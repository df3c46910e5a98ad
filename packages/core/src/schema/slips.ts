/**
 * Slips of shape: what belongs into an object of its own is written without it, or with one where none is wanted. Each of the fields is unknown to the server, and what should be
 * there is missing; to the author it is one mistake.
 */
import { pairOf, type Pair } from '../tree/node.js';
import type { MessageId } from '../tree/finding.js';
import type { Site } from './site.js';
import { typeOf } from './table.js';

export interface Slip {
  readonly kind: 'slip';
  readonly message: MessageId;
  /** What the site is to become: `into` wraps the fields, in a list where `list`; `flat` takes the contents of that field up, and leaves the weight out. */
  readonly reshape: { readonly into: string; readonly list?: true } | { readonly flat: string };
  readonly pairs: readonly Pair[];
  /** Where the server misses what stands in the wrong shape. */
  readonly paths: readonly string[];
  /** Fields of the site of which nobody knows, now, whether they are missing. */
  readonly missed: readonly string[];
  /** The object that the fields belong into, as messages call it. */
  readonly home: string;
}

/** The slip that the unknown fields of a site are; undefined where they are none, or where some have nothing to do with it. */
export function slipOf(site: Site, unknown: readonly Pair[]): Slip | undefined {
  switch (site.type) {
    case 'WeightedPodAffinityTerm':
      return wrapped(site, unknown, 'pod-affinity/weight#unwrapped', 'podAffinityTerm', 'PodAffinityTerm');
    case 'PreferredSchedulingTerm':
      return wrapped(site, unknown, 'node-affinity/weight#unwrapped', 'preference', 'NodeSelectorTerm');
    case 'NodeSelector':
      return wrapped(site, unknown, 'node-affinity/terms#unwrapped', 'nodeSelectorTerms', 'NodeSelectorTerm', true);
    case 'VolumeNodeAffinity':
      return wrapped(site, unknown, 'node-affinity/terms#no-required', 'required', 'NodeSelector');
    case 'PodAffinityTerm':
      return weighted(site, unknown);
    case 'LabelSelector':
      return labels(site, unknown);
    default:
      return undefined;
  }
}

function wrapped(site: Site, pairs: readonly Pair[], message: MessageId, into: string, type: string, list?: true): Slip | undefined {
  const fields = typeOf(type).fields;
  if (pairOf(site.node, into) !== undefined || !pairs.every(({ key }) => fields.has(key))) return undefined;
  const missed = [into, 'weight'].filter((field) => typeOf(site.type).fields.has(field) && pairOf(site.node, field) === undefined);
  return { kind: 'slip', message, reshape: { into, ...(list && { list }) }, pairs, paths: missed.map((field) => site.path(field)), missed, home: site.path(into) };
}

/** A required term as only preferred ones are written. */
function weighted(site: Site, pairs: readonly Pair[]): Slip | undefined {
  const into = 'podAffinityTerm';
  if (site.field === into || !pairs.every(({ key }) => key === 'weight' || key === into)) return undefined;
  const isWrapped = pairs.some(({ key }) => key === into);
  const missed = isWrapped ? [...typeOf(site.type).fields.keys()].filter((field) => pairOf(site.node, field) === undefined) : [];
  return { kind: 'slip', message: `pod-affinity/weight#${isWrapped ? 'wrapped' : 'required'}`, reshape: { flat: into }, pairs, paths: missed.map((field) => site.path(field)), missed, home: site.path() };
}

/** Labels right in the selector, as in a Service. */
function labels(site: Site, pairs: readonly Pair[]): Slip | undefined {
  const into = 'matchLabels';
  if (pairOf(site.node, into) !== undefined || pairOf(site.node, 'matchExpressions') !== undefined) return undefined;
  if (!pairs.every(({ key, value }) => value.kind === 'scalar' && value.type !== 'null' && !/^match/i.test(key))) return undefined;
  return { kind: 'slip', message: 'api/unknown-field#labels', reshape: { into }, pairs, paths: [site.path(), site.path(into)], missed: [into, 'matchExpressions'], home: site.path(into) };
}
