/** apimachinery pkg/apis/meta/v1/validation/validation.go: ValidateLabels, ValidateLabelName. */
import type { Item, Site } from '../../schema/site.js';
import type { MessageId } from '../../tree/finding.js';
import { isQualifiedName, isValidLabelValue, type Reason } from '../content.js';
import { problemOf } from '../problem.js';
import { invalid, type Refuse } from '../refuse.js';
import type { Cause } from '../../tree/finding.js';

/** One error for each reason, all at the same field. */
export function invalids(reasons: readonly Reason[], field: string): Cause[] {
  return reasons.map(() => invalid(field));
}

/** What to say of a key and of a value that are not as labels are written. */
export interface LabelMessages {
  readonly key: MessageId;
  readonly value: MessageId;
}

/** ValidateLabels over the entries of `site`'s `field`; the server names the map as a whole, which it calls `named`. */
export function validateLabels(site: Site, field: string, entries: readonly Item<string>[], named: string, messages: LabelMessages, refuse: Refuse): void {
  for (const entry of entries) {
    const key = entry.key as string;
    const value = (entry.value as string | null) ?? '';
    const pair = entry.pair;
    const wrongKey = isQualifiedName(key);
    if (wrongKey.length > 0) {
      refuse({
        message: messages.key,
        at: pair?.keyRange ?? site.at(field, key),
        path: site.path(field, key),
        causes: invalids(wrongKey, named),
        data: { key, problem: problemOf(key, wrongKey, 'key') },
        subject: { site, field, ...(pair && { pair }) },
      });
    }
    const wrongValue = isValidLabelValue(value);
    if (wrongValue.length > 0) {
      refuse({
        message: messages.value,
        at: site.at(field, key),
        path: site.path(field, key),
        causes: invalids(wrongValue, named),
        data: { key, value, problem: problemOf(value, wrongValue, 'value') },
        subject: { site, field, node: entry.node, ...(pair && { pair }) },
      });
    }
  }
}
