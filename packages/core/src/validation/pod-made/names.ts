/**
 * What a controller makes of names: pkg/controller/statefulset/stateful_set_utils.go (newVersionedStatefulSetPod), pkg/controller/history/controller_history.go (ControllerRevisionName),
 * pkg/controller/deployment/sync.go (getNewReplicaSet), pkg/controller/cronjob/utils.go (getJobFromTemplate2), pkg/controller/job/indexed_job_utils.go. Where what it makes is refused, there is no Pod.
 */
import { quietly, type Site } from '../../schema/site.js';
import { fault, has, int, text } from '../checks.js';
import { isDNS1123Label } from '../content.js';
import { checkOwnClaims } from '../core/volumes.js';
import { checkAnnotations, checkMetaLabels, nameOf } from '../meta/object-meta.js';
import { structOf } from '../reach.js';
import type { Refuse } from '../refuse.js';
import { jobOf } from './labels.js';

/** A hash has up to ten digits, and most have that many (rand.SafeEncodeString of 32 bits). */
const HASH = 10;
const LABEL_LENGTH = 63;
const NAME_LENGTH = 253;

/** What comes of the names of a StatefulSet, a Deployment or a CronJob. */
export function checkMadeNames(controller: string, root: Site, spec: Site<'PodSpec'>, refuse: Refuse): void {
  if (controller === 'StatefulSet') {
    quietly(checkStatefulSet, root as Site<'StatefulSet'>, refuse);
    quietly(checkClaims, root as Site<'StatefulSet'>, spec, refuse);
  } else if (controller === 'Deployment') {
    quietly(checkDeployment, root as Site<'Deployment'>, refuse);
  } else if (controller === 'CronJob') {
    quietly(checkCronJob, root as Site<'CronJob'>, refuse);
    quietly(checkJobLabels, root as Site<'CronJob'>, refuse);
    quietly(checkJobMetadata, root as Site<'CronJob'>, refuse);
  }
}

/** The name and a hash are a label, the name and a number another one and the hostname. */
function checkStatefulSet(root: Site<'StatefulSet'>, refuse: Refuse): void {
  const meta = root.child('metadata');
  if (meta === undefined) return;
  const name = nameOf(meta);
  const [first, replicas] = ordinals(root);
  const number = String(first + Math.max(replicas, 1) - 1);
  if (name.length > LABEL_LENGTH || name.length + 1 + HASH <= LABEL_LENGTH) return;
  const field = text(meta, 'name') === '' ? 'generateName' : 'name';
  const certain = name.length + 1 + number.length > LABEL_LENGTH;
  fault(meta, field, certain ? 'api/template-breaks-pod#stateful-set-name' : 'api/template-breaks-pod#revision-label', [], refuse, { name: text(meta, field), length: name.length, most: LABEL_LENGTH - 1 - HASH });
}

/** The number of the first Pod, and how many there are. Throws QUIET. */
function ordinals(root: Site<'StatefulSet'>): readonly [number, number] {
  const spec = root.child('spec');
  const start = spec?.child('ordinals');
  return [Number((start && int(start, 'start')) ?? 0), Number((spec && int(spec, 'replicas')) ?? 1)];
}

/** A claim that is mounted by its name, and is also made for an ephemeral volume of one of the Pods. */
function checkClaims(root: Site<'StatefulSet'>, spec: Site<'PodSpec'>, refuse: Refuse): void {
  if (!spec.has('volumes') || !spec.children('volumes').some((volume) => has(volume, 'ephemeral'))) return;
  const meta = root.child('metadata');
  const name = meta === undefined ? '' : nameOf(meta);
  const [first, replicas] = ordinals(root);
  const replaced = new Set(root.child('spec')?.children('volumeClaimTemplates').map((claim) => text(structOf(claim, 'metadata'), 'name')));
  const numbers = new Set<number>();
  for (const volume of spec.children('volumes')) {
    const claim = volume.child('persistentVolumeClaim');
    const own = claim && text(claim, 'claimName').startsWith(`${name}-`) ? /^(\d+)-/.exec(text(claim, 'claimName').slice(name.length + 1))?.[1] : undefined;
    if (own !== undefined) numbers.add(Number(own));
  }
  for (const number of numbers) {
    if (number < first || number >= first + Math.max(replicas, 1)) continue;
    const pod = `${name}-${String(number)}`;
    checkOwnClaims(spec, () => pod, (refusal) => {
      // A volume that a claim template brings takes the place of one of its name.
      const mounted = text(refusal.subject?.site?.parent as Site<'Volume'>, 'name');
      const name = refusal.data?.name;
      if (replaced.has(mounted) || (typeof name === 'string' && replaced.has(name.slice(pod.length + 1)))) return;
      refuse({ ...refusal, message: 'api/template-breaks-pod#own-claim', causes: [], data: { ...refusal.data, pod } });
    });
  }
}

