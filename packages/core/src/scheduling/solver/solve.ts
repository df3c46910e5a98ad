/** Whether some node satisfies a formula: a node that does, or a smallest set of requirements that cannot hold together. */
import { allRoom, compile, narrow, type Compiled, type Room } from './compile.js';
import { findConflict } from './conflict.js';
import type { Cells, Domain } from './domain.js';
import type { NodeConstraints, Solution, Witness } from './formula.js';

/**
 * Decides a formula. It is exact: a witness is a node that component-helpers nodeaffinity.go, RequiredNodeAffinity.Match, takes, with the fewest labels; and
 * where there is none, no node whatever is taken. Bounded by `LIMITS`.
 */
export function solveNodeConstraints(constraints: NodeConstraints): Solution {
  const compiled = compile(constraints);
  if (compiled === null) return { is: 'unknown' };
  const witness = findWitness(compiled);
  return witness ? { is: 'satisfiable', witness } : { is: 'unsatisfiable', ...findConflict(compiled) };
}

function findWitness({ domains, all, terms }: Compiled): Witness | null {
  const room = narrow(allRoom(domains), all);
  if (room === null) return null;
  if (terms === null) return nodeIn(domains, room, null);
  let fewest: Witness | null = null;
  for (const { index, atoms, empty } of terms) {
    const left = empty ? null : narrow(room, atoms);
    if (left === null) continue;
    const witness = nodeIn(domains, left, index);
    if (fewest === null || witness.labels.size < fewest.labels.size) fewest = witness;
  }
  return fewest;
}

/** The node of the first cells: the labels are independent of each other, so it is one with the fewest. */
export function nodeIn(domains: readonly Domain[], room: Room, term: number | null): Witness {
  const labels = new Map<string, string>();
  let name = 'node';
  domains.forEach((domain, key) => {
    const value = domain.first(room[key] as Cells);
    if (value === undefined) return;
    if (domain.field) name = value;
    else labels.set(domain.key, value);
  });
  return { name, labels, taints: [], term };
}
