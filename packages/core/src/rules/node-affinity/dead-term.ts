/**
 * One of the ORed terms takes no node, or none that another term does not take. Follows component-helpers nodeaffinity.go, which drops empty
 * terms and those that do not parse; the rest is logic over labels (scheduling/node-selector-term.ts). That all terms together take no node is a
 * matter of its own.
 */
import type { Site } from '../../schema/site.js';
import type { Subject } from '../../schema/refuse.js';
import type { Related } from '../../tree/finding.js';
import { pairOf, type SeqNode } from '../../tree/node.js';
import type { Fix } from '../../fixes/change.js';
import { both, contradiction, implies, indexInBoth, requirementAt, type NodeSelectorTerm } from '../../scheduling/node-selector-term.js';
import { readNodeSelector } from '../../scheduling/read-term.js';
import { isLabelValue } from '../../scheduling/requirement.js';
import { known } from '../shared/known.js';
import { inWords, itemAt, podOf, requirementsAsRelated, requirementSite, selectorEntry, writtenTerm, type WrittenTerm } from '../shared/node-selector.js';
import { siteRule, type Page, type Report } from '../rule.js';

/** A term can go where another one stays. */
function removeTerm({ site, more }: Subject): Fix | undefined {
  const list = site?.valueOf('nodeSelectorTerms');
  if (list?.kind !== 'seq' || list.items.length < 2) return undefined;
  return { title: 'remove the term', safety: 'suggestion', changes: [{ do: 'remove-item', index: more as number, from: list }] };
}

export const rule = siteRule<'NodeSelector'>({
  id: 'node-affinity/dead-term',
  on: 'NodeSelector',
  messages: {
    empty: {
      text: 'This term has no requirements, and such a term matches no node (not every node): it is skipped, as if it were not there. Say what the node must have, or remove the term.',
      hint: 'matches no node',
      severity: 'warning',
      rejects: false,
      fix: removeTerm,
    },
    'no-integer': {
      text: '{operator} compares 64-bit integers, and "{value}" is none: Kubernetes stores the term, then skips it at every node. Write a whole number of at most 9223372036854775807.',
      hint: 'not a 64-bit integer',
      severity: 'warning',
      rejects: false,
    },
    contradiction: {
      text: 'No node can match this term: {why}. Requirements in one term must hold together, terms are alternatives; change one, or put them into terms of their own.',
      hint: 'matches no node',
      severity: 'warning',
      rejects: false,
      fix: removeTerm,
    },
    bound: {
      text: 'No node can match this term: {why}, and a label holds no such integer (they go from 0 to 9223372036854775807). Change the bound, or remove the term.',
      hint: 'matches no node',
      severity: 'warning',
      rejects: false,
      fix: removeTerm,
    },
    'node-selector': {
      text: 'No node can match this term and the nodeSelector: {why}. Both must hold, so the term never takes a node; change one of them, or remove the term.',
      hint: 'contradicts nodeSelector',
      severity: 'warning',
      rejects: false,
      fix: removeTerm,
    },
    covered: {
      text: 'Terms are alternatives, and every node that matches this one also matches term {other}: this one changes nothing. Put its requirements into that term if both must hold, or remove it.',
      hint: 'term {other} takes all of these nodes',
      severity: 'warning',
      rejects: false,
      fix: removeTerm,
    },
    repeated: {
      text: 'This term asks for the same as term {other}, and terms are alternatives: it changes nothing. Remove it, or say what was meant to differ.',
      hint: 'the same as term {other}',
      severity: 'warning',
      rejects: false,
      fix: removeTerm,
    },
  },
  check(selector, { report }) {
    const value = selector.valueOf('nodeSelectorTerms');
    if (value?.kind !== 'seq' || isOrdinary(selector, value)) return;
    const sites = new Map(selector.children('nodeSelectorTerms').map((site) => [site.key, site]));
    const labelsOnly = selector.parent?.type === 'VolumeNodeAffinity';
    const terms = value.items.map((item, index) => {
      const site = sites.get(index);
      // A hole is no site and no null.
      return site || item.kind === 'scalar' ? writtenTerm(site, labelsOnly) : undefined;
    });
    const pod = podOf(selector.parent);
    const nodeSelector = pod && known(() => readNodeSelector(pod));
    const alive = terms.map((written, index) => written !== undefined && (written.term === undefined ? null : !isDead(selector, index, written, pod, nodeSelector, report)));
    terms.forEach((written, index) => {
      if (written && written.noInteger >= 0) reportNoInteger(written, report);
      const term = alive[index] === true ? written?.term : undefined;
      if (term === undefined) return;
      const other = terms.findIndex((candidate, i) => i !== index && alive[i] === true && candidate?.term && covers(candidate.term, i, term, index));
      if (other === -1) return;
      const same = implies(terms[other]?.term as NodeSelectorTerm, term) !== null;
      report(same ? 'repeated' : 'covered', itemAt(selector, 'nodeSelectorTerms', index), {
        path: selector.path('nodeSelectorTerms', index),
        data: { other: other + 1 },
        related: [{ ...itemAt(selector, 'nodeSelectorTerms', other), message: `term ${String(other + 1)}` }],
        subject: { site: selector, more: index },
      });
    });
  },
});

