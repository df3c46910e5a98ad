/**
 * A hostPath without a type. The kubelet then looks at nothing (pkg/volume/hostpath/host_path.go: SetUp), and where nothing is at the path, containerd and CRI-O make a folder
 * before they mount it (containerd: internal/cri/opts, WithMounts; cri-o: server/container_create_linux.go, addOCIBindMounts).
 */
import type { Subject } from '../../schema/refuse.js';
import type { Words } from '../../tree/finding.js';
import type { Fix } from '../../fixes/change.js';
import { setField } from '../shared/changes.js';
import { siteRule, type Page } from '../rule.js';
import { readHostVolume } from '../shared/host-path/mounts.js';
import { isOnEveryNode } from '../shared/host-path/nodes.js';
import { isSocket } from '../shared/host-path/sockets.js';

const say = (subject: Subject, { type }: Words): Fix | undefined => setField(subject, String(type), 'suggestion', `add type: ${String(type)}`);

/** Endings that files have and folders have not. */
const FILE = /\.(?:conf|cfg|config|ini|toml|ya?ml|json|xml|properties|env|txt|log|db|pid|lock|crt|cert|pem|key|token|kubeconfig|sh|so(?:\.\d+)*)$/i;

export const rule = siteRule<'HostPathVolumeSource'>({
  id: 'host-path/type-unset',
  on: 'HostPathVolumeSource',
  off: true,
  messages: {
    file: {
      text: '"{path}" is named as a {thing}, and without a type nothing looks whether it is there: where it is not, the container runtime makes a folder of that name, which stays in the way of the {thing}. Add type: {type}.',
      hint: 'add type: {type}',
      severity: 'warning',
      rejects: false,
      fix: say,
    },
    folder: {
      text: 'Without a type nothing looks what is at "{path}": where it is missing, the container runtime makes an empty folder, and nobody learns of a misspelt path. Add type: Directory to want it there, or DirectoryOrCreate to have it made.',
      hint: 'add a type',
      severity: 'info',
      rejects: false,
    },
  },
  check(source, { report, resource }) {
    if ((source.get('type') ?? '') !== '') return;
    const volume = readHostVolume(source, resource);
    if (volume === undefined || volume.use === 'unmounted' || isOnEveryNode(volume.path) || volume.path.startsWith('//./')) return;
    const socket = isSocket(volume.path);
    const thing = socket ? 'socket' : 'file';
    report(socket || FILE.test(volume.path) ? 'file' : 'folder', source.at('path'), { path: source.path('path'), data: { path: source.get('path') ?? '', thing, type: socket ? 'Socket' : 'File' }, subject: { site: source, field: 'type' } });
  },
});

const pod = (path: string, type = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n  - name: web\n    image: registry.example.com/web:1.0.0\n    volumeMounts:\n    - {name: data, mountPath: /data, readOnly: true}\n  volumes:\n  - name: data\n    hostPath:\n      path: ${path}\n${type}`;

export const page: Page = {
  summary: 'A hostPath volume without a type: nothing is looked at before it is mounted.',
  why: 'Without a type the kubelet passes the path on as it is. Where nothing is there the container runtime makes a folder, with mode 0755 and root\'s: for a misspelt path an empty one, for a file or a socket a folder in its place. That folder stays on the node, and the program that wants to make the file or listen on the socket fails from then on, also when the Pod is long gone. After a restart of the node it is a matter of which starts first.',
  instead: 'Say what is meant: `Directory`, `File` or `Socket` for what must be there, `DirectoryOrCreate` or `FileOrCreate` for what may be made.',
  upstream: 'pkg/volume/hostpath/host_path.go: hostPathMounter.SetUp',
  examples: [
    { bad: pod('«/run/shop/api.sock»'), message: 'file', fixed: pod('/run/shop/api.sock', '      type: Socket\n') },
    { bad: pod('«/srv/shop.conf»'), message: 'file', fixed: pod('/srv/shop.conf', '      type: File\n') },
    { bad: pod('«/srv/shop»'), message: 'folder' },
    { note: 'every node has it', good: pod('/etc/localtime') },
    { good: pod('/srv/shop', '      type: DirectoryOrCreate\n') },
  ],
};
