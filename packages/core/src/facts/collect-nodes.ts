/** What RuntimeClasses, and the workloads that name one, ask of nodes. Seldom needed, so it loads late. */
import { known } from '../schema/known.js';
import { QUIET, type Site } from '../schema/site.js';
import type { NodeConstraints, Requirement } from '../scheduling/solver/formula.js';
import { readNodeConstraints } from '../scheduling/solver/read.js';
import { factPlace } from './collect.js';
import { copied } from './copied.js';
import type { FactPlace, NodeFacts } from './facts.js';

/** Null where it has no nodeSelector. */
export function runtimeClassNodes(file: string, root: Site<'RuntimeClass'>): NodeFacts | null {
  return known(() => ofRuntimeClass(file, root)) ?? null;
}

/** Null where it names no RuntimeClass, or not for sure. */
export function workloadNodes(file: string, pod: Site<'PodSpec'>, staticPod: boolean): NodeFacts | null {
  return known(() => ofWorkload(file, pod, staticPod)) ?? null;
}

function ofRuntimeClass(file: string, root: Site<'RuntimeClass'>): NodeFacts | null {
  const scheduling = root.child('scheduling');
  const entries = scheduling?.entries('nodeSelector') ?? [];
  if (scheduling === undefined || entries.length === 0) return null;
  const at = (key?: string | number): FactPlace => factPlace(file, scheduling.at('nodeSelector', key), root.base, scheduling.path('nodeSelector', key));
  const all = entries.map(({ key, value }): Requirement => ({ key: copied(String(key)), operator: 'In', values: [copied(value ?? '')], field: false }));
  return { runtimeClass: null, at: at(), constraints: { all, anyOf: null }, allAt: entries.map(({ key }) => at(key)), terms: [], complete: true };
}

function ofWorkload(file: string, pod: Site<'PodSpec'>, staticPod: boolean): NodeFacts | null {
  const runtimeClass = pod.get('runtimeClassName');
  if (!runtimeClass) return null;
  const selector = pod.child('affinity')?.child('nodeAffinity')?.child('requiredDuringSchedulingIgnoredDuringExecution');
  const { constraints, always, terms, complete } = readNodeConstraints(pod, selector, { noNodeName: staticPod });
  // What is unknown is left out, or no label can have it.
  if (always.filter(({ by }) => by === 'nodeSelector').length < pod.entries('nodeSelector').length) throw QUIET;
  const place = (site: Site, field?: string, key?: string | number): FactPlace => factPlace(file, field === undefined ? site.place() : site.at(field, key), site.base, site.path(field, key));
  return {
    runtimeClass: copied(runtimeClass),
    at: place(pod, 'runtimeClassName'),
    constraints: copiedConstraints(constraints),
    allAt: always.map(({ by, requirement }) => (by === 'nodeName' ? place(pod, 'nodeName') : place(pod, 'nodeSelector', requirement.key))),
    terms: terms.map(({ index, site, sites }) => ({ index, at: place(site ?? pod), requirementsAt: sites.map((one) => place(one)) })),
    complete,
  };
}

function copiedConstraints({ all, anyOf }: NodeConstraints): NodeConstraints {
  const copy = (one: Requirement): Requirement => ({ key: copied(one.key), operator: copied(one.operator), values: one.values.map(copied), field: one.field });
  return { all: all.map(copy), anyOf: anyOf?.map((term) => ({ ...term, requirements: term.requirements.map(copy) })) ?? null };
}
