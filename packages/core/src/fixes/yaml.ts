/**
 * The dialect for YAML in block and flow style, and for JSON: prints changes as edits that keep comments, quotes, indentation and line breaks.
 * What each change does to what stands around it is said in its own file under yaml/.
 */
import type { Change, Edit } from './change.js';
import type { Document, TextFaultCode } from '../tree/document.js';
import type { MapNode, Node, Pair, SeqNode } from '../tree/node.js';
import { columnOf, lineEnd, mayHoldComment, nextLine, skipSpaces } from './text.js';
import { changeBlock } from './yaml/block.js';
import { changeFlow } from './yaml/flow.js';
import { movedEntry } from './yaml/move.js';
import { editsOf } from './yaml/pieces.js';
import { newEntry, type Plan } from './yaml/plan.js';
import { isPrintable } from './yaml/print.js';
import { quoteValue } from './yaml/quote.js';
import { hidesAnother, renameKey } from './yaml/rename.js';
import { setValue } from './yaml/set.js';
import { Source } from './yaml/source.js';
import { splitDocument } from './yaml/split.js';

/** With these faults a document still has all of its tree; with any other, nothing is changed. */
const HARMLESS: ReadonlySet<TextFaultCode> = new Set<TextFaultCode>(['key', 'number', 'merge', 'alias']);

/**
 * The edits of one fix, in offsets of `text`, sorted and without overlaps. The document has only the meaning changed that the changes name.
 * Null where that needs a reformat, where changes meet, where nothing would change, or where an anchor shares what would change.
 */
export function yamlEdits(text: string, document: Document, changes: readonly Change[]): readonly Edit[] | null {
  if (document.root === null || document.faults.some((fault) => !HARMLESS.has(fault.code))) return null;
  const fix = new YamlFix(new Source(text, document, document.root), changes);
  return fix.run() ? editsOf(text, fix.source.pieces) : null;
}

type Move = Change & { do: 'move' };

class YamlFix {
  readonly #plans = new Map<MapNode | SeqNode, Plan>();
  /** Pairs that leave their maps. */
  readonly #gone = new Set<Pair>();
  readonly #names = new Map<Pair, string>();
  readonly #moves: Move[] = [];

  constructor(
    readonly source: Source,
    private readonly changes: readonly Change[],
  ) {
    for (const change of changes) {
      if (change.do === 'remove' || change.do === 'move') this.#gone.add(change.pair);
      if (change.do === 'rename') this.#names.set(change.pair, change.to);
    }
  }

  run(): boolean {
    if (this.changes.length > 1 && this.meet()) return false;
    return this.changes.every((change) => this.take(change)) && this.print();
  }

  /** One change is inside what another removes or replaces, or one move inside another. */
  private meet(): boolean {
    const doomed = new Set<Node>();
    const moving = new Set<Node>();
    for (const change of this.changes) {
      if (change.do === 'move') moving.add(change.pair.value);
      const node = change.do === 'set' ? change.node : change.do === 'remove' ? change.pair.value : change.do === 'remove-item' ? change.from.items[change.index] : undefined;
      if (!node) continue;
      if (doomed.has(node)) return true;
      doomed.add(node);
    }
    return this.changes.some((change) => {
      const places = change.do === 'move' ? [change.from, change.to] : [this.placeOf(change)];
      const ends = (node: Node): boolean => doomed.has(node) || (change.do === 'move' && moving.has(node));
      return places.some((place) => place && (ends(place) || this.source.pathOf(place)?.some(({ container }) => ends(container))));
    });
  }

  /** The map or list that a change is made in. */
  private placeOf(change: Exclude<Change, Move>): Node | undefined {
    switch (change.do) {
      case 'set':
      case 'quote':
        return this.source.pathOf(change.node)?.at(-1)?.container;
      case 'rename':
        return this.source.mapOf(change.pair)?.map;
      case 'split':
        return undefined;
      case 'insert':
        return change.into;
      default:
        return change.from;
    }
  }

