/** A negative number of old revisions. Follows WarningsOnCreate in pkg/registry/apps/statefulset/strategy.go; Deployments and DaemonSets with one are refused. */
import { removeField } from '../shared/changes.js';
import { workloadWith } from '../shared/manifests.js';
import { siteRule, type Page } from '../rule.js';

export const rule = siteRule<'StatefulSetSpec'>({
  id: 'statefulset/revision-history',
  on: 'StatefulSetSpec',
  messages: {
    negative: {
      text: 'revisionHistoryLimit is {value}, and with less than 0 a StatefulSet keeps every revision that it ever had, so its ControllerRevisions pile up. Write how many to keep, or leave it out for 10.',
      hint: 'keeps all of them',
      severity: 'warning',
      rejects: false,
      fix: (subject) => removeField(subject, 'revisionHistoryLimit', 'suggestion'),
    },
  },
  check(spec, { report }) {
    const value = spec.get('revisionHistoryLimit');
    if (value === undefined || value >= 0) return;
    report('negative', spec.at('revisionHistoryLimit'), { path: spec.path('revisionHistoryLimit'), data: { value: String(value) }, subject: { site: spec, field: 'revisionHistoryLimit' } });
  },
});

export const page: Page = {
  summary: 'A StatefulSet with a negative revisionHistoryLimit.',
  why: 'Each change of the template makes a ControllerRevision, and the limit says how many old ones stay for a rollback. A Deployment or a DaemonSet with a negative limit is refused; a StatefulSet is taken, with a warning, and never removes one.',
  instead: 'Write a number from 0 on.',
  upstream: 'pkg/registry/apps/statefulset/strategy.go: WarningsOnCreate',
  examples: [
    { bad: workloadWith('StatefulSet', '\nrevisionHistoryLimit: «-1»\n'), message: 'negative', fixed: workloadWith('StatefulSet', '') },
    { good: workloadWith('StatefulSet', '\nrevisionHistoryLimit: 0\n') },
  ],
};
