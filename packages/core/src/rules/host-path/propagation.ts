/** mountPropagation of a volume's mount. Follows pkg/apis/core/validation/validation.go: validateMountPropagation. */
import type { Words } from '../../tree/finding.js';
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { setField, setToNearest } from '../shared/changes.js';
import { podWith } from '../shared/manifests.js';
import { verdict, type Page } from '../rule.js';

const respell = (subject: Subject, { mode }: Words): Fix | undefined => setToNearest(subject, String(mode), ['None', 'HostToContainer', 'Bidirectional']);
const oneWay = (subject: Subject): Fix | undefined => setField(subject, 'HostToContainer', 'suggestion');

export const rule = verdict({
  id: 'host-path/propagation',
  messages: {
    unprivileged: {
      text: 'Bidirectional lets this container mount file systems on the node, which only a privileged container may do, so the API server refuses it. HostToContainer is enough to see the node\'s mounts; otherwise set securityContext.privileged: true on this very container.',
      hint: 'only for privileged containers',
      severity: 'error',
      rejects: true,
      fix: oneWay,
    },
    unknown: {
      text: '"{mode}" is not a mode of mountPropagation, so the API server refuses it. Use None, HostToContainer to see what the node mounts later, or Bidirectional to mount for the node.',
      hint: 'None, HostToContainer or Bidirectional',
      severity: 'error',
      rejects: true,
      fix: respell,
    },
  },
});

const agent = (mode: string, context = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: storage\nspec:\n  containers:\n  - name: storage\n    image: registry.example.com/storage:1.0.0\n${context}    volumeMounts:\n    - name: mounts\n      mountPath: /mounts\n      mountPropagation: ${mode}\n  volumes:\n  - name: mounts\n    emptyDir: {}\n`;

export const page: Page = {
  summary: 'Bidirectional mount propagation without privileged, or a mode that does not exist.',
  why: 'With `Bidirectional`, what a container mounts appears on the node and in every Pod that shows the same path. That is as much power as a privileged container has, so the server gives it to those alone. It looks at the container itself, init containers included, and not at the Pod.',
  instead: 'Use `HostToContainer` to see mounts that the node makes later. A storage driver that mounts for others needs `privileged: true` in the container that mounts.',
  upstream: 'pkg/apis/core/validation/validation.go: validateMountPropagation',
  examples: [
    { bad: agent('«Bidirectional»'), message: 'unprivileged', fixed: agent('HostToContainer') },
    { bad: agent('«hostToContainer»'), message: 'unknown', fixed: agent('HostToContainer') },
    { good: agent('Bidirectional', '    securityContext:\n      privileged: true\n') },
    { good: podWith('') },
  ],
};
