/** Pods in the node's network that cannot find Services by name. Follows pkg/kubelet/network/dns/dns.go: getPodDNSType. */
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { setField } from '../shared/changes.js';
import { podWith, workloadWith } from '../shared/manifests.js';
import { siteRule, type Page } from '../rule.js';

const withHostNet = (subject: Subject): Fix | undefined => setField(subject, 'ClusterFirstWithHostNet', 'suggestion', 'set dnsPolicy: ClusterFirstWithHostNet');

export const rule = siteRule<'PodSpec'>({
  id: 'pod/host-network-dns',
  late: true,
  needs: ['hostNetwork'],
  on: 'PodSpec',
  messages: {
    unset: {
      text: 'A Pod with hostNetwork resolves names as its node does unless dnsPolicy says otherwise, so it does not find Services by name. Set dnsPolicy: ClusterFirstWithHostNet if it should, or dnsPolicy: Default to say that it need not.',
      hint: 'finds no Services by name',
      severity: 'info',
      rejects: false,
      fix: withHostNet,
    },
    'falls-back': {
      text: 'dnsPolicy: ClusterFirst does not hold for a Pod with hostNetwork: it resolves names as its node does, and does not find Services. Set ClusterFirstWithHostNet.',
      hint: 'means Default here',
      severity: 'info',
      rejects: false,
      fix: withHostNet,
    },
  },
  check(pod, { report, resource }) {
    if (!pod.mayHave('hostNetwork') || pod.get('hostNetwork') !== true || resource.workload?.staticPod === true) return;
    const policy = pod.get('dnsPolicy') ?? '';
    if (policy === '') report('unset', pod.at('hostNetwork'), { path: pod.path('hostNetwork'), subject: { site: pod, field: 'dnsPolicy' } });
    else if (policy === 'ClusterFirst') report('falls-back', pod.at('dnsPolicy'), { path: pod.path('dnsPolicy'), related: [{ ...pod.at('hostNetwork'), message: 'the network of the node' }], subject: { site: pod, field: 'dnsPolicy' } });
  },
});

export const page: Page = {
  summary: 'hostNetwork with the default dnsPolicy, under which Services have no names.',
  why: 'The default dnsPolicy is `ClusterFirst`, and for a Pod in the network of its node the kubelet treats it as `Default`: `/etc/resolv.conf` is the node\'s. A name such as `web.shop.svc` then does not resolve, which is noticed when the first connection to a Service is made.',
  instead: 'Set `dnsPolicy: ClusterFirstWithHostNet`. What must start before the cluster\'s DNS does (network agents, the DNS itself) says `dnsPolicy: Default`, which means the same as nothing and shows that it is meant.',
  upstream: 'pkg/kubelet/network/dns/dns.go: getPodDNSType',
  examples: [
    { bad: podWith('\nhostNetwork: «true»\n'), message: 'unset', fixed: `${podWith('\nhostNetwork: true\n')}  dnsPolicy: ClusterFirstWithHostNet\n` },
    { bad: workloadWith('DaemonSet', '', '\nhostNetwork: true\ndnsPolicy: «ClusterFirst»\n'), message: 'falls-back', fixed: workloadWith('DaemonSet', '', '\nhostNetwork: true\ndnsPolicy: ClusterFirstWithHostNet\n') },
    { note: 'the node\'s names are meant', good: podWith('\nhostNetwork: true\ndnsPolicy: Default\n') },
    { note: 'a static Pod runs before there are Services', file: 'etc/kubernetes/manifests/scheduler.yaml', good: podWith('\nhostNetwork: true\n') },
  ],
};
