/** Where a field stands in a text, found by its path alone and without the code that finds it when a manifest is judged. */

/** The parts of a path: `a.b[0]["c.d"]` and, as the server spells it, `a.b[0][c.d]`. */
function partsOf(path) {
  const parts = [];
  let rest = path;
  while (rest !== '') {
    const match = /^\.?(?:\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]|\[([^\]]*)\]|([^.[]+))/.exec(rest);
    if (match === null) break;
    const [whole, index, quoted, key, word] = match;
    parts.push(index ?? (quoted === undefined ? (key ?? word) : JSON.parse(`"${quoted}"`)));
    rest = rest.slice(whole.length);
  }
  return parts;
}

/** Where a finding may begin that is about a path: at the value, at the key in front of it, or where either would be at the nearest parent that is written. */
export function startsOf(root, path) {
  let node = root;
  let key;
  for (const part of partsOf(path)) {
    const pair = node.kind === 'map' ? node.pairs.find((one) => one.key === part) : undefined;
    const next = pair?.value ?? (node.kind === 'seq' ? node.items[Number(part)] : undefined);
    if (next === undefined) break;
    node = next;
    key = pair?.keyStart;
  }
  return [node.start, key, node.kind === 'map' ? node.pairs[0]?.keyStart : undefined];
}

/** The server's own names for fields that are called otherwise, or that stand elsewhere. */
const MEANT = [
  [/^metadata\.taints/, 'spec.taints'],
  [/^metadata\.nodeSwapStatus/, 'status.nodeInfo.swap'],
  [/(^|template)\.(labels|annotations)\b/, '$1.metadata.$2'],
  [/\.\{topologyKey, whenUnsatisfiable\}$/, ''],
  [/^annotations\.(kubernetes\.io\/ingress\.class)$/, 'metadata.annotations[$1]'],
  [/\.resources\.containers\[(\d+)\]\[([^\]]*)\]\.limits$/, '.containers[$1].resources.limits[$2]'],
];

/** Annotations that the server makes fields of, and names by those. */
const MADE_OF = [
  ['metadata.annotations["autoscaling.alpha.kubernetes.io/metrics"]', 'spec.metrics['],
  ['metadata.annotations["autoscaling.alpha.kubernetes.io/behavior"]', 'spec.behavior.'],
];

/** How many parts at the end may differ: the server often names a neighbour of the field, or spells it in a way of its own. */
const LOOSE = 2;

/** Does a finding's path lead where the server's does, or to what holds it, or close by? */
export function leadsTo(path, field) {
  if (MADE_OF.some(([annotation, made]) => path === annotation && field.startsWith(made))) return true;
  const ours = partsOf(path);
  const theirs = partsOf(MEANT.reduce((so, [spelled, real]) => so.replace(spelled, real), field));
  let same = 0;
  while (same < ours.length && ours[same] === theirs[same]) same++;
  return same >= Math.min(ours.length, theirs.length) - LOOSE;
}
