/** kubernetes pkg/apis/batch/validation/validation.go: validatePodFailurePolicy, validateSuccessPolicy, validatePodReplacementPolicy. */
import { quietly, type Site } from '../../schema/site.js';
import { causesOf, checkNameText, checkWord, fault, has, int, refuseWord, text } from '../checks.js';
import { byteLength, isQualifiedName } from '../content.js';
import { allOf, each } from '../reach.js';
import { duplicate, invalid, notSupported, required, tooLong, tooMany, type Refuse } from '../refuse.js';

type Spec = Site<'JobSpec'>;
const ACTIONS = ['Count', 'FailIndex', 'FailJob', 'Ignore'];

/** validatePodFailurePolicy. */
export function validatePodFailurePolicy(policy: Site<'PodFailurePolicy'>, spec: Spec, refuse: Refuse): void {
  quietly(() => {
    const count = policy.children('rules').length;
    if (count > 20) fault(policy, 'rules', 'api/format#too-many', [tooMany(policy.apiPath('rules'))], refuse, { count, limit: 20 });
  });
  each(policy, 'rules', (rule) => {
    quietly(checkAction, rule, spec, refuse);
    quietly(checkPatterns, rule, refuse);
    const codes = rule.child('onExitCodes');
    if (codes) validateExitCodes(codes, spec, refuse);
    each(rule, 'onPodConditions', validateCondition, refuse);
  });
}

function checkAction(rule: Site<'PodFailurePolicyRule'>, spec: Spec, refuse: Refuse): void {
  const action = text(rule, 'action');
  const field = rule.apiPath('action');
  if (action === '') fault(rule, 'action', 'api/required#field', [required(field)], refuse);
  else if (!ACTIONS.includes(action)) refuseWord(rule, 'action', action, ACTIONS, [notSupported(field)], refuse);
  else if (action === 'FailIndex' && !spec.has('backoffLimitPerIndex')) fault(rule, 'action', 'api/conflict#fail-index', [invalid(field)], refuse);
}

/** One of the two, and not both. */
function checkPatterns(rule: Site<'PodFailurePolicyRule'>, refuse: Refuse): void {
  const codes = rule.has('onExitCodes');
  const conditions = allOf(rule, 'onPodConditions').length;
  const causes = [invalid(rule.apiPath())];
  if (conditions > 20) fault(rule, 'onPodConditions', 'api/format#too-many', [tooMany(rule.apiPath('onPodConditions'))], refuse, { count: conditions, limit: 20 });
  if (codes && conditions > 0) fault(rule, 'onPodConditions', 'api/conflict#together', causes, refuse, { other: 'onExitCodes' });
  if (!codes && conditions === 0) refuse({ message: 'api/required#one-of', at: rule.place(), path: rule.path(), causes, data: { field: 'rules', allowed: 'onExitCodes, onPodConditions' }, subject: { site: rule } });
}

function validateCondition(pattern: Site<'PodFailurePolicyOnPodConditionsPattern'>, refuse: Refuse): void {
  quietly(() => {
    const type = text(pattern, 'type');
    const field = pattern.apiPath('type');
    if (type === '') fault(pattern, 'type', 'api/required#field', causesOf(isQualifiedName(''), field), refuse);
    else checkNameText(pattern, 'type', type, 'key', 'condition', field, refuse);
  });
  quietly(checkWord, pattern, 'status', ['True', 'False', 'Unknown'], refuse);
}

function validateExitCodes(codes: Site<'PodFailurePolicyOnExitCodesRequirement'>, spec: Spec, refuse: Refuse): void {
  quietly(() => {
    const operator = text(codes, 'operator');
    const field = codes.apiPath('operator');
    if (operator === '') fault(codes, 'operator', 'api/required#field', [required(field)], refuse);
    else if (operator !== 'In' && operator !== 'NotIn') refuseWord(codes, 'operator', operator, ['In', 'NotIn'], [notSupported(field)], refuse);
  });
  quietly(() => {
    if (!has(codes, 'containerName')) return;
    const name = text(codes, 'containerName');
    const pod = spec.child('template')?.child('spec');
    const names = pod === undefined ? [] : [...allOf(pod, 'containers'), ...allOf(pod, 'initContainers')].map((container) => text(container, 'name'));
    if (!names.includes(name)) fault(codes, 'containerName', 'api/reference#container', [invalid(codes.apiPath('containerName'))], refuse, { name });
  });
  quietly(checkValues, codes, refuse);
}

