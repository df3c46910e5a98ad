/** Names that must exist in the same object. Follows pkg/apis/core/validation/validation.go: ValidateVolumeMounts. */
import type { Data } from '../../tree/finding.js';
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { setToNearest } from '../shared/changes.js';
import { podWith } from '../shared/manifests.js';
import { verdict, type Page } from '../rule.js';

function respell(subject: Subject, { name }: Data): Fix | undefined {
  return subject.more instanceof Set ? setToNearest(subject, String(name), [...(subject.more as Set<string>)]) : undefined;
}

export const rule = verdict({
  id: 'api/reference',
  messages: {
    volume: {
      text: 'No volume of this Pod is called "{name}", so there is nothing to mount, and the API server refuses it. Add the volume under "volumes", or correct the name.',
      hint: 'no such volume',
      severity: 'error',
      rejects: true,
      fix: respell,
    },
  },
});

const mounting = (name: string): string => podWith('\nvolumes:\n- name: cache\n  emptyDir: {}\n').replace('    image', `    volumeMounts:\n    - name: ${name}\n      mountPath: /cache\n    image`);

export const page: Page = {
  summary: 'A name that is looked up in the same manifest, and is not there.',
  why: 'A mount names one of the volumes of its Pod. The server checks that it exists, since the Pod could never start without it.',
  instead: 'Add what is named, or correct the name. In a StatefulSet the claim templates are volumes, too.',
  upstream: 'pkg/apis/core/validation/validation.go: ValidateVolumeMounts',
  examples: [{ bad: mounting('«cahce»'), message: 'volume', fixed: mounting('cache') }, { good: mounting('cache') }],
};
