/**
 * Annotations from before the fields that say the same. Follows pkg/api/pod/warnings.go (warningsForPodSpecAndMeta), pkg/registry/core/pod/strategy.go (applyAppArmorVersionSkew),
 * pkg/api/persistentvolume/util.go, pkg/api/persistentvolumeclaim/util.go, pkg/api/service/warnings.go and pkg/registry/networking/ingress/strategy.go.
 */
import type { Item, Site } from '../../schema/site.js';
import type { Subject } from '../../schema/refuse.js';
import type { Fix, Json } from '../../fixes/change.js';
import { pairOf } from '../../tree/node.js';
import { containersOf } from '../../validation/core/pod-annotations.js';
import { known } from '../shared/known.js';
import { movedAnnotation, removeAnnotation, type Annotation } from '../shared/pod-annotations.js';
import { serviceWith } from '../shared/manifests.js';
import { siteRule, type Page, type Report } from '../rule.js';

const SECCOMP_POD = 'seccomp.security.alpha.kubernetes.io/pod';
const SECCOMP_CONTAINER = 'container.seccomp.security.alpha.kubernetes.io/';
const APPARMOR = 'container.apparmor.security.beta.kubernetes.io/';
const CRITICAL = 'scheduler.alpha.kubernetes.io/critical-pod';
const SYSCTLS: ReadonlySet<string> = new Set(['security.alpha.kubernetes.io/sysctls', 'security.alpha.kubernetes.io/unsafe-sysctls']);
const STORAGE_CLASS = 'volume.beta.kubernetes.io/storage-class';
const MOUNT_OPTIONS = 'volume.beta.kubernetes.io/mount-options';
const TOPOLOGY_HINTS = 'service.kubernetes.io/topology-aware-hints';
const TOPOLOGY_MODE = 'service.kubernetes.io/topology-mode';
const MOUNTABLE_SECRETS = 'kubernetes.io/enforce-mountable-secrets';
/** Scheduling was told by annotations before there were fields for it: the field, and the version that brought it. CHANGELOG-1.6: tolerations, affinity and schedulerName. */
const SCHEDULING: ReadonlyMap<string, readonly [field: 'affinity' | 'tolerations' | 'schedulerName' | 'initContainers' | 'hostname' | 'subdomain', since: string]> = new Map([
  ['scheduler.alpha.kubernetes.io/affinity', ['affinity', '1.6']],
  ['scheduler.alpha.kubernetes.io/tolerations', ['tolerations', '1.6']],
  ['scheduler.alpha.kubernetes.io/name', ['schedulerName', '1.6']],
  ['pod.alpha.kubernetes.io/init-containers', ['initContainers', '1.6']],
  ['pod.beta.kubernetes.io/init-containers', ['initContainers', '1.6']],
  ['pod.beta.kubernetes.io/hostname', ['hostname', '1.3']],
  ['pod.beta.kubernetes.io/subdomain', ['subdomain', '1.3']],
] as const);
const INGRESS_CLASS = 'kubernetes.io/ingress.class';

