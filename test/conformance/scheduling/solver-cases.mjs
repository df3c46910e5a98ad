/** Random formulas over nodes, all nodes that could tell their requirements apart, and both as manifests. */

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const KEYS = { zone: ['a', 'b', 'c', ''], cpus: ['3', '4', '04', '5', '05', '6', 'x', '9223372036854775807', '9223372036854775808'], disk: ['ssd', 'hdd'] };
const BOUNDS = ['3', '4', '4', '5', '6', '05', '0', '9223372036854775806', '9223372036854775807'];
const NO_BOUNDS = ['x', '9223372036854775808', '4.5'];
const NAMES = ['n1', 'n2'];

/** @returns {{ all: object[], anyOf: { requirements: object[] }[] | null }} a formula as core's solver takes it, which a Pod can express */
export function anyFormula(random) {
  const pick = (from) => from[Math.floor(random() * from.length)];
  const some = (from, most) => from.map((one) => [random(), one]).sort((a, b) => a[0] - b[0]).slice(0, 1 + Math.floor(random() * most)).map(([, one]) => one);
  const keys = some(Object.keys(KEYS), 2);
  const requirement = () => {
    if (random() < 0.03) return { key: 'metadata.name', operator: pick(['In', 'In', 'NotIn']), values: [pick(NAMES)], field: true };
    const key = pick(keys);
    const operator = key === 'cpus' ? pick(['In', 'NotIn', 'Gt', 'Lt', 'Gt', 'Lt', 'Exists', 'DoesNotExist']) : pick(['In', 'In', 'NotIn', 'NotIn', 'Exists', 'DoesNotExist']);
    if (operator === 'Exists' || operator === 'DoesNotExist') return { key, operator, values: [], field: false };
    if (operator === 'Gt' || operator === 'Lt') return { key, operator, values: [random() < 0.06 ? pick(NO_BOUNDS) : pick(BOUNDS)], field: false };
    return { key, operator, values: some(KEYS[key], 3), field: false };
  };
  // One integer lies between the bounds, and some of its spellings are excluded, or listed.
  const oneInteger = () => [
    { key: 'cpus', operator: 'Gt', values: ['3'], field: false },
    { key: 'cpus', operator: 'Lt', values: [pick(['5', '05'])], field: false },
    { key: 'cpus', operator: pick(['NotIn', 'NotIn', 'In']), values: pick([['4'], ['4', '04'], ['04', '5'], ['x', '4']]), field: false },
  ];
  const all = [];
  for (const key of keys) if (random() < 0.3) all.push({ key, operator: 'In', values: [pick(KEYS[key])], field: false });
  if (random() < 0.04) all.push({ key: 'metadata.name', operator: 'In', values: [pick(NAMES)], field: true });
  const terms = random() < 0.03 ? 0 : 1 + Math.floor(random() * 4);
  const anyOf = Array.from({ length: terms }, () => ({ requirements: random() < 0.05 ? oneInteger() : Array.from({ length: random() < 0.05 ? 0 : 1 + Math.floor(random() * 4) }, requirement) }));
  return { all, anyOf: terms === 0 ? null : anyOf };
}

/** The formula of only some parts; a term that loses all of its requirements takes every node. */
export function only({ all, anyOf }, parts) {
  const has = (from, term, requirement) => parts.some((part) => part.from === from && (from === 'all' || part.term === term) && part.requirement === requirement);
  return {
    all: all.filter((_, i) => has('all', undefined, i)),
    anyOf: anyOf?.map(({ requirements }, term) => {
      const kept = requirements.filter((_, i) => has('term', term, i));
      return kept.length === 0 && !has('term', term, null) ? { requirements: kept, everyNode: true } : { requirements: kept };
    }) ?? null,
  };
}

/** A Pod that asks for a formula. `preferred`: terms with weights. */
export function podOf({ all, anyOf }, preferred) {
  const written = ({ key, operator, values }) => ({ key, operator, ...(values.length > 0 ? { values } : {}) });
  const term = ({ requirements, everyNode }) => {
    if (everyNode) return { matchFields: [{ key: 'metadata.name', operator: 'NotIn', values: ['no-such-node'] }] };
    const [labels, fields] = [requirements.filter(({ field }) => !field), requirements.filter(({ field }) => field)];
    return { ...(labels.length > 0 ? { matchExpressions: labels.map(written) } : {}), ...(fields.length > 0 ? { matchFields: fields.map(written) } : {}) };
  };
  const nodeSelector = Object.fromEntries(all.filter(({ field }) => !field).map(({ key, values }) => [key, values[0]]));
  const name = all.find(({ field }) => field)?.values[0];
  const nodeAffinity = {
    ...(anyOf === null ? {} : { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: anyOf.map(term) } }),
    ...(preferred === undefined ? {} : { preferredDuringSchedulingIgnoredDuringExecution: preferred.map(({ requirements, weight }) => ({ weight, preference: term({ requirements }) })) }),
  };
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web' },
    spec: { ...(name ? { nodeName: name } : {}), nodeSelector, affinity: { nodeAffinity }, tolerations: [{ key: 'dedicated', operator: 'Exists' }], containers: [{ name: 'web', image: 'web' }] },
  });
}

/**
 * Every combination of what could matter to a formula: for each label that it names its absence, the values that are named, others, integers around each bound and their spellings
 * with leading zeros, and for the name those that are named and another.
 * @returns {{ name: string, labels: Record<string, string> }[]}
 */
export function nodesFor({ all, anyOf }, more = []) {
  const requirements = [...all, ...(anyOf ?? []).flatMap((term) => term.requirements), ...more];
  const values = new Map();
  const names = new Set();
  for (const { key, operator, values: written, field } of requirements) {
    if (field) {
      names.add(written[0]);
      continue;
    }
    const known = values.get(key) ?? new Set([undefined, 'other']);
    values.set(key, known);
    if (operator === 'In' || operator === 'NotIn') for (const value of written) known.add(value);
    if (operator !== 'Gt' && operator !== 'Lt') continue;
    if (!/^\d+$/.test(written[0])) continue;
    const bound = BigInt(written[0]);
    for (const number of [bound - 1n, bound, bound + 1n]) if (number >= 0n) for (const zeros of ['', '00']) known.add(zeros + String(number));
  }
  let labels = [{}];
  for (const [key, known] of values) labels = labels.flatMap((one) => [...known].map((value) => (value === undefined ? one : { ...one, [key]: value })));
  return [...names, null].flatMap((name) => labels.map((one) => ({ name: name ?? '', labels: one }))).map((node, i) => (node.name === '' ? { ...node, name: `other-${i}` } : node));
}

/** Lists of nodes, such that no name is twice in one. */
export function listsOf(nodes) {
  const lists = [];
  const next = new Map();
  for (const [i, node] of nodes.entries()) {
    const list = next.get(node.name) ?? 0;
    next.set(node.name, list + 1);
    (lists[list] ??= []).push({ ...node, i });
  }
  return lists;
}

export const nodeList = (nodes) => JSON.stringify({ apiVersion: 'v1', kind: 'List', items: nodes.map(({ name, labels }) => ({ apiVersion: 'v1', kind: 'Node', metadata: { name, labels } })) });
