/** IPv6 addresses that are written in another form than usual. Follows apimachinery pkg/util/validation/ip.go, GetWarningsForIP and GetWarningsForCIDR; what is wrong in any form is refused. */
import type { Site } from '../../schema/site.js';
import type { Place } from '../../tree/finding.js';
import type { Node } from '../../tree/node.js';
import type { Fix } from '../../fixes/change.js';
import { canonicalIPv6, canonicalIPv6Network } from '../../validation/ip-form.js';
import { podWith } from '../shared/manifests.js';
import { siteRule, type Page, type Report } from '../rule.js';

export const rule = siteRule<'PodDNSConfig' | 'HostAlias' | 'NodeSpec'>({
  id: 'api/address-form',
  on: 'PodDNSConfig',
  also: ['HostAlias', 'NodeSpec'],
  messages: {
    ipv6: {
      text: '{written} is an IPv6 address in an unusual form. It is the same as {usual}, which is how it is shown everywhere else, so that a search or a comparison of texts misses this one. Write {usual}.',
      hint: 'write {usual}',
      severity: 'warning',
      rejects: false,
      fix: ({ node }, { usual }): Fix | undefined => node && { title: `write ${String(usual)}`, safety: 'safe', changes: [{ do: 'set', node, to: String(usual) }] },
    },
  },
  check(site, { report }) {
    if (site.type === 'HostAlias') {
      const alias = site as Site<'HostAlias'>;
      say(report, alias.get('ip') ?? '', canonicalIPv6, alias.at('ip'), alias.path('ip'), alias.valueOf('ip'));
    } else if (site.type === 'PodDNSConfig') {
      const dns = site as Site<'PodDNSConfig'>;
      for (const { key, value, node } of dns.items('nameservers')) say(report, value, canonicalIPv6, dns.at('nameservers', key), dns.path('nameservers', key), node);
    } else {
      checkNode(site as Site<'NodeSpec'>, report);
    }
  },
});

/** The older podCIDR counts where the list is not there, or begins otherwise (pkg/apis/core/v1/conversion.go, Convert_v1_NodeSpec_To_core_NodeSpec). */
function checkNode(spec: Site<'NodeSpec'>, report: Report): void {
  const networks = spec.items('podCIDRs');
  const older = spec.get('podCIDR') ?? '';
  if (older !== '' && older !== networks[0]?.value) say(report, older, canonicalIPv6Network, spec.at('podCIDR'), spec.path('podCIDR'), spec.valueOf('podCIDR'));
  else for (const { key, value, node } of networks) say(report, value, canonicalIPv6Network, spec.at('podCIDRs', key), spec.path('podCIDRs', key), node);
}

function say(report: Report, written: string | null, form: (text: string) => string | undefined, at: Place, path: string, node: Node | undefined): void {
  if (written === null || !written.includes(':')) return;
  const usual = form(written);
  if (usual !== undefined && usual !== written) report('ipv6', at, { path, data: { written, usual }, subject: { ...(node && { node }) } });
}

export const page: Page = {
  summary: 'An IPv6 address that is not written in its usual form.',
  why: 'One IPv6 address can be written in many ways, and RFC 5952 says which one is usual: small letters, no leading zeros, and the longest run of zeros as `::`. Other forms mean the same, but programs that compare texts take them for other addresses. The API server takes them, with a warning. What is ambiguous, such as an IPv4 address with leading zeros, is refused (`api/format`).',
  instead: 'Write the usual form; the fix does.',
  upstream: 'apimachinery pkg/util/validation/ip.go: GetWarningsForIP, GetWarningsForCIDR',
  examples: [
    { bad: podWith('\ndnsConfig:\n  nameservers:\n  - «2001:DB8:0:0::1»\n'), message: 'ipv6', fixed: podWith('\ndnsConfig:\n  nameservers:\n  - 2001:db8::1\n') },
    { bad: podWith('\nhostAliases:\n- ip: «"0:0:0:0:0:0:0:1"»\n  hostnames: [local]\n'), message: 'ipv6', fixed: podWith('\nhostAliases:\n- ip: "::1"\n  hostnames: [local]\n') },
    {
      bad: 'apiVersion: v1\nkind: Node\nmetadata:\n  name: node-1\nspec:\n  podCIDRs:\n  - 10.1.0.0/24\n  - «fd00:0010::/64»\n',
      message: 'ipv6',
      fixed: 'apiVersion: v1\nkind: Node\nmetadata:\n  name: node-1\nspec:\n  podCIDRs:\n  - 10.1.0.0/24\n  - fd00:10::/64\n',
    },
    { good: podWith('\ndnsConfig:\n  nameservers:\n  - 2001:db8::1\n  - 10.0.0.10\n') },
  ],
};