export const rule = siteRule<'PodTemplateSpec' | 'Pod' | 'PersistentVolume' | 'PersistentVolumeClaim' | 'Service' | 'Ingress' | 'ServiceAccount'>({
  id: 'deprecated/annotation',
  on: 'PodTemplateSpec',
  also: ['Pod', 'PersistentVolume', 'PersistentVolumeClaim', 'Service', 'Ingress', 'ServiceAccount'],
  messages: {
    critical: {
      text: 'Nothing reads the annotation "{key}" since Kubernetes 1.16, so the Pod is no more critical than others. Set priorityClassName, to system-cluster-critical or system-node-critical where the cluster needs the Pod, and remove the annotation.',
      hint: 'use priorityClassName',
      severity: 'warning',
      rejects: false,
      fix: removeAnnotation,
    },
    scheduling: {
      text: 'Nothing in Kubernetes reads the annotation "{key}" any more: the field {field} took its place in {since}, so the Pod is scheduled and run as if this were not there. Write {field} in the spec, and remove the annotation.',
      hint: 'use {field}',
      severity: 'warning',
      rejects: false,
      fix: movedAnnotation,
    },
    sysctls: {
      text: 'Nothing reads the annotation "{key}" since Kubernetes 1.11, so these kernel parameters are not set. List them under securityContext.sysctls of the Pod, and remove the annotation.',
      hint: 'use securityContext.sysctls',
      severity: 'warning',
      rejects: false,
      fix: removeAnnotation,
    },
    seccomp: {
      text: 'Nothing reads the annotation "{key}" since Kubernetes 1.27, so the profile {profile} is not applied: system calls are restricted as little as without it. Write seccompProfile in the securityContext of the {whose}.',
      hint: 'use seccompProfile',
      severity: 'warning',
      rejects: false,
      fix: movedAnnotation,
    },
    apparmor: {
      text: 'The annotation "{key}" is deprecated since Kubernetes 1.30: the API server still makes a field of it, and some day will not, which leaves the container without the profile. Write appArmorProfile in the securityContext of the container.',
      hint: 'use appArmorProfile',
      severity: 'warning',
      rejects: false,
      fix: movedAnnotation,
    },
    storage: {
      text: 'The annotation "{key}" is deprecated since Kubernetes {since}: it still counts, and where it differs from {field}, it wins. Write {field} in the spec, and remove the annotation.',
      hint: 'use {field}',
      severity: 'warning',
      rejects: false,
      fix: movedAnnotation,
    },
    topology: {
      text: 'The annotation "{key}" is deprecated since Kubernetes 1.27, where service.kubernetes.io/topology-mode took its place. Write that one, with the same value.',
      hint: 'use service.kubernetes.io/topology-mode',
      severity: 'warning',
      rejects: false,
      fix: renamed,
    },
    secrets: {
      text: 'The annotation "{key}" is deprecated since Kubernetes 1.32: it keeps the Pods of this account from other Secrets only where they name them, and will be gone some day. Keep Pods that must not see each other\'s Secrets in namespaces of their own, and remove the annotation.',
      hint: 'use separate namespaces',
      severity: 'warning',
      rejects: false,
      fix: removeAnnotation,
    },
    'ingress-class': {
      text: 'The annotation "{key}" is deprecated since Kubernetes 1.18: controllers still read it, each in its own way, and the API server cannot tell whether there is such a class. Write ingressClassName in the spec, which names an IngressClass, and remove the annotation.',
      hint: 'use ingressClassName',
      severity: 'warning',
      rejects: false,
      fix: movedAnnotation,
    },
  },
  check(site, { report }) {
    const meta = (site as Site as Site<'Pod'>).child('metadata');
    const map = meta?.valueOf('annotations');
    if (meta === undefined || map?.kind !== 'map') return;
    for (const pair of map.pairs) {
      const key = pair.key;
      // Most have one of the first two before the slash, or behind the dot.
      if (!key.includes('alpha.') && !key.includes('beta.') && key !== TOPOLOGY_HINTS && key !== INGRESS_CLASS && key !== MOUNTABLE_SECRETS) continue;
      const entry = meta.entries('annotations').find((one) => one.key === key);
      if (entry) checkAnnotation(site, meta, key, entry, report);
    }
  },
});

function checkAnnotation(site: Site, meta: Site<'ObjectMeta'>, key: string, entry: Item<string>, report: Report): void {
  const value = (entry.value as string | null) ?? '';
  const say: Say = (message, data, annotation) => {
    report(message, entry.pair?.keyRange ?? meta.at('annotations', key), { path: meta.path('annotations', key), data: { key, ...data }, subject: { site: meta, field: 'annotations', more: { key, ...annotation } satisfies Annotation } });
  };
  if (site.type === 'PersistentVolume' || site.type === 'PersistentVolumeClaim') {
    // What a StatefulSet makes claims of is not looked at.
    if (site.parent !== null || (key !== STORAGE_CLASS && (key !== MOUNT_OPTIONS || site.type !== 'PersistentVolume'))) return;
    const spec = (site as Site<'PersistentVolume'>).child('spec');
    const isClass = key === STORAGE_CLASS;
    const field = isClass ? 'storageClassName' : 'mountOptions';
    say('storage', { field, since: isClass ? '1.8' : '1.31' }, { ...(spec && { holder: spec }), field, value: isClass ? value : value.split(',').map((one) => one.trim()) });
    return;
  }
  if (site.type === 'ServiceAccount' || key === MOUNTABLE_SECRETS) {
    if (site.type === 'ServiceAccount' && key === MOUNTABLE_SECRETS) say('secrets', {}, {});
    return;
  }
  if (site.type === 'Service' || site.type === 'Ingress') {
    checkBeside(site, key, value, say);
    return;
  }
  const spec = known(() => (site as Site<'Pod'>).child('spec'));
  if (key === CRITICAL) say('critical', {}, {});
  else if (SYSCTLS.has(key)) say('sysctls', {}, {});
  else if (spec === undefined) return;
  else if (SCHEDULING.has(key)) {
    const [field, since] = SCHEDULING.get(key) ?? ['affinity', ''];
    // Beside the field it does no harm: it is for clusters of old.
    if (!spec.has(field)) say('scheduling', { field, since }, { holder: spec, field, value: asJson(field, value) });
  }
  else if (key === SECCOMP_POD) {
    if (spec.child('securityContext')?.has('seccompProfile') !== true) say('seccomp', { profile: `"${value}"`, whose: 'Pod' }, { holder: spec, field: 'seccompProfile', value: seccompOf(value) });
  } else if (key.startsWith(SECCOMP_CONTAINER)) {
    const container = containerCalled(spec, key.slice(SECCOMP_CONTAINER.length), 'seccompProfile');
    if (container) say('seccomp', { profile: `"${value}"`, whose: 'container' }, { holder: container, field: 'seccompProfile', value: seccompOf(value) });
  } else if (key.startsWith(APPARMOR) && !isWindowsPod(site, spec)) {
    const container = containerCalled(spec, key.slice(APPARMOR.length), 'appArmorProfile');
    const profile = appArmorOf(value);
    if (container && !hasPodProfile(spec, profile)) say('apparmor', {}, { holder: container, field: 'appArmorProfile', value: profile });
  }
}

