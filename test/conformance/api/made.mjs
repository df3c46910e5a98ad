/** What controllers make of workloads, as the API server gets to see it: Pods, the Jobs of a CronJob, the ReplicaSet of a Deployment. */

/** A hash of as many digits as most have. */
const HASH = '5d8f9c7b4d';
const UID = '11111111-2222-3333-4444-555555555555';
const MINUTES = '29012345';

const clone = (value) => structuredClone(value ?? null);

/** Names of Pods are cut, and get five random characters. */
const generated = (prefix) => `${prefix.slice(0, 58)}x7k2p`;

export const nameOf = ({ metadata }) => metadata?.name || (metadata?.generateName ? generated(metadata.generateName) : '');

function templateOf({ kind, spec, template }) {
  if (kind === 'PodTemplate') return template;
  return kind === 'CronJob' ? spec?.jobTemplate?.spec?.template : spec?.template;
}

/** Everything that is made of an object that the server took: what it refuses of these keeps the Pods from running. */
export function madeOf(workload) {
  const { kind, spec } = workload;
  const template = templateOf(workload);
  if (!template) return [];
  const pod = podOf(workload, template);
  if (kind === 'CronJob') {
    const { metadata } = spec.jobTemplate;
    const annotations = { ...metadata?.annotations, 'batch.kubernetes.io/cronjob-scheduled-timestamp': '2026-01-01T00:00:00Z' };
    return [pod, { apiVersion: 'batch/v1', kind: 'Job', metadata: { name: jobName(workload), labels: { ...metadata?.labels }, annotations }, spec: clone(spec.jobTemplate.spec) ?? {} }];
  }
  if (kind !== 'Deployment') return [pod];
  const hash = { 'pod-template-hash': HASH };
  const labels = { ...template.metadata?.labels, ...hash };
  const selector = { ...clone(spec.selector), matchLabels: { ...spec.selector.matchLabels, ...hash } };
  return [pod, { apiVersion: 'apps/v1', kind: 'ReplicaSet', metadata: { name: `${nameOf(workload)}-${HASH}`, labels }, spec: { selector, template: { ...clone(template), metadata: { ...clone(template.metadata), labels } } } }];
}

const jobName = (workload) => (workload.kind === 'CronJob' ? `${nameOf(workload)}-${MINUTES}` : nameOf(workload));

function podOf(workload, template) {
  const { kind } = workload;
  const name = nameOf(workload);
  const spec = clone(template.spec) ?? {};
  const metadata = { labels: { ...template.metadata?.labels }, annotations: { ...template.metadata?.annotations }, finalizers: clone(template.metadata?.finalizers) ?? [] };
  // As the admission plugin for service accounts does.
  if (!spec.serviceAccountName && !spec.serviceAccount) spec.serviceAccountName = 'default';
  metadata.name = generated(`${name}-`);
  if (kind === 'Deployment') {
    metadata.labels['pod-template-hash'] = HASH;
    metadata.name = generated(`${name}-${HASH}-`);
  } else if (kind === 'DaemonSet') {
    Object.assign(metadata.labels, { 'controller-revision-hash': HASH, 'pod-template-generation': '1' });
  } else if (kind === 'StatefulSet') {
    inStatefulSet(workload, name, metadata, spec);
  } else if (kind === 'Job' || kind === 'CronJob') {
    inJob(workload, metadata, spec);
  }
  return { apiVersion: 'v1', kind: 'Pod', metadata, spec };
}

