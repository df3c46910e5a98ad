/** Less than no time to stop. Follows pkg/api/pod/warnings.go, warningsForPodSpecAndMeta, and pkg/apis/core/v1/defaults.go, SetDefaults_Pod. */
import { setField } from '../shared/changes.js';
import { podWith } from '../shared/manifests.js';
import { siteRule, type Page } from '../rule.js';

export const rule = siteRule<'PodSpec'>({
  id: 'pod/grace-period',
  on: 'PodSpec',
  messages: {
    negative: {
      text: 'terminationGracePeriodSeconds is {value}, and Kubernetes takes anything below 0 for 1: the containers get one second to stop, and are killed then. Write how long they need.',
      hint: 'taken for 1',
      severity: 'warning',
      rejects: false,
      // What it means already.
      fix: (subject) => setField(subject, 1, 'safe'),
    },
  },
  check(spec, { report }) {
    const value = spec.get('terminationGracePeriodSeconds');
    if (value === undefined || value >= 0) return;
    report('negative', spec.at('terminationGracePeriodSeconds'), { path: spec.path('terminationGracePeriodSeconds'), data: { value: String(value) }, subject: { site: spec, field: 'terminationGracePeriodSeconds' } });
  },
});

export const page: Page = {
  summary: 'A negative terminationGracePeriodSeconds.',
  why: 'Old versions took negative values, which meant nothing, and so the server takes them still: of a template it warns, in a Pod it makes 1 of them without a word (Stowage tells of both). One second is seldom enough for a server to finish its requests; where `-1` was meant for "no limit" or "the default", it does the opposite.',
  instead: 'Leave it out for 30 seconds, or write a number from 0 on; 0 kills at once.',
  upstream: 'pkg/api/pod/warnings.go: warningsForPodSpecAndMeta; pkg/apis/core/v1/defaults.go: SetDefaults_Pod',
  examples: [
    { bad: podWith('\nterminationGracePeriodSeconds: «-1»\n'), message: 'negative', fixed: podWith('\nterminationGracePeriodSeconds: 1\n') },
    { good: podWith('\nterminationGracePeriodSeconds: 0\n') },
  ],
};
