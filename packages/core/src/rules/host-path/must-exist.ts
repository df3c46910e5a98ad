/** A type that wants the path on every node. Follows pkg/volume/hostpath/host_path.go: checkTypeInternal, which the kubelet asks before it starts any container. */
import { siteRule, type Page } from '../rule.js';
import { gravestOf } from '../shared/host-path/gravest.js';
import { readHostVolume } from '../shared/host-path/mounts.js';
import { isOnEveryNode } from '../shared/host-path/nodes.js';
import { isKept } from '../shared/host-path/nodes-of.js';
import { roleOf } from '../shared/host-path/roles.js';

const THINGS: ReadonlyMap<string, string> = new Map([
  ['Directory', 'folder'],
  ['File', 'file'],
  ['Socket', 'socket'],
  ['CharDevice', 'device'],
  ['BlockDevice', 'device'],
]);

export const rule = siteRule<'HostPathVolumeSource'>({
  id: 'host-path/must-exist',
  needs: ['type'],
  on: 'HostPathVolumeSource',
  late: true,
  messages: {
    creatable: {
      text: 'With the type {type} the {thing} "{path}" must be on every node that takes this Pod; elsewhere the Pod waits in ContainerCreating without end. Use {type}OrCreate, or keep the Pod to nodes that have it by a nodeSelector.',
      hint: 'must be on the node already',
      severity: 'info',
      rejects: false,
    },
    given: {
      text: 'With the type {type} the {thing} "{path}" must be on every node that takes this Pod; elsewhere the Pod waits in ContainerCreating without end. Keep the Pod to nodes that have it by a nodeSelector.',
      hint: 'must be on the node already',
      severity: 'info',
      rejects: false,
    },
  },
  check(source, { report, resource }) {
    const type = source.get('type') ?? '';
    const thing = THINGS.get(type);
    if (thing === undefined) return;
    const volume = readHostVolume(source, resource);
    if (volume?.use !== 'mounted' || isOnEveryNode(volume.path) || isKept(volume) || gravestOf(source, resource) !== undefined) return;
    // What drivers find on a node is put there for them.
    const role = roleOf(volume);
    if (role !== 'application' && role !== 'agent' && role !== 'monitor') return;
    const creatable = type === 'Directory' || type === 'File';
    report(creatable ? 'creatable' : 'given', source.at('type'), { path: source.path('type'), data: { type, thing, path: source.get('path') ?? '' }, subject: { site: source, field: 'type' } });
  },
});

const pod = (path: string, type: string, spec = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n${spec}  containers:\n  - name: web\n    image: registry.example.com/web:1.0.0\n    volumeMounts:\n    - {name: data, mountPath: /data, readOnly: true}\n  volumes:\n  - name: data\n    hostPath:\n      path: ${path}\n      type: ${type}\n`;

export const page: Page = {
  summary: 'A type that wants the path on every node that may take the Pod.',
  why: 'With `Directory`, `File`, `Socket`, `CharDevice` or `BlockDevice` the kubelet looks, before it starts any container, whether such a thing is at the path, and follows links. Where it is not, no container starts, and the kubelet tries again for ever: the Pod stays in `ContainerCreating`, with an event as the only word. The scheduler knows nothing of this, and goes on choosing that node. Paths that every Linux node has are fine, and so is a Pod that is kept to certain nodes.',
  instead: 'Use `DirectoryOrCreate` or `FileOrCreate` where an empty one will do. Otherwise label the nodes that have it, and select them.',
  upstream: 'pkg/volume/hostpath/host_path.go: checkTypeInternal',
  examples: [
    { bad: pod('/srv/shop', '«Directory»'), message: 'creatable' },
    { bad: pod('/run/shop/api.sock', '«Socket»'), message: 'given' },
    { note: 'every node has it', good: pod('/var/log/', 'Directory').replace('readOnly: true', 'readOnly: true, subPath: shop') },
    { note: 'the nodes that have it are selected', good: pod('/srv/shop', 'Directory', '  nodeSelector:\n    example.com/shop-data: present\n') },
    { good: pod('/srv/shop', 'DirectoryOrCreate') },
  ],
};