/** One term that lists values for labels, each for another one, and for none that a nodeSelector names: as nearly everywhere, nothing can be dead. Throws QUIET. */
function isOrdinary(selector: Site<'NodeSelector'>, { items }: SeqNode): boolean {
  const term = selector.children('nodeSelectorTerms')[0];
  if (items.length !== 1 || term === undefined || term.mayHave('matchFields')) return false;
  const requirements = term.children('matchExpressions');
  const pod = podOf(selector.parent);
  const asked = pod && pairOf(pod.node, 'nodeSelector')?.value;
  for (let i = 0; i < requirements.length; i++) {
    const requirement = requirements[i] as Site<'NodeSelectorRequirement'>;
    const key = requirement.get('key');
    const operator = requirement.get('operator');
    if (operator === 'In' ? !requirement.items('values').some(({ value }) => isLabelValue(value ?? '')) : operator !== 'NotIn' && operator !== 'Exists' && operator !== 'DoesNotExist') return false;
    if (key === undefined || (asked?.kind === 'map' && pairOf(asked, key) !== undefined)) return false;
    for (let k = 0; k < i; k++) if (requirements[k]?.get('key') === key) return false;
  }
  return requirements.length > 0;
}

/** Every node that the term takes, the candidate takes too; of two that take the same, the earlier one covers the later. */
function covers(candidate: NodeSelectorTerm, i: number, term: NodeSelectorTerm, index: number): boolean {
  return implies(term, candidate) !== null && (i < index || implies(candidate, term) === null);
}

function reportNoInteger({ site, noInteger }: WrittenTerm, report: Report): void {
  if (!site) return;
  const requirement = site.children('matchExpressions')[noInteger];
  if (requirement === undefined) return;
  report('no-integer', requirement.at('values', 0), {
    path: requirement.path('values', 0),
    data: { operator: requirement.get('operator') ?? '', value: requirement.items('values')[0]?.value ?? '' },
    related: [{ ...site.place(), message: 'the term that is skipped for it' }],
  });
}

/** Says why a term that parses takes no node, if it takes none. */
function isDead(selector: Site<'NodeSelector'>, index: number, { site, term, empty }: WrittenTerm, pod: Site<'PodSpec'> | undefined, nodeSelector: NodeSelectorTerm | undefined, report: Report): boolean {
  const at = itemAt(selector, 'nodeSelectorTerms', index);
  const say = (message: string, why: string, related: readonly Related[]): void => {
    report(message, at, { path: selector.path('nodeSelectorTerms', index), data: { why }, related, subject: { site: selector, more: index } });
  };
  if (empty) {
    say('empty', '', []);
    return true;
  }
  if (site === undefined || term === undefined) return false;
  const clash = contradiction(term);
  if (clash) {
    const words = clash.map((i) => inWords(requirementAt(term, i), i >= term.matchExpressions.length));
    say(clash.length === 1 ? 'bound' : 'contradiction', clash.length === 1 ? `${words[0] ?? ''} is asked for` : `it asks that ${words.join(', and that ')}`, requirementsAsRelated(site, term, clash, (one) => one));
    return true;
  }
  if (pod === undefined || nodeSelector === undefined) return false;
  const together = contradiction(both(nodeSelector, term));
  if (together === null) return false;
  const origins = together.map((i) => indexInBoth(nodeSelector, term, i));
  const entry = origins.find(({ from }) => from === 'a');
  const selected = nodeSelector.matchExpressions[entry?.requirement ?? 0];
  if (selected === undefined) return false;
  const own = origins.filter(({ from }) => from === 'b').map(({ requirement }) => requirement);
  const words = own.map((i) => inWords(requirementAt(term, i)));
  say('node-selector', `the nodeSelector asks that ${inWords(selected)}, the term that ${words.join(', and that ')}`, [
    selectorEntry(pod, selected.key, inWords(selected)),
    ...own.map((i) => ({ ...requirementSite(site, term, i).place(), message: inWords(requirementAt(term, i)) })),
  ]);
  return true;
}

const pod = (terms: string, more = ''): string => `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
${more}  affinity:
    nodeAffinity:
      requiredDuringSchedulingIgnoredDuringExecution:
        nodeSelectorTerms:
${terms}  containers:
  - name: web
    image: registry.example.com/web:1.0.0
`;

