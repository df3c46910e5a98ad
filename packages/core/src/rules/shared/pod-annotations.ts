/** Fixes of annotations that a field took the place of. */
import { pairOf } from '../../tree/node.js';
import type { Subject } from '../../schema/refuse.js';
import type { Site } from '../../schema/site.js';
import type { Change, Fix, Json } from '../../fixes/change.js';

/** What the rule tells its fix. */
export interface Annotation {
  readonly key: string;
  /** A Pod's or volume's spec, or a container. */
  readonly holder?: Site;
  /** Of the holder, or of its securityContext. */
  readonly field?: string;
  /** Null where the annotation says nothing that the field could. */
  readonly value?: Json;
}

/** The last annotation takes the whole field with it. */
function removal({ site, more }: Subject): Change | undefined {
  const { key } = more as Annotation;
  const all = site && pairOf(site.node, 'annotations');
  const pair = all?.value.kind === 'map' ? pairOf(all.value, key) : undefined;
  if (!site || all?.value.kind !== 'map' || !pair || pair.merged) return undefined;
  return all.value.pairs.length === 1 ? { do: 'remove', pair: all, from: site.node } : { do: 'remove', pair, from: all.value };
}

/** It does nothing, so that nothing is lost. */
export function removeAnnotation(subject: Subject): Fix | undefined {
  const change = removal(subject);
  return change && { title: 'remove the annotation', safety: 'suggestion', changes: [change] };
}

const IN_CONTEXT: ReadonlySet<string> = new Set(['seccompProfile', 'appArmorProfile']);

/** The annotation goes, and the field comes. */
export function movedAnnotation(subject: Subject): Fix | undefined {
  const { holder, field, value } = subject.more as Annotation;
  const change = removal(subject);
  if (!change || !holder || field === undefined || value === undefined || value === null) return undefined;
  const title = `write ${field} in its place`;
  if (pairOf(holder.node, field)) return undefined;
  if (!IN_CONTEXT.has(field)) return { title, safety: 'suggestion', changes: [change, { do: 'insert', into: holder.node, key: field, value }] };
  const context = pairOf(holder.node, 'securityContext')?.value;
  if (context !== undefined && (context.kind !== 'map' || pairOf(context, field))) return undefined;
  const insert: Change = context === undefined ? { do: 'insert', into: holder.node, key: 'securityContext', value: { [field]: value } } : { do: 'insert', into: context, key: field, value };
  return { title, safety: 'suggestion', changes: [change, insert] };
}
