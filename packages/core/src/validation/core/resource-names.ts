/** kubernetes pkg/apis/core/helper/helpers.go: which names of resources mean what. */
import { isQualifiedName } from '../content.js';
import { parseQuantity, wholeValue, type Quantity } from '../quantity.js';

const HUGE = 'hugepages-';

export const isHugePages = (name: string): boolean => name.startsWith(HUGE);

/** IsNativeResource: Kubernetes' own, without a domain or under its own. */
export const isNativeResource = (name: string): boolean => !name.includes('/') || name.includes('kubernetes.io/');

/** IsExtendedResourceName: somebody else's, of a form that quotas can count. */
export const isExtendedResource = (name: string): boolean => !isNativeResource(name) && !name.startsWith('requests.') && isQualifiedName(`requests.${name}`).length === 0;

/** IsOvercommitAllowed: more may be promised than there is. */
export const mayOvercommit = (name: string): boolean => isNativeResource(name) && !isHugePages(name);

const CONTAINER: ReadonlySet<string> = new Set(['cpu', 'memory', 'ephemeral-storage']);

/** IsStandardContainerResourceName. */
export const isContainerResource = (name: string): boolean => CONTAINER.has(name) || isHugePages(name);

const INTEGER: ReadonlySet<string> = new Set(['pods', 'resourcequotas', 'services', 'replicationcontrollers', 'secrets', 'configmaps', 'persistentvolumeclaims', 'services.nodeports', 'services.loadbalancers']);

/** IsIntegerResourceName: counted in pieces. */
export const isIntegerResource = (name: string): boolean => INTEGER.has(name) || isExtendedResource(name);

const STANDARD: ReadonlySet<string> = new Set([
  ...CONTAINER,
  ...INTEGER,
  'requests.cpu',
  'requests.memory',
  'requests.ephemeral-storage',
  'limits.cpu',
  'limits.memory',
  'limits.ephemeral-storage',
  'storage',
  'requests.storage',
]);

/** IsStandardResourceName. */
export const isStandardResource = (name: string): boolean => STANDARD.has(name) || isHugePages(name) || name.startsWith(`requests.${HUGE}`);

/** IsStandardQuotaResourceName: all of them but the bare "storage". */
export const isQuotaResource = (name: string): boolean => name !== 'storage' && isStandardResource(name);

/** IsHugePageResourceValueDivisible: a whole number of pages. */
export function isWholePages(name: string, quantity: Quantity): boolean {
  const page = parseQuantity(name.slice(HUGE.length));
  if (page === undefined || page.nano <= 0n || page.nano % 1_000_000_000n !== 0n) return false;
  const value = wholeValue(quantity);
  // What does not fit 64 bits has the value 0.
  return value > 9223372036854775807n || value % wholeValue(page) === 0n;
}
