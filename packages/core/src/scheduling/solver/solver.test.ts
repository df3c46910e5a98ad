import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requirementMatches } from '../requirement.js';
import { nodeSelectorTermMatches } from '../node-selector-term.js';
import type { NodeConstraints, Part, Requirement, Solution, Term } from './formula.js';
import { judgePreferences } from './preferences.js';
import { solveNodeConstraints } from './solve.js';
import { judgeTerms } from './terms.js';

/** `zone In a b`, `cpu Gt 4`; a key behind `@` is a field. */
function requirement(line: string): Requirement {
  const [key = '', operator = '', ...values] = line.split(' ');
  return { key: key.replace('@', ''), operator, values: values.map((value) => (value === "''" ? '' : value)), field: key.startsWith('@') };
}
const term = (...lines: string[]): Term => ({ requirements: lines.map(requirement) });
const formula = (all: string[], ...anyOf: string[][]): NodeConstraints => ({ all: all.map(requirement), anyOf: anyOf.length === 0 ? null : anyOf.map((lines) => term(...lines)) });
const ofFive = Array.from({ length: 63 }, (_, i) => '5'.padStart(i + 1, '0')).join(' ');

interface Node {
  readonly name: string;
  readonly labels: ReadonlyMap<string, string>;
}

const takes = ({ key, field, operator, values }: Requirement, { name, labels }: Node): boolean => requirementMatches({ key, operator, values }, field ? name : labels.get(key));

/** RequiredNodeAffinity.Match, in other words than the solver's. */
function matches({ all, anyOf }: NodeConstraints, node: Node): boolean {
  return all.every((one) => takes(one, node)) && (anyOf === null || anyOf.some((one) => termMatches(one, node)));
}

function termMatches({ requirements, everyNode }: Term, { name, labels }: Node): boolean {
  if (requirements.length === 0) return everyNode === true;
  const written = (field: boolean): Requirement[] => requirements.filter((one) => one.field === field);
  return nodeSelectorTermMatches({ matchExpressions: written(false), matchFields: written(true) }, labels, name);
}

const partName = (part: Part): string => (part.from === 'all' ? `all ${String(part.requirement)}` : `term ${String(part.term)} ${String(part.requirement)}`);
const inShort = (solution: Solution): unknown =>
  solution.is === 'satisfiable' ? { name: solution.witness.name, ...Object.fromEntries(solution.witness.labels) } : solution.is === 'unsatisfiable' ? solution.conflict.map(partName) : 'unknown';

/** The formula without everything but some parts; a term that loses all takes every node. */
function only({ all, anyOf }: NodeConstraints, parts: readonly Part[]): NodeConstraints {
  const kept = new Set(parts.map(partName));
  return {
    all: all.filter((_, i) => kept.has(`all ${String(i)}`)),
    anyOf:
      anyOf?.map((one, t): Term => {
        const requirements = one.requirements.filter((_, i) => kept.has(`term ${String(t)} ${String(i)}`));
        return requirements.length === 0 && !kept.has(`term ${String(t)} null`) ? { requirements, everyNode: true } : { requirements };
      }) ?? null,
  };
}

describe('a node that satisfies', () => {
  it.each<[string, NodeConstraints, unknown]>([
    ['nothing at all', formula([]), { name: 'node' }],
    ['what a node without labels has', formula(['a NotIn x', 'b DoesNotExist']), { name: 'node' }],
    ['a nodeSelector and a term', formula(['a In x'], ['b Exists']), { name: 'node', a: 'x', b: 'any' }],
    ['the term with the fewest labels', formula([], ['a In x', 'b In y'], ['c In z']), { name: 'node', c: 'z' }],
    ['the one integer between in another spelling', formula([], ['n Gt 6', 'n Lt 8', 'n NotIn 7']), { name: 'node', n: '07' }],
    ['the largest integer', formula([], ['n Gt 9223372036854775806']), { name: 'node', n: '9223372036854775807' }],
    ['a name, whatever the hostname label', formula(['@metadata.name In n1', 'kubernetes.io/hostname In n2']), { name: 'n1', 'kubernetes.io/hostname': 'n2' }],
    ['not the name that is excluded', formula([], ['@metadata.name NotIn node']), { name: 'node-1' }],
    ['a value that is none of those that are excluded', formula([], ['a Exists', 'a NotIn any any-1']), { name: 'node', a: 'any-2' }],
    ['a bound, by an integer', formula([], ['a Exists', 'a NotIn any', 'a Lt 3', 'a NotIn 0 1']), { name: 'node', a: '2' }],
    ['a term beside one that does not parse', formula([], ['n Gt many'], ['n Exists']), { name: 'node', n: 'any' }],
    ['an empty value', formula([], ["a In ''"]), { name: 'node', a: '' }],
  ])('%s', (_, constraints, expected) => {
    expect(inShort(solveNodeConstraints(constraints))).toEqual(expected);
  });
});

