/** kubernetes pkg/apis/core/validation/validation.go: ValidatePersistentVolumeClaim; pkg/api/persistentvolumeclaim/util.go, by which one data source is made of the other before it is validated. */
import { quietly, type Site } from '../../schema/site.js';
import { fault, text } from '../checks.js';
import { validateObjectMeta } from '../meta/object-meta.js';
import { within } from '../reach.js';
import { required, type Refuse, type Server } from '../refuse.js';
import { checkDataSources, validateClaimFields, validateDataSource } from './volume-claim.js';

type Spec = Site<'PersistentVolumeClaimSpec'>;

/** ValidatePersistentVolumeClaim. */
export function validatePersistentVolumeClaim(root: Site<'PersistentVolumeClaim'>, _server: Server, refuse: Refuse): void {
  validateObjectMeta(root, { namespaced: true, format: 'subdomain', kind: 'PersistentVolumeClaim' }, refuse);
  quietly(() => {
    if (root.has('spec')) return;
    fault(root, 'spec', 'api/required#claim-spec', [required('spec.accessModes'), required('spec.resources[storage]')], refuse);
  });
  within(root, 'spec', validateSpec, root, refuse);
}

function validateSpec(spec: Spec, root: Site<'PersistentVolumeClaim'>, refuse: Refuse): void {
  if (!root.has('spec')) return;
  validateClaimFields(spec, refuse);
  quietly(checkSources, spec, refuse);
}

/** DropDisabledFields, EnforceDataSourceBackwardsCompatibility, NormalizeDataSources. */
function checkSources(spec: Spec, refuse: Refuse): void {
  const source = spec.child('dataSource');
  let reference = spec.child('dataSourceRef');
  if (reference !== undefined && text(reference, 'namespace') !== '') {
    fault(reference, 'namespace', 'api/disabled-field#data-source', [], refuse, { gate: 'CrossNamespaceVolumeDataSource' });
    reference = undefined;
  }
  if (reference !== undefined && source !== undefined) checkDataSources(spec, refuse);
  else if (reference !== undefined) validateDataSource(reference, [], inBoth(spec, 'dataSourceRef', 'dataSource', refuse));
  else if (source !== undefined) checkOldSource(spec, source, refuse);
}

/** The older field takes claims and snapshots. What is anything else is dropped without a word. */
function checkOldSource(spec: Spec, source: Site<'TypedLocalObjectReference'>, refuse: Refuse): void {
  const kind = text(source, 'kind');
  const group = text(source, 'apiGroup');
  if ((kind === 'PersistentVolumeClaim' && group === '') || (kind === 'VolumeSnapshot' && group === 'snapshot.storage.k8s.io')) {
    validateDataSource(source, [], inBoth(spec, 'dataSource', 'dataSourceRef', refuse));
    return;
  }
  fault(spec, 'dataSource', 'api/disabled-field#old-data-source', [], refuse, { kind: kind === '' ? 'nothing' : kind });
}

/** What is wrong with one of the two fields is wrong with the other that is made of it. */
function inBoth(spec: Spec, from: string, to: string, refuse: Refuse): Refuse {
  const own = spec.apiPath(from);
  const other = spec.apiPath(to);
  return (refusal) => {
    refuse({ ...refusal, causes: refusal.causes.flatMap((cause) => [cause, { type: cause.type, field: other + cause.field.slice(own.length) }]) });
  };
}
