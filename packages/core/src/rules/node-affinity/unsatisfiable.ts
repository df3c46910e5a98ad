/**
 * Node affinity that no node can match. Follows component-helpers nodeaffinity.go, RequiredNodeAffinity.Match, which scheduler, DaemonSet controller and kubelet
 * ask alike; the rest is logic over labels and names (scheduling/solver). That a value is unusual for a label is no matter of this rule.
 */
import type { Site } from '../../schema/site.js';
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { isOrdinarySelector } from '../shared/ordinary-selector.js';
import { reportUnsatisfiable } from '../shared/node-terms/unsatisfiable.js';
import { podRequiringOne, volumeOn } from '../shared/manifests.js';
import { siteRule, type Page } from '../rule.js';

/** Lists of values that have none in common are alternatives that somebody wrote as two requirements. */
function mergeValues({ more }: Subject): Fix | undefined {
  const sites = more as Site<'NodeSelectorRequirement'>[] | undefined;
  const [first, ...others] = sites ?? [];
  const list = first?.parent?.valueOf('matchExpressions');
  const node = first?.valueOf('values');
  if (!sites || !first || !node || list?.kind !== 'seq') return undefined;
  const values = [...new Set(sites.flatMap((site) => site.items('values').map(({ value }) => value ?? '')))];
  const key = first.get('key') ?? '';
  return {
    title: `allow any of these values of ${key}`,
    safety: 'suggestion',
    changes: [{ do: 'set', node, to: values }, ...others.map((site) => ({ do: 'remove-item' as const, index: site.key as number, from: list }))],
  };
}

export const rule = siteRule<'NodeSelector'>({
  id: 'node-affinity/unsatisfiable',
  on: 'NodeSelector',
  messages: {
    empty: {
      text: 'A term without requirements matches no node (not every node), and there is no other, so {effect}. Say what the node must have, or remove the affinity.',
      hint: 'matches no node',
      severity: 'error',
      rejects: false,
    },
    'no-integer': {
      text: '{operator} compares 64-bit integers, and "{value}" is none: Kubernetes stores the term, then skips it at every node, and there is no other, so {effect}. Write a whole number of at most 9223372036854775807.',
      hint: 'not a 64-bit integer',
      severity: 'error',
      rejects: false,
    },
    bound: {
      text: 'No node can match, so {effect}: it is asked that {why}, and a label holds no such integer (they go from 0 to 9223372036854775807). Change the bound.',
      hint: 'matches no node',
      severity: 'error',
      rejects: false,
    },
    contradiction: {
      text: 'No node can match, so {effect}: {why}. Requirements in one term must hold together, terms are alternatives; change one, or put them into terms of their own.',
      hint: 'contradicts what is asked before',
      severity: 'error',
      rejects: false,
      fix: mergeValues,
    },
    'node-selector': {
      text: 'No node can match, so {effect}: {why}. Both must hold; change one of them.',
      hint: 'contradicts the nodeSelector',
      severity: 'error',
      rejects: false,
    },
    'node-name': {
      text: '{why}. The kubelet of that node checks the affinity, too, and fails the Pod, so {effect}. Change one of them, or leave the choice of the node to the scheduler.',
      hint: 'excludes the node that nodeName names',
      severity: 'error',
      rejects: false,
    },
    terms: {
      text: 'None of the {count} terms can match a node, so {effect}: {why}. Change a term such that a node can have all that it asks for.',
      hint: 'no term matches a node',
      severity: 'error',
      rejects: false,
    },
  },
  check(selector, context) {
    if (!isOrdinarySelector(selector)) reportUnsatisfiable(selector, context);
  },
});

