/** kubernetes pkg/apis/core/validation/validation.go: ValidatePersistentVolumeClaimSpec, ValidatePersistentVolumeClaimTemplate, for the claim templates of StatefulSets and Pods. */
import { quietly, type Site } from '../../schema/site.js';
import type { Cause } from '../../tree/finding.js';
import { checkName, checkWordIfSet, fault, has, text } from '../checks.js';
import { validateLabelSelector } from '../meta/label-selector.js';
import { checkAnnotations, checkMetaLabels } from '../meta/object-meta.js';
import { isWhole } from '../quantity.js';
import { structOf, whereSet } from '../reach.js';
import { forbidden, invalid, notSupported, required, type Refuse } from '../refuse.js';
import { resourcesOf } from './resources.js';

const MODES = ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod'];

/** What a claim of a template cannot bring, since a controller makes and names it: texts and numbers, of which the empty one is as none, and the rest. */
const NO_TEXTS = ['name', 'generateName', 'namespace', 'selfLink', 'uid', 'resourceVersion', 'generation'] as const;
const NO_OTHERS = ['creationTimestamp', 'deletionTimestamp', 'deletionGracePeriodSeconds', 'ownerReferences', 'finalizers', 'managedFields'] as const;

/** ValidatePersistentVolumeClaimTemplate, ValidateTemplateObjectMeta: of the metadata only labels and annotations may be there. */
export function validateVolumeClaimTemplate(template: Site<'PersistentVolumeClaimTemplate'>, refuse: Refuse): void {
  whereSet(template, 'metadata', (meta) => {
    quietly(checkAnnotations, meta, meta.apiPath('annotations'), refuse);
    quietly(checkMetaLabels, meta, meta.apiPath('labels'), refuse);
    for (const field of NO_TEXTS) {
      quietly(() => {
        if (meta.get(field) !== '' && meta.get(field) !== 0) checkNotInTemplate(meta, field, refuse);
      });
    }
    for (const field of NO_OTHERS) quietly(checkNotInTemplate, meta, field, refuse);
  });
  validateClaimTemplateSpec(template, refuse);
}

function checkNotInTemplate(meta: Site<'ObjectMeta'>, field: string, refuse: Refuse): void {
  // Upstream takes the field's name in Go, with a small first letter.
  if (has(meta, field)) fault(meta, field, 'api/conflict#claim-metadata', [forbidden(meta.apiPath(field === 'uid' ? 'uID' : field))], refuse);
}

/** The spec of a claim template, in a Pod's volume or in a StatefulSet. Where there is none at all, that is one mistake. */
export function validateClaimTemplateSpec(template: Site<'PersistentVolumeClaimTemplate'> | Site<'PersistentVolumeClaim'>, refuse: Refuse): void {
  const holder = template as Site<'PersistentVolumeClaimTemplate'>;
  quietly(() => {
    if (holder.has('spec')) return;
    const named = holder.apiPath('spec');
    fault(holder, 'spec', 'api/required#claim-spec', [required(`${named}.accessModes`), required(`${named}.resources[storage]`)], refuse);
  });
  whereSet(holder, 'spec', validateVolumeClaimSpec, refuse);
}

/** ValidatePersistentVolumeClaimSpec, of a template. */
export function validateVolumeClaimSpec(site: Site<'PersistentVolumeClaimSpec'>, refuse: Refuse): void {
  validateClaimFields(site, refuse);
  quietly(checkDataSources, site, refuse);
}

/** What a claim and the template of one have in common: everything but what the volume is filled from. */
export function validateClaimFields(site: Site<'PersistentVolumeClaimSpec'>, refuse: Refuse): void {
  quietly(checkAccessModes, site, refuse);
  whereSet(site, 'selector', validateLabelSelector, refuse);
  quietly(checkStorage, site, refuse);
  quietly(checkWholeBytes, site, 'requests', refuse);
  quietly(checkWholeBytes, site, 'limits', refuse);
  quietly(checkName, site, 'storageClassName', 'subdomain', 'StorageClass', refuse);
  quietly(checkWordIfSet, site, 'volumeMode', ['Block', 'Filesystem'], refuse);
  quietly(checkName, site, 'volumeAttributesClassName', 'subdomain', 'VolumeAttributesClass', refuse);
}