function checkValues(codes: Site<'PodFailurePolicyOnExitCodesRequirement'>, refuse: Refuse): void {
  const field = codes.apiPath('values');
  const items = codes.items('values');
  const values = items.map((item) => (item.value as number | null) ?? 0);
  if (values.length === 0) fault(codes, 'values', 'api/required#field', [invalid(field)], refuse);
  if (values.length > 255) fault(codes, 'values', 'api/format#too-many', [tooMany(field)], refuse, { count: values.length, limit: 255 });
  const seen = new Set<number>();
  values.forEach((value, i) => {
    if (value === 0 && codes.get('operator') === 'In') fault(codes, 'values', 'api/conflict#exit-code-zero', [invalid(`${field}[${String(i)}]`)], refuse, {}, i);
    if (seen.has(value)) fault(codes, 'values', 'api/duplicate#name', [duplicate(`${field}[${String(i)}]`)], refuse, { what: 'exit code', name: String(value) }, i);
    seen.add(value);
  });
  if (values.some((value, i) => i > 0 && (values[i - 1] as number) > value)) fault(codes, 'values', 'api/format#ascending', [invalid(field)], refuse);
}

/** validateSuccessPolicy, for Indexed Jobs, which have completions. */
export function validateSuccessPolicy(policy: Site<'SuccessPolicy'>, completions: number, refuse: Refuse): void {
  quietly(() => {
    const count = policy.children('rules').length;
    if (count === 0) fault(policy, 'rules', 'api/required#field', [required(policy.apiPath('rules'))], refuse);
    if (count > 20) fault(policy, 'rules', 'api/format#too-many', [tooMany(policy.apiPath('rules'))], refuse, { count, limit: 20 });
  });
  each(policy, 'rules', (rule) => {
    quietly(() => {
      if (has(rule, 'succeededCount') || has(rule, 'succeededIndexes')) return;
      refuse({ message: 'api/required#one-of', at: rule.place(), path: rule.path(), causes: [required(rule.apiPath())], data: { field: 'rules', allowed: 'succeededCount, succeededIndexes' }, subject: { site: rule } });
    });
    quietly(checkSucceeded, rule, completions, refuse);
  });
}

function checkSucceeded(rule: Site<'SuccessPolicyRule'>, completions: number, refuse: Refuse): void {
  const written = has(rule, 'succeededIndexes') ? text(rule, 'succeededIndexes') : undefined;
  const total = written === undefined ? 0 : countIndexes(written, completions);
  if (written !== undefined) {
    const field = rule.apiPath('succeededIndexes');
    if (byteLength(written) > 64 * 1024) fault(rule, 'succeededIndexes', 'api/format#long', [tooLong(field)], refuse, { length: byteLength(written), limit: 64 * 1024 });
    if (total === undefined) fault(rule, 'succeededIndexes', 'api/format#indexes', [invalid(field)], refuse, { value: written, completions });
  }
  const count = int(rule, 'succeededCount');
  if (count === undefined) return;
  const field = rule.apiPath('succeededCount');
  const causes = [...(count < 0 ? [invalid(field)] : []), ...(count > completions ? [invalid(field)] : []), ...(written !== undefined && count > (total ?? 0) ? [invalid(field)] : [])];
  if (causes.length === 0) return;
  if (count < 0) fault(rule, 'succeededCount', 'api/format#negative', causes, refuse, { value: String(count) });
  else fault(rule, 'succeededCount', 'api/conflict#succeeded-count', causes, refuse, { value: String(count), most: Math.min(completions, written === undefined ? completions : (total ?? 0)) });
}

/** validateIndexesFormat: how many indexes `1,3-5` names; undefined where it is not written so, or leaves the range. */
function countIndexes(text: string, completions: number): number | undefined {
  if (text === '') return 0;
  let total = 0;
  let last = -Infinity;
  for (const interval of text.split(',')) {
    const [low = '', high, ...more] = interval.split('-');
    if (more.length > 0 || !/^\+?[0-9]+$/.test(low)) return undefined;
    const start = Number(low);
    if (start >= completions) return undefined;
    let end = start;
    if (high !== undefined) {
      if (!/^\+?[0-9]+$/.test(high)) return undefined;
      end = Number(high);
      if (end >= completions || start >= end) return undefined;
    }
    if (last >= start) return undefined;
    total += end - start + 1;
    last = end;
  }
  return total;
}

/** validatePodReplacementPolicy. */
export function checkReplacement(spec: Spec, refuse: Refuse): void {
  if (!spec.has('podReplacementPolicy')) return;
  const policy = text(spec, 'podReplacementPolicy');
  const causes = [notSupported(spec.apiPath('podReplacementPolicy'))];
  if (policy !== 'Failed' && policy !== 'TerminatingOrFailed') refuseWord(spec, 'podReplacementPolicy', policy, ['Failed', 'TerminatingOrFailed'], causes, refuse);
  else if (policy !== 'Failed' && spec.has('podFailurePolicy')) fault(spec, 'podReplacementPolicy', 'api/conflict#replacement', causes, refuse, { value: policy });
}
