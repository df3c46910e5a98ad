/**
 * Alternatives that together exclude no node. Follows component-helpers nodeaffinity.go, LazyErrorNodeSelector.Match (one term is enough), and for volumes storage/volume/helpers.go,
 * CheckNodeAffinity, which has only the node's labels; the rest is logic over labels and names (scheduling/solver).
 */
import type { Subject } from '../../schema/refuse.js';
import type { Site } from '../../schema/site.js';
import type { Change, Fix, Json } from '../../fixes/change.js';
import { isOrdinarySelector } from '../shared/ordinary-selector.js';
import { reportAlwaysTrue } from '../shared/node-terms/always.js';
import { podRequiringOne, volumeOn } from '../shared/manifests.js';
import { siteRule, type Page } from '../rule.js';

/** Terms that each exclude something were meant to exclude all of it. */
function oneTerm({ site }: Subject): Fix | undefined {
  const selector = site as Site<'NodeSelector'> | undefined;
  const list = selector?.valueOf('nodeSelectorTerms');
  const terms = selector?.children('nodeSelectorTerms') ?? [];
  const into = terms[0]?.valueOf('matchExpressions');
  if (list?.kind !== 'seq' || into?.kind !== 'seq' || terms.length !== list.items.length) return undefined;
  const changes: Change[] = [];
  for (const [i, term] of terms.entries()) {
    const requirements = term.children('matchExpressions');
    if (term.mayHave('matchFields') || requirements.some((one) => one.get('operator') !== 'NotIn' && one.get('operator') !== 'DoesNotExist')) return undefined;
    if (i === 0) continue;
    for (const one of requirements) changes.push({ do: 'insert', into, value: asJson(one) });
    changes.push({ do: 'remove-item', index: i, from: list });
  }
  return { title: 'put all of it into one term', safety: 'suggestion', changes };
}

function asJson(requirement: Site<'NodeSelectorRequirement'>): Json {
  const values = requirement.items('values').map(({ value }) => value ?? '');
  return { key: requirement.get('key') ?? '', operator: requirement.get('operator') ?? '', ...(values.length > 0 ? { values } : {}) };
}

export const rule = siteRule<'NodeSelector'>({
  id: 'node-affinity/always-true',
  on: 'NodeSelector',
  messages: {
    always: {
      text: 'Terms are alternatives, and every node matches one of the {terms}, so they exclude nothing. Put what must hold together into one term.',
      hint: 'excludes no node',
      severity: 'warning',
      rejects: false,
      fix: oneTerm,
    },
    'node-selector': {
      text: 'Terms are alternatives, and every node that the nodeSelector leaves matches {terms}, so they exclude no further node. Put what must hold together into one term, or remove the affinity.',
      hint: 'excludes no further node',
      severity: 'warning',
      rejects: false,
    },
    fields: {
      text: 'matchFields counts for nothing in the node affinity of a volume, which is asked of labels alone, and this term has no other requirement: it takes every node. Match a label instead, such as kubernetes.io/hostname.',
      hint: 'takes every node',
      severity: 'warning',
      rejects: false,
    },
  },
  check(selector, context) {
    if (!isOrdinarySelector(selector)) reportAlwaysTrue(selector, context);
  },
});

export const page: Page = {
  summary: 'The alternative terms together exclude no node.',
  why: 'One matching term of `nodeSelectorTerms` is enough. "Not in zone a" **or** "not in zone b" is true of every node: one in zone a is not in zone b. What was meant to keep Pods away from both keeps them away from neither, and nothing says so.',
  instead: 'Write what must hold together as requirements of one term. Several values to avoid belong into one `NotIn`.',
  upstream: 'component-helpers scheduling/corev1/nodeaffinity/nodeaffinity.go: LazyErrorNodeSelector.Match; storage/volume/helpers.go: CheckNodeAffinity',
  examples: [
    {
      note: 'two exclusions as alternatives',
      bad: podRequiringOne(`
        - matchExpressions:
          - key: example.com/pool
            operator: NotIn
            values: [gpu]
        - matchExpressions:
          - key: example.com/pool
            operator: NotIn
            values: [infra]
      `).replace('nodeSelectorTerms', '«nodeSelectorTerms»'),
      message: 'always',
      fixed: podRequiringOne(`
        - matchExpressions:
          - key: example.com/pool
            operator: NotIn
            values: [gpu]
          - key: example.com/pool
            operator: NotIn
            values: [infra]
      `),
    },
    {
      note: 'set, or anything but one value, which a node without the label has not',
      bad: podRequiringOne(`
        - matchExpressions:
          - {key: example.com/spot, operator: Exists}
        - matchExpressions:
          - {key: example.com/spot, operator: NotIn, values: ["true"]}
      `).replace('nodeSelectorTerms', '«nodeSelectorTerms»'),
      message: 'always',
    },
    {
      note: 'all that the nodeSelector leaves',
      bad: podRequiringOne(
        `
        - matchExpressions:
          - {key: kubernetes.io/os, operator: In, values: [linux]}
        - matchExpressions:
          - {key: example.com/disk, operator: In, values: [ssd]}
      `,
        '\nnodeSelector:\n  kubernetes.io/os: linux\n',
      ).replace('nodeSelectorTerms', '«nodeSelectorTerms»'),
      message: 'node-selector',
    },
    {
      note: 'a volume on a node by its name',
      bad: volumeOn(`
        - «matchFields»:
          - {key: metadata.name, operator: In, values: [worker-1]}
      `),
      message: 'fields',
    },
    {
      note: 'a node may lack the one label and have the other',
      good: podRequiringOne(`
        - matchExpressions:
          - {key: example.com/pool, operator: NotIn, values: [gpu]}
        - matchExpressions:
          - {key: example.com/tenant, operator: NotIn, values: [infra]}
      `),
    },
    {
      note: 'both in one term',
      good: podRequiringOne(`
        - matchExpressions:
          - {key: example.com/pool, operator: NotIn, values: [gpu, infra]}
      `),
    },
  ],
};
