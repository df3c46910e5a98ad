/** What an editor asks of the table, in the version that is configured. */
import { enumOf, type EnumInfo } from './enums.js';
import type { Field, KindInfo } from './shapes.js';
import { kindOf, kindsNamed, servedApiVersions, servedKinds, typeOf } from './table.js';
import { olderOf, type KubernetesVersion } from './version.js';
import { fieldsIn, kindIn, kindsNamedIn, laterWord, servedApiVersionsIn, servedKindsIn } from './versions.js';

/** The functions of table.ts and enums.ts, without what the version does not have, and with the fields that it still has. */
export interface Table {
  readonly kindOf: (apiVersion: string, kind: string) => KindInfo | undefined;
  readonly kindsNamed: (kind: string) => readonly KindInfo[];
  readonly servedKinds: () => readonly string[];
  readonly servedApiVersions: () => readonly string[];
  /** Throws where there is no type of that name. */
  readonly fieldsOf: (type: string) => ReadonlyMap<string, Field>;
  readonly enumOf: (type: string, field: string) => EnumInfo | undefined;
}

/** The table of a version; of the newest, where none is said. */
export function tableOf(version?: KubernetesVersion): Table {
  const older = olderOf(version);
  if (older === undefined) return newest;
  return {
    kindOf: (apiVersion, kind) => kindIn(apiVersion, kind, older),
    kindsNamed: (kind) => kindsNamedIn(kind, older),
    servedKinds: () => servedKindsIn(older),
    servedApiVersions: () => servedApiVersionsIn(older),
    fieldsOf: (type) => fieldsIn(type, older),
    enumOf: (type, field) => {
      const words = enumOf(type, field);
      return words && { ...words, values: words.values.filter((word) => laterWord(type, field, word, older) === undefined) };
    },
  };
}

const newest: Table = { kindOf, kindsNamed, servedKinds, servedApiVersions, fieldsOf: (type) => typeOf(type).fields, enumOf };