/** The name and a hash are the name of a ReplicaSet. */
function checkDeployment(root: Site<'Deployment'>, refuse: Refuse): void {
  const meta = root.child('metadata');
  const name = meta === undefined ? '' : text(meta, 'name');
  if (meta === undefined || name.length > NAME_LENGTH || name.length + 1 + HASH <= NAME_LENGTH) return;
  fault(meta, 'name', 'api/template-breaks-pod#deployment-name', [], refuse, { name, length: name.length, most: NAME_LENGTH - 1 - HASH });
}

/** The minutes since 1970, which have eight digits until 2160. */
const MINUTES = '29000000';
const CRON_NAME_LENGTH = 52;

/** validateNameAllowsCompletions: each Pod of an Indexed Job has the name of the Job, which is that of the CronJob and a number, and one more number as its hostname. */
function checkCronJob(root: Site<'CronJob'>, refuse: Refuse): void {
  const job = jobOf('CronJob', root);
  const meta = root.child('metadata');
  if (job?.get('completionMode') !== 'Indexed' || meta === undefined) return;
  const completions = Number(int(job, 'completions') ?? 0);
  const name = nameOf(meta);
  if (completions <= 0 || name.length > CRON_NAME_LENGTH) return;
  const host = `${name}-${MINUTES}-${String(completions - 1)}`;
  const reasons = isDNS1123Label(host);
  if (reasons.length === 0 || !reasons.every((reason) => reason === 'dots' || reason === 'long')) return;
  const field = text(meta, 'name') === '' ? 'generateName' : 'name';
  fault(meta, field, reasons.includes('dots') ? 'api/template-breaks-pod#job-name-dots' : 'api/template-breaks-pod#job-name', [], refuse, { name: text(meta, field), length: host.length });
}

const JOB_LABELS: ReadonlySet<string> = new Set(['job-name', 'batch.kubernetes.io/job-name', 'controller-uid', 'batch.kubernetes.io/controller-uid']);

/** ValidateHasLabel: these tell the Pods of one Job from those of the next, so that no template can have them. */
function checkJobLabels(root: Site<'CronJob'>, refuse: Refuse): void {
  const metadata = jobOf('CronJob', root)?.child('template')?.child('metadata');
  for (const entry of metadata?.entries('labels') ?? []) {
    if (metadata === undefined || !JOB_LABELS.has(entry.key as string)) continue;
    refuse({
      message: 'api/template-breaks-pod#job-label',
      at: entry.pair?.keyRange ?? metadata.at('labels', entry.key),
      path: metadata.path('labels', entry.key),
      causes: [],
      data: { key: entry.key },
      subject: { site: metadata, field: 'labels', ...(entry.pair && { pair: entry.pair }) },
    });
  }
}

/** The labels and annotations of the Jobs, which the server looks at when it makes one. */
function checkJobMetadata(root: Site<'CronJob'>, refuse: Refuse): void {
  const metadata = root.child('spec')?.child('jobTemplate')?.child('metadata');
  if (metadata === undefined) return;
  const told = (refusal: Parameters<Refuse>[0]): void => {
    const size = refusal.data?.size;
    const data = typeof size !== 'number' ? refusal.data : { key: 'annotations', problem: { say: 'annotations' as const, size } };
    refuse({ ...refusal, message: 'api/template-breaks-pod#job-metadata', causes: [], ...(data && { data }) });
  };
  quietly(checkMetaLabels, metadata, '', told);
  quietly(checkAnnotations, metadata, '', told);
}
