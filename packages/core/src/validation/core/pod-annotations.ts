/** kubernetes pkg/apis/core/validation/validation.go: ValidatePodSpecificAnnotations and what it calls. */
import { quietly, type Site } from '../../schema/site.js';
import { fault, has, text } from '../checks.js';
import { allOf } from '../reach.js';
import { forbidden, invalid, type Refuse, type Server } from '../refuse.js';
import type { AnyContainer } from './mount-propagation.js';
import { checkDescendingPath } from './paths.js';
import { checkTolerationsAnnotation } from './tolerations-annotation.js';

const MIRROR = 'kubernetes.io/config.mirror';
const DELETION_COST = 'controller.kubernetes.io/pod-deletion-cost';
const TOLERATIONS = 'scheduler.alpha.kubernetes.io/tolerations';
const SECCOMP = 'seccomp.security.alpha.kubernetes.io/';
const SECCOMP_POD = 'seccomp.security.alpha.kubernetes.io/pod';
const SECCOMP_CONTAINER = 'container.seccomp.security.alpha.kubernetes.io/';
const APPARMOR = 'container.apparmor.security.beta.kubernetes.io/';

/** ValidatePodSpecificAnnotations. `named` is what the server calls the annotations. Throws QUIET. */
export function checkPodAnnotations(meta: Site<'ObjectMeta'>, spec: Site<'PodSpec'>, named: string, server: Server, refuse: Refuse): void {
  for (const entry of meta.entries('annotations')) {
    quietly(checkAnnotation, meta, spec, entry.key as string, (entry.value as string | null) ?? '', named, { server, refuse });
  }
}

function checkAnnotation(meta: Site<'ObjectMeta'>, spec: Site<'PodSpec'>, key: string, value: string, named: string, { server, refuse }: { server: Server; refuse: Refuse }): void {
  if (key === MIRROR) {
    if (text(spec, 'nodeName') === '') fault(meta, 'annotations', 'api/conflict#mirror-without-node', [invalid(`${named}[${key}]`)], refuse, {}, key);
  } else if (key === DELETION_COST) {
    if (!isCost(value)) fault(meta, 'annotations', 'api/format#deletion-cost', [invalid(`${named}[${key}]`)], refuse, { value }, key);
  } else if (key === TOLERATIONS) {
    checkTolerationsAnnotation(meta, spec, key, value, named, server, refuse);
  } else if (key === SECCOMP_POD || key.startsWith(SECCOMP_CONTAINER)) {
    checkSeccompProfile(meta, key, value, `${named}.${key}`, refuse);
  } else if (key.startsWith(APPARMOR)) {
    const name = key.slice(APPARMOR.length);
    const field = `${named}[${key}]`;
    if (!containersOf(spec).some((container) => text(container, 'name') === name)) fault(meta, 'annotations', 'api/reference#annotated-container', [invalid(field)], refuse, { name }, key);
    if (value !== '' && value !== 'runtime/default' && value !== 'unconfined' && !value.startsWith('localhost/')) fault(meta, 'annotations', 'api/format#profile', [invalid(field)], refuse, { value }, key);
  }
}

/** core helper, GetDeletionCostFromPodAnnotations: a 32-bit integer, not written as `+1` or `01`. */
function isCost(value: string): boolean {
  if (!/^-?[0-9]+$/.test(value) || /^0[0-9]/.test(value) || Math.abs(Number(value)) > 2147483648) return false;
  return Number(value) <= 2147483647;
}

function isSound(annotation: string): boolean {
  return annotation === 'runtime/default' || annotation === 'unconfined' || /^localhost\/\S/.test(annotation);
}

/** ValidateSeccompProfile. */
function checkSeccompProfile(meta: Site<'ObjectMeta'>, key: string, value: string, field: string, refuse: Refuse): void {
  if (value === 'runtime/default' || value === 'docker/default' || value === 'unconfined') return;
  if (value.startsWith('localhost/')) checkDescendingPath(meta, 'annotations', value.slice('localhost/'.length), field, refuse, key);
  else fault(meta, 'annotations', 'api/format#profile', [invalid(field)], refuse, { value }, key);
}

