/** More indexes than a Job can keep count of. Follows pkg/api/job/warnings.go, WarningsForJobSpec. */
import { siteRule, type Page } from '../rule.js';

const COMPLETIONS = 100_000;
const PARALLELISM = 10_000;

export const rule = siteRule<'JobSpec'>({
  id: 'job/too-many-indexes',
  late: true,
  needs: ['completionMode'],
  on: 'JobSpec',
  messages: {
    limits: {
      text: 'An Indexed Job with {completions} completions, {parallelism} of them at a time, may not be able to keep its list of the finished indexes when many fail. Stay at 100,000 completions, or at 10,000 Pods at a time, or make several Jobs.',
      hint: 'more than can be tracked',
      severity: 'warning',
      rejects: false,
    },
  },
  check(spec, { report }) {
    if (spec.get('completionMode') !== 'Indexed') return;
    const completions = spec.get('completions') ?? 0;
    const parallelism = spec.get('parallelism') ?? 0;
    if (completions <= COMPLETIONS || parallelism <= PARALLELISM) return;
    // The server names the spec as a whole.
    report('limits', spec.at('completions'), {
      path: spec.path(),
      data: { completions: String(completions), parallelism: String(parallelism) },
      related: [{ ...spec.at('parallelism'), message: 'so many at a time' }],
      subject: { site: spec, field: 'completions' },
    });
  },
});

const job = (completions: string, parallelism: number): string => `apiVersion: batch/v1
kind: Job
metadata:
  name: render
spec:
  completionMode: Indexed
  completions: ${completions}
  parallelism: ${String(parallelism)}
  template:
    spec:
      restartPolicy: Never
      containers:
      - name: render
        image: registry.example.com/render:1.0.0
`;

export const page: Page = {
  summary: 'An Indexed Job with more completions and Pods at a time than its status can hold.',
  why: 'The status of an Indexed Job lists the indexes that are finished, as ranges. Where many indexes fail, or finish out of order, the list grows with the Pods that run at a time, and beyond 10,000 of them it can outgrow the object. The API server takes such a Job, with a warning.',
  instead: 'Give each Pod more than one piece of work, or split the work over several Jobs.',
  upstream: 'pkg/api/job/warnings.go: WarningsForJobSpec',
  examples: [
    { bad: job('«150000»', 20000), message: 'limits' },
    { good: job('150000', 10000) },
  ],
};