/** What such an annotation says, in the field's shape; null where it does not say that. */
function asJson(field: string, value: string): Json {
  if (field === 'schedulerName' || field === 'hostname' || field === 'subdomain') return value === '' ? null : value;
  try {
    const json = JSON.parse(value) as Json;
    const isList = Array.isArray(json);
    return typeof json === 'object' && json !== null && isList === (field !== 'affinity') && Object.keys(json).length > 0 ? json : null;
  } catch {
    return null;
  }
}

type Say = (message: string, data: Record<string, string>, annotation: Omit<Annotation, 'key'>) => void;

/** Those of what stands beside workloads. Throws QUIET. */
function checkBeside(site: Site, key: string, value: string, say: Say): void {
  if (site.type === 'Service') {
    if (key === TOPOLOGY_HINTS) say('topology', {}, {});
    return;
  }
  const spec = (site as Site<'Ingress'>).child('spec');
  // Where both are there, they must agree, and the field counts.
  if (key === INGRESS_CLASS && spec?.has('ingressClassName') !== true) say('ingress-class', {}, { ...(spec && { holder: spec }), field: 'ingressClassName', value });
}

/** The key alone changes, unless the new one is there. */
function renamed({ site, more }: Subject): Fix | undefined {
  const map = site && pairOf(site.node, 'annotations')?.value;
  const pair = map?.kind === 'map' ? pairOf(map, (more as Annotation).key) : undefined;
  if (map?.kind !== 'map' || pair === undefined || pair.merged || pairOf(map, TOPOLOGY_MODE)) return undefined;
  return { title: `rename it to ${TOPOLOGY_MODE}`, safety: 'safe', changes: [{ do: 'rename', pair, to: TOPOLOGY_MODE }] };
}

/** A container of that name without the field. Throws QUIET. */
function containerCalled(spec: Site<'PodSpec'>, name: string, field: 'seccompProfile' | 'appArmorProfile'): Site<'Container'> | undefined {
  return (containersOf(spec) as readonly Site<'Container'>[]).find((container) => (container.get('name') ?? '') === name && container.child('securityContext')?.has(field) !== true);
}

/** In a Pod for Windows the annotation is let be; a template is warned of. */
function isWindowsPod(site: Site, spec: Site<'PodSpec'>): boolean {
  return site.type === 'Pod' && spec.child('os')?.get('name') === 'windows';
}

type Profile = { readonly type: string; readonly localhostProfile?: string } | null;

function seccompOf(annotation: string): Profile {
  return annotation === 'docker/default' ? { type: 'RuntimeDefault' } : appArmorOf(annotation);
}

/** ApparmorFieldForAnnotation: null for what no profile is called. */
function appArmorOf(annotation: string): Profile {
  if (annotation === 'unconfined') return { type: 'Unconfined' };
  if (annotation === 'runtime/default') return { type: 'RuntimeDefault' };
  const file = annotation.startsWith('localhost/') ? annotation.slice('localhost/'.length) : '';
  return file === '' ? null : { type: 'Localhost', localhostProfile: file };
}

/** The Pod as a whole has the very profile already. Throws QUIET. */
function hasPodProfile(spec: Site<'PodSpec'>, profile: Profile): boolean {
  const pods = spec.child('securityContext')?.child('appArmorProfile');
  return pods !== undefined && profile !== null && pods.get('type') === profile.type && pods.get('localhostProfile') === profile.localhostProfile;
}

