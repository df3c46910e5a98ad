/** Requirements of nodes in words: component-helpers nodeaffinity.go, RequiredNodeAffinity.Match. */
import type { Requirement } from '../scheduling/solver/formula.js';
import { allOf, label, names, oneOf } from './words.js';

/** A node by what is asked of it: `Linux nodes` and `labelled disktype=ssd and without the label spot`. */
export interface NodePhrase {
  /** `Linux node`, `amd64 Linux node`, `node`. */
  readonly noun: string;
  /** '' where nothing else is asked for. */
  readonly rest: string;
}

const OS: Readonly<Record<string, string>> = { linux: 'Linux', windows: 'Windows' };

/** All of the requirements must hold. */
export function nodePhrase(requirements: readonly Requirement[]): NodePhrase {
  const before: string[] = [];
  const equal: string[] = [];
  const rest: string[] = [];
  for (const one of requirements) {
    const [value = ''] = one.values;
    const isOne = one.operator === 'In' && one.values.length === 1 && !one.field;
    if (isOne && (one.key === 'kubernetes.io/os' || one.key === 'beta.kubernetes.io/os') && OS[value] !== undefined) before.push(OS[value]);
    else if (isOne && (one.key === 'kubernetes.io/arch' || one.key === 'beta.kubernetes.io/arch')) before.unshift(value);
    else if (isOne && one.key === 'node-role.kubernetes.io/control-plane' && value === '') before.push('control-plane');
    else if (isOne) equal.push(label(one.key, value));
    else if (!one.field && one.operator === 'Exists' && one.key === 'node-role.kubernetes.io/control-plane') before.push('control-plane');
    else rest.push(requirementPhrase(one));
  }
  const labelled = equal.length === 0 ? [] : [`labelled ${allOf(equal)}`];
  return { noun: [...new Set(before), 'node'].join(' '), rest: allOf([...labelled, ...rest]) };
}

/** Behind "a node". */
export function requirementPhrase({ key, operator, values, field }: Requirement): string {
  const list = names(values);
  if (field) return operator === 'NotIn' ? `not named ${list}` : `named ${list}`;
  switch (operator) {
    case 'In':
      return values.length === 1 ? `labelled ${label(key, values[0] ?? '')}` : `labelled (${oneOf(values.map((value) => label(key, value)))})`;
    case 'NotIn':
      return values.length === 1 ? `not labelled ${label(key, values[0] ?? '')}` : `labelled with none of (${values.map((value) => label(key, value)).join(', ')})`;
    case 'Exists':
      return `with a label ${key} of any value`;
    case 'DoesNotExist':
      return `without a label ${key}`;
    case 'Gt':
      return `whose label ${key} is a number above ${values[0] ?? ''}`;
    case 'Lt':
      return `whose label ${key} is a number below ${values[0] ?? ''}`;
    default:
      return `that meets ${key} ${operator}`;
  }
}

/** `Linux nodes labelled a=b`. */
export function nodes({ noun, rest }: NodePhrase, number: 'one' | 'many' | 'every' = 'many'): string {
  const head = number === 'many' ? `${noun}s` : number === 'every' ? `every ${noun}` : `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
  return rest === '' ? head : `${head} ${rest}`;
}
