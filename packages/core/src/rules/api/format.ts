/** Names, numbers and other texts that are not written as their field wants them. Follows apimachinery pkg/util/validation/validation.go and its callers. */
import { workloadWith, podWith } from '../shared/manifests.js';
import { verdict, type Message, type Page } from '../rule.js';

const refused = (text: string, hint: string): Message => ({ text, hint, severity: 'error', rejects: true });

export const rule = verdict({
  id: 'api/format',
  messages: {
    'dns-label': refused('"{name}" cannot be the name of a {what}: {problem}. The API server refuses it; such a name is up to 63 lower-case letters, digits and "-", and begins and ends with a letter or digit.', '{problem}'),
    negative: refused('{field} is a number of things or seconds and cannot be below 0; the API server refuses {value}.', 'at least 0'),
    'int-or-percent': refused('{field} must be a whole number from 0 on, or a percentage such as "10%", and "{value}" is neither, so the API server refuses it.', 'a number or a percentage'),
    percent: refused('{field} is a share of the replicas, and {value} is more than all of them, so the API server refuses it. Use at most 100%, or a number.', 'at most 100%'),
  },
});

export const page: Page = {
  summary: 'A name, a number or another text that is not written as its field wants it.',
  why: 'Names become parts of DNS names, of file paths and of labels, so each kind of name has an alphabet and a length; counts have a range. What does not fit would fail later and elsewhere, so the server refuses it.',
  instead: 'The message says what is wrong with the value and what is allowed.',
  upstream: 'apimachinery pkg/util/validation/validation.go; pkg/apis/apps/validation/validation.go: ValidatePositiveIntOrPercent',
  examples: [
    {
      bad: podWith(`
        volumes:
        - name: «cache_dir»
          emptyDir: {}
      `),
      message: 'dns-label',
    },
    { bad: workloadWith('Deployment', '\nreplicas: «-1»\n'), message: 'negative' },
    { bad: workloadWith('Deployment', '\nstrategy:\n  rollingUpdate:\n    maxSurge: «"2"»\n'), message: 'int-or-percent' },
    { bad: workloadWith('Deployment', '\nstrategy:\n  rollingUpdate:\n    maxUnavailable: «150%»\n'), message: 'percent' },
    { good: workloadWith('Deployment', '\nreplicas: 0\nstrategy:\n  rollingUpdate:\n    maxSurge: 150%\n'), note: 'a surge may be more than all replicas' },
  ],
};
