/**
 * Preferred terms that cannot change which node wins. Follows component-helpers nodeaffinity.go, PreferredSchedulingTerms.Score (the sum of the
 * weights of the terms that match; empty ones are skipped), and the scheduler's nodeaffinity plugin, which scales the best sum to 100.
 */
import { QUIET, type Site } from '../../schema/site.js';
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import type { Words, Related } from '../../tree/finding.js';
import { both, contradiction, implies, satisfiable, type NodeSelectorTerm } from '../../scheduling/node-selector-term.js';
import { readNodeSelector } from '../../scheduling/read-term.js';
import { allOf } from '../../validation/reach.js';
import { known } from '../shared/known.js';
import { itemAt, podOf, requirementsAsRelated, selectorEntry, writtenTerm, type WrittenTerm } from '../shared/node-selector.js';
import { siteRule, type Page } from '../rule.js';

const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';
const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const MAX_WEIGHT = 100;

interface Preference {
  readonly site: Site<'PreferredSchedulingTerm'>;
  readonly index: number;
  readonly weight: number;
  readonly written: WrittenTerm;
}

interface Removal {
  readonly index: number;
  /** For a preference that is there twice: the earlier one, which takes this weight too. */
  readonly into?: Preference;
}

function removePreference({ site, more }: Subject, { weight }: Words): Fix | undefined {
  const list = site?.valueOf(PREFERRED);
  const { index, into } = more as Removal;
  if (list?.kind !== 'seq' || !site) return undefined;
  // An empty list is no better than the preference: the field goes as a whole.
  const field = site.pairOf(PREFERRED);
  if (list.items.length === 1 && field) return { title: 'remove the preference', safety: 'suggestion', changes: [{ do: 'remove', pair: field, from: site.node }] };
  const remove = { do: 'remove-item', index, from: list } as const;
  if (into === undefined) return { title: 'remove the preference', safety: 'suggestion', changes: [remove] };
  const sum = into.weight + Number(weight);
  const node = into.site.valueOf('weight');
  return sum > MAX_WEIGHT || node === undefined ? undefined : { title: `keep one, with weight ${String(sum)}`, safety: 'suggestion', changes: [{ do: 'set', node, to: sum }, remove] };
}

export const rule = siteRule<'NodeAffinity'>({
  id: 'node-affinity/no-preference',
  on: 'NodeAffinity',
  messages: {
    empty: {
      text: 'This preference has no requirements, and such a preference matches no node: its weight {weight} is never given. Say what the nodes should have, or remove it.',
      hint: 'prefers nothing',
      severity: 'warning',
      rejects: false,
      fix: removePreference,
    },
    'never-matches': {
      text: 'No node can match this preference, so its weight {weight} is never given: it asks that {why}. All requirements of one preference must hold together; change one, or make two preferences of them.',
      hint: 'prefers nothing',
      severity: 'warning',
      rejects: false,
      fix: removePreference,
    },
    excluded: {
      text: 'No node that the Pod may run on can match this preference: what is required excludes it, so its weight {weight} is never given. Change the requirement, or remove the preference.',
      hint: 'excluded by what is required',
      severity: 'warning',
      rejects: false,
      fix: removePreference,
    },
    implied: {
      text: 'Every node that the Pod may run on matches this preference, because it is required already: all of them get the same weight {weight}, and the choice stays as it was. Prefer something that differs, or remove it.',
      hint: 'already required',
      severity: 'warning',
      rejects: false,
      fix: removePreference,
    },
    repeated: {
      text: 'This is the same preference as number {other}: the weights are added up, as if one preference had the weight {sum}. Write it once, or say what was meant to differ.',
      hint: 'the same as preference {other}',
      severity: 'warning',
      rejects: false,
      fix: removePreference,
    },
    'adds-up': {
      text: 'This is the same preference as number {other}: the weights are added up to {sum}, which is more than one preference can have. If that is not meant, write it once.',
      hint: 'the same as preference {other}',
      severity: 'info',
      rejects: false,
    },
  },
  check(affinity, { report, resource }) {
    const pod = podOf(affinity);
    // In a DaemonSet and with a node named, nothing is chosen at all: daemonset/preferred-node-affinity and pod/node-name say so.
    if (pod && resource.workload?.pod === pod && (resource.workload.controller === 'DaemonSet' || known(() => pod.has('nodeName')) === true)) return;
    const live: Preference[] = [];
    const allowed = known(() => allowedNodes(affinity, pod));
    let whole = known(() => allOf(affinity, PREFERRED)) !== undefined;
    const say = (message: string, { site, index, weight }: Preference, data: { readonly why?: string; readonly other?: number; readonly sum?: number }, related: readonly Related[], more: Removal): void => {
      report(message, itemAt(affinity, PREFERRED, index), { path: site.path(), data: { weight, ...data }, related, subject: { site: affinity, more } });
    };
    for (const site of affinity.children(PREFERRED)) {
      const preference = known(() => preferenceOf(site));
      if (preference === undefined) {
        whole = false;
        continue;
      }
      const { index, written } = preference;
      const { term } = written;
      if (written.empty) {
        say('empty', preference, {}, [], { index });
        continue;
      }
      if (term === undefined || written.site === undefined) {
        whole = false;
        continue;
      }
      const clash = contradiction(term);
      if (clash) {
        const words = requirementsAsRelated(written.site, term, clash, (one) => one);
        say('never-matches', preference, { why: words.map(({ message }) => message).join(', and that ') }, words, { index });
        continue;
      }
      const settled = allowed && settledBy(allowed, term);
      if (settled) {
        say(settled, preference, {}, allowed.because(term), { index });
        continue;
      }
      live.push(preference);
    }
    const groups = sameTerms(live);
    for (const [first, ...more] of groups) {
      if (first === undefined) continue;
      const sum = more.reduce((total, { weight }) => total + weight, first.weight);
      const other = first.index + 1;
      // Where no other preference is weighed against it, any weight is as good as any other.
      const alone = groups.length === 1;
      if (!whole && sum > MAX_WEIGHT) continue;
      for (const preference of more) {
        const related = [{ ...itemAt(affinity, PREFERRED, first.index), message: `preference ${String(other)}` }];
        const fits = first.weight + preference.weight <= MAX_WEIGHT;
        say(sum > MAX_WEIGHT && !alone ? 'adds-up' : 'repeated', preference, { other, sum }, related, { index: preference.index, ...(alone && !fits ? {} : { into: first }) });
      }
    }
  },
});

