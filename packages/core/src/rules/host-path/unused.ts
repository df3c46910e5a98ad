/** A hostPath volume that no container mounts. Follows pkg/kubelet/volumemanager/populator/desired_state_of_world_populator.go: processPodVolumes, which leaves it out. */
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import type { Site } from '../../schema/site.js';
import { removeObject } from '../shared/changes.js';
import { siteRule, type Page } from '../rule.js';
import { readHostVolume } from '../shared/host-path/mounts.js';

const remove = ({ site }: Subject): Fix | undefined => removeObject({ site: site?.parent ?? undefined } as Subject, 'suggestion', 'remove the volume');

export const rule = siteRule<'HostPathVolumeSource'>({
  id: 'host-path/unused',
  on: 'HostPathVolumeSource',
  late: true,
  messages: {
    unused: {
      text: 'No container mounts the volume "{name}", so the kubelet does not even look at "{path}" of the node, and its type checks nothing. Remove the volume, or mount it in the container that it is for.',
      hint: 'no container mounts it',
      severity: 'info',
      rejects: false,
      fix: remove,
    },
  },
  check(source, { report, resource }) {
    const volume = source.parent;
    if (volume?.type !== 'Volume' || volume.parent?.type !== 'PodSpec') return;
    const name = (volume as Site<'Volume'>).get('name');
    if (name === undefined || readHostVolume(source, resource)?.use !== 'unmounted' || isPatch(volume.parent as Site<'PodSpec'>)) return;
    report('unused', source.at('path'), { path: source.path('path'), data: { name, path: source.get('path') ?? '' }, subject: { site: source } });
  },
});

/** A piece of a manifest, to be laid over another: the mount may stand there. */
function isPatch(pod: Site<'PodSpec'>): boolean {
  const containers = pod.children('containers');
  return containers.length === 0 || containers.some((container) => container.get('image') === undefined);
}

const pod = (mount: string, volumes: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n  - name: web\n    image: registry.example.com/web:1.0.0\n    volumeMounts:\n    - name: cache\n      mountPath: /cache\n${mount}  volumes:\n  - name: cache\n    emptyDir: {}\n${volumes}`;

export const page: Page = {
  summary: 'A hostPath volume that no container mounts.',
  why: 'The kubelet leaves out volumes that no container mounts, so this one neither does anything nor is checked. Most are left over; some show that a mount was forgotten, or names another volume. And a path of the node that stands ready is soon mounted by somebody who did not ask for it.',
  instead: 'Remove the volume, or mount it in the container that it is for.',
  upstream: 'pkg/kubelet/volumemanager/populator/desired_state_of_world_populator.go: processPodVolumes',
  examples: [
    { bad: pod('', '  - name: data\n    hostPath:\n      path: «/srv/web»\n'), message: 'unused', fixed: pod('', '') },
    { note: 'an init container counts, too', good: pod('  initContainers:\n  - name: fetch\n    image: registry.example.com/fetch:1.0.0\n    volumeMounts:\n    - {name: data, mountPath: /data}\n', '  - name: data\n    hostPath:\n      path: /srv/web\n') },
  ],
};
