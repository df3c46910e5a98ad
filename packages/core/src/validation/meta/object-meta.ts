/**
 * apimachinery pkg/api/validation/objectmeta.go: ValidateObjectMetaAccessor, ValidateAnnotations, ValidateOwnerReferences, ValidateFinalizers;
 * kubernetes pkg/apis/core/validation/validation.go: ValidateObjectMeta, which adds a check of the finalizers' names.
 */
import { quietly, type Site } from '../../schema/site.js';
import type { Cause } from '../../tree/finding.js';
import { fault, causesOf, checkNameText, NAME_MESSAGES, reasonsFor, refuseWord, requireText, text, type NameFormat } from '../checks.js';
import { byteLength, isPathSegmentName, isQualifiedName, isValidLabelValue, maskTrailingDash, type Reason } from '../content.js';
import { problemOf } from '../problem.js';
import { allOf, each, within } from '../reach.js';
import { duplicate, invalid, notSupported, required, tooLong, type Refuse } from '../refuse.js';
import { validateLabels, type LabelMessages } from './labels.js';
import { checkNonnegative } from './nonnegative.js';

type Meta = Site<'ObjectMeta'>;

export interface NameRules {
  readonly namespaced: boolean;
  readonly format: Exclude<NameFormat, 'key'>;
  /** What the kind is called in messages. */
  readonly kind: string;
  /** More errors that the server gives for the name: one mistake with the rest. Throws QUIET. */
  readonly more?: (name: string) => readonly Cause[];
  /** The server makes up a name where there is none. */
  readonly nameless?: true;
  /** The key of a label that the server writes itself, with the name for its value (SetDefaults_Namespace). */
  readonly ownLabel?: string;
}

/** Validates the `metadata` of a root. */
export function validateObjectMeta(root: Site, rules: NameRules, refuse: Refuse): void {
  within(root as Site<'Pod'>, 'metadata', validateMeta, rules, refuse);
}

/** The server sets it to 1 in all other kinds (PrepareForCreate of their strategies). */
const KEEPS_GENERATION: ReadonlySet<string> = new Set([
  ...['Node', 'PersistentVolume', 'StorageClass', 'RuntimeClass', 'Service'],
  ...['ConfigMap', 'Secret', 'ServiceAccount', 'Namespace', 'PersistentVolumeClaim', 'LimitRange', 'ResourceQuota', 'Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding'],
]);

/** Validated by apimachinery alone, which knows no finalizers of Kubernetes' own. */
const ANY_FINALIZER: ReadonlySet<string> = new Set(['RuntimeClass', 'PodDisruptionBudget']);

function validateMeta(meta: Meta, rules: NameRules, refuse: Refuse): void {
  quietly(checkName, meta, rules, refuse);
  if (rules.namespaced) quietly(checkNamespace, meta, refuse);
  if (KEEPS_GENERATION.has(rules.kind)) quietly(checkNonnegative, meta, 'generation', refuse);
  quietly(checkMetaLabels, meta, 'metadata.labels', refuse, text(meta, 'name') === '' ? undefined : rules.ownLabel);
  quietly(checkAnnotations, meta, 'metadata.annotations', refuse);
  each(meta, 'ownerReferences', validateOwnerReference, refuse);
  quietly(checkControllers, meta, refuse);
  quietly(checkFinalizers, meta, !ANY_FINALIZER.has(rules.kind), refuse);
  each(meta, 'managedFields', validateManagedFields, refuse);
}

/** The name that the server gives where `generateName` is written instead: five random letters or digits behind it. */
export function nameOf(meta: Meta): string {
  const name = text(meta, 'name');
  const prefix = text(meta, 'generateName');
  return name === '' && prefix !== '' ? `${prefix}xxxxx` : name;
}

