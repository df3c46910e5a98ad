/** FileOrCreate where no file is meant, or where it cannot be made. Follows pkg/volume/hostpath/host_path.go: checkTypeInternal, makeFile. */
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import type { Site } from '../../schema/site.js';
import { allOf } from '../../validation/reach.js';
import { setField } from '../shared/changes.js';
import { siteRule, type Page } from '../rule.js';
import { cleanHostPath, folderOf, isWithin } from '../shared/host-path/clean-path.js';
import { hasItsFolderEverywhere } from '../shared/host-path/nodes.js';
import { isSocket } from '../shared/host-path/sockets.js';

const wantSocket = (subject: Subject): Fix | undefined => setField(subject, 'Socket', 'suggestion');

export const rule = siteRule<'HostPathVolumeSource'>({
  id: 'host-path/file-or-create',
  needs: ['type'],
  on: 'HostPathVolumeSource',
  late: true,
  messages: {
    socket: {
      text: '"{path}" is named as a socket, and where none is yet FileOrCreate makes an empty file of root\'s in its place: the server cannot listen there, and clients cannot connect. Use Socket, which waits for it.',
      hint: 'makes a plain file',
      severity: 'warning',
      rejects: false,
      fix: wantSocket,
    },
    parent: {
      text: 'FileOrCreate makes the file "{path}" and no folder: on a node without "{folder}" the Pod waits in ContainerCreating without end. Mount the folder with DirectoryOrCreate, in place of the file or in a volume beside it.',
      hint: 'makes no folders',
      severity: 'warning',
      rejects: false,
    },
  },
  check(source, { report }) {
    if (source.get('type') !== 'FileOrCreate') return;
    const written = source.get('path') ?? '';
    const path = cleanHostPath(written);
    if (path === null) return;
    const about = { path: source.path('type'), data: { path: written, folder: folderOf(path) ?? '' }, subject: { site: source, field: 'type' } as Subject };
    if (isSocket(path)) report('socket', source.at('type'), about);
    else if (!hasItsFolderEverywhere(path) && !isMadeBeside(source, folderOf(path) ?? '/')) report('parent', source.at('type'), about);
  },
});

/** Another volume of the Pod makes the folder, or wants it there: the kubelet tries again until it is. */
function isMadeBeside(source: Site<'HostPathVolumeSource'>, folder: string): boolean {
  const pod = source.parent?.type === 'Volume' ? (source.parent.parent as Site<'PodSpec'> | null) : null;
  return (pod ? allOf(pod, 'volumes') : []).some((volume) => {
    const other = volume.child('hostPath');
    const type = other?.get('type');
    const path = type === 'DirectoryOrCreate' || type === 'Directory' ? cleanHostPath(other?.get('path') ?? '') : null;
    return path !== null && isWithin(path, folder);
  });
}

const pod = (path: string, type: string, more = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n  - name: web\n    image: registry.example.com/web:1.0.0\n    volumeMounts:\n    - {name: data, mountPath: /data}\n${more === '' ? '' : '    - {name: folder, mountPath: /folder}\n'}  volumes:\n  - name: data\n    hostPath:\n      path: ${path}\n      type: ${type}\n${more}`;

export const page: Page = {
  summary: 'FileOrCreate makes a plain file, and no folder for it.',
  why: 'Where nothing is at the path the kubelet makes an empty file with mode 0644 that belongs to root. A socket is made by the server that listens, so a file that came first is in its way. And unlike `DirectoryOrCreate`, which makes every folder on the way, `FileOrCreate` makes none: in a folder that is not there it fails, again and again, and the Pod never starts.',
  instead: 'Use `Socket` for a socket. For a file in a folder of your own mount the folder with `DirectoryOrCreate`, or name it in a volume of its own beside the file.',
  upstream: 'pkg/volume/hostpath/host_path.go: checkTypeInternal, makeFile',
  examples: [
    { bad: pod('/run/shop.sock', '«FileOrCreate»'), message: 'socket', fixed: pod('/run/shop.sock', 'Socket') },
    { bad: pod('/var/lib/shop/state/cursor.db', '«FileOrCreate»'), message: 'parent' },
    { note: 'the folder is on every node', good: pod('/var/lib/shop.db', 'FileOrCreate') },
    {
      note: 'the folder is made by the volume beside it',
      good: pod('/var/lib/shop/cursor.db', 'FileOrCreate', '  - name: folder\n    hostPath:\n      path: /var/lib/shop/\n      type: DirectoryOrCreate\n'),
    },
  ],
};
