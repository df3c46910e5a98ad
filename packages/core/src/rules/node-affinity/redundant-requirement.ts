/**
 * A requirement that others imply. Follows component-helpers nodeaffinity.go, RequiredNodeAffinity.Match: nodeSelector and one term must hold, and all requirements of that
 * term; the rest is logic over labels (scheduling/solver). An empty term would match no node, so the last requirement never goes alone.
 */
import type { Subject } from '../../schema/refuse.js';
import type { Site } from '../../schema/site.js';
import { pairOf } from '../../tree/node.js';
import type { Fix } from '../../fixes/change.js';
import { isOrdinarySelector } from '../shared/ordinary-selector.js';
import { reportRedundant } from '../shared/node-terms/redundant.js';
import { podRequiringOne, podWith } from '../shared/manifests.js';
import { siteRule, type Page } from '../rule.js';

function removeRequirement({ site }: Subject): Fix | undefined {
  const list = site?.parent ? pairOf(site.parent.node, site.field)?.value : undefined;
  const pair = site?.parent ? pairOf(site.parent.node, site.field) : undefined;
  if (!site?.parent || !pair || list?.kind !== 'seq' || typeof site.key !== 'number') return undefined;
  const title = 'remove the requirement';
  if (list.items.length === 1) return { title, safety: 'safe', changes: [{ do: 'remove', pair, from: site.parent.node }] };
  return { title, safety: 'safe', changes: [{ do: 'remove-item', index: site.key, from: list }] };
}

/** The affinity, with what holds nothing else. */
function removeAffinity({ site }: Subject): Fix | undefined {
  let held: Site | null | undefined = site;
  while (held?.parent && held.type !== 'Affinity' && held.parent.type !== 'PodSpec' && held.parent.node.pairs.length === 1) held = held.parent;
  const from = held?.parent?.node;
  const pair = held && from && pairOf(from, held.field);
  return pair ? { title: `remove ${held?.field ?? ''}`, safety: 'safe', changes: [{ do: 'remove', pair, from }] } : undefined;
}

export const rule = siteRule<'NodeSelector'>({
  id: 'node-affinity/redundant-requirement',
  on: 'NodeSelector',
  messages: {
    repeated: {
      text: 'The term asks for this of {key} already, so the second time excludes no further node. Remove it, or say what was meant to differ.',
      hint: 'asked for already',
      severity: 'info',
      rejects: false,
      fix: removeRequirement,
    },
    implied: {
      text: 'This requirement on {key} follows from the rest of the term ({why}), so it excludes no further node. Remove it, or say what was meant.',
      hint: 'follows from the rest of the term',
      severity: 'info',
      rejects: false,
      fix: removeRequirement,
    },
    'node-selector': {
      text: 'This requirement on {key} follows from what must hold as well ({why}, by the nodeSelector), so it excludes no further node. Remove it, or say what was meant.',
      hint: 'follows from the nodeSelector',
      severity: 'info',
      rejects: false,
      fix: removeRequirement,
    },
    term: {
      text: 'All that this term asks follows from the nodeSelector, which must hold as well, and there is no other term, so the affinity excludes no further node. Remove it, or say what was meant.',
      hint: 'follows from the nodeSelector',
      severity: 'info',
      rejects: false,
      fix: removeAffinity,
    },
  },
  check(selector, context) {
    if (!isOrdinarySelector(selector)) reportRedundant(selector, context);
  },
});

const LINUX = '\nnodeSelector:\n  kubernetes.io/os: linux\n';

export const page: Page = {
  summary: 'A requirement that excludes no further node, because others imply it.',
  why: 'All requirements of a term must hold, and the nodeSelector beside them. One that follows from the others changes nothing, so whoever reads the term has more to understand than there is to it; and often it is a slip: the value that was changed in one place only, the bound that was meant to be the other way round.',
  instead: 'Keep the narrower requirement.',
  upstream: 'component-helpers scheduling/corev1/nodeaffinity/nodeaffinity.go: RequiredNodeAffinity.Match; apimachinery pkg/labels/selector.go: Requirement.Matches',
  examples: [
    {
      note: 'a value implies that the label is set',
      bad: podRequiringOne(`
        - matchExpressions:
          - «{key: example.com/gpu, operator: Exists}»
          - {key: example.com/gpu, operator: In, values: [a100]}
      `),
      message: 'implied',
      fixed: podRequiringOne(`
        - matchExpressions:
          - {key: example.com/gpu, operator: In, values: [a100]}
      `),
    },
    {
      note: 'the weaker of two bounds',
      bad: podRequiringOne(`
        - matchExpressions:
          - {key: example.com/cpus, operator: Gt, values: ["8"]}
          - «{key: example.com/cpus, operator: Gt, values: ["4"]}»
      `),
      message: 'implied',
      fixed: podRequiringOne(`
        - matchExpressions:
          - {key: example.com/cpus, operator: Gt, values: ["8"]}
      `),
    },
    {
      note: 'the same requirement twice',
      bad: podRequiringOne(`
        - matchExpressions:
          - key: example.com/disk
            operator: In
            values: [ssd]
          - «key: example.com/disk»
            operator: In
            values: [ssd]
      `),
      message: 'repeated',
      fixed: podRequiringOne(`
        - matchExpressions:
          - key: example.com/disk
            operator: In
            values: [ssd]
      `),
    },
    {
      note: 'what the nodeSelector asks for already',
      bad: podRequiringOne(
        `
        - matchExpressions:
          - «{key: kubernetes.io/os, operator: In, values: [linux]}»
          - {key: example.com/disk, operator: In, values: [ssd]}
      `,
        LINUX,
      ),
      message: 'node-selector',
      fixed: podRequiringOne(
        `
        - matchExpressions:
          - {key: example.com/disk, operator: In, values: [ssd]}
      `,
        LINUX,
      ),
    },
    {
      note: 'nothing but what the nodeSelector asks for',
      bad: podRequiringOne(
        `
        - «matchExpressions»:
          - {key: kubernetes.io/os, operator: In, values: [linux]}
      `,
        LINUX,
      ),
      message: 'term',
      fixed: podWith(LINUX),
    },
    {
      note: 'an exclusion from a list of values, which it shortens',
      good: podRequiringOne(`
        - matchExpressions:
          - {key: example.com/pool, operator: In, values: [a, b]}
          - {key: example.com/pool, operator: NotIn, values: [b]}
      `),
    },
    {
      note: 'one value is excluded, and the label must be set',
      good: podRequiringOne(`
        - matchExpressions:
          - {key: example.com/gpu, operator: Exists}
          - {key: example.com/gpu, operator: NotIn, values: [k80]}
      `),
    },
  ],
};
