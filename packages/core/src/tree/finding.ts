/** What the machines say of a place, before there are words for it. */
import type { Range } from './node.js';

export type Severity = 'error' | 'warning' | 'info';

export interface Place extends Range {
  /** Another file's, in findings about a set. */
  readonly file?: string;
}

/** An error as the API server names it: what kind, and the field as it spells it. */
export interface Cause {
  readonly type:
    | 'FieldValueInvalid'
    | 'FieldValueRequired'
    | 'FieldValueNotSupported'
    | 'FieldValueForbidden'
    | 'FieldValueDuplicate'
    | 'FieldValueNotFound'
    | 'FieldValueTooLong'
    | 'FieldValueTooMany'
    | 'FieldValueTypeInvalid'
    | 'InternalError'
    | 'UnknownField'
    | 'DuplicateField'
    | 'WrongType'
    | 'UnknownKind'
    | 'Syntax';
  readonly field: string;
}

/** Something that a finder knows and has no words for: which kind of phrase, and what it is made of. `rules/shared/phrases.ts` says it. */
export interface Phrase {
  readonly say: 'name' | 'annotations' | 'field' | 'type' | 'value' | 'deed';
  readonly [part: string]: string | number | undefined;
}

export type Data = Readonly<Record<string, string | number | Phrase>>;

/** Data whose phrases are said. */
export type Words = Readonly<Record<string, string | number>>;

/** `FAMILY/RULE#MESSAGE`: one entry of one rule's `messages`. A test proves that every id in use is declared by its rule. */
export type MessageId = `${string}/${string}#${string}`;

export interface Related extends Place {
  readonly message: string;
}

/** One mistake is one finding; `causes` are all the errors that the server would give for it. The rule owns words, level, docs and fix. */
export interface Finding {
  readonly message: MessageId;
  readonly at: Place;
  readonly data: Data;
  /** Index into the analysis' resources; -1 where the finding belongs to none. */
  readonly resource: number;
  /** The real place in the document (`spec.containers[0].name`), which `causes` sometimes spell otherwise. */
  readonly fieldPath: string;
  readonly causes: readonly Cause[];
  readonly related: readonly Related[];
  /** What the rule's fix works on; adapters never see it. */
  readonly subject?: unknown;
}
