/** kubernetes pkg/apis/core/validation/validation.go: ValidateVolumes. */
import { quietly, type Site } from '../../schema/site.js';
import { fault, has, knownText, text } from '../checks.js';
import { isDNS1123Label } from '../content.js';
import { invalids } from '../meta/labels.js';
import { problemOf } from '../problem.js';
import { allOf } from '../reach.js';
import { duplicate, invalid, required, type Refusal, type Refuse } from '../refuse.js';
import { renaming } from '../rename.js';
import { usesOf, type Uses } from './mounts.js';
import type { AddedClaim, PodContext, Volumes } from './pod-context.js';
import { validateVolumeSource } from './volume-source.js';

/** Everything that is wrong with one volume. */
interface Faults {
  readonly name: string;
  readonly refusals: readonly Refusal[];
}

/** What is known of the volumes so far. */
interface Found {
  /** The volumes that are right, by name, with what says the name. */
  readonly right: Map<string, Site>;
  /** Names of volumes that come from a claim, or may. */
  readonly claimed: Set<string>;
  readonly faults: Faults[];
}

/**
 * ValidateVolumes. A volume with any fault is none for the mounts that use it, so its first fault takes the errors of those mounts with it.
 * `claims` are what a StatefulSet puts in front of the written volumes, each in place of the one of its name; null where they are unknown.
 * Null where not every name is known.
 */
export function validateVolumes(spec: Site<'PodSpec'>, claims: readonly AddedClaim[] | null, pod: PodContext): Volumes | null {
  const found: Found = { right: new Map(), claimed: new Set(), faults: [] };
  const added = new Set<string>();
  for (const claim of claims ?? []) if (!added.has(claim.name)) readClaim(claim, spec, added, found);
  let complete = false;
  quietly(() => {
    allOf(spec, 'volumes');
    complete = claims !== null;
  });
  let replaced = 0;
  for (const volume of spec.children('volumes')) {
    const name = knownText(volume, 'name');
    if (name === null) complete = false;
    if (name !== null && added.has(name)) {
      replaced++;
      warnOnly(volume, pod);
      continue;
    }
    readVolume(volume, name, added.size - replaced, pod, found);
  }
  const lost = report(found, found.faults.length > 0 ? usesOf(spec) : null, pod.refuse);
  return complete ? { names: new Set([...found.right.keys(), ...lost]), claims: found.claimed, lost } : null;
}

/** The volume that a StatefulSet makes of a claim template: called like it, and with its name as the claim's. */
function readClaim({ name, meta }: AddedClaim, spec: Site<'PodSpec'>, added: Set<string>, { right, claimed, faults }: Found): void {
  const named = spec.apiPath('volumes', added.size);
  added.add(name);
  const reasons = isDNS1123Label(name);
  const refusals: Refusal[] = [];
  const refuse = (refusal: Refusal): number => refusals.push(refusal);
  if (name === '') fault(meta, 'name', 'api/required#claim-name', [required(`${named}.name`), required(`${named}.persistentVolumeClaim.claimName`)], refuse);
  else if (reasons.length > 0) fault(meta, 'name', 'api/format#dns-label', invalids(reasons, `${named}.name`), refuse, { what: 'volume, as a claim template', name, problem: problemOf(name, reasons, 'label') });
  if (refusals.length > 0) faults.push({ name, refusals });
  else {
    right.set(name, meta);
    claimed.add(name);
  }
}

/** The server does not validate what a claim replaces, and warns of it all the same. */
function warnOnly(volume: Site<'Volume'>, pod: PodContext): void {
  const refuse = (refusal: Refusal): void => {
    if (refusal.causes.length === 0) pod.refuse(refusal);
  };
  quietly(validateVolumeSource, volume, pod, refuse);
}

/** A written volume, which the server finds `moved` places further down in the list. Without a name that is known its own faults are. */
function readVolume(volume: Site<'Volume'>, name: string | null, moved: number, pod: PodContext, { right, claimed, faults }: Found): void {
  const refusals: Refusal[] = [];
  const collect = (refusal: Refusal): number => refusals.push(refusal);
  quietly(validateVolumeSource, volume, pod, moved === 0 ? collect : movedBy(moved, volume, collect));
  if (name !== null) checkName(volume, name, right, moved === 0 ? collect : movedBy(moved, volume, collect));
  if (refusals.length > 0) faults.push({ name: name ?? '', refusals });
  if (name === null || refusals.some((refusal) => refusal.causes.length > 0)) return;
  right.set(name, volume);
  if (!volume.mayHave('persistentVolumeClaim') && !volume.mayHave('ephemeral')) return;
  let mayClaim = true;
  quietly(() => {
    mayClaim = has(volume, 'persistentVolumeClaim') || has(volume, 'ephemeral');
  });
  if (mayClaim) claimed.add(name);
}

function movedBy(moved: number, volume: Site<'Volume'>, refuse: Refuse): Refuse {
  const number = (): string => (volume.parent as Site<'PodSpec'>).apiPath('volumes', (volume.key as number) + moved);
  return renaming(refuse, () => volume.apiPath(), number);
}

/** Refuses what was found, and answers with the names that no volume is left for. */
function report({ right, faults }: Found, uses: Uses | null, refuse: Refuse): Set<string> {
  const lost = new Set<string>();
  for (const { name, refusals } of faults) {
    for (const refusal of refusals) {
      const first = refusal.causes.length > 0 && name !== '' && !right.has(name) && !lost.has(name);
      if (first) lost.add(name);
      refuse(first ? { ...refusal, causes: [...refusal.causes, ...(uses?.get(name) ?? [])] } : refusal);
    }
  }
  return lost;
}

function checkName(volume: Site<'Volume'>, name: string, right: ReadonlyMap<string, Site>, refuse: Refuse): void {
  const reasons = isDNS1123Label(name);
  const earlier = right.get(name);
  if (reasons.length === 0 && earlier === undefined) return;
  const field = volume.apiPath('name');
  if (name === '') fault(volume, 'name', 'api/required#volume-name', [required(field)], refuse);
  else if (reasons.length > 0) fault(volume, 'name', 'api/format#dns-label', invalids(reasons, field), refuse, { what: 'volume', name, problem: problemOf(name, reasons, 'label') });
  else if (earlier !== undefined) {
    refuse({
      message: 'api/duplicate#name',
      at: volume.at('name'),
      path: volume.path('name'),
      causes: [duplicate(field)],
      data: { what: 'volume', name },
      related: [{ ...earlier.at('name'), message: 'the same name stands here' }],
      subject: { site: volume, field: 'name' },
    });
  }
}

/** A claim of the Pod must not be one that is made for an ephemeral volume. Throws QUIET. */
export function checkOwnClaims(spec: Site<'PodSpec'>, podName: () => string, refuse: Refuse): void {
  const pod = podName();
  if (pod === '') return;
  const volumes = allOf(spec, 'volumes');
  const made = new Set(volumes.filter((volume) => has(volume, 'ephemeral')).map((volume) => `${pod}-${text(volume, 'name')}`));
  if (made.size === 0) return;
  for (const volume of volumes) {
    const claim = volume.child('persistentVolumeClaim');
    const name = claim === undefined ? '' : text(claim, 'claimName');
    if (claim && made.has(name)) fault(claim, 'claimName', 'api/conflict#made-claim', [invalid(claim.apiPath('claimName'))], refuse, { name });
  }
}