describe('a smallest conflict', () => {
  it.each<[string, NodeConstraints, string[]]>([
    ['no terms', { all: [], anyOf: [] }, []],
    ['an empty term', formula([], []), ['term 0 null']],
    ['a bound that is no integer', formula([], ['a Exists', 'n Gt 8.5']), ['term 0 1']],
    ['a bound that no label meets', formula([], ['n Lt 0']), ['term 0 0']],
    ['two values', formula([], ['a In x', 'b Exists', 'a In y']), ['term 0 0', 'term 0 2']],
    ['the smaller of two', formula([], ['a In x y', 'a NotIn x', 'a NotIn y', 'b Exists', 'b DoesNotExist']), ['term 0 3', 'term 0 4']],
    ['against the nodeSelector', formula(['a In x'], ['a In y', 'b Exists']), ['all 0', 'term 0 0']],
    ['one entry against all terms', formula(['b In q', 'a In x'], ['a In y', 'b In r'], ['a NotIn x'], ['a Exists', 'a In z']), ['all 1', 'term 0 0', 'term 1 0', 'term 2 1']],
    ['one entry rather than one for each term', formula(['a In x', 'b In y', 'c In z'], ['a In q', 'c In q'], ['b In q', 'c In q']), ['all 2', 'term 0 1', 'term 1 1']],
    ['a name', formula(['@metadata.name In a'], ['@metadata.name In b'], ['@metadata.name NotIn a']), ['all 0', 'term 0 0', 'term 1 0']],
    ['the one integer between, in all spellings', formula([], ['n Gt 4', 'n Lt 6', `n NotIn ${ofFive}`]), ['term 0 0', 'term 0 1', 'term 0 2']],
    ['two of what holds in any case', formula(['a In x', 'b Exists', 'a In y'], ['b In z']), ['all 0', 'all 2']],
    ['a value that no label can have', formula(['a In -x']), ['all 0']],
  ])('%s', (_, constraints, expected) => {
    const solution = solveNodeConstraints(constraints);
    expect(inShort(solution)).toEqual(expected);
    expect(solution).toMatchObject({ smallest: true });
  });

  it('is still one from which nothing can be left out where the search is cut short', () => {
    const values = Array.from({ length: 40 }, (_, i) => `v${String(i)}`);
    const excluded = values.map((_, i) => `a NotIn ${[1, 5, 11, 18, 26].map((step) => values[(i * step + step) % 40] ?? '').join(' ')}`);
    const constraints = formula([`a In ${values.join(' ')}`], excluded, [...excluded, 'b Exists']);
    const solution = solveNodeConstraints(constraints);
    if (solution.is !== 'unsatisfiable') throw new Error('It is unsatisfiable');
    expect(solution.smallest).toBe(false);
    expect(solveNodeConstraints(only(constraints, solution.conflict)).is).toBe('unsatisfiable');
    for (const part of solution.conflict) expect(solveNodeConstraints(only(constraints, solution.conflict.filter((one) => one !== part))).is).toBe('satisfiable');
  });

  it('is not looked for in a formula without measure', () => {
    expect(solveNodeConstraints(formula([], ...Array.from({ length: 2001 }, () => ['a Exists'])))).toEqual({ is: 'unknown' });
  });
});

