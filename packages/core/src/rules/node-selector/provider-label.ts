/** Labels of cloud providers and autoscalers, under a name or with a value that they do not use. Each entry says where it is documented. */
import type { Subject } from '../../schema/refuse.js';
import type { ApiType } from '../../schema/site.js';
import type { Words } from '../../tree/finding.js';
import type { Fix } from '../../fixes/change.js';
import { podRequiring, podWith } from '../shared/manifests.js';
import { asksForAny, LABEL_USERS, labelUses, rewrite } from '../shared/node-label-uses.js';
import { siteRule, type Page } from '../rule.js';

const asMeant = (subject: Subject, { meant }: Words): Fix | undefined => rewrite(subject, String(meant));

interface Label {
  readonly whose: string;
  /** Values in their one spelling, where there are few. */
  readonly values?: readonly string[];
  readonly source: string;
}

const LABELS: ReadonlyMap<string, Label> = new Map<string, Label>([
  ['karpenter.sh/nodepool', { whose: 'Karpenter', source: 'Karpenter, Scheduling: well-known labels' }],
  ['karpenter.sh/capacity-type', { whose: 'Karpenter', values: ['on-demand', 'spot', 'reserved'], source: 'Karpenter, NodePools: capacity type' }],
  ['eks.amazonaws.com/nodegroup', { whose: 'Amazon EKS', source: 'Amazon EKS user guide, managed node groups' }],
  ['eks.amazonaws.com/capacityType', { whose: 'Amazon EKS', values: ['ON_DEMAND', 'SPOT', 'CAPACITY_BLOCK'], source: 'Amazon EKS user guide, managed node groups' }],
  ['eks.amazonaws.com/compute-type', { whose: 'Amazon EKS', values: ['auto', 'ec2', 'fargate', 'hybrid'], source: 'Amazon EKS user guide, Auto Mode and hybrid nodes' }],
  ['cloud.google.com/gke-nodepool', { whose: 'GKE', source: 'GKE documentation, node pools' }],
  ['cloud.google.com/gke-spot', { whose: 'GKE', values: ['true'], source: 'GKE documentation, Spot VMs' }],
  ['cloud.google.com/gke-preemptible', { whose: 'GKE', values: ['true'], source: 'GKE documentation, preemptible VMs' }],
  ['cloud.google.com/gke-accelerator', { whose: 'GKE', source: 'GKE documentation, GPUs' }],
  ['kubernetes.azure.com/agentpool', { whose: 'AKS', source: 'AKS documentation, labels' }],
  ['kubernetes.azure.com/mode', { whose: 'AKS', values: ['system', 'user'], source: 'AKS documentation, system node pools' }],
  ['kubernetes.azure.com/scalesetpriority', { whose: 'AKS', values: ['spot', 'regular'], source: 'AKS documentation, Spot node pools' }],
]);

/** Renamed. */
const RENAMED: ReadonlyMap<string, { readonly to: string; readonly since: string; readonly source: string }> = new Map([
  ['karpenter.sh/provisioner-name', { to: 'karpenter.sh/nodepool', since: 'Karpenter 0.32', source: 'Karpenter, v1beta1 migration' }],
]);

/** Each label without its signs and capitals, so that `capacity-type` and `capacityType` are the same. */
let byLetters: Map<string, string> | null = null;

function meantKey(key: string): string | undefined {
  byLetters ??= new Map([...LABELS.keys()].map((label) => [letters(label), label]));
  const meant = byLetters.get(letters(key));
  return meant === key ? undefined : meant;
}

function letters(key: string): string {
  const slash = key.indexOf('/');
  return key.slice(0, slash).toLowerCase() + key.slice(slash).toLowerCase().replace(/[-_.]/g, '');
}

