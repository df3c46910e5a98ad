/** What is said of a workload's placement. */
import type { Place } from '../tree/finding.js';
import { QUIET } from '../schema/site.js';

export interface Sentence {
  /** One or two plain sentences, with a capital and a full stop. */
  readonly text: string;
  /** `must`: a node, or a Pod, is refused otherwise. `wish`: it counts among nodes that are allowed. `fact`: everything else worth knowing. */
  readonly says: 'must' | 'wish' | 'fact';
  /** What says so in the manifest. */
  readonly at: Place;
  /** Its field path in the document. */
  readonly path: string;
  /** The first sentence of the workload says it already: for somebody who asks about this place alone. */
  readonly detail?: true;
}

/** What can be told: nothing, where a value is not known. */
export function tell(sentences: readonly (() => Sentence | readonly Sentence[] | undefined)[]): Sentence[] {
  const told: Sentence[] = [];
  for (const one of sentences) {
    try {
      const said = one();
      if (said !== undefined) told.push(...(Array.isArray(said) ? (said as readonly Sentence[]) : [said as Sentence]));
    } catch (signal) {
      if (signal !== QUIET) throw signal;
    }
  }
  return told;
}
