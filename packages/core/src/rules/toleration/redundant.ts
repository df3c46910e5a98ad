/**
 * A toleration that changes nothing. What one tolerates: k8s.io/api core/v1/toleration.go, ToleratesTaint. Time of eviction: the first toleration of the list that matches a taint gives it
 * (pkg/controller/tainteviction/taint_eviction.go: getMinTolerationTime), so one in front of a wider one may well count. The DaemonSet controller's own: pkg/controller/daemon/util/daemonset_util.go,
 * AddOrUpdateDaemonPodTolerations.
 */
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import type { Site } from '../../schema/site.js';
import { removeObject } from '../shared/changes.js';
import { podWith, workloadWith } from '../shared/manifests.js';
import { siteRule, type Page } from '../rule.js';

interface Toleration {
  readonly key: string;
  readonly exists: boolean;
  readonly value: string;
  readonly effect: string;
  readonly seconds: string;
}

const remove = (subject: Subject): Fix | undefined => removeObject(subject, 'safe', 'remove the toleration');

const NODE = 'node.kubernetes.io/';
const given = (name: string, effect: string): Toleration => ({ key: NODE + name, exists: true, value: '', effect, seconds: '' });
const BY_CONTROLLER: readonly Toleration[] = [
  given('not-ready', 'NoExecute'),
  given('unreachable', 'NoExecute'),
  given('disk-pressure', 'NoSchedule'),
  given('memory-pressure', 'NoSchedule'),
  given('pid-pressure', 'NoSchedule'),
  given('unschedulable', 'NoSchedule'),
];
const IN_NETWORK_OF_NODE = given('network-unavailable', 'NoSchedule');

export const rule = siteRule<'PodSpec'>({
  id: 'toleration/redundant',
  late: true,
  needs: ['tolerations'],
  on: 'PodSpec',
  messages: {
    covered: {
      text: 'The toleration {number} of this list tolerates all that this one does, so this one changes nothing. Remove it, or narrow the other one.',
      hint: 'covered by another toleration',
      severity: 'info',
      rejects: false,
      fix: remove,
    },
    given: {
      text: 'The DaemonSet controller gives every Pod of a DaemonSet this toleration ({key}:{effect}), so it changes nothing here. Remove it.',
      hint: 'given by the controller',
      severity: 'info',
      rejects: false,
      fix: remove,
    },
  },
  check(pod, { report, resource }) {
    if (!pod.mayHave('tolerations')) return;
    const sites = pod.children('tolerations');
    const isDaemon = resource.workload?.controller === 'DaemonSet';
    if (sites.length === 0 || (sites.length === 1 && !isDaemon) || areApart(sites)) return;
    const list = sites.map(read);
    const gone = new Set<number>();
    list.forEach((one, i) => {
      const other = list.findIndex((candidate, k) => k !== i && !gone.has(k) && covers(candidate, one) && isSameEviction(list, i, k));
      if (other < 0) return;
      gone.add(i);
      const site = sites[i] as Site;
      report('covered', site.place(), { path: site.path(), data: { number: other + 1 }, related: [{ ...(sites[other] as Site).place(), message: 'tolerates this and more' }], subject: { site } });
    });
    if (!isDaemon) return;
    const ofNode = pod.get('hostNetwork') === true;
    list.forEach((one, i) => {
      if (gone.has(i) || one.seconds !== '' || !(ofNode ? [...BY_CONTROLLER, IN_NETWORK_OF_NODE] : BY_CONTROLLER).some((own) => covers(own, one))) return;
      const site = sites[i] as Site;
      report('given', site.place(), { path: site.path(), data: { key: one.key, effect: one.effect }, subject: { site } });
    });
  },
});

