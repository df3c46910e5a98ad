/**
 * Templates that the server stores, and whose Pods it then refuses. The Pod that the controller would make is judged in validation/pod-made/, which follows
 * pkg/apis/core/validation/validation.go, validatePodMetadataAndSpec, and what the controllers and the defaults of Pods add to a template.
 */
import type { Subject } from '../../schema/refuse.js';
import type { Site } from '../../schema/site.js';
import type { Words } from '../../tree/finding.js';
import { pairOf } from '../../tree/node.js';
import type { Fix } from '../../fixes/change.js';
import type { Refusal } from '../../validation/refuse.js';
import { checkMadeNames } from '../../validation/pod-made/names.js';
import { checkMadePod } from '../../validation/pod-made/spec.js';
import { removeField, setField } from '../shared/changes.js';
import { apartFrom, spreadBy, workloadWith } from '../shared/manifests.js';
import { workloadRule, type Message, type Page } from '../rule.js';

const broken = (text: string, hint: string, fix?: Message['fix']): Message => ({ text, hint, severity: 'error', rejects: false, ...(fix && { fix }) });

const withoutSpaces = (subject: Subject, { image }: Words): Fix | undefined => (image === '' ? undefined : setField(subject, String(image), 'safe', 'remove the spaces around it'));

/** The selector keeps the key, and the value that it asks for. */
function removeKey({ site, more }: Subject): Fix | undefined {
  const list = site && pairOf(site.node, 'matchLabelKeys')?.value;
  if (!site || list?.kind !== 'seq' || typeof more !== 'number') return undefined;
  return list.items.length === 1 ? removeField({ site }, 'matchLabelKeys', 'suggestion') : { title: 'remove the key', safety: 'suggestion', changes: [{ do: 'remove-item', index: more, from: list }] };
}

function removeLabel({ site, pair }: Subject): Fix | undefined {
  const all = site && pairOf(site.node, 'labels');
  if (!site || !pair || all?.value.kind !== 'map' || pair.merged) return undefined;
  return { title: 'remove the label', safety: 'suggestion', changes: [all.value.pairs.length === 1 ? { do: 'remove', pair: all, from: site.node } : { do: 'remove', pair, from: all.value }] };
}

