/** A place of the node where secrets lie, or where writing makes root: shared/host-path/places.ts says which. Nothing upstream objects to any. */
import { siteRule, type Page } from '../rule.js';
import { allowOptions, isAllowed, type AllowOptions } from '../shared/host-path/allow.js';
import { gravestOf, type Gravest } from '../shared/host-path/gravest.js';
import { mountsAsRelated } from '../shared/host-path/mounts.js';

export const rule = siteRule<'HostPathVolumeSource', AllowOptions>({
  id: 'host-path/sensitive',
  on: 'HostPathVolumeSource',
  late: true,
  options: allowOptions,
  messages: {
    write: {
      text: '"{path}" is mounted writable, so whoever gets into the container can {deed}. Mount only the file or folder below it that is needed, with readOnly where it is only read.',
      hint: 'sensitive, and writable',
      severity: 'warning',
      rejects: false,
    },
    read: {
      text: '"{path}" is mounted, so whoever gets into the container can {deed}. Mount only the file or folder below it that is needed, or ask the Kubernetes API.',
      hint: 'sensitive',
      severity: 'warning',
      rejects: false,
    },
    note: {
      text: '"{path}" is mounted, so whoever gets into the container can {deed}. Where that is what it is for, nothing is wrong; mount less where less will do.',
      hint: 'sensitive',
      severity: 'info',
      rejects: false,
    },
    devices: {
      text: '"{path}" shows the devices of the node, and the runtime lets no container open them that is not privileged. Ask for a device by a device plugin or a resource claim.',
      hint: 'seen, and not opened',
      severity: 'info',
      rejects: false,
    },
    'persistent-volume': {
      text: 'This PersistentVolume is "{path}" of a node, so whoever gets into a Pod that claims it can {deed}. Use a folder made for the volume.',
      hint: 'sensitive, and writable',
      severity: 'warning',
      rejects: false,
    },
  },
  check(source, { report, resource, options }) {
    const gravest = gravestOf(source, resource);
    if (gravest?.speaker !== 'sensitive' || isAllowed(options, [gravest.path], resource)) return;
    const { path, volume, place, mounts, writes } = gravest;
    report(messageFor(gravest), source.at('path'), {
      path: source.path('path'),
      data: { path: path === volume.path ? (source.get('path') ?? '') : path, deed: { say: 'deed', stake: place?.stake, write: writes ? 1 : 0 } },
      related: mountsAsRelated(mounts),
      subject: { site: source },
    });
  },
});

function messageFor({ volume, place, grade, writes }: Gravest): string {
  if (volume.use === 'persistent-volume') return volume.use;
  if (place?.stake === 'devices') return place.stake;
  return grade < 2 ? 'note' : writes ? 'write' : 'read';
}

const pod = (path: string, mount: string, spec = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n${spec}  containers:\n  - name: web\n    image: registry.example.com/web:1.0.0\n    volumeMounts:\n    - {name: host, mountPath: /host${mount}}\n  volumes:\n  - name: host\n    hostPath:\n      path: ${path}\n`;

const daemonSet = (paths: readonly string[], mounts: readonly string[]): string =>
  `apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec:\n  selector:\n    matchLabels: {app: agent}\n  template:\n    metadata:\n      labels: {app: agent}\n    spec:\n      containers:\n      - name: agent\n        image: registry.example.com/agent:1.0.0\n        securityContext: {privileged: true}\n        volumeMounts:\n${mounts.map((mount, i) => `        - {name: host${String(i)}, mountPath: /host${String(i)}${mount}}\n`).join('')}      volumes:\n${paths.map((path, i) => `      - name: host${String(i)}\n        hostPath: {path: ${path}}\n`).join('')}`;

export const page: Page = {
  summary: 'A place of the node where secrets lie, or where writing makes root, is mounted.',
  why: `A \`hostPath\` volume goes past every other protection: what lies there is read and written with the container's user, and by default that is the node's root. How grave that is hangs on the place, and the rule goes by the place after cleaning (doubled slashes, links that every node has, the \`subPath\` of each mount):

- **Secrets of the cluster**: the kubelet's folder with the tokens of all Pods, its own key, \`/etc/kubernetes\`, etcd's data, the clouds' credentials. Reading is enough.
- **Secrets of the node**: \`/etc\`, \`/root\`, \`/home\`, SSH and TLS keys, \`/var/lib\`, the runtimes' data.
- **Logs**: all Pods log below \`/var/log/pods\`. Who can write there puts a link in place of a log, and the kubelet, which is root, reads any file of the node to whoever asks for that log.
- **Processes and buses**: \`/proc\` shows command lines and environments, and written to it starts programs as root; so do the sockets of systemd.

\`readOnly\` does not reach what is mounted below the volume on the node, unless \`recursiveReadOnly\` is set; below the kubelet's folder those are the Pods' Secrets.

Agents have reasons that an application has not, and are known by what they mount themselves: a Pod with the kubelet's \`plugins_registry\` is a storage driver, one with \`/opt/cni/bin\` a network plugin, one with \`device-plugins\`, CDI's or NRI's folder gives devices to Pods, a static Pod belongs to the control plane. A Job that sees all processes and mounts many places, all read-only, is an audit of the node. Of what these need nothing is said; of the rest there is a note for DaemonSets. The same for a container that is surely not root.`,
  instead: 'Mount the one file or folder that is needed, with `readOnly: true`. Take Secrets from the API, logs from the API or an agent, metrics from the kubelet. What must be is allowed in the configuration, with a reason.',
  examples: [
    { bad: pod('«/etc»', ''), message: 'write' },
    { note: 'with two slashes, and read-only', bad: pod('«/var/lib//kubelet/»', ', readOnly: true'), message: 'read' },
    { note: 'by a subPath', bad: pod('«/var/lib»', ', subPath: etcd'), message: 'write' },
    { note: 'an agent of the node', bad: daemonSet(['«/root»'], [', readOnly: true']), message: 'note' },
    { note: 'not root, so that it reads little there', bad: pod('«/root»', ', readOnly: true', '  securityContext: {runAsUser: 1000}\n'), message: 'note' },
    { bad: pod('«/dev»', ''), message: 'devices' },
    { bad: 'apiVersion: v1\nkind: PersistentVolume\nmetadata:\n  name: pods\nspec:\n  capacity: {storage: 1Gi}\n  accessModes: [ReadWriteOnce]\n  hostPath:\n    path: «/var/lib/kubelet/pods»\n', message: 'persistent-volume' },
    { note: 'a storage driver, known by its registration folder', good: daemonSet(['/var/lib/kubelet', '/var/lib/kubelet/plugins_registry'], [', mountPropagation: Bidirectional', '']) },
    { note: 'logs are read by an agent on each node', good: daemonSet(['/var/log', '/var/lib/docker/containers'], [', readOnly: true', ', readOnly: true']) },
    { note: 'one file that everybody may read', good: pod('/etc/os-release', ', readOnly: true') },
  ],
};
