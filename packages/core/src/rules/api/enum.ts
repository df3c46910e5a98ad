/** Fields that take one of a few words. Follows the validation functions of pkg/apis/core, apps and batch. */
import type { Words } from '../../tree/finding.js';
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { nearest } from '../../schema/suggest.js';
import { setField, setToNearest } from '../shared/changes.js';
import { claimWith, containerWith, podWith, workloadWith } from '../shared/manifests.js';
import { verdict, type Message, type Page } from '../rule.js';

const respell = (subject: Subject, data: Words): Fix | undefined => setToNearest(subject, String(data.value), String(data.allowed).split(', '));
/** What people write for access modes where there is little room. */
const SHORT: readonly (readonly [string, string])[] = [
  ['RWO', 'ReadWriteOnce'],
  ['ROX', 'ReadOnlyMany'],
  ['RWX', 'ReadWriteMany'],
  ['RWOP', 'ReadWriteOncePod'],
];

function spellMode({ node }: Subject, { value, allowed }: Words): Fix | undefined {
  if (node === undefined) return undefined;
  const long = SHORT.find(([short]) => short === String(value).toUpperCase())?.[1];
  const guess = long === undefined ? nearest(String(value), String(allowed).split(', ')) : { word: long, close: true };
  return guess && { title: `change to ${guess.word}`, safety: guess.close ? 'safe' : 'suggestion', changes: [{ do: 'set', node, to: guess.word }] };
}

const always = (subject: Subject): Fix | undefined => setField(subject, 'Always', 'suggestion');
const never = (subject: Subject): Fix | undefined => setField(subject, 'Never', 'suggestion');

const refused = (text: string, hint: string, fix?: Message['fix']): Message => ({ text, hint, severity: 'error', rejects: true, ...(fix && { fix }) });

export const rule = verdict({
  id: 'api/enum',
  messages: {
    value: refused('"{value}" is not something that {field} can be, so the API server refuses it. It can be: {allowed}. The spelling counts, upper and lower case too.', '{allowed}', respell),
    'restart-policy': refused('"{value}" is not a restartPolicy, so the API server refuses it. Here it can be: {allowed}. The spelling counts, upper and lower case too.', '{allowed}', respell),
    'always-restarts': refused('The Pods of a {kind} are restarted whenever they end, so restartPolicy can only be Always, and the API server refuses {value}. Remove it; for work that ends, use a Job.', 'Always', always),
    'job-restart-policy': refused('The Pods of a Job must end some time, and with restartPolicy: {value} they never would, so the API server refuses it. Use Never (new Pods are made) or OnFailure (the container is restarted).', 'Never or OnFailure', never),
    'field-path': refused('"{value}" is not a field that a Pod can be shown here, so the API server refuses it. Here it can be: {allowed}.', 'no such field here', respell),
    resource: refused('"{name}" is no resource of Kubernetes, so the API server refuses it. Containers have cpu, memory, ephemeral-storage and hugepages-SIZE; a resource of a device plugin has a domain and "/" in front, such as nvidia.com/gpu.', 'no such resource'),
    'pod-resource': refused('"{name}" cannot be given to a Pod as a whole, so the API server refuses it. That goes for cpu, memory and hugepages-SIZE; give the rest to containers.', 'cpu, memory or hugepages-SIZE'),
    'access-mode': refused('"{value}" is not an access mode, so the API server refuses it. It can be: {allowed}. The short forms that kubectl prints, such as RWO, are not taken.', '{allowed}', spellMode),
    'any-resource': refused('"{name}" is no resource of Kubernetes, so the API server refuses it. A limit for claims is about storage; a resource of somebody else has a domain and "/" in front.', 'no such resource'),
    'quota-resource': refused('"{name}" is nothing that a quota can limit, so the API server refuses it. It limits cpu, memory and ephemeral-storage (requests.* and limits.*, too), requests.storage, counts such as pods and configmaps, and count/RESOURCE.GROUP for objects of any other kind.', 'nothing that a quota limits'),
    scope: refused('"{value}" is not a scope of a quota, so the API server refuses it. It can be: {allowed}. The spelling counts, upper and lower case too.', '{allowed}'),
    capacity: refused('The capacity of a volume is its storage and nothing else, so the API server refuses other resources there. Remove them.', 'storage alone'),
  },
});

