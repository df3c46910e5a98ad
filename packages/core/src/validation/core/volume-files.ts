/** kubernetes pkg/apis/core/validation/validation.go: the files of volumes (validateKeyToPath, validateDownwardAPIVolumeFile), and the volumes that are nothing but files of one kind. */
import { quietly, type Site } from '../../schema/site.js';
import { checkRange, fault, has, int, requireText, text } from '../checks.js';
import { checkDropped } from '../disabled.js';
import { each, whereSet } from '../reach.js';
import { invalid, required, type Refuse } from '../refuse.js';
import { renaming, spell, type Named } from '../rename.js';
import { FilePaths } from './file-paths.js';
import { checkFieldRef, validateResourceFieldRef, VOLUME_FIELDS } from './field-ref.js';
import { checkNonReservedPath } from './paths.js';

/** Permission bits: 0 to 0777. */
export function checkMode(site: Site, field: string, refuse: Refuse): void {
  const mode = int(site, field);
  if (mode === undefined || (mode >= 0 && mode <= 0o777)) return;
  fault(site, field, 'api/format#mode', [invalid(site.apiPath(field))], refuse, { value: String(mode) });
}

/** The owner of files. The gate is off, so that the field is dropped; upstream forgets it in some places (`dropped` is then false), and judges it there (validateUserField). */
export function checkUser(site: Site, field: string, dropped: boolean, refuse: Refuse): void {
  if (dropped) checkDropped(site, field, 'AtomicWriteVolumeUserFields', refuse);
  else checkRange(site, field, 0, 2147483647, refuse);
}

/** A path below the volume that must be there. */
export function checkFilePath(site: Site, field: string, named: Named, refuse: Refuse): void {
  const path = text(site, field);
  if (path === '') requireText(site, field, refuse, spell(named));
  else checkNonReservedPath(site, field, path, named, refuse);
}

/** validateKeyToPath. */
export function validateKeyToPath(item: Site<'KeyToPath'>, dropped: boolean, refuse: Refuse): void {
  quietly(requireText, item, 'key', refuse);
  quietly(checkFilePath, item, 'path', () => item.apiPath('path'), refuse);
  quietly(checkMode, item, 'mode', refuse);
  quietly(checkUser, item, 'user', dropped, refuse);
}

/** validateSecretVolumeSource, validateConfigMapVolumeSource. */
export function validateDataVolume(source: Site<'SecretVolumeSource'> | Site<'ConfigMapVolumeSource'>, name: 'secretName' | 'name', refuse: Refuse): void {
  quietly(requireText, source, name, refuse);
  quietly(checkMode, source, 'defaultMode', refuse);
  quietly(checkUser, source, 'defaultUser', true, refuse);
  if (!source.mayHave('items')) return;
  const files = new FilePaths(null, refuse);
  each(source as Site<'SecretVolumeSource'>, 'items', (item) => {
    validateKeyToPath(item, true, refuse);
    files.add(item, 'path');
  });
}

/** validateDownwardAPIVolumeSource. The server leaves the item out of the field. */
export function validateDownwardAPIVolume(source: Site<'DownwardAPIVolumeSource'>, dropped: boolean, refuse: Refuse): void {
  quietly(checkMode, source, 'defaultMode', refuse);
  quietly(checkUser, source, 'defaultUser', dropped, refuse);
  if (!source.mayHave('items')) return;
  const files = new FilePaths(null, refuse);
  each(source, 'items', (file) => {
    validateDownwardAPIFile(file, () => source.apiPath(), dropped, refuse);
    files.add(file, 'path');
  });
}

/** validateDownwardAPIVolumeFile. `named` is what the server calls the file. */
export function validateDownwardAPIFile(file: Site<'DownwardAPIVolumeFile'>, named: Named, dropped: boolean, refuse: Refuse): void {
  const renamed = renaming(refuse, () => file.apiPath(), named);
  quietly(checkFilePath, file, 'path', () => file.apiPath('path'), renamed);
  quietly(checkMode, file, 'mode', renamed);
  quietly(checkUser, file, 'user', dropped, renamed);
  quietly(() => {
    const resource = has(file, 'resourceFieldRef');
    if (has(file, 'fieldRef')) {
      if (resource) fault(file, 'resourceFieldRef', 'api/conflict#together', [invalid(spell(named))], refuse, { other: 'fieldRef' });
      whereSet(file, 'fieldRef', checkFieldRef, VOLUME_FIELDS, renamed);
    } else if (resource) {
      whereSet(file, 'resourceFieldRef', validateResourceFieldRef, true, renamed);
    } else {
      refuse({ message: 'api/required#one-of', at: file.place(), path: file.path(), causes: [required(spell(named))], data: { field: file.field, allowed: 'fieldRef, resourceFieldRef' }, subject: { site: file } });
    }
  });
}
