/** kubernetes pkg/apis/core/validation/validation.go: ValidateLimitRange. */
import { quietly, type Site } from '../../schema/site.js';
import type { Cause, MessageId } from '../../tree/finding.js';
import { causesOf, fault, text } from '../checks.js';
import { isQualifiedName } from '../content.js';
import { LIMIT_LISTS, limitsOf, type Limit, type LimitList, type Limits } from '../defaults/limits.js';
import { validateObjectMeta } from '../meta/object-meta.js';
import { problemOf } from '../problem.js';
import { MAX_MILLI, milliValue, wholeInt64, type Quantity } from '../quantity.js';
import { each, within } from '../reach.js';
import { duplicate, invalid, required, type Refuse, type Server } from '../refuse.js';
import { isStandardResource, mayOvercommit } from './resource-names.js';
import { checkAnyResourceName, checkResourceName } from './resources.js';

type Item = Site<'LimitRangeItem'>;

/** ValidateLimitRange. Where it has no name, the server makes one up. */
export function validateLimitRange(root: Site<'LimitRange'>, _server: Server, refuse: Refuse): void {
  validateObjectMeta(root, { namespaced: true, format: 'subdomain', kind: 'LimitRange', nameless: true }, refuse);
  const types = new Set<string>();
  within(root, 'spec', (spec) => {
    each(spec, 'limits', (item) => {
      quietly(checkType, item, types, refuse);
      quietly(checkDefaultsOfPods, item, refuse);
      quietly(checkClaims, item, refuse);
      quietly(checkAmounts, item, refuse);
    });
  });
}

const TYPES = ['Container', 'Pod', 'PersistentVolumeClaim'];

/** validateLimitRangeTypeName: a known type, or one with a domain. Each may be there once. */
function checkType(item: Item, types: Set<string>, refuse: Refuse): void {
  const type = text(item, 'type');
  const named = item.apiPath('type');
  const again = types.has(type) ? [duplicate(named)] : [];
  types.add(type);
  const reasons = isQualifiedName(type);
  const causes = [...causesOf(reasons, named), ...again];
  if (type === '') fault(item, 'type', 'api/required#field', causes, refuse);
  else if (reasons.length > 0) fault(item, 'type', 'api/format#key', causes, refuse, { what: 'type', name: type, problem: problemOf(type, reasons, 'key') });
  else if (!type.includes('/') && !TYPES.includes(type)) fault(item, 'type', 'api/enum#value', [invalid(named), ...again], refuse, { value: type, allowed: TYPES.join(', ') });
  else if (again.length > 0) fault(item, 'type', 'api/duplicate#name', again, refuse, { what: 'type', name: type });
}

/** A Pod is not given resources as a whole. */
function checkDefaultsOfPods(item: Item, refuse: Refuse): void {
  if (text(item, 'type') !== 'Pod') return;
  for (const list of ['default', 'defaultRequest'] as const) {
    if (item.entries(list).length > 0) fault(item, list, 'api/conflict#forbidden', [{ type: 'FieldValueForbidden', field: item.apiPath(list) }], refuse, { because: 'defaults are given to containers and not to Pods as a whole' });
  }
}

function checkClaims(item: Item, refuse: Refuse): void {
  if (text(item, 'type') !== 'PersistentVolumeClaim') return;
  if (['min', 'max'].some((list) => item.entries(list as 'min').some(({ key }) => key === 'storage'))) return;
  refuse({ message: 'api/required#claim-limit', at: item.at('max'), path: item.path('max'), causes: [required(item.apiPath('limits'))], data: { field: 'max' }, subject: { site: item, field: 'max' } });
}

/** The names in all maps, and for each name how its amounts stand to each other. */
function checkAmounts(item: Item, refuse: Refuse): void {
  const type = text(item, 'type');
  const limits = limitsOf(item);
  if (type === 'Pod') {
    limits.default.clear();
    limits.defaultRequest.clear();
  }
  const names = new Set<string>();
  for (const list of LIMIT_LISTS) {
    for (const [name, limit] of limits[list]) {
      names.add(name);
      if (limit.from === list) checkLimitName(item, type, list, name, limit, limits, refuse);
    }
  }
  for (const name of names) {
    checkOrder(item, name, limits, refuse);
    checkRatio(item, name, limits, refuse);
  }
}

