/** The resources of many texts, indexed by what rules ask for. Texts come and go one by one, as they are edited. */
import type { Labels } from '../scheduling/label-selector.js';
import type { Facts, FileFacts, SelectorFacts } from './facts.js';
import { Folders } from './folders.js';
import type { Kustomization } from './kustomization.js';
import { folderOf, Kustomizations } from './kustomizations.js';
import { isAdded } from './selects.js';

/** In the order of `all`: by file, then by index. */
export function compareFacts(a: Facts, b: Facts): number {
  return a.file === b.file ? a.index - b.index : a.file < b.file ? -1 : 1;
}

/** Some resources, sorted when they are asked for. */
class Bucket {
  readonly #list: Facts[] = [];
  #isSorted = true;

  add(facts: Facts): void {
    const last = this.#list.at(-1);
    if (last !== undefined && compareFacts(last, facts) > 0) this.#isSorted = false;
    this.#list.push(facts);
  }

  /** Takes out what one file gave. */
  drop(file: string): void {
    let kept = 0;
    for (const facts of this.#list) if (facts.file !== file) this.#list[kept++] = facts;
    this.#list.length = kept;
  }

  get size(): number {
    return this.#list.length;
  }

  get list(): readonly Facts[] {
    if (!this.#isSorted) this.#list.sort(compareFacts);
    this.#isSorted = true;
    return this.#list;
  }
}

/** Resources by keys. It is made when somebody asks first, and kept up from then on: a run asks some questions of every resource, and others never. */
class Index {
  #buckets: Map<string, Bucket> | null = null;

  constructor(
    private readonly all: Bucket,
    private readonly keysOf: (facts: Facts) => readonly string[],
  ) {}

  get(key: string): Bucket | undefined {
    if (this.#buckets === null) {
      this.#buckets = new Map();
      for (const facts of this.all.list) this.#put(facts, this.#buckets);
    }
    return this.#buckets.get(key);
  }

  add(facts: Facts): void {
    if (this.#buckets !== null) this.#put(facts, this.#buckets);
  }

  #put(facts: Facts, buckets: Map<string, Bucket>): void {
    for (const key of this.keysOf(facts)) {
      let bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, (bucket = new Bucket()));
      bucket.add(facts);
    }
  }

  /** Takes out all that one file gave. */
  drop(file: string, given: readonly Facts[]): void {
    const buckets = this.#buckets;
    if (buckets === null) return;
    for (const key of new Set(given.flatMap(this.keysOf))) {
      const bucket = buckets.get(key);
      bucket?.drop(file);
      if (bucket?.size === 0) buckets.delete(key);
    }
  }
}

const NONE: readonly Facts[] = [];
const EMPTY = new Bucket();

export class FactSet implements FileFacts {
  readonly #files = new Map<string, readonly Facts[]>();
  readonly #all = new Bucket();
  readonly #workloads = new Bucket();
  readonly #vague = new Bucket();
  readonly #byNamespace = new Index(this.#all, ({ namespace }) => [namespace]);
  readonly #byName = new Index(this.#all, ({ group, kind, namespace, name }) => (name === '' ? [] : [nameKey(group, kind, namespace, name)]));
  readonly #byLabel = new Index(this.#all, ({ workload }) => Array.from(workload?.labels ?? [], ([key, value]) => labelKey(key, value)));
  readonly #scaled = new Index(this.#all, ({ scales, namespace }) => (scales === null ? [] : [scaleKey(scales.kind, namespace, scales.name)]));
  readonly #indexes = [this.#byNamespace, this.#byName, this.#byLabel, this.#scaled];
  readonly #kustomizations = new Kustomizations();
  readonly #folders = new Folders();
  #unread = 0;
  /** By unit (#unitsOf): made when asked for, until the set changes. */
  readonly #byUnit = new Map<Bucket, Map<string, Facts[]>>();
  readonly #units = new Map<string, readonly string[]>();

  constructor(
    /** Nothing is missing, as far as the caller knows. */
    public whole: boolean,
    private readonly of: 'run' | 'workspace' | 'text',
  ) {}

