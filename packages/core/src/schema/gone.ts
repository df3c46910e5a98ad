/** Fields that the newest version has no more. Cold: asked where a field is unknown. */
import { GONE_FIELDS } from './data/gone-fields.generated.js';

/** Between which versions something is there. */
export interface Span {
  /** The first version that has it; '' where it is older than all versions that are known. */
  readonly since: string;
  /** The first version that has it no more; '' where the newest has it. */
  readonly until: string;
}

/** When a field was there that the newest version has not; undefined where no version that is known had it. */
export function goneField(type: string, field: string): Span | undefined {
  const at = GONE_FIELDS.indexOf(`|${type} `);
  if (at < 0) return undefined;
  const line = GONE_FIELDS.slice(at + type.length + 2, GONE_FIELDS.indexOf('|', at + 1));
  for (const part of line.split(',')) {
    const [, name, since = '', until = ''] = /^(\w+)(?:>([\d.]+))?(?:<([\d.]+))?$/.exec(part) ?? [];
    if (name === field) return { since, until };
  }
  return undefined;
}
