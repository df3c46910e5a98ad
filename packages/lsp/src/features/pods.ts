/** Selectors and the Pods that they select, across the texts of a workspace. */
import { pairOf, type Facts, type FileFacts, type Pair, type Range, type SelectorFacts } from '@stowage/core/editor';
import { nodeAtPath, wholeOf, type Led } from '../cursor/path.js';
import { stringIn } from '../cursor/place.js';
import { spot, type Reader, type Spot } from './spot.js';

/** `sure`; `maybe` where only a namespace is not known, or a value that a controller gives its Pods. */
export type Sureness = 'sure' | 'maybe';

/** How far: in the same text, or `together` with it; or anywhere else, where it may be meant for another cluster, or another time. */
export type Distance = 'near' | 'far';

export interface Selected {
  readonly workload: Facts;
  readonly is: Sureness;
  readonly at: Distance;
}

export interface Selecting {
  readonly by: Facts;
  readonly selector: SelectorFacts;
  readonly is: Sureness;
  readonly at: Distance;
}

/** The workloads that a selector selects, the nearest first: its own, those of its text, those that stand together with it, the others. */
export function selectedBy(facts: FileFacts, selector: SelectorFacts, by: Facts): readonly Selected[] {
  const found: Selected[] = [];
  for (const workload of facts.selected(selector, by)) {
    const is = surenessOf(facts, selector, by, workload);
    const at = is === null ? null : distance(facts, by, workload);
    if (is !== null && at !== null && !isNoise(selector, at)) found.push({ workload, is, at });
  }
  return nearestFirst(by, found, ({ workload }) => workload);
}

/** The selectors that select the Pods of a workload, the nearest first. */
export function selecting(facts: FileFacts, workload: Facts): readonly Selecting[] {
  const found: Selecting[] = [];
  for (const by of facts.all) {
    for (const selector of by.selectors) {
      const is = surenessOf(facts, selector, by, workload);
      const at = is === null ? null : distance(facts, workload, by);
      if (is !== null && at !== null && !isNoise(selector, at)) found.push({ by, selector, is, at });
    }
  }
  return nearestFirst(workload, found, ({ by }) => by);
}

/** Those that are near; where there are none, all. */
export function nearOnes<T extends { readonly at: Distance }>(all: readonly T[]): readonly T[] {
  const near = all.filter(({ at }) => at === 'near');
  return near.length > 0 ? near : all;
}

function surenessOf(facts: FileFacts, selector: SelectorFacts, by: Facts, workload: Facts): Sureness | null {
  if (!selector.selector || workload.workload?.labels === undefined) return null;
  const answer = facts.selects(selector, by, workload);
  return answer === true ? 'sure' : answer === 'unknown' ? 'maybe' : null;
}

/** A controller takes no Pods that have one: that two select the same matters only where they stand together. */
const isNoise = ({ role }: SelectorFacts, at: Distance): boolean => role === 'own' && at === 'far';

const distance = (facts: FileFacts, a: Facts, b: Facts): Distance => (a.file === b.file || facts.together(a, b) ? 'near' : 'far');

function nearestFirst<T extends { readonly at: Distance }>(from: Facts, list: T[], of: (one: T) => Facts): readonly T[] {
  const far = (one: T): number => (one.at === 'far' ? 3 : of(one) === from ? 0 : of(one).file === from.file ? 1 : 2);
  return list.sort((a, b) => far(a) - far(b));
}

/** The labels of a workload's Pods, or one of them; what should have them, where none are written. Null where its text is gone. */
export function labelSpot(reader: Reader, { workload }: Facts, key: string | null): Spot | null {
  if (workload === null) return null;
  const { file, path, start, end } = workload.labelsAt;
  const document = reader.document(file, start);
  const led = document && nodeAtPath(document.root, path);
  if (document === null) return null;
  if (!led?.pair || !path.endsWith('labels')) return spot(file, 0, { start, end });
  const entry = key !== null && led.node.kind === 'map' ? led.node.pairs.find((pair) => pair.key === key) : undefined;
  return spotOf(file, document.start, led.pair, entry && wholeOf(entry));
}

/** A selector, or what it asks of one label; null where it asks nothing of it. */
export function selectorSpot(reader: Reader, { at, inside }: SelectorFacts, key: string | null): Spot | null {
  const { file, path } = at;
  const document = reader.document(file, at.start);
  if (document === null) return null;
  const led = nodeAtPath(document.root, path);
  const entry = key === null ? null : (entryOf(led, key) ?? keyOf(nodeAtPath(document.root, path.slice(0, Math.max(0, path.lastIndexOf('.')))), key));
  if (entry === undefined) return null;
  if (!led?.pair || !/selector$/i.test(path)) return key === null ? spot(file, 0, inside) : null;
  return spotOf(file, document.start, led.pair, entry ?? undefined);
}

function spotOf(file: string, from: number, pair: Pair, entry: Range | undefined): Spot {
  return entry ? spot(file, from, entry) : spot(file, from, { start: pair.keyStart, end: pair.keyEnd }, wholeOf(pair));
}

/** What a written selector asks of a label: an entry, or a requirement. That of a Service is its labels at once. */
function entryOf(led: Led | null, key: string): Range | undefined {
  if (led?.node.kind !== 'map') return undefined;
  const labels = pairOf(led.node, 'matchLabels');
  const expressions = pairOf(led.node, 'matchExpressions');
  const written = labels === undefined && expressions === undefined ? led.node : labels?.value;
  const entry = written?.kind === 'map' ? pairOf(written, key) : undefined;
  if (entry) return wholeOf(entry);
  const requirement = expressions?.value.kind === 'seq' ? expressions.value.items.find((item) => item.kind === 'map' && stringIn(item, 'key') === key) : undefined;
  return requirement && { start: requirement.start, end: requirement.end };
}

/** A key of `matchLabelKeys` beside the selector. */
function keyOf(holder: Led | null, key: string): Range | undefined {
  if (holder?.node.kind !== 'map') return undefined;
  for (const { key: field, value } of holder.node.pairs) {
    if (!/^(?:mis)?matchLabelKeys$/i.test(field) || value.kind !== 'seq') continue;
    const item = value.items.find((one) => one.kind === 'scalar' && one.value === key);
    if (item) return { start: item.start, end: item.end };
  }
  return undefined;
}
