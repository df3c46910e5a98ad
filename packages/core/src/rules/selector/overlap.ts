/** Two controllers for the same Pods. Follows pkg/controller/controller_ref_manager.go: BaseControllerRefManager.ClaimObject (what is adopted), and pkg/controller/deployment/sync.go: getNewReplicaSet (what keeps Deployments apart). */
import type { Facts, FactIndex, SelectorFacts } from '../../facts/facts.js';
import type { LabelSelector } from '../../scheduling/label-selector.js';
import { selectorKey, selectorText } from '../shared/selector-words.js';
import { deployment, pod } from '../shared/set-manifests.js';
import { setRule, type Page } from '../rule.js';

export const rule = setRule({
  id: 'selector/overlap',
  messages: {
    equal: {
      text: '{one} and {other} select the same Pods ({selector}) {set}. Each keeps to those that it made, but whatever goes by the selector takes them for one: an autoscaler averages over both, a disruption budget counts both, and a Pod that loses its owner goes to either. Give each a label of its own.',
      hint: 'selects the same Pods',
      severity: 'warning',
      rejects: false,
    },
    adopts: {
      text: '{one} selects the Pod {pod} {set} ({selector}), which no controller owns, and so takes it over: counts it as its own, and may delete it. Give the Pod other labels, or the controller a selector of its own.',
      hint: 'selects the Pod {pod}, too',
      severity: 'warning',
      rejects: false,
    },
    overlap: {
      text: '{one} selects Pods of {other}, too, {set} ({selector}). It leaves them alone, but whatever goes by its selector counts them: autoscalers, disruption budgets, Services that use the same labels. Add a label that only its own Pods have, if that is not meant.',
      hint: 'selects Pods of {other}, too',
      severity: 'info',
      rejects: false,
    },
  },
  check(facts, set, { report }) {
    if (!isReal(facts)) return;
    const own = facts.selectors[0];
    if (own?.role !== 'own' || !own.selector) return;
    const { equal, adopted, others } = overlaps(facts, own, own.selector, set);
    const [first] = equal;
    if (!first && !adopted && others.length === 0) return;
    const data = { one: nameOf(facts), selector: selectorText(own.selector), set: set.name };
    if (first) {
      // Of many, which are mostly samples of something, it is said once: at the second.
      if (equal.length > 1 && isBefore(equal[1] as Facts, facts)) return;
      const other = equal.length === 1 ? nameOf(first) : `${nameOf(first)} and ${String(equal.length - 1)} more`;
      report('equal', own.at, { data: { ...data, other }, related: equal.slice(0, SHOWN).map((one) => ({ ...(one.selectors[0] as SelectorFacts).at, message: `the selector of ${nameOf(one)}` })) });
    } else if (adopted) report('adopts', own.at, { data: { ...data, pod: adopted.name }, related: [{ ...labelsAt(adopted), message: `the labels of the Pod ${adopted.name}` }] });
    else if (others.length > 0) report('overlap', own.at, { data: { ...data, other: nameOf(others[0] as Facts) }, related: others.map((other) => ({ ...labelsAt(other), message: `the labels of the Pods of ${nameOf(other)}` })) });
  },
});

/** So many others are looked at, of which so many are shown. */
const LOOKED_AT = 1000;
const SHOWN = 3;

/** ReplicaSets of a Deployment ask for the hash of their template, and a StatefulSet for its name in that of the Pod. */
const ADOPTING: ReadonlySet<string> = new Set(['DaemonSet', 'Job', 'ReplicaSet', 'ReplicationController']);

interface Overlaps {
  /** Those with the same selector, in order; none where this is the first. */
  readonly equal: readonly Facts[];
  readonly adopted: Facts | undefined;
  readonly others: readonly Facts[];
}

