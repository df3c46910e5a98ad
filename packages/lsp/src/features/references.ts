/** Find references: from labels to the selectors that select their Pods, and back; from a name to what names it; from an anchor to its aliases. */
import type { KubernetesVersion } from '@stowage/core';
import { readYaml, tableOf } from '@stowage/core/editor';
import { mayMean, namesIn, resourcesNamed, type Named } from './names.js';
import { labelSpot, selectedBy, selecting, selectorSpot } from './pods.js';
import { pointedAt, type Pointed } from './pointed.js';
import { Reader, spot, type Around, type Spot } from './spot.js';

/** More than these are more than anybody looks through. */
const MOST = 1000;

/** The nearest first. `declared`: what is referred to is a part of the answer. Of one label only the selectors that ask for it; of all labels of a Pod every selector of the Pod. */
export function referencesAt(file: string, text: string, offset: number, around: Around, declared: boolean, version: KubernetesVersion = '1.37'): readonly Spot[] {
  const pointed = pointedAt(file, text, offset, around, version);
  return pointed === null ? [] : referencesOf(file, pointed, around, declared, version).slice(0, MOST);
}

export function referencesOf(file: string, pointed: Pointed, around: Around, declared: boolean, version: KubernetesVersion): readonly Spot[] {
  const { facts } = around;
  const reader = new Reader(around);
  switch (pointed.is) {
    case 'selector':
      return selectedBy(facts, pointed.selector, pointed.by).slice(0, MOST).flatMap(({ workload }) => labelSpot(reader, workload, pointed.key) ?? []);
    case 'labels': {
      const own = declared ? labelSpot(reader, pointed.of, pointed.key) : null;
      const by = selecting(facts, pointed.of).slice(0, MOST).flatMap(({ selector }) => selectorSpot(reader, selector, pointed.key) ?? []);
      return own ? [own, ...by] : by;
    }
    case 'name': {
      const files = [file, ...new Set(facts.all.map((one) => one.file).filter((one) => one !== file))];
      const own = declared ? resourcesNamed(facts, pointed.target).map(({ at }) => spot(at.file, 0, at)) : [];
      return [...own, ...files.flatMap((one) => namings(one, reader.text(one), pointed.target, version))];
    }
    case 'local':
      return [...(declared ? pointed.declared : []), ...pointed.used].map((range) => spot(file, 0, range));
  }
}

/** Where a text names a resource. Only those that have the word in them are read. */
export function namings(file: string, text: string | undefined, target: Named, version: KubernetesVersion): readonly Spot[] {
  if (text?.includes(target.name) !== true) return [];
  const table = tableOf(version);
  const found: Spot[] = [];
  for (const { root, template } of readYaml(text, { recover: true })) {
    if (root === null || template !== null) continue;
    for (const { target: named, at } of namesIn(root, table)) if (mayMean(named, target)) found.push(spot(file, 0, at));
  }
  return found;
}
