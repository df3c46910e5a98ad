import type { Site } from '../../../schema/site.js';
import type { Resource } from '../../../resources/resource.js';
import type { Part } from '../../../scheduling/solver/formula.js';
import { readNodeConstraints, type WrittenConstraints } from '../../../scheduling/solver/read.js';
import { solveNodeConstraints } from '../../../scheduling/solver/solve.js';
import { judgeTerms, type TermsVerdict } from '../../../scheduling/solver/terms.js';
import { podOf } from '../pod-of.js';

/** What four rules say of a selector, found once. */
export interface Judged {
  readonly written: WrittenConstraints;
  /** With the node that the Pod names. */
  readonly named: WrittenConstraints;
  /** Parts of `named` that no node meets together, where all is known that could take one; else null. */
  readonly conflict: readonly Part[] | null;
  /** Of the terms of `written`; null where they are too many, or the conflict says all. */
  readonly verdict: TermsVerdict | null;
}

/** They ask one after the other. */
let last: { readonly selector: Site<'NodeSelector'>; readonly judged: Judged } | null = null;

/** Throws QUIET where there are no terms, or it cannot be told. */
export function judgeSelector(selector: Site<'NodeSelector'>, resource: Resource): Judged {
  if (last?.selector === selector) return last.judged;
  const judged = judge(selector, resource);
  last = { selector, judged };
  return judged;
}

function judge(selector: Site<'NodeSelector'>, resource: Resource): Judged {
  const labelsOnly = selector.parent?.type === 'VolumeNodeAffinity';
  const pod = podOf(selector.parent);
  const written = readNodeConstraints(pod, selector, { noNodeName: true, labelsOnly });
  const named = pod && resource.workload?.staticPod !== true ? readNodeConstraints(pod, selector, { labelsOnly }) : written;
  const solution = named.complete ? solveNodeConstraints(named.constraints) : null;
  const conflict = solution?.is === 'unsatisfiable' ? solution.conflict : null;
  return { written, named, conflict, verdict: conflict ? null : judgeTerms(written.constraints) };
}

/** The terms exclude nothing, as always-true says. One alone that the nodeSelector implies is another matter (redundant-requirement). */
export function isExhaustive(verdict: TermsVerdict): boolean {
  return verdict.exhaustive !== null && verdict.terms.length > 1;
}
