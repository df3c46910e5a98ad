/**
 * A kind that Kubernetes serves, and that is on its way out. Follows APILifecycleDeprecated and APILifecycleReplacement of k8s.io/api (core/v1/lifecycle.go), of which
 * apiserver pkg/endpoints/deprecation makes a warning. Of all kinds that 1.34 to 1.37 serve by default, and that can be created, Endpoints is the only one
 * (`api/unknown-kind` has those that are gone, off by default, or only shown).
 */
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { pairOf } from '../../tree/node.js';
import { endpointsAsSlice } from '../shared/upgrade/endpoints.js';
import { siteRule, type Page } from '../rule.js';

export const rule = siteRule<'Endpoints'>({
  id: 'deprecated/api',
  on: 'Endpoints',
  late: true,
  messages: {
    endpoints: {
      text: 'Endpoints are deprecated since Kubernetes 1.33. They know nothing of two address families or of where an endpoint is, and whoever follows a Service reads EndpointSlices, of which a controller still makes copies of these. No version is said in which they go. Write an EndpointSlice of discovery.k8s.io/v1, with the label kubernetes.io/service-name.',
      hint: 'use EndpointSlice of discovery.k8s.io/v1',
      severity: 'warning',
      rejects: false,
      fix: toSlice,
    },
  },
  check(endpoints, { report }) {
    report('endpoints', endpoints.at('kind'), { path: endpoints.path('kind'), subject: { site: endpoints } });
  },
});

/** A suggestion: whoever applied the Endpoints has to delete them, else the addresses are there twice. */
function toSlice({ site }: Subject): Fix | undefined {
  if (site === undefined || pairOf(site.node, 'apiVersion') === undefined) return undefined;
  const upgrade = endpointsAsSlice(site.node);
  return upgrade === null ? undefined : { title: 'make an EndpointSlice of it', safety: 'suggestion', changes: upgrade.changes };
}

const service = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: database\nspec:\n  ports:\n  - name: sql\n    port: 5432\n---\n';

export const page: Page = {
  summary: 'A kind that Kubernetes still serves, and that is deprecated: Endpoints.',
  why: 'The API server takes deprecated kinds, with a warning, until they are gone one day. Endpoints, of old the list of addresses behind a Service, are deprecated since Kubernetes 1.33: kube-proxy, DNS and most controllers read EndpointSlices. For those that somebody writes by hand a controller makes slices, as long as there is one.',
  instead: 'Write an EndpointSlice of `discovery.k8s.io/v1` for each set of ports and each address family. Its label `kubernetes.io/service-name` names the Service. Delete the Endpoints when the slice is there, else every address is there twice. The fix is only suggested because of that.',
  upstream: 'k8s.io/api core/v1/lifecycle.go: Endpoints; pkg/controller/endpointslicemirroring',
  examples: [
    {
      bad: `${service}apiVersion: v1\nkind: «Endpoints»\nmetadata:\n  name: database\nsubsets:\n- addresses:\n  - ip: 192.0.2.10\n  - ip: 192.0.2.11\n  ports:\n  - name: sql\n    port: 5432\n`,
      message: 'endpoints',
      fixed: `${service}apiVersion: discovery.k8s.io/v1\nkind: EndpointSlice\nmetadata:\n  name: database\n  labels:\n    kubernetes.io/service-name: database\naddressType: IPv4\nendpoints:\n- addresses: [192.0.2.10]\n- addresses: [192.0.2.11]\nports:\n- name: sql\n  port: 5432\n`,
      note: 'the addresses of something outside the cluster, behind a Service without a selector',
    },
    {
      bad: 'apiVersion: v1\nkind: «Endpoints»\nmetadata:\n  name: web\nsubsets:\n- addresses:\n  - ip: 192.0.2.10\n  ports:\n  - port: 80\n- addresses:\n  - ip: 192.0.2.11\n  ports:\n  - port: 8080\n',
      message: 'endpoints',
      note: 'two slices, so there is no fix',
    },
    { good: `${service}apiVersion: discovery.k8s.io/v1\nkind: EndpointSlice\nmetadata:\n  name: database\n  labels:\n    kubernetes.io/service-name: database\naddressType: IPv4\nendpoints:\n- addresses:\n  - 192.0.2.10\nports:\n- name: sql\n  port: 5432\n` },
  ],
};
