/** What the API server would refuse in a static Pod's file and the kubelet passes over. Found in schema/decode.ts, told apart in validation/static-pod/lenient.ts; upstream: pkg/kubelet/config/common.go, tryDecodeSinglePod. */
import { move, removeFirst, rename } from '../shared/lost-fields.js';
import { verdict, type Page } from '../rule.js';

export const rule = verdict({
  id: 'static-pod/lenient',
  messages: {
    typo: { text: 'There is no field "{field}" in {parent}. A kubelet drops it without a word, and runs the Pod without what it meant; no API server is there to refuse it. Did you mean "{meant}"?', hint: 'did you mean {meant}?', severity: 'warning', rejects: false, fix: rename },
    misplaced: { text: 'There is no field "{field}" in {parent}; it belongs under {home}. A kubelet drops it without a word, and runs the Pod without what it meant. Move it there.', hint: 'belongs under {home}', severity: 'warning', rejects: false, fix: move },
    unknown: { text: 'There is no field "{field}" in {parent}. A kubelet drops it without a word, and runs the Pod without what it meant. Take it out, or look for its right name.', hint: 'no such field', severity: 'warning', rejects: false },
    twice: { text: '"{key}" is set twice in this map. A kubelet takes the last value, and the first is lost without a word. Keep one of the two.', hint: 'set before', severity: 'warning', rejects: false, fix: removeFirst },
    merge: { text: '"{key}" is set here and by a merge ("<<") of the same map. A kubelet takes the later one without a word. Keep one of the two.', severity: 'warning', rejects: false },
  },
});

const pod = (spec: string, container = ''): string => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: proxy\nspec:\n${spec}  containers:\n  - name: proxy\n    image: registry.example.com/proxy:1.0.0\n${container}`;
const file = '/etc/kubernetes/manifests/proxy.yaml';

export const page: Page = {
  summary: 'A field of a static Pod that the kubelet drops without a word, where the API server would refuse it.',
  why: 'kubectl asks the API server to refuse unknown and repeated fields. Nobody asks the kubelet: it reads its files leniently, so that a misspelt `hostNetwork` or a `readOnly` in the wrong place is simply not there, and the Pod runs without it. Values of a wrong type and everything that validation refuses it refuses as the API server does, and says so in its log.',
  instead: 'Write the field as it is called, where it belongs, once.',
  upstream: 'pkg/kubelet/config/common.go: tryDecodeSinglePod',
  examples: [
    {
      note: 'a preference that is empty to the kubelet',
      bad: pod('  affinity:\n    nodeAffinity:\n      preferredDuringSchedulingIgnoredDuringExecution:\n      - weight: 1\n        «matchExpressions»:\n        - {key: disktype, operator: Exists}\n'),
      message: 'misplaced',
      file,
    },
    { bad: pod('  «hostNetwrok»: true\n'), message: 'typo', fixed: pod('  hostNetwork: true\n'), file },
    { bad: pod('', '    «hostNetwork»: true\n'), message: 'misplaced', fixed: pod('  hostNetwork: true\n').replace('  hostNetwork: true\n', '') + '  hostNetwork: true\n', file },
    { bad: pod('  «somethingElse»: 1\n'), message: 'unknown', file },
    { bad: pod('  hostNetwork: false\n  «hostNetwork»: true\n'), message: 'twice', fixed: pod('  hostNetwork: true\n'), file },
    { bad: `apiVersion: v1\nkind: Pod\nmetadata:\n  name: proxy\n  labels: &l\n    app: proxy\n  annotations:\n    <<: *l\n    «app»: other\n${pod('').slice(pod('').indexOf('spec:'))}`, message: 'merge', file },
    { good: pod('  hostNetwork: true\n'), file },
  ],
};