function overlaps(facts: Facts, own: SelectorFacts, selector: LabelSelector, set: FactIndex): Overlaps {
  let key: string | undefined;
  let adopted: Facts | undefined;
  const equal: Facts[] = [];
  const others: Facts[] = [];
  let looked = 0;
  for (const other of set.selectedTogether(own, facts)) {
    if (++looked > LOOKED_AT || (equal.length > 1 && isBefore(equal[1] as Facts, facts))) break;
    if (!isReal(other) || isSame(other, facts) || set.selects(own, facts, other) !== true || areApart(facts, other)) continue;
    const theirs = other.selectors[0]?.role === 'own' ? other.selectors[0].selector : undefined;
    if (theirs && selectorKey(theirs) === (key ??= selectorKey(selector))) equal.push(other);
    else if (other.kind === 'Pod') {
      if (ADOPTING.has(facts.kind) && other.workload?.staticPod === false) adopted ??= other;
    } else if (others.length < SHOWN) others.push(other);
  }
  equal.sort((a, b) => (isBefore(a, b) ? -1 : 1));
  return { equal: equal[0] && isBefore(equal[0], facts) ? equal : [], adopted, others };
}

/** DaemonSets for different nodes: one agent, built once for each system. */
function areApart(a: Facts, b: Facts): boolean {
  const [one, other] = [a.workload?.nodeSelector, b.workload?.nodeSelector];
  if (a.kind !== 'DaemonSet' || b.kind !== 'DaemonSet' || !one || !other) return false;
  for (const [key, value] of one) if (other.has(key) && other.get(key) !== value) return true;
  return false;
}

/** What was exported from a cluster has its owner already. */
const isReal = ({ accepted, isOwned, opaque }: Facts): boolean => accepted && !isOwned && opaque === null;
/** A copy: that is another rule's. */
const isSame = (a: Facts, b: Facts): boolean => a.kind === b.kind && a.name === b.name && a.group === b.group;
const isBefore = (a: Facts, b: Facts): boolean => (a.file === b.file ? a.index < b.index : a.file < b.file);
const nameOf = ({ kind, name }: Facts): string => (name === '' ? `a ${kind}` : `${kind} ${name}`);
const labelsAt = ({ workload, at }: Facts): Facts['at'] => workload?.labelsAt ?? at;

const CANARY = 'app: web\ntrack: canary';

export const page: Page = {
  summary: 'Two workloads of one namespace whose selectors select the same Pods.',
  why: `Every controller knows its Pods by its selector. A DaemonSet, a ReplicaSet, a ReplicationController and a Job with \`manualSelector\` take over every Pod that their selector matches and no controller owns. Pods that another controller owns they leave alone, so that two of them with one selector do not fight; a Deployment's Pods have \`pod-template-hash\` besides. But the selector is also what others go by: an autoscaler reads the load of all Pods that it matches, \`kubectl logs deployment/web\` shows any of them, a disruption budget and a Service that use the same labels count both.

Only workloads that are plausibly applied together are compared: those of one file, of one kustomization, or of one folder, as set/duplicate-resource does, in one namespace.`,
  instead: 'Give the Pods of each workload a label that no other has, and select by it. The selector of a Deployment cannot be changed later: replace it.',
  upstream: 'pkg/controller/controller_ref_manager.go: ClaimObject',
  examples: [
    { bad: `${deployment('web')}---\n${deployment('shop', { labels: 'app: web', key: '«selector»' })}`, message: 'equal' },
    { bad: deployment('web', { kind: 'DaemonSet', key: '«selector»' }), files: { 'debug.yaml': pod('debug', 'app: web') }, message: 'adopts' },
    { bad: `${deployment('web', { key: '«selector»' })}---\n${deployment('canary', { labels: CANARY })}`, message: 'overlap', note: 'a canary that the other Deployment selects, too' },
    { good: `${deployment('web', { labels: 'app: web\ntrack: stable' })}---\n${deployment('canary', { labels: CANARY })}`, note: 'each has a label of its own, and a Service may select app=web' },
    { good: `${deployment('web')}---\n${pod('debug', 'app: web')}`, note: "a Deployment's ReplicaSets ask for the hash of their template, too" },
    { good: `${deployment('web')}---\n${deployment('web', { namespace: 'staging' })}`, note: 'in another namespace' },
    {
      good: ['linux', 'windows'].map((os) => `${deployment(`agent-${os}`, { kind: 'DaemonSet', labels: 'app: agent' })}      nodeSelector:\n        kubernetes.io/os: ${os}\n`).join('---\n'),
      note: 'one agent for two systems, which never meet on a node',
    },
    { good: deployment('web', { kind: 'DaemonSet' }), file: 'staging/web.yaml', files: { 'production/web.yaml': deployment('shop', { kind: 'DaemonSet', labels: 'app: web' }) }, note: 'a folder for each environment' },
  ],
};