/** validateLimitRangeResourceName. An amount that is in other maps as well is wrong in all of them. */
function checkLimitName(item: Item, type: string, list: LimitList, name: string, limit: Limit, limits: Limits, refuse: Refuse): void {
  const fields = LIMIT_LISTS.filter((other) => limits[other].get(name) === limit).map((other) => `${item.apiPath(other)}[${name}]`);
  if (type === 'Pod' || type === 'Container') checkResourceName(item, list, name, limit.amount, 'container', fields, refuse);
  else checkAnyResourceName(item, list, name, fields, 'api/enum#any-resource', isStandardResource(name), refuse);
}

/** Which of two must not be above the other, and at which the server says it. */
const ORDER: readonly (readonly [lower: LimitList, upper: LimitList, at: LimitList])[] = [
  ['min', 'max', 'min'],
  ['min', 'defaultRequest', 'defaultRequest'],
  ['defaultRequest', 'max', 'defaultRequest'],
  ['defaultRequest', 'default', 'defaultRequest'],
  ['min', 'default', 'default'],
  ['default', 'max', 'default'],
];

/** One mistake for each two amounts that are written, however many errors come of them. */
function checkOrder(item: Item, name: string, limits: Limits, refuse: Refuse): void {
  const mistakes = new Map<string, { lower: Limit; upper: Limit; at: Limit; causes: Cause[]; message: MessageId }>();
  const add = (lower: Limit, upper: Limit, list: LimitList, message: MessageId): void => {
    const key = [lower.from, upper.from].sort().join();
    const at = limits[list].get(name) as Limit;
    const mistake = mistakes.get(key) ?? { lower, upper, at, causes: [], message };
    mistake.causes.push(invalid(`${item.apiPath(list)}[${name}]`));
    mistakes.set(key, mistake);
  };
  for (const [low, high, list] of ORDER) {
    const lower = limits[low].get(name);
    const upper = limits[high].get(name);
    if (lower !== undefined && upper !== undefined && nano(lower) > nano(upper)) add(lower, upper, list, 'api/conflict#limit-order');
  }
  const request = limits.defaultRequest.get(name);
  const limit = limits.default.get(name);
  if (request !== undefined && limit !== undefined && !mayOvercommit(name) && nano(request) !== nano(limit)) add(request, limit, 'defaultRequest', 'api/conflict#limit-unequal');
  for (const { lower, upper, at, causes, message } of mistakes.values()) {
    fault(item, at.from, message, causes, refuse, { name, lower: lower.from, upper: upper.from, low: lower.amount.value, high: upper.amount.value }, name);
  }
}

const nano = ({ amount }: Limit): bigint => amount.quantity.nano;

/** How many times the request a limit may be: once at least, and no more than the most is of the least. */
function checkRatio(item: Item, name: string, limits: Limits, refuse: Refuse): void {
  const ratio = limits.maxLimitRequestRatio.get(name);
  if (ratio === undefined) return;
  const min = limits.min.get(name);
  const max = limits.max.get(name);
  const causes = [invalid(`${item.apiPath('maxLimitRequestRatio')}[${name}]`)];
  const { value, quantity } = ratio.amount;
  if (quantity.nano < 1_000_000_000n) fault(item, 'maxLimitRequestRatio', 'api/format#ratio', causes, refuse, { name, value }, name);
  else if (min !== undefined && max !== undefined && isAboveQuotient(quantity, max.amount.quantity, min.amount.quantity)) {
    fault(item, 'maxLimitRequestRatio', 'api/conflict#limit-ratio', causes, refuse, { name, value, low: min.amount.value, high: max.amount.value }, name);
  }
}

/** Counted in thousandths where all three fit, and in floating-point numbers as upstream does. */
function isAboveQuotient(ratio: Quantity, max: Quantity, min: Quantity): boolean {
  const whole = [ratio, max, min].map(wholeInt64) as [bigint, bigint, bigint];
  if (whole.some((value) => value >= MAX_MILLI)) return Number(whole[0]) > Number(whole[1]) / Number(whole[2]);
  return Number(milliValue(ratio)) / 1000 > Number(milliValue(max)) / Number(milliValue(min));
}
