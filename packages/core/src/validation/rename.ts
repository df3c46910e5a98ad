/** Where the server calls a place by another name than its own. */
import type { Refuse } from './refuse.js';

/** A refuse that says `to` wherever an error's field begins with `from`. */
export function renaming(refuse: Refuse, from: string, to: string): Refuse {
  if (from === to) return refuse;
  return (refusal) => {
    const causes = refusal.causes.map((cause) => (cause.field.startsWith(from) ? { type: cause.type, field: to + cause.field.slice(from.length) } : cause));
    refuse({ ...refusal, causes });
  };
}
