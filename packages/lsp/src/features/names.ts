/** Fields that name another resource. */
import { pairOf, type FileFacts, type Facts, type MapNode, type Node, type Range, type Table } from '@stowage/core/editor';
import { resourceOf, stringIn } from '../cursor/place.js';

/** A resource by its name. */
export interface Named {
  readonly group: string;
  readonly kind: string;
  /** '' of kinds that stand in no namespace; `default` where none is written. */
  readonly namespace: string;
  readonly isNamespaceWritten: boolean;
  readonly name: string;
}

/** What is named, and where. */
export interface Naming {
  readonly target: Named;
  readonly at: Range;
}

const SECRET = '/Secret';
const CONFIG_MAP = '/ConfigMap';
const SERVICE = '/Service';
const ACCOUNT = '/ServiceAccount';
const CLAIM = '/PersistentVolumeClaim';

/** By API type and field: group and kind. */
const OF_FIELD: ReadonlyMap<string, string> = new Map([
  ['ConfigMapKeySelector.name', CONFIG_MAP],
  ['ConfigMapEnvSource.name', CONFIG_MAP],
  ['ConfigMapVolumeSource.name', CONFIG_MAP],
  ['ConfigMapProjection.name', CONFIG_MAP],
  ['SecretKeySelector.name', SECRET],
  ['SecretEnvSource.name', SECRET],
  ['SecretProjection.name', SECRET],
  ['SecretReference.name', SECRET],
  ['LocalObjectReference.name', SECRET],
  ['SecretVolumeSource.secretName', SECRET],
  ['IngressTLS.secretName', SECRET],
  ['PersistentVolumeClaimVolumeSource.claimName', CLAIM],
  ['PersistentVolumeClaimSpec.volumeName', '/PersistentVolume'],
  ['IngressServiceBackend.name', SERVICE],
  ['StatefulSetSpec.serviceName', SERVICE],
  ['PodSpec.nodeName', '/Node'],
  ['PodSpec.serviceAccount', ACCOUNT],
  ['ObjectMeta.namespace', '/Namespace'],
]);

/** By field, whatever has it. */
const CLASSES: ReadonlyMap<string, string> = new Map([
  ['serviceAccountName', ACCOUNT],
  ['runtimeClassName', 'node.k8s.io/RuntimeClass'],
  ['priorityClassName', 'scheduling.k8s.io/PriorityClass'],
  ['storageClassName', 'storage.k8s.io/StorageClass'],
  ['ingressClassName', 'networking.k8s.io/IngressClass'],
  ['deviceClassName', 'resource.k8s.io/DeviceClass'],
]);

/** Group and kind of what a field names; '' where it names nothing, or something unknown. */
function namedBy(owner: string, holder: string, field: string, map: MapNode): string {
  const plain = OF_FIELD.get(`${owner}.${field}`) ?? CLASSES.get(field);
  if (plain !== undefined || field !== 'name') return plain ?? '';
  const kind = stringIn(map, 'kind');
  if (owner === 'RoleRef') return `rbac.authorization.k8s.io/${kind}`;
  if (owner === 'RbacV1Subject') return kind === 'ServiceAccount' ? ACCOUNT : '';
  if (owner.endsWith('ServiceReference')) return SERVICE;
  if (owner === 'ObjectReference' && kind === '') return holder === 'claimRef' ? CLAIM : holder === 'secrets' ? SECRET : '';
  if (kind === '') return '';
  if (owner.endsWith('CrossVersionObjectReference') || owner === 'ObjectReference') return `${groupOf(stringIn(map, 'apiVersion'))}/${kind}`;
  return /Typed(?:Local)?ObjectReference$/.test(owner) ? `${stringIn(map, 'apiGroup')}/${kind}` : '';
}

