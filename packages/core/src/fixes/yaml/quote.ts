/** Puts a plain scalar in quotes as it is written: `1.10` becomes `"1.10"`, which no reader takes for a number. */
import type { ScalarNode } from '../../tree/node.js';
import { hasBreak } from '../text.js';
import { printString, quoted } from './scalar.js';
import { isBare, placeInline } from './set.js';
import type { Source } from './source.js';

export function quoteValue(source: Source, node: ScalarNode): boolean {
  const { text } = source;
  const path = node.style === 'plain' && !hasBreak(text, node.start, node.end) ? source.pathOf(node) : null;
  const slot = path && source.slotOf(node, path);
  if (!slot || !isBare(text, slot, node)) return false;
  const { quote } = source.style(slot.path);
  const written = text.slice(node.start, node.end);
  const json = !slot.block && source.isJson(null, slot.path);
  return placeInline(source, slot, node, json ? printString(written, { flow: true, json, quote }) : quoted(written, quote));
}