export const rule = siteRule<ApiType>({
  id: 'node-selector/provider-label',
  late: true,
  needs: ['nodeSelector', 'key'],
  on: 'PodSpec',
  also: LABEL_USERS.filter((type) => type !== 'PodSpec'),
  messages: {
    renamed: {
      text: '{key} is the name that this label had before {since}; nodes have {meant} since then, so no new node matches. Use {meant}.',
      hint: 'use {meant}',
      severity: 'warning',
      rejects: false,
      fix: asMeant,
    },
    key: {
      text: '{whose} labels its nodes {meant}, and labels are told apart by every letter, so no node matches {key}. Use {meant}.',
      hint: 'use {meant}',
      severity: 'warning',
      rejects: false,
      fix: asMeant,
    },
    value: {
      text: '{whose} writes {key}={meant}, and values are told apart by every letter, so no node matches "{value}". Use {meant}.',
      hint: 'use {meant}',
      severity: 'warning',
      rejects: false,
      fix: asMeant,
    },
  },
  check(site, { report, nodes }) {
    if (!asksForAny(site, mayBeOurs)) return;
    for (const { key, at, path, named, values } of labelUses(site)) {
      // What a node of the list has is right, whoever labelled it.
      if (!mayBeOurs(key) || (nodes !== null && nodes.has(key) && values.every(({ value }) => nodes.has(key, value)))) continue;
      const renamed = RENAMED.get(key);
      if (renamed) {
        report('renamed', at, { path, data: { key, meant: renamed.to, since: renamed.since }, subject: { site, more: named } });
        continue;
      }
      const meant = meantKey(key);
      if (meant !== undefined) {
        report('key', at, { path, data: { key, meant, whose: LABELS.get(meant)?.whose ?? '' }, subject: { site, more: named } });
        continue;
      }
      const label = LABELS.get(key);
      for (const one of label?.values ? values : []) {
        const right = label?.values?.find((value) => value.toLowerCase().replace(/[-_]/g, '') === one.value.toLowerCase().replace(/[-_]/g, ''));
        if (label && right !== undefined && right !== one.value) report('value', one.at, { path: one.path, data: { key, value: one.value, meant: right, whose: label.whose }, subject: { site, more: one.named } });
      }
    }
  },
});

const OWNERS: readonly string[] = ['karpenter.sh/', 'eks.amazonaws.com/', 'cloud.google.com/', 'kubernetes.azure.com/'];
const mayBeOurs = (key: string): boolean => OWNERS.some((owner) => key.startsWith(owner));

export const page: Page = {
  summary: 'A label of a cloud provider or autoscaler by an old name, or in another spelling.',
  why: `Providers label their nodes, and each spells its own way: \`on-demand\` for Karpenter is \`ON_DEMAND\` for EKS. A letter that differs matches no node, and an autoscaler that is asked for it makes none. Known labels, with where they are documented:

${[...LABELS].map(([key, { values, source }]) => `- \`${key}\`${values ? ` (${values.map((value) => `\`${value}\``).join(', ')})` : ''}: ${source}`).join('\n')}
${[...RENAMED].map(([key, { to, source }]) => `- \`${key}\`, now \`${to}\`: ${source}`).join('\n')}`,
  instead: 'Use the name and the value as the provider documents them.',
  examples: [
    { bad: podWith('\nnodeSelector:\n  «karpenter.sh/provisioner-name»: default\n'), message: 'renamed', fixed: podWith('\nnodeSelector:\n  karpenter.sh/nodepool: default\n') },
    { bad: podRequiring('\nmatchExpressions:\n- key: «eks.amazonaws.com/capacity-type»\n  operator: In\n  values: [SPOT]\n'), message: 'key', fixed: podRequiring('\nmatchExpressions:\n- key: eks.amazonaws.com/capacityType\n  operator: In\n  values: [SPOT]\n') },
    { bad: podWith('\nnodeSelector:\n  karpenter.sh/capacity-type: «ON_DEMAND»\n'), message: 'value', fixed: podWith('\nnodeSelector:\n  karpenter.sh/capacity-type: on-demand\n') },
    { nodes: 'apiVersion: v1\nkind: Node\nmetadata:\n  name: worker-1\n  labels:\n    karpenter.sh/provisioner-name: default\n', note: 'an old node has it', good: podWith('\nnodeSelector:\n  karpenter.sh/provisioner-name: default\n') },
    { note: 'each in its own spelling', good: podWith('\nnodeSelector:\n  eks.amazonaws.com/capacityType: ON_DEMAND\n') },
    { note: 'a label that is not known here', good: podWith('\nnodeSelector:\n  cloud.google.com/compute-class: Performance\n') },
  ],
};