export const rule = workloadRule({
  id: 'api/template-breaks-pod',
  messages: {
    'label-key': broken('"{key}" is in matchLabelKeys and in the labelSelector. The API server takes that here, and refuses every Pod with the label "{key}", as all of these have: none is ever made. Name the key in one of the two.', 'in the selector, too', removeKey),
    'label-key-twice': broken('"{key}" is in matchLabelKeys twice. The API server takes that here, and refuses every Pod with the label "{key}", as all of these have: none is ever made. Name the key once.', 'named before', removeKey),
    'gates-and-node': broken('A Pod with schedulingGates has no node yet, and nodeName names one. The API server takes both here, and refuses every Pod made of it: none is ever made. Remove nodeName, or the gates.', 'not with schedulingGates'),
    'host-network-port': broken('Port {number}/{protocol} is there twice, and with hostNetwork each port is one of the node. The API server sees that only in the Pods, and refuses every one of them: none is ever made. Give one of the two another port.', 'taken before'),
    'image-spaces': broken('There are spaces around the name of the image. The API server takes them here, and refuses every Pod made of it: none is ever made. Write "{image}".', 'spaces around it', withoutSpaces),
    'pod-requests': broken('The containers ask for more {name} than is asked for the Pod as a whole: in a Pod, a container with a limit and no request asks for as much as its limit. The API server refuses every Pod made of this. Ask for more here, or write requests for the containers.', 'less than the containers ask for'),
    'pod-limit': broken('The containers ask for more {name} together than the Pod as a whole may have: in a Pod, a container with a limit and no request asks for as much as its limit. The API server refuses every Pod made of this. Raise this limit, or write lower requests for the containers.', 'less than the containers ask for'),
    finalizer: broken('"{name}" cannot be a finalizer, and the finalizers here are those of the Pods. The API server refuses every Pod with it: none is ever made. A finalizer is a domain, "/" and a name, such as example.com/cleanup.', 'such as example.com/cleanup'),
    finalizers: broken('The finalizers orphan and foregroundDeletion exclude each other, and those here are given to the Pods. The API server refuses every Pod with both: none is ever made. Remove one.', 'only one of the two'),
    'mirror-claims': broken('The annotation kubernetes.io/config.mirror makes a Pod the image of a static one, which has no claims of resources. The API server takes both here, and refuses every Pod made of it. Remove the annotation.', 'not for the mirror of a static Pod'),
    'own-claim': broken('The claim "{name}" is made by Kubernetes for the ephemeral volume of the Pod {pod}, which mounts it by its name here, too. The API server refuses that Pod, and the ones after it wait for it. Use the ephemeral volume alone.', 'made for an ephemeral volume'),
    'stateful-set-name': broken('"{name}" has {length} characters, which is too long for a StatefulSet: the name of each Pod is this and a number, and is a label and a hostname, too, which have 63 characters. The API server refuses every Pod. Use at most {most} characters.', 'at most {most} characters'),
    'revision-label': broken('"{name}" has {length} characters, which is too long for a StatefulSet: each Pod has this and a hash of up to ten digits as the label controller-revision-hash, and labels have 63 characters. With nearly every template the API server refuses every Pod. Use at most {most} characters.', 'at most {most} characters'),
    'deployment-name': broken('"{name}" has {length} characters, which is too long for a Deployment: its ReplicaSets are called this and a hash of up to ten digits, and names have 253 characters. The API server refuses the ReplicaSet, so that there is no Pod. Use at most {most} characters.', 'at most {most} characters'),
    'job-name': broken('The Pods of an Indexed Job have a number behind the name of the Job as their hostname, and with what a CronJob puts behind "{name}", that has up to {length} characters, where 63 fit. The API server refuses each Job, so that no Pod runs. Use a shorter name.', '{length} characters, and 63 fit'),
    'job-name-dots': broken('The hostname of the Pods of an Indexed Job begins with the name of the Job, and so with "{name}", and there are no dots in a hostname. The API server takes the CronJob, and refuses each Job, so that no Pod runs. Use "-" in place of the dots.', 'no dots'),
    'job-label': broken('The label "{key}" is given to the Pods of each Job, with a value of its own for each. The API server takes it in a CronJob, and refuses each Job, because the label says something else already: no Pod runs. Remove the label.', 'set by the server', removeLabel),
    'job-metadata': broken('"{key}" cannot stand here: {problem}. The API server takes it in a CronJob, whose Jobs have these labels and annotations, and refuses each of them, so that no Pod runs. Write it as it must be in any metadata.', '{problem}'),
  },
  check(workload, { report, resource }) {
    const { controller, pod, metadata } = workload;
    if (controller === 'Pod') return;
    const say = ({ message, at, path, data, related, subject }: Refusal): void => {
      report(message.slice(message.indexOf('#') + 1), at, { path, ...(data && { data }), ...(related && { related }), ...(subject && { subject }) });
    };
    const { root } = resource;
    if (mayBreak(pod, metadata)) checkMadePod({ spec: pod, metadata, controller, root, server: { version: '1.37', kind: resource.kind } }, say);
    if (root !== null && mayBreakNames(root, pod)) checkMadeNames(controller, root, pod, say);
  },
});

/** Most templates have nothing that is looked at; what looks at it waits until one has. */
function mayBreak({ node, kids }: Site<'PodSpec'>, metadata: Site<'ObjectMeta'> | undefined): boolean {
  let inHostNetwork = false;
  const { pairs } = node;
  for (let i = 0; i < pairs.length; i++) {
    const key = pairs[i]?.key;
    if (key === 'schedulingGates' || key === 'resources' || key === 'resourceClaims') return true;
    if (key === 'hostNetwork') inHostNetwork = true;
  }
  let ports = 0;
  for (let i = 0; i < kids.length; i++) {
    const kid = kids[i] as Site;
    const { field } = kid;
    if (field === 'containers' || field === 'initContainers') {
      if (inHostNetwork) for (const below of kid.kids) if (below.field === 'ports' && ++ports > 1) return true;
      if (hasOuterSpaces(kid)) return true;
    } else if (field === 'affinity' ? keysBetweenPods(kid) : field === 'topologySpreadConstraints' && writes(kid, 'matchLabelKeys')) return true;
  }
  return metadata !== undefined && pairOf(metadata.node, 'finalizers') !== undefined;
}

function hasOuterSpaces({ node }: Site): boolean {
  const image = pairOf(node, 'image')?.value;
  return image?.kind === 'scalar' && typeof image.value === 'string' && image.value.trim() !== image.value;
}