  /** Adds or replaces what a file gives. */
  put(file: string, facts: readonly Facts[], kustomization: Kustomization | null): void {
    this.delete(file);
    this.#forget();
    this.#files.set(file, facts);
    this.#kustomizations.set(file, kustomization);
    this.#folders.put(file, facts);
    for (const one of facts) {
      this.#all.add(one);
      if (one.opaque === 'template') this.#unread++;
      if (one.workload) this.#workloads.add(one);
      if (one.opaque !== null || (one.workload && one.workload.labels === undefined)) this.#vague.add(one);
      for (const index of this.#indexes) index.add(one);
    }
  }

  delete(file: string): void {
    const facts = this.#files.get(file);
    if (facts === undefined) return;
    this.#forget();
    this.#files.delete(file);
    this.#kustomizations.set(file, null);
    this.#folders.delete(file);
    if (facts.length === 0) return;
    for (const one of facts) if (one.opaque === 'template') this.#unread--;
    for (const bucket of [this.#all, this.#workloads, this.#vague]) bucket.drop(file);
    for (const index of this.#indexes) index.drop(file, facts);
  }

  ofFile(file: string): readonly Facts[] | undefined {
    return this.#files.get(file);
  }

  get all(): readonly Facts[] {
    return this.#all.list;
  }

  get vague(): readonly Facts[] {
    return this.#vague.list;
  }

  get complete(): boolean {
    return this.whole && this.#unread === 0;
  }

  get name(): string {
    const files = this.#files.size;
    if (this.of === 'text' || files === 1) return 'in this file';
    return `in the ${String(files)} files of this ${this.of}`;
  }

  inNamespace(namespace: string): readonly Facts[] {
    return this.#byNamespace.get(namespace)?.list ?? NONE;
  }

  withLabel(key: string, value: string): readonly Facts[] {
    return this.#byLabel.get(labelKey(key, value))?.list ?? NONE;
  }

  named(group: string, kind: string, namespace: string, name: string): readonly Facts[] {
    return this.#byName.get(nameKey(group, kind, namespace, name))?.list ?? NONE;
  }

  *selected(selector: SelectorFacts, by: Facts): Iterable<Facts> {
    if (selector.selector === null) return;
    for (const one of this.#fewest(selector).list) if (one.workload && one.workload.labels !== undefined && this.selects(selector, by, one) !== false) yield one;
    for (const one of this.vague) if (this.selects(selector, by, one) !== false) yield one;
  }

  *selectedTogether(selector: SelectorFacts, by: Facts): Iterable<Facts> {
    if (selector.selector === null) return;
    const fewest = this.#fewest(selector);
    // Most selectors ask for a label that only the workload's own Pods have.
    if (fewest.size === 0 || (fewest.size === 1 && fewest.list[0] === by)) return;
    for (const one of this.#near(fewest, by)) if (one !== by && one.workload?.labels !== undefined && this.selects(selector, by, one) !== false) yield one;
  }

  /** Those that have one of the labels that a selector asks for with one value: the label that the fewest Pods have. All workloads where it asks for none. */
  #fewest({ selector }: SelectorFacts): Bucket {
    let fewest: Bucket | null = null;
    if (!selector) return this.#workloads;
    for (const [key, value] of selector.matchLabels) fewest = this.#fewer(fewest, key, value);
    for (const { key, operator, values } of selector.matchExpressions) if (operator === 'In' && values.length === 1) fewest = this.#fewer(fewest, key, values[0] as string);
    return fewest ?? this.#workloads;
  }

  #fewer(those: Bucket | null, key: string, value: string): Bucket | null {
    if (isAdded(key)) return those;
    const others = this.#byLabel.get(labelKey(key, value)) ?? EMPTY;
    return those === null || others.size < those.size ? others : those;
  }

  selects(selector: SelectorFacts, by: Facts, workload: Facts): boolean | 'unknown' {
    const labels = workload.workload?.labels;
    if (workload.workload === null && workload.opaque === null) return false;
    const { namespace } = workload;
    const answer = selector.matches(labels, namespace, this.#labelsOf(namespace));
    if (answer !== false || namespace === by.namespace || workload.isNamespaceWritten === by.isNamespaceWritten) return answer;
    // One of them says nothing of its namespace, and a kustomization or `kubectl -n` may give it that of the other.
    return selector.matches(labels, by.namespace) === false ? false : 'unknown';
  }

  /** The labels of a namespace, where the set has exactly one of that name. */
  #labelsOf(namespace: string): Labels | undefined {
    const [found, another] = this.named('', 'Namespace', '', namespace);
    return found?.labels && !another ? new Map([...found.labels, ['kubernetes.io/metadata.name', namespace]]) : undefined;
  }

  together(a: Facts, b: Facts): boolean {
    const units = this.#unitsOf(b.file);
    return this.#unitsOf(a.file).some((unit) => units.includes(unit));
  }

  *twins(facts: Facts): Iterable<Facts> {
    const { group, kind, namespace, name } = facts;
    const bucket = name === '' ? undefined : this.#byName.get(nameKey(group, kind, namespace, name));
    if (bucket === undefined || bucket.size < 2) return;
    for (const one of this.#near(bucket, facts)) if (one !== facts) yield one;
  }

  isChanged({ file }: Facts): boolean {
    return this.#kustomizations.isChanged(file);
  }

  isScaled({ kind, namespace, name }: Facts): boolean {
    return this.#scaled.get(scaleKey(kind, namespace, name)) !== undefined;
  }

  /** What of a bucket stands together with a resource, itself among them. */
  *#near(bucket: Bucket, { file }: Facts): Iterable<Facts> {
    let byUnit = this.#byUnit.get(bucket);
    if (byUnit === undefined) {
      byUnit = new Map();
      for (const one of bucket.list) {
        for (const unit of this.#unitsOf(one.file)) {
          const list = byUnit.get(unit);
          if (list) list.push(one);
          else byUnit.set(unit, [one]);
        }
      }
      this.#byUnit.set(bucket, byUnit);
    }
    for (const unit of this.#unitsOf(file)) yield* byUnit.get(unit) ?? NONE;
  }

  /** Resources that share one of them are plausibly meant for one cluster at one time. One text is applied at once. */
  #unitsOf(file: string): readonly string[] {
    let units = this.#units.get(file);
    if (units === undefined) {
      units = this.#kustomizations.buildsOf(file) ?? [this.#folders.isApplied(file) ? folderOf(file) : file];
      this.#units.set(file, units);
    }
    return units;
  }

  /** What was put together for an earlier set. */
  #forget(): void {
    // To clear an empty map costs a new one.
    if (this.#byUnit.size > 0) this.#byUnit.clear();
    if (this.#units.size > 0) this.#units.clear();
  }
}

/** A new set of texts: `whole` where nothing is missing, as far as the caller knows. */
export function createFactSet(whole: boolean, of: 'run' | 'workspace' | 'text'): FactSet {
  return new FactSet(whole, of);
}

const labelKey = (key: string, value: string): string => `${key}=${value}`;
const nameKey = (group: string, kind: string, namespace: string, name: string): string => `${group}/${kind}/${namespace}/${name}`;
const scaleKey = (kind: string, namespace: string, name: string): string => `${kind}/${namespace}/${name}`;