function checkName(meta: Meta, rules: NameRules, refuse: Refuse): void {
  const prefix = text(meta, 'generateName');
  const name = nameOf(meta);
  const causes = [];
  let reasons = reasonsFor(rules.format, name);
  if (prefix !== '' && rules.kind !== 'ReplicationController') {
    const wrong = prefixReasons(rules, prefix);
    causes.push(...causesOf(wrong, 'metadata.generateName'));
  }
  let more: readonly Cause[] = [];
  quietly(() => {
    more = rules.more?.(name) ?? [];
  });
  if (rules.ownLabel !== undefined && text(meta, 'name') !== '') more = [...more, ...causesOf(isValidLabelValue(name), 'metadata.labels')];
  if (name === '') {
    if (rules.nameless) return;
    fault(meta, 'name', 'api/required#name', [required('metadata.name'), ...more], refuse, { kind: rules.kind });
    return;
  }
  causes.push(...causesOf(reasons, 'metadata.name'));
  causes.push(...more);
  if (causes.length === 0) return;
  const field = text(meta, 'name') === '' || reasons.length + more.length === 0 ? 'generateName' : 'name';
  const written = text(meta, field);
  if (field === 'generateName' && reasons.length === 0) reasons = prefixReasons(rules, prefix);
  if (reasons.length === 0) {
    fault(meta, field, 'api/format#long-name', causes, refuse, { kind: rules.kind, name: written, length: byteLength(name) });
    return;
  }
  const problem = problemOf(written === '' ? name : written, reasons, rules.format);
  fault(meta, field, NAME_MESSAGES[rules.format], causes, refuse, { what: rules.kind, name: written, problem });
}

/** What is wrong with the beginning of a name. Those of RBAC take it for a whole name (ValidateRBACName). */
function prefixReasons({ format, kind }: NameRules, prefix: string): readonly Reason[] {
  return format === 'path' ? isPathSegmentName(prefix, kind === 'PodDisruptionBudget') : reasonsFor(format, maskTrailingDash(prefix));
}

function checkNamespace(meta: Meta, refuse: Refuse): void {
  const namespace = text(meta, 'namespace');
  if (namespace !== '') checkNameText(meta, 'namespace', namespace, 'label', 'namespace', 'metadata.namespace', refuse);
}

const LABELS: LabelMessages = { key: 'api/format#label-key', value: 'api/format#label-value' };

/** Labels of anything but nodes; the server calls those of a template by another name, and writes the one called `own` itself. Throws QUIET. */
export function checkMetaLabels(meta: Meta, named: string, refuse: Refuse, own?: string): void {
  const entries = meta.entries('labels');
  validateLabels(meta, 'labels', own === undefined ? entries : entries.filter(({ key }) => key !== own), named, LABELS, refuse);
}

const ANNOTATIONS_LIMIT = 256 * 1024;

/** ValidateAnnotations: keys like those of labels, in any case; 256 KiB in all. Throws QUIET. */
export function checkAnnotations(meta: Meta, named: string, refuse: Refuse): void {
  let size = 0;
  for (const entry of meta.entries('annotations')) {
    const key = entry.key as string;
    size += byteLength(key) + byteLength((entry.value) ?? '');
    const reasons = isQualifiedName(key.toLowerCase());
    if (reasons.length === 0) continue;
    refuse({
      message: 'api/format#annotation-key',
      at: entry.pair?.keyRange ?? meta.at('annotations', key),
      path: meta.path('annotations', key),
      causes: causesOf(reasons, named),
      data: { key, problem: problemOf(key.toLowerCase(), reasons, 'key') },
      subject: { site: meta, field: 'annotations' },
    });
  }
  if (size > ANNOTATIONS_LIMIT) fault(meta, 'annotations', 'api/format#annotations-size', [tooLong(named)], refuse, { size: Math.ceil(size / 1024) });
}

function validateOwnerReference(owner: Site<'OwnerReference'>, refuse: Refuse): void {
  for (const field of ['kind', 'name', 'uid'] as const) quietly(requireText, owner, field, refuse);
  quietly(() => {
    const apiVersion = text(owner, 'apiVersion');
    if (!requireText(owner, 'apiVersion', refuse)) return;
    const parts = apiVersion.split('/');
    if (parts.length > 2 || parts[parts.length - 1] === '') {
      fault(owner, 'apiVersion', 'api/format#api-version', [invalid(owner.apiPath('apiVersion'))], refuse, { value: apiVersion });
    } else if (apiVersion === 'v1' && text(owner, 'kind') === 'Event') {
      fault(owner, 'kind', 'api/conflict#event-owner', [invalid(owner.apiPath())], refuse);
    }
  });
}