describe('terms', () => {
  const judged = (constraints: NodeConstraints): unknown => {
    const verdict = judgeTerms(constraints);
    return verdict && { covered: verdict.terms.map(({ covered }) => covered), redundant: verdict.terms.map(({ redundant }) => redundant.map(({ requirement, because }) => [requirement, ...because.map(partName)])), all: verdict.exhaustive };
  };

  it.each<[string, NodeConstraints, object]>([
    ['a term within another', formula([], ['a In x y'], ['a In x', 'b Exists']), { covered: [null, [0]] }],
    ['the same twice', formula([], ['a In x y'], ['a In y x']), { covered: [null, [0]] }],
    ['a term within two others together', formula([], ['a In x'], ['a In y'], ['a In x y', 'b Exists']), { covered: [null, null, [0, 1]] }],
    ['two within one, rather than one within two', formula([], ['a In x'], ['a In y'], ['a In x y']), { covered: [[2], [2], null] }],
    ['a term within another, given the nodeSelector', formula(['b In q'], ['a In x'], ['a In x', 'b In q r']), { covered: [null, [0]], redundant: [[], [[1, 'all 0']]] }],
    ['excluded here or there', formula([], ['a NotIn x'], ['a NotIn y']), { all: { terms: [0, 1], givenAll: false } }],
    ['there or not', formula([], ['b In q'], ['a Exists'], ['a DoesNotExist']), { all: { terms: [1, 2], givenAll: false } }],
    ['all that the nodeSelector leaves', formula(['a Exists'], ['a In x'], ['a NotIn x']), { all: { terms: [0, 1], givenAll: false } }],
    ['just what the nodeSelector leaves', formula(['a In x y'], ['a In x'], ['a In y']), { all: { terms: [0, 1], givenAll: true } }],
    ['below, above, and no integer', formula([], ['n Lt 5'], ['n Gt 5'], ['n NotIn 5 05']), { all: null, covered: [[2], [2], null] }],
    ['a weaker bound', formula([], ['n Gt 3', 'n Gt 5']), { redundant: [[[0, 'term 0 1']]] }],
    ['the later of equals', formula([], ['a In x', 'a In x']), { redundant: [[[1, 'term 0 0']]] }],
    ['what two others imply', formula([], ['n Gt 4', 'n Lt 6', `n In ${ofFive}`, 'a In x y', 'a NotIn y', 'a NotIn z']), { redundant: [[[0, 'term 0 2'], [1, 'term 0 2'], [5, 'term 0 3']]] }],
  ])('%s', (_, constraints, expected) => {
    expect(judged(constraints)).toMatchObject(expected);
  });
});

describe('preferences', () => {
  const judged = (constraints: NodeConstraints, ...wishes: [number, ...string[]][]): unknown => judgePreferences(constraints, wishes.map(([weight, ...lines]) => ({ weight, requirements: lines.map(requirement) })));

  it.each<[string, unknown, object | null]>([
    ['what is required', judged(formula(['a In x']), [1, 'a Exists'], [2, 'b Exists']), { relations: ['implied', null], same: [], balanced: false }],
    ['what is excluded', judged(formula([], ['a In x'], ['a In y']), [1, 'a In z'], [2, 'a In x']), { relations: ['excluded', null] }],
    ['the same among the allowed', judged(formula([], ['a In x y']), [1, 'a In x'], [2, 'a NotIn y']), { relations: [null, null], same: [[0, 1]], balanced: false }],
    ['as much for each', judged(formula([], ['a In x y']), [7, 'a In x'], [7, 'a In y']), { same: [], balanced: true }],
    ['more for one', judged(formula([], ['a In x y']), [7, 'a In x'], [8, 'a In y']), { balanced: false }],
    ['nothing allowed', judged(formula(['a In x'], ['a In y']), [1, 'a In x']), null],
  ])('%s', (_, verdict, expected) => {
    if (expected === null) expect(verdict).toBeNull();
    else expect(verdict).toMatchObject(expected);
  });
});