  /** Single values become pieces at once; entries are gathered by their map or list. */
  private take(change: Change): boolean {
    const { source } = this;
    switch (change.do) {
      case 'set':
        return !(change.bare && holdsComment(source.text, change.node)) && setValue(source, change.node, change.to);
      case 'quote':
        return quoteValue(source, change.node);
      case 'rename':
        return renameKey(source, change.pair, change.to, this.#gone);
      case 'split':
        return splitDocument(source, change.before);
      case 'remove':
        return this.takePair(change.pair, change.from) !== null;
      case 'remove-item': {
        const plan = this.planOf(change.from);
        plan?.gone.add(change.index);
        return plan !== null;
      }
      case 'insert': {
        const key = change.key ?? null;
        const plan = this.planOf(change.into);
        if (!plan || !isPrintable(change.value) || (key === null) !== (change.into.kind === 'seq')) return false;
        if (key !== null && (key.length > 1000 || !this.isFree(plan, key))) return false;
        plan.added.push(newEntry(key, change.value));
        return true;
      }
      case 'move': {
        const plan = this.takePair(change.pair, change.from);
        const to = this.planOf(change.to);
        if (!plan || !to || change.to === change.from || to.path.some((step) => step.pair === change.pair)) return false;
        plan.moved.add(change.pair);
        this.#moves.push(change);
        return true;
      }
    }
  }

  private takePair(pair: Pair, from: MapNode): Plan | null {
    const plan = pair.merged || pair.via || hidesAnother(from.shadowed, pair, this.#gone) ? null : this.planOf(from);
    plan?.gone.add(pair);
    return plan;
  }

  private planOf(container: MapNode | SeqNode): Plan | null {
    const known = this.#plans.get(container);
    if (known) return known;
    const path = container.open || this.source.document.template ? null : this.source.pathOf(container);
    if (!path) return null;
    const plan: Plan = { container, path, gone: new Set(), moved: new Set(), added: [] };
    this.#plans.set(container, plan);
    return plan;
  }

  /** No pair of the map will have the key, and no other new one. */
  private isFree(plan: Plan, key: string): boolean {
    const { container } = plan;
    if (container.kind !== 'map' || plan.added.some((one) => one.key === key)) return false;
    return !container.pairs.some((pair) => (this.#names.get(pair) ?? pair.key) === key && !this.#gone.has(pair));
  }

  /** Moved pairs take with them what else the fix does inside them, so other maps and lists come first. */
  private print(): boolean {
    const touched = new Set<MapNode | SeqNode>(this.#moves.flatMap(({ from, to }) => [from, to]));
    for (const plan of this.#plans.values()) if (!touched.has(plan.container) && !this.printPlan(plan)) return false;
    for (const { pair, from, to } of this.#moves) {
      const source = this.#plans.get(from) as Plan;
      const target = this.#plans.get(to) as Plan;
      const key = this.#names.get(pair) ?? pair.key;
      const entry = this.isFree(target, key) ? movedEntry(this.source, pair, key, from, source.path) : null;
      if (!entry) return false;
      target.added.push(entry);
    }
    for (const plan of this.#plans.values()) if (touched.has(plan.container) && !this.printPlan(plan)) return false;
    return true;
  }

  private printPlan(plan: Plan): boolean {
    return plan.container.flow ? changeFlow(this.source, plan) : changeBlock(this.source, plan);
  }
}

/** A comment may stand within a value, behind it, or below it as far in as it begins: those go with it. */
function holdsComment(text: string, { start, end }: Node): boolean {
  const column = columnOf(text, start);
  let at = lineEnd(text, end);
  for (let line = nextLine(text, end); line < text.length; line = nextLine(text, line)) {
    const first = skipSpaces(text, line);
    const isBlank = first === lineEnd(text, line);
    if (!isBlank && (text.charCodeAt(first) !== 35 /* # */ || first - line < column)) break;
    if (!isBlank) at = lineEnd(text, line);
  }
  return mayHoldComment(text, start, at);
}
