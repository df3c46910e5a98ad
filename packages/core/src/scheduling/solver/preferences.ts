/** What preferred terms are worth among the nodes that satisfy a formula. */
import { compile, narrow, type Atom, type Compiled, type CompiledTerm, type Room } from './compile.js';
import { roomOf, takesAll } from './cover.js';
import type { Cells } from './domain.js';
import { Budget, type NodeConstraints } from './formula.js';

/** What the allowed nodes have to do with a preference: all match it, none does, or it tells them apart (null). */
export type Relation = 'implied' | 'excluded' | null;

export interface Preference {
  readonly requirements: NodeConstraints['all'];
  readonly weight: number;
}

export interface PreferencesVerdict {
  /** For each: every allowed node matches it, or none does (`null`: it tells nodes apart). One that contradicts itself is excluded. */
  readonly relations: readonly Relation[];
  /** Those that match the same of the allowed nodes, in groups of two or more, and tell nodes apart. */
  readonly same: readonly (readonly number[])[];
  /** All together give every allowed node the same weight, though some of them tell nodes apart. */
  readonly balanced: boolean;
}

/**
 * What preferences are worth among the nodes that satisfy a formula. Null for formulas beyond `LIMITS`, and where no node is allowed. A preference without
 * requirements must be left out: it matches none.
 */
export function judgePreferences(constraints: NodeConstraints, preferences: readonly Preference[]): PreferencesVerdict | null {
  const asked = preferences.map(({ requirements }) => ({ requirements, everyNode: true as const }));
  const compiled = compile(constraints, asked);
  if (!compiled) return null;
  const count = constraints.anyOf?.length ?? 0;
  const terms = compiled.terms ?? [];
  const allowed = (constraints.anyOf === null ? [null] : terms.slice(0, count)).map((term) => roomOf(compiled, term)).filter((room) => room !== null);
  if (allowed.length === 0) return null;
  const wishes = terms.slice(count);
  const budget = new Budget();
  const relations = wishes.map((wish): Relation => {
    if (allowed.every((room) => narrow(room, wish.atoms) === null)) return 'excluded';
    return allowed.every((room) => takesAll(room, wish)) ? 'implied' : null;
  });
  const within = (a: CompiledTerm, b: CompiledTerm): boolean =>
    allowed.every((room) => {
      const both = narrow(room, a.atoms);
      return both === null || takesAll(both, b);
    });
  const groups: number[][] = [];
  wishes.forEach((wish, i) => {
    if (relations[i] !== null) return;
    const group = groups.find(([first]) => within(wish, wishes[first as number] as CompiledTerm) && within(wishes[first as number] as CompiledTerm, wish));
    if (group) group.push(i);
    else groups.push([i]);
  });
  const balanced = groups.length > 1 && isConstant(compiled, allowed, wishes.map(({ atoms }, i) => ({ atoms, weight: preferences[i]?.weight ?? 0 })).filter((_, i) => relations[i] === null), budget);
  return { relations, same: groups.filter((group) => group.length > 1), balanced };
}

/** Every node of the rooms has the same sum of weights. */
function isConstant({ domains }: Compiled, rooms: readonly Room[], wishes: readonly { readonly atoms: readonly Atom[]; readonly weight: number }[], budget: Budget): boolean {
  let sum: number | null = null;
  const differs = (room: Room, i: number, score: number): boolean => {
    if (!budget.spend()) return true;
    const wish = wishes[i];
    if (wish === undefined) {
      sum ??= score;
      return sum !== score;
    }
    const left = room.slice();
    for (const { key, cells } of wish.atoms) {
      const fails = left.slice();
      fails[key] = (left[key] as Cells) & (domains[key]?.every as Cells) & ~cells;
      if (fails[key] !== 0n && differs(fails, i + 1, score)) return true;
      left[key] = (left[key] as Cells) & cells;
      if (left[key] === 0n) return false;
    }
    return differs(left, i + 1, score + wish.weight);
  };
  return !rooms.some((room) => differs(room, 0, 0));
}
