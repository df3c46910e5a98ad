/** Workloads and disruption budgets of the old groups. */
import { pairOf, type MapNode } from '../../../tree/node.js';
import type { Json } from '../../../fixes/change.js';
import type { Upgrade } from './upgrade.js';

/** Kinds whose selector the groups of old made up from the template's labels: pkg/apis/extensions/v1beta1/defaults.go and pkg/apis/apps/v1beta1/defaults.go of 1.15. */
export function workload(upgrade: Upgrade): void {
  const spec = upgrade.map(upgrade.root, 'spec');
  if (spec === undefined) {
    upgrade.safety = 'suggestion';
    return;
  }
  for (const gone of ['rollbackTo', 'templateGeneration']) upgrade.remove(spec, gone);
  if (pairOf(spec, 'selector')) return;
  const matchLabels = labelsOf(upgrade, spec);
  if (matchLabels) upgrade.set(spec, 'selector', { matchLabels });
  else upgrade.safety = 'suggestion';
}

/** Undefined where there are none, or not all are plain. */
function labelsOf(upgrade: Upgrade, spec: MapNode): Json | undefined {
  const labels = upgrade.map(upgrade.map(upgrade.map(spec, 'template'), 'metadata'), 'labels');
  if (!labels || labels.pairs.length === 0) return undefined;
  return labels.pairs.every(({ value }) => value.kind === 'scalar' && value.type === 'string') ? upgrade.jsonOfMap(labels) : undefined;
}

/** extensions/v1beta1 made selectors by itself with autoSelector, and batch/v1 always does; one that is written is refused without manualSelector. */
export function job(upgrade: Upgrade): void {
  const spec = upgrade.map(upgrade.root, 'spec');
  if (!spec) return;
  upgrade.remove(spec, 'autoSelector');
  if (!upgrade.has(spec, 'selector') || upgrade.has(spec, 'manualSelector')) return;
  upgrade.remove(spec, 'selector');
  upgrade.safety = 'suggestion';
}

/** policy/v1beta1 took an empty selector for none, policy/v1 takes it for all Pods of the namespace (pkg/apis/policy/v1beta1/conversion.go). */
export function disruptionBudget(upgrade: Upgrade): void {
  const spec = upgrade.map(upgrade.root, 'spec');
  const selector = upgrade.map(spec, 'selector');
  const parts = selector?.pairs.filter(({ value }) => (value.kind === 'map' ? value.pairs.length : value.kind === 'seq' ? value.items.length : 0) > 0) ?? [];
  if (selector && parts.length === 0) upgrade.safety = 'suggestion';
}