/** The modes of a claim and of a volume. The server names the list, and never the item. */
export function checkAccessModes(site: Site<'PersistentVolumeClaimSpec'> | Site<'PersistentVolumeSpec'>, refuse: Refuse): void {
  const named = (): string => site.apiPath('accessModes');
  const modes = (site as Site<'PersistentVolumeSpec'>).items('accessModes');
  if (modes.length === 0) fault(site, 'accessModes', 'api/required#field', [required(named())], refuse);
  for (const { value, key, node } of modes) {
    const mode = (value as string | null) ?? '';
    if (MODES.includes(mode)) continue;
    refuse({
      message: 'api/enum#access-mode',
      at: site.at('accessModes', key),
      path: site.path('accessModes', key),
      causes: [notSupported(named())],
      data: { value: mode, allowed: MODES.join(', ') },
      subject: { site, field: 'accessModes', node },
    });
  }
  const known = modes.filter((item) => MODES.includes(item.value));
  const alone = known.find((item) => item.value === 'ReadWriteOncePod');
  if (alone && known.some((item) => item.value !== 'ReadWriteOncePod')) fault(site, 'accessModes', 'api/conflict#once-pod', [forbidden(named())], refuse, {}, alone.key);
}

function checkStorage(site: Site<'PersistentVolumeClaimSpec'>, refuse: Refuse): void {
  const resources = structOf(site, 'resources');
  const entries = resources.entries('requests');
  const storage = resourcesOf(entries).get('storage');
  if (storage !== undefined && storage.nano > 0n) return;
  const field = `${site.apiPath('resources')}[storage]`;
  if (storage === undefined) fault(resources, 'requests', 'api/required#storage', [required(field)], refuse);
  else fault(resources, 'requests', 'api/format#positive-quantity', [invalid(field)], refuse, { name: 'storage', value: String(entries.find((entry) => entry.key === 'storage')?.value ?? 0) }, 'storage');
}

/** pkg/api/persistentvolumeclaim/util.go, GetWarningsForPersistentVolumeClaimSpec: there is no part of a byte. */
function checkWholeBytes(site: Site<'PersistentVolumeClaimSpec'>, list: 'requests' | 'limits', refuse: Refuse): void {
  const entry = site.child('resources')?.entries(list).find(({ key }) => key === 'storage');
  const storage = entry && resourcesOf([entry]).get('storage');
  if (entry === undefined || storage === undefined || isWhole(storage) || (list === 'requests' && storage.nano <= 0n)) return;
  fault(structOf(site, 'resources'), list, 'api/format#fractional-bytes', [], refuse, { name: 'storage', value: String(entry.value) }, 'storage');
}

/** validateDataSource, validateDataSourceRef, and whether the two agree. A name or kind that only one of them has is one mistake. */
export function checkDataSources(site: Site<'PersistentVolumeClaimSpec'>, refuse: Refuse): void {
  const source = site.child('dataSource');
  const reference = site.child('dataSourceRef');
  let disagree: readonly Cause[] = [];
  quietly(() => {
    if (source !== undefined && reference !== undefined && !agree(source, reference)) disagree = [invalid(site.apiPath())];
  });
  for (const one of [source, reference]) {
    if (one === undefined) continue;
    if (validateDataSource(one, disagree, refuse)) disagree = [];
  }
  if (disagree.length > 0) fault(site, 'dataSource', 'api/conflict#data-sources', disagree, refuse);
}

/** Answers whether `disagree` was told. */
export function validateDataSource(source: Site<'TypedLocalObjectReference'> | Site<'TypedObjectReference'>, disagree: readonly Cause[], refuse: Refuse): boolean {
  let told = false;
  quietly(() => {
    if (text(source, 'name') !== '') return;
    fault(source, 'name', 'api/required#field', [required(source.apiPath('name')), ...disagree], refuse);
    told = disagree.length > 0;
  });
  quietly(() => {
    const kind = text(source, 'kind');
    const foreign = text(source, 'apiGroup') === '' && kind !== 'PersistentVolumeClaim' ? [invalid(source.apiPath())] : [];
    if (kind === '') {
      fault(source, 'kind', 'api/required#field', [required(source.apiPath('kind')), ...foreign, ...(told ? [] : disagree)], refuse);
      told = disagree.length > 0;
    } else if (foreign.length > 0) {
      fault(source, 'kind', 'api/conflict#data-source-group', foreign, refuse, { kind });
    }
  });
  quietly(checkName, source, 'apiGroup', 'subdomain', 'API group', refuse);
  if (source.type === 'TypedObjectReference') quietly(checkName, source, 'namespace', 'label', 'namespace', refuse);
  return told;
}

/** isDataSourceEqualDataSourceRef. A namespace is another claim's, so that the two cannot agree. */
function agree(source: Site<'TypedLocalObjectReference'>, reference: Site<'TypedObjectReference'>): boolean {
  if (text(reference, 'namespace') !== '' || has(source, 'apiGroup') !== has(reference, 'apiGroup')) return false;
  return (['name', 'kind', 'apiGroup'] as const).every((field) => text(source, field) === text(reference, field));
}