/** What the string in a field names, in a resource; null where that is nothing. `holder` is the field that holds the object. */
export function targetOf(owner: string, holder: string, field: string, map: MapNode, resource: MapNode, table: Table): Named | null {
  const name = stringIn(map, field);
  const named = name === '' ? '' : namedBy(owner, holder, field, map);
  const slash = named.indexOf('/');
  if (slash < 0) return null;
  const metadata = pairOf(resource, 'metadata')?.value;
  const own = field === 'namespace' || metadata?.kind !== 'map' ? '' : stringIn(metadata, 'namespace');
  return namedOf(named.slice(0, slash), named.slice(slash + 1), (owner === 'ObjectMeta' ? '' : stringIn(map, 'namespace')) || own, name, table);
}

/** A resource by its own name; null where it has none. */
export function ownName(node: MapNode, table: Table): Named | null {
  const { apiVersion, kind } = resourceOf(node, table);
  const metadata = pairOf(node, 'metadata')?.value;
  const name = metadata?.kind === 'map' ? stringIn(metadata, 'name') : '';
  return metadata?.kind !== 'map' || name === '' || kind === '' ? null : namedOf(groupOf(apiVersion), kind, stringIn(metadata, 'namespace'), name, table);
}

function namedOf(group: string, kind: string, written: string, name: string, { kindsNamed }: Table): Named {
  const isCluster = kindsNamed(kind).some((info) => groupOf(info.apiVersion) === group && !info.namespaced);
  return { group, kind, namespace: isCluster ? '' : written || 'default', isNamespaceWritten: !isCluster && written !== '', name };
}

function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}

/** Whether a name may mean a resource: where only one of the two says its namespace, a kustomization or `kubectl -n` may give the other the same. */
export function mayMean(a: Named, b: Named): boolean {
  if (a.name !== b.name || a.kind !== b.kind || a.group !== b.group) return false;
  return a.namespace === b.namespace || (a.namespace !== '' && b.namespace !== '' && a.isNamespaceWritten !== b.isNamespaceWritten);
}

/** The resources that a name means: those of its namespace, or else those that may come to be there. */
export function resourcesNamed(facts: FileFacts, named: Named): readonly Facts[] {
  const exact = facts.named(named.group, named.kind, named.namespace, named.name);
  return exact.length > 0 || named.namespace === '' ? exact : facts.all.filter((one) => mayMean(one, named));
}

/** All that a document names, in the order of the text. What came by an alias is left out: it stands elsewhere. */
export function namesIn(root: Node, table: Table): readonly Naming[] {
  const found: Naming[] = [];
  if (root.kind === 'map') walkResource(root, table, found);
  return found;
}

function walkResource(node: MapNode, table: Table, found: Naming[]): void {
  const { info, kind } = resourceOf(node, table);
  if (info) walk(node, info.type, '', { node, table, found });
  else if (kind.endsWith('List')) {
    const items = pairOf(node, 'items')?.value;
    for (const item of items?.kind === 'seq' ? items.items : []) if (item.kind === 'map') walkResource(item, table, found);
  } else {
    // Of a kind that we do not know, the namespace is one all the same.
    const metadata = pairOf(node, 'metadata')?.value;
    if (metadata?.kind === 'map') walk(metadata, 'ObjectMeta', 'metadata', { node, table, found });
  }
}

interface Walk {
  readonly node: MapNode;
  readonly table: Table;
  readonly found: Naming[];
}

function walk(map: MapNode, type: string, holder: string, to: Walk): void {
  const fields = to.table.fieldsOf(type);
  for (const { key, value, via, merged } of map.pairs) {
    const field = via === undefined && !merged ? fields.get(key) : undefined;
    if (field === undefined) continue;
    if (value.kind === 'scalar') {
      const target = value.type === 'string' ? targetOf(type, holder, key, map, to.node, to.table) : null;
      if (target) to.found.push({ target, at: { start: value.start, end: value.end } });
    } else if (field.type !== null) {
      // Items of a list, and values of a map, are objects of the field's type.
      const each = field.shape === 'object' || value.kind === 'hole' ? [value] : value.kind === 'seq' ? value.items.filter((_, i) => value.via?.[i] === undefined) : value.pairs.flatMap((pair) => (pair.via === undefined && !pair.merged ? [pair.value] : []));
      for (const one of each) if (one.kind === 'map') walk(one, field.type, key, to);
    }
  }
}
