/** Places by their field paths, as core writes them. */
import { pairOf, type Node, type Pair, type Range } from '@stowage/core/editor';

/** What a path leads to: the value, and the pair that holds it (none of a list's item). */
export interface Led {
  readonly node: Node;
  readonly pair: Pair | undefined;
}

/** `spec.containers[0].name`, from the root of a document; null where nothing is written there. */
export function nodeAtPath(root: Node, path: string): Led | null {
  let led: Led = { node: root, pair: undefined };
  for (const [, word, index, quoted] of path.matchAll(/([^.[\]"]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g)) {
    const { node } = led;
    if (index !== undefined) {
      const item: Node | undefined = node.kind === 'seq' ? node.items[Number(index)] : undefined;
      if (item === undefined) return null;
      led = { node: item, pair: undefined };
    } else {
      const key = word ?? (JSON.parse(quoted ?? '""') as string);
      const pair: Pair | undefined = node.kind === 'map' ? pairOf(node, key) : undefined;
      if (pair === undefined) return null;
      led = { node: pair.value, pair };
    }
  }
  return led;
}

/** `spec.a[0].b` is within `spec.a`, and within itself. */
export function isWithin(path: string, outer: string): boolean {
  return path === outer || (path.startsWith(outer) && /[.[]/.test(path.charAt(outer.length)));
}

/** A key with its value, where that stands behind it and did not come by an alias. */
export function wholeOf({ keyStart, keyEnd, value, via }: Pair): Range {
  return { start: keyStart, end: via === undefined && value.end > keyEnd ? value.end : keyEnd };
}
