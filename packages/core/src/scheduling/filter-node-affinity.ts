/** NodeAffinity on a cluster: nodeSelector and required terms over label columns, and the preferred terms' score. */
import type { Cluster, Column } from './cluster.js';
import { Combination, type Cause, type Demand, type Filter, type Part } from './filter.js';
import { unparsedPreference, type NodeSelectorEntry, type PreferredTerm, type WrittenRequirement, type WrittenTerm } from './node-affinity.js';
import { isEmptyNodeSelectorTerm, parseFaults, type NodeSelectorTerm } from './node-selector-term.js';
import { requirementMatches } from './requirement.js';
import type { Written } from './written.js';

/** One requirement over all nodes. */
interface Test {
  readonly passes: (node: number) => boolean;
  readonly demand: Demand;
  /** The label that it looks at; null where it is none. */
  readonly column: Column | null;
  /** It looks at the node's name. */
  readonly isName: boolean;
  /** Why it can hold nowhere, or null. */
  readonly never: string | null;
}

/** What a Pod requires of nodes' labels and names, ready to be asked of each. */
export class NodeAffinityFilter implements Filter {
  readonly name = 'NodeAffinity';
  readonly #selector: readonly Test[];
  /** Null where no affinity is required. A term holds where all of its tests pass. */
  readonly #terms: readonly (readonly Test[])[] | null;
  readonly #combination: Combination;
  readonly looksAt: readonly Part[];

  constructor(
    private readonly cluster: Cluster,
    nodeSelector: readonly NodeSelectorEntry[],
    terms: readonly WrittenTerm[] | null,
    by: Demand['by'],
    spec: Written | undefined,
  ) {
    this.#selector = nodeSelector.map((entry) => entryTest(cluster, entry, by));
    this.#terms = terms === null ? null : terms.length === 0 ? [[neverTest('required node affinity without terms', 'it matches no node', by, spec)]] : terms.map((term, i) => termTests(cluster, term, { index: i + 1, of: terms.length }, by));
    const all = [...this.#selector, ...(this.#terms ?? []).flat()];
    this.#combination = new Combination(all.length);
    this.looksAt = all.map(({ column, isName }) => column ?? (isName ? cluster.nodePart : null)).filter((one) => one !== null);
  }

  get asksNothing(): boolean {
    return this.#selector.length === 0 && this.#terms === null;
  }

  /** RequiredNodeAffinity.Match. */
  matches(node: number): boolean {
    for (let i = 0; i < this.#selector.length; i++) if (!(this.#selector[i] as Test).passes(node)) return false;
    if (this.#terms === null) return true;
    for (let i = 0; i < this.#terms.length; i++) if (passesAll(this.#terms[i] as readonly Test[], node)) return true;
    return false;
  }

  code(node: number): number {
    if (this.matches(node)) return 0;
    this.#eachFailing(node, (_, index) => {
      this.#combination.add(index);
    });
    return this.#combination.take();
  }

  causes(node: number): readonly Cause[] {
    const causes: Cause[] = [];
    if (this.matches(node)) return causes;
    this.#eachFailing(node, (test) => {
      causes.push({ demand: test.demand, met: this.#met(test, node) });
    });
    return causes;
  }

  /** Of a term that holds, and so of all, nothing fails. */
  #eachFailing(node: number, take: (test: Test, index: number) => void): void {
    let index = 0;
    for (const test of this.#selector) {
      if (!test.passes(node)) take(test, index);
      index++;
    }
    const terms = this.#terms ?? [];
    if (terms.some((term) => passesAll(term, node))) return;
    for (const term of terms) {
      for (const test of term) {
        if (!test.passes(node)) take(test, index);
        index++;
      }
    }
  }

  #met({ column, never }: Test, node: number): Cause['met'] {
    if (never !== null) return { kind: 'never', why: never };
    const { labels, name } = this.cluster.nodes[node] as Cluster['nodes'][number];
    return column === null ? { kind: 'name', name } : { kind: 'label', key: column.key, value: labels.get(column.key) ?? null };
  }
}

function passesAll(term: readonly Test[], node: number): boolean {
  for (let i = 0; i < term.length; i++) if (!(term[i] as Test).passes(node)) return false;
  return true;
}