/** Each has a key of its own, and none one that the controller gives: as nearly everywhere. Throws QUIET. */
function areApart(sites: readonly Site<'Toleration'>[]): boolean {
  for (let i = 0; i < sites.length; i++) {
    const key = sites[i]?.get('key') ?? '';
    if (key === '' || key.startsWith(NODE)) return false;
    for (let k = 0; k < i; k++) if (sites[k]?.get('key') === key) return false;
  }
  return true;
}

function read(site: Site<'Toleration'>): Toleration {
  return {
    key: site.get('key') ?? '',
    exists: site.get('operator') === 'Exists',
    value: site.get('value') ?? '',
    effect: site.get('effect') ?? '',
    seconds: site.has('tolerationSeconds') ? String(site.get('tolerationSeconds')) : '',
  };
}

/** Each taint that `b` tolerates, `a` tolerates. */
function covers(a: Toleration, b: Toleration): boolean {
  if (a.effect !== '' && a.effect !== b.effect) return false;
  if (a.key === '') return a.exists;
  return a.key === b.key && (a.exists || (!b.exists && a.value === b.value));
}

/** There is a taint that both tolerate. */
function meet(a: Toleration, b: Toleration): boolean {
  if (a.effect !== '' && b.effect !== '' && a.effect !== b.effect) return false;
  if (a.key !== '' && b.key !== '' && a.key !== b.key) return false;
  return a.exists || b.exists || a.value === b.value;
}

/** Without toleration `i`, which `k` covers, no taint evicts at another time. */
function isSameEviction(list: readonly Toleration[], i: number, k: number): boolean {
  const one = list[i] as Toleration;
  if (k < i || (one.effect !== '' && one.effect !== 'NoExecute')) return true;
  // What comes first from then on must give the same time.
  return list.slice(i + 1, k + 1).every((later) => !meet(later, one) || later.seconds === one.seconds);
}

const tolerations = (...lines: readonly string[]): string => `\ntolerations:\n${lines.map((line) => `- ${line}\n`).join('')}`;

export const page: Page = {
  summary: 'A toleration that another one, or the DaemonSet controller, already gives.',
  why: 'Tolerations add up: a Pod needs one that matches for each taint. One that matches nothing which another does not match too is only more to read, and hides what counts. The order matters for eviction alone: for a NoExecute taint the first toleration that matches gives the time, so a toleration with `tolerationSeconds` in front of a wider one is not redundant, and is not reported.',
  instead: 'Remove it. The DaemonSet controller adds tolerations of `not-ready` and `unreachable` (NoExecute), of `disk-pressure`, `memory-pressure`, `pid-pressure` and `unschedulable` (NoSchedule), and with hostNetwork of `network-unavailable` (NoSchedule).',
  upstream: 'pkg/controller/daemon/util/daemonset_util.go: AddOrUpdateDaemonPodTolerations; pkg/controller/tainteviction/taint_eviction.go: getMinTolerationTime',
  examples: [
    {
      bad: podWith(tolerations('key: dedicated\n  operator: Exists', '«key: dedicated»\n  value: gpu\n  effect: NoSchedule')),
      message: 'covered',
      fixed: podWith(tolerations('key: dedicated\n  operator: Exists')),
    },
    {
      bad: workloadWith('DaemonSet', '', tolerations('«key: node.kubernetes.io/disk-pressure»\n  operator: Exists\n  effect: NoSchedule', 'key: dedicated\n  operator: Exists')),
      message: 'given',
      fixed: workloadWith('DaemonSet', '', tolerations('key: dedicated\n  operator: Exists')),
    },
    { note: 'the first that matches says how long', good: podWith(tolerations('key: node.kubernetes.io/unreachable\n  operator: Exists\n  effect: NoExecute\n  tolerationSeconds: 20', 'key: node.kubernetes.io/unreachable\n  operator: Exists')) },
    { note: 'not given by the controller: another effect', good: workloadWith('DaemonSet', '', tolerations('key: node.kubernetes.io/not-ready\n  operator: Exists\n  effect: NoSchedule')) },
  ],
};
