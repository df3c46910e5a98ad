/** matchLabelKeys and mismatchLabelKeys of a term of Pod affinity. Follows pkg/apis/core/validation/validation.go: ValidateMatchLabelKeysAndMismatchLabelKeys. */
import { pairOf } from '../../tree/node.js';
import type { Words } from '../../tree/finding.js';
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { apartFrom, podWith } from '../shared/manifests.js';
import { verdict, type Page } from '../rule.js';

/** The first use of the key stays. */
function removeRepetition({ site, field }: Subject, { key }: Words): Fix | undefined {
  const list = site && field ? pairOf(site.node, field)?.value : undefined;
  if (list?.kind !== 'seq') return undefined;
  const index = list.items.findLastIndex((item) => item.kind === 'scalar' && item.value === key);
  return index < 1 ? undefined : { title: 'remove the repetition', safety: 'safe', changes: [{ do: 'remove-item', index, from: list }] };
}

export const rule = verdict({
  id: 'pod-affinity/label-keys',
  messages: {
    'without-selector': {
      text: '{field} adds to the labelSelector of its term, and this term has none, which selects no Pod; the API server refuses it. Add a labelSelector that selects the Pods you mean.',
      hint: 'needs a labelSelector',
      severity: 'error',
      rejects: true,
    },
    syntax: {
      text: '"{key}" in {field} cannot be the key of a label: {problem}. No Pod can carry it, and the API server refuses it.',
      hint: '{problem}',
      severity: 'error',
      rejects: true,
    },
    'in-both': {
      text: '"{key}" stands in matchLabelKeys and in mismatchLabelKeys: no Pod has both the same value and another one, so the API server refuses it. Keep it in one of the two.',
      hint: 'also in mismatchLabelKeys',
      severity: 'error',
      rejects: true,
    },
    'in-selector': {
      text: '"{key}" stands in matchLabelKeys, which fixes its value to the Pod\'s own, and the labelSelector asks for it, too; the API server refuses that. Remove it from one of the two.',
      hint: 'also in the labelSelector',
      severity: 'error',
      rejects: true,
    },
    repeated: {
      text: '"{key}" stands twice in matchLabelKeys, and each key becomes a requirement of its own, of which the API server takes one. Remove the repetition.',
      hint: 'the same as an earlier one',
      severity: 'error',
      rejects: true,
      fix: removeRepetition,
    },
    'of-bad-label': {
      text: '{field} copies the Pod\'s label "{key}" into the selector, and that label is none ("{value}" cannot be its value, or it cannot be a key), so the API server refuses the selector, too. Correct the label.',
      hint: 'the Pod\'s label is refused',
      severity: 'error',
      rejects: true,
    },
  },
});

const term = (fields: string): string => podWith(`\naffinity:\n  podAntiAffinity:\n    requiredDuringSchedulingIgnoredDuringExecution:\n    - topologyKey: kubernetes.io/hostname\n${fields}`, '\nlabels:\n  app: web\n  release: blue\n');

export const page: Page = {
  summary: 'matchLabelKeys or mismatchLabelKeys that have no selector to add to, or contradict it.',
  why: 'When a Pod is created, each key in `matchLabelKeys` becomes `key In (the Pod\'s own value)` in the term\'s selector, each in `mismatchLabelKeys` becomes `key NotIn (...)`. Without a selector there is nothing to add to: a missing one selects no Pod. A key that is there twice would be asked for twice.',
  instead: 'Write a `labelSelector`, and in `matchLabelKeys` only keys that it does not name, such as `pod-template-hash` in a Deployment.',
  upstream: 'pkg/apis/core/validation/validation.go: ValidateMatchLabelKeysAndMismatchLabelKeys; pkg/registry/core/pod/strategy.go: applyMatchLabelKeysAndMismatchLabelKeys',
  examples: [
    {
      bad: apartFrom(`
        topologyKey: kubernetes.io/hostname
        matchLabelKeys: «[pod-template-hash]»
      `),
      message: 'without-selector',
    },
    {
      bad: apartFrom(`
        topologyKey: kubernetes.io/hostname
        labelSelector:
          matchLabels:
            app: web
        matchLabelKeys: [«pod template hash»]
      `),
      message: 'syntax',
    },
    {
      bad: apartFrom(`
        topologyKey: topology.kubernetes.io/zone
        labelSelector:
          matchLabels:
            app: web
        matchLabelKeys: [«pod-template-hash»]
        mismatchLabelKeys: [pod-template-hash]
      `),
      message: 'in-both',
    },
    {
      bad: term(`      labelSelector:
        matchLabels:
          app: web
      matchLabelKeys: [«app»]
`),
      message: 'in-selector',
      note: 'in a template the server stores it, and then refuses its Pods',
    },
    {
      bad: term(`      labelSelector:
        matchLabels:
          app: web
      matchLabelKeys: [release, «release»]
`),
      message: 'repeated',
      fixed: term(`      labelSelector:
        matchLabels:
          app: web
      matchLabelKeys: [release]
`),
    },
    {
      good: apartFrom(`
        topologyKey: kubernetes.io/hostname
        labelSelector:
          matchLabels:
            app: web
        matchLabelKeys: [pod-template-hash]
      `),
    },
  ],
};
