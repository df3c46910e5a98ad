/** A disruption budget that never allows an eviction. Follows pkg/controller/disruption/disruption.go: getExpectedPodCount, getExpectedScale, updatePdbStatus. */
import type { BudgetFacts, FactIndex, Facts } from '../../facts/facts.js';
import { budget, deployment, pod } from '../shared/set-manifests.js';
import { setRule, type Page } from '../rule.js';

export const rule = setRule({
  id: 'pdb/daemonset',
  messages: {
    'no-scale': {
      text: '{field} {value} is counted from the number of Pods that their controller is set to, and {workload} {set} has no such number: the budget cannot be worked out, and no eviction is ever allowed. Write minAvailable as a number.',
      hint: 'a {kind} has no replicas to count from',
      severity: 'warning',
      rejects: false,
    },
    unmanaged: {
      text: '{field} {value} is counted from the number of Pods that their controller is set to, and the Pods that are selected {set} ({workload}) have no controller: it counts from 0, and no eviction is ever allowed. Write minAvailable as a number.',
      hint: 'there is no controller to count from',
      severity: 'warning',
      rejects: false,
    },
    never: {
      text: '{field} {value} never allows an eviction: draining a node that runs one of these Pods waits until somebody deletes it by hand, and so do upgrades and autoscalers of the cluster. Allow at least one Pod to be away.',
      hint: 'allows no eviction',
      severity: 'warning',
      rejects: false,
    },
    'all-needed': {
      text: '{field} {value} needs {all} that {workload} runs, so no eviction is ever allowed, and draining a node that has one of them waits for ever. Run more replicas than the budget needs, or write maxUnavailable: 1.',
      hint: 'needs {all}',
      severity: 'warning',
      rejects: false,
    },
  },
  check(facts, set, { report }) {
    const { budget } = facts;
    if (budget === null || !facts.accepted) return;
    const field = budget.minAvailable === null ? 'maxUnavailable' : 'minAvailable';
    const value = budget[field];
    if (value === null || value === undefined) return;
    const say = (message: string, data: Record<string, string | number>, found?: Facts): void => {
      report(message, budget.at, { data: { field, value, set: set.name, ...data }, related: found?.workload ? [{ ...found.workload.labelsAt, message: `the Pods of ${nameOf(found)}` }] : [] });
    };
    const found = selectedBy(facts, set);
    const scaleless = found.find(({ kind }) => SCALELESS.has(kind));
    if (isScaled(budget) && scaleless) say('no-scale', { workload: nameOf(scaleless), kind: scaleless.kind }, scaleless);
    else if (isScaled(budget) && found.length > 0 && found.every(({ kind }) => kind === 'Pod')) say('unmanaged', { workload: nameOf(found[0] as Facts) }, found[0]);
    else if (isZero(budget)) say('never', {});
    else {
      const replicas = replicasOf(found, set);
      if (replicas > 0 && needed(budget, replicas) >= replicas) say('all-needed', { all: replicas === 1 ? 'the one Pod' : `all ${String(replicas)} Pods`, workload: found.map(nameOf).join(', ') }, found[0]);
    }
  },
});

/** Kinds without a scale subresource: the lookup fails, and the budget's status says that it could not be synchronised. */
const SCALELESS: ReadonlySet<string> = new Set(['CronJob', 'DaemonSet', 'Job']);
const REPLICATED: ReadonlySet<string> = new Set(['Deployment', 'ReplicaSet', 'ReplicationController', 'StatefulSet']);

const nameOf = ({ kind, name }: Facts): string => `${kind} ${name}`;

/** Few budgets select more. */
const LOOKED_AT = 20;

/** What the budget selects for sure, of what stands together with it; nothing where it may select something else, too. */
function selectedBy(facts: Facts, set: FactIndex): readonly Facts[] {
  const found: Facts[] = [];
  const [selector] = facts.selectors;
  if (selector === undefined) return found;
  for (const one of set.selectedTogether(selector, facts)) {
    if (found.length === LOOKED_AT || set.selects(selector, facts, one) !== true) return [];
    if (one.accepted) found.push(one);
  }
  return found;
}

/** The budget is counted from the controllers' scale: all but a minAvailable that is a number. */
const isScaled = ({ minAvailable, maxUnavailable }: BudgetFacts): boolean => maxUnavailable !== null || typeof minAvailable === 'string';

