/** Names and places that must be unique. Follows pkg/apis/core/validation/validation.go: ValidateVolumes. */
import { containerWith, podWith, serviceWith, volumeWith } from '../shared/manifests.js';
import { verdict, type Message, type Page } from '../rule.js';

const refused = (text: string, hint: string): Message => ({ text, hint, severity: 'error', rejects: true });

const warned = (text: string, hint: string): Message => ({ text, hint, severity: 'warning', rejects: false });

export const rule = verdict({
  id: 'api/duplicate',
  messages: {
    name: refused('There is another {what} "{name}" in this list, and a {what} may be there once, so the API server refuses the second. Rename or remove one of them.', 'the same as an earlier one'),
    container: refused('Another container of this Pod is called "{name}", and containers of all kinds share one set of names, so the API server refuses the second. Rename one of them.', 'the same name as another container'),
    'host-port': refused('Another container port of this Pod takes the port {number}/{protocol} of the node as well, and only one of them could have it, so the API server refuses it. Change or remove one hostPort.', 'taken by another port of this Pod'),
    'service-port': refused('Another port of this Service is {number} as well, and its traffic could go to only one of them, so the API server refuses the second. Remove or change it.', 'the same as an earlier one'),
    'node-port': refused('Another port of this Service takes the port {number} of the nodes as well, and only one of them could have it, so the API server refuses it. Choose another nodePort, or leave it out to be given one.', 'taken by another port of this Service'),
    'mount-path': refused('Another volume is mounted at "{path}" of this container, and it would hide this one or be hidden, so the API server refuses it. Mount one of them somewhere else.', 'taken by another mount'),
    device: refused('The volume "{name}" is already a device of this container, and it can be there once, so the API server refuses it. Remove one of the two.', 'already a device here'),
    'device-path': refused('"{path}" is already the place of another volume of this container, so the API server refuses it. Use another path.', 'already taken'),
    'same-file': warned('Two keys of this volume are written to "{path}", and one of them would hide the other. The API server takes it, with a warning; give each a path of its own.', 'the same path as another file'),
    'nested-file': warned('"{path}" and "{other}" stand in each other\'s way: what is a file for one is a folder for the other, so the volume cannot be filled and the Pod does not start. The API server takes it, with a warning; move one of them.', 'in the way of another file'),
    'data-key': refused('"{name}" is a key of "data" and of "binaryData", and it would be one file with two contents, so the API server refuses it. Keep one of them.', 'in binaryData, too'),
    file: refused('Two files of this volume would stand at "{path}", so the API server refuses it. Give each a path of its own.', 'the same path as another file'),
  },
});

export const page: Page = {
  summary: 'Something that must be unique is there twice.',
  why: 'Names are how one part of a manifest finds another. Where two things have one name it could be either, so the server refuses the second.',
  instead: 'Rename one of the two, or remove it where it is a copy.',
  upstream: 'pkg/apis/core/validation/validation.go: ValidateVolumes, ValidateConfigMap, ValidateLimitRange',
  examples: [
    {
      bad: podWith(`
        volumes:
        - name: cache
          emptyDir: {}
        - name: «cache»
          emptyDir:
            medium: Memory
      `),
      message: 'name',
    },
    {
      bad: podWith('') + '  - name: «web»\n    image: registry.example.com/helper:1.0.0\n',
      message: 'container',
    },
    { bad: containerWith('\nports:\n- containerPort: 80\n  hostPort: 8080\n- containerPort: 81\n  hostPort: «8080»\n'), message: 'host-port' },
    {
      bad: podWith('\nvolumes:\n- name: cache\n  emptyDir: {}\n') + '    volumeMounts:\n    - name: cache\n      mountPath: /cache\n    - name: cache\n      mountPath: «/cache»\n',
      message: 'mount-path',
    },
    {
      bad: containerWith('\nvolumeDevices:\n- name: disk\n  devicePath: /dev/one\n- name: «disk»\n  devicePath: /dev/two\n').replace('spec:\n', 'spec:\n  volumes:\n  - name: disk\n    persistentVolumeClaim:\n      claimName: disk\n'),
      message: 'device',
    },
    {
      bad: containerWith('\nvolumeDevices:\n- name: disk\n  devicePath: «/disk»\nvolumeMounts:\n- name: cache\n  mountPath: /disk\n').replace(
        'spec:\n',
        'spec:\n  volumes:\n  - name: cache\n    emptyDir: {}\n  - name: disk\n    persistentVolumeClaim:\n      claimName: disk\n',
      ),
      message: 'device-path',
    },
    {
      bad: volumeWith('\nprojected:\n  sources:\n  - secret:\n      name: web\n      items:\n      - key: ca\n        path: ca.crt\n  - configMap:\n      name: web\n      items:\n      - key: ca\n        path: «ca.crt»\n'),
      message: 'file',
    },
    { bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\ndata:\n  «logo»: text\nbinaryData:\n  logo: dGV4dA==\n', message: 'data-key' },
    { bad: volumeWith('\nsecret:\n  secretName: web\n  items:\n  - key: one\n    path: web.key\n  - key: two\n    path: «web.key»\n'), message: 'same-file' },
    { bad: volumeWith('\nconfigMap:\n  name: web\n  items:\n  - key: one\n    path: conf\n  - key: two\n    path: «conf/web.ini»\n'), message: 'nested-file' },
    { bad: serviceWith('', '', '\nname: http\n').concat('  - name: web\n    port: «80»\n'), message: 'service-port' },
    { bad: serviceWith('\ntype: NodePort\n', '', '\nname: http\nnodePort: 30080\n').concat('  - name: admin\n    port: 81\n    nodePort: «30080»\n'), message: 'node-port' },
    {
      good: podWith(`
        volumes:
        - name: cache
          emptyDir: {}
        - name: web
          emptyDir: {}
      `),
      note: 'a volume may be called like a container',
    },
  ],
};
