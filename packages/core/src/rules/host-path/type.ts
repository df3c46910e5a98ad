/** The type of a hostPath volume. Follows pkg/apis/core/validation/validation.go: validateHostPathType. */
import type { Words } from '../../tree/finding.js';
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { setField, setToNearest } from '../shared/changes.js';
import { podWith } from '../shared/manifests.js';
import { verdict, type Page } from '../rule.js';

const TYPES = ['DirectoryOrCreate', 'Directory', 'FileOrCreate', 'File', 'Socket', 'CharDevice', 'BlockDevice'];
const SHORT: Readonly<Record<string, string>> = { dir: 'Directory', folder: 'Directory', unixsocket: 'Socket', chardev: 'CharDevice', blockdev: 'BlockDevice', directorycreate: 'DirectoryOrCreate', filecreate: 'FileOrCreate' };

function respell(subject: Subject, { type }: Words): Fix | undefined {
  const word = String(type).toLowerCase();
  const meant = Object.hasOwn(SHORT, word) ? SHORT[word] : undefined;
  return meant === undefined ? setToNearest(subject, String(type), TYPES) : setField(subject, meant, 'suggestion');
}

export const rule = verdict({
  id: 'host-path/type',
  messages: {
    unknown: {
      text: '"{type}" is not a type of hostPath, so the API server refuses it. Use Directory, File, Socket, CharDevice or BlockDevice for what must be there, DirectoryOrCreate or FileOrCreate for what may be made.',
      hint: 'Directory, File, Socket, ...OrCreate',
      severity: 'error',
      rejects: true,
      fix: respell,
    },
  },
});

const volume = (type: string): string =>
  podWith(`
    volumes:
    - name: data
      hostPath:
        path: /srv/data
        type: ${type}
  `);

export const page: Page = {
  summary: 'A hostPath volume has a type that does not exist.',
  why: 'The type says what the kubelet checks before it starts the container: that the path is a folder, a file, a socket or a device, or that it makes an empty folder or file where nothing is. An empty type checks nothing. The server takes no other word.',
  instead: 'Use one of the seven types in their exact spelling, or leave the field out.',
  upstream: 'pkg/apis/core/validation/validation.go: validateHostPathType',
  examples: [
    { bad: volume('«directory»'), message: 'unknown', fixed: volume('Directory') },
    { bad: volume('«Dir»'), message: 'unknown', fixed: volume('Directory') },
    { good: podWith('') },
  ],
};
