/** The fixes of what the Pod Security Standards forbid. All but one are suggestions: a container may need what they take away. */
import { pairOf, type MapNode } from '../../../tree/node.js';
import { stringOf } from '../../../schema/decode.js';
import type { Subject } from '../../../schema/refuse.js';
import type { Site } from '../../../schema/site.js';
import type { Change, Fix, Json } from '../../../fixes/change.js';
import { isWritten, removeField, removeObject, setField } from '../changes.js';

/** Removes the field at fault, with a securityContext, or options of SELinux, that would be left empty. */
export function removeIt({ site, field }: Subject): Fix | undefined {
  if (site === undefined || field === undefined) return undefined;
  let from = site;
  let gone = field;
  while (from.parent !== null && from.key === undefined && from.node.pairs.length === 1 && /(?:SecurityContext|SELinuxOptions)$/.test(from.type)) {
    gone = from.field;
    from = from.parent;
  }
  return removeField({ site: from }, gone, 'suggestion', `remove ${field}`);
}

/** Gives the field at fault a value. */
export const setTo =
  (value: string, title = `change to ${value}`) =>
  (subject: Subject): Fix | undefined =>
    setField(subject, value, 'suggestion', title);

/** Sets runAsNonRoot to true. */
export function refuseRoot({ site, field }: Subject): Fix | undefined {
  const pair = site && field !== undefined ? pairOf(site.node, field) : undefined;
  return pair && { title: 'change to true', safety: 'suggestion', changes: [{ do: 'set', node: pair.value, to: true }] };
}

/** Sets allowPrivilegeEscalation to false. */
export function refuseEscalation({ site, field }: Subject): Fix | undefined {
  const pair = site && field !== undefined ? pairOf(site.node, field) : undefined;
  const unprivileged = site?.parent ? withoutPrivilege(site.parent, site.node) : undefined;
  return pair && unprivileged && { title: unprivileged.length > 0 ? 'change to false, and remove privileged' : 'change to false', safety: 'suggestion', changes: [{ do: 'set', node: pair.value, to: false }, ...unprivileged] };
}

/** Removes privileged, where the server does not want it for a mount (validation.go: validateMountPropagation). */
export const removePrivileged = (subject: Subject): Fix | undefined => (subject.site?.parent && needsPrivilege(subject.site.parent) ? undefined : removeIt(subject));

function needsPrivilege(container: Site): boolean {
  const mounts = pairOf(container.node, 'volumeMounts')?.value;
  return mounts?.kind === 'seq' && mounts.items.some((item) => item.kind === 'map' && stringOf(item, 'mountPropagation') === 'Bidirectional');
}

/** Removes hostNetwork, where no container runs on a Windows node itself, which needs it (validation.go: validateWindowsHostProcessPod). */
export const removeHostNetwork = (subject: Subject): Fix | undefined => (subject.site && [subject.site, ...subject.site.kids].some(hasWindowsOptions) ? undefined : removeIt(subject));

function hasWindowsOptions(owner: Site): boolean {
  const context = pairOf(owner.node, 'securityContext')?.value;
  return context?.kind === 'map' && pairOf(context, 'windowsOptions') !== undefined;
}

/** What the server refuses beside allowPrivilegeEscalation: false must go (validation.go: ValidateSecurityContext). Undefined where something else needs that. */
function withoutPrivilege(container: Site, context: MapNode): Change[] | undefined {
  const capabilities = pairOf(context, 'capabilities')?.value;
  const added = capabilities?.kind === 'map' ? pairOf(capabilities, 'add')?.value : undefined;
  if (added?.kind === 'seq' && added.items.some((item) => item.kind === 'scalar' && item.value === 'CAP_SYS_ADMIN')) return undefined;
  const pair = pairOf(context, 'privileged');
  if (pair?.value.kind !== 'scalar' || pair.value.value !== true) return [];
  return needsPrivilege(container) ? undefined : [{ do: 'remove', pair, from: context }];
}

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

/** Drops ALL, too. */
export function dropAll({ site }: Subject): Fix | undefined {
  const list = site && pairOf(site.node, 'drop')?.value;
  return list?.kind === 'seq' ? { title: 'drop ALL', safety: 'suggestion', changes: [{ do: 'insert', into: list, value: 'ALL' }] } : undefined;
}

/** Writes ALL in capital letters, which changes nothing for runtimes. */
export function capitalise({ site, more }: Subject): Fix | undefined {
  const list = site && pairOf(site.node, 'drop')?.value;
  const node = list?.kind === 'seq' ? list.items[more as number] : undefined;
  return node && { title: 'change to ALL', safety: 'safe', changes: [{ do: 'set', node, to: 'ALL' }] };
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
  if (context?.value.kind === 'map') return addTo(site, context.value, fields, title);
  const value = Object.fromEntries(fields.map((field) => [field, wanted(field).value]));
  return { title, safety: 'suggestion', changes: [context === undefined ? { do: 'insert', into: site.node, key: 'securityContext', value } : { do: 'set', node: context.value, to: value }] };
}

function addTo(owner: Site, context: MapNode, fields: readonly string[], title: string): Fix | undefined {
  const unprivileged = fields.includes('allowPrivilegeEscalation') ? withoutPrivilege(owner, context) : [];
  const changes = fields.map((field) => addField(context, field, WANTED[field]?.value ?? null));
  return unprivileged && { title: unprivileged.length > 0 ? `${title}, and remove privileged` : title, safety: 'suggestion', changes: [...changes, ...unprivileged] };
}

/** Where a null or an empty list stands it is replaced; other capabilities stay. */
function addField(context: MapNode, field: string, value: Json): Change {
  const written = pairOf(context, field)?.value;
  if (written === undefined) return { do: 'insert', into: context, key: field, value };
  if (field !== 'capabilities' || written.kind !== 'map') return { do: 'set', node: written, to: value };
  const drop = pairOf(written, 'drop')?.value;
  return drop === undefined ? { do: 'insert', into: written, key: 'drop', value: ['ALL'] } : { do: 'set', node: drop, to: ['ALL'] };
}
