/**
 * A mountPath that is not absolute. The server takes any text without a colon; the kubelet puts a slash before it, whatever the container's working directory is, and expands
 * no variables: pkg/kubelet/kubelet_pods.go, makeMounts; pkg/volume/util/util.go, MakeAbsolutePath.
 */
import { siteRule, type Page } from '../rule.js';

export const rule = siteRule<'VolumeMount'>({
  id: 'pod/mount-path',
  on: 'VolumeMount',
  messages: {
    relative: {
      text: 'The mountPath "{path}" is relative, and the kubelet begins it at the root of the container, not at the working directory: the volume appears at "{absolute}". Write the absolute path that is meant.',
      hint: 'begin with "/"',
      severity: 'warning',
      rejects: false,
    },
    variable: {
      text: 'The mountPath "{path}" contains a variable, and nothing expands variables there: the volume appears at a path of this very name. Write the path out; only subPathExpr takes variables.',
      hint: 'nothing expands this',
      severity: 'warning',
      rejects: false,
    },
    home: {
      text: 'The mountPath "{path}" begins with "~", which only a shell expands: the volume appears in a folder named "~" at the root of the container. Write the path of the home folder out.',
      hint: 'nothing expands "~"',
      severity: 'warning',
      rejects: false,
    },
  },
  check(mount, { report }) {
    const path = mount.get('mountPath') ?? '';
    if ((path.startsWith('/') && !path.includes('$')) || path === '') return;
    const about = { path: mount.path('mountPath'), data: { path, absolute: absolute(path) }, subject: { site: mount, field: 'mountPath' } };
    if (/\$[({]/.test(path)) report('variable', mount.at('mountPath'), about);
    else if (/^~(?:\/|$)/.test(path)) report('home', mount.at('mountPath'), about);
    // Windows has drives (`C:\`) and pipes (`\\.\pipe\`).
    else if (!path.startsWith('/') && !path.startsWith('\\') && !/^[A-Za-z]:/.test(path)) report('relative', mount.at('mountPath'), about);
  },
});

/** As Go's filepath.Clean has it with a slash before it. */
function absolute(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

const pod = (path: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n  - name: web\n    image: registry.example.com/web:1.0.0\n    workingDir: /srv/web\n    volumeMounts:\n    - name: cache\n      mountPath: ${path}\n  volumes:\n  - name: cache\n    emptyDir: {}\n`;

export const page: Page = {
  summary: 'A mountPath that is not absolute, or that nothing expands.',
  why: 'The server asks only that a mountPath is there and unique. The kubelet makes it absolute by a slash in front, so `data` and `./data` are `/data`, wherever the container\'s working directory is, and the program that looks in its working directory finds nothing. On Windows it becomes `c:\\data`. Variables and `~` are parts of the name.',
  instead: 'Write the absolute path.',
  upstream: 'pkg/kubelet/kubelet_pods.go: makeMounts; pkg/volume/util/util.go: MakeAbsolutePath',
  examples: [
    { bad: pod('«./cache»'), message: 'relative' },
    { bad: pod('«/srv/$(NAME)/cache»'), message: 'variable' },
    { bad: pod('«~/.cache»'), message: 'home' },
    { good: pod('/srv/web/cache') },
    { note: 'a path of Windows', good: pod("'C:\\cache'").replace('spec:\n', 'spec:\n  nodeSelector:\n    kubernetes.io/os: windows\n').replace('/srv/web', "'C:\\web'") },
  ],
};
