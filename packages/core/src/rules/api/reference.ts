/** Names that must exist in the same object. Follows pkg/apis/core/validation/validation.go: ValidateVolumeMounts. */
import type { Words } from '../../tree/finding.js';
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { setToNearest } from '../shared/changes.js';
import { containerWith, podWith } from '../shared/manifests.js';
import { verdict, type Message, type Page } from '../rule.js';

function respell(subject: Subject, { name }: Words): Fix | undefined {
  return subject.more instanceof Set ? setToNearest(subject, String(name), [...(subject.more as Set<string>)]) : undefined;
}

const refused = (text: string, hint: string, fix?: Message['fix']): Message => ({ text, hint, severity: 'error', rejects: true, ...(fix && { fix }) });

export const rule = verdict({
  id: 'api/reference',
  messages: {
    volume: refused('No volume of this Pod is called "{name}", so there is nothing to mount, and the API server refuses it. Add the volume under "volumes", or correct the name.', 'no such volume', respell),
    'empty-dir': refused('The files of variables are read from an emptyDir, which another container fills, and the volume "{name}" is something else, so the API server refuses it.', 'not an emptyDir'),
    device: refused('Only a volume that comes from a PersistentVolumeClaim can be a block device, and "{name}" is something else, so the API server refuses it. Mount it under volumeMounts, or use a claim.', 'not a claim'),
    claim: refused('No claim of this Pod is called "{name}", so the container would get nothing, and the API server refuses it. Add the claim under "resourceClaims" of the Pod, or correct the name.', 'no such claim'),
    container: refused('No container of this Pod is called "{name}", so the API server refuses it. Correct the name.', 'no such container'),
    'annotated-container': refused('This annotation is about the container "{name}", and the Pod has none of that name, so the API server refuses it. Remove the annotation, or correct the name behind the "/".', 'no such container'),
  },
});

const mounting = (name: string): string => podWith('\nvolumes:\n- name: cache\n  emptyDir: {}\n').replace('    image', `    volumeMounts:\n    - name: ${name}\n      mountPath: /cache\n    image`);

export const page: Page = {
  summary: 'A name that is looked up in the same manifest, and is not there.',
  why: 'A mount names one of the volumes of its Pod. The server checks that it exists, since the Pod could never start without it.',
  instead: 'Add what is named, or correct the name. In a StatefulSet the claim templates are volumes, too.',
  upstream: 'pkg/apis/core/validation/validation.go: ValidateVolumeMounts',
  examples: [{ bad: mounting('«cahce»'), message: 'volume', fixed: mounting('cache') }, { bad: containerWith('\nresources:\n  claims:\n  - name: «gpu»\n'), message: 'claim' }, {
      bad: containerWith('\nvolumeDevices:\n- name: «disk»\n  devicePath: /dev/disk\n').replace('spec:\n', 'spec:\n  volumes:\n  - name: disk\n    emptyDir: {}\n'),
      message: 'device',
    },
    { good: mounting('cache') },
  ],
};
