/**
 * Near to Pods, and away from the same Pods. Follows pkg/scheduler/framework/plugins/interpodaffinity/filtering.go: satisfyPodAffinity (the node has the topology key, and a Pod that matches every term is in its domain), satisfyPodAntiAffinity (no Pod
 * that matches a term is in the domain), satisfiesSelfAffinityCheck (the first Pod of all).
 */
import type { Workload } from '../../resources/resource.js';
import { selectorImplies } from '../../scheduling/label-selector-logic.js';
import { workloadWith } from '../shared/manifests.js';
import { selectsOwnPods } from '../shared/own-pods.js';
import { selectorText } from '../shared/selector-words.js';
import { requiredTerms, type Term } from '../shared/terms.js';
import { siteRule, type Page } from '../rule.js';

const HOSTNAME = 'kubernetes.io/hostname';
/** Labels that every node has. */
const EVERYWHERE: ReadonlySet<string> = new Set([HOSTNAME, 'kubernetes.io/os', 'kubernetes.io/arch']);

export const rule = siteRule<'PodAntiAffinity'>({
  id: 'pod-affinity/contradiction',
  late: true,
  on: 'PodAntiAffinity',
  messages: {
    never: {
      text: 'The Pods must be near a Pod with {near} ({nearKey}), and must not be near one with {away} ({awayKey}). Every Pod that meets the first is forbidden by the second, so they are never scheduled. Change one of the two.',
      hint: 'forbids what affinity requires',
      severity: 'error',
      rejects: false,
    },
    'first-only': {
      text: 'The Pods must be near each other ({nearKey}), and must not be near each other ({awayKey}): the first one runs, since none is there yet, and the second never does. Change one of the two.',
      hint: 'only the first Pod runs',
      severity: 'warning',
      rejects: false,
    },
  },
  check(anti, { report, resource }) {
    const near = requiredTerms((anti.parent as { child(field: 'podAffinity'): Parameters<typeof requiredTerms>[0] } | null)?.child('podAffinity'));
    if (near.length === 0) return;
    for (const away of requiredTerms(anti)) {
      const clash = near.find((term) => isForbidden(term, away));
      if (clash === undefined) continue;
      const own = resource.workload ? matchesItself(near, resource.workload) : undefined;
      if (own === undefined) return;
      report(own ? 'first-only' : 'never', away.site.place(), {
        path: away.site.path(),
        data: { near: selectorText(clash.selector), nearKey: clash.key, away: selectorText(away.selector), awayKey: away.key },
        related: [{ ...clash.site.place(), message: 'required to be near' }],
        subject: { site: away.site },
      });
      return;
    }
  },
});

/** Whatever Pod meets `near`, on that node or in that domain, `away` forbids there. */
function isForbidden(near: Term, away: Term): boolean {
  if (!sameNamespaces(near, away) || !selectorImplies(near.selector, away.selector)) return false;
  return near.key === away.key || (near.key === HOSTNAME && EVERYWHERE.has(away.key));
}

function sameNamespaces({ namespaces: a }: Term, { namespaces: b }: Term): boolean {
  return a !== null && b !== null && a.length === b.length && a.every((one) => b.includes(one));
}

/** The Pod may be the first of all: it matches every term itself. */
function matchesItself(terms: readonly Term[], workload: Workload): boolean | undefined {
  const all = terms.map(({ site }) => selectsOwnPods(site, workload));
  return all.includes(false) ? false : all.includes(undefined) ? undefined : true;
}

const term = (app: string, key: string, mark = ''): string => `    - ${mark === '' ? '' : '«'}labelSelector${mark === '' ? '' : '»'}:\n        matchLabels:\n          app: ${app}\n      topologyKey: ${key}\n`;
const both = (near: string, away: string): string => workloadWith('Deployment', '', `\naffinity:\n  podAffinity:\n    requiredDuringSchedulingIgnoredDuringExecution:\n${near}  podAntiAffinity:\n    requiredDuringSchedulingIgnoredDuringExecution:\n${away}`);

export const page: Page = {
  summary: 'Required affinity and anti-affinity for the same Pods.',
  why: 'Affinity asks for a node in one place with certain Pods, anti-affinity for one in no place with certain Pods. Where each Pod that fulfils the first breaks the second, no node is left. If the Pods select themselves the first of all is let through (or none could ever start), and the next finds no node.',
  instead: 'Spread in one topology and gather in a wider one: affinity by zone, anti-affinity by hostname.',
  upstream: 'pkg/scheduler/framework/plugins/interpodaffinity/filtering.go: satisfyPodAffinity, satisfyPodAntiAffinity',
  examples: [
    { bad: both(term('cache', HOSTNAME), term('cache', HOSTNAME, 'here')), message: 'never' },
    { bad: both(term('web', HOSTNAME), term('web', HOSTNAME, 'here')), message: 'first-only' },
    { note: 'in one zone, on different nodes', good: both(term('web', 'topology.kubernetes.io/zone'), term('web', HOSTNAME)).replace('spec:\n', 'spec:\n  strategy:\n    rollingUpdate:\n      maxSurge: 0\n      maxUnavailable: 1\n') },
    { note: 'away from others', good: both(term('cache', HOSTNAME), term('database', HOSTNAME)) },
  ],
};