/** The values of the annotations whose keys have a part in them; null where there are none. Throws QUIET. */
function annotationsWith(part: string, meta: Site<'ObjectMeta'>): ReadonlyMap<string, string> | null {
  let found: Map<string, string> | null = null;
  for (const { key, value } of meta.entries('annotations')) {
    if ((key as string).includes(part)) (found ??= new Map()).set(key, (value as string | null) ?? '');
  }
  return found;
}

/** Containers of all three kinds, init containers first, as VisitContainersWithPath goes. Throws QUIET where one of them is unknown. */
export function containersOf(spec: Site<'PodSpec'>): readonly AnyContainer[] {
  return [...allOf(spec, 'initContainers'), ...allOf(spec, 'containers'), ...allOf(spec, 'ephemeralContainers')];
}

/** validateSeccompAnnotationsAndFields: an annotation beside the field must say the same. */
export function checkSeccompAgrees(meta: Site<'ObjectMeta'>, spec: Site<'PodSpec'>, refuse: Refuse): void {
  const annotations = annotationsWith(SECCOMP, meta);
  if (annotations === null) return;
  const compare = (profile: Site<'SeccompProfile'> | undefined, annotation: string | undefined): void => {
    if (profile === undefined || annotation === undefined) return;
    const type = text(profile, 'type');
    let wrong = '';
    if (type === 'Unconfined') wrong = annotation === 'unconfined' ? '' : 'type';
    else if (type === 'RuntimeDefault') wrong = annotation === 'runtime/default' || annotation === 'docker/default' ? '' : 'type';
    else if (type === 'Localhost') {
      if (!annotation.startsWith('localhost/')) wrong = 'type';
      else if (!has(profile, 'localhostProfile') || annotation.slice('localhost/'.length) !== text(profile, 'localhostProfile')) wrong = 'localhostProfile';
    }
    if (wrong !== '') fault(profile, wrong, 'api/conflict#annotation-differs', [forbidden(profile.apiPath(wrong))], refuse, { annotation });
  };
  quietly(() => {
    compare(spec.child('securityContext')?.child('seccompProfile'), annotations.get(SECCOMP_POD));
  });
  for (const container of containersOf(spec) as readonly Site<'Container'>[]) {
    quietly(() => {
      compare(container.child('securityContext')?.child('seccompProfile'), annotations.get(SECCOMP_CONTAINER + text(container, 'name')));
    });
  }
}

/**
 * validateAppArmorAnnotationsAndFieldsMatchOnCreate: the same for AppArmor, where a container without a profile has the Pod's. In a Pod such a
 * container first gets the profile that a sound annotation names (pkg/registry/core/pod/strategy.go, applyAppArmorVersionSkew).
 */
export function checkAppArmorAgrees(meta: Site<'ObjectMeta'>, spec: Site<'PodSpec'>, isPod: boolean, refuse: Refuse): void {
  if (spec.child('os')?.get('name') === 'windows') return;
  const annotations = annotationsWith(APPARMOR, meta);
  if (annotations === null) return;
  const pods = spec.child('securityContext')?.child('appArmorProfile');
  for (const container of containersOf(spec) as readonly Site<'Container'>[]) {
    quietly(() => {
      const own = container.child('securityContext')?.child('appArmorProfile');
      const profile = own ?? pods;
      const annotation = annotations.get(APPARMOR + text(container, 'name'));
      if (profile === undefined || annotation === undefined || (isPod && own === undefined && isSound(annotation))) return;
      const type = text(profile, 'type');
      const expected = type === 'Unconfined' ? 'unconfined' : type === 'RuntimeDefault' ? 'runtime/default' : `localhost/${text(profile, 'localhostProfile')}`;
      // A profile that is not named differs from every name, the empty one too.
      const same = annotation === expected && (type !== 'Localhost' || has(profile, 'localhostProfile'));
      if (same || (type !== 'Unconfined' && type !== 'RuntimeDefault' && type !== 'Localhost')) return;
      const field = type === 'Localhost' && annotation.startsWith('localhost/') ? 'localhostProfile' : 'type';
      fault(profile, field, 'api/conflict#annotation-differs', [forbidden(`${container.apiPath('securityContext')}.appArmorProfile.${field}`)], refuse, { annotation });
    });
  }
}
