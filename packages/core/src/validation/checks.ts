/**
 * The checks that upstream writes out again and again, each with the one way in which it is said. All of them throw QUIET where what they read is unknown.
 * `named` is the field as the server calls it, where that is not its own path.
 */
import type { Int } from '../schema/shapes.js';
import { QUIET, type Site } from '../schema/site.js';
import type { Cause, Data, MessageId } from '../tree/finding.js';
import { isDNS1123Label, isDNS1123Subdomain, isPathSegmentName, isQualifiedName, type Reason } from './content.js';
import { problemOf, type Format } from './problem.js';
import { forbidden, invalid, notSupported, required, type Refuse } from './refuse.js';

/** The string in a field; '' where it is missing. */
export function text(site: Site, field: string): string {
  const value = site.valueOf(field);
  return value?.kind === 'scalar' ? (value.value as string) : '';
}

/** The string in a field, '' where it is missing; null where it is unknown. */
export function knownText(site: Site, field: string): string | null {
  try {
    return text(site, field);
  } catch (signal) {
    if (signal !== QUIET) throw signal;
    return null;
  }
}

/** The whole number in a field, or undefined. */
export function int(site: Site, field: string): Int | undefined {
  return site.get(field as never);
}

/** The field is there and not null. */
export function has(site: Site, field: string): boolean {
  return site.valueOf(field) !== undefined;
}

/** One mistake in one field, which the finding stands on. */
export function fault(site: Site, field: string, message: MessageId, causes: readonly Cause[], refuse: Refuse, data: Data = {}, key?: number | string): void {
  refuse({ message, at: site.at(field, key), path: site.path(field, key), causes, data: { field, ...data }, subject: { site, field } });
}

/** One error for each reason. */
export function causesOf(reasons: readonly Reason[], named: string): Cause[] {
  return reasons.map(() => invalid(named));
}

/** A field that must not be empty. Answers whether it is there. */
export function requireText(site: Site, field: string, refuse: Refuse, named?: string): boolean {
  if (text(site, field) !== '') return true;
  fault(site, field, 'api/required#field', [required(named ?? site.apiPath(field))], refuse);
  return false;
}

/** A field that takes one of a few words; an absent or empty one has a default. */
export function checkWord(site: Site, field: string, allowed: readonly string[], refuse: Refuse, named?: string): void {
  const value = text(site, field);
  if (value !== '' && !allowed.includes(value)) refuseWord(site, field, value, allowed, [notSupported(named ?? site.apiPath(field))], refuse);
}

/** The same for a field that has no default: it may be absent, but not empty. */
export function checkWordIfSet(site: Site, field: string, allowed: readonly string[], refuse: Refuse, named?: string): void {
  if (!has(site, field)) return;
  const value = text(site, field);
  if (!allowed.includes(value)) refuseWord(site, field, value, allowed, [notSupported(named ?? site.apiPath(field))], refuse);
}

export function refuseWord(site: Site, field: string, value: string, allowed: readonly string[], causes: readonly Cause[], refuse: Refuse): void {
  fault(site, field, 'api/enum#value', causes, refuse, { value, allowed: allowed.filter((word) => word !== '').join(', ') });
}

/** A whole number between two others; an absent one is fine. */
export function checkRange(site: Site, field: string, least: number, most: number, refuse: Refuse, named?: string): void {
  const value = int(site, field);
  if (value === undefined || (value >= least && value <= most)) return;
  fault(site, field, 'api/format#range', [invalid(named ?? site.apiPath(field))], refuse, { value: String(value), least, most });
}

/** What names are written like: `what` says whose name it is. */
export type NameFormat = 'label' | 'subdomain' | 'key' | 'path';

const FORMATS: Readonly<Record<NameFormat, (text: string) => readonly Reason[]>> = { label: isDNS1123Label, subdomain: isDNS1123Subdomain, key: isQualifiedName, path: isPathSegmentName };
/** What to say of a text that is no such name. */
export const NAME_MESSAGES: Readonly<Record<NameFormat, MessageId>> = { label: 'api/format#dns-label', subdomain: 'api/format#dns-subdomain', key: 'api/format#key', path: 'api/format#path-name' };

/** The reasons why a text is no such name. */
export function reasonsFor(format: NameFormat, name: string): readonly Reason[] {
  return FORMATS[format](name);
}

/** A field that names something; an empty one is fine here. */
export function checkName(site: Site, field: string, format: NameFormat, what: string, refuse: Refuse, named?: string): void {
  const name = text(site, field);
  if (name !== '') checkNameText(site, field, name, format, what, named, refuse);
}

/** A field that must name something. */
export function requireName(site: Site, field: string, format: NameFormat, what: string, refuse: Refuse, named?: string): void {
  if (requireText(site, field, refuse, named)) checkName(site, field, format, what, refuse, named);
}

/** A name that was read already. */
export function checkNameText(site: Site, field: string, name: string, format: NameFormat, what: string, named: string | undefined, refuse: Refuse, key?: number | string): void {
  const reasons = FORMATS[format](name);
  if (reasons.length > 0) refuseName(site, field, name, NAME_MESSAGES[format], format, reasons, what, named, refuse, key);
}

function refuseName(site: Site, field: string, name: string, message: MessageId, format: Format, reasons: readonly Reason[], what: string, named: string | undefined, refuse: Refuse, key?: number | string): void {
  fault(site, field, message, causesOf(reasons, named ?? site.apiPath(field)), refuse, { what, name, problem: problemOf(name, reasons, format) }, key);
}

/** A field that must not be there, because of what another says. */
export function forbid(site: Site, field: string, because: string, refuse: Refuse, named?: string): void {
  if (has(site, field)) fault(site, field, 'api/conflict#forbidden', [forbidden(named ?? site.apiPath(field))], refuse, { because });
}
