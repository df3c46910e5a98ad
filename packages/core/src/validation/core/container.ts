/** kubernetes pkg/apis/core/validation/validation.go: validateContainers, validateInitContainers, validateEphemeralContainers, validateContainerCommon. */
import { quietly, type Site } from '../../schema/site.js';
import { checkName, checkWord, fault, text } from '../checks.js';
import { containerResources } from '../defaults/resources.js';
import { allOf, each, whereSet } from '../reach.js';
import { duplicate, forbidden, invalid, notFound, required } from '../refuse.js';
import { isDropped, validateContainerRestart, validateInitContainer, validateResizePolicy } from './container-restart.js';
import { validateEnv, validateEnvFrom } from './env.js';
import type { AnyContainer } from './mount-propagation.js';
import { validateVolumeDevices, validateVolumeMounts } from './mounts.js';
import type { ContainerContext } from './pod-context.js';
import { checkHostPorts, takesAllPorts, validateContainerPorts } from './ports.js';
import { validateLifecycle, validateProbes } from './probes.js';
import { validateResources } from './resources.js';
import { validateSecurityContext } from './security-context.js';

/** The containers of a Pod, of all three kinds. */
export function validateContainers(spec: Site<'PodSpec'>, pod: ContainerContext): void {
  const { refuse } = pod;
  const claims = claimNames(spec);
  quietly(() => {
    if (allOf(spec, 'containers').length === 0) fault(spec, 'containers', 'api/required#containers', [required(spec.apiPath('containers'))], refuse);
  });
  each(spec, 'containers', (container) => {
    validateCommon(container, claims, pod);
    whereSet(container, 'lifecycle', validateLifecycle, pod.gracePeriod, refuse);
    validateProbes(container, refuse);
    validateContainerRestart(container, refuse);
  });
  quietly(() => {
    checkHostPorts(spec.children('containers'), takesAllPorts(pod), refuse);
  });
  each(spec, 'initContainers', (container) => {
    validateCommon(container, claims, pod);
    validateContainerRestart(container, refuse);
    quietly(() => {
      checkHostPorts([container], takesAllPorts(pod), refuse);
    });
    quietly(() => {
      if (container.get('restartPolicy') === 'Always') {
        whereSet(container, 'lifecycle', validateLifecycle, pod.gracePeriod, refuse);
        validateProbes(container, refuse);
      } else {
        validateInitContainer(container, refuse);
      }
    });
  });
  each(spec, 'ephemeralContainers', validateEphemeralContainer, claims, pod);
  quietly(checkNamesUnique, spec, pod);
}

const NO_CLAIMS: ReadonlySet<string> = new Set();

/** gatherPodResourceClaimNames; null where a name is unknown. */
export function claimNames(spec: Site<'PodSpec'>): ReadonlySet<string> | null {
  if (!spec.mayHave('resourceClaims')) return NO_CLAIMS;
  let names: Set<string> | null = null;
  quietly(() => {
    names = new Set(
      allOf(spec, 'resourceClaims')
        .map((claim) => text(claim, 'name'))
        .filter((name) => name !== ''),
    );
  });
  return names;
}

/** validateContainerCommon. */
function validateCommon(site: AnyContainer, claims: ReadonlySet<string> | null, pod: ContainerContext): void {
  const container = site as Site<'Container'>;
  const { refuse, volumes } = pod;
  quietly(() => {
    if (text(container, 'name') === '') fault(container, 'name', 'api/required#container-name', [required(container.apiPath('name'))], refuse);
    else checkName(container, 'name', 'label', 'container', refuse);
  });
  quietly(checkImage, container, pod);
  quietly(checkWord, container, 'terminationMessagePolicy', ['File', 'FallbackToLogsOnError'], refuse);
  validateContainerPorts(container, pod);
  validateEnv(container, pod);
  validateEnvFrom(container, refuse);
  validateVolumeMounts(container, volumes, refuse);
  validateVolumeDevices(container, volumes, refuse);
  quietly(checkWord, container, 'imagePullPolicy', ['Always', 'IfNotPresent', 'Never'], refuse);
  whereSet(container, 'resources', (resources) => {
    const takesLimits = pod.labels !== null && container.field !== 'ephemeralContainers';
    validateResources(resources, containerResources(resources, takesLimits), 'container', claims, refuse);
  });
  validateResizePolicy(container, () => text(pod.spec, 'restartPolicy'), refuse);
  whereSet(container, 'securityContext', validateSecurityContext, pod);
}

