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

const NONE: readonly Facts[] = [];

export class FactSet implements FileFacts {
  readonly #files = new Map<string, readonly Facts[]>();
  readonly #all = new Bucket();
  readonly #workloads = new Bucket();
  readonly #vague = new Bucket();
  readonly #buckets = new Map<string, Bucket>();
  readonly #kustomizations = new Kustomizations();
  readonly #folders = new Folders();
  #unread = 0;
  /** By the key of a bucket, then by unit (#unitsOf): made when asked for, until the set changes. */
  readonly #byUnit = new Map<string, Map<string, Facts[]>>();
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
      for (const key of keysOf(one)) {
        const bucket = this.#buckets.get(key);
        if (bucket) bucket.add(one);
        else {
          const made = new Bucket();
          made.add(one);
          this.#buckets.set(key, made);
        }
      }
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
    const keys = new Set<string>();
    for (const one of facts) {
      if (one.opaque === 'template') this.#unread--;
      for (const key of keysOf(one)) keys.add(key);
    }
    for (const bucket of [this.#all, this.#workloads, this.#vague]) bucket.drop(file);
    for (const key of keys) {
      const bucket = this.#buckets.get(key);
      bucket?.drop(file);
      if (bucket?.size === 0) this.#buckets.delete(key);
    }
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
    return this.#buckets.get(namespaceKey(namespace))?.list ?? NONE;
  }

  withLabel(key: string, value: string): readonly Facts[] {
    return this.#buckets.get(labelKey(key, value))?.list ?? NONE;
  }

  named(group: string, kind: string, namespace: string, name: string): readonly Facts[] {
    return this.#buckets.get(nameKey(group, kind, namespace, name))?.list ?? NONE;
  }

  *selected(selector: SelectorFacts, by: Facts): Iterable<Facts> {
    if (selector.selector === null) return;
    const fewest = this.#fewest(selector);
    for (const one of fewest === null ? this.#workloads.list : this.withLabel(...fewest)) if (one.workload && one.workload.labels !== undefined && this.selects(selector, by, one) !== false) yield one;
    for (const one of this.vague) if (this.selects(selector, by, one) !== false) yield one;
  }

  *selectedTogether(selector: SelectorFacts, by: Facts): Iterable<Facts> {
    if (selector.selector === null) return;
    const fewest = this.#fewest(selector);
    // Most selectors ask for a label that only the workload's own Pods have.
    if (fewest !== null && this.withLabel(...fewest).length < 2 && this.withLabel(...fewest)[0] === by) return;
    for (const one of this.#near(fewest === null ? WORKLOADS : labelKey(...fewest), by)) if (one !== by && one.workload?.labels !== undefined && this.selects(selector, by, one) !== false) yield one;
  }

  /** Of the labels that a selector asks for with one value, the one that the fewest Pods have. Null where it asks for none. */
  #fewest({ selector }: SelectorFacts): [string, string] | null {
    let fewest: [string, string] | null = null;
    let size = Infinity;
    const consider = (key: string, value: string): void => {
      const those = this.withLabel(key, value).length;
      if (those < size && !isAdded(key)) [fewest, size] = [[key, value], those];
    };
    for (const [key, value] of selector?.matchLabels ?? []) consider(key, value);
    for (const { key, operator, values } of selector?.matchExpressions ?? []) if (operator === 'In' && values.length === 1) consider(key, values[0] as string);
    return fewest;
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
    const key = nameKey(group, kind, namespace, name);
    if (name === '' || (this.#buckets.get(key)?.size ?? 0) < 2) return;
    for (const one of this.#near(key, facts)) if (one !== facts) yield one;
  }

  isChanged({ file }: Facts): boolean {
    return this.#kustomizations.isChanged(file);
  }

  isScaled({ kind, namespace, name }: Facts): boolean {
    return this.#buckets.has(scaleKey(kind, namespace, name));
  }

  /** What of a bucket stands together with a resource, itself among them. */
  *#near(key: string, { file }: Facts): Iterable<Facts> {
    const bucket = key === WORKLOADS ? this.#workloads : this.#buckets.get(key);
    if (bucket === undefined) return;
    let byUnit = this.#byUnit.get(key);
    if (byUnit === undefined) {
      byUnit = new Map();
      for (const one of bucket.list) {
        for (const unit of this.#unitsOf(one.file)) {
          const list = byUnit.get(unit);
          if (list) list.push(one);
          else byUnit.set(unit, [one]);
        }
      }
      this.#byUnit.set(key, byUnit);
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
    this.#byUnit.clear();
    this.#units.clear();
  }
}

/** A new set of texts: `whole` where nothing is missing, as far as the caller knows. */
export function createFactSet(whole: boolean, of: 'run' | 'workspace' | 'text'): FactSet {
  return new FactSet(whole, of);
}

const WORKLOADS = 'w';
const namespaceKey = (namespace: string): string => `n ${namespace}`;
const labelKey = (key: string, value: string): string => `l ${key}=${value}`;
const nameKey = (group: string, kind: string, namespace: string, name: string): string => `r ${group}/${kind}/${namespace}/${name}`;
const scaleKey = (kind: string, namespace: string, name: string): string => `s ${kind}/${namespace}/${name}`;

function keysOf({ namespace, group, kind, name, workload, scales }: Facts): readonly string[] {
  const keys = [namespaceKey(namespace)];
  if (name !== '') keys.push(nameKey(group, kind, namespace, name));
  if (scales) keys.push(scaleKey(scales.kind, namespace, scales.name));
  if (workload?.labels) for (const [key, value] of workload.labels) keys.push(labelKey(key, value));
  return keys;
}
