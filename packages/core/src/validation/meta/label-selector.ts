/** apimachinery pkg/apis/meta/v1/validation/validation.go: ValidateLabelSelector, ValidateLabelSelectorRequirement. */
import { quietly, type Site } from '../../schema/site.js';
import { isQualifiedName, isValidLabelValue } from '../content.js';
import { problemOf } from '../problem.js';
import { each } from '../reach.js';
import { forbidden, invalid, required, type Refuse } from '../refuse.js';
import { invalids, validateLabels, type LabelMessages } from './labels.js';

const LABELS: LabelMessages = { key: 'selector/requirement#label-key', value: 'selector/requirement#label-value' };

/** ValidateLabelSelector, as it is called on create: with values that must be label values. */
export function validateLabelSelector(site: Site<'LabelSelector'>, refuse: Refuse): void {
  quietly(() => {
    validateLabels(site, 'matchLabels', site.entries('matchLabels'), site.apiPath('matchLabels'), LABELS, refuse);
  });
  each(site, 'matchExpressions', validateLabelSelectorRequirement, refuse);
}

/** ValidateLabelSelectorRequirement. */
export function validateLabelSelectorRequirement(site: Site<'LabelSelectorRequirement'>, refuse: Refuse): void {
  quietly(checkOperator, site, refuse);
  quietly(checkKey, site, refuse);
  quietly(checkValues, site, refuse);
}

function checkOperator(site: Site<'LabelSelectorRequirement'>, refuse: Refuse): void {
  const operator = site.get('operator') ?? '';
  switch (operator) {
    case 'In':
    case 'NotIn':
      if (site.items('values').length === 0) {
        refuse({
          message: 'selector/requirement#no-values',
          at: site.at('values'),
          path: site.path('values'),
          causes: [required(site.apiPath('values'))],
          data: { operator, key: site.get('key') ?? '' },
          subject: { site, field: 'values' },
        });
      }
      break;
    case 'Exists':
    case 'DoesNotExist':
      if (site.items('values').length > 0) {
        refuse({
          message: 'selector/requirement#values',
          at: site.at('values'),
          path: site.path('values'),
          causes: [forbidden(site.apiPath('values'))],
          data: { operator },
          subject: { site, field: 'values' },
        });
      }
      break;
    default:
      refuse({
        message: operator === '' ? 'selector/requirement#no-operator' : operator === 'Gt' || operator === 'Lt' ? 'selector/requirement#numeric' : 'selector/requirement#operator',
        at: site.at('operator'),
        path: site.path('operator'),
        causes: [invalid(site.apiPath('operator'))],
        data: { operator },
        subject: { site, field: 'operator' },
      });
  }
}

function checkKey(site: Site<'LabelSelectorRequirement'>, refuse: Refuse): void {
  const key = site.get('key') ?? '';
  const reasons = isQualifiedName(key);
  if (reasons.length === 0) return;
  refuse({
    message: key === '' ? 'selector/requirement#no-key' : 'selector/requirement#key',
    at: site.at('key'),
    path: site.path('key'),
    causes: invalids(reasons, site.apiPath('key')),
    data: { key, problem: problemOf(key, reasons, 'key') },
    subject: { site, field: 'key' },
  });
}

function checkValues(site: Site<'LabelSelectorRequirement'>, refuse: Refuse): void {
  for (const item of site.items('values')) {
    const value = (item.value as string | null) ?? '';
    const reasons = isValidLabelValue(value);
    if (reasons.length === 0) continue;
    refuse({
      message: 'selector/requirement#value',
      at: site.at('values', item.key),
      path: site.path('values', item.key),
      causes: invalids(reasons, site.apiPath('values', item.key)),
      data: { value, problem: problemOf(value, reasons, 'value') },
      subject: { site, field: 'values', node: item.node },
    });
  }
}
