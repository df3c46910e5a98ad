/** A formula, made ready to be searched: each requirement is a set of cells of its key's domain. */
import { Domain, type Cells } from './domain.js';
import { LIMITS, type NodeConstraints, type Part, type Requirement, type Term } from './formula.js';

export interface Atom {
  /** Index into `domains`. */
  readonly key: number;
  readonly cells: Cells;
  readonly part: Part;
}

/** A requirement, or its opposite. */
export interface Literal {
  readonly key: number;
  readonly cells: Cells;
}

export interface CompiledTerm {
  readonly index: number;
  readonly atoms: readonly Atom[];
  /** One of these holds where the term does not: the opposites of its requirements. */
  readonly fails: readonly Literal[];
  /** Without requirements: it takes no node. */
  readonly empty: boolean;
}

/** For each key the cells that are still allowed. */
export type Room = Cells[];

export interface Compiled {
  readonly domains: readonly Domain[];
  readonly all: readonly Atom[];
  /** Null without terms. */
  readonly terms: readonly CompiledTerm[] | null;
}

/** Null for a formula beyond the limits. `more`: terms that are not of the formula, and are asked about; they follow those of the formula. */
export function compile({ all, anyOf }: NodeConstraints, more: readonly Term[] = []): Compiled | null {
  const terms = [...(anyOf ?? []), ...more];
  const byKey = new Map<string, { requirement: Requirement; put: (key: number, cells: Cells) => void }[]>();
  let values = 0;
  let requirements = 0;
  const atoms = (of: readonly Requirement[], part: (requirement: number) => Part): Atom[] => {
    const made: Atom[] = [];
    of.forEach((requirement, i) => {
      const name = requirement.field ? `\0${requirement.key}` : requirement.key;
      const on = byKey.get(name) ?? [];
      byKey.set(name, on);
      on.push({ requirement, put: (key, cells) => void (made[i] = { key, cells, part: part(i) }) });
      values += requirement.values.length;
      requirements++;
    });
    return made;
  };
  const compiledAll = atoms(all, (requirement) => ({ from: 'all', requirement }));
  const compiledTerms = terms.map((term, index): CompiledTerm => ({
    index,
    atoms: atoms(term.requirements, (requirement) => ({ from: 'term', term: index, requirement })),
    fails: [],
    empty: term.requirements.length === 0 && term.everyNode !== true,
  }));
  if (values > LIMITS.values || requirements > LIMITS.requirements) return null;
  const domains: Domain[] = [];
  for (const on of byKey.values()) {
    const list = on.map(({ requirement }) => requirement);
    const { key, field } = list[0] as Requirement;
    const domain = new Domain(key, field, list);
    on.forEach(({ put }, i) => {
      put(domains.length, domain.sets[i] as Cells);
    });
    domains.push(domain);
  }
  const withFails = compiledTerms.map((term) => ({ ...term, fails: term.atoms.map(({ key, cells }): Literal => ({ key, cells: (domains[key] as Domain).every & ~cells })) }));
  return { domains, all: compiledAll, terms: anyOf === null && more.length === 0 ? null : withFails };
}

/** Anything goes. */
export const allRoom = (domains: readonly Domain[]): Room => domains.map(({ every }) => every);

/** What is left when some requirements hold, too; null where nothing is. */
export function narrow(room: Room, atoms: readonly Atom[]): Room | null {
  const left = room.slice();
  for (const { key, cells } of atoms) if ((left[key] = (left[key] as Cells) & cells) === 0n) return null;
  return left;
}
