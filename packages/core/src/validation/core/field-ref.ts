/** kubernetes pkg/apis/core/validation/validation.go: validateObjectFieldSelector, validateContainerResourceFieldSelector: what the downward API knows. */
import { quietly, type Site } from '../../schema/site.js';
import { causesOf, fault, requireText, text } from '../checks.js';
import { isQualifiedName } from '../content.js';
import { problemOf } from '../problem.js';
import { parseQuantity, isUnit } from '../quantity.js';
import { invalid, notSupported, type Refuse } from '../refuse.js';

/** What pkg/apis/core/pods/helpers.go, ConvertDownwardAPIFieldLabel converts; the rest is no field at all. */
const CONVERTED: ReadonlySet<string> = new Set([
  'metadata.annotations',
  'metadata.labels',
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  'spec.nodeName',
  'spec.restartPolicy',
  'spec.serviceAccountName',
  'spec.schedulerName',
  'status.phase',
  'status.hostIP',
  'status.hostIPs',
  'status.podIP',
  'status.podIPs',
  'spec.host',
]);

export const ENV_FIELDS = ['metadata.name', 'metadata.namespace', 'metadata.uid', 'spec.nodeName', 'spec.serviceAccountName', 'status.hostIP', 'status.hostIPs', 'status.podIP', 'status.podIPs'] as const;
export const VOLUME_FIELDS = ['metadata.name', 'metadata.namespace', 'metadata.labels', 'metadata.annotations', 'metadata.uid'] as const;

/** validateObjectFieldSelector. Throws QUIET. */
export function checkFieldRef(site: Site<'ObjectFieldSelector'>, fields: readonly string[], refuse: Refuse): void {
  if (!requireText(site, 'fieldPath', refuse)) return;
  const path = text(site, 'fieldPath');
  const version = text(site, 'apiVersion');
  if ((version === '' || version === 'v1') && fields.includes(path) && CONVERTED.has(path)) return;
  const field = site.apiPath('fieldPath');
  if (version !== '' && version !== 'v1') {
    fault(site, 'apiVersion', 'api/format#field-version', [invalid(field)], refuse, { value: version });
    return;
  }
  const subscript = /^(.+?)\['(.*)'\]$/s.exec(path);
  if (subscript !== null) {
    const [, map, key = ''] = subscript;
    if (map === 'metadata.labels' || map === 'metadata.annotations') {
      const reasons = isQualifiedName(map === 'metadata.annotations' ? key.toLowerCase() : key);
      if (reasons.length > 0) fault(site, 'fieldPath', 'api/format#field-key', causesOf(reasons, site.apiPath()), refuse, { key, problem: problemOf(key, reasons, 'key') });
      return;
    }
  }
  if (subscript !== null || !CONVERTED.has(path)) {
    fault(site, 'fieldPath', 'api/enum#field-path', [invalid(field)], refuse, { value: path, allowed: fields.join(', ') });
  } else if (!fields.includes(path === 'spec.host' ? 'spec.nodeName' : path)) {
    fault(site, 'fieldPath', 'api/enum#field-path', [notSupported(field)], refuse, { value: path, allowed: fields.join(', ') });
  }
}

const RESOURCES = ['limits.cpu', 'limits.memory', 'limits.ephemeral-storage', 'requests.cpu', 'requests.memory', 'requests.ephemeral-storage'] as const;

/** validateContainerResourceFieldSelector; in a volume the container must be named. */
export function validateResourceFieldRef(site: Site<'ResourceFieldSelector'>, inVolume: boolean, refuse: Refuse): void {
  quietly(() => {
    if (inVolume && !requireText(site, 'containerName', refuse)) return;
    if (!requireText(site, 'resource', refuse)) return;
    const resource = text(site, 'resource');
    if ((RESOURCES as readonly string[]).includes(resource) || isHugePages(resource)) return;
    fault(site, 'resource', 'api/enum#value', [notSupported(site.apiPath('resource'))], refuse, { value: resource, allowed: RESOURCES.join(', ') });
  });
  quietly(checkDivisor, site, refuse);
}

const isHugePages = (resource: string): boolean => resource.startsWith('limits.hugepages-') || resource.startsWith('requests.hugepages-');

function checkDivisor(site: Site<'ResourceFieldSelector'>, refuse: Refuse): void {
  const written = site.get('divisor');
  const divisor = written === undefined ? undefined : parseQuantity(written);
  if (divisor === undefined || divisor.nano === 0n) return;
  const resource = text(site, 'resource');
  const cpu = resource === 'limits.cpu' || resource === 'requests.cpu';
  if (!cpu && !(RESOURCES as readonly string[]).includes(resource) && !isHugePages(resource)) return;
  if (isUnit(divisor, cpu ? 'cpu' : 'bytes')) return;
  fault(site, 'divisor', cpu ? 'api/format#cpu-divisor' : 'api/format#bytes-divisor', [invalid(site.apiPath('divisor'))], refuse, { value: String(written) });
}
