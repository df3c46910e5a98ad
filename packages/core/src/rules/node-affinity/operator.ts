/** The operator of a node selector requirement. Follows pkg/apis/core/validation/validation.go: ValidateNodeSelectorRequirement. */
import { pairOf } from '../../tree/node.js';
import type { Words } from '../../tree/finding.js';
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { setField } from '../shared/changes.js';
import { podRequiring } from '../shared/manifests.js';
import { meantOperator } from '../shared/operators.js';
import { verdict, type Page } from '../rule.js';

const OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt'];

function respell(subject: Subject, { operator }: Words): Fix | undefined {
  const meant = meantOperator(String(operator), OPERATORS);
  return meant && setField(subject, meant.operator, meant.plain ? 'safe' : 'suggestion');
}

/** Values without an operator are those of In; a key alone mostly asks for the label. */
function addOperator(subject: Subject): Fix | undefined {
  const values = subject.site && pairOf(subject.site.node, 'values')?.value;
  const operator = values?.kind === 'seq' && values.items.length > 0 ? 'In' : 'Exists';
  return setField(subject, operator, 'suggestion', `set operator to ${operator}`);
}

export const rule = verdict({
  id: 'node-affinity/operator',
  messages: {
    unknown: {
      text: '"{operator}" is not a node affinity operator; the API server refuses it. Use In or NotIn with a list of values, Exists or DoesNotExist without, Gt or Lt with one whole number.',
      hint: 'In, NotIn, Exists, DoesNotExist, Gt or Lt',
      severity: 'error',
      rejects: true,
      fix: respell,
    },
    missing: {
      text: 'This requirement has no operator, so nothing says how the node\'s label is compared, and the API server refuses it. Add operator: In to match one of the values, or Exists to ask for the label alone.',
      hint: 'an operator is missing',
      severity: 'error',
      rejects: true,
      fix: addOperator,
    },
  },
});

export const page: Page = {
  summary: 'A requirement of node affinity has no operator, or one that does not exist.',
  why: 'Each requirement compares one label of the node. `In` and `NotIn` compare it with a list, `Exists` and `DoesNotExist` ask whether it is there, `Gt` and `Lt` compare it as a whole number. There is no equals sign and no other comparison; the words are spelled exactly so, and the server refuses any other, in preferred terms too.',
  instead: 'For one exact value write `operator: In` and `values: [value]`. For "at least 4" write `operator: Gt` and `values: ["3"]`.',
  upstream: 'pkg/apis/core/validation/validation.go: ValidateNodeSelectorRequirement',
  examples: [
    {
      bad: podRequiring(`
        matchExpressions:
        - key: disktype
          operator: «Equals»
          values: [ssd]
      `),
      message: 'unknown',
      fixed: podRequiring(`
        matchExpressions:
        - key: disktype
          operator: In
          values: [ssd]
      `),
    },
    {
      bad: podRequiring(`
        matchExpressions:
        - key: example.com/cpus
          operator: «">"»
          values: ["7"]
      `),
      message: 'unknown',
      fixed: podRequiring(`
        matchExpressions:
        - key: example.com/cpus
          operator: "Gt"
          values: ["7"]
      `),
    },
    {
      bad: podRequiring(`
        matchExpressions:
        - «key: disktype»
          values: [ssd]
      `),
      message: 'missing',
      fixed: podRequiring(`
        matchExpressions:
        - key: disktype
          values: [ssd]
          operator: In
      `),
    },
    {
      good: podRequiring(`
        matchExpressions:
        - key: disktype
          operator: In
          values: [ssd]
        - key: example.com/cpus
          operator: Gt
          values: ["7"]
      `),
    },
  ],
};
