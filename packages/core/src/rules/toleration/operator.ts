/** The operator of a toleration, and what it needs beside it. Follows pkg/apis/core/validation/validation.go: ValidateTolerations. */
import { pairOf } from '../../tree/node.js';
import type { Words } from '../../tree/finding.js';
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { removeField, setField, setToNearest } from '../shared/changes.js';
import { podWith } from '../shared/manifests.js';
import { verdict, type Page } from '../rule.js';

const SAME_AS_EQUAL: ReadonlySet<string> = new Set(['=', '==', 'equals', 'eq', 'in']);

function respell(subject: Subject, { operator }: Words): Fix | undefined {
  const word = String(operator);
  if (SAME_AS_EQUAL.has(word.toLowerCase())) return setField(subject, 'Equal', /^=/.test(word) ? 'safe' : 'suggestion');
  return setToNearest(subject, word, ['Equal', 'Exists']);
}

/** Every taint is a lot to tolerate, so somebody should look at it. */
function toExists(subject: Subject): Fix | undefined {
  return subject.site && pairOf(subject.site.node, 'value') ? undefined : setField({ ...subject, field: 'operator' }, 'Exists', 'suggestion', 'set operator to Exists');
}

function toEqual(subject: Subject): Fix | undefined {
  const key = subject.site && pairOf(subject.site.node, 'key')?.value;
  if (key?.kind === 'scalar' && key.value !== '') return setField({ ...subject, field: 'operator' }, 'Equal', 'suggestion');
  return removeField(subject, 'value', 'suggestion');
}

export const rule = verdict({
  id: 'toleration/operator',
  messages: {
    unknown: {
      text: '"{operator}" is not an operator of tolerations, so the API server refuses it. Use Equal to match a key with its value, or Exists to match a key with any value.',
      hint: 'Equal or Exists',
      severity: 'error',
      rejects: true,
      fix: respell,
    },
    numeric: {
      text: 'The operator {operator} for tolerations is an experiment that is off in Kubernetes {version}, so the API server refuses it. Use Equal or Exists; to compare a node\'s number, use node affinity.',
      hint: 'Equal or Exists',
      severity: 'error',
      rejects: true,
    },
    'no-key': {
      text: 'This toleration has no key, and its operator is {operator}; without a key only Exists is allowed, which tolerates every taint. The API server refuses it: name the key of the taint, or write operator: Exists if all taints are meant.',
      hint: 'a key, or Exists for every taint',
      severity: 'error',
      rejects: true,
      fix: toExists,
    },
    value: {
      text: 'The operator Exists tolerates its key with any value, so a value ("{value}") must not stand beside it, and the API server refuses it. Use Equal to tolerate this value alone, or remove the value.',
      hint: 'no value with Exists',
      severity: 'error',
      rejects: true,
      fix: toEqual,
    },
  },
});

export const page: Page = {
  summary: 'A toleration has an operator that does not exist, or that does not go with its key or value.',
  why: 'A toleration is matched against the taints of a node by key, value and effect. `Equal`, which is meant where no operator is written, compares key and value; `Exists` asks for the key alone, and without a key it matches every taint. Anything else says nothing the scheduler could act on, so the server refuses the whole manifest.',
  instead: 'Write `operator: Equal` with `key` and `value`, or `operator: Exists` with the key alone. Write `operator: Exists` without a key only where every taint is meant.',
  upstream: 'pkg/apis/core/validation/validation.go: ValidateTolerations',
  examples: [
    {
      bad: podWith(`
        tolerations:
        - key: dedicated
          operator: «equal»
          value: gpu
      `),
      message: 'unknown',
      fixed: podWith(`
        tolerations:
        - key: dedicated
          operator: Equal
          value: gpu
      `),
    },
    {
      bad: podWith(`
        tolerations:
        - key: example.com/memory-gb
          operator: «Gt»
          value: "64"
      `),
      message: 'numeric',
    },
    {
      bad: podWith(`
        tolerations:
        - «effect: NoSchedule»
      `),
      message: 'no-key',
      fixed: podWith(`
        tolerations:
        - effect: NoSchedule
          operator: Exists
      `),
      note: 'no operator means Equal',
    },
    {
      bad: podWith(`
        tolerations:
        - key: dedicated
          operator: Exists
          value: «gpu»
      `),
      message: 'value',
      fixed: podWith(`
        tolerations:
        - key: dedicated
          operator: Equal
          value: gpu
      `),
    },
    {
      good: podWith(`
        tolerations:
        - key: dedicated
          value: gpu
          effect: NoSchedule
        - key: example.com/spot
          operator: Exists
      `),
      note: 'no operator means Equal, and no effect means every effect',
    },
  ],
};
