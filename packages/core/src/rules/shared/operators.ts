/** What people write for the operators of selectors: the words and signs of other languages. */
import { nearest } from '../../schema/suggest.js';

const MEANT: Readonly<Record<string, string>> = {
  '=': 'In',
  '==': 'In',
  '===': 'In',
  equal: 'In',
  equals: 'In',
  eq: 'In',
  is: 'In',
  oneof: 'In',
  '!=': 'NotIn',
  '<>': 'NotIn',
  notequal: 'NotIn',
  notequals: 'NotIn',
  ne: 'NotIn',
  neq: 'NotIn',
  nin: 'NotIn',
  isnot: 'NotIn',
  exist: 'Exists',
  present: 'Exists',
  isset: 'Exists',
  notexist: 'DoesNotExist',
  notexists: 'DoesNotExist',
  doesntexist: 'DoesNotExist',
  absent: 'DoesNotExist',
  '!': 'DoesNotExist',
  '>': 'Gt',
  greaterthan: 'Gt',
  gthan: 'Gt',
  '<': 'Lt',
  lessthan: 'Lt',
  lthan: 'Lt',
};

export interface MeantOperator {
  readonly operator: string;
  /** The intent is plain: another spelling, or a sign or word that means the same. */
  readonly plain: boolean;
}

/** The one of `operators` that a word stands for, or undefined. */
export function meantOperator(word: string, operators: readonly string[]): MeantOperator | undefined {
  const bare = /[A-Za-z]/.test(word) ? word.toLowerCase().replace(/[^a-z]/g, '') : word.trim();
  const same = operators.find((operator) => operator.toLowerCase() === bare);
  if (same !== undefined) return { operator: same, plain: true };
  const meant = Object.hasOwn(MEANT, bare) ? MEANT[bare] : undefined;
  if (meant !== undefined) return operators.includes(meant) ? { operator: meant, plain: true } : undefined;
  const guess = nearest(word, operators);
  return guess && { operator: guess.word, plain: guess.close };
}
