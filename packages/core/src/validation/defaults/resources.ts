/**
 * What containers and Pods ask for where they do not say it: kubernetes pkg/apis/core/v1/defaults.go (SetDefaults_ResourceList, SetDefaults_Pod), pkg/api/pod/util.go
 * (DefaultPodLevelResources); the sums are those of component-helpers resource/helpers.go (AggregateContainerRequests, AggregateContainerLimits).
 */
import type { Item, Site } from '../../schema/site.js';
import { containersOf } from '../core/pod-annotations.js';
import { isHugePages } from '../core/resource-names.js';
import { parseQuantity, roundedToMilli, spellQuantity, type Quantity } from '../quantity.js';

/** How much of a resource there is, and where that is written. */
export interface Amount {
  readonly quantity: Quantity;
  /** As it is written. */
  readonly value: string;
  readonly list: 'limits' | 'requests';
  /** Undefined where it is made of what the containers say. */
  readonly entry: Item | undefined;
}

export type Amounts = Map<string, Amount>;

/** What counts as a container's resources, or a Pod's. One amount that is in both lists is written in one of them. */
export interface Resources {
  readonly limits: Amounts;
  readonly requests: Amounts;
}

/** The quantities of a map, in thousandths (SetDefaults_ResourceList). Throws QUIET. */
export function amountsOf(entries: readonly Item[], list: 'limits' | 'requests'): Amounts {
  const amounts: Amounts = new Map();
  for (const entry of entries) {
    const quantity = entry.value === null ? { nano: 0n, format: 'decimal' as const } : parseQuantity(entry.value as string | number);
    if (quantity !== undefined) amounts.set(entry.key as string, { quantity: roundedToMilli(quantity), value: String(entry.value ?? 0), list, entry });
  }
  return amounts;
}

/** What is written. Throws QUIET. */
export function writtenResources(site: Site<'ResourceRequirements'> | undefined): Resources {
  return { limits: amountsOf(site?.entries('limits') ?? [], 'limits'), requests: amountsOf(site?.entries('requests') ?? [], 'requests') };
}

/** In a Pod, what a container does not ask for is its limit; in a template, and in an ephemeral container, it is nothing. Throws QUIET. */
export function containerResources(site: Site<'ResourceRequirements'> | undefined, isPod: boolean): Resources {
  const resources = writtenResources(site);
  if (isPod) addMissing(resources.requests, resources.limits, () => true);
  return resources;
}

function addMissing(to: Amounts, from: Amounts, wanted: (name: string) => boolean): void {
  for (const [name, amount] of from) if (!to.has(name) && wanted(name)) to.set(name, amount);
}

const mayBePods = (name: string): boolean => name === 'cpu' || name === 'memory' || isHugePages(name);

/** The resources of a Pod as a whole, which begin with what is written. Throws QUIET. */
export function podResources(spec: Site<'PodSpec'>, own: Site<'ResourceRequirements'>, isPod: boolean): Resources {
  const resources = writtenResources(own);
  const { limits, requests } = resources;
  if (!isPod || limits.size + requests.size === 0) return resources;
  const asked = new Set(requests.keys());
  const together = containerSums(spec, 'limits', isPod);
  addMissing(limits, made(together, 'limits'), (name) => isHugePages(name) && !asked.has(name));
  addMissing(requests, made(containerSums(spec, 'requests', isPod), 'requests'), (name) => name === 'cpu' || name === 'memory');
  addMissing(requests, limits, mayBePods);
  for (const [name, { quantity }] of requests) {
    const sum = together.get(name);
    if (sum === undefined || limits.has(name) || !mayBePods(name) || !everyContainerLimits(spec, name)) continue;
    limits.set(name, amountMade(quantity.nano > sum ? quantity.nano : sum, 'limits'));
  }
  return resources;
}

function amountMade(nano: bigint, list: 'limits' | 'requests'): Amount {
  const quantity: Quantity = { nano, format: 'decimal' };
  return { quantity, value: spellQuantity(quantity), list, entry: undefined };
}

function made(sums: ReadonlyMap<string, bigint>, list: 'limits' | 'requests'): Amounts {
  return new Map([...sums].map(([name, nano]) => [name, amountMade(nano, list)]));
}

function everyContainerLimits(spec: Site<'PodSpec'>, name: string): boolean {
  return (containersOf(spec) as readonly Site<'Container'>[]).every((container) => container.child('resources')?.entries('limits').some((entry) => entry.key === name) === true);
}

/** In billionths: all containers and sidecars together, or the most that is wanted while the others start. Throws QUIET. */
export function containerSums(spec: Site<'PodSpec'>, list: 'limits' | 'requests', isPod: boolean): Map<string, bigint> {
  const total = new Map<string, bigint>();
  const sidecars = new Map<string, bigint>();
  const starting = new Map<string, bigint>();
  const add = (to: Map<string, bigint>, amounts: Amounts): void => {
    for (const [name, { quantity }] of amounts) to.set(name, (to.get(name) ?? 0n) + quantity.nano);
  };
  const of = (container: Site<'Container'>): Amounts => containerResources(container.child('resources'), isPod)[list];
  for (const container of spec.children('containers')) add(total, of(container));
  for (const container of spec.children('initContainers')) {
    const amounts = of(container);
    if (container.get('restartPolicy') === 'Always') {
      add(total, amounts);
      add(sidecars, amounts);
      atLeast(starting, sidecars);
    } else {
      const together = new Map(sidecars);
      add(together, amounts);
      atLeast(starting, together);
    }
  }
  atLeast(total, starting);
  return total;
}

function atLeast(most: Map<string, bigint>, other: ReadonlyMap<string, bigint>): void {
  for (const [name, value] of other) {
    const before = most.get(name);
    if (before === undefined || value > before) most.set(name, value);
  }
}
