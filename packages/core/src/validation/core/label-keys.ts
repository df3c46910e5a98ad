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
type Rule = 'pod-affinity/label-keys' | 'topology-spread/constraint';
type KeysField = 'matchLabelKeys' | 'mismatchLabelKeys';

/** ValidateMatchLabelKeysAndMismatchLabelKeys; spread constraints have no `mismatchLabelKeys`. */
export function validateLabelKeys(site: Keyed, rule: Rule, pod: PodContext): void {
  quietly(checkKeys, site, 'matchLabelKeys', rule, pod);
  quietly(checkKeys, site, 'mismatchLabelKeys', rule, pod);
  quietly(checkOverlap, site, rule, pod);
  quietly(checkAdded, site, rule, pod);
}

function keysOf(site: Keyed, field: KeysField): string[] {
  if (site.type === 'TopologySpreadConstraint' && field === 'mismatchLabelKeys') return [];
  return (site as Site<'PodAffinityTerm'>).items(field).map((item) => (item.value as string | null) ?? '');
}

function checkKeys(site: Keyed, field: KeysField, rule: Rule, { refuse }: PodContext): void {
  const keys = keysOf(site, field);
  if (keys.length === 0) return;
  if (!(site as Site<'PodAffinityTerm'>).has('labelSelector')) {
    refuse({
      message: `${rule}#keys-without-selector`,
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
      message: `${rule}#key-syntax`,
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

function checkOverlap(site: Keyed, rule: Rule, pod: PodContext): void {
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
    const message: MessageId = both ? `${rule}#key-in-both` : match.indexOf(key) < i ? `${rule}#key-repeated` : `${rule}#key-in-selector`;
    pod.refuse({ message, at: site.at('matchLabelKeys', i), path: site.path('matchLabelKeys', i), causes, data: { key }, subject: { site, field: 'matchLabelKeys' } });
  });
}

/** The indexes of the keys that an expression of the selector names while the selector names them already. */
function repeatedInSelector(site: Keyed, match: readonly string[], pod: PodContext): Set<number> {
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
function checkAdded(site: Keyed, rule: Rule, pod: PodContext): void {
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
      message: `${rule}#key-of-bad-label`,
      at: site.at(field, index),
      path: site.path(field, index),
      causes,
      data: { field, key, value },
      subject: { site, field },
    });
  });
}
