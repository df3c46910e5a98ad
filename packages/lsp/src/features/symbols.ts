/** The outline: every resource of a text, and the containers of each. */
import { pairOf, readYaml, type MapNode, type Node, type Pair, type Range } from '@stowage/core/editor';
import { stringIn } from '../cursor/place.js';

export interface Symbol extends Range {
  /** `DaemonSet agent`. */
  readonly name: string;
  /** Namespace and apiVersion; what a child is. */
  readonly detail: string;
  readonly is: 'resource' | 'container';
  /** What to select: its name, or its first line. */
  readonly selection: Range;
  readonly children: readonly Symbol[];
}

/** Of half-typed text what can be read of it. A map with neither kind nor apiVersion is no resource. */
export function symbolsOf(text: string): readonly Symbol[] {
  const symbols: Symbol[] = [];
  for (const { root, template } of readYaml(text, { recover: true })) if (root !== null && template === null) add(root, symbols);
  return symbols;
}

function add(root: Node, symbols: Symbol[]): void {
  if (root.kind !== 'map') return;
  const kind = stringIn(root, 'kind');
  const apiVersion = stringIn(root, 'apiVersion');
  const items = pairOf(root, 'items')?.value;
  if (kind.endsWith('List') && items?.kind === 'seq') {
    for (const item of items.items) add(item, symbols);
    return;
  }
  if (kind === '' && apiVersion === '') return;
  const metadata = mapIn(root, 'metadata');
  const name = metadata && (stringIn(metadata, 'name') || stringIn(metadata, 'generateName'));
  const namespace = metadata ? stringIn(metadata, 'namespace') : '';
  const at = (metadata && pairOf(metadata, 'name')) ?? pairOf(root, 'kind') ?? pairOf(root, 'apiVersion');
  symbols.push({
    name: [kind || apiVersion, name].filter(Boolean).join(' '),
    detail: [namespace, apiVersion].filter(Boolean).join(' '),
    is: 'resource',
    start: root.start,
    end: root.end,
    selection: within(root, at),
    children: containersOf(root),
  });
}

/** By way of the fields that lead to a Pod's spec, whatever the kind. */
function containersOf(root: MapNode): readonly Symbol[] {
  let spec = mapIn(root, 'spec');
  const job = spec && mapIn(spec, 'jobTemplate');
  if (job) spec = mapIn(job, 'spec');
  const template = spec && mapIn(spec, 'template');
  if (template) spec = mapIn(template, 'spec');
  if (!spec) return [];
  const symbols: Symbol[] = [];
  for (const field of ['initContainers', 'containers']) {
    const list = pairOf(spec, field);
    if (list === undefined || list.via !== undefined || list.value.kind !== 'seq') continue;
    for (const item of list.value.items) {
      if (item.kind !== 'map' || item.start < root.start || item.end > root.end) continue;
      const name = stringIn(item, 'name');
      if (name !== '') symbols.push({ name, detail: field === 'containers' ? 'container' : 'init container', is: 'container', start: item.start, end: item.end, selection: within(item, pairOf(item, 'name')), children: [] });
    }
  }
  return symbols;
}

/** The value of a pair, as far as it stands within what is outlined. */
function within(whole: Range, pair: Pair | undefined): Range {
  const value = pair?.value;
  return value && value.start >= whole.start && value.end <= whole.end ? { start: value.start, end: value.end } : { start: whole.start, end: whole.start };
}

function mapIn(node: MapNode, key: string): MapNode | undefined {
  const value = pairOf(node, key)?.value;
  return value?.kind === 'map' ? value : undefined;
}
