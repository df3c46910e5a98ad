/** The fixes of fields that are lost: unknown ones, and those that are set again. */
import { pairOf, type MapNode, type Node, type Pair } from '../../tree/node.js';
import type { Slip } from '../../schema/slips.js';
import type { Unknown } from '../../schema/unknown.js';
import type { Subject } from '../../schema/refuse.js';
import type { Site } from '../../schema/site.js';
import type { Change, Fix, Json } from '../../fixes/change.js';
import { jsonOf, wrapChange } from './reshape.js';
import { typeOf } from '../../schema/table.js';

/** Renames an unknown field to the one that was meant. */
export function rename({ site, pair, more }: Subject): Fix | undefined {
  const meaning = more as Unknown;
  if (!pair || meaning.kind !== 'typo') return undefined;
  const wrap = site && typeOf(site.type).fields.get(meaning.meant)?.shape === 'list' ? listOf(pair.value) : [];
  if (wrap === undefined) return undefined;
  const title = `rename to ${meaning.meant}${wrap.length > 0 ? ', and make it a list' : ''}`;
  return { title, safety: meaning.close ? 'safe' : 'suggestion', changes: [{ do: 'rename', pair, to: meaning.meant }, ...wrap] };
}

/** A key with nothing behind it: what slipped out of it stands below. */
const isEmpty = ({ value, via, merged }: Pair): boolean => value.kind === 'scalar' && value.type === 'null' && !via && !merged;

/** What makes a list of one value; nothing where it is one already. */
function listOf(node: Node): readonly Change[] | undefined {
  if (node.kind === 'seq' || (node.kind === 'scalar' && node.type === 'null')) return [];
  const change = wrapChange(node);
  return change && [change];
}

/** Gives an object the shape that its fields were meant for. */
export function reshape({ site, more }: Subject): Fix | undefined {
  const slip = more as Slip | undefined;
  if (!site || slip?.kind !== 'slip' || slip.pairs.some((pair) => pair.merged || pair.via)) return undefined;
  const { node } = site;
  const written = jsonOf(node);
  if (written === undefined) return undefined;
  const fields = written as Record<string, Json>;
  if ('flat' in slip.reshape) {
    const { flat } = slip.reshape;
    const inner = fields[flat] ?? {};
    const rest = Object.fromEntries(Object.entries(fields).filter(([key]) => key !== flat && key !== 'weight'));
    // Without a wrapper it is enough to take the weight out.
    const pair = pairOf(node, 'weight');
    if (!slip.pairs.some(({ key }) => key === flat)) return pair && { title: 'remove the weight', safety: 'suggestion', changes: [{ do: 'remove', pair, from: node }] };
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return undefined;
    return rewritten(node, { ...(inner as Record<string, Json>), ...rest }, `take what is in ${flat} out of it`);
  }
  const { into, list } = slip.reshape;
  const names = new Set(slip.pairs.map(({ key }) => key));
  const kept = Object.entries(fields).filter(([key]) => !names.has(key));
  const inner = Object.fromEntries(Object.entries(fields).filter(([key]) => names.has(key)).map(([key, value]) => [key, into === 'matchLabels' && typeof value !== 'object' ? String(value) : value]));
  if (into === 'podAffinityTerm' || into === 'preference') if (!('weight' in fields)) kept.unshift(['weight', 1]);
  return rewritten(node, { ...Object.fromEntries(kept), [into]: list ? [inner] : inner }, `put it under ${into}`);
}

const rewritten = (node: MapNode, to: Json, title: string): Fix => ({ title, safety: 'suggestion', changes: [{ do: 'set', node, to, bare: true }] });

/** Moves an unknown field to where it belongs: where the object that it belongs to is written, or where what leads there only has to be put around it. */
export function move({ site, pair, more }: Subject): Fix | undefined {
  const meaning = more as Unknown;
  if (!site || !pair || meaning.kind !== 'misplaced') return undefined;
  let to: Site | undefined = meaning.home.site;
  for (const step of meaning.home.steps) to = to?.kids.find((kid) => kid.field === step);
  const [around = '', ...inner] = meaning.home.steps;
  const empty = pairOf(site.node, around);
  if (to === undefined && meaning.home.site === site && !pair.via && (empty === undefined || isEmpty(empty))) {
    const written = jsonOf(pair.value);
    if (written === undefined) return undefined;
    const value = [...inner, pair.key].reduceRight<Json>((json, key) => ({ [key]: json }), written);
    return { title: `put it under ${meaning.home.steps.join('.')}`, safety: 'suggestion', changes: [...(empty ? [{ do: 'remove', pair: empty, from: site.node } as const] : []), { do: 'rename', pair, to: around }, { do: 'set', node: pair.value, to: value, bare: true }] };
  }
  return to ? { title: `move to ${to.path() === '' ? 'the top of the resource' : to.path()}`, safety: 'suggestion', changes: [{ do: 'move', pair, from: site.node, to: to.node }] } : undefined;
}

/** Removes the first of two equal keys. */
export function removeFirst({ node, pair }: Subject): Fix | undefined {
  if (node?.kind !== 'map' || !pair || pair.merged) return undefined;
  return { title: `remove the first "${pair.key}", which has no effect`, safety: 'suggestion', changes: [{ do: 'remove', pair, from: node }] };
}
