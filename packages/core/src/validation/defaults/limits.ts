/** kubernetes pkg/apis/core/v1/defaults.go, SetDefaults_LimitRangeItem: what a container gets where a LimitRange does not say it. */
import type { Site } from '../../schema/site.js';
import { amountsOf, type Amount } from './resources.js';

/** The maps of a LimitRangeItem. */
export const LIMIT_LISTS = ['max', 'min', 'default', 'defaultRequest', 'maxLimitRequestRatio'] as const;
export type LimitList = (typeof LIMIT_LISTS)[number];

/** An amount, and the map that it is written in. One that is in several maps is written in one of them. */
export interface Limit {
  readonly amount: Amount;
  readonly from: LimitList;
}

export type Limits = Readonly<Record<LimitList, Map<string, Limit>>>;

/** What counts of an item: of one for containers the default is the most there may be, and the default request is the default, or else the least. Throws QUIET. */
export function limitsOf(item: Site<'LimitRangeItem'>): Limits {
  const limits = Object.fromEntries(LIMIT_LISTS.map((list) => [list, written(item, list)])) as Limits;
  if (item.get('type') !== 'Container') return limits;
  addMissing(limits.default, limits.max);
  addMissing(limits.defaultRequest, limits.default);
  addMissing(limits.defaultRequest, limits.min);
  return limits;
}

function written(item: Site<'LimitRangeItem'>, from: LimitList): Map<string, Limit> {
  return new Map([...amountsOf(item.entries(from), 'limits')].map(([name, amount]) => [name, { amount, from }]));
}

function addMissing(to: Map<string, Limit>, from: ReadonlyMap<string, Limit>): void {
  for (const [name, limit] of from) if (!to.has(name)) to.set(name, limit);
}