const percentOf = (value: number | string): number | null => (typeof value === 'string' && /^\d+%$/.test(value) ? Number(value.slice(0, -1)) : null);

function isZero({ minAvailable, maxUnavailable }: BudgetFacts): boolean {
  if (maxUnavailable !== null && maxUnavailable !== undefined) return maxUnavailable === 0 || percentOf(maxUnavailable) === 0;
  return typeof minAvailable === 'string' && (percentOf(minAvailable) ?? 0) >= 100;
}

/** The Pods that there will be; 0 where that is not known for sure. */
function replicasOf(found: readonly Facts[], set: FactIndex): number {
  let sum = 0;
  for (const one of found) {
    const { workload } = one;
    if (!REPLICATED.has(one.kind) || workload?.replicas === undefined || !workload.isReplicasWritten || set.isScaled(one) || set.isChanged(one)) return 0;
    sum += workload.replicas;
  }
  return sum;
}

/** How many of them must be healthy. A percentage is rounded up. */
function needed({ minAvailable, maxUnavailable }: BudgetFacts, replicas: number): number {
  const count = (value: number | string): number => (typeof value === 'number' ? value : Math.ceil(((percentOf(value) ?? 0) * replicas) / 100));
  if (minAvailable !== null && minAvailable !== undefined) return count(minAvailable);
  return maxUnavailable === null || maxUnavailable === undefined ? 0 : replicas - count(maxUnavailable);
}

const DAEMON = { kind: 'DaemonSet' } as const;

export const page: Page = {
  summary: 'A PodDisruptionBudget that never allows an eviction.',
  why: `An eviction, as \`kubectl drain\` and autoscalers ask for, is refused while it would break the budget of the Pod. Budgets that refuse every eviction keep a node from ever being drained:

- A percentage, and any \`maxUnavailable\`, is counted from the number of Pods that the controllers are set to. The disruption controller reads that number from the scale subresource, which DaemonSets and Jobs do not have; then it gives up, and allows nothing. For Pods without a controller it counts from 0, and allows nothing either.
- \`maxUnavailable: 0\` and \`minAvailable: 100%\` allow nothing by definition.
- \`minAvailable\` of as many Pods as there are: 1 of 1 replica; or 90% of 2, which is rounded up to 2.

Replicas that an autoscaler sets, that a kustomization changes, or that are not written are not counted. The Pods are looked for among the resources that are plausibly applied together with the budget.`,
  instead: 'For a DaemonSet write `minAvailable` as a number; mostly it needs no budget, since draining leaves its Pods where they are. For other workloads run one replica more than the budget needs, and prefer `maxUnavailable: 1`, which stays right when they are scaled. If every eviction is to be approved by hand, silence this rule with that reason.',
  upstream: 'pkg/controller/disruption/disruption.go: getExpectedPodCount, getExpectedScale, getScaleController, failSafe',
  examples: [
    { bad: `${deployment('agent', DAEMON)}---\n${budget('agent', 'maxUnavailable: «1»')}`, message: 'no-scale' },
    { bad: `${pod('web', 'app: web')}---\n${budget('web', 'minAvailable: «50%»')}`, message: 'unmanaged' },
    { bad: budget('web', 'maxUnavailable: «0»'), message: 'never' },
    { bad: budget('web', 'minAvailable: «1»'), files: { 'deployment.yaml': deployment('web', { replicas: 1 }) }, message: 'all-needed' },
    { bad: `${deployment('web', { replicas: 2 })}---\n${budget('web', 'minAvailable: «90%»')}`, message: 'all-needed', note: 'rounded up to 2' },
    { good: `${deployment('agent', DAEMON)}---\n${budget('agent', 'minAvailable: 3')}`, note: 'a number needs no scale' },
    { good: `${deployment('web', { replicas: 2 })}---\n${budget('web', 'maxUnavailable: 10%')}`, note: 'rounded up to 1' },
    { good: `${deployment('web')}---\n${budget('web', 'minAvailable: 1')}`, note: 'how many replicas there are is not written' },
    { good: budget('web', 'minAvailable: 1'), files: { 'base/deployment.yaml': deployment('web', { replicas: 1 }) }, note: 'a base whose replicas an overlay may change' },
  ],
};