/** Spaces around it are refused in a Pod, and in what can only be in a Pod (validateContainerOnlyForPod); a template keeps them until its Pods are made. */
function checkImage(container: Site<'Container'>, pod: ContainerContext): void {
  const image = text(container, 'image');
  if (image !== '' && image.trim() === image) return;
  const field = container.apiPath('image');
  if (image === '') fault(container, 'image', 'api/required#image', [required(field)], pod.refuse, { name: text(container, 'name') });
  else if (pod.labels !== null || container.field === 'ephemeralContainers') fault(container, 'image', 'api/format#outer-spaces', [invalid(field)], pod.refuse, { value: image });
}

/** Fields of a container that has no part in what the Pod does. */
const NOT_EPHEMERAL = ['ports', 'livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle', 'resources', 'resizePolicy', 'restartPolicy', 'restartPolicyRules'] as const;

function validateEphemeralContainer(container: Site<'EphemeralContainer'>, claims: ReadonlySet<string> | null, pod: ContainerContext): void {
  const { refuse, spec } = pod;
  validateCommon(container, claims, pod);
  quietly(() => {
    const target = text(container, 'targetContainerName');
    if (target === '') return;
    const names = [...allOf(spec, 'containers'), ...allOf(spec, 'initContainers')].map((other) => text(other, 'name'));
    if (!names.includes(target)) fault(container, 'targetContainerName', 'api/reference#container', [notFound(container.apiPath('targetContainerName'))], refuse, { name: target });
  });
  for (const field of NOT_EPHEMERAL) {
    quietly(() => {
      const value = container.valueOf(field);
      const empty = value === undefined || (value.kind === 'map' && field === 'resources' && value.pairs.every((pair) => pair.value.kind === 'scalar' && pair.value.value === null)) || (field === 'lifecycle' && isDropped(container.child('lifecycle')));
      if (!empty) fault(container, field, 'api/conflict#ephemeral', [forbidden(container.apiPath(field))], refuse);
    });
  }
  each(container, 'volumeMounts', (mount) => {
    for (const field of ['subPath', 'subPathExpr'] as const) {
      if (text(mount, field) !== '') fault(mount, field, 'api/conflict#ephemeral', [forbidden(mount.apiPath(field))], refuse);
    }
  });
}

/** One namespace for all of them. Empty names count as equal, but those of init containers only for the ephemeral ones. */
function checkNamesUnique(spec: Site<'PodSpec'>, { refuse }: ContainerContext): void {
  const names = new Map<string, Site>();
  const check = (container: AnyContainer): void => {
    const name = text(container, 'name');
    const earlier = names.get(name);
    if (earlier === undefined) {
      if (name !== '' || container.field !== 'initContainers') names.set(name, container as Site);
      return;
    }
    refuse({
      message: 'api/duplicate#container',
      at: container.at('name'),
      path: container.path('name'),
      causes: [duplicate(container.apiPath('name'))],
      data: { name },
      related: [{ ...earlier.at('name'), message: 'the same name stands here' }],
      subject: { site: container as Site, field: 'name' },
    });
  };
  const starting = allOf(spec, 'initContainers');
  allOf(spec, 'containers').forEach(check);
  starting.forEach(check);
  const nameless = starting.find((container) => text(container, 'name') === '');
  if (nameless && !names.has('')) names.set('', nameless);
  allOf(spec, 'ephemeralContainers').forEach(check);
}
