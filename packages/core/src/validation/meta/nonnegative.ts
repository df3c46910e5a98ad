/** apimachinery pkg/api/validation/generic.go, ValidateNonnegativeField. */
import type { Int } from '../../schema/shapes.js';
import type { ApiType, ScalarField, Site } from '../../schema/site.js';
import { invalid, type Refuse } from '../refuse.js';

/** A count must be 0 or more; a missing one is fine. Throws QUIET. */
export function checkNonnegative<T extends ApiType>(site: Site<T>, field: ScalarField<T> & string, refuse: Refuse): void {
  const value = site.get(field) as Int | undefined;
  if (value === undefined || value >= 0) return;
  refuse({
    message: 'api/format#negative',
    at: site.at(field),
    path: site.path(field),
    causes: [invalid(site.apiPath(field))],
    data: { field, value: String(value) },
    subject: { site: site, field },
  });
}
