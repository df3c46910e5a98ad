/** What a selector selects, and by what Pods are selected, in words: for a hover. */
import type { Facts, FileFacts, SelectorFacts } from '@stowage/core/editor';
import { pieceAt } from '../cursor/piece.js';
import type { Place } from '../cursor/place.js';
import { selectedBy, selecting, type Selected } from './pods.js';
import { selectionAt } from './pointed.js';

/** So many are named, and the others counted. */
const SHOWN = 5;

/** '' where nothing can be said. `offset` counts in the text. */
export function selectionWordsAt(file: string, text: string, offset: number, place: Place, facts: FileFacts): string {
  const own = facts.ofFile(file);
  const pointed = own && selectionAt(own, pieceAt(text, offset), place, { start: offset, end: offset });
  if (!pointed) return '';
  return pointed.is === 'selector' ? selectsWords(facts, pointed.selector, pointed.by) : selectedWords(facts, pointed.of);
}

function selectsWords(facts: FileFacts, selector: SelectorFacts, by: Facts): string {
  if (!selector.selector) return '';
  const all = selectedBy(facts, selector, by);
  const of = (is: Selected['is'], at: Selected['at']): readonly Facts[] => all.filter((one) => one.is === is && one.at === at).map(({ workload }) => workload);
  const [near, far] = [of('sure', 'near'), of('sure', 'far')];
  const first = near.length > 0 ? near : far;
  const perhaps = first.length > 0 ? of('maybe', 'near') : all.map(({ workload }) => workload);
  const sentences: string[] = [];
  if (first.length > 0) sentences.push(`Selects ${podsOf(facts, first, by)}.`);
  if (near.length > 0 && far.length > 0) sentences.push(`Elsewhere in this workspace it fits ${counted(far.length, 'other workload')}, too.`);
  if (perhaps.length > 0) sentences.push(`${first.length > 0 ? 'Perhaps also' : 'Perhaps selects'} ${podsOf(facts, perhaps, by)}: the manifests do not settle the namespaces, or all of the labels.`);
  if (all.length === 0 && facts.complete) sentences.push(nothing(facts));
  return sentences.join(' ');
}

/** Of what makes Pods of unknown labels nobody can say that it is not selected. */
function nothing({ vague, name }: FileFacts): string {
  return vague.length === 0 ? `Selects nothing ${name}.` : `Selects nothing that is known ${name}; ${counted(vague.length, 'resource')} there may make Pods of unknown labels.`;
}

/** `the Pods of Deployment shop/web (3 replicas) and DaemonSet agent, and the Pod shop/debug`. */
function podsOf(facts: FileFacts, workloads: readonly Facts[], by: Facts): string {
  const named = new Map<string, Facts[]>();
  for (const one of workloads) {
    if (one === by) continue;
    const same = named.get(nameOf(one));
    if (same) same.push(one);
    else named.set(nameOf(one), [one]);
  }
  const groups = [...named.values()];
  const shown = groups.slice(0, SHOWN);
  const more = groups.slice(SHOWN).reduce((sum, { length }) => sum + length, 0);
  const words = (isPod: boolean): readonly string[] => shown.filter(([one]) => (one?.workload?.controller === 'Pod') === isPod).map((same) => groupWords(facts, same));
  const [owners, bare] = [words(false), words(true)];
  const parts = [
    ...(workloads.includes(by) ? [by.workload?.controller === 'Pod' ? 'this Pod itself' : `its own Pods${replicasOf(facts, by)}`] : []),
    ...(owners.length > 0 ? [`the Pods of ${listed(owners)}`] : []),
    ...(bare.length > 0 ? [`the ${listed(bare)}`] : []),
    ...(more > 0 ? [`those of ${counted(more, 'more workload')}`] : []),
  ];
  return parts.join(', and ');
}

/** Many files may describe what has the same name. */
function groupWords(facts: FileFacts, [one, ...others]: readonly Facts[]): string {
  if (one === undefined) return '';
  return others.length === 0 ? `${nameOf(one)}${replicasOf(facts, one)}` : `${nameOf(one)} (described ${String(others.length + 1)} times)`;
}

function selectedWords(facts: FileFacts, workload: Facts): string {
  const all = selecting(facts, workload).filter(({ is, at }) => is === 'sure' && at === 'near');
  const said = [...new Set(all.map(({ by, selector }) => (by === workload ? `its own ${WORDS[selector.role]}` : `the ${WORDS[selector.role]} of ${nameOf(by)}`)))];
  if (said.length === 0) return '';
  const more = said.length - SHOWN;
  return `${workload.workload?.controller === 'Pod' ? 'This Pod is' : 'These Pods are'} selected by ${listed(more > 0 ? [...said.slice(0, SHOWN), counted(more, 'more selector')] : said)}.`;
}

const WORDS: Readonly<Record<SelectorFacts['role'], string>> = {
  own: 'selector',
  service: 'selector',
  budget: 'selector',
  affinity: 'Pod affinity',
  'anti-affinity': 'Pod anti-affinity',
  spread: 'spread constraint',
  'network-policy': 'podSelector',
  peer: 'rules',
};

/** Its namespace only where it is written. */
function nameOf({ kind, namespace, isNamespaceWritten, name }: Facts): string {
  return `${kind} ${isNamespaceWritten ? `${namespace}/` : ''}${name === '' ? 'without a name' : name}`;
}

/** Nothing where something else has the say: an autoscaler, a kustomization. */
function replicasOf(facts: FileFacts, one: Facts): string {
  const replicas = one.workload?.replicas;
  return replicas === undefined || one.workload?.controller === 'Pod' || facts.isScaled(one) || facts.isChanged(one) ? '' : ` (${counted(replicas, 'replica')})`;
}

const counted = (number: number, noun: string): string => `${String(number)} ${noun}${number === 1 ? '' : 's'}`;

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
