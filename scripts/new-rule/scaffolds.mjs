/** The rules that new files begin with, by what they look at. */

/** A judgement on ObjectMeta, with options, a fix, and an example of each kind. */
function site(id, flags) {
  const [family, name] = id.split('/');
  const annotation = `example.com/${name}`;
  return `/**
 * An annotation that nothing reads any more. Say here why the rule exists, and which upstream function it follows.
 */
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { siteRule, type Page } from '../rule.js';

interface Options {
  readonly annotations: readonly string[];
}

function remove({ site, node, pair }: Subject): Fix | undefined {
  if (!site || node?.kind !== 'map' || !pair) return undefined;
  // The last annotation takes the whole field with it.
  const field = site.pairOf('annotations');
  if (node.pairs.length === 1 && field) return { title: 'remove the annotations', safety: 'suggestion', changes: [{ do: 'remove', pair: field, from: site.node }] };
  return { title: 'remove the annotation', safety: 'suggestion', changes: [{ do: 'remove', pair, from: node }] };
}

export const rule = siteRule<'ObjectMeta', Options>({
  id: '${id}',
  on: 'ObjectMeta',
${flags}  options: {
    schema: { type: 'object', properties: { annotations: { type: 'array', items: { type: 'string' }, description: 'The annotations that are found.' } }, additionalProperties: false },
    defaults: { annotations: ['${annotation}'] },
  },
  messages: {
    unread: {
      text: 'Nothing reads the annotation "{key}" any more, so its value has no effect, whatever it says. Remove it.',
      hint: 'read by nothing',
      severity: 'warning',
      rejects: false,
      fix: remove,
    },
  },
  check(metadata, { report, options }) {
    const map = metadata.valueOf('annotations');
    if (map?.kind !== 'map') return;
    for (const { key, pair } of metadata.entries('annotations')) {
      if (!pair || !options.annotations.includes(pair.key)) continue;
      report('unread', pair.keyRange, { path: metadata.path('annotations', key), data: { key }, subject: { site: metadata, node: map, pair } });
    }
  },
});

export const page: Page = {
  summary: 'An annotation that nothing reads any more.',
  why: 'Whoever sets it expects something of it, and nothing happens. Say here what goes wrong, and what somebody sees when it does.',
  instead: 'Remove the annotation. Say here what to write in its place.',
  examples: [
    {
      bad: \`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: ${family}
          annotations:
            «${annotation}»: "true"
            example.com/owner: web
      \`,
      message: 'unread',
      fixed: \`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: ${family}
          annotations:
            example.com/owner: web
      \`,
    },
    {
      note: 'another annotation',
      good: \`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: ${family}
          annotations:
            example.com/owner: web
      \`,
    },
  ],
};
`;
}

/** A judgement on what makes Pods. */
function workload(id, flags) {
  const [, name] = id.split('/');
  return `/**
 * A scheduler that is gone. Say here why the rule exists, and which upstream function it follows.
 */
import { podWith, workloadWith } from '../shared/manifests.js';
import { workloadRule, type Page } from '../rule.js';

export const rule = workloadRule({
  id: '${id}',
${flags}  needs: ['schedulerName'],
  messages: {
    gone: {
      text: 'The scheduler "{scheduler}" does not run any more, so the Pods of this {controller} stay Pending. Remove schedulerName.',
      hint: 'runs no more',
      severity: 'warning',
      rejects: false,
    },
  },
  check({ controller, pod }, { report }) {
    const scheduler = pod.get('schedulerName');
    if (scheduler !== '${name}') return;
    report('gone', pod.at('schedulerName'), { path: pod.path('schedulerName'), data: { scheduler, controller } });
  },
});

export const page: Page = {
  summary: 'A scheduler that does not run any more.',
  why: 'Nobody places the Pods, and they stay Pending without an event that says so. Say here what goes wrong, and what somebody sees when it does.',
  instead: 'Remove \`schedulerName\`. Say here what to write in its place.',
  examples: [
    { bad: workloadWith('Deployment', '', '\\nschedulerName: «${name}»\\n'), message: 'gone' },
    { note: 'another scheduler', good: podWith('\\nschedulerName: batch-scheduler\\n') },
  ],
};
`;
}

/** A judgement on a resource among others. */
function set(id, flags) {
  return `/**
 * A resource and its copy, applied together. Say here why the rule exists, and which upstream function it follows.
 */
import { service } from '../shared/set-manifests.js';
import { setRule, type Page } from '../rule.js';

const COPY = '-copy';

export const rule = setRule({
  id: '${id}',
${flags}  messages: {
    copy: {
      text: '{kind} {name} seems to be a copy of {original} {set}, and both are applied. Remove one of the two.',
      hint: 'a copy?',
      severity: 'info',
      rejects: false,
    },
  },
  check(facts, set, { report }) {
    const { group, kind, namespace, name } = facts;
    if (!name.endsWith(COPY)) return;
    for (const original of set.named(group, kind, namespace, name.slice(0, -COPY.length))) {
      if (!set.together(facts, original)) continue;
      report('copy', facts.at, { data: { kind, name, original: original.name, set: set.name }, related: [{ ...original.at, message: 'the original' }] });
      return;
    }
  },
});

export const page: Page = {
  summary: 'A resource and its copy, which are applied together.',
  why: 'Somebody tried something, and the copy was forgotten. Say here what goes wrong, and what somebody sees when it does.',
  instead: 'Remove one of the two. Say here what to write in its place.',
  examples: [
    { bad: service('«web-copy»'), files: { 'web.yaml': service('web') }, message: 'copy' },
    { note: 'in another namespace', good: \`\${service('web')}---\\n\${service('web-copy', { namespace: 'staging' })}\` },
  ],
};
`;
}

const SCAFFOLDS = { site, workload, set };

/** What a rule may look at. */
export const SUBJECTS = Object.keys(SCAFFOLDS);

/** The rule that a new file begins with. It works, and its examples pass. */
export function scaffold(id, { on = 'site', late = false, off = false } = {}) {
  return SCAFFOLDS[on](id, `${off ? '  off: true,\n' : ''}${late ? '  late: true,\n' : ''}`);
}
