/** Fields that the API server warns of because nothing reads them any more, or nobody should. Follows pkg/api/persistentvolume/util.go, nodeWarnings in pkg/registry/core/node/strategy.go and pkg/api/service/warnings.go. */
import type { Site } from '../../schema/site.js';
import { isWithoutAddress, serviceType } from '../../validation/defaults/service.js';
import { removeField, setField } from '../shared/changes.js';
import { serviceWith } from '../shared/manifests.js';
import { siteRule, type Page } from '../rule.js';

export const rule = siteRule<'PersistentVolumeSpec' | 'NodeSpec' | 'ServiceSpec' | 'EndpointSlice'>({
  id: 'deprecated/field',
  late: true,
  on: 'PersistentVolumeSpec',
  also: ['NodeSpec', 'ServiceSpec', 'EndpointSlice'],
  messages: {
    recycle: {
      text: 'The reclaim policy Recycle is deprecated: it empties the volume with a Pod that runs rm, and only for nfs and hostPath. Use Delete with a StorageClass that makes volumes, or Retain to empty them by hand.',
      hint: 'Retain, or Delete',
      severity: 'warning',
      rejects: false,
    },
    'config-source': {
      text: 'configSource configured kubelets from a ConfigMap. It is deprecated since Kubernetes 1.22, and the feature is gone since 1.24: the API server drops the field. Configure the kubelet with its own file, and remove the field.',
      hint: 'dropped',
      severity: 'warning',
      rejects: false,
      fix: (subject) => removeField(subject, 'configSource', 'suggestion'),
    },
    'external-id': {
      text: 'externalID is deprecated since Kubernetes 1.11, was to be gone after 1.13, and nothing in Kubernetes reads it: a node is known to its cloud by providerID. Remove the field.',
      hint: 'nothing reads it',
      severity: 'warning',
      rejects: false,
      fix: (subject) => removeField(subject, 'externalID', 'suggestion'),
    },
    'external-ips': {
      text: 'externalIPs is deprecated since Kubernetes 1.36: who may create Services can draw the traffic of any address to Pods of theirs. Some clusters have it switched off; by upstream\'s plan kube-proxy leaves it out by default from 1.40 on, and for good in 1.43. Use a Service of the type LoadBalancer, or a Gateway.',
      hint: 'use type: LoadBalancer',
      severity: 'warning',
      rejects: false,
    },
    'prefer-close': {
      text: 'trafficDistribution: PreferClose is deprecated since Kubernetes 1.34, where it got a name that says what it means: PreferSameZone. Write that.',
      hint: 'PreferSameZone',
      severity: 'warning',
      rejects: false,
      fix: (subject) => setField(subject, 'PreferSameZone', 'safe'),
    },
    fqdn: {
      text: 'Endpoints of the type FQDN are deprecated: what the addresses mean was never said, and kube-proxy and DNS pass them over, so nobody reaches the Service through this slice. No version is said in which they go. Use a Service of the type ExternalName, or the addresses.',
      hint: 'IPv4 or IPv6',
      severity: 'warning',
      rejects: false,
    },
  },
  check(site, { report }) {
    const say = (message: string, field: string): void => report(message, site.at(field), { path: site.path(field), subject: { site: site, field } });
    if (site.type === 'PersistentVolumeSpec') {
      if ((site as Site<'PersistentVolumeSpec'>).get('persistentVolumeReclaimPolicy') === 'Recycle') say('recycle', 'persistentVolumeReclaimPolicy');
      return;
    }
    if (site.type === 'ServiceSpec') {
      const service = site as Site<'ServiceSpec'>;
      if (service.items('externalIPs').length > 0 && serviceType(service) !== 'ExternalName' && !isWithoutAddress(service)) say('external-ips', 'externalIPs');
      if (service.get('trafficDistribution') === 'PreferClose') say('prefer-close', 'trafficDistribution');
      return;
    }
    if (site.type === 'EndpointSlice') {
      if ((site as Site<'EndpointSlice'>).get('addressType') === 'FQDN') say('fqdn', 'addressType');
      return;
    }
    const spec = site as Site<'NodeSpec'>;
    if (spec.has('configSource')) say('config-source', 'configSource');
    if ((spec.get('externalID') ?? '') !== '') say('external-id', 'externalID');
  },
});

const node = (spec: string): string => `apiVersion: v1\nkind: Node\nmetadata:\n  name: node-1\nspec:\n  providerID: example://node-1\n${spec}`;
const volume = (policy: string): string => `apiVersion: v1\nkind: PersistentVolume\nmetadata:\n  name: data\nspec:\n  accessModes:\n  - ReadWriteMany\n  capacity:\n    storage: 10Gi\n  persistentVolumeReclaimPolicy: ${policy}\n  nfs:\n    server: nfs.example.com\n    path: /export\n`;

export const page: Page = {
  summary: 'A field of a PersistentVolume, Node, Service or EndpointSlice that is deprecated, or read by nothing any more.',
  why: 'The API keeps old fields for old objects, and the server takes them, with a warning; `configSource` of a new Node it drops without a word. What they ask for does not happen, or will not for long.',
  instead: 'Write what took the place of the field, or nothing.',
  upstream: 'pkg/api/persistentvolume/util.go: warningsForPersistentVolumeSpecAndMeta; pkg/registry/core/node/strategy.go: nodeWarnings; pkg/api/service/warnings.go: GetWarningsForService; pkg/registry/discovery/endpointslice/strategy.go: warnOnDeprecatedAddressType; kubernetes/enhancements KEP-5707 for when externalIPs goes',
  examples: [
    { bad: volume('«Recycle»'), message: 'recycle' },
    { bad: node('  «configSource»:\n    configMap:\n      name: kubelet\n      namespace: kube-system\n      kubeletConfigKey: kubelet\n'), message: 'config-source', fixed: node('') },
    { bad: node('  externalID: «i-0123456789»\n'), message: 'external-id', fixed: node('') },
    { bad: serviceWith('\n«externalIPs»:\n- 198.51.100.7\n'), message: 'external-ips' },
    { bad: serviceWith('\ntrafficDistribution: «PreferClose»\n'), message: 'prefer-close', fixed: serviceWith('\ntrafficDistribution: PreferSameZone\n') },
    { bad: 'apiVersion: discovery.k8s.io/v1\nkind: EndpointSlice\nmetadata:\n  name: database\n  labels:\n    kubernetes.io/service-name: database\naddressType: «FQDN»\nendpoints:\n- addresses:\n  - db.example.com\nports:\n- port: 5432\n', message: 'fqdn' },
    { good: volume('Retain') },
  ],
};
