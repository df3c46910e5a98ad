/** What belongs together in one text: labels and the selectors that select them, a name and what names it, an anchor and its aliases. */
import type { KubernetesVersion } from '@stowage/core';
import type { Range } from '@stowage/core/editor';
import { labelSpot, selectedBy, selecting, selectorSpot } from './pods.js';
import { pointedAt, type Pointed } from './pointed.js';
import { namings } from './references.js';
import { Reader, spot, type Around, type Spot } from './spot.js';

export interface Highlight extends Range {
  /** `declared`: a label, an anchor, a resource's own name. */
  readonly is: 'declared' | 'used';
}

/** Empty where there is nothing but the place itself: an editor then marks equal words, if it likes. */
export function highlightsAt(file: string, text: string, offset: number, around: Around, version: KubernetesVersion = '1.37'): readonly Highlight[] {
  const pointed = pointedAt(file, text, offset, around, version);
  if (pointed === null) return [];
  const seen = new Set<number>();
  const found: Highlight[] = [];
  const add = (is: Highlight['is'], spots: readonly (Spot | null)[]): void => {
    for (const one of spots) {
      if (one?.file !== file || seen.has(one.start)) continue;
      seen.add(one.start);
      found.push({ start: one.start, end: one.end, is });
    }
  };
  mark(file, text, pointed, around, version, add);
  return found.length < 2 ? [] : found;
}

type Add = (is: Highlight['is'], spots: readonly (Spot | null)[]) => void;

function mark(file: string, text: string, pointed: Pointed, around: Around, version: KubernetesVersion, add: Add): void {
  const { facts } = around;
  const reader = new Reader({ facts, textOf: (other) => (other === file ? text : undefined) });
  switch (pointed.is) {
    case 'selector':
      add('used', [selectorSpot(reader, pointed.selector, pointed.key)]);
      add('declared', selectedBy(facts, pointed.selector, pointed.by).filter(({ workload }) => workload.file === file).map(({ workload }) => labelSpot(reader, workload, pointed.key)));
      return;
    case 'labels':
      add('declared', [labelSpot(reader, pointed.of, pointed.key)]);
      add('used', selecting(facts, pointed.of).filter(({ by }) => by.file === file).map(({ selector }) => selectorSpot(reader, selector, pointed.key)));
      return;
    case 'name':
      add('declared', (facts.ofFile(file) ?? []).filter((one) => one.name === pointed.target.name && one.kind === pointed.target.kind && one.group === pointed.target.group).map(({ at }) => spot(file, 0, at)));
      add('used', namings(file, text, pointed.target, version));
      return;
    case 'local':
      add('declared', pointed.declared.map((range) => spot(file, 0, range)));
      add('used', pointed.used.map((range) => spot(file, 0, range)));
  }
}
