/**
 * The labels of the Pods that a controller makes, beside those of the template: pkg/controller/deployment/sync.go (getNewReplicaSet), pkg/controller/daemon/util/daemonset_util.go
 * (CreatePodTemplate), pkg/controller/statefulset/stateful_set_utils.go (newVersionedStatefulSetPod, updateIdentity), pkg/registry/batch/job/strategy.go (generateSelector) and
 * pkg/controller/job/job_controller.go (manageJob).
 */
import type { Site } from '../../schema/site.js';
import { mapOf, type Labels } from '../meta/matches.js';

const ADDED: Readonly<Record<string, readonly string[]>> = {
  Deployment: ['pod-template-hash'],
  DaemonSet: ['controller-revision-hash', 'pod-template-generation'],
  StatefulSet: ['controller-revision-hash', 'statefulset.kubernetes.io/pod-name', 'apps.kubernetes.io/pod-index'],
};
const OF_JOB = ['job-name', 'batch.kubernetes.io/job-name', 'controller-uid', 'batch.kubernetes.io/controller-uid'];
const OF_INDEXED_JOB = 'batch.kubernetes.io/job-completion-index';

/** Which labels the controller gives; none where nothing is known of it. Throws QUIET. */
export function addedLabels(controller: string, root: Site | null): readonly string[] {
  if (controller !== 'Job' && controller !== 'CronJob') return Object.hasOwn(ADDED, controller) ? (ADDED[controller] as readonly string[]) : [];
  const job = jobOf(controller, root);
  const added = job?.get('manualSelector') === true ? [] : OF_JOB;
  return job?.get('completionMode') === 'Indexed' ? [...added, OF_INDEXED_JOB] : added;
}

/** The spec of a Job, or of what a CronJob makes. Throws QUIET. */
export function jobOf(controller: string, root: Site | null): Site<'JobSpec'> | undefined {
  if (controller === 'Job') return (root as Site<'Job'> | null)?.child('spec');
  return (root as Site<'CronJob'> | null)?.child('spec')?.child('jobTemplate')?.child('spec');
}

/** All labels that the Pods have; the values of those that are added are not known, and stand as ''. Throws QUIET. */
export function madeLabels(controller: string, root: Site | null, metadata: Site<'ObjectMeta'> | undefined): Labels {
  const labels = mapOf(metadata?.entries('labels') ?? []);
  for (const key of addedLabels(controller, root)) labels.set(key, '');
  return labels;
}
