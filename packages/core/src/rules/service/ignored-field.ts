/** Fields of a Service that its type leaves without effect. Follows pkg/api/service/warnings.go, GetWarningsForService. */
import { isWithoutAddress, serviceType } from '../../validation/defaults/service.js';
import { removeField } from '../shared/changes.js';
import { serviceWith } from '../shared/manifests.js';
import { siteRule, type Page } from '../rule.js';

export const rule = siteRule<'ServiceSpec'>({
  id: 'service/ignored-field',
  late: true,
  on: 'ServiceSpec',
  messages: {
    headless: {
      text: '{field} has no effect: with clusterIP: None the Service has no address, and whoever looks it up gets the addresses of the Pods and talks to them directly. Remove {field}, or clusterIP.',
      hint: 'not without an address',
      severity: 'warning',
      rejects: false,
      fix: (subject, { field }) => removeField(subject, String(field), 'suggestion'),
    },
    name: {
      text: '{field} has no effect: a Service of the type ExternalName is another name in DNS, and no traffic goes through it. Remove {field}, or change the type.',
      hint: 'not with the type ExternalName',
      severity: 'warning',
      rejects: false,
      fix: (subject, { field }) => removeField(subject, String(field), 'suggestion'),
    },
    'no-name': {
      text: 'externalName has no effect: only a Service of the type ExternalName is a name for it, and this one is of the type {type}. Set the type, or remove externalName.',
      hint: 'only with the type ExternalName',
      severity: 'warning',
      rejects: false,
      fix: (subject) => removeField(subject, 'externalName', 'suggestion'),
    },
  },
  check(spec, { report }) {
    const say = (message: string, field: string, type: string): void => report(message, spec.at(field), { path: spec.path(field), data: { field, type }, subject: { site: spec, field } });
    const type = serviceType(spec);
    if (isWithoutAddress(spec)) {
      if ((spec.get('loadBalancerIP') ?? '') !== '') say('headless', 'loadBalancerIP', type);
      if (spec.items('externalIPs').length > 0) say('headless', 'externalIPs', type);
      if ((spec.get('sessionAffinity') ?? '') !== '' && spec.get('sessionAffinity') !== 'None') say('headless', 'sessionAffinity', type);
    }
    if (type === 'ExternalName' && spec.items('externalIPs').length > 0) say('name', 'externalIPs', type);
    if (type !== 'ExternalName' && (spec.get('externalName') ?? '') !== '') say('no-name', 'externalName', type);
  },
});

const named = (more: string): string => `apiVersion: v1\nkind: Service\nmetadata:\n  name: db\nspec:\n  type: ExternalName\n  externalName: db.example.com\n${more}`;

export const page: Page = {
  summary: 'A field of a Service that does nothing with its type.',
  why: 'The type of a Service decides how traffic comes to the Pods: through an address of the Service, through the nodes and a load balancer, or not at all, where the Service is only a name in DNS. Fields of another way are taken, with a warning, and do nothing.',
  instead: 'Remove the field, or change the type to the one that was meant.',
  upstream: 'pkg/api/service/warnings.go: GetWarningsForService',
  examples: [
    { bad: serviceWith('\nclusterIP: None\nsessionAffinity: «ClientIP»\n'), message: 'headless', fixed: serviceWith('\nclusterIP: None\n') },
    { bad: named('  «externalIPs»:\n  - 198.51.100.7\n'), message: 'name', fixed: named('') },
    { bad: serviceWith('\nexternalName: «db.example.com»\n'), message: 'no-name', fixed: serviceWith('') },
    { good: serviceWith('\nclusterIP: None\nsessionAffinity: None\n') },
    { good: named('') },
  ],
};
