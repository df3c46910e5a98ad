/**
 * What two label selectors have to do with each other, by logic alone: whether any labels can match both, and whether all that match one match the other. Over the semantics of
 * apimachinery pkg/labels/selector.go (Requirement.Matches); a label may have any value, so that only what is named can run out.
 */
import type { LabelSelector } from './label-selector.js';

/** What a selector leaves open for one key. */
interface Choice {
  readonly mayBeAbsent: boolean;
  /** Null: any value but those that are excluded. Empty: the label cannot be there. */
  readonly values: ReadonlySet<string> | null;
  readonly excluded: ReadonlySet<string>;
}

const FREE: Choice = { mayBeAbsent: true, values: null, excluded: new Set() };

/** The choices of all keys that selectors name; all of them must hold. */
function choicesOf(...selectors: readonly LabelSelector[]): Map<string, Choice> {
  const choices = new Map<string, Choice>();
  const narrow = (key: string, mayBeAbsent: boolean, values: ReadonlySet<string> | null, excluded: readonly string[] = []): void => {
    const old = choices.get(key) ?? FREE;
    const both = values === null ? old.values : old.values === null ? values : new Set([...old.values].filter((value) => values.has(value)));
    const all = new Set([...old.excluded, ...excluded]);
    choices.set(key, { mayBeAbsent: old.mayBeAbsent && mayBeAbsent, values: both && new Set([...both].filter((value) => !all.has(value))), excluded: all });
  };
  for (const { matchLabels, matchExpressions } of selectors) {
    for (const [key, value] of matchLabels) narrow(key, false, new Set([value]));
    for (const { key, operator, values } of matchExpressions) {
      if (operator === 'In') narrow(key, false, new Set(values));
      else if (operator === 'NotIn') narrow(key, true, null, values);
      else if (operator === 'Exists') narrow(key, false, null);
      else if (operator === 'DoesNotExist') narrow(key, true, new Set());
    }
  }
  return choices;
}

/** No labels match both: the first key on which they part, else undefined. */
export function partingKey(a: LabelSelector, b: LabelSelector): string | undefined {
  for (const [key, { mayBeAbsent, values }] of choicesOf(a, b)) if (!mayBeAbsent && values?.size === 0) return key;
  return undefined;
}

/** All labels that match `a` match `b`. True where `a` matches none. */
export function selectorImplies(a: LabelSelector, b: LabelSelector): boolean {
  const choices = choicesOf(a);
  for (const { mayBeAbsent, values } of choices.values()) if (!mayBeAbsent && values?.size === 0) return true;
  for (const [key, value] of b.matchLabels) if (!isWithin(choices.get(key) ?? FREE, [value])) return false;
  return b.matchExpressions.every(({ key, operator, values }) => {
    const choice = choices.get(key) ?? FREE;
    if (operator === 'In') return isWithin(choice, values);
    if (operator === 'NotIn') return values.every((value) => choice.excluded.has(value) || (choice.values !== null && !choice.values.has(value)));
    if (operator === 'Exists') return !choice.mayBeAbsent;
    return choice.values?.size === 0;
  });
}

function isWithin(choice: Choice, values: readonly string[]): boolean {
  return !choice.mayBeAbsent && choice.values !== null && [...choice.values].every((value) => values.includes(value));
}
