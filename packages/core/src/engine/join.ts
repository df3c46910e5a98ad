/**
 * One mistake, one finding. Two things make one mistake show twice: an anchored value is judged once for each of its uses, and a field
 * that is misspelt or misplaced is refused where it stands and missed where it should be.
 */
import type { Cause, Finding, Related } from '../tree/finding.js';
import { pairOf } from '../tree/node.js';
import type { Subject } from '../schema/refuse.js';
import type { Site } from '../schema/site.js';
import type { Slip } from '../schema/slips.js';
import { typeOf } from '../schema/table.js';
import type { Home, Unknown } from '../schema/unknown.js';

export function joinFindings(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length === 0) return findings;
  if (findings.length < 2) return findings.map(withUses);
  return joinUses(joinSlips(findings)).map(withUses);
}

/** A refusal of something missing, at the path that a misspelt or misplaced field was meant for, becomes a cause of that field's finding. */
function joinSlips(findings: readonly Finding[]): readonly Finding[] {
  const slips = findings.filter((finding) => instead(finding).length > 0);
  if (slips.length === 0) return findings;
  const causes = new Map<Finding, Cause[]>();
  const kept = findings.filter((finding) => {
    if (finding.causes.length === 0 || instead(finding).length > 0) return true;
    const slip = slips.find((one) => one.resource === finding.resource && baseOf(one) === baseOf(finding) && instead(one).some((meant) => explains(meant, own(finding))));
    if (slip === undefined) return true;
    const list = causes.get(slip) ?? [...slip.causes];
    list.push(...finding.causes);
    causes.set(slip, list);
    return false;
  });
  return kept.map((finding) => (causes.has(finding) ? { ...finding, causes: causes.get(finding) as Cause[] } : finding));
}

/** The paths at which unknown fields would have been known. */
function instead(finding: Finding): readonly string[] {
  if (finding.causes[0]?.type !== 'UnknownField') return NONE;
  const meaning = (finding.subject as Subject | undefined)?.more as Unknown | Slip | undefined;
  if (meaning === undefined || meaning.kind === 'unknown') return NONE;
  if (meaning.kind === 'slip') return meaning.paths;
  if (meaning.kind === 'typo') return [meaning.path];
  const { at, field } = endOfWay(meaning.home, finding.data['field'] as string);
  return [meaning.path, at.path(field)];
}

/** How far the way to where a field belongs is written: the last object, and what is missing in it. */
function endOfWay({ site, steps }: Home, name: string): { readonly at: Site; readonly field: string } {
  let at = site;
  for (const step of steps) {
    const kid = at.kids.find((one) => one.field === step);
    if (kid === undefined) return { at, field: step };
    at = kid;
  }
  return { at, field: name };
}

const NONE: readonly string[] = [];

/** Of a field that an unknown one was meant to be nobody knows whether it is missing: no judgement counts on it. The server's own validation is over by then. */
export function forgetMeant(findings: readonly Finding[]): void {
  for (const { causes, subject } of findings) {
    if (causes[0]?.type !== 'UnknownField') continue;
    const { site, pair, more } = (subject ?? {}) as Subject;
    const meaning = more as Unknown | Slip | undefined;
    if (site === undefined || pair === undefined || meaning === undefined) continue;
    const fields = typeOf(site.type).fields;
    // An object that has nothing but unknown fields is empty to the server, and not to its author.
    if (!site.node.pairs.some(({ key }) => fields.has(key))) forget(site, [...fields.keys()]);
    if (meaning.kind === 'unknown') continue;
    if (meaning.kind === 'slip') forget(site, meaning.missed);
    else if (meaning.kind === 'typo') forget(site, [meaning.meant]);
    else {
      const { at, field } = endOfWay(meaning.home, pair.key);
      forget(at, [field]);
    }
  }
}

function forget(site: Site, fields: readonly string[]): void {
  const bad = (site.bad ??= new Set());
  for (const field of fields) {
    if (!bad.has(field)) (site.forgotten ??= new Set()).add(field);
    bad.add(field);
  }
}

/** The path within the resource, without the place of a List's item. */
function own(finding: Finding): string {
  const base = baseOf(finding);
  return base !== '' && finding.fieldPath.startsWith(`${base}.`) ? finding.fieldPath.slice(base.length + 1) : finding.fieldPath;
}

/** Where the object hangs that the paths begin at. */
function baseOf(finding: Finding): string {
  return (finding.subject as Subject | undefined)?.site?.base ?? '';
}

function explains(meant: string, path: string): boolean {
  return path === meant || path.startsWith(`${meant}.`) || path.startsWith(`${meant}[`);
}

/** The same message at the same place in the same resource is one finding, with the causes of all. */
function joinUses(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map<string, number>();
  const joined: Finding[] = [];
  for (const finding of findings) {
    const key = `${finding.message} ${String(finding.at.start)} ${String(finding.at.end)} ${String(finding.resource)}`;
    const at = seen.get(key);
    if (at === undefined) {
      seen.set(key, joined.length);
      joined.push(finding);
      continue;
    }
    const first = joined[at] as Finding;
    const causes = [...first.causes];
    for (const cause of finding.causes) if (!causes.some((one) => one.type === cause.type && one.field === cause.field)) causes.push(cause);
    joined[at] = { ...first, causes, related: [...first.related, ...finding.related.filter((one) => !first.related.some((two) => two.start === one.start && two.end === one.end)), ...useOf(finding)] };
  }
  return joined;
}

/** Where an alias or a merge brought the value that is at fault. */
function useOf(finding: Finding): readonly Related[] {
  const { site, field, pair } = (finding.subject ?? {}) as Subject;
  const via = (site && field !== undefined ? pairOf(site.node, field)?.via : undefined) ?? pair?.via ?? site?.via;
  return via && finding.at.start !== via.start ? [{ start: via.start, end: via.end, message: 'used here through its anchor' }] : [];
}

function withUses(finding: Finding): Finding {
  const uses = useOf(finding).filter((use) => !finding.related.some((one) => one.start === use.start));
  return uses.length === 0 ? finding : { ...finding, related: [...finding.related, ...uses] };
}