/** Only one owner can be the controller. */
function checkControllers(meta: Meta, refuse: Refuse): void {
  const controllers = allOf(meta, 'ownerReferences').filter((owner) => owner.get('controller') === true);
  for (const owner of controllers.slice(1)) fault(owner, 'controller', 'api/conflict#two-controllers', [invalid('metadata.ownerReferences')], refuse);
}

const STANDARD: ReadonlySet<string> = new Set(['kubernetes', 'orphan', 'foregroundDeletion']);

/** validateKubeFinalizerName: a name without a domain must be one of Kubernetes' own. */
export const isStandardFinalizer = (name: string): boolean => name.includes('/') || STANDARD.has(name);

/** ValidateFinalizers, and validateKubeFinalizerName where `standard`. */
export function checkFinalizers(meta: Meta, standard: boolean, refuse: Refuse): void {
  const names = new Set<string>();
  for (const item of meta.items('finalizers')) {
    const name = (item.value as string | null) ?? '';
    names.add(name);
    const reasons = isQualifiedName(name);
    const causes = causesOf(reasons, 'metadata.finalizers');
    if (standard && !isStandardFinalizer(name)) causes.push(invalid(meta.apiPath('finalizers', item.key)));
    if (causes.length === 0) continue;
    fault(meta, 'finalizers', 'api/format#finalizer', causes, refuse, { name }, item.key);
  }
  if (names.has('orphan') && names.has('foregroundDeletion')) {
    fault(meta, 'finalizers', 'api/conflict#finalizers', [invalid('metadata.finalizers')], refuse);
  }
}

function validateManagedFields(entry: Site<'ManagedFieldsEntry'>, refuse: Refuse): void {
  quietly(() => {
    const operation = text(entry, 'operation');
    if (operation === '') fault(entry, 'operation', 'api/required#field', [required(entry.apiPath('operation'))], refuse);
    else if (operation !== 'Apply' && operation !== 'Update') refuseWord(entry, 'operation', operation, ['Apply', 'Update'], [notSupported(entry.apiPath('operation'))], refuse);
  });
  quietly(() => {
    const type = text(entry, 'fieldsType');
    if (type !== '' && type !== 'FieldsV1') refuseWord(entry, 'fieldsType', type, ['FieldsV1'], [invalid(entry.apiPath('fieldsType'))], refuse);
  });
  quietly(() => {
    const manager = text(entry, 'manager');
    const unprintable = manager.match(/[\p{C}\p{Z}]/gu)?.filter((character) => character !== ' ') ?? [];
    const causes = unprintable.map(() => invalid(entry.apiPath('manager')));
    if (causes.length > 0) fault(entry, 'manager', 'api/format#unprintable', causes, refuse, { value: manager });
    if (byteLength(manager) > 128) fault(entry, 'manager', 'api/format#long', [tooLong(entry.apiPath('manager'))], refuse, { length: byteLength(manager), limit: 128 });
  });
  quietly(() => {
    const length = byteLength(text(entry, 'subresource'));
    if (length > 256) fault(entry, 'subresource', 'api/format#long', [tooLong(entry.apiPath('subresource'))], refuse, { length, limit: 256 });
  });
}

/** Names that must be unique in a list of objects; `names` keeps what came before. Answers whether the name is new. */
export function checkUnique(site: Site, field: string, name: string, names: Set<string>, what: string, refuse: Refuse): boolean {
  if (!names.has(name)) {
    names.add(name);
    return true;
  }
  fault(site, field, 'api/duplicate#name', [duplicate(site.apiPath(field))], refuse, { what, name });
  return false;
}