/** Node affinity has no such field. */
function keysBetweenPods({ kids }: Site): boolean {
  for (const kid of kids) if (kid.field !== 'nodeAffinity' && writes(kid, 'matchLabelKeys')) return true;
  return false;
}

/** The object, or one below it, has such a field. */
function writes({ node, kids }: Site, field: string): boolean {
  return pairOf(node, field) !== undefined || kids.some((kid) => writes(kid, field));
}

const LONG_NAME = 52;

/** A CronJob has names and labels to look at, a StatefulSet or a Deployment hardly ever. */
function mayBreakNames({ type, node }: Site, pod: Site<'PodSpec'>): boolean {
  if (type === 'CronJob') return true;
  if (type !== 'StatefulSet' && type !== 'Deployment') return false;
  const metadata = pairOf(node, 'metadata')?.value;
  const name = metadata?.kind === 'map' ? pairOf(metadata, 'name')?.value : undefined;
  return name?.kind !== 'scalar' || String(name.value).length > LONG_NAME || (type === 'StatefulSet' && pod.kids.some((kid) => kid.field === 'volumes' && pairOf(kid.node, 'ephemeral') !== undefined));
}

const deployment = (pod: string): string => workloadWith('Deployment', '', `\n${pod}`);
const inHostNetwork = (second: string): string => `${deployment('hostNetwork: true\ndnsPolicy: Default\n')}        ports:\n        - containerPort: 8080\n      - name: metrics\n        image: registry.example.com/metrics:1.0.0\n        ports:\n        - containerPort: ${second}\n`;
const withResources = (resources: string): string => `${deployment(resources)}        resources:\n          limits:\n            cpu: 2\n`;
const withFinalizers = (finalizers: string): string => deployment('').replace('    metadata:\n', `    metadata:\n      finalizers:\n${finalizers}`);
const statefulSet = (name: string): string => workloadWith('StatefulSet', '\nserviceName: web\n').replace('name: web', `name: ${name}`);
const cronJob = (name: string, metadata = '', spec = '', template = ''): string =>
  `apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: ${name}\nspec:\n  schedule: "0 3 * * *"\n  jobTemplate:\n${metadata}    spec:\n${spec}      template:\n${template}        spec:\n          restartPolicy: Never\n          containers:\n          - name: backup\n            image: registry.example.com/backup:1.0.0\n`;
const indexed = (completions: number): string => `      completionMode: Indexed\n      completions: ${String(completions)}\n`;

