/** How validation functions are called. */
import type { ApiType, Site } from '../schema/site.js';
import type { Refuse } from '../schema/refuse.js';
import type { Cause } from '../tree/finding.js';

export * from '../schema/refuse.js';

export interface Server {
  readonly version: '1.34' | '1.35' | '1.36' | '1.37';
  /** The kind of the resource under validation. */
  readonly kind: string;
}

/** A port of an upstream validation function. A parent calls its children as upstream does. */
export type Validate<T extends ApiType> = (site: Site<T>, server: Server, refuse: Refuse) => void;

export const notFound = (field: string): Cause => ({ type: 'FieldValueNotFound', field });
export const tooLong = (field: string): Cause => ({ type: 'FieldValueTooLong', field });
export const tooMany = (field: string): Cause => ({ type: 'FieldValueTooMany', field });
