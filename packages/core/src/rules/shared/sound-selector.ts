/** A selector as rules judge it. */
import { QUIET, type Site } from '../../schema/site.js';
import { labelSelectorFault, type LabelSelector } from '../../scheduling/label-selector.js';
import { readLabelSelector } from '../../scheduling/read-label-selector.js';

/** The selector that is written; null where none is. Throws QUIET where a part of it is unknown, or refused: what it selects was said to be nothing already. */
export function soundSelector(site: Site<'LabelSelector'> | undefined): LabelSelector | null {
  const selector = readLabelSelector(site);
  if (selector !== null && labelSelectorFault(selector) !== null) throw QUIET;
  return selector;
}