export const page: Page = {
  summary: 'A template that the server stores, although it refuses every Pod made of it.',
  why: `The API server does not look at a template as it looks at a Pod: the labels that the controller adds are not there yet, nor the defaults that only Pods have, nor names. So it takes templates whose Pods it refuses. The workload then stands there with no Pod, and only the events of its controller tell why. What only the Pod shows:

- \`matchLabelKeys\` adds the Pod's own labels to the selector, and a key that is there already is refused. Controllers add labels, such as \`pod-template-hash\`.
- With \`hostNetwork\` each port of a container is one of the node, so that two containers cannot declare the same.
- A container with a limit and no request asks for as much as its limit, and the sum may be more than \`resources\` of the Pod allows.
- Names are put together: that of a StatefulSet with a hash becomes a label, that of an Indexed CronJob a hostname.
- A CronJob's Jobs are validated when they are made, with labels that the server gives them.`,
  instead: 'Write what the Pod is to be like; the message says what is in the way.',
  upstream: 'pkg/apis/core/validation/validation.go: ValidatePodCreate, validatePodMetadataAndSpec; pkg/registry/core/pod/strategy.go: PrepareForCreate; pkg/apis/core/v1/defaults.go: SetDefaults_Pod',
  examples: [
    {
      bad: apartFrom('\ntopologyKey: kubernetes.io/hostname\nlabelSelector:\n  matchLabels:\n    app: web\nmatchLabelKeys:\n- «app»\n'),
      message: 'label-key',
      fixed: apartFrom('\ntopologyKey: kubernetes.io/hostname\nlabelSelector:\n  matchLabels:\n    app: web\n'),
    },
    {
      note: 'a label that the controller adds',
      bad: spreadBy('\nmaxSkew: 1\ntopologyKey: kubernetes.io/hostname\nwhenUnsatisfiable: DoNotSchedule\nlabelSelector:\n  matchLabels:\n    app: web\n  matchExpressions:\n  - key: pod-template-hash\n    operator: Exists\nmatchLabelKeys:\n- «pod-template-hash»\n'),
      message: 'label-key',
    },
    {
      bad: spreadBy('\nmaxSkew: 1\ntopologyKey: kubernetes.io/hostname\nwhenUnsatisfiable: DoNotSchedule\nlabelSelector:\n  matchLabels:\n    app: web\nmatchLabelKeys:\n- pod-template-hash\n- «pod-template-hash»\n'),
      message: 'label-key-twice',
      fixed: spreadBy('\nmaxSkew: 1\ntopologyKey: kubernetes.io/hostname\nwhenUnsatisfiable: DoNotSchedule\nlabelSelector:\n  matchLabels:\n    app: web\nmatchLabelKeys:\n- pod-template-hash\n'),
    },
    { bad: deployment('nodeName: «node-1»\nschedulingGates:\n- name: example.com/quota\n'), message: 'gates-and-node' },
    { bad: inHostNetwork('«8080»'), message: 'host-network-port' },
    {
      bad: deployment('').replace('image: registry.example.com/web:1.0.0', 'image: «"registry.example.com/web:1.0.0 "»'),
      message: 'image-spaces',
      fixed: deployment('').replace('image: registry.example.com/web:1.0.0', 'image: "registry.example.com/web:1.0.0"'),
    },
    { bad: withResources('resources:\n  requests:\n    cpu: «1»\n'), message: 'pod-requests' },
    { bad: withResources('resources:\n  limits:\n    cpu: «1»\n').replace('            cpu: 2\n', '            cpu: 1\n').replace(/$/, '      - name: side\n        image: registry.example.com/side:1.0.0\n        resources:\n          limits:\n            cpu: 500m\n'), message: 'pod-limit' },
    { bad: withFinalizers('      - «cleanup»\n'), message: 'finalizer' },
    { bad: withFinalizers('      - orphan\n      - foregroundDeletion\n').replace('finalizers:', '«finalizers»:'), message: 'finalizers' },
    { bad: deployment('nodeName: node-1\n«resourceClaims»:\n- name: gpu\n  resourceClaimName: gpu\n').replace('    metadata:\n', '    metadata:\n      annotations:\n        kubernetes.io/config.mirror: "1"\n'), message: 'mirror-claims' },
    {
      bad: workloadWith('StatefulSet', '', '\nvolumes:\n- name: data\n  ephemeral:\n    volumeClaimTemplate:\n      spec:\n        accessModes: [ReadWriteOnce]\n        resources: {requests: {storage: 1Gi}}\n- name: same\n  persistentVolumeClaim:\n    claimName: «web-0-data»\n'),
      message: 'own-claim',
    },
    { bad: statefulSet(`«${'web-'.repeat(15)}db»`), message: 'stateful-set-name' },
    { bad: statefulSet(`«${'web-'.repeat(13)}db»`), message: 'revision-label' },
    { bad: workloadWith('Deployment', '').replace('name: web', `name: «${'web.'.repeat(61)}db»`), message: 'deployment-name' },
    { bad: cronJob(`«${'backup-'.repeat(7)}db»`, '', indexed(1000)), message: 'job-name' },
    { bad: cronJob('«backup.db»', '', indexed(3)), message: 'job-name-dots' },
    {
      bad: cronJob('backup', '', '', '        metadata:\n          labels:\n            app: backup\n            «job-name»: backup\n'),
      message: 'job-label',
      fixed: cronJob('backup', '', '', '        metadata:\n          labels:\n            app: backup\n'),
    },
    { bad: cronJob('backup', '    metadata:\n      labels:\n        team: «data base»\n'), message: 'job-metadata' },
    { note: 'the Pods do not have this label', good: spreadBy('\nmaxSkew: 1\ntopologyKey: topology.kubernetes.io/zone\nwhenUnsatisfiable: DoNotSchedule\nlabelSelector:\n  matchLabels:\n    app: web\nmatchLabelKeys:\n- pod-template-hash\n') },
    { note: 'two protocols', good: inHostNetwork('8080\n          protocol: UDP') },
    { good: statefulSet('web-'.repeat(12) + 'db') },
  ],
};