export const page: Page = {
  summary: 'No node can match what is asked of nodes: some of the requirements contradict each other.',
  why: 'A Pod runs on a node that has all that its nodeSelector asks for, and matches at least one of the terms of its required node affinity. Where these contradict each other, there is no such node, whatever nodes the cluster has or gets: Pods stay Pending, a DaemonSet makes none, and a Pod that names its node is failed by the kubelet there. A PersistentVolume that no node can reach keeps every Pod that wants it Pending. The API server takes all of this. Shown is a smallest set of requirements that cannot hold together.',
  instead: 'Requirements in one term must hold together; terms are alternatives; the nodeSelector holds beside them. Several values that will do belong into one `In`. `Gt` and `Lt` are strict, and compare whole numbers only.',
  upstream: 'component-helpers scheduling/corev1/nodeaffinity/nodeaffinity.go: RequiredNodeAffinity.Match; apimachinery pkg/labels/selector.go: Requirement.Matches; pkg/kubelet/lifecycle/predicate.go: generalFilter',
  examples: [
    {
      note: 'two requirements that were meant as alternatives',
      bad: podRequiringOne(`
        - matchExpressions:
          - {key: topology.kubernetes.io/zone, operator: In, values: [a]}
          - «{key: topology.kubernetes.io/zone, operator: In, values: [b]}»
      `),
      message: 'contradiction',
      fixed: podRequiringOne(`
        - matchExpressions:
          - {key: topology.kubernetes.io/zone, operator: In, values: [a, b]}
      `),
    },
    {
      note: 'no whole number lies between the bounds',
      bad: podRequiringOne(`
        - matchExpressions:
          - {key: example.com/cpus, operator: Gt, values: ["4"]}
          - {key: example.com/disk, operator: Exists}
          - «{key: example.com/cpus, operator: Lt, values: ["5"]}»
      `),
      message: 'contradiction',
    },
    {
      note: 'a term against the nodeSelector',
      bad: podRequiringOne(
        `
        - matchExpressions:
          - «{key: example.com/disk, operator: NotIn, values: [ssd]}»
      `,
        '\nnodeSelector:\n  example.com/disk: ssd\n',
      ),
      message: 'node-selector',
    },
    {
      note: 'a term against the node that is named',
      bad: podRequiringOne(
        `
        - matchFields:
          - «{key: metadata.name, operator: In, values: [worker-2]}»
      `,
        '\nnodeName: worker-1\n',
      ),
      message: 'node-name',
    },
    {
      note: 'each of the terms for a reason of its own',
      bad: podRequiringOne(
        `
        - matchExpressions:
          - {key: example.com/disk, operator: In, values: [hdd]}
        - matchExpressions:
          - {key: example.com/gpu, operator: Exists}
          - {key: example.com/gpu, operator: DoesNotExist}
      `,
        '\nnodeSelector:\n  example.com/disk: ssd\n',
      ).replace('nodeSelectorTerms', '«nodeSelectorTerms»'),
      message: 'terms',
    },
    { note: 'an empty term alone', bad: podRequiringOne('\n- «{}»\n'), message: 'empty' },
    {
      note: 'a bound that is no integer',
      bad: podRequiringOne(`
        - matchExpressions:
          - {key: example.com/cpus, operator: Gt, values: [«"8.5"»]}
      `),
      message: 'no-integer',
    },
    {
      note: 'no label holds an integer below 0',
      bad: podRequiringOne(`
        - matchExpressions:
          - «{key: example.com/generation, operator: Lt, values: ["0"]}»
      `),
      message: 'bound',
    },
    {
      note: 'a volume that is on two nodes at once',
      bad: volumeOn(`
        - matchExpressions:
          - {key: kubernetes.io/hostname, operator: In, values: [worker-1]}
          - «{key: kubernetes.io/hostname, operator: In, values: [worker-2]}»
      `),
      message: 'contradiction',
      fixed: volumeOn(`
        - matchExpressions:
          - {key: kubernetes.io/hostname, operator: In, values: [worker-1, worker-2]}
      `),
    },
    {
      note: 'between the bounds is one integer, and "07" is a spelling of it, too',
      good: podRequiringOne(`
        - matchExpressions:
          - {key: example.com/cpus, operator: Gt, values: ["6"]}
          - {key: example.com/cpus, operator: Lt, values: ["8"]}
          - {key: example.com/cpus, operator: NotIn, values: ["7"]}
      `),
    },
    {
      note: 'the hostname label need not be the name of the node',
      good: podRequiringOne(`
        - matchFields:
          - {key: metadata.name, operator: In, values: [worker-1.example.com]}
          matchExpressions:
          - {key: kubernetes.io/hostname, operator: In, values: [worker-1]}
      `),
    },
    {
      note: 'one of two alternatives is enough',
      good: podRequiringOne(
        `
        - matchExpressions:
          - {key: topology.kubernetes.io/zone, operator: In, values: [a]}
        - matchExpressions:
          - {key: topology.kubernetes.io/zone, operator: In, values: [b]}
      `,
        '\nnodeSelector:\n  example.com/disk: ssd\n',
      ),
    },
  ],
};
