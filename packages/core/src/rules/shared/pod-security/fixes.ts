/** The fixes of what the Pod Security Standards forbid. All but one are suggestions: a container may need what they take away. */
import { pairOf, type MapNode } from '../../../tree/node.js';
import type { Subject } from '../../../schema/refuse.js';
import type { Change, Fix, Json } from '../../../fixes/change.js';
import { isWritten, removeField, removeObject, setField } from '../changes.js';

/** Removes the field at fault. */
export const removeIt = (subject: Subject): Fix | undefined => (subject.field === undefined ? undefined : removeField(subject, subject.field, 'suggestion'));

/** Gives the field at fault a value. */
export const setTo =
  (value: string, title = `change to ${value}`) =>
  (subject: Subject): Fix | undefined =>
    setField(subject, value, 'suggestion', title);

/** Gives the field at fault a boolean. */
export const setBoolean =
  (value: boolean) =>
  ({ site, field }: Subject): Fix | undefined => {
    const pair = site && field !== undefined ? pairOf(site.node, field) : undefined;
    return pair && { title: `change to ${String(value)}`, safety: 'suggestion', changes: [{ do: 'set', node: pair.value, to: value }] };
  };

/** Removes an item of a list of scalars, or the list where it is the only one. */
export function removeItem({ site, field, more }: Subject): Fix | undefined {
  const pair = site && field !== undefined ? pairOf(site.node, field) : undefined;
  if (site === undefined || pair?.value.kind !== 'seq' || typeof more !== 'number') return undefined;
  const title = `remove it from ${String(field)}`;
  if (pair.value.items.length === 1) return { title: `remove ${String(field)}`, safety: 'suggestion', changes: [{ do: 'remove', pair, from: site.node }] };
  return { title, safety: 'suggestion', changes: [{ do: 'remove-item', index: more, from: pair.value }] };
}

/** Removes the annotation at fault. */
export function removeAnnotation({ site, more }: Subject): Fix | undefined {
  const annotations = site && pairOf(site.node, 'annotations');
  if (annotations?.value.kind !== 'map' || site === undefined) return undefined;
  const pair = pairOf(annotations.value, String(more));
  if (pair === undefined) return undefined;
  const last = annotations.value.pairs.length === 1;
  return { title: 'remove the annotation', safety: 'suggestion', changes: [last ? { do: 'remove', pair: annotations, from: site.node } : { do: 'remove', pair, from: annotations.value }] };
}

export const removeSysctl = (subject: Subject): Fix | undefined => removeObject(subject, 'suggestion', 'remove the sysctl');

/** Drops ALL, too. Runtimes read `all` as the same, so respelling it changes nothing. */
export function dropAll({ site }: Subject): Fix | undefined {
  const list = site && pairOf(site.node, 'drop')?.value;
  if (list?.kind !== 'seq') return undefined;
  const misspelt = list.items.find((item) => item.kind === 'scalar' && String(item.value).toUpperCase() === 'ALL');
  if (misspelt) return { title: 'change to ALL', safety: 'safe', changes: [{ do: 'set', node: misspelt, to: 'ALL' }] };
  return { title: 'drop ALL', safety: 'suggestion', changes: [{ do: 'insert', into: list, value: 'ALL' }] };
}

/** What restricted wants of a securityContext. */
const WANTED: Readonly<Record<string, { readonly value: Json; readonly words: string }>> = {
  allowPrivilegeEscalation: { value: false, words: 'allowPrivilegeEscalation: false' },
  capabilities: { value: { drop: ['ALL'] }, words: 'capabilities.drop: [ALL]' },
  runAsNonRoot: { value: true, words: 'runAsNonRoot: true' },
  seccompProfile: { value: { type: 'RuntimeDefault' }, words: 'seccompProfile.type: RuntimeDefault' },
};

/** Adds to the securityContext of a container or a Pod all that it lacks: `more` are the fields. So the fixes of several findings there are one. */
export function addLacking({ site, more }: Subject): Fix | undefined {
  if (site === undefined || !isWritten(site)) return undefined;
  const fields = more as readonly string[];
  const wanted = (field: string): (typeof WANTED)[string] => WANTED[field] as (typeof WANTED)[string];
  const title = `add ${fields.map((field) => wanted(field).words).join(' and ')}`;
  const context = pairOf(site.node, 'securityContext');
  if (context?.value.kind === 'map') return { title, safety: 'suggestion', changes: fields.map((field) => addField(context.value as MapNode, field, wanted(field).value)) };
  const value = Object.fromEntries(fields.map((field) => [field, wanted(field).value]));
  return { title, safety: 'suggestion', changes: [context === undefined ? { do: 'insert', into: site.node, key: 'securityContext', value } : { do: 'set', node: context.value, to: value }] };
}

/** Where a null or an empty list stands it is replaced; other capabilities stay. */
function addField(context: MapNode, field: string, value: Json): Change {
  const written = pairOf(context, field)?.value;
  if (written === undefined) return { do: 'insert', into: context, key: field, value };
  if (field !== 'capabilities' || written.kind !== 'map') return { do: 'set', node: written, to: value };
  const drop = pairOf(written, 'drop')?.value;
  return drop === undefined ? { do: 'insert', into: written, key: 'drop', value: ['ALL'] } : { do: 'set', node: drop, to: ['ALL'] };
}
