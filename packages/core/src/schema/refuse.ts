/** How decode and validation say that the server refuses something. They never write words. */
import type { Cause, Data, MessageId, Place, Related } from '../tree/finding.js';
import type { Node, Pair } from '../tree/node.js';
import type { Site } from './site.js';

/** One mistake: one message, at one place, with every error that the server would give for it. */
export interface Refusal {
  readonly message: MessageId;
  readonly at: Place;
  /** The real path of the place (`site.path(...)`). */
  readonly path: string;
  /** Empty for a warning of the server's, which refuses nothing. */
  readonly causes: readonly Cause[];
  readonly data?: Data;
  readonly related?: readonly Related[];
  /** What the rule's fix works on. */
  readonly subject?: Subject;
}

/** The nodes that a fix may change. */
export interface Subject {
  readonly site?: Site;
  readonly field?: string;
  readonly node?: Node;
  readonly pair?: Pair;
  /** Whatever else the validator and the fix agree on: another site, a list of names. */
  readonly more?: unknown;
}

export type Refuse = (refusal: Refusal) => void;

export const invalid = (field: string): Cause => ({ type: 'FieldValueInvalid', field });
export const required = (field: string): Cause => ({ type: 'FieldValueRequired', field });
export const notSupported = (field: string): Cause => ({ type: 'FieldValueNotSupported', field });
export const forbidden = (field: string): Cause => ({ type: 'FieldValueForbidden', field });
export const duplicate = (field: string): Cause => ({ type: 'FieldValueDuplicate', field });
