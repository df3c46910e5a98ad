/** How validation functions are called. */
import type { ApiType, Site } from '../schema/site.js';
import type { Refuse } from '../schema/refuse.js';

export * from '../schema/refuse.js';

export interface Server {
  readonly version: '1.34' | '1.35' | '1.36' | '1.37';
  /** The kind of the resource under validation. */
  readonly kind: string;
}

/** A port of an upstream validation function. A parent calls its children as upstream does. */
export type Validate<T extends ApiType> = (site: Site<T>, server: Server, refuse: Refuse) => void;