function preferenceOf(site: Site<'PreferredSchedulingTerm'>): Preference {
  const weight = site.get('weight') ?? 0;
  // Beside an unknown key, which is refused, a missing preference is a slip and no choice.
  if (site.valueOf('preference') === undefined && site.node.pairs.some(({ key }) => key !== 'weight' && key !== 'preference')) throw QUIET;
  if (weight < 1 || weight > MAX_WEIGHT) throw QUIET;
  return { site, index: site.key as number, weight, written: writtenTerm(site.child('preference')) };
}

interface Allowed {
  /** The nodes that the Pod may run on are those that match one of these. Not empty. */
  readonly terms: readonly NodeSelectorTerm[];
  /** The written requirements that are about the keys of a term. */
  because(term: NodeSelectorTerm): readonly Related[];
}

/** The nodes that nodeSelector and required node affinity leave, or undefined where they ask for nothing, or for what no node has. Throws QUIET where a part is unknown. */
function allowedNodes(affinity: Site<'NodeAffinity'>, pod: Site<'PodSpec'> | undefined): Allowed | undefined {
  const selected: NodeSelectorTerm = pod && pod.has('nodeSelector') ? readNodeSelector(pod) : { matchExpressions: [], matchFields: [] };
  const selector = affinity.child(REQUIRED);
  const required = selector ? allOf(selector, 'nodeSelectorTerms').map((site) => writtenTerm(site)) : [];
  if (required.some(({ term, empty, noInteger }) => term === undefined && !empty && noInteger < 0)) throw QUIET;
  if (required.length === 0 && selected.matchExpressions.length === 0) return undefined;
  const written = required.filter(({ term, empty }) => term !== undefined && !empty);
  const terms = (affinity.has(REQUIRED) ? written.map(({ term }) => both(selected, term as NodeSelectorTerm)) : [selected]).filter(satisfiable);
  if (terms.length === 0) return undefined;
  return {
    terms,
    because(term) {
      const keys = new Set(term.matchExpressions.map(({ key }) => key));
      const related: Related[] = [];
      for (const { key } of selected.matchExpressions) {
        if (keys.has(key) && pod) related.push(selectorEntry(pod, key, 'required by the nodeSelector'));
      }
      for (const { site, term: one } of written) {
        if (!site || !one) continue;
        const indexes = one.matchExpressions.flatMap(({ key }, i) => (keys.has(key) ? [i] : []));
        const fields = term.matchFields.length > 0 ? one.matchFields.map((_, i) => one.matchExpressions.length + i) : [];
        related.push(...requirementsAsRelated(site, one, [...indexes, ...fields], (words) => `required: ${words}`));
      }
      return related;
    },
  };
}

