/**
 * kubernetes pkg/apis/core/validation/validation.go, ValidateMatchLabelKeysAndMismatchLabelKeys, for terms of Pod affinity and for spread constraints.
 *
 * Before a Pod is validated, pkg/registry/core/pod/strategy.go (mutatePodAffinity, mutateTopologySpreadConstraints) adds a requirement to the
 * label selector for each key whose label the Pod carries. Errors then name requirements that nobody wrote.
 */
import { quietly, type Site } from '../../schema/site.js';
import type { MessageId } from '../../tree/finding.js';
import { isQualifiedName, isValidLabelValue } from '../content.js';
import { invalids } from '../meta/labels.js';
import { problemOf } from '../problem.js';
import { forbidden, invalid } from '../refuse.js';
import type { PodContext } from './pod-context.js';

export type Keyed = Site<'PodAffinityTerm'> | Site<'TopologySpreadConstraint'>;

interface Messages {
  readonly withoutSelector: MessageId;
  readonly syntax: MessageId;
  readonly inBoth: MessageId;
  readonly inSelector: MessageId;
  readonly repeated: MessageId;
  readonly ofBadLabel: MessageId;
}

export const IN_AFFINITY: Messages = {
  withoutSelector: 'pod-affinity/label-keys#without-selector',
  syntax: 'pod-affinity/label-keys#syntax',
  inBoth: 'pod-affinity/label-keys#in-both',
  inSelector: 'pod-affinity/label-keys#in-selector',
  repeated: 'pod-affinity/label-keys#repeated',
  ofBadLabel: 'pod-affinity/label-keys#of-bad-label',
};

export const IN_SPREAD: Messages = {
  withoutSelector: 'topology-spread/constraint#keys-without-selector',
  syntax: 'topology-spread/constraint#key-syntax',
  inBoth: 'topology-spread/constraint#key-in-selector',
  inSelector: 'topology-spread/constraint#key-in-selector',
  repeated: 'topology-spread/constraint#key-repeated',
  ofBadLabel: 'topology-spread/constraint#key-of-bad-label',
};

type KeysField = 'matchLabelKeys' | 'mismatchLabelKeys';

/** ValidateMatchLabelKeysAndMismatchLabelKeys; spread constraints have no `mismatchLabelKeys`. */
export function validateLabelKeys(site: Keyed, messages: Messages, pod: PodContext): void {
  quietly(checkKeys, site, 'matchLabelKeys', messages, pod);
  quietly(checkKeys, site, 'mismatchLabelKeys', messages, pod);
  quietly(checkOverlap, site, messages, pod);
  quietly(checkAdded, site, messages, pod);
}

function keysOf(site: Keyed, field: KeysField): string[] {
  if (site.type === 'TopologySpreadConstraint' && field === 'mismatchLabelKeys') return [];
  return (site as Site<'PodAffinityTerm'>).items(field).map((item) => (item.value as string | null) ?? '');
}

function checkKeys(site: Keyed, field: KeysField, messages: Messages, { refuse }: PodContext): void {
  const keys = keysOf(site, field);
  if (keys.length === 0) return;
  if (!(site as Site<'PodAffinityTerm'>).has('labelSelector')) {
    refuse({
      message: messages.withoutSelector,
      at: site.at(field),
      path: site.path(field),
      causes: [forbidden(site.apiPath(field))],
      data: { field },
      subject: { site, field },
    });
    return;
  }
  keys.forEach((key, i) => {
    const reasons = isQualifiedName(key);
    if (reasons.length === 0) return;
    refuse({
      message: messages.syntax,
      at: site.at(field, i),
      path: site.path(field, i),
      causes: invalids(reasons, site.apiPath(field, i)),
      data: { field, key, problem: problemOf(key, reasons, 'key') },
      subject: { site, field },
    });
  });
}

/** The keys that the server adds to the selector of this Pod, in its order. */
function addedKeys(site: Keyed, pod: PodContext): string[] {
  const match = keysOf(site, 'matchLabelKeys');
  const mismatch = keysOf(site, 'mismatchLabelKeys');
  if (pod.labels === null || match.length + mismatch.length === 0) return [];
  const labels = pod.labels();
  return [...match, ...mismatch].filter((key) => labels.has(key));
}

function checkOverlap(site: Keyed, messages: Messages, pod: PodContext): void {
  const match = keysOf(site, 'matchLabelKeys');
  if (match.length === 0) return;
  const mismatch = new Set(keysOf(site, 'mismatchLabelKeys'));
  const repeated = repeatedInSelector(site, match, pod);
  match.forEach((key, i) => {
    const both = mismatch.has(key);
    if (!both && !repeated.has(i)) return;
    const causes = both ? [invalid(site.apiPath('matchLabelKeys', i))] : [];
    // The server names the term's place among the terms and the key's among the keys, and leaves the field out.
    if (repeated.has(i)) causes.push(invalid(`${site.apiPath()}[${String(i)}]`));
    const message = both ? messages.inBoth : match.indexOf(key) < i ? messages.repeated : messages.inSelector;
    pod.refuse({ message, at: site.at('matchLabelKeys', i), path: site.path('matchLabelKeys', i), causes, data: { key }, subject: { site, field: 'matchLabelKeys' } });
  });
}

/** The indexes of the keys that an expression of the selector names while the selector names them already. */
export function repeatedInSelector(site: Keyed, match: readonly string[], pod: PodContext): Set<number> {
  const found = new Set<number>();
  const selector = (site as Site<'PodAffinityTerm'>).child('labelSelector');
  if (selector === undefined) return found;
  const seen = new Set(selector.entries('matchLabels').map((entry) => entry.key as string));
  const written = selector.children('matchExpressions').map((expression) => expression.get('key') ?? '');
  for (const key of [...written, ...addedKeys(site, pod)]) {
    const i = match.lastIndexOf(key);
    if (i >= 0 && seen.has(key)) found.add(i);
    seen.add(key);
  }
  return found;
}

/** The added requirements are validated like written ones. */
function checkAdded(site: Keyed, messages: Messages, pod: PodContext): void {
  const selector = (site as Site<'PodAffinityTerm'>).child('labelSelector');
  if (selector === undefined || pod.labels === null) return;
  const added = addedKeys(site, pod);
  if (added.length === 0) return;
  const labels = pod.labels();
  const written = selector.children('matchExpressions').length;
  const match = keysOf(site, 'matchLabelKeys');
  added.forEach((key, i) => {
    const value = labels.get(key) ?? '';
    const path = selector.apiPath('matchExpressions', written + i);
    const wrongValue = isValidLabelValue(value);
    const causes = [...invalids(isQualifiedName(key), `${path}.key`), ...invalids(wrongValue, `${path}.values[0]`)];
    if (causes.length === 0) return;
    const field = match.includes(key) ? 'matchLabelKeys' : 'mismatchLabelKeys';
    const index = keysOf(site, field).indexOf(key);
    pod.refuse({
      message: messages.ofBadLabel,
      at: site.at(field, index),
      path: site.path(field, index),
      causes,
      data: { field, key, value },
      subject: { site, field },
    });
  });
}
