/** A system folder of the node, which is as good read-only, mounted without readOnly. Nothing upstream objects. */
import { pairOf } from '../../tree/node.js';
import type { Change, Fix } from '../../fixes/change.js';
import type { Subject } from '../../schema/refuse.js';
import { quietly, type Site } from '../../schema/site.js';
import { isWritten } from '../shared/changes.js';
import { siteRule, type Page } from '../rule.js';
import { allowOptions, isAllowed, type AllowOptions } from '../shared/host-path/allow.js';
import { gravestOf } from '../shared/host-path/gravest.js';
import { mountsAsRelated, mountsOf } from '../shared/host-path/mounts.js';

/** readOnly on every mount of the volume. */
function onlyRead({ site }: Subject): Fix | undefined {
  const changes: Change[] = [];
  let can = true;
  quietly((source: Site<'HostPathVolumeSource'>) => {
    for (const { mount } of mountsOf(source)) {
      if (mount.get('readOnly') === true) continue;
      const pair = pairOf(mount.node, 'readOnly');
      // What an anchor shares is another's, too, and a mount for others must be written.
      if (mount.via !== undefined || !isWritten(mount) || mount.get('mountPropagation') === 'Bidirectional') can = false;
      else changes.push(pair === undefined ? { do: 'insert', into: mount.node, key: 'readOnly', value: true } : { do: 'set', node: pair.value, to: true });
    }
  }, site as Site<'HostPathVolumeSource'>);
  return can && changes.length > 0 ? { title: 'mount it with readOnly: true', safety: 'suggestion', changes } : undefined;
}

export const rule = siteRule<'HostPathVolumeSource', AllowOptions>({
  id: 'host-path/writable',
  on: 'HostPathVolumeSource',
  late: true,
  options: allowOptions,
  messages: {
    application: {
      text: '"{path}" is mounted without readOnly, so whoever gets into the container can {deed}. Set readOnly: true on the mount, unless writing there is what the container is for.',
      hint: 'mounted without readOnly',
      severity: 'warning',
      rejects: false,
      fix: onlyRead,
    },
    agent: {
      text: '"{path}" is mounted without readOnly, so whoever gets into the container can {deed}. Set readOnly: true on the mount if this agent only reads there.',
      hint: 'mounted without readOnly',
      severity: 'info',
      rejects: false,
      fix: onlyRead,
    },
  },
  check(source, { report, resource, options }) {
    const gravest = gravestOf(source, resource);
    if (gravest?.speaker !== 'writable' || isAllowed(options, [gravest.path], resource)) return;
    const { path, volume, place, mounts, grade } = gravest;
    report(grade === 2 ? 'application' : 'agent', source.at('path'), {
      path: source.path('path'),
      data: { path: path === volume.path ? (source.get('path') ?? '') : path, deed: { say: 'deed', stake: place?.stake, write: 1 } },
      related: mountsAsRelated(mounts.filter(({ writable }) => writable)),
      subject: { site: source },
    });
  },
});

const pod = (path: string, mount: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n  - name: web\n    image: registry.example.com/web:1.0.0\n    volumeMounts:\n    - name: host\n      mountPath: /host\n${mount}  volumes:\n  - name: host\n    hostPath:\n      path: ${path}\n`;

const daemonSet = (path: string, container: string, mount: string): string =>
  `apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec:\n  selector:\n    matchLabels: {app: agent}\n  template:\n    metadata:\n      labels: {app: agent}\n    spec:\n      containers:\n      - name: agent\n        image: registry.example.com/agent:1.0.0\n${container}        volumeMounts:\n        - {name: host, mountPath: /host${mount}}\n      volumes:\n      - name: host\n        hostPath: {path: ${path}}\n`;

export const page: Page = {
  summary: 'A system folder of the node is mounted without readOnly.',
  why: 'Programs, certificate authorities, time zones, kernel modules, the interfaces of the kernel: nearly always a container only reads these, and a mount that says so costs nothing. Without `readOnly`, whoever gets into the container changes them for the whole node, and what root of the node runs or trusts is then theirs. Of places that should not even be read, and of those that no mount makes safe, host-path/sensitive and its neighbours speak. Agents install plugins, hooks and rules; of that nothing is said, and a privileged agent could do it all without the mount.',
  instead: 'Set `readOnly: true` on each mount. Where the kernel or another Pod mounts things below the folder, set `recursiveReadOnly: IfPossible`, too.',
  examples: [
    { bad: pod('«/etc/ssl/certs»', ''), message: 'application', fixed: pod('/etc/ssl/certs', '      readOnly: true\n') },
    { bad: pod('«/lib/modules/»', '      readOnly: false\n'), message: 'application', fixed: pod('/lib/modules/', '      readOnly: true\n') },
    { note: 'an agent of the node', bad: daemonSet('«/usr/local/bin»', '', ''), message: 'agent', fixed: daemonSet('/usr/local/bin', '', ', readOnly: true') },
    { note: 'a network plugin installs itself', good: daemonSet('/opt/cni/bin', '', '') },
    { note: 'a privileged agent', good: daemonSet('/lib/modules', '        securityContext: {privileged: true}\n', '') },
    { good: pod('/etc/localtime', '      readOnly: true\n') },
  ],
};
