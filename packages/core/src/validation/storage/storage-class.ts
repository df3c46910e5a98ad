/** kubernetes pkg/apis/storage/validation/validation.go, validateAllowedTopologies; pkg/apis/core/validation/validation.go, ValidateTopologySelectorTerm. */
import { quietly, type Site } from '../../schema/site.js';
import { checkNameText, checkWord, checkWordIfSet, fault, requireText, text } from '../checks.js';
import { byteLength, isQualifiedName } from '../content.js';
import { invalids } from '../meta/labels.js';
import { validateObjectMeta } from '../meta/object-meta.js';
import { problemOf } from '../problem.js';
import { allOf, each } from '../reach.js';
import { duplicate, invalid, required, tooLong, type Refuse, type Server } from '../refuse.js';

type Requirement = Site<'TopologySelectorLabelRequirement'>;

/** ValidateStorageClass. */
export function validateStorageClass(root: Site<'StorageClass'>, _server: Server, refuse: Refuse): void {
  validateObjectMeta(root, { namespaced: false, format: 'subdomain', kind: 'StorageClass' }, refuse);
  quietly(checkProvisioner, root, refuse);
  quietly(checkParameters, root, refuse);
  quietly(checkWord, root, 'reclaimPolicy', ['Delete', 'Retain'], refuse);
  quietly(checkWordIfSet, root, 'volumeBindingMode', ['Immediate', 'WaitForFirstConsumer'], refuse);
  each(root, 'allowedTopologies', (term) => {
    each(term, 'matchLabelExpressions', validateRequirement, refuse);
    quietly(checkRepeatedKeys, term, refuse);
  });
  quietly(checkRepeatedTerms, root, refuse);
}

/** validateProvisioner: a label's key, in any case. */
function checkProvisioner(root: Site<'StorageClass'>, refuse: Refuse): void {
  if (requireText(root, 'provisioner', refuse)) checkNameText(root, 'provisioner', text(root, 'provisioner').toLowerCase(), 'key', 'provisioner', 'provisioner', refuse);
}

const SIZE_LIMIT = 256 * 1024;

/** validateParameters. */
function checkParameters(root: Site<'StorageClass'>, refuse: Refuse): void {
  const entries = root.entries('parameters');
  const named = root.apiPath('parameters');
  if (entries.length > 512) {
    fault(root, 'parameters', 'api/format#too-many', [tooLong(named)], refuse, { count: entries.length, limit: 512 });
    return;
  }
  let size = 0;
  for (const entry of entries) {
    size += byteLength(entry.key as string) + byteLength((entry.value) ?? '');
    if (entry.key === '') fault(root, 'parameters', 'api/required#field', [invalid(named)], refuse, {}, '');
  }
  if (size > SIZE_LIMIT) fault(root, 'parameters', 'api/format#long', [tooLong(named)], refuse, { length: size, limit: SIZE_LIMIT });
}

/** validateTopologySelectorLabelRequirement. */
function validateRequirement(site: Requirement, refuse: Refuse): void {
  quietly(checkValues, site, refuse);
  quietly(checkKey, site, refuse);
}

function checkValues(site: Requirement, refuse: Refuse): void {
  const seen = new Set<string>();
  const items = site.items('values');
  if (items.length === 0) {
    refuse({
      message: 'node-affinity/allowed-topologies#no-values',
      at: site.at('values'),
      path: site.path('values'),
      causes: [required(site.apiPath('values'))],
      data: { key: site.get('key') ?? '' },
      subject: { site, field: 'values' },
    });
  }
  for (const item of items) {
    const value = (item.value as string | null) ?? '';
    if (seen.has(value)) {
      refuse({
        message: 'node-affinity/allowed-topologies#repeated-value',
        at: site.at('values', item.key),
        path: site.path('values', item.key),
        causes: [duplicate(site.apiPath('values', item.key))],
        data: { value },
        subject: { site, field: 'values', node: item.node, more: item.key },
      });
    }
    seen.add(value);
  }
}

function checkKey(site: Requirement, refuse: Refuse): void {
  const key = site.get('key') ?? '';
  const reasons = isQualifiedName(key);
  if (reasons.length === 0) return;
  refuse({
    message: key === '' ? 'node-affinity/allowed-topologies#no-key' : 'node-affinity/allowed-topologies#key',
    at: site.at('key'),
    path: site.path('key'),
    causes: invalids(reasons, site.apiPath('key')),
    data: { key, problem: problemOf(key, reasons, 'key') },
    subject: { site, field: 'key' },
  });
}

function checkRepeatedKeys(term: Site<'TopologySelectorTerm'>, refuse: Refuse): void {
  const seen = new Set<string>();
  for (const site of allOf(term, 'matchLabelExpressions')) {
    const key = site.get('key') ?? '';
    if (seen.has(key)) {
      refuse({
        message: 'node-affinity/allowed-topologies#repeated-key',
        at: site.at('key'),
        path: site.path('key'),
        causes: [duplicate(site.apiPath('key'))],
        data: { key },
        subject: { site, field: 'key' },
      });
    }
    seen.add(key);
  }
}

/** A term that asks what another asks before it; an empty term is refused too, since upstream begins its comparison with empty ones. */
function checkRepeatedTerms(root: Site<'StorageClass'>, refuse: Refuse): void {
  const seen = new Map<string, Site<'TopologySelectorTerm'>>();
  for (const term of allOf(root, 'allowedTopologies')) {
    const asked = meaningOf(term);
    const earlier = seen.get(asked);
    if (earlier === undefined && asked !== '') {
      seen.set(asked, term);
      continue;
    }
    refuse({
      message: asked === '' ? 'node-affinity/allowed-topologies#empty' : 'node-affinity/allowed-topologies#repeated-term',
      at: term.place(),
      path: term.path(),
      causes: [duplicate(term.apiPath('matchLabelExpressions'))],
      ...(earlier !== undefined && { related: [{ ...earlier.place(), message: 'the same is asked here' }] }),
      subject: { site: term, field: 'matchLabelExpressions' },
    });
  }
}

/** What a term asks, as a text that is equal for equal terms: keys and the sets of their values; of equal keys the last counts. */
function meaningOf(term: Site<'TopologySelectorTerm'>): string {
  const asked = new Map<string, string>();
  for (const site of term.children('matchLabelExpressions')) {
    const values = new Set(site.items('values').map((item) => (item.value as string | null) ?? ''));
    asked.set(site.get('key') ?? '', JSON.stringify([...values].sort()));
  }
  return [...asked].map(([key, values]) => JSON.stringify([key, values])).sort().join();
}
