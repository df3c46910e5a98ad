/** Gives a key another name and keeps its quotes. */
import type { Pair } from '../../tree/node.js';
import { startsLine } from '../text.js';
import { printString, quoted } from './scalar.js';
import type { Source } from './source.js';

/** `gone` are the pairs that the same fix takes out of their maps, so their keys are free. */
export function renameKey(source: Source, pair: Pair, to: string, gone: ReadonlySet<Pair>): boolean {
  const { text } = source;
  const found = source.mapOf(pair);
  if (!found || found.map.open || to === pair.key || to.length > 1000) return false;
  const { map, path } = found;
  if (map.pairs.some((other) => other !== pair && other.key === to && !gone.has(other)) || hidesAnother(map.shadowed, pair, gone)) return false;
  // An explicit key (`? name`), or one with an anchor or tag of its own, is left alone.
  if (!map.flow && pair.keyStart !== map.start && !startsLine(text, pair.keyStart)) return false;
  if (source.document.anchors.some(({ node }) => node.kind === 'scalar' && node.start === pair.keyStart)) return false;
  const json = map.flow && source.isJson(map, path);
  const first = text.charAt(pair.keyStart);
  const { quote } = source.style(path);
  const keeps = !json && (first === '"' || first === "'");
  source.edit(pair.keyStart, pair.keyEnd, keeps ? quoted(to, first) : printString(to, { flow: map.flow, json, quote }));
  return true;
}

/** Without this pair an earlier one of the same key, which it overrides, would come to life. */
export function hidesAnother(shadowed: readonly { readonly lost: Pair; readonly won: Pair }[] | null, pair: Pair, gone: ReadonlySet<Pair>): boolean {
  return shadowed !== null && shadowed.some(({ lost, won }) => won.key === pair.key && lost !== pair && !gone.has(lost) && !isLost(shadowed, pair));
}

function isLost(shadowed: readonly { readonly lost: Pair }[], pair: Pair): boolean {
  return shadowed.some(({ lost }) => lost === pair);
}
