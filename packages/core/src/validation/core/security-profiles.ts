/** kubernetes pkg/apis/core/validation/validation.go: validateSeccompProfileField, ValidateAppArmorProfileField. */
import { quietly, type Site } from '../../schema/site.js';
import { fault, has, refuseWord, text } from '../checks.js';
import { byteLength } from '../content.js';
import { invalid, notSupported, required, tooLong, type Refuse } from '../refuse.js';
import { checkDescendingPath } from './paths.js';

const TYPES = ['Localhost', 'RuntimeDefault', 'Unconfined'] as const;
type Profile = Site<'SeccompProfile'> | Site<'AppArmorProfile'>;

function checkType(profile: Profile, refuse: Refuse): void {
  const type = text(profile, 'type');
  const field = profile.apiPath('type');
  if (type === '') fault(profile, 'type', 'api/required#field', [required(field)], refuse);
  else if (!(TYPES as readonly string[]).includes(type)) refuseWord(profile, 'type', type, TYPES, [notSupported(field)], refuse);
}

/** validateSeccompProfileField. */
export function validateSeccompProfile(profile: Site<'SeccompProfile'>, refuse: Refuse): void {
  quietly(checkType, profile, refuse);
  quietly(() => {
    const field = profile.apiPath('localhostProfile');
    if (text(profile, 'type') !== 'Localhost') {
      if (has(profile, 'localhostProfile')) fault(profile, 'localhostProfile', 'api/conflict#localhost-profile', [invalid(field)], refuse);
    } else if (!has(profile, 'localhostProfile')) {
      fault(profile, 'localhostProfile', 'api/required#localhost-profile', [required(field)], refuse);
    } else {
      checkDescendingPath(profile, 'localhostProfile', text(profile, 'localhostProfile'), field, refuse);
    }
  });
}

const LONGEST = 4095;

/** ValidateAppArmorProfileField. */
export function validateAppArmorProfile(profile: Site<'AppArmorProfile'>, refuse: Refuse): void {
  quietly(checkType, profile, refuse);
  quietly(() => {
    const field = profile.apiPath('localhostProfile');
    const type = text(profile, 'type');
    const name = text(profile, 'localhostProfile');
    if (type === 'RuntimeDefault' || type === 'Unconfined') {
      if (has(profile, 'localhostProfile')) fault(profile, 'localhostProfile', 'api/conflict#localhost-profile', [invalid(field)], refuse);
    } else if (type === 'Localhost') {
      if (name === '') fault(profile, 'localhostProfile', 'api/required#localhost-profile', [required(field)], refuse);
      else if (name.trim() !== name) fault(profile, 'localhostProfile', 'api/format#outer-spaces', [invalid(field)], refuse, { value: name });
      if (byteLength(name) > LONGEST) fault(profile, 'localhostProfile', 'api/format#long', [tooLong(field)], refuse, { length: byteLength(name), limit: LONGEST });
    }
  });
}
