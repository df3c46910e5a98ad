/**
 * One of the ORed terms takes no node, or none that another term does not take. Follows component-helpers nodeaffinity.go, which drops empty
 * terms and those that do not parse; the rest is logic over labels (scheduling/solver). That all terms together take no node is another rule's matter
 * (node-affinity/unsatisfiable), and so is that they take every node (node-affinity/always-true).
 */
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { isOrdinarySelector } from '../shared/ordinary-selector.js';
import { reportDeadTerms } from '../shared/node-terms/dead.js';
import { siteRule, type Page } from '../rule.js';

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
    'covered-together': {
      text: 'Terms are alternatives, and every node that matches this one also matches one of the terms {others}: this one changes nothing. Say what was meant to differ, or remove it.',
      hint: 'terms {others} take all of these nodes',
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
  check(selector, context) {
    if (!isOrdinarySelector(selector)) reportDeadTerms(selector, context);
  },
});

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
      bad: pod('        - «matchExpressions»:\n          - key: example.com/generation\n            operator: Lt\n            values: ["0"]\n        - matchExpressions:\n          - {key: example.com/spot, operator: Exists}\n'),
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
      note: 'a term that two others cover together',
      bad: pod('        - matchExpressions:\n          - {key: example.com/zone, operator: In, values: [a]}\n        - matchExpressions:\n          - {key: example.com/zone, operator: In, values: [b]}\n        - «matchExpressions»:\n          - {key: example.com/zone, operator: In, values: [a, b]}\n          - {key: example.com/disk, operator: Exists}\n'),
      message: 'covered-together',
      fixed: pod('        - matchExpressions:\n          - {key: example.com/zone, operator: In, values: [a]}\n        - matchExpressions:\n          - {key: example.com/zone, operator: In, values: [b]}\n'),
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
