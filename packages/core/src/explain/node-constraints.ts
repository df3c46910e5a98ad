/** What a workload asks of its node by name, by nodeSelector and by node affinity. */
import type { Workload } from '../resources/resource.js';
import type { Site } from '../schema/site.js';
import type { Requirement } from '../scheduling/solver/formula.js';
import { readNodeConstraints, type WrittenConstraints } from '../scheduling/solver/read.js';
import { solveNodeConstraints } from '../scheduling/solver/solve.js';
import { nodePhrase, nodes, requirementPhrase, type NodePhrase } from './nodes.js';
import { tell, type Sentence } from './sentence.js';


/** What nodes are left, for the first sentence. */
export interface Nodes {
  /** Null where there are alternatives, which a sentence of their own tells. */
  readonly phrase: NodePhrase | null;
  readonly written: WrittenConstraints;
}

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

const affinityOf = (pod: Site<'PodSpec'>): Site<'NodeAffinity'> | undefined => pod.child('affinity')?.child('nodeAffinity');

/** Throws QUIET. */
export function readNodes({ pod, staticPod }: Workload): Nodes {
  const written = readNodeConstraints(pod, affinityOf(pod)?.child(REQUIRED), { noNodeName: staticPod });
  const { all, anyOf } = written.constraints;
  if (anyOf !== null && (anyOf.length !== 1 || !written.complete)) return { phrase: null, written };
  const asked = all.filter(({ field }) => !field);
  return { phrase: nodePhrase([...asked, ...(anyOf?.[0]?.requirements ?? [])]), written };
}

/** The sentences about nodes, in the order of the manifest. */
export function explainNodes(workload: Workload, { phrase, written }: Nodes): Sentence[] {
  const { pod, controller } = workload;
  return tell([() => impossible(workload, written), () => nodeName(workload), () => selected(pod, written, phrase !== null), () => alternatives(pod, written, phrase !== null), () => preferences(pod, controller)]);
}

function impossible({ pod }: Workload, { constraints, always, terms, complete }: WrittenConstraints): Sentence | undefined {
  const solution = complete ? solveNodeConstraints(constraints) : undefined;
  if (solution?.is !== 'unsatisfiable') return undefined;
  const words = solution.conflict.map((part) => {
    if (part.from === 'all') return requirementPhrase(always[part.requirement]?.requirement as Requirement);
    const term = terms[part.term];
    return part.requirement === null ? 'nothing (an empty term takes no node)' : requirementPhrase(term?.term.requirements[part.requirement] as Requirement);
  });
  const at = affinityOf(pod)?.has(REQUIRED) === true ? { site: affinityOf(pod) as Site, field: REQUIRED } : { site: pod as Site, field: 'nodeSelector' };
  return { text: `No node can take it: a node would have to be ${[...new Set(words)].join(', and at the same time ')}.`, says: 'must', at: at.site.at(at.field), path: at.site.path(at.field) };
}

function nodeName({ pod, staticPod, controller }: Workload): Sentence | undefined {
  const name = pod.get('nodeName') ?? '';
  if (name === '' || staticPod) return undefined;
  const text = controller === 'DaemonSet' ? `Only the node named ${name} gets a Pod, whose kubelet takes it without asking the scheduler.` : `Goes to the node named ${name} without asking the scheduler: taints with NoSchedule, Pod affinity and spread constraints do not count.`;
  return { text, says: 'must', at: pod.at('nodeName'), path: pod.path('nodeName') };
}

function selected(pod: Site<'PodSpec'>, { constraints }: WrittenConstraints, isSaid: boolean): Sentence | undefined {
  const labels = constraints.all.filter(({ field }) => !field);
  if (labels.length === 0) return undefined;
  return { text: `Runs only on ${nodes(nodePhrase(labels))}.`, says: 'must', at: pod.at('nodeSelector'), path: pod.path('nodeSelector'), ...(isSaid && { detail: true }) };
}

function alternatives(pod: Site<'PodSpec'>, { constraints, terms, complete }: WrittenConstraints, isSaid: boolean): Sentence | undefined {
  const affinity = affinityOf(pod);
  if (affinity === undefined || constraints.anyOf === null || terms.length === 0) return undefined;
  const said = terms.map(({ term }) => (term.requirements.length === 0 ? (term.everyNode ? 'any node' : 'no node at all (an empty term)') : nodes(nodePhrase(term.requirements), 'one')));
  const also = constraints.all.some(({ field }) => !field) ? ' that also have what the nodeSelector asks for' : '';
  const where = { says: 'must' as const, at: affinity.at(REQUIRED), path: affinity.path(REQUIRED) };
  if (said.length === 1) return { text: `Runs only on ${nodes(nodePhrase(terms[0]?.term.requirements ?? []))}${also}.`, ...where, ...(isSaid && { detail: true }) };
  const list = said.map((one, i) => `(${String(i + 1)}) ${one}`).join(', or ');
  return { text: `Runs only on a node that fits at least one of these descriptions: ${list}${complete ? '' : ', or something that is not known here'}${also === '' ? '' : `; whichever it is, the node must also have what the nodeSelector asks for`}.`, ...where };
}

function preferences(pod: Site<'PodSpec'>, controller: string): Sentence[] {
  const affinity = affinityOf(pod);
  if (affinity === undefined) return [];
  return tell(affinity.children(PREFERRED).map((preferred) => () => preference(preferred, controller)));
}

function preference(preferred: Site<'PreferredSchedulingTerm'>, controller: string): Sentence | undefined {
  const term = preferred.child('preference');
  const weight = String(preferred.get('weight') ?? 0);
  const read = (field: 'matchExpressions' | 'matchFields'): Requirement[] =>
    (term?.children(field) ?? []).map((one) => ({ key: one.get('key') ?? '', operator: one.get('operator') ?? '', values: one.items('values').map(({ value }) => (value as string | null) ?? ''), field: field === 'matchFields' }));
  const requirements = [...read('matchExpressions'), ...read('matchFields')];
  const where = { says: 'wish' as const, at: preferred.place(), path: preferred.path() };
  if (requirements.length === 0) return { text: `A preference (weight ${weight}) without requirements, which counts for nothing.`, ...where };
  const text = `Prefers (weight ${weight}) ${nodes(nodePhrase(requirements))}; other nodes will do.`;
  return { text: controller === 'DaemonSet' ? `${text} In a DaemonSet that changes nothing: each Pod is pinned to its node.` : text, ...where };
}

/** For the first sentence: "Linux nodes labelled a=b". Null where the alternatives have a sentence of their own. */
export const nodesInWords = ({ phrase }: Nodes, number: 'one' | 'many' | 'every'): string | null => (phrase === null ? null : nodes(phrase, number));

