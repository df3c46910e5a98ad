/** From a workload to the Pod that its controller and the API server make of it, as the scheduler sees it first. */
import type { Workload } from '../resources/resource.js';
import type { Site } from '../schema/site.js';
import { addOrUpdateDaemonPodTolerations } from './daemonset.js';
import { applyLabelKeys, applyMatchLabelKeysAndMismatchLabelKeys, type PodAffinity } from './pod-affinity-term.js';
import type { NodeSelectorEntry } from './node-affinity.js';
import type { SchedulingPod } from './pod.js';
import { readPod } from './read-pod.js';
import { setScheduling, type RuntimeClassScheduling } from './runtime-class.js';

export interface CreatedPod {
  readonly pod: SchedulingPod;
  /** What the DaemonSet controller decides by: the template with its own tolerations, and nothing of the API server's. Null for other workloads. */
  readonly daemon: SchedulingPod | null;
  /** The entry of the nodeSelector that the Pod's RuntimeClass contradicts: no Pod is created. */
  readonly conflict: NodeSelectorEntry | null;
  /** The Pod names a RuntimeClass that is not known here. */
  readonly unknownRuntimeClass: boolean;
}

/** A value that only the controller knows, for a label that every new revision sets anew. No existing Pod has it. */
const NEW = 'new-revision';

/**
 * The Pod of a workload: its first one, of a new revision. Throws QUIET where a part that counts is unknown. The controllers' labels are those of pkg/controller: what the API
 * server adds is merged as pkg/registry/core/pod/strategy.go does (label keys), and what admission adds as plugin/pkg/admission/runtimeclass does.
 */
export function podAsCreated(workload: Workload, runtimeClasses: ReadonlyMap<string, RuntimeClassScheduling>): CreatedPod {
  const read = readPod(workload.pod, workload.metadata, workload.resource.namespace, true);
  // pkg/kubelet/config/common.go, applyDefaults, gives a static Pod NoExecute:Exists; the other taints nobody asks about.
  const template = workload.staticPod ? { ...read, tolerations: [...read.tolerations, { key: '', operator: 'Exists', value: '', effect: '' }] } : read;
  const isDaemon = workload.controller === 'DaemonSet';
  const daemon = isDaemon ? { ...template, tolerations: addOrUpdateDaemonPodTolerations(template.tolerations, template.hostNetwork) } : null;
  const labels = new Map(template.labels);
  for (const [key, value] of controllerLabels(workload)) labels.set(key, value);
  const created = withLabelKeys({ ...(daemon ?? template), labels });
  const runtimeClass = runtimeClasses.get(created.runtimeClassName);
  if (created.runtimeClassName === '' || runtimeClass === undefined) return { pod: created, daemon, conflict: null, unknownRuntimeClass: created.runtimeClassName !== '' };
  const scheduled = setScheduling(created, runtimeClass);
  if ('conflict' in scheduled) return { pod: created, daemon, conflict: scheduled.conflict, unknownRuntimeClass: false };
  return { pod: scheduled, daemon, conflict: null, unknownRuntimeClass: false };
}

/** What the controller labels its Pods with. Hashes and uids are unknown before, and stand for values that no Pod has yet. */
export function controllerLabels({ controller, resource }: Workload): readonly (readonly [string, string])[] {
  switch (controller) {
    case 'Deployment':
      return [['pod-template-hash', NEW]];
    case 'DaemonSet':
      return [['controller-revision-hash', NEW], ['pod-template-generation', '1']];
    case 'StatefulSet': {
      const spec = resource.root?.kids.find((kid) => kid.field === 'spec') as Site<'StatefulSetSpec'> | undefined;
      const first = String(spec?.child('ordinals')?.get('start') ?? 0);
      return [['controller-revision-hash', NEW], ['statefulset.kubernetes.io/pod-name', `${resource.name}-${first}`], ['apps.kubernetes.io/pod-index', first]];
    }
    case 'Job': {
      const spec = resource.root?.kids.find((kid) => kid.field === 'spec') as Site<'JobSpec'> | undefined;
      return jobLabels(resource.name, spec);
    }
    case 'CronJob': {
      const spec = resource.root?.kids.find((kid) => kid.field === 'spec') as Site<'CronJobSpec'> | undefined;
      return jobLabels(NEW, spec?.child('jobTemplate')?.child('spec'));
    }
    default:
      return [];
  }
}

function jobLabels(name: string, spec: Site<'JobSpec'> | undefined): readonly (readonly [string, string])[] {
  const labels: (readonly [string, string])[] = [['job-name', name], ['controller-uid', NEW], ['batch.kubernetes.io/job-name', name], ['batch.kubernetes.io/controller-uid', NEW]];
  if (spec?.get('completionMode') === 'Indexed') labels.push(['batch.kubernetes.io/job-completion-index', '0']);
  return labels;
}

/** mutatePodAffinity and mutateTopologySpreadConstraints. */
function withLabelKeys(pod: SchedulingPod): SchedulingPod {
  const { labels } = pod;
  const merged = ({ required, preferred }: PodAffinity): PodAffinity => ({
    required: required.map((term) => applyMatchLabelKeysAndMismatchLabelKeys(term, labels)),
    preferred: preferred.map(({ weight, term }) => ({ weight, term: applyMatchLabelKeysAndMismatchLabelKeys(term, labels) })),
  });
  return {
    ...pod,
    podAffinity: merged(pod.podAffinity),
    podAntiAffinity: merged(pod.podAntiAffinity),
    spread: pod.spread.map((one) => ({ ...one, labelSelector: applyLabelKeys(one.labelSelector, one.matchLabelKeys, 'In', labels) })),
  };
}