const pod = (annotation: string, spec = '', container = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n${annotation === '' ? '' : `  annotations:\n    ${annotation}\n`}spec:\n${spec}  containers:\n  - name: web\n    image: registry.example.com/web:1.0.0\n${container}`;
const volume = (annotation: string, spec = ''): string =>
  `apiVersion: v1\nkind: PersistentVolume\nmetadata:\n  name: data\n${annotation}spec:\n  accessModes:\n  - ReadWriteOnce\n  capacity:\n    storage: 10Gi\n  nfs:\n    server: nfs.example.com\n    path: /export\n${spec}`;

const ingress = (annotations: string, spec: string): string =>
  `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\n${annotations}spec:\n  defaultBackend:\n    service:\n      name: web\n      port:\n        number: 80\n${spec}`;

export const page: Page = {
  summary: 'An annotation from before there was a field for it: affinity and tolerations, critical Pods, sysctls, seccomp, AppArmor, storage classes, Ingress classes.',
  why: `New features of Kubernetes once began as annotations, which the API server cannot check. Most of these are read by nothing any more, so that a manifest looks safer than it is:

- \`scheduler.alpha.kubernetes.io/critical-pod\`: not since 1.16.
- \`scheduler.alpha.kubernetes.io/affinity\`, \`tolerations\` and \`name\`, \`pod.alpha.kubernetes.io/init-containers\`, \`pod.beta.kubernetes.io/init-containers\`, \`hostname\` and \`subdomain\`: fields since 1.6 and before, and read by nothing.
- \`security.alpha.kubernetes.io/sysctls\` and \`unsafe-sysctls\`: not since 1.11.
- \`seccomp.security.alpha.kubernetes.io/pod\` and \`container.seccomp.security.alpha.kubernetes.io/NAME\`: not since 1.27. Where the field is written beside them, it counts, and nothing is said.
- \`container.apparmor.security.beta.kubernetes.io/NAME\`: the server still copies it to the field, and warns since 1.30.
- \`volume.beta.kubernetes.io/storage-class\` and \`mount-options\`: still read, before the fields.
- \`kubernetes.io/ingress.class\` of an Ingress: still read by controllers. Beside ingressClassName nothing is said, and the two must agree.
- \`service.kubernetes.io/topology-aware-hints\` of a Service: still read, for \`service.kubernetes.io/topology-mode\`.`,
  instead: 'Write the field. The fix moves what the annotation says, where that is plain.',
  upstream: 'pkg/api/pod/warnings.go: warningsForPodSpecAndMeta; pkg/registry/core/pod/strategy.go: applyAppArmorVersionSkew; pkg/api/persistentvolume/util.go; pkg/api/service/warnings.go: GetWarningsForService; pkg/registry/networking/ingress/strategy.go: WarningsOnCreate',
  examples: [
    { bad: pod('«scheduler.alpha.kubernetes.io/critical-pod»: ""'), message: 'critical', fixed: pod('') },
    {
      bad: pod(`«scheduler.alpha.kubernetes.io/tolerations»: '[{"key":"dedicated","operator":"Exists","effect":"NoSchedule"}]'`),
      message: 'scheduling',
      fixed: pod('', '').replace('registry.example.com/web:1.0.0\n', 'registry.example.com/web:1.0.0\n  tolerations:\n  - key: dedicated\n    operator: Exists\n    effect: NoSchedule\n'),
    },
    { bad: pod('«security.alpha.kubernetes.io/sysctls»: net.ipv4.tcp_syncookies=1'), message: 'sysctls', fixed: pod('') },
    {
      bad: pod('«seccomp.security.alpha.kubernetes.io/pod»: runtime/default'),
      message: 'seccomp',
      fixed: pod('', '').replace('registry.example.com/web:1.0.0\n', 'registry.example.com/web:1.0.0\n  securityContext:\n    seccompProfile:\n      type: RuntimeDefault\n'),
    },
    {
      bad: pod('«container.apparmor.security.beta.kubernetes.io/web»: localhost/web'),
      message: 'apparmor',
      fixed: pod('', '', '    securityContext:\n      appArmorProfile:\n        type: Localhost\n        localhostProfile: web\n'),
    },
    { bad: volume('  annotations:\n    «volume.beta.kubernetes.io/storage-class»: fast\n'), message: 'storage', fixed: volume('', '  storageClassName: fast\n') },
    {
      bad: serviceWith('', '\nannotations:\n  «service.kubernetes.io/topology-aware-hints»: Auto\n'),
      message: 'topology',
      fixed: serviceWith('', '\nannotations:\n  service.kubernetes.io/topology-mode: Auto\n'),
    },
    {
      bad: ingress('  annotations:\n    «kubernetes.io/ingress.class»: nginx\n', ''),
      message: 'ingress-class',
      fixed: ingress('', '  ingressClassName: nginx\n'),
    },
    { good: ingress('  annotations:\n    kubernetes.io/ingress.class: nginx\n', '  ingressClassName: nginx\n'), note: 'for controllers of old, beside the field' },
    { bad: 'apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: web\n  annotations:\n    «kubernetes.io/enforce-mountable-secrets»: "true"\n', message: 'secrets', fixed: 'apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: web\n' },
    { good: pod('seccomp.security.alpha.kubernetes.io/pod: runtime/default', '  securityContext:\n    seccompProfile:\n      type: RuntimeDefault\n'), note: 'for clusters of old, beside the field' },
  ],
};
