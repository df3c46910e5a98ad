/**
 * Names that make hostnames of which a part is lost. Follows WarningsOnCreate of the strategies in pkg/registry/{core/pod,core/replicationcontroller,apps/deployment,apps/replicaset,batch/job,batch/cronjob},
 * pkg/kubelet/kubelet_pods.go (truncatePodHostnameIfNeeded) and apiserver pkg/storage/names/generate.go (SimpleNameGenerator).
 */
import type { Site } from '../../schema/site.js';
import { isDNS1123Label, isDNS1123Subdomain } from '../../validation/content.js';
import { nameOf } from '../../validation/meta/object-meta.js';
import { podWith, workloadWith } from '../shared/manifests.js';
import { resourceRule, type Page } from '../rule.js';

/** The kinds whose names become hostnames, and how long a name can be that is not refused. */
const LIMITS: Readonly<Record<string, number>> = { Pod: 253, ReplicationController: 253, Deployment: 253, ReplicaSet: 253, Job: 63, CronJob: 52 };

export const rule = resourceRule({
  id: 'pod/hostname',
  messages: {
    dots: {
      text: '"{name}" has dots, and {whose}: programs take what is behind the first dot for a domain, and use the part before it alone. Write "-" in place of the dots, unless that is meant.',
      hint: 'no dots in a hostname',
      severity: 'warning',
      rejects: false,
    },
    long: {
      text: '"{name}" is {length} characters long, and a hostname has 63 at most: the rest is cut off, so that the Pod is called otherwise inside, and maybe like another one. Use a shorter name.',
      hint: 'cut off after 63',
      severity: 'warning',
      rejects: false,
    },
    'long-base': {
      text: '"{name}" is {length} characters long. Its Pods get no more than the first 58 of them and five random ones, as their names and hostnames, so that these no longer tell whose they are. Use a shorter name.',
      hint: 'cut off in the names of Pods',
      severity: 'warning',
      rejects: false,
    },
    overridden: {
      text: '"{name}" would be no good hostname, and the API server warns of it. Here spec.hostname gives another one, so that nothing is lost; without the field, use a shorter name without dots.',
      hint: 'not the hostname',
      severity: 'info',
      rejects: false,
    },
  },
  check(resource, { report }) {
    const root = resource.root;
    const limit = root === null || !Object.hasOwn(LIMITS, root.type) ? undefined : LIMITS[root.type];
    const meta = limit === undefined ? undefined : (root as Site<'Pod'>).child('metadata');
    if (meta === undefined || limit === undefined) return;
    const name = nameOf(meta);
    const reasons = isDNS1123Label(name);
    const refused = name.length > limit && !isLongJob(root);
    if (reasons.length === 0 || refused || isDNS1123Subdomain(name).length > 0) return;
    const field = (meta.get('name') ?? '') === '' ? 'generateName' : 'name';
    const isPod = root?.type === 'Pod';
    const whose = isPod ? 'it is the hostname of the Pod' : 'the hostnames of its Pods begin with it';
    const pod = resource.workload?.pod;
    // Without a Pod that is known whole, its hostname may be set after all.
    if (pod === undefined) return;
    const message = (pod.get('hostname') ?? '') !== '' ? 'overridden' : reasons.includes('dots') ? 'dots' : isPod ? 'long' : 'long-base';
    report(message, meta.at(field), { path: meta.path(field), data: { name: meta.get(field) ?? '', length: name.length, whose }, subject: { site: meta, field } });
  },
});

/** The name of a Job is a label of its Pods, unless those are told by a selector of its own. Throws QUIET. */
function isLongJob(root: Site | null): boolean {
  return root?.type === 'Job' && (root as Site<'Job'>).child('spec')?.get('manualSelector') === true;
}

export const page: Page = {
  summary: 'A name that is no good hostname: with dots, or longer than 63 characters.',
  why: 'The name of a Pod is its hostname, too, and begins with the name of what makes it. A name may have dots and 253 characters; a hostname is one DNS label. With dots, `hostname` answers with a domain that nobody resolves; what is too long is cut off. The API server takes such names, with a warning.',
  instead: 'Use lower-case letters, digits and `-`, and at most 63 of them. Of a Deployment, 46 are left whole in the names of its Pods. `spec.hostname` sets another hostname where the name must stay.',
  upstream: 'pkg/registry/core/pod/strategy.go, pkg/registry/apps/deployment/strategy.go and others: WarningsOnCreate',
  examples: [
    { bad: podWith('').replace('name: web', 'name: «web.example.com»'), message: 'dots' },
    { bad: podWith('').replace('name: web', `name: «${'web-'.repeat(16)}1»`), message: 'long' },
    { bad: workloadWith('Deployment', '').replace('name: web', `name: «${'web-'.repeat(16)}1»`), message: 'long-base' },
    { bad: podWith('\nhostname: web\n').replace('name: web', 'name: «web.example.com»'), message: 'overridden' },
    { good: workloadWith('DaemonSet', '').replace('name: web', 'name: web.example.com'), note: 'the server says nothing of the name of a DaemonSet' },
  ],
};