const job = (policy: string): string =>
  `apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: load\nspec:\n  template:\n    spec:\n      restartPolicy: ${policy}\n      containers:\n      - name: load\n        image: registry.example.com/load:1.0.0\n`;

const quota = (spec: string): string => `apiVersion: v1\nkind: ResourceQuota\nmetadata:\n  name: web\nspec:\n  ${spec}`;

export const page: Page = {
  summary: 'A value that is not one of the words its field takes.',
  why: 'Many fields take one of a few words, spelled in one way. The server compares them letter by letter, and refuses the resource where it finds another.',
  instead: 'Write one of the words that the message lists.',
  upstream: 'pkg/apis/core/validation/validation.go, pkg/apis/apps/validation/validation.go, pkg/apis/batch/validation/validation.go',
  examples: [
    {
      bad: workloadWith('Deployment', '\nstrategy:\n  type: «recreate»\n'),
      message: 'value',
      fixed: workloadWith('Deployment', '\nstrategy:\n  type: Recreate\n'),
    },
    { bad: podWith('\nrestartPolicy: «always»\n'), message: 'restart-policy', fixed: podWith('\nrestartPolicy: Always\n') },
    { bad: workloadWith('Deployment', '', '\nrestartPolicy: «Never»\n'), message: 'always-restarts', fixed: workloadWith('Deployment', '', '\nrestartPolicy: Always\n') },
    { bad: job('«Always»'), message: 'job-restart-policy', fixed: job('Never') },
    { bad: containerWith('\nimagePullPolicy: «ifNotPresent»\n'), message: 'value', fixed: containerWith('\nimagePullPolicy: IfNotPresent\n') },
    { bad: containerWith('\nresources:\n  limits:\n    «gpu»: 1\n'), message: 'resource' },
    {
      bad: containerWith('\nenv:\n- name: NODE\n  valueFrom:\n    fieldRef:\n      fieldPath: «spec.nodename»\n'),
      message: 'field-path',
      fixed: containerWith('\nenv:\n- name: NODE\n  valueFrom:\n    fieldRef:\n      fieldPath: spec.nodeName\n'),
    },
    { bad: containerWith('\nresources:\n  limits:\n    cpu: 1\n').replace('spec:\n', 'spec:\n  resources:\n    limits:\n      «ephemeral-storage»: 1Gi\n'), message: 'pod-resource' },
    { bad: claimWith('', '«RWO»'), message: 'access-mode', fixed: claimWith('', 'ReadWriteOnce') },
    {
      bad: 'apiVersion: v1\nkind: PersistentVolume\nmetadata:\n  name: data\nspec:\n  accessModes:\n  - ReadWriteOnce\n  capacity:\n    storage: 10Gi\n    cpu: «1»\n  nfs:\n    server: nfs.example.com\n    path: /data\n',
      message: 'capacity',
    },
    { bad: 'apiVersion: v1\nkind: LimitRange\nmetadata:\n  name: web\nspec:\n  limits:\n  - type: PersistentVolumeClaim\n    max:\n      storage: 10Gi\n      «size»: 1\n', message: 'any-resource' },
    { bad: quota('hard:\n    «storage»: 10Gi\n'), message: 'quota-resource', note: 'what claims may ask for is requests.storage' },
    { bad: quota('scopes:\n  - «besteffort»\n'), message: 'scope' },
    { good: quota('hard:\n    count/deployments.apps: 5\n    requests.nvidia.com/gpu: 2\n') },
    { good: podWith('\nrestartPolicy: OnFailure\n') },
  ],
};
