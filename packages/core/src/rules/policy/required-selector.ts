/** The labels of nodes that an organisation wants workloads to ask for. A node selector and required node affinity count alike (component-helpers nodeaffinity: RequiredNodeAffinity.Match). */
import type { Site } from '../../schema/site.js';
import { podRequiring, workloadWith } from '../shared/manifests.js';
import { ownWords, policiesFor, policyOptions, type Policy, type PolicyOptions } from '../shared/policy.js';
import { fits, words } from '../shared/scope.js';
import { workloadRule, type Page } from '../rule.js';

interface RequiredSelector extends Policy {
  readonly key: string;
  readonly values?: string | readonly string[];
}

export const rule = workloadRule<PolicyOptions<RequiredSelector>>({
  id: 'policy/required-selector',
  off: true,
  options: policyOptions<RequiredSelector>('Which labels of nodes workloads must ask for.', { key: { type: 'string', minLength: 1, description: 'The key of the label.' }, values: words('Its value must be one of these; * stands for any part.') }, ['key']),
  messages: {
    missing: {
      text: 'The configuration wants this {controller} to ask for nodes by the label "{key}"{values}, and it does not, so its Pods may go to any node. Add it to the nodeSelector.{own}',
      hint: 'asks for no {key}',
      severity: 'error',
      rejects: false,
      fix: ({ site, more }) => {
        const { key, value } = more as { key: string; value: string | undefined };
        if (site === undefined || value === undefined) return undefined;
        const title = `select nodes with ${key}=${value}`;
        const selector = site.node.pairs.find((pair) => pair.key === 'nodeSelector')?.value;
        if (selector?.kind === 'map') return { title, safety: 'suggestion', changes: [{ do: 'insert', into: selector, key, value }] };
        return selector === undefined ? { title, safety: 'suggestion', changes: [{ do: 'insert', into: site.node, key: 'nodeSelector', value: { [key]: value } }] } : undefined;
      },
    },
    other: {
      text: 'The configuration wants this {controller} to ask for nodes by the label "{key}"{values}, and it asks for {found}.{own}',
      hint: 'another value than is wanted',
      severity: 'error',
      rejects: false,
    },
  },
  check({ controller, pod, staticPod }, { report, options, resource }) {
    if (staticPod || pod.mayHave('nodeName')) return;
    for (const policy of policiesFor(options, resource)) {
      const { key, values } = policy;
      const wanted = values === undefined ? [] : [values].flat();
      const data = { controller, key, values: values === undefined ? '' : ` (${wanted.join(', ')})`, own: ownWords(policy), found: '' };
      const selected = pod.entries('nodeSelector').find((entry) => entry.key === key);
      if (selected !== undefined) {
        const value = (selected.value as string | null) ?? '';
        if (!fits(values, value)) report('other', pod.at('nodeSelector', key), { path: pod.path('nodeSelector', key), data: { ...data, found: `"${value}"` }, subject: { site: pod } });
        continue;
      }
      if (isRequired(pod, policy)) continue;
      const [value] = wanted.length === 1 && !wanted[0]?.includes('*') ? wanted : [];
      report('missing', pod.place(), { path: pod.path(), data, subject: { site: pod, more: { key, value } } });
    }
  },
});

/** Every term asks for the label, with none but the wanted values. */
function isRequired(pod: Site<'PodSpec'>, { key, values }: RequiredSelector): boolean {
  const terms = pod.child('affinity')?.child('nodeAffinity')?.child('requiredDuringSchedulingIgnoredDuringExecution')?.wholeList('nodeSelectorTerms') ?? [];
  const asks = (one: Site<'NodeSelectorRequirement'>): boolean => {
    if (one.get('key') !== key) return false;
    const operator = one.get('operator');
    return operator === 'In' ? one.items('values').every(({ value }) => fits(values, (value as string | null) ?? '')) : operator === 'Exists' && values === undefined;
  };
  return terms.length > 0 && terms.every((term) => term.wholeList('matchExpressions').some(asks));
}

const policies = [{ key: 'example.com/pool', values: 'apps', kinds: ['Deployment', 'Pod'], message: 'Nodes without it belong to the platform.' }];
const selecting = (value: string): string => workloadWith('Deployment', '', `\nnodeSelector:\n  example.com/pool: ${value}\n`);

export const page: Page = {
  summary: 'A workload that does not ask for the nodes that the organisation wants it on.',
  why: 'Without a node selector a Pod goes wherever there is room. Where nodes differ in price, place or owner, organisations want every workload to say where it belongs.',
  instead: 'Add the label to the nodeSelector, or to each term of required node affinity.',
  upstream: 'component-helpers scheduling/corev1/nodeaffinity/nodeaffinity.go: RequiredNodeAffinity.Match',
  examples: [
    {
      options: { policies },
      bad: workloadWith('Deployment', '').replace('    spec:', '    «spec»:'),
      message: 'missing',
      fixed: `${workloadWith('Deployment', '')}      nodeSelector:\n        example.com/pool: apps\n`,
    },
    { options: { policies }, bad: selecting('«infra»'), message: 'other' },
    { options: { policies }, good: selecting('apps') },
    { note: 'by node affinity', options: { policies }, good: podRequiring('\nmatchExpressions:\n- key: example.com/pool\n  operator: In\n  values: [apps]\n') },
  ],
};
