/** A label that Kubernetes sets on nodes, misspelt, or with a value that no node has. Sources: shared/node-labels.ts; the values are Go's GOOS and GOARCH of kubelets (pkg/kubelet/kubelet_node_status.go: initialNode). */
import type { Subject } from '../../schema/refuse.js';
import type { ApiType } from '../../schema/site.js';
import type { Words } from '../../tree/finding.js';
import type { Node } from '../../tree/node.js';
import type { Fix } from '../../fixes/change.js';
import { nearest } from '../../schema/suggest.js';
import { isLabelValue } from '../../scheduling/requirement.js';
import { podRequiring, podWith } from '../shared/manifests.js';
import { areAllAmong, asksForAny, LABEL_USERS, labelUses, rewrite } from '../shared/node-label-uses.js';
import { meantLabel } from '../shared/node-labels.js';
import { siteRule, type Page } from '../rule.js';

const asMeant = (subject: Subject, { meant }: Words): Fix | undefined => (meant === '' ? undefined : rewrite(subject, String(meant)));

/** The operating systems that a kubelet is built for, and the architectures of Kubernetes' releases and of those who build it themselves. */
const VALUES: ReadonlyMap<string, readonly string[]> = new Map([
  ['os', ['linux', 'windows']],
  ['arch', ['amd64', 'arm64', 'arm', 'ppc64le', 's390x', 'riscv64', '386', 'loong64', 'mips64le', 'ppc64']],
]);
/** What the same is called elsewhere. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['x86_64', 'amd64'],
  ['x86-64', 'amd64'],
  ['x64', 'amd64'],
  ['x86', '386'],
  ['i386', '386'],
  ['i686', '386'],
  ['aarch64', 'arm64'],
  ['armv8', 'arm64'],
  ['armhf', 'arm'],
  ['armv7', 'arm'],
  ['armv7l', 'arm'],
  ['riscv', 'riscv64'],
  ['win', 'windows'],
]);
const KIND: ReadonlyMap<string, string> = new Map([
  ['kubernetes.io/os', 'os'],
  ['beta.kubernetes.io/os', 'os'],
  ['kubernetes.io/arch', 'arch'],
  ['beta.kubernetes.io/arch', 'arch'],
]);

/** A key or a value that is not one of the usual ones. */
function isOdd(key: string, values: Node | undefined): boolean {
  const kind = KIND.get(key);
  return kind === undefined ? meantLabel(key) !== undefined : !areAllAmong(VALUES.get(kind) as readonly string[], values);
}

export const rule = siteRule<ApiType>({
  id: 'node-selector/known-label',
  late: true,
  needs: ['nodeSelector', 'key'],
  on: 'PodSpec',
  also: LABEL_USERS.filter((type) => type !== 'PodSpec'),
  messages: {
    key: {
      text: 'Nothing sets the node label "{key}"; what Kubernetes sets is called {meant}. Unless somebody labels the nodes so by hand, no node matches.',
      hint: 'use {meant}',
      severity: 'warning',
      rejects: false,
      fix: asMeant,
    },
    value: {
      text: 'No node has {key}={value}: the label holds what Go calls the {kind}, in small letters. {advice}',
      hint: '{advice}',
      severity: 'warning',
      rejects: false,
      fix: asMeant,
    },
  },
  check(site, { report, nodes }) {
    if (!asksForAny(site, isOdd)) return;
    for (const { key, at, path, named, values } of labelUses(site)) {
      const kind = KIND.get(key);
      if (kind === undefined) {
        const meant = meantLabel(key);
        if (meant !== undefined && nodes?.has(key) !== true) report('key', at, { path, data: { key, meant }, subject: { site, more: named } });
        continue;
      }
      const known = VALUES.get(kind) as readonly string[];
      for (const one of values) {
        if (one.value === '' || known.includes(one.value) || !isLabelValue(one.value) || nodes?.has(key, one.value) === true) continue;
        const lower = one.value.toLowerCase();
        const meant = ALIASES.get(lower) ?? (known.includes(lower) ? lower : (nearest(one.value, known)?.word ?? ''));
        const advice = meant === '' ? `Values are ${known.slice(0, 6).join(', ')}.` : `Write ${meant}.`;
        report('value', one.at, { path: one.path, data: { key, value: one.value, kind: kind === 'os' ? 'operating system' : 'architecture', meant, advice }, subject: { site, more: one.named } });
      }
    }
  },
});

export const page: Page = {
  summary: 'A well-known label of nodes, misspelt, under another prefix, or with an unusual value.',
  why: 'A selector for a label that no node carries matches nothing: the Pods stay Pending, a DaemonSet makes none, and nothing says why. The keys are easy to mix up (`kubernetes.io/hostname`, but `topology.kubernetes.io/zone`), and the values are Go\'s: `amd64`, not `x86_64`; `linux`, not `Linux`.',
  instead: 'Copy key and value from `kubectl get nodes --show-labels`. A label that a node of the configured list has (`nodes`) is right.',
  upstream: 'k8s.io/api core/v1/well_known_labels.go; pkg/kubelet/kubelet_node_status.go: initialNode',
  examples: [
    { bad: podWith('\nnodeSelector:\n  «topology.kubernetes.io/hostname»: worker-1\n'), message: 'key', fixed: podWith('\nnodeSelector:\n  kubernetes.io/hostname: worker-1\n') },
    { bad: podRequiring('\nmatchExpressions:\n- key: «kubernetes.io/zone»\n  operator: In\n  values: [europe-a]\n'), message: 'key', fixed: podRequiring('\nmatchExpressions:\n- key: topology.kubernetes.io/zone\n  operator: In\n  values: [europe-a]\n') },
    { bad: podWith('\nnodeSelector:\n  kubernetes.io/os: «Linux»\n'), message: 'value', fixed: podWith('\nnodeSelector:\n  kubernetes.io/os: linux\n') },
    { bad: podRequiring('\nmatchExpressions:\n- key: kubernetes.io/arch\n  operator: In\n  values: [amd64, «aarch64»]\n'), message: 'value', fixed: podRequiring('\nmatchExpressions:\n- key: kubernetes.io/arch\n  operator: In\n  values: [amd64, arm64]\n') },
    { note: 'no relation of it', bad: podWith('\nnodeSelector:\n  kubernetes.io/os: «solaris»\n'), message: 'value' },
    { nodes: 'apiVersion: v1\nkind: Node\nmetadata:\n  name: worker-1\n  labels:\n    topology.kubernetes.io/hostname: rack-1\n', note: 'a node has it', good: podWith('\nnodeSelector:\n  topology.kubernetes.io/hostname: rack-1\n') },
    { note: 'labels of one\'s own', good: podWith('\nnodeSelector:\n  example.com/zone: a\n  hostname: worker-1\n  kubernetes.io/arch: riscv64\n') },
  ],
};
