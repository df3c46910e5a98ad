/** Whether the resources of many texts have anything to do with each other, told without the index that rules about sets ask. Most runs are over files that have not, and are over sooner. */
import type { Facts } from './facts.js';

/** What is told of one text: its facts, and which rules run there. */
interface Told {
  readonly facts: readonly Facts[];
  readonly rules: { readonly file: { readonly active: ReadonlyMap<string, unknown> }; readonly resources: unknown };
}

/** Rules that speak of what is missing, and so of every selector. They are off by default. */
const OF_ALL: readonly string[] = ['pod-affinity/dangling', 'set/selects-nothing'];

/**
 * True where no rule about sets can find anything: no two resources have one kind and name, each controller asks for a label that no other's Pods have, and there is no budget, no Pod affinity, no RuntimeClass and no
 * static Pod. False where that is not plain to see.
 */
export function areStrangers(members: readonly Told[]): boolean {
  const names = new Set<string>();
  const labels = new Map<string, number>();
  for (const { facts, rules } of members) {
    if (rules.resources !== null || OF_ALL.some((id) => rules.file.active.has(id))) return false;
    for (const { kind, name, budget, nodes, opaque, workload } of facts) {
      const known = `${kind} ${name}`;
      if (budget !== null || nodes !== null || opaque !== null || names.has(known)) return false;
      names.add(known);
      if (workload === null) continue;
      if (workload.staticPod || workload.labels === undefined) return false;
      for (const [key, value] of workload.labels) {
        const label = `${key}=${value}`;
        labels.set(label, (labels.get(label) ?? 0) + 1);
      }
    }
  }
  return members.every(({ facts }) => facts.every(({ selectors }) => selectors.every(({ role, selector }) => asksForItsOwn(role, selector, labels))));
}

function asksForItsOwn(role: string, selector: Facts['selectors'][number]['selector'], labels: ReadonlyMap<string, number>): boolean {
  if (role !== 'own') return role !== 'affinity';
  if (!selector) return false;
  for (const [key, value] of selector.matchLabels) if (labels.get(`${key}=${value}`) === 1) return true;
  return false;
}
