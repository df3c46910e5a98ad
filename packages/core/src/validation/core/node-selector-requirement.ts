/** kubernetes pkg/apis/core/validation/validation.go: ValidateNodeSelectorRequirement, ValidateNodeFieldSelectorRequirement. */
import { quietly, type Site } from '../../schema/site.js';
import { isDNS1123Subdomain, isQualifiedName, isValidLabelValue } from '../content.js';
import { invalids } from '../meta/labels.js';
import { problemOf } from '../problem.js';
import { forbidden, invalid, required, type Refuse } from '../refuse.js';

type Requirement = Site<'NodeSelectorRequirement'>;

/** ValidateNodeSelectorRequirement: what a term asks of a node's labels. */
export function validateNodeSelectorRequirement(site: Requirement, allowInvalidLabelValues: boolean, refuse: Refuse): void {
  quietly(checkOperator, site, refuse);
  quietly(checkKey, site, refuse);
  if (!allowInvalidLabelValues) quietly(checkValues, site, refuse);
}

function checkOperator(site: Requirement, refuse: Refuse): void {
  const operator = site.get('operator') ?? '';
  switch (operator) {
    case 'In':
    case 'NotIn':
      if (site.items('values').length === 0) refuseValues('node-affinity/values#none', operator, site, refuse);
      break;
    case 'Exists':
    case 'DoesNotExist':
      if (site.items('values').length > 0) refuseValues('node-affinity/values#unwanted', operator, site, refuse);
      break;
    case 'Gt':
    case 'Lt':
      if (site.items('values').length !== 1) refuseValues('node-affinity/values#one', operator, site, refuse);
      break;
    default:
      refuse({
        message: operator === '' ? 'node-affinity/operator#missing' : 'node-affinity/operator#unknown',
        at: site.at('operator'),
        path: site.path('operator'),
        causes: [invalid(site.apiPath('operator'))],
        data: { operator },
        subject: { site, field: 'operator' },
      });
  }
}

function refuseValues(message: `node-affinity/values#${string}`, operator: string, site: Requirement, refuse: Refuse): void {
  const field = site.apiPath('values');
  refuse({
    message,
    at: site.at('values'),
    path: site.path('values'),
    causes: [message === 'node-affinity/values#unwanted' ? forbidden(field) : required(field)],
    data: { operator, count: site.items('values').length },
    subject: { site, field: 'values' },
  });
}

function checkKey(site: Requirement, refuse: Refuse): void {
  const key = site.get('key') ?? '';
  const reasons = isQualifiedName(key);
  if (reasons.length === 0) return;
  refuse({
    message: key === '' ? 'node-selector/label#no-key' : 'node-selector/label#key',
    at: site.at('key'),
    path: site.path('key'),
    causes: invalids(reasons, site.apiPath('key')),
    data: { key, problem: problemOf(key, reasons, 'key') },
    subject: { site, field: 'key' },
  });
}

function checkValues(site: Requirement, refuse: Refuse): void {
  for (const item of site.items('values')) {
    const value = (item.value as string | null) ?? '';
    const reasons = isValidLabelValue(value);
    if (reasons.length === 0) continue;
    refuse({
      message: 'node-affinity/values#value',
      at: site.at('values', item.key),
      path: site.path('values', item.key),
      causes: invalids(reasons, site.apiPath('values', item.key)),
      data: { value, problem: problemOf(value, reasons, 'value') },
      subject: { site, field: 'values', node: item.node },
    });
  }
}

/** ValidateNodeFieldSelectorRequirement: what a term asks of the Node object; its name is all that can be asked for. */
export function validateNodeFieldSelectorRequirement(site: Requirement, refuse: Refuse): void {
  quietly(checkFieldOperator, site, refuse);
  quietly(checkField, site, refuse);
}

function checkFieldOperator(site: Requirement, refuse: Refuse): void {
  const operator = site.get('operator') ?? '';
  if (operator !== 'In' && operator !== 'NotIn') {
    refuse({
      message: 'node-affinity/match-fields#operator',
      at: site.at('operator'),
      path: site.path('operator'),
      causes: [invalid(site.apiPath('operator'))],
      data: { operator },
      subject: { site, field: 'operator' },
    });
    return;
  }
  const values = site.items('values');
  if (values.length === 1) return;
  refuse({
    message: values.length === 0 ? 'node-affinity/match-fields#no-value' : 'node-affinity/match-fields#values',
    at: site.at('values'),
    path: site.path('values'),
    causes: [required(site.apiPath('values'))],
    data: { operator, count: values.length },
    subject: { site, field: 'values' },
  });
}

function checkField(site: Requirement, refuse: Refuse): void {
  const key = site.get('key') ?? '';
  if (key !== 'metadata.name') {
    refuse({
      message: 'node-affinity/match-fields#key',
      at: site.at('key'),
      path: site.path('key'),
      causes: [invalid(site.apiPath('key'))],
      data: { key },
      subject: { site, field: 'key' },
    });
    return;
  }
  for (const item of site.items('values')) {
    const name = (item.value as string | null) ?? '';
    const reasons = isDNS1123Subdomain(name);
    if (reasons.length === 0) continue;
    refuse({
      message: 'node-affinity/match-fields#name',
      at: site.at('values', item.key),
      path: site.path('values', item.key),
      causes: invalids(reasons, site.apiPath('values', item.key)),
      data: { name, problem: problemOf(name, reasons, 'subdomain') },
      subject: { site, field: 'values', node: item.node },
    });
  }
}
