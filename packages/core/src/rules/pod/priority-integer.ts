/** A priority beside, or without, the class that gives it. Follows plugin/pkg/admission/priority/admission.go: admitPod; the two classes of the system: pkg/apis/scheduling/types.go. */
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { removeField } from '../shared/changes.js';
import { podWith, workloadWith } from '../shared/manifests.js';
import { siteRule, type Page } from '../rule.js';

const SYSTEM: Readonly<Record<string, bigint>> = { 'system-cluster-critical': 2000000000n, 'system-node-critical': 2000001000n };

const removePriority = (subject: Subject): Fix | undefined => removeField(subject, 'priority', 'suggestion');
const removePolicy = (subject: Subject): Fix | undefined => removeField(subject, 'preemptionPolicy', 'suggestion');

export const rule = siteRule<'PodSpec'>({
  id: 'pod/priority-integer',
  late: true,
  needs: ['priority', 'preemptionPolicy'],
  on: 'PodSpec',
  messages: {
    unclassed: {
      text: 'The priority {priority} has no PriorityClass behind it. Priorities come from classes alone: without priorityClassName a Pod gets that of the default class, or 0, and the API server refuses a Pod that says otherwise. Name a class, and leave the number to it.',
      hint: 'comes from a PriorityClass',
      severity: 'error',
      rejects: false,
      fix: removePriority,
    },
    differs: {
      text: 'The PriorityClass {name} has the priority {value}, and the API server refuses a Pod that says {priority} beside it. Leave the number out; it is filled in from the class.',
      hint: 'the class says {value}',
      severity: 'error',
      rejects: false,
      fix: removePriority,
    },
    preemption: {
      text: 'Whether a Pod may push others away is said by its PriorityClass{which}, and that says PreemptLowerPriority; the API server refuses a Pod that says {policy}. Use a class with preemptionPolicy: {policy}, and leave the field out.',
      hint: 'comes from a PriorityClass',
      severity: 'error',
      rejects: false,
      fix: removePolicy,
    },
  },
  check(pod, { report, resource }) {
    const asksPriority = pod.mayHave('priority');
    if ((!asksPriority && !pod.mayHave('preemptionPolicy')) || resource.workload?.staticPod === true) return;
    const name = pod.get('priorityClassName') ?? '';
    const value = name === '' ? 0n : SYSTEM[name];
    // What a class of somebody's own says, is not known here.
    if (value === undefined) return;
    const priority = pod.get('priority');
    if (priority !== undefined && BigInt(priority) !== value) {
      report(name === '' ? 'unclassed' : 'differs', pod.at('priority'), { path: pod.path('priority'), data: { priority: String(priority), name, value: String(value) }, subject: { site: pod } });
    }
    const policy = pod.get('preemptionPolicy');
    if (policy === 'Never') {
      report('preemption', pod.at('preemptionPolicy'), { path: pod.path('preemptionPolicy'), data: { policy, which: name === '' ? '' : ` (${name})` }, subject: { site: pod } });
    }
  },
});

export const page: Page = {
  summary: 'A priority or preemption policy that differs from what the PriorityClass gives.',
  why: 'The API server resolves `priorityClassName` when a Pod is made, and writes priority and preemptionPolicy into it. One that stands there already must be the same, or the Pod is refused. In a template nobody notices until the controller makes its first Pod.',
  instead: 'Make a PriorityClass with the value (and the preemptionPolicy) that is wanted, name it in `priorityClassName`, and leave both fields out.',
  upstream: 'plugin/pkg/admission/priority/admission.go: admitPod',
  examples: [
    { bad: podWith('\npriority: «1000»\n'), message: 'unclassed', fixed: podWith('') },
    { bad: podWith('\npriorityClassName: system-node-critical\npriority: «2000000000»\n'), message: 'differs', fixed: podWith('\npriorityClassName: system-node-critical\n') },
    { bad: workloadWith('Deployment', '', '\npreemptionPolicy: «Never»\n'), message: 'preemption', fixed: workloadWith('Deployment', '', '') },
    { note: 'the number that the class gives', good: podWith('\npriorityClassName: system-node-critical\npriority: 2000001000\n') },
    { note: 'a class whose value is not known here', good: podWith('\npriorityClassName: batch\npriority: -10\npreemptionPolicy: Never\n') },
    { note: 'the priority of Pods without a class', good: podWith('\npriority: 0\npreemptionPolicy: PreemptLowerPriority\n') },
    {
      note: 'a kubelet takes the number of a static Pod as it stands',
      file: 'etc/kubernetes/manifests/etcd.yaml',
      good: podWith('\npriorityClassName: system-node-critical\npriority: 2000001000\n'),
    },
  ],
};
