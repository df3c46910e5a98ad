/** The operating system of a Pod, which the scheduler does not look at. Follows pkg/kubelet/lifecycle/handlers.go and predicate.go (rejectPodAdmissionBasedOnOSField): the kubelet alone refuses, and the Pod fails. */
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { pairOf } from '../../tree/node.js';
import type { Site } from '../../schema/site.js';
import { podWith, workloadWith } from '../shared/manifests.js';
import { siteRule, type Page } from '../rule.js';

const OS = 'kubernetes.io/os';

function select({ site }: Subject): Fix | undefined {
  const parent = site?.parent;
  const name = site && pairOf(site.node, 'name')?.value;
  if (!parent || name?.kind !== 'scalar') return undefined;
  const selector = pairOf(parent.node, 'nodeSelector')?.value;
  const title = `select nodes with ${OS}=${String(name.value)}`;
  if (selector?.kind === 'map') return { title, safety: 'suggestion', changes: [{ do: 'insert', into: selector, key: OS, value: String(name.value) }] };
  return selector === undefined ? { title, safety: 'suggestion', changes: [{ do: 'insert', into: parent.node, key: 'nodeSelector', value: { [OS]: String(name.value) } }] } : undefined;
}

export const rule = siteRule<'PodOS'>({
  id: 'pod/os-without-selector',
  late: true,
  on: 'PodOS',
  messages: {
    windows: {
      text: 'The scheduler does not look at spec.os, so these Pods go to Linux nodes, too, whose kubelets refuse them. Add the nodeSelector kubernetes.io/os: windows.',
      hint: 'not looked at by the scheduler',
      severity: 'warning',
      rejects: false,
      fix: select,
    },
    linux: {
      text: 'The scheduler does not look at spec.os: in a cluster that has Windows nodes these Pods may go there, and their kubelets refuse them. Add the nodeSelector kubernetes.io/os: linux.',
      hint: 'not looked at by the scheduler',
      severity: 'info',
      rejects: false,
      fix: select,
    },
    contradiction: {
      text: 'The Pod is for {os} and asks for nodes with kubernetes.io/os={selected}, whose kubelets refuse it, so it never runs. Make the two equal.',
      hint: 'the nodes run {selected}',
      severity: 'error',
      rejects: false,
    },
  },
  check(system, { report, resource }) {
    const pod = system.parent as Site<'PodSpec'> | null;
    const os = system.get('name');
    if ((os !== 'windows' && os !== 'linux') || pod?.type !== 'PodSpec' || resource.workload?.staticPod === true) return;
    const entry = pod.entries('nodeSelector').find(({ key }) => key === OS);
    if (entry !== undefined) {
      const selected = entry.value ?? '';
      if (selected !== 'windows' && selected !== 'linux') return;
      if (selected !== os) report('contradiction', system.at('name'), { path: system.path('name'), data: { os, selected }, related: [{ ...pod.at('nodeSelector', OS), message: `asks for ${selected}` }], subject: { site: system } });
      return;
    }
    // A class may select the nodes, and so may a label of somebody's own; what names the system is seen to.
    if (pod.has('runtimeClassName') || pod.has('nodeName') || asksFor(pod)) return;
    report(os, system.at('name'), { path: system.path('name'), subject: { site: system } });
  },
});

/** Required node affinity names the label in each term. */
function asksFor(pod: Site<'PodSpec'>): boolean {
  const terms = pod.child('affinity')?.child('nodeAffinity')?.child('requiredDuringSchedulingIgnoredDuringExecution')?.wholeList('nodeSelectorTerms') ?? [];
  return terms.length > 0 && terms.every((term) => term.wholeList('matchExpressions').some((one) => one.get('key') === OS));
}

export const page: Page = {
  summary: 'spec.os without a node selector for that operating system.',
  why: '`spec.os` decides which fields the API server allows, and the kubelet refuses a Pod for another system. The scheduler does not read it: a Windows Pod may be bound to a Linux node, fails there, and its controller makes another one.',
  instead: 'Set `nodeSelector: {kubernetes.io/os: windows}` beside it, or use a RuntimeClass that does.',
  upstream: 'pkg/kubelet/lifecycle/predicate.go: rejectPodAdmissionBasedOnOSField',
  examples: [
    { bad: podWith('\nos:\n  name: «windows»\n'), message: 'windows', fixed: `${podWith('\nos:\n  name: windows\n')}  nodeSelector:\n    kubernetes.io/os: windows\n` },
    { bad: workloadWith('Deployment', '', '\nos:\n  name: «linux»\n'), message: 'linux', fixed: `${workloadWith('Deployment', '', '\nos:\n  name: linux\n')}      nodeSelector:\n        kubernetes.io/os: linux\n` },
    { bad: podWith('\nos:\n  name: «windows»\nnodeSelector:\n  kubernetes.io/os: linux\n'), message: 'contradiction' },
    { note: 'the class brings a selector', good: podWith('\nos:\n  name: windows\nruntimeClassName: windows-2022\n') },
  ],
};
