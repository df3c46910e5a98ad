/**
 * A smallest set of requirements that cannot hold together.
 *
 * Requirements on different keys never contradict each other. So a conflict holds for each term a clash: requirements on one key, of the term and of what
 * must hold in any case, that leave no value. Clashes of different terms can share the latter, and only those; hence the search over the terms.
 */
import type { Atom, Compiled, CompiledTerm } from './compile.js';
import type { Cells } from './domain.js';
import { Budget, type Part } from './formula.js';

export interface Conflict {
  readonly conflict: readonly Part[];
  readonly smallest: boolean;
}

/** Requirements that leave no value, from which none can be left out. */
interface Clash {
  readonly shared: readonly Atom[];
  readonly own: readonly Part[];
}

/** For a formula that no node satisfies. */
export function findConflict(compiled: Compiled): Conflict {
  const { all, terms } = compiled;
  const budget = new Budget();
  const clashes = (terms ?? [null]).map((term) => clashesOf(all, term, compiled, budget));
  const best = budget.met ? null : smallestChoice(clashes, budget);
  return best && !budget.met ? { conflict: inOrder(best), smallest: true } : { conflict: irreducible(compiled), smallest: false };
}

function clashesOf(all: readonly Atom[], term: CompiledTerm | null, { domains }: Compiled, budget: Budget): Clash[] {
  const found: Clash[] = term?.empty ? [{ shared: [], own: [{ from: 'term', term: term.index, requirement: null }] }] : [];
  domains.forEach((domain, key) => {
    const shared = all.filter((atom) => atom.key === key);
    const own = term ? term.atoms.filter((atom) => atom.key === key) : [];
    for (const atoms of minimalClashes([...own, ...shared], domain.every, budget)) {
      found.push({ shared: atoms.filter(({ part }) => part.from === 'all'), own: atoms.flatMap(({ part }) => (part.from === 'term' ? [part] : [])) });
    }
  });
  // One that needs no less of what is shared, and no fewer of its own, is never the better choice. Of equals the first stays.
  return found.filter((one, i) => !found.some((other, k) => k !== i && other.own.length <= one.own.length && other.shared.every((atom) => one.shared.includes(atom)) && (k < i || other.own.length < one.own.length || other.shared.length < one.shared.length)));
}

/** All sets of atoms on one key that leave no cell, and of which every atom is needed. */
function minimalClashes(atoms: readonly Atom[], every: Cells, budget: Budget): Atom[][] {
  if (atoms.reduce((left, { cells }) => left & cells, every) !== 0n) return [];
  const found: Atom[][] = [];
  const search = (left: Cells, chosen: readonly Atom[], barred: ReadonlySet<Atom>): void => {
    if (!budget.spend()) return;
    if (left === 0n) {
      found.push([...chosen]);
      return;
    }
    // One of the atoms that exclude the first cell must be in; each branch leaves out those that were tried before it.
    const cell = left & -left;
    const without = new Set(barred);
    for (const atom of atoms) {
      if ((atom.cells & cell) !== 0n || without.has(atom)) continue;
      search(left & atom.cells, [...chosen, atom], without);
      without.add(atom);
    }
  };
  search(every, [], new Set());
  const isMinimal = (clash: readonly Atom[]): boolean => clash.every((left) => clash.reduce((cells, atom) => (atom === left ? cells : cells & atom.cells), every) !== 0n);
  return found.filter(isMinimal);
}

/** One clash of each term, such that there are as few parts in all as can be. */
function smallestChoice(clashes: readonly (readonly Clash[])[], budget: Budget): Part[] | null {
  let best: Part[] | null = null;
  /** What the terms from i on need of their own in any case. */
  const least = new Array<number>(clashes.length + 1).fill(0);
  for (let i = clashes.length - 1; i >= 0; i--) least[i] = (least[i + 1] as number) + Math.min(...(clashes[i] as Clash[]).map(({ own }) => own.length));
  const search = (i: number, shared: readonly Atom[], own: readonly Part[]): void => {
    if (!budget.spend()) return;
    if (best !== null && shared.length + own.length + (least[i] as number) >= best.length) return;
    const options = clashes[i];
    if (options === undefined) {
      best = [...shared.map(({ part }) => part), ...own];
      return;
    }
    for (const clash of options) search(i + 1, [...shared, ...clash.shared.filter((atom) => !shared.includes(atom))], [...own, ...clash.own]);
  };
  search(0, [], []);
  return best;
}

/** Every part, less those that the others do without: none can be left out, though there may be a smaller conflict. */
function irreducible({ domains, all, terms }: Compiled): Part[] {
  let kept: Set<Atom | CompiledTerm> = new Set([...all, ...(terms ?? []).flatMap((term): (Atom | CompiledTerm)[] => (term.empty ? [term] : [...term.atoms]))]);
  const clash = (atoms: readonly Atom[]): boolean => {
    const left = domains.map(({ every }) => every);
    return atoms.some((atom) => kept.has(atom) && (left[atom.key] = (left[atom.key] as Cells) & atom.cells) === 0n);
  };
  const holds = (): boolean => (terms === null ? clash(all) : terms.every((term) => (term.empty && kept.has(term)) || clash([...all, ...term.atoms])));
  for (const part of [...kept]) {
    const before = kept;
    kept = new Set(kept);
    kept.delete(part);
    if (!holds()) kept = before;
  }
  return inOrder([...kept].map((one): Part => ('part' in one ? one.part : { from: 'term', term: one.index, requirement: null })));
}

function inOrder(parts: readonly Part[]): Part[] {
  const rank = (part: Part): number => (part.from === 'all' ? -1 : part.term);
  return [...parts].sort((a, b) => rank(a) - rank(b) || (a.requirement ?? 0) - (b.requirement ?? 0));
}
