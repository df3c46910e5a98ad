/**
 * What makes a finding the same finding tomorrow: its rule and message, its file, its resource, its field and what is written there. Neither lines nor
 * places in lists count, so that nothing looks new because something was put before it.
 */
import type { Diagnostic } from './diagnostic.js';

/** What people can recognise a finding by, in place of its line. */
export interface Identity {
  readonly rule: string;
  /** The message's key in its rule. */
  readonly message: string;
  readonly file: string;
  /** `DaemonSet kube-system/agent`; '' where the finding belongs to no resource. */
  readonly resource: string;
  /** `spec.template.spec.volumes[].hostPath.path`: places in lists are left out. */
  readonly path: string;
}

/** `file` is the finding's file as it is called wherever the fingerprint is kept: relative to the baseline's folder, to the repository. */
export function identityOf({ ruleId, messageId, resource, fieldPath }: Diagnostic, file: string): Identity {
  return { rule: ruleId, message: messageId, file, resource: resource ? nameOf(resource) : '', path: fieldPath.replace(/\[\d+\]/g, '[]') };
}

function nameOf({ kind, namespace, name }: NonNullable<Diagnostic['resource']>): string {
  return `${kind} ${namespace === '' ? '' : `${namespace}/`}${name}`.trim();
}

/**
 * 16 hexadecimal digits. `text` is the whole text in which the diagnostic stands; of it only what the diagnostic's range covers counts, however it is indented.
 * Two findings may share a fingerprint (the same fault in two containers): count them.
 */
export function fingerprintOf(diagnostic: Diagnostic, file: string, text: string): string {
  const { rule, message, resource, path } = identityOf(diagnostic, file);
  const written = text.slice(diagnostic.range.start.offset, diagnostic.range.end.offset).replace(/\s+/g, ' ');
  return hash(JSON.stringify([rule, message, file, resource, path, written]));
}

/** Two sums that multiply and mix differently, of 32 bits each. It tells findings apart, and keeps no secret. */
function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul((b << 5) | (b >>> 27), 0x85ebca6b) ^ unit;
  }
  return hex(mixed(a ^ (b >>> 16))) + hex(mixed(b ^ text.length));
}

function mixed(sum: number): number {
  let h = sum;
  h = Math.imul(h ^ (h >>> 16), 0x45d9f3b);
  h = Math.imul(h ^ (h >>> 16), 0x45d9f3b);
  return h ^ (h >>> 16);
}

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');
