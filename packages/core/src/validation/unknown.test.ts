/** What is unknown is refused by nobody: a good manifest stays good with any of its values, or any of its fields, hidden. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyseDocuments } from '../engine/analyse.js';
import { Hole, type Node } from '../tree/node.js';
import type { Document } from '../tree/document.js';
import { readYaml } from '../yaml/read.js';

const SEEDS = ['service', 'ingress', 'ingressclass', 'networkpolicy', 'horizontalpodautoscaler'];

const textOf = (name: string): string => readFileSync(new URL(`../../../../test/oracle/seeds/${name}.yaml`, import.meta.url), 'utf8');

/** Hides one value after the other, and makes one object after the other open, below the root. */
function* hidings(node: Node, path: string): Generator<string> {
  if (node.kind === 'map') {
    if (path !== '') {
      node.open = true;
      const pairs = node.pairs;
      for (const pair of pairs) {
        node.pairs = pairs.filter((one) => one !== pair);
        yield `${path} without ${pair.key}, perhaps`;
      }
      node.pairs = pairs;
      node.open = false;
    }
    for (const pair of node.pairs) {
      if (path === '' && (pair.key === 'apiVersion' || pair.key === 'kind')) continue;
      const value = pair.value;
      pair.value = new Hole(value.start, value.end, 'expression');
      yield `${path}.${pair.key}`;
      pair.value = value;
      yield* hidings(value, `${path}.${pair.key}`);
    }
  } else if (node.kind === 'seq') {
    node.open = true;
    const items = node.items;
    node.items = [];
    yield `${path} without its items, perhaps`;
    node.items = items;
    node.open = false;
    for (const [i, item] of node.items.entries()) {
      node.items[i] = new Hole(item.start, item.end, 'expression');
      yield `${path}[${String(i)}]`;
      node.items[i] = item;
      yield* hidings(item, `${path}[${String(i)}]`);
    }
  }
}

const refusals = (text: string, documents: readonly Document[]): string[] => analyseDocuments(text, documents, { staticPod: false, template: false }).faults.filter(({ causes }) => causes.length > 0).map(({ message, fieldPath }) => `${message} at ${fieldPath}`);

describe('something unknown', () => {
  it.each(SEEDS)('is refused by nobody: %s', (name) => {
    const text = textOf(name);
    const documents = readYaml(text);
    expect(refusals(text, documents)).toEqual([]);
    let count = 0;
    for (const document of documents) {
      if (document.root === null) continue;
      for (const hidden of hidings(document.root, '')) {
        expect(refusals(text, [document]), `${String(document.root.start)} ${hidden}`).toEqual([]);
        count++;
      }
    }
    expect(count).toBeGreaterThan(20);
  });
});
