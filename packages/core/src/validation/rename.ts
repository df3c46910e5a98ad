/** Where the server calls a place by another name than its own. */
import type { Refuse } from './refuse.js';

/** What the server calls a field; as a function where it is to be spelled only if something is refused. */
export type Named = string | (() => string);

export const spell = (named: Named): string => (typeof named === 'string' ? named : named());

/** A refuse that says `to` wherever an error's field begins with `from`. */
export function renaming(refuse: Refuse, from: Named, to: Named): Refuse {
  return (refusal) => {
    if (refusal.causes.length === 0) {
      refuse(refusal);
      return;
    }
    const old = spell(from);
    const name = spell(to);
    const causes = refusal.causes.map((cause) => (cause.field.startsWith(old) ? { type: cause.type, field: name + cause.field.slice(old.length) } : cause));
    refuse({ ...refusal, causes });
  };
}