/** Whether all allowed nodes match a term, or none does. */
function settledBy({ terms }: Allowed, term: NodeSelectorTerm): 'implied' | 'excluded' | undefined {
  if (terms.every((allowed) => implies(allowed, term) !== null)) return 'implied';
  return terms.every((allowed) => !satisfiable(both(allowed, term))) ? 'excluded' : undefined;
}

/** Preferences that match the same nodes, in the order of the text. */
function sameTerms(preferences: readonly Preference[]): readonly Preference[][] {
  const groups: Preference[][] = [];
  for (const preference of preferences) {
    const term = preference.written.term as NodeSelectorTerm;
    const same = groups.find(([first]) => {
      const other = first?.written.term;
      return other && implies(other, term) !== null && implies(term, other) !== null;
    });
    if (same) same.push(preference);
    else groups.push([preference]);
  }
  return groups;
}

const pod = (preferred: readonly string[], more = '', required = ''): string => `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
${more}  affinity:
    nodeAffinity:
${required}      preferredDuringSchedulingIgnoredDuringExecution:
${preferred.join('')}  containers:
  - name: web
    image: registry.example.com/web:1.0.0
`;

const prefer = (weight: string, ...requirements: readonly string[]): string => `      - ${weight}
        preference:
          matchExpressions:
${requirements.map((one) => `          - {${one}}\n`).join('')}`;

const SSD = 'key: example.com/disk, operator: In, values: [ssd]';
const IN_A = 'key: topology.kubernetes.io/zone, operator: In, values: [a]';
const IN_B = 'key: topology.kubernetes.io/zone, operator: In, values: [b]';
const IN_C = 'key: topology.kubernetes.io/zone, operator: In, values: [c]';
const AMD64 = '  nodeSelector:\n    kubernetes.io/arch: amd64\n';
const ZONES = `      requiredDuringSchedulingIgnoredDuringExecution:
        nodeSelectorTerms:
        - matchExpressions:
          - {key: topology.kubernetes.io/zone, operator: In, values: [a, b]}
`;

export const page: Page = {
  summary: 'A preferred term that cannot change which node is chosen.',
  why: 'Among the nodes that the Pod may run on, the scheduler adds up for each the weights of the preferred terms that it matches. A term that matches none of them, or all of them, leaves the order as it was. A term that is written twice counts with both weights, which is seldom what a copied line was meant for.',
  instead: 'Prefer something that some allowed nodes have and others have not, and write each preference once. What must hold belongs into `requiredDuringSchedulingIgnoredDuringExecution`, and need not be preferred again.',
  upstream: 'component-helpers scheduling/corev1/nodeaffinity/nodeaffinity.go: NewPreferredSchedulingTerms, Score',
  examples: [
    { note: 'a preference without requirements', bad: pod([prefer('weight: 40', SSD), '      - «weight: 10»\n        preference: {}\n']), message: 'empty', fixed: pod([prefer('weight: 40', SSD)]) },
    { note: 'requirements that exclude each other', bad: pod([prefer('«weight: 10»', IN_A, IN_B), prefer('weight: 40', SSD)]), message: 'never-matches', fixed: pod([prefer('weight: 40', SSD)]) },
    { note: 'a zone that is not allowed', bad: pod([prefer('«weight: 10»', IN_C), prefer('weight: 40', SSD)], '', ZONES), message: 'excluded', fixed: pod([prefer('weight: 40', SSD)], '', ZONES) },
    {
      note: 'what the nodeSelector asks for already',
      bad: pod([prefer('«weight: 10»', 'key: kubernetes.io/arch, operator: NotIn, values: [arm64]'), prefer('weight: 40', SSD)], AMD64),
      message: 'implied',
      fixed: pod([prefer('weight: 40', SSD)], AMD64),
    },
    { note: 'the same preference twice', bad: pod([prefer('weight: 40', SSD), prefer('«weight: 40»', SSD)]), message: 'repeated', fixed: pod([prefer('weight: 80', SSD)]) },
    { note: 'a weight beyond 100, beside another preference', bad: pod([prefer('weight: 100', SSD), prefer('«weight: 100»', SSD), prefer('weight: 10', IN_C)]), message: 'adds-up' },
    { note: 'one of the required zones is preferred', good: pod([prefer('weight: 37', IN_A)], '', ZONES) },
    { note: 'having the label is less than having one value of it', good: pod([prefer('weight: 40', SSD), prefer('weight: 20', 'key: example.com/disk, operator: Exists')]) },
  ],
};
