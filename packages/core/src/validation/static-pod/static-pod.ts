/**
 * What a kubelet makes of a Pod that it reads from a file: pkg/kubelet/config/common.go, tryDecodeSinglePod and applyDefaults. That it validates the Pod as the API server does is said
 * by the rules for that; here is the rest.
 */
import { quietly, type Site } from '../../schema/site.js';
import type { Refuse } from '../../schema/refuse.js';
import { NODE_CRITICAL } from './node-critical.js';
import { apiReferences } from './references.js';

/** `file`: it stands in a file that a kubelet reads. `copy`: an annotation says that it came from one. `mirror`: what a kubelet shows of one at the API server. */
export type Origin = 'file' | 'copy' | 'mirror';

export function checkStaticPod(root: Site<'Pod'>, pod: Site<'PodSpec'>, origin: Origin, refuse: Refuse): void {
  for (const { object, site, field, key } of apiReferences(pod)) {
    if (object === '' && origin === 'mirror') continue;
    refuse({ message: `static-pod/api-reference#${object === '' ? 'no-source' : origin === 'mirror' ? 'mirror' : 'reference'}`, at: site.at(field, key), path: site.path(field, key), causes: [], data: { object }, subject: { site, field } });
  }
  if (origin !== 'file') return;
  quietly(checkName, root, refuse);
  quietly(checkGates, pod, refuse);
  quietly(checkPriority, pod, refuse);
  quietly(checkNodeName, pod, refuse);
  quietly(checkTolerations, pod, refuse);
  for (const field of ['topologySpreadConstraints', 'schedulerName'] as const) quietly(checkIgnored, pod, field, refuse);
  quietly(checkAffinity, pod, refuse);
}

/** The kubelet makes no names, and asks for one before it validates. */
function checkName(root: Site<'Pod'>, refuse: Refuse): void {
  const metadata = root.child('metadata');
  if (metadata !== undefined && (metadata.get('name') ?? '') === '' && (metadata.get('generateName') ?? '') !== '') {
    refuse({ message: 'static-pod/kind#generate-name', at: metadata.at('generateName'), path: metadata.path('generateName'), causes: [], data: {} });
  }
}

/** applyDefaults sets nodeName, and with that validation.go, validateSchedulingGates, refuses them. Where one is written that is a refusal anyway. */
function checkGates(pod: Site<'PodSpec'>, refuse: Refuse): void {
  if (pod.children('schedulingGates').length > 0 && !pod.has('nodeName')) {
    refuse({ message: 'static-pod/kind#gates', at: pod.at('schedulingGates'), path: pod.path('schedulingGates'), causes: [], data: {}, subject: { site: pod, field: 'schedulingGates' } });
  }
}

/** common.go: getStaticPodPriorityWarning. The class of its own Pods alone is left unsaid: the API server looks its number up, and to the kubelet every static Pod is critical. */
function checkPriority(pod: Site<'PodSpec'>, refuse: Refuse): void {
  const priority = pod.get('priority');
  const name = pod.get('priorityClassName') ?? '';
  const say = (message: 'class-alone' | 'number-alone' | 'other', field: 'priority' | 'priorityClassName'): void => {
    refuse({ message: `static-pod/priority#${message}`, at: pod.at(field), path: pod.path(field), causes: [], data: { name, priority: priority ?? 0 }, subject: { site: pod, field } });
  };
  if (priority === undefined) {
    if (name !== '' && name !== NODE_CRITICAL.name) say('class-alone', 'priorityClassName');
  } else if (name === '') say('number-alone', 'priority');
  else if (priority !== NODE_CRITICAL.priority || name !== NODE_CRITICAL.name) say('other', name === NODE_CRITICAL.name ? 'priority' : 'priorityClassName');
}

function checkNodeName(pod: Site<'PodSpec'>, refuse: Refuse): void {
  const name = pod.get('nodeName') ?? '';
  if (name !== '') refuse({ message: 'static-pod/scheduling#node-name', at: pod.at('nodeName'), path: pod.path('nodeName'), causes: [], data: { name }, subject: { site: pod, field: 'nodeName' } });
}

/** pkg/kubelet/lifecycle/predicate.go: static Pods pass whatever the taints; applyDefaults adds the toleration of every NoExecute. */
function checkTolerations(pod: Site<'PodSpec'>, refuse: Refuse): void {
  // A blanket one is so usual that it says nothing; one for a certain taint was meant to do something.
  if (pod.children('tolerations').some((toleration) => (toleration.get('key') ?? '') !== '')) {
    refuse({ message: 'static-pod/scheduling#tolerations', at: pod.at('tolerations'), path: pod.path('tolerations'), causes: [], data: {}, subject: { site: pod, field: 'tolerations' } });
  }
}

/** No scheduler sees it: of what a scheduler heeds the kubelet checks only nodeSelector, required node affinity, ports and resources. */
function checkIgnored(site: Site, field: string, refuse: Refuse): void {
  const value = site.valueOf(field);
  if (value === undefined || (value.kind === 'seq' && value.items.length === 0) || (value.kind === 'scalar' && (value.value === '' || value.value === 'default-scheduler'))) return;
  refuse({ message: 'static-pod/scheduling#ignored', at: site.at(field), path: site.path(field), causes: [], data: { field }, subject: { site, field } });
}

function checkAffinity(pod: Site<'PodSpec'>, refuse: Refuse): void {
  const affinity = pod.child('affinity');
  if (affinity === undefined) return;
  for (const field of ['podAffinity', 'podAntiAffinity']) quietly(checkIgnored, affinity, field, refuse);
  const nodeAffinity = affinity.child('nodeAffinity');
  if (nodeAffinity !== undefined) checkIgnored(nodeAffinity, 'preferredDuringSchedulingIgnoredDuringExecution', refuse);
}
