/** What can be said of the terms of a formula, one by one and together. */
import { compile, type Atom, type Compiled, type CompiledTerm, type Room } from './compile.js';
import { findConflict, type Conflict } from './conflict.js';
import { leftOut, mayMeet, roomOf, takesAll } from './cover.js';
import type { Cells } from './domain.js';
import { Budget, type NodeConstraints, type Part } from './formula.js';

export interface Redundancy {
  /** Index into the term's requirements. */
  readonly requirement: number;
  /** The fewest of the others that make it hold anyway: of the same term, or of `all`. They are not redundant themselves. */
  readonly because: readonly Part[];
}

export interface TermVerdict {
  /** Why no node satisfies the term and `all`; null where some node does. Without terms of its own in it, `all` contradicts itself. */
  readonly dead: Conflict | null;
  /** Other terms that take every node of it, as few as were found; null where it takes one that they do not take. Of equal terms the later one is covered. */
  readonly covered: readonly number[] | null;
  /** Requirements that can go, all of them together, and the term takes the same nodes. */
  readonly redundant: readonly Redundancy[];
}

export interface TermsVerdict {
  readonly terms: readonly TermVerdict[];
  /** The terms that together take every node, as few as were found, or every node that satisfies `all` (`givenAll`); null where some such node is left out. */
  readonly exhaustive: { readonly terms: readonly number[]; readonly givenAll: boolean } | null;
}

/** Judges the terms of a formula, which has some. Null for a formula beyond `LIMITS`; what a search did not decide within its bound is taken as not so. */
export function judgeTerms(constraints: NodeConstraints): TermsVerdict | null {
  const compiled = compile(constraints);
  const terms = compiled?.terms;
  if (!compiled || !terms) return null;
  const budget = new Budget();
  const rooms = terms.map((term) => roomOf(compiled, term));
  const dead = terms.map((term, i) => (rooms[i] ? null : findConflict({ ...compiled, terms: [term] })));
  const covered = coverage(terms, rooms, budget);
  return {
    terms: terms.map((term, i) => ({ dead: dead[i] ?? null, covered: covered[i] ?? null, redundant: rooms[i] ? redundancies(compiled, term) : [] })),
    exhaustive: exhaustive(compiled, terms, rooms, budget),
  };
}


function coverage(terms: readonly CompiledTerm[], rooms: readonly (Room | null)[], budget: Budget): (number[] | null)[] {
  const covered: (number[] | null)[] = terms.map(() => null);
  const takeAll = (room: Room, by: readonly number[]): boolean => leftOut(room, by.map((i) => terms[i] as CompiledTerm), budget) === null;
  const alive = terms.flatMap((_, i) => (rooms[i] ? [i] : []));
  for (const i of alive) {
    const by = alive.find((k) => k !== i && takesAll(rooms[i] as Room, terms[k] as CompiledTerm) && (k < i || !takesAll(rooms[k] as Room, terms[i] as CompiledTerm)));
    if (by !== undefined) covered[i] = [by];
  }
  for (const i of alive.slice().reverse()) {
    if (covered[i]) continue;
    const others = alive.filter((k) => k !== i && covered[k] === null && mayMeet(rooms[i] as Room, terms[k] as CompiledTerm));
    if (others.length < 2 || !takeAll(rooms[i] as Room, others)) continue;
    covered[i] = fewest(others, (some) => takeAll(rooms[i] as Room, some));
  }
  return covered;
}

/** Leaves out what can be left out. */
function fewest(all: readonly number[], enough: (some: readonly number[]) => boolean): number[] {
  for (const one of all) if (enough([one])) return [one];
  for (const [i, one] of all.entries()) for (const other of all.slice(i + 1)) if (enough([one, other])) return [one, other];
  let rest = [...all];
  for (const one of all) {
    const without = rest.filter((each) => each !== one);
    if (enough(without)) rest = without;
  }
  return rest;
}

function exhaustive(compiled: Compiled, terms: readonly CompiledTerm[], rooms: readonly (Room | null)[], budget: Budget): TermsVerdict['exhaustive'] {
  const alive = terms.flatMap((_, i) => (rooms[i] ? [i] : []));
  const takeAll = (room: Room, some: readonly number[]): boolean => leftOut(room, some.map((i) => terms[i] as CompiledTerm), budget) === null;
  const anywhere = compiled.domains.map(({ every }) => every);
  if (alive.length === 0) return null;
  if (takeAll(anywhere, alive)) return { terms: fewest(alive, (some) => takeAll(anywhere, some)), givenAll: false };
  const given = roomOf(compiled, null);
  if (given === null || compiled.all.length === 0 || !takeAll(given, alive)) return null;
  return { terms: fewest(alive, (some) => takeAll(given, some)), givenAll: true };
}

/** For a term that some node satisfies. First go those that a single other one makes hold, then those that several do, the later before the earlier. */
function redundancies({ domains, all }: Compiled, { atoms }: CompiledTerm): Redundancy[] {
  const gone = new Map<Atom, readonly Atom[]>();
  const on = (key: number): Atom[] => [...all, ...atoms].filter((atom) => atom.key === key && !gone.has(atom));
  for (let i = atoms.length - 1; i >= 0; i--) {
    const atom = atoms[i] as Atom;
    const by = on(atom.key).find((other) => other !== atom && (other.cells & ~atom.cells) === 0n);
    if (by) gone.set(atom, [by]);
  }
  for (let i = atoms.length - 1; i >= 0; i--) {
    const atom = atoms[i] as Atom;
    if (gone.has(atom)) continue;
    const others = on(atom.key).filter((other) => other !== atom);
    const within = (some: readonly Atom[]): boolean => (some.reduce((left, { cells }) => left & cells, domains[atom.key]?.every as Cells) & ~atom.cells) === 0n;
    if (!within(others)) continue;
    let rest = others;
    for (const other of others) {
      const without = rest.filter((each) => each !== other);
      if (within(without)) rest = without;
    }
    gone.set(atom, rest);
  }
  // What went first may rest on what went later.
  const settled = (because: readonly Atom[]): Atom[] => [...new Set(because.flatMap((atom) => (gone.has(atom) ? settled(gone.get(atom) as Atom[]) : [atom])))];
  return [...gone].map(([atom, because]) => ({ requirement: atom.part.requirement as number, because: settled(because).map(({ part }) => part) })).sort((a, b) => a.requirement - b.requirement);
}