export const page: Page = {
  summary: 'One of the alternative terms can never match, or another term already takes every node that it takes.',
  why: 'The terms of `nodeSelectorTerms` are alternatives: a node needs to match one. A term that matches no node, or only nodes that another one takes, is passed over without a word, so whatever it was meant to allow or to demand is not there. An empty term looks like "any node", and matches none. `Gt` and `Lt` want a 64-bit integer; with anything else the API server stores the term, and the scheduler and the DaemonSet controller skip it.',
  instead: 'Requirements that must hold together belong into one term, alternatives into several. Terms written one below the other for "zone a **and** an SSD" mean "zone a **or** an SSD". Remove a term that adds nothing.',
  upstream: 'component-helpers scheduling/corev1/nodeaffinity/nodeaffinity.go: NewLazyErrorNodeSelector; apimachinery pkg/labels/selector.go: Requirement.Matches',
  examples: [
    {
      note: 'an empty term',
      bad: pod('        - «{}»\n        - matchExpressions:\n          - {key: example.com/disk, operator: In, values: [ssd]}\n'),
      message: 'empty',
      fixed: pod('        - matchExpressions:\n          - {key: example.com/disk, operator: In, values: [ssd]}\n'),
    },
    {
      note: 'a bound that is no integer',
      bad: pod('        - matchExpressions:\n          - key: example.com/cpus\n            operator: Gt\n            values: [«"8.5"»]\n        - matchExpressions:\n          - key: example.com/big\n            operator: Exists\n'),
      message: 'no-integer',
    },
    {
      note: 'two requirements that exclude each other',
      bad: pod('        - «matchExpressions»:\n          - key: example.com/zone\n            operator: In\n            values: [a]\n          - key: example.com/zone\n            operator: In\n            values: [b]\n        - matchExpressions:\n          - key: example.com/spot\n            operator: DoesNotExist\n'),
      message: 'contradiction',
      fixed: pod('        - matchExpressions:\n          - key: example.com/spot\n            operator: DoesNotExist\n'),
    },
    {
      note: 'no label holds an integer below 0',
      bad: pod('        - «matchExpressions»:\n          - key: example.com/generation\n            operator: Lt\n            values: ["0"]\n'),
      message: 'bound',
    },
    {
      note: 'a term against the nodeSelector',
      bad: pod('        - «matchExpressions»:\n          - key: example.com/disk\n            operator: In\n            values: [hdd]\n        - matchExpressions:\n          - key: example.com/fast\n            operator: Exists\n', '  nodeSelector:\n    example.com/disk: ssd\n'),
      message: 'node-selector',
      fixed: pod('        - matchExpressions:\n          - key: example.com/fast\n            operator: Exists\n', '  nodeSelector:\n    example.com/disk: ssd\n'),
    },
    {
      note: 'a term that another one covers',
      bad: pod('        - matchExpressions:\n          - key: example.com/zone\n            operator: In\n            values: [a, b]\n        - «matchExpressions»:\n          - key: example.com/zone\n            operator: In\n            values: [a]\n          - key: example.com/disk\n            operator: In\n            values: [ssd]\n'),
      message: 'covered',
      fixed: pod('        - matchExpressions:\n          - key: example.com/zone\n            operator: In\n            values: [a, b]\n'),
    },
    {
      note: 'the same term twice',
      bad: `apiVersion: v1
kind: PersistentVolume
metadata:
  name: disk
spec:
  capacity: {storage: 10Gi}
  accessModes: [ReadWriteOnce]
  local: {path: /mnt/disk}
  nodeAffinity:
    required:
      nodeSelectorTerms:
      - matchExpressions:
        - {key: kubernetes.io/hostname, operator: In, values: [worker-1]}
      - «matchExpressions»:
        - {key: kubernetes.io/hostname, operator: In, values: [worker-1, worker-1]}
`,
      message: 'repeated',
      fixed: `apiVersion: v1
kind: PersistentVolume
metadata:
  name: disk
spec:
  capacity: {storage: 10Gi}
  accessModes: [ReadWriteOnce]
  local: {path: /mnt/disk}
  nodeAffinity:
    required:
      nodeSelectorTerms:
      - matchExpressions:
        - {key: kubernetes.io/hostname, operator: In, values: [worker-1]}
`,
    },
    {
      note: 'two nodes by name, each in a term of its own',
      good: pod('        - matchFields:\n          - {key: metadata.name, operator: In, values: [worker-1]}\n        - matchFields:\n          - {key: metadata.name, operator: In, values: [worker-2]}\n'),
    },
    {
      note: 'terms that share nodes, and neither has all of the other',
      good: pod('        - matchExpressions:\n          - {key: example.com/cpus, operator: Gt, values: ["4"]}\n        - matchExpressions:\n          - {key: example.com/cpus, operator: In, values: ["4", "16"]}\n'),
    },
  ],
};
