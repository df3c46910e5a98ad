/** A file in a kubelet's folder that is not one Pod. Found in validation/static-pod/file.ts and static-pod.ts; upstream: pkg/kubelet/config/file.go, extractFromFile, and common.go, tryDecodeSinglePod. */
import { removeField } from '../shared/changes.js';
import { verdict, type Page } from '../rule.js';

export const rule = verdict({
  id: 'static-pod/kind',
  messages: {
    other: {
      text: 'A kubelet runs only Pods from this folder: of a {kind} it logs an error, and nothing comes of the file. Apply it to the API server instead, or write the Pod itself.',
      hint: 'only a Pod',
      severity: 'error',
      rejects: false,
    },
    'later-document': {
      text: 'A kubelet reads only the first YAML document of a file, so this {kind} is not even looked at. Put each Pod into a file of its own.',
      hint: 'not read',
      severity: 'error',
      rejects: false,
    },
    'leading-document': {
      text: 'This separator opens an empty document, which is the first of the file, and a kubelet reads no other: it finds no kind and runs nothing. Remove the separator.',
      hint: 'an empty document',
      severity: 'error',
      rejects: false,
    },
    'generate-name': {
      text: 'A kubelet makes up no names: it refuses a Pod with generateName and no name, and nothing runs. Write metadata.name; the name of the node is added to it.',
      hint: 'name',
      severity: 'error',
      rejects: false,
    },
    gates: {
      text: 'No scheduler sees a static Pod, so nobody can open its gates: the kubelet puts its own node into it, and refuses it for gates beside that. Remove schedulingGates.',
      hint: 'no gates in a static Pod',
      severity: 'error',
      rejects: false,
      fix: (subject) => removeField(subject, 'schedulingGates', 'suggestion'),
    },
  },
});

const head = 'apiVersion: v1\nkind: Pod\nmetadata:\n';
const spec = 'spec:\n  containers:\n  - name: proxy\n    image: registry.example.com/proxy:1.0.0\n';
const pod = `${head}  name: proxy\n${spec}`;
const file = '/etc/kubernetes/manifests/proxy.yaml';

export const page: Page = {
  summary: 'A file in the folder of a kubelet is not one Pod.',
  why: 'A kubelet reads every file of its folder as one Pod: the first YAML document, and nothing behind it. Another kind, a `List`, a document that is empty because a file begins with two separators, a Pod without a name or with scheduling gates: each is an error in the log of the kubelet, and nothing runs.\n\nKinds and documents are judged only where it is sure that a kubelet reads the file: in `/etc/kubernetes/manifests`, where `staticPods` of the configuration says so, and with `--static-pods`. Other folders called `kubernetes/manifests` often hold what is applied to the API server.',
  instead: 'One file for each static Pod. Everything else goes to the API server.',
  upstream: 'pkg/kubelet/config/file.go: extractFromFile; pkg/kubelet/config/common.go: tryDecodeSinglePod, applyDefaults; pkg/apis/core/validation/validation.go: validateSchedulingGates',
  examples: [
    { bad: 'apiVersion: v1\nkind: «ConfigMap»\nmetadata:\n  name: settings\ndata:\n  level: debug\n', message: 'other', file },
    { bad: `${pod}---\napiVersion: v1\nkind: «Pod»\nmetadata:\n  name: second\n${spec}`, message: 'later-document', file },
    { bad: `«---»\n# the proxy of this node\n---\n${pod}`, message: 'leading-document', file },
    { bad: `${head}  generateName: «proxy-»\n${spec}`, message: 'generate-name', file },
    { bad: `${pod}  «schedulingGates»:\n  - name: example.com/quota\n`, message: 'gates', file, fixed: pod },
    { good: `# the proxy of this node\n---\n${pod}`, file, note: 'comments before the first separator are no document' },
    { good: `${pod}---\n`, file, note: 'nothing comes behind the separator' },
    { good: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  level: debug\n', file: 'deploy/kubernetes/manifests/settings.yaml', note: 'a folder of a repository, from which things are applied' },
  ],
};
