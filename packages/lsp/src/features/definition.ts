/** Go to definition: from a selector to the labels that it selects, from a name to what has it, from an alias to its anchor. */
import type { KubernetesVersion } from '@stowage/core';
import { labelSpot, nearOnes, selectedBy } from './pods.js';
import { pointedAt, type Pointed } from './pointed.js';
import { resourcesNamed } from './names.js';
import { Reader, spot, type Around, type Spot } from './spot.js';

/** More than these at once are more than anybody looks through. */
const MOST = 200;

export interface Led {
  /** What leads there. */
  readonly from: Spot;
  readonly to: readonly Spot[];
}

/**
 * Null where nothing leads elsewhere. Of what a selector selects only what is near, where that is anything: repositories hold many examples and environments with the same labels, and
 * `referencesAt` gives all. Labels, and a resource's own name, lead to themselves: editors then show what refers to them.
 */
export function definitionsAt(file: string, text: string, offset: number, around: Around, version: KubernetesVersion = '1.37'): Led | null {
  const pointed = pointedAt(file, text, offset, around, version);
  if (pointed === null) return null;
  const to = targets(file, pointed, around).slice(0, MOST);
  return to.length === 0 ? null : { from: spot(file, 0, pointed.range), to };
}

function targets(file: string, pointed: Pointed, around: Around): readonly Spot[] {
  const { facts } = around;
  switch (pointed.is) {
    case 'selector': {
      const reader = new Reader(around);
      return nearOnes(selectedBy(facts, pointed.selector, pointed.by)).slice(0, MOST).flatMap(({ workload }) => labelSpot(reader, workload, pointed.key) ?? []);
    }
    case 'labels':
      return [spot(file, 0, pointed.range)];
    case 'name': {
      if (pointed.own) return [spot(file, 0, pointed.range)];
      const by = facts.ofFile(file)?.[0];
      const found = resourcesNamed(facts, pointed.target).map(({ at }, i, all) => ({ at: by && (at.file === file || facts.together(by, all[i] ?? by)) ? ('near' as const) : ('far' as const), to: spot(at.file, 0, at) }));
      return nearOnes(found).map(({ to }) => to);
    }
    case 'local':
      return pointed.declared.map((range) => spot(file, 0, range));
  }
}
