/** The paths of nodes that an organisation lets workloads mount. */
import { podWith, workloadWith } from '../shared/manifests.js';
import { cleanHostPath, isWithin } from '../shared/host-path/clean-path.js';
import { ownWords, policiesFor, policyOptions, type Policy, type PolicyOptions } from '../shared/policy.js';
import type { Site } from '../../schema/site.js';
import { siteRule, type Page } from '../rule.js';

interface HostPaths extends Policy {
  readonly allow?: readonly { readonly path: string; readonly readOnly?: boolean }[];
  readonly deny?: readonly string[];
}

const PATH = { type: 'string', pattern: '^(?:/|\\\\|[A-Za-z]:)', advice: 'Write an absolute path, as in /var/log, or /var/log/** for all that lies below it, too.' };

export const rule = siteRule<'HostPathVolumeSource', PolicyOptions<HostPaths>>({
  id: 'policy/host-paths',
  off: true,
  on: 'HostPathVolumeSource',
  options: policyOptions<HostPaths>('Which paths of the node volumes may show.', {
    allow: {
      type: 'array',
      description: 'Only these paths. An empty list allows none.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['path'],
        properties: { path: { ...PATH, description: 'An absolute path; /var/log/** also means all that lies below it.' }, readOnly: { type: 'boolean', description: 'Only where every mount of it is readOnly.' } },
      },
    },
    deny: { type: 'array', items: PATH, minItems: 1, description: 'None of these paths, and nothing that holds one of them.' },
  }),
  messages: {
    outside: {
      text: 'The path {path} of the node is not one that the configuration allows.{own}',
      hint: 'not allowed here',
      severity: 'error',
      rejects: false,
    },
    writable: {
      text: 'The configuration allows the path {path} of the node for reading alone, and the mount {mount} may be written to. Set readOnly: true.{own}',
      hint: 'mounted for writing',
      severity: 'error',
      rejects: false,
    },
    denied: {
      text: 'The configuration forbids the path {path} of the node.{own}',
      hint: 'forbidden here',
      severity: 'error',
      rejects: false,
    },
  },
  check(source, { report, options, resource }) {
    const policies = policiesFor(options, resource);
    const path = policies.length === 0 ? null : cleanHostPath(source.get('path') ?? '');
    if (path === null) return;
    const say = (message: string, policy: Policy, at = source.at('path'), mount = ''): void => report(message, at, { path: source.path('path'), data: { path, mount, own: ownWords(policy) }, subject: { site: source } });
    for (const policy of policies) {
      if (policy.deny?.some((pattern) => covers(pattern, path) || isWithin(baseOf(pattern), path)) === true) return say('denied', policy);
      if (policy.allow === undefined) continue;
      const allowed = policy.allow.filter((one) => covers(one.path, path));
      if (allowed.length === 0) return say('outside', policy);
      const writer = allowed.every(({ readOnly }) => readOnly === true) ? writableMount(source) : undefined;
      if (writer !== undefined) return say('writable', policy, source.at('path'), writer);
    }
  },
});

const isDeep = (pattern: string): boolean => /[\\/]\*\*$/.test(pattern);
const baseOf = (pattern: string): string => cleanHostPath(isDeep(pattern) ? pattern.slice(0, -3) || '/' : pattern) ?? pattern;

function covers(pattern: string, path: string): boolean {
  const base = baseOf(pattern);
  return isDeep(pattern) ? isWithin(path, base) : path === base;
}

/** The mount path of the first container that may write to the volume. */
function writableMount(source: Site<'HostPathVolumeSource'>): string | undefined {
  const volume = source.parent as Site<'Volume'> | null;
  const pod = volume?.parent as Site<'PodSpec'> | null | undefined;
  if (volume?.type !== 'Volume' || pod?.type !== 'PodSpec') return undefined;
  const name = volume.get('name');
  for (const container of [...pod.children('containers'), ...pod.children('initContainers')]) {
    for (const mount of container.children('volumeMounts')) if (mount.get('name') === name && mount.get('readOnly') !== true) return mount.get('mountPath') ?? '';
  }
  return undefined;
}

const policies = [{ kinds: ['Deployment', 'Pod'], allow: [{ path: '/srv/shared/**', readOnly: true }], link: 'https://example.com/host-paths' }];
const mounting = (path: string, readOnly: string): string => podWith(`\nvolumes:\n- name: host\n  hostPath:\n    path: ${path}\n`) + `    volumeMounts:\n    - name: host\n      mountPath: /host\n${readOnly}`;

export const page: Page = {
  summary: 'A path of the node that the organisation does not let workloads mount.',
  why: 'What a Pod mounts from its node it shares with everything else there. Organisations agree on the few paths that may be, and for whom.',
  instead: 'Use an allowed path, a PersistentVolume or an emptyDir, or have the list in `.stowage.yaml` extended.',
  examples: [
    { options: { policies }, bad: mounting('«/srv/other»', '      readOnly: true\n'), message: 'outside' },
    { options: { policies }, bad: mounting('«/srv/shared/cache»', ''), message: 'writable' },
    { note: 'a folder that holds a forbidden one', options: { policies: [{ deny: ['/srv/secret'] }] }, bad: mounting('«/srv»', '      readOnly: true\n'), message: 'denied' },
    { options: { policies }, good: mounting('/srv/shared/cache', '      readOnly: true\n') },
    { note: 'another kind', options: { policies }, good: workloadWith('DaemonSet', '') },
  ],
};