function inStatefulSet({ spec: set }, name, metadata, spec) {
  const ordinal = set.ordinals?.start ?? 0;
  metadata.name = `${name}-${ordinal}`;
  Object.assign(metadata.labels, { 'controller-revision-hash': `${name}-${HASH}`, 'statefulset.kubernetes.io/pod-name': metadata.name, 'apps.kubernetes.io/pod-index': String(ordinal) });
  spec.hostname = metadata.name;
  spec.subdomain = set.serviceName ?? '';
  const claims = [...new Set((set.volumeClaimTemplates ?? []).map((claim) => claim?.metadata?.name ?? ''))];
  const kept = (spec.volumes ?? []).filter((volume) => !claims.includes(volume?.name ?? ''));
  spec.volumes = [...claims.map((claim) => ({ name: claim, persistentVolumeClaim: { claimName: `${claim}-${metadata.name}` } })), ...kept];
}

function inJob(workload, metadata, spec) {
  const job = workload.kind === 'Job' ? workload.spec : workload.spec.jobTemplate.spec;
  const name = jobName(workload);
  if (job.manualSelector !== true) Object.assign(metadata.labels, { 'job-name': name, 'batch.kubernetes.io/job-name': name, 'controller-uid': UID, 'batch.kubernetes.io/controller-uid': UID });
  metadata.finalizers.push('batch.kubernetes.io/job-tracking');
  if (job.completionMode !== 'Indexed') return;
  const index = 'batch.kubernetes.io/job-completion-index';
  metadata.labels[index] = '0';
  metadata.annotations[index] = '0';
  metadata.name = generated(`${name}-0-`);
  spec.hostname = `${name}-0`;
  for (const container of [...(spec.initContainers ?? []), ...(spec.containers ?? [])]) (container.env ??= []).push({ name: 'JOB_COMPLETION_INDEX', valueFrom: { fieldRef: { fieldPath: `metadata.labels['${index}']` } } });
}

/** Which messages of api/template-breaks-pod stand for an error in what is made: any of them. */
const MESSAGES = [
  ['Pod', /\.image$/, ['image-spaces']],
  ['Pod', /\.hostPort$/, ['host-network-port']],
  ['Pod', /^metadata\.finalizers/, ['finalizer', 'finalizers']],
  ['Pod', /^spec\.nodeName$/, ['gates-and-node']],
  ['Pod', /^spec\.resources\.requests\[/, ['pod-requests']],
  ['Pod', /^spec\.resources\.requests$/, ['pod-limit']],
  ['Pod', /^spec\.(affinity|topologySpreadConstraints).*\]$/, ['label-key', 'label-key-twice', 'stateful-set-name', 'revision-label']],
  ['Pod', /^metadata\.labels$/, ['stateful-set-name', 'revision-label']],
  ['Pod', /^spec\.hostname$/, ['stateful-set-name', 'job-name', 'job-name-dots']],
  ['Pod', /claimName$/, ['own-claim']],
  ['Pod', /^spec\.resourceClaims|^\[\]$/, ['mirror-claims']],
  ['Job', /^metadata\.name$/, ['job-name', 'job-name-dots']],
  ['Job', /^spec\.template\.metadata\.labels/, ['job-label']],
  ['Job', /^metadata\.(labels|annotations)$/, ['job-metadata']],
  ['ReplicaSet', /^metadata\.name$/, ['deployment-name']],
];

/**
 * Compares one workload that the server took: errors in what is made of it (`Kind Type field`) that no finding stands for, and findings that no error stands behind.
 */
export function compareMade(errors, diagnostics) {
  const own = diagnostics.filter(({ ruleId }) => ruleId === 'api/template-breaks-pod').map(({ messageId }) => messageId);
  const told = errors.map((error) => {
    const [kind, , field = ''] = error.split(' ');
    return { error, messages: MESSAGES.find(([of, at]) => of === kind && at.test(field))?.[2] ?? [] };
  });
  const missed = told.filter(({ messages }) => !messages.some((message) => own.includes(message))).map(({ error }) => error);
  const extra = own.filter((message) => !told.some(({ messages }) => messages.includes(message)));
  return { missed, extra };
}

/** The kind of an error: without indexes. */
export const madePatternOf = (error) => error.replace(/\[\d+\]/g, '[*]');
