/** What both kinds of preferred terms, of nodes and of Pods, say of their weight. */
import type { Words } from '../../tree/finding.js';
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import type { Message } from '../rule.js';
import { setField } from './changes.js';

const intoRange = (subject: Subject, { weight }: Words): Fix | undefined => setField(subject, Number(weight) > 100 ? 100 : 1, 'suggestion');
const add = (subject: Subject): Fix | undefined => setField(subject, 1, 'suggestion', 'set weight to 1');

export const weightMessages = {
  range: {
    text: 'The weight {weight} is outside the range of 1 to 100, so the API server refuses the preferred term. Weights only count against each other: give the term that matters most 100, and the others less.',
    hint: '1 to 100',
    severity: 'error',
    rejects: true,
    fix: intoRange,
  },
  missing: {
    text: 'A preferred term needs a weight from 1 to 100, and this one has none, so the API server refuses it. Weights only count against each other; with a single term any will do.',
    hint: 'a weight is missing',
    severity: 'error',
    rejects: true,
    fix: add,
  },
} as const satisfies Readonly<Record<string, Message>>;
