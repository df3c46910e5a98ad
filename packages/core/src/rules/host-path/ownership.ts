/** What the kubelet makes is root's. Follows pkg/volume/hostpath/host_path.go: makeDir, makeFile, and GetAttributes, by which fsGroup does not apply (Managed: false). */
import { siteRule, type Page } from '../rule.js';
import { gravestOf } from '../shared/host-path/gravest.js';
import { mountsAsRelated, readHostVolume } from '../shared/host-path/mounts.js';
import { isOnEveryNode } from '../shared/host-path/nodes.js';

export const rule = siteRule<'HostPathVolumeSource'>({
  id: 'host-path/ownership',
  needs: ['type'],
  on: 'HostPathVolumeSource',
  late: true,
  messages: {
    'non-root': {
      text: 'Where "{path}" is missing the kubelet makes it for root alone to write, and container "{container}" does not run as root, so it cannot write there. Give it to the container\'s user in an init container that runs as root, or use an emptyDir or a claim.',
      hint: "made as root's",
      severity: 'info',
      rejects: false,
    },
    'fs-group': {
      text: 'Where "{path}" is missing the kubelet makes it for root alone to write, and fsGroup changes nothing about a hostPath, so container "{container}", which is not root, cannot write there. Give it to that user in an init container, or use a claim.',
      hint: "made as root's; fsGroup does not apply",
      severity: 'info',
      rejects: false,
    },
  },
  check(source, { report, resource }) {
    const type = source.get('type');
    if (type !== 'DirectoryOrCreate' && type !== 'FileOrCreate') return;
    const volume = readHostVolume(source, resource);
    if (volume?.use !== 'mounted' || !volume.path.startsWith('/') || isOnEveryNode(volume.path)) return;
    const writing = volume.mounts.filter(({ writable }) => writable);
    const blocked = writing.filter(({ nonRoot, privileged }) => nonRoot && !privileged);
    // One that may be root can give it to the others.
    if (blocked.length === 0 || blocked.length < writing.length || gravestOf(source, resource) !== undefined) return;
    const message = volume.pod?.child('securityContext')?.has('fsGroup') === true ? 'fs-group' : 'non-root';
    report(message, source.at('type'), { path: source.path('type'), data: { path: source.get('path') ?? '', container: blocked[0]?.container ?? '' }, related: mountsAsRelated(blocked), subject: { site: source, field: 'type' } });
  },
});

const pod = (spec: string, init = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n${spec}${init}  containers:\n  - name: web\n    image: registry.example.com/web:1.0.0\n    volumeMounts:\n    - {name: cache, mountPath: /cache}\n  volumes:\n  - name: cache\n    hostPath:\n      path: /srv/web-cache\n      type: `;

export const page: Page = {
  summary: 'A path that the kubelet makes as root, for a container that is not root.',
  why: '`DirectoryOrCreate` makes folders with mode 0755 and `FileOrCreate` makes a file with mode 0644; both are root\'s. A container with another user reads them, and cannot write. `fsGroup` helps with most kinds of volumes, and the kubelet leaves a hostPath out on purpose: it would change files of the node. So the Pod runs where somebody prepared the path, and fails on a new node.',
  instead: 'An init container that runs as root and mounts the volume can change the owner. Better is a volume that belongs to the Pod: an `emptyDir`, a claim, or a local PersistentVolume.',
  upstream: 'pkg/volume/hostpath/host_path.go: makeDir, makeFile, GetAttributes',
  examples: [
    { bad: `${pod('  securityContext:\n    runAsUser: 1000\n')}«DirectoryOrCreate»\n`, message: 'non-root' },
    { bad: `${pod('  securityContext:\n    runAsNonRoot: true\n    fsGroup: 2000\n')}«DirectoryOrCreate»\n`, message: 'fs-group' },
    {
      note: 'an init container gives it away',
      good: `${pod('  securityContext:\n    runAsUser: 1000\n', '  initContainers:\n  - name: own\n    image: registry.example.com/tools:1.0.0\n    command: [chown, "1000", /cache]\n    securityContext: {runAsUser: 0}\n    volumeMounts:\n    - {name: cache, mountPath: /cache}\n')}DirectoryOrCreate\n`,
    },
    { note: 'which user the image has is not known', good: `${pod('')}DirectoryOrCreate\n` },
  ],
};
