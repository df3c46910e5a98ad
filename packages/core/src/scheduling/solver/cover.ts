/** Whether alternatives together take every node of some room: a search for one that they leave out. */
import { allRoom, narrow, type Compiled, type CompiledTerm, type Literal, type Room } from './compile.js';
import type { Cells } from './domain.js';
import { Budget } from './formula.js';

/**
 * Some part of the room that none of the terms takes, or null where they take all of it. Undefined where the budget ran out. The terms' opposites are
 * clauses (one of the requirements fails); this is the procedure of Davis, Putnam, Logemann and Loveland on keys of several values.
 */
export function leftOut(room: Room, terms: readonly CompiledTerm[], budget = new Budget()): Room | null | undefined {
  if (budget.met) return undefined;
  const clauses: (readonly Literal[])[] = [];
  for (const { empty, fails } of terms) if (!empty) clauses.push(fails);
  return search(room.slice(), clauses, budget);
}

/** A term takes every node of a room. */
export function takesAll(room: Room, { empty, atoms }: CompiledTerm): boolean {
  return !empty && atoms.every(({ key, cells }) => ((room[key] as Cells) & ~cells) === 0n);
}

/** A term may take a node of a room; false where it takes none for sure. */
export function mayMeet(room: Room, { empty, atoms }: CompiledTerm): boolean {
  return !empty && atoms.every(({ key, cells }) => ((room[key] as Cells) & cells) !== 0n);
}

function search(room: Room, clauses: readonly (readonly Literal[])[], budget: Budget): Room | null | undefined {
  let open = clauses;
  for (;;) {
    if (!budget.spend(open.length + 1)) return undefined;
    const next: Literal[][] = [];
    let changed = false;
    for (const clause of open) {
      const live: Literal[] = [];
      let holds = false;
      for (const literal of clause) {
        const has = room[literal.key] as Cells;
        const left = has & literal.cells;
        if (left === has) holds = true;
        if (left !== 0n) live.push(literal);
      }
      if (holds) continue;
      const [only] = live;
      if (only === undefined) return null;
      if (live.length === 1) {
        room[only.key] = (room[only.key] as Cells) & only.cells;
        changed = true;
      } else next.push(live);
    }
    open = next;
    if (!changed) break;
  }
  const shortest = open.reduce<readonly Literal[] | undefined>((best, clause) => (best && best.length <= clause.length ? best : clause), undefined);
  if (shortest === undefined) return room;
  for (const { key, cells } of shortest) {
    const taken = room.slice();
    taken[key] = (taken[key] as Cells) & cells;
    if (taken[key] === 0n) continue;
    const found = search(taken, open, budget);
    if (found !== null) return found;
    room[key] = (room[key] as Cells) & ~cells;
    if (room[key] === 0n) return null;
  }
  return null;
}

/** What remains of the room when the formula's `all` and a term hold; null where nothing does. */
export function roomOf({ domains, all }: Compiled, term: CompiledTerm | null): Room | null {
  if (term?.empty) return null;
  return narrow(allRoom(domains), term ? [...all, ...term.atoms] : all);
}
