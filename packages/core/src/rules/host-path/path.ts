/** The path of a hostPath volume. Follows pkg/apis/core/validation/validation.go: validateHostPathVolumeSource, validatePathNoBacksteps. */
import { podWith } from '../shared/manifests.js';
import { verdict, type Page } from '../rule.js';

export const rule = verdict({
  id: 'host-path/path',
  messages: {
    empty: {
      text: 'A hostPath volume must say which path of the node it shows, and this one has none, so the API server refuses it. Set path to an absolute path.',
      hint: 'a path is missing',
      severity: 'error',
      rejects: true,
    },
    backsteps: {
      text: 'The path "{path}" contains "..", which could lead out of the folder it names, so the API server refuses it. Write the path that is meant, without "..".',
      hint: 'no ".." between slashes',
      severity: 'error',
      rejects: true,
    },
    relative: {
      text: 'The path "{path}" is relative. The API server takes it, and on the node it is looked up from wherever the container runtime happens to run, or fails. Write an absolute path.',
      hint: 'begin with "/"',
      severity: 'warning',
      rejects: false,
    },
    variable: {
      text: 'The path "{path}" contains a variable, and nothing expands variables in a hostPath: the node looks for a folder of this very name. Write the path out, or let your template do so.',
      hint: 'nothing expands this',
      severity: 'warning',
      rejects: false,
    },
  },
});

const volume = (path: string): string =>
  podWith(`
    volumes:
    - name: data
      hostPath:
        path: ${path}
  `);

export const page: Page = {
  summary: 'The path of a hostPath volume is empty, leads upwards, or is not absolute.',
  why: 'A `hostPath` volume shows the container a path of the node. The server asks only that there is one, and that no part of it is `..`; a name such as `..data` is fine. What else is wrong shows when the kubelet mounts it: a relative path is not resolved from anywhere sensible, and `$(NAME)` or `${NAME}` are parts of the name.',
  instead: 'Write an absolute path without `..`.',
  upstream: 'pkg/apis/core/validation/validation.go: validateHostPathVolumeSource, validatePathNoBacksteps',
  examples: [
    { bad: volume('«""»'), message: 'empty' },
    { bad: volume('«/srv/app/../data»'), message: 'backsteps' },
    { bad: volume('«srv/app»'), message: 'relative' },
    { bad: volume('«/srv/app/$(POD_NAME)»'), message: 'variable' },
    {
      good: `${podWith(`
        nodeSelector:
          kubernetes.io/os: windows
        volumes:
        - name: logs
          hostPath:
            path: 'C:\\logs'
            type: Directory
      `)}    volumeMounts:\n    - name: logs\n      mountPath: 'C:\\logs'\n`,
      note: 'an absolute path of Windows',
    },
  ],
};
