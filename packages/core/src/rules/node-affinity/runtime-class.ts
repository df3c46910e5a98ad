/**
 * A RuntimeClass that sends its Pods to nodes which they exclude. Follows plugin/pkg/admission/runtimeclass/admission.go: setScheduling, which writes the class' nodeSelector into each Pod, and refuses one
 * whose own says otherwise; and component-helpers nodeaffinity.go: RequiredNodeAffinity.Match. A Pod that a kubelet reads from a folder passes no admission.
 */
import type { FactPlace, Facts, NodeFacts } from '../../facts/facts.js';
import type { NodeConstraints, Part, Requirement } from '../../scheduling/solver/formula.js';
import { solveNodeConstraints } from '../../scheduling/solver/solve.js';
import type { Related } from '../../tree/finding.js';
import { podRequiringOne, podWith } from '../shared/manifests.js';
import { inWords } from '../shared/node-selector.js';
import { setRule, type Page } from '../rule.js';

export const rule = setRule({
  id: 'node-affinity/runtime-class',
  messages: {
    refused: {
      text: 'The RuntimeClass "{name}" writes its nodeSelector into the Pod, where {key} must be "{wanted}", and here it is "{value}": the API server refuses the Pod, so none is ever made. Change one of them.',
      hint: 'the RuntimeClass asks for {wanted}',
      severity: 'error',
      rejects: false,
    },
    unsatisfiable: {
      text: 'No node can match, so no Pod can ever run: the nodeSelector of the RuntimeClass "{name}", which is written into the Pod, asks that {wanted}, and the Pod asks that {why}. Change one of them.',
      hint: 'no node matches both',
      severity: 'error',
      rejects: false,
    },
  },
  check(facts, set, { report }) {
    const own = facts.nodes;
    if (!own || own.runtimeClass === null || facts.workload?.staticPod || !facts.accepted || set.isChanged(facts)) return;
    const [given, another] = set.named('node.k8s.io', 'RuntimeClass', '', own.runtimeClass).filter((one) => one.nodes !== null && set.together(facts, one));
    if (!given?.nodes || another || !given.accepted || set.isChanged(given)) return;
    const name = own.runtimeClass;
    for (const [i, { key, values }] of own.constraints.all.entries()) {
      const at = given.nodes.constraints.all.findIndex((one) => one.key === key && !own.constraints.all[i]?.field && one.values[0] !== values[0]);
      const wanted = given.nodes.constraints.all[at];
      if (!wanted) continue;
      report('refused', own.allAt[i] as FactPlace, { data: { name, key, wanted: wanted.values[0] ?? '', value: values[0] ?? '' }, related: [asRelated(given.nodes.allAt[at] as FactPlace, wanted)] });
      return;
    }
    reportConflict(own, given, (place, data, related) => {
      report('unsatisfiable', place, { data: { name, ...data }, related });
    });
  },
});

function reportConflict(own: NodeFacts, given: Facts, say: (at: FactPlace, data: { wanted: string; why: string }, related: Related[]) => void): void {
  const { constraints, complete } = own;
  if (!given.nodes || !complete || solveNodeConstraints(constraints).is !== 'satisfiable') return;
  const count = constraints.all.length;
  const together: NodeConstraints = { all: [...constraints.all, ...given.nodes.constraints.all], anyOf: constraints.anyOf };
  const solution = solveNodeConstraints(together);
  if (solution.is !== 'unsatisfiable') return;
  const isGiven = (part: Part): boolean => part.from === 'all' && part.requirement >= count;
  const placeOf = (part: Part): FactPlace => {
    if (part.from === 'term') return (part.requirement === null ? undefined : own.terms[part.term]?.requirementsAt[part.requirement]) ?? own.at;
    return (isGiven(part) ? given.nodes?.allAt[part.requirement - count] : own.allAt[part.requirement]) ?? own.at;
  };
  const requirementOf = (part: Part): Requirement | undefined => (part.from === 'all' ? together.all[part.requirement] : together.anyOf?.[part.term]?.requirements[part.requirement ?? -1]);
  const words = (parts: readonly Part[]): string => [...new Set(parts.flatMap((part) => requirementOf(part) ?? []).map((one) => inWords(one, one.field)))].join(', and that ');
  const parts = solution.conflict.filter((part) => !isGiven(part));
  const related = solution.conflict.flatMap((part) => {
    const requirement = requirementOf(part);
    return requirement ? [asRelated(placeOf(part), requirement)] : [];
  });
  say(own.at, { wanted: words(solution.conflict.filter(isGiven)), why: words(parts) }, related);
}

function asRelated({ file, start, end }: FactPlace, requirement: Requirement): Related {
  return { file, start, end, message: inWords(requirement, requirement.field) };
}

const runtimeClass = (nodeSelector: string): string => `---\napiVersion: node.k8s.io/v1\nkind: RuntimeClass\nmetadata:\n  name: gvisor\nhandler: runsc\nscheduling:\n  nodeSelector:\n    ${nodeSelector}\n`;

const inPool = (operator: string): string =>
  podRequiringOne(
    `
    - matchExpressions:
      - {key: example.com/pool, operator: ${operator}, values: [sandbox]}
  `,
    '\nruntimeClassName: gvisor\n',
  );

export const page: Page = {
  summary: 'A RuntimeClass sends its Pods to nodes that they exclude themselves.',
  why: 'A RuntimeClass with `scheduling.nodeSelector` stands for nodes that have its runtime. When a Pod is made that names the class, the API server writes those labels into the nodeSelector of the Pod. Where the Pod has another value for one of them already, it is refused, and a controller tries again without end; where its node affinity excludes them, it is stored, and no node will ever do. The class is looked for among the files that are plausibly applied together with the workload.',
  instead: 'Leave it to the RuntimeClass to say which nodes have the runtime, and ask for other labels in the Pod.',
  upstream: 'plugin/pkg/admission/runtimeclass/admission.go: setScheduling; component-helpers scheduling/corev1/nodeaffinity/nodeaffinity.go: RequiredNodeAffinity.Match',
  examples: [
    {
      note: 'another value in the nodeSelector',
      bad: podWith('\nruntimeClassName: gvisor\nnodeSelector:\n  example.com/pool: «general»\n') + runtimeClass('example.com/pool: sandbox'),
      message: 'refused',
    },
    {
      note: 'the affinity excludes what the class asks for',
      bad: inPool('NotIn').replace('gvisor', '«gvisor»'),
      files: { 'runtime-class.yaml': runtimeClass('example.com/pool: sandbox').slice(4) },
      message: 'unsatisfiable',
    },
    { note: 'both ask for the same', good: inPool('In') + runtimeClass('example.com/pool: sandbox') },
    { note: 'both ask for labels that have nothing to do with each other', good: podWith('\nruntimeClassName: gvisor\nnodeSelector:\n  example.com/pool: general\n') + runtimeClass('example.com/sandbox: "true"') },
  ],
};
