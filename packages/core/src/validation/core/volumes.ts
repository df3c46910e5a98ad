/** kubernetes pkg/apis/core/validation/validation.go: ValidateVolumes, validateVolumeSource. */
import { quietly, type Site } from '../../schema/site.js';
import { isDNS1123Label } from '../content.js';
import { invalids } from '../meta/labels.js';
import { problemOf } from '../problem.js';
import { allOf, whereSet, within } from '../reach.js';
import { duplicate, required, type Refusal, type Refuse } from '../refuse.js';
import { renaming } from '../rename.js';
import { validateHostPathVolumeSource } from './host-path.js';
import { usesOf, type Uses } from './mounts.js';
import { validateVolumeClaimSpec } from './volume-claim.js';

/** The names that mounts can find: what a StatefulSet's claim templates bring, and every volume that is right. */
export type VolumeNames = ReadonlySet<string>;

/**
 * ValidateVolumes. A volume with any fault is none for the mounts that use it, so its first fault takes the errors of those mounts with it.
 * `claims` are the volumes that a StatefulSet puts in front of the written ones, each of which replaces the volume of its name.
 * Throws QUIET where the names cannot be known.
 */
export function validateVolumes(spec: Site<'PodSpec'>, claims: readonly string[], refuse: Refuse): VolumeNames {
  const names = new Set(claims);
  const faults: { readonly name: string; readonly refusals: Refusal[] }[] = [];
  let index = names.size;
  for (const volume of allOf(spec, 'volumes')) {
    const name = volume.get('name') ?? '';
    if (claims.includes(name)) continue;
    const refusals = faultsOf(volume, name, `${spec.apiPath('volumes')}[${String(index++)}]`, names);
    if (refusals.length > 0) faults.push({ name, refusals });
    if (!refusals.some((refusal) => refusal.causes.length > 0)) names.add(name);
  }
  if (faults.length > 0) report(faults, names, usesOf(spec), refuse);
  return names;
}

function report(faults: readonly { readonly name: string; readonly refusals: Refusal[] }[], names: VolumeNames, uses: Uses, refuse: Refuse): void {
  const told = new Set<string>();
  for (const { name, refusals } of faults) {
    for (const refusal of refusals) {
      const lost = names.has(name) || told.has(name) || refusal.causes.length === 0 ? [] : (uses.get(name) ?? []);
      if (lost.length > 0) told.add(name);
      refuse({ ...refusal, causes: [...refusal.causes, ...lost] });
    }
  }
}

function faultsOf(volume: Site<'Volume'>, name: string, named: string, names: VolumeNames): Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = renaming((refusal) => refusals.push(refusal), volume.apiPath(), named);
  validateVolumeSource(volume, refuse);
  quietly(checkName, volume, name, names, refuse);
  return refusals;
}

/** validateVolumeSource. */
function validateVolumeSource(volume: Site<'Volume'>, refuse: Refuse): void {
  whereSet(volume, 'hostPath', validateHostPathVolumeSource, refuse);
  whereSet(volume, 'ephemeral', (ephemeral) => {
    whereSet(ephemeral, 'volumeClaimTemplate', (template) => {
      within(template, 'spec', validateVolumeClaimSpec, refuse);
    });
  });
}

function checkName(volume: Site<'Volume'>, name: string, names: VolumeNames, refuse: Refuse): void {
  const field = volume.apiPath('name');
  const about = { at: volume.at('name'), path: volume.path('name'), subject: { site: volume as Site, field: 'name' } };
  const reasons = isDNS1123Label(name);
  if (name === '') {
    refuse({ ...about, message: 'api/required#volume-name', causes: [required(field)] });
  } else if (reasons.length > 0) {
    refuse({ ...about, message: 'api/format#dns-label', causes: invalids(reasons, field), data: { what: 'volume', name, problem: problemOf(name, reasons, 'label') } });
  } else if (names.has(name)) {
    refuse({ ...about, message: 'api/duplicate#volume', causes: [duplicate(field)], data: { name } });
  }
}