function entryTest(cluster: Cluster, { key, value, runtimeClass, written }: NodeSelectorEntry, by: Demand['by']): Test {
  const column = cluster.column(key);
  const { ids, values } = column;
  const wanted = values.indexOf(value, 1);
  const wants = `${runtimeClass === undefined ? 'nodeSelector' : `nodeSelector of RuntimeClass ${runtimeClass}:`} ${key}=${value}`;
  return { passes: (node) => ids[node] === wanted, demand: { filter: 'NodeAffinity', by, wants, ...(written ? { written } : {}) }, column, isName: false, never: null };
}

function termTests(cluster: Cluster, term: WrittenTerm, which: Required<Demand>['term'], by: Demand['by']): readonly Test[] {
  const more = which.of > 1 ? which : undefined;
  if (isEmptyNodeSelectorTerm(term)) return [neverTest('an empty term', 'it matches no node', by, term.written, more)];
  const [fault] = parseFaults(term);
  const all = [...term.matchExpressions, ...term.matchFields];
  if (fault !== undefined) {
    const requirement = all[fault.requirement] as WrittenRequirement;
    return [neverTest(requirementText(requirement), 'it cannot be read, so its term matches no node', by, requirement.written, more)];
  }
  return all.map((requirement, i) => requirementTest(cluster, requirement, i >= term.matchExpressions.length, by, more));
}

function requirementTest(cluster: Cluster, requirement: WrittenRequirement, isField: boolean, by: Demand['by'], term: Demand['term']): Test {
  const { key, written } = requirement;
  const demand: Demand = { filter: 'NodeAffinity', by, wants: requirementText(requirement), ...(term ? { term } : {}), ...(written ? { written } : {}) };
  return { passes: passing(cluster, requirement, isField), demand, column: isField ? null : cluster.column(key), isName: isField, never: null };
}

/** For a requirement that parses. */
function passing(cluster: Cluster, requirement: WrittenRequirement, isField: boolean): (node: number) => boolean {
  const { key } = requirement;
  if (isField) {
    // A node without a name has no fields, and then they are not looked at.
    return (node) => {
      const name = cluster.nodes[node]?.name ?? '';
      return name === '' || requirementMatches(requirement, key === 'metadata.name' ? name : '');
    };
  }
  const { ids, values } = cluster.column(key);
  const passes = Uint8Array.from(values, (value, id) => (requirementMatches(requirement, id === 0 ? undefined : value) ? 1 : 0));
  return (node) => passes[ids[node] as number] === 1;
}

function neverTest(wants: string, why: string, by: Demand['by'], written: Written | undefined, term?: Demand['term']): Test {
  return { passes: () => false, demand: { filter: 'NodeAffinity', by, wants, ...(term ? { term } : {}), ...(written ? { written } : {}) }, column: null, isName: false, never: why };
}

/** `disktype In (ssd, nvme)`, `gpu Exists`. */
export function requirementText({ key, operator, values }: { readonly key: string; readonly operator: string; readonly values: readonly string[] }): string {
  return `${key} ${operator}${values.length > 0 || operator === 'In' || operator === 'NotIn' ? ` (${values.join(', ')})` : ''}`;
}

/** The raw score of the preferred terms; null where there is none, as the scheduler then skips it, or where one does not parse. */
export function preferredScore(cluster: Cluster, terms: readonly PreferredTerm[] | null): ((node: number) => number) | null {
  if (terms === null || unparsedPreference(terms)) return null;
  const weighed = terms.filter(({ weight, preference }) => weight !== 0 && !isEmptyNodeSelectorTerm(preference)).map(({ weight, preference }) => ({ weight, tests: testsOf(cluster, preference) }));
  return (node) => {
    let score = 0;
    for (const { weight, tests } of weighed) if (tests.every((passes) => passes(node))) score += weight;
    return score;
  };
}

function testsOf(cluster: Cluster, term: NodeSelectorTerm): readonly ((node: number) => boolean)[] {
  return [...term.matchExpressions.map((one) => passing(cluster, one, false)), ...term.matchFields.map((one) => passing(cluster, one, true))];
}
