/** From what is written to a formula over nodes, and from its parts back to their places. */
import { QUIET, type Site } from '../../schema/site.js';
import { isDNS1123Subdomain } from '../../validation/content.js';
import { isEmptyNodeSelectorTerm, parseFaults } from '../node-selector-term.js';
import { readNodeSelector, readNodeSelectorTerm } from '../read-term.js';
import type { NodeConstraints, Requirement, Term } from './formula.js';

/** A requirement of `all`: an entry of the nodeSelector, or the nodeName. */
export interface WrittenAlways {
  readonly by: 'nodeSelector' | 'nodeName';
  readonly site: Site<'PodSpec'>;
  readonly requirement: Requirement;
}

/** A term that is known, and that the server takes. */
export interface WrittenAlternative {
  /** Its index in the list, which may also hold terms that are not known. */
  readonly index: number;
  /** Undefined for a null in the list. */
  readonly site: Site<'NodeSelectorTerm'> | undefined;
  readonly term: Term;
  /** For each requirement where it stands. */
  readonly sites: readonly Site<'NodeSelectorRequirement'>[];
}

export interface WrittenConstraints {
  /** `all[i]` of it is `always[i]`, `anyOf[i]` is `terms[i]`. What is not known is left out. */
  readonly constraints: NodeConstraints;
  readonly always: readonly WrittenAlways[];
  readonly terms: readonly WrittenAlternative[];
  /** Every term of the list is among them: only then nothing else can take a node. */
  readonly complete: boolean;
}

export interface ReadOptions {
  /** Leave spec.nodeName out: a kubelet writes its own over that of a static Pod. */
  readonly noNodeName?: boolean;
  /** A volume's node affinity is asked of labels alone (component-helpers storage/volume/helpers.go, CheckNodeAffinity). */
  readonly labelsOnly?: boolean;
}

/** What a Pod asks of its node, or a node selector without a Pod. `selector` is the required node affinity, if any. Throws QUIET where it cannot be told whether there are terms. */
export function readNodeConstraints(pod: Site<'PodSpec'> | undefined, selector: Site<'NodeSelector'> | undefined, options: ReadOptions = {}): WrittenConstraints {
  const always = pod ? readAlways(pod, options) : [];
  if (selector === undefined) return { constraints: { all: always.map(({ requirement }) => requirement), anyOf: null }, always, terms: [], complete: true };
  const list = selector.valueOf('nodeSelectorTerms');
  if (list?.kind !== 'seq' || list.items.length === 0) throw QUIET;
  const sites = new Map(selector.children('nodeSelectorTerms').map((site) => [site.key, site]));
  // A hole is no null: what it asks for is not known.
  const terms = list.items.flatMap((item, index) => (item.kind === 'hole' ? [] : (known(() => readAlternative(sites.get(index), index, options.labelsOnly === true)) ?? [])));
  return { constraints: { all: always.map(({ requirement }) => requirement), anyOf: terms.map(({ term }) => term) }, always, terms, complete: terms.length === list.items.length };
}

function readAlways(pod: Site<'PodSpec'>, { noNodeName }: ReadOptions): WrittenAlways[] {
  const always: WrittenAlways[] = [];
  for (const requirement of known(() => readNodeSelector(pod).matchExpressions) ?? []) always.push({ by: 'nodeSelector', site: pod, requirement: { ...requirement, field: false } });
  const name = noNodeName ? undefined : known(() => pod.get('nodeName'));
  if (name && isDNS1123Subdomain(name).length === 0) always.push({ by: 'nodeName', site: pod, requirement: { key: 'metadata.name', operator: 'In', values: [name], field: true } });
  return always;
}

/** Throws QUIET for a term that is not known, or that the server refuses. A bound that is no 64-bit integer is taken. */
function readAlternative(site: Site<'NodeSelectorTerm'> | undefined, index: number, labelsOnly: boolean): WrittenAlternative {
  const written = site ? readNodeSelectorTerm(site) : { matchExpressions: [], matchFields: [] };
  if (parseFaults(written).some(({ fault }) => fault !== 'integer')) throw QUIET;
  if (written.matchFields.some(({ key, values }) => key !== 'metadata.name' || isDNS1123Subdomain(values[0] ?? '').length > 0)) throw QUIET;
  const fields = labelsOnly ? [] : written.matchFields;
  const requirements = [...written.matchExpressions.map((one) => ({ ...one, field: false })), ...fields.map((one) => ({ ...one, field: true }))];
  const sites = site ? [...site.children('matchExpressions'), ...(labelsOnly ? [] : site.children('matchFields'))] : [];
  const term: Term = requirements.length === 0 && !isEmptyNodeSelectorTerm(written) ? { requirements, everyNode: true } : { requirements };
  return { index, site, term, sites };
}

function known<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (signal) {
    if (signal !== QUIET) throw signal;
    return undefined;
  }
}