describe('against every node of a small world', () => {
  const values = ['', 'x', 'y', '0', '1', '2', '02', '3', '9223372036854775807', 'any'];
  const key = fc.constantFrom('a', 'b');
  const some = fc.uniqueArray(fc.constantFrom(...values.slice(0, 8)), { minLength: 1, maxLength: 5 });
  const bound = fc.constantFrom('0', '1', '2', '3', '02', '9223372036854775806', '9223372036854775807', 'x');
  const anyRequirement = fc.oneof(
    { weight: 6, arbitrary: fc.record({ key, operator: fc.constantFrom('In', 'NotIn'), values: some, field: fc.constant(false) }) },
    { weight: 2, arbitrary: fc.record({ key, operator: fc.constantFrom('Exists', 'DoesNotExist'), values: fc.constant([]), field: fc.constant(false) }) },
    { weight: 3, arbitrary: fc.record({ key, operator: fc.constantFrom('Gt', 'Lt'), values: bound.map((one) => [one]), field: fc.constant(false) }) },
    { weight: 1, arbitrary: fc.record({ key: fc.constant('metadata.name'), operator: fc.constantFrom('In', 'NotIn'), values: fc.constantFrom('n1', 'n2').map((one) => [one]), field: fc.constant(true) }) },
  );
  const anyTerm = fc.record({ requirements: fc.array(anyRequirement, { maxLength: 4 }) });
  const always = fc.array(anyRequirement.filter(({ values: [value], operator }) => (operator !== 'Gt' && operator !== 'Lt') || value !== 'x'), { maxLength: 3 });
  const anyFormula: fc.Arbitrary<NodeConstraints> = fc.record({ all: always, anyOf: fc.option(fc.array(anyTerm, { minLength: 1, maxLength: 4 })) });
  // Two spellings of each integer, and one of an integer between the bounds, are as good as all: no formula here lists more of them.
  const present = [undefined, ...values, '00', '01', '002', '03', '003', '4', '04', '0009223372036854775807', '9223372036854775806'];
  const nodes: Node[] = present.flatMap((a) =>
    present.flatMap((b) => ['n1', 'n2', 'n3'].map((name) => ({ name, labels: new Map(Object.entries({ a, b }).flatMap(([k, v]) => (v === undefined ? [] : [[k, v] as const]))) }))),
  );

  it('a witness is a node that matches, with the fewest labels; a conflict is one, and a smallest one', () => {
    fc.assert(
      fc.property(anyFormula, (constraints) => {
        const solution = solveNodeConstraints(constraints);
        const taken = nodes.filter((node) => matches(constraints, node));
        expect(solution.is).toBe(taken.length > 0 ? 'satisfiable' : 'unsatisfiable');
        if (solution.is === 'satisfiable') {
          expect(matches(constraints, solution.witness)).toBe(true);
          expect(solution.witness.labels.size).toBe(Math.min(...taken.map(({ labels }) => labels.size)));
        }
        if (solution.is === 'unsatisfiable') {
          expect(solution.smallest).toBe(true);
          expect(nodes.some((node) => matches(only(constraints, solution.conflict), node))).toBe(false);
          for (const part of solution.conflict) {
            const fewer = only(constraints, solution.conflict.filter((one) => one !== part));
            expect(nodes.some((node) => matches(fewer, node))).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('no conflict is smaller than the one that is found', () => {
    fc.assert(
      fc.property(fc.record({ all: fc.array(anyRequirement, { maxLength: 2 }), anyOf: fc.array(fc.record({ requirements: fc.array(anyRequirement, { minLength: 1, maxLength: 3 }) }), { minLength: 1, maxLength: 2 }) }), (constraints) => {
        const solution = solveNodeConstraints(constraints);
        if (solution.is !== 'unsatisfiable') return;
        const parts: Part[] = [...constraints.all.map((_, requirement): Part => ({ from: 'all', requirement })), ...constraints.anyOf.flatMap(({ requirements }, index) => requirements.map((_, requirement): Part => ({ from: 'term', term: index, requirement })))];
        for (let chosen = 0; chosen < 2 ** parts.length; chosen++) {
          const some = parts.filter((_, i) => (chosen >> i) & 1);
          if (some.length < solution.conflict.length) expect(solveNodeConstraints(only(constraints, some)).is).toBe('satisfiable');
        }
      }),
      { numRuns: 150 },
    );
  });

  it('what is said of terms holds of all nodes, and nothing is missed', () => {
    fc.assert(
      fc.property(fc.record({ all: always, anyOf: fc.array(anyTerm, { minLength: 1, maxLength: 4 }) }), (constraints) => {
        const { all, anyOf } = constraints;
        const verdict = judgeTerms(constraints);
        if (verdict === null) throw new Error('It is small');
        const given = nodes.filter((node) => all.every((one) => takes(one, node)));
        const taken = anyOf.map((one) => new Set(given.filter((node) => termMatches(one, node))));
        const isWithin = (i: number, others: readonly number[]): boolean => [...(taken[i] as Set<Node>)].every((node) => others.some((k) => taken[k]?.has(node)));
        const kept = verdict.terms.flatMap(({ dead, covered }, i) => (dead || covered ? [] : [i]));
        verdict.terms.forEach(({ dead, covered, redundant }, i) => {
          expect(dead !== null).toBe(taken[i]?.size === 0);
          if (covered) {
            expect(isWithin(i, covered)).toBe(true);
            expect(isWithin(i, kept)).toBe(true);
          } else if (!dead) expect(isWithin(i, kept.filter((k) => k !== i))).toBe(false);
          if (dead) return;
          const without = new Set(redundant.map(({ requirement }) => requirement));
          const rest = (anyOf[i] as Term).requirements.filter((_, r) => !without.has(r));
          expect(given.filter((node) => rest.every((one) => takes(one, node)))).toEqual([...(taken[i] as Set<Node>)]);
          for (const one of rest) expect(given.some((node) => !takes(one, node) && rest.every((other) => other === one || takes(other, node)))).toBe(true);
        });
        const alive = anyOf.filter((_, i) => taken[i]?.size !== 0);
        const anywhere = nodes.every((node) => alive.some((one) => termMatches(one, node)));
        const here = given.length > 0 && all.length > 0 && given.every((node) => taken.some((set) => set.has(node)));
        expect(verdict.exhaustive?.givenAll ?? null).toBe(given.length === 0 ? (verdict.exhaustive ? false : null) : anywhere ? false : here ? true : null);
        const { exhaustive } = verdict;
        if (exhaustive) expect((exhaustive.givenAll ? given : nodes).every((node) => exhaustive.terms.some((i) => termMatches(anyOf[i] as Term, node)))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('preferences tell allowed nodes apart as they are weighed', () => {
    fc.assert(
      fc.property(anyFormula, fc.array(fc.record({ requirements: fc.array(anyRequirement, { minLength: 1, maxLength: 2 }), weight: fc.constantFrom(1, 1, 2) }), { minLength: 1, maxLength: 3 }), (constraints, wishes) => {
        const verdict = judgePreferences(constraints, wishes);
        const allowed = nodes.filter((node) => matches(constraints, node));
        expect(verdict === null).toBe(allowed.length === 0);
        if (verdict === null) return;
        const matched = wishes.map(({ requirements }) => allowed.map((node) => termMatches({ requirements }, node)));
        expect(verdict.relations).toEqual(matched.map((row) => (row.every(Boolean) ? 'implied' : row.some(Boolean) ? null : 'excluded')));
        const open = matched.flatMap((row, i) => (verdict.relations[i] === null ? [{ row, i }] : []));
        const groups = [...new Set(open.map(({ row }) => row.join()))].map((kind) => open.filter(({ row }) => row.join() === kind).map(({ i }) => i));
        expect(verdict.same).toEqual(groups.filter((group) => group.length > 1));
        const sums = allowed.map((_, n) => open.reduce((sum, { row, i }) => sum + (row[n] ? (wishes[i]?.weight ?? 0) : 0), 0));
        expect(verdict.balanced).toBe(groups.length > 1 && new Set(sums).size === 1);
      }),
      { numRuns: 300 },
    );
  });
});
