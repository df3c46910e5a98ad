/** IPv6 addresses that are written in another form than usual. Follows apimachinery pkg/util/validation/ip.go, GetWarningsForIP and GetWarningsForCIDR; what is wrong in any form is refused. */
import type { Site } from '../../schema/site.js';
import type { Subject } from '../../schema/refuse.js';
import type { Place, Words } from '../../tree/finding.js';
import type { Node } from '../../tree/node.js';
import type { Fix } from '../../fixes/change.js';
import { canonicalIPv6, canonicalIPv6Network, plainIPv4 } from '../../validation/ip-form.js';
import { policyWith, podWith, serviceWith } from '../shared/manifests.js';
import { siteRule, type Page, type Report } from '../rule.js';

export const rule = siteRule<'PodDNSConfig' | 'HostAlias' | 'NodeSpec' | 'ServiceSpec' | 'IPBlock' | 'EndpointAddress' | 'Endpoint'>({
  id: 'api/address-form',
  late: true,
  on: 'PodDNSConfig',
  also: ['HostAlias', 'NodeSpec', 'ServiceSpec', 'IPBlock', 'EndpointAddress', 'Endpoint'],
  messages: {
    ipv6: {
      text: '{written} is an IPv6 address in an unusual form. It is the same as {usual}, which is how it is shown everywhere else, so that a search or a comparison of texts misses this one. Write {usual}.',
      hint: 'write {usual}',
      severity: 'warning',
      rejects: false,
      fix: writeUsual,
    },
    ipv4: {
      text: '{written} is an IPv4 address in a form that programs read in different ways, so that it may lead elsewhere than to {usual}, which Kubernetes takes it for. Write {usual}.',
      hint: 'write {usual}',
      severity: 'warning',
      rejects: false,
      fix: writeUsual,
    },
  },
  check(site, { report }) {
    if (site.type === 'HostAlias') {
      const alias = site as Site<'HostAlias'>;
      say(report, alias.get('ip') ?? '', canonicalIPv6, alias.at('ip'), alias.path('ip'), alias.valueOf('ip'));
    } else if (site.type === 'PodDNSConfig') {
      const dns = site as Site<'PodDNSConfig'>;
      for (const { key, value, node } of dns.items('nameservers')) say(report, value, canonicalIPv6, dns.at('nameservers', key), dns.path('nameservers', key), node);
    } else if (site.type === 'ServiceSpec') {
      checkService(site as Site<'ServiceSpec'>, report);
    } else if (site.type === 'IPBlock') {
      const block = site as Site<'IPBlock'>;
      say(report, block.get('cidr') ?? '', canonicalIPv6Network, block.at('cidr'), block.path('cidr'), block.valueOf('cidr'));
      for (const { key, value, node } of block.items('except')) say(report, value, canonicalIPv6Network, block.at('except', key), block.path('except', key), node);
    } else if (site.type === 'EndpointAddress') {
      const address = site as Site<'EndpointAddress'>;
      sayEither(report, address.get('ip') ?? '', address.at('ip'), address.path('ip'), address.valueOf('ip'));
    } else if (site.type === 'Endpoint') {
      const endpoint = site as Site<'Endpoint'>;
      for (const { key, value, node } of endpoint.items('addresses')) say(report, value, canonicalIPv6, endpoint.at('addresses', key), endpoint.path('addresses', key), node);
    } else {
      checkNode(site as Site<'NodeSpec'>, report);
    }
  },
});

function writeUsual({ node }: Subject, { usual }: Words): Fix | undefined {
  return node && { title: `write ${String(usual)}`, safety: 'safe', changes: [{ do: 'set', node, to: String(usual) }] };
}

/** GetWarningsForService. The address of a load balancer is not validated, so that even one with zeros in front is taken. */
function checkService(spec: Site<'ServiceSpec'>, report: Report): void {
  sayEither(report, spec.get('loadBalancerIP') ?? '', spec.at('loadBalancerIP'), spec.path('loadBalancerIP'), spec.valueOf('loadBalancerIP'));
  for (const field of ['clusterIPs', 'externalIPs'] as const) {
    for (const { key, value, node } of spec.items(field)) say(report, value, canonicalIPv6, spec.at(field, key), spec.path(field, key), node);
  }
  for (const { key, value, node } of spec.items('loadBalancerSourceRanges')) say(report, value, canonicalIPv6Network, spec.at('loadBalancerSourceRanges', key), spec.path('loadBalancerSourceRanges', key), node);
}

/** The older podCIDR counts where the list is not there, or begins otherwise (pkg/apis/core/v1/conversion.go, Convert_v1_NodeSpec_To_core_NodeSpec). */
function checkNode(spec: Site<'NodeSpec'>, report: Report): void {
  const networks = spec.items('podCIDRs');
  const older = spec.get('podCIDR') ?? '';
  if (older !== '' && older !== networks[0]?.value) say(report, older, canonicalIPv6Network, spec.at('podCIDR'), spec.path('podCIDR'), spec.valueOf('podCIDR'));
  else for (const { key, value, node } of networks) say(report, value, canonicalIPv6Network, spec.at('podCIDRs', key), spec.path('podCIDRs', key), node);
}

/** Of an address that may be written in forms that most fields refuse. */
function sayEither(report: Report, written: string, at: Place, path: string, node: Node | undefined): void {
  const odd = plainIPv4(written);
  if (odd !== undefined) report('ipv4', at, { path, data: { written, usual: odd }, subject: { ...(node && { node }) } });
  say(report, written, canonicalIPv6, at, path, node);
}

function say(report: Report, written: string | null, form: (text: string) => string | undefined, at: Place, path: string, node: Node | undefined): void {
  if (written === null || !written.includes(':')) return;
  const usual = form(written);
  if (usual !== undefined && usual !== written) report('ipv6', at, { path, data: { written, usual }, subject: { ...(node && { node }) } });
}

export const page: Page = {
  summary: 'An IP address that is not written in its usual form.',
  why: 'One IPv6 address can be written in many ways, and RFC 5952 says which one is usual: small letters, no leading zeros, and the longest run of zeros as `::`. Other forms mean the same, but programs that compare texts take them for other addresses. The API server takes them, with a warning. What is ambiguous, such as an IPv4 address with leading zeros, is refused (`api/format`), except in the loadBalancerIP of a Service, which nothing checks.',
  instead: 'Write the usual form; the fix does.',
  upstream: 'apimachinery pkg/util/validation/ip.go: GetWarningsForIP, GetWarningsForCIDR',
  examples: [
    {
      bad: 'apiVersion: discovery.k8s.io/v1\nkind: EndpointSlice\nmetadata:\n  name: web\n  labels:\n    kubernetes.io/service-name: web\naddressType: IPv6\nendpoints:\n- addresses:\n  - «2001:DB8::1»\n',
      message: 'ipv6',
      fixed: 'apiVersion: discovery.k8s.io/v1\nkind: EndpointSlice\nmetadata:\n  name: web\n  labels:\n    kubernetes.io/service-name: web\naddressType: IPv6\nendpoints:\n- addresses:\n  - 2001:db8::1\n',
    },
    { bad: podWith('\ndnsConfig:\n  nameservers:\n  - «2001:DB8:0:0::1»\n'), message: 'ipv6', fixed: podWith('\ndnsConfig:\n  nameservers:\n  - 2001:db8::1\n') },
    { bad: podWith('\nhostAliases:\n- ip: «"0:0:0:0:0:0:0:1"»\n  hostnames: [local]\n'), message: 'ipv6', fixed: podWith('\nhostAliases:\n- ip: "::1"\n  hostnames: [local]\n') },
    {
      bad: 'apiVersion: v1\nkind: Node\nmetadata:\n  name: node-1\nspec:\n  podCIDRs:\n  - 10.1.0.0/24\n  - «fd00:0010::/64»\n',
      message: 'ipv6',
      fixed: 'apiVersion: v1\nkind: Node\nmetadata:\n  name: node-1\nspec:\n  podCIDRs:\n  - 10.1.0.0/24\n  - fd00:10::/64\n',
    },
    { bad: policyWith('\nfrom:\n- ipBlock:\n    cidr: «2001:DB8::/32»\n'), message: 'ipv6', fixed: policyWith('\nfrom:\n- ipBlock:\n    cidr: 2001:db8::/32\n') },
    { bad: serviceWith('\ntype: LoadBalancer\nloadBalancerIP: «192.0.2.010»\n'), message: 'ipv4', fixed: serviceWith('\ntype: LoadBalancer\nloadBalancerIP: 192.0.2.10\n') },
    { good: podWith('\ndnsConfig:\n  nameservers:\n  - 2001:db8::1\n  - 10.0.0.10\n') },
  ],
};
