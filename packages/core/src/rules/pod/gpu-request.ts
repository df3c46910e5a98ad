/** GPUs and other extended resources, asked for as if they were memory. Follows pkg/apis/core/validation/validation.go: ValidateContainerResourceRequirements, validatePodResourceName, ValidateResourceQuantityValue. */
import type { Subject } from '../../schema/refuse.js';
import type { Words } from '../../tree/finding.js';
import type { Fix } from '../../fixes/change.js';
import { pairOf } from '../../tree/node.js';
import { containerWith } from '../shared/manifests.js';
import { verdict, type Page } from '../rule.js';

/** A request alone is meant as the amount, and the limit says the same. */
function addLimit({ site }: Subject, { name }: Words): Fix | undefined {
  if (!site) return undefined;
  const requests = pairOf(site.node, 'requests')?.value;
  const value = requests?.kind === 'map' ? pairOf(requests, String(name))?.value : undefined;
  if (value?.kind !== 'scalar' || value.value === null) return undefined;
  const amount = typeof value.value === 'bigint' ? Number(value.value) : value.value;
  const limits = pairOf(site.node, 'limits')?.value;
  const title = `limit ${String(name)} to the same amount`;
  if (limits?.kind === 'map') return { title, safety: 'suggestion', changes: [{ do: 'insert', into: limits, key: String(name), value: amount }] };
  return { title, safety: 'suggestion', changes: [{ do: 'insert', into: site.node, key: 'limits', value: { [String(name)]: amount } }] };
}

export const rule = verdict({
  id: 'pod/gpu-request',
  messages: {
    'no-limit': {
      text: '{name} is asked for without a limit. It cannot be shared out twice, so limit and request must be the same amount, and the API server refuses a request alone. Give the limit; the request then follows from it.',
      hint: 'needs a limit, too',
      severity: 'error',
      rejects: true,
      fix: addLimit,
    },
    unequal: {
      text: 'The request for {name} is {value}, and its limit {limit}. It cannot be shared out twice, so the API server refuses two amounts. Give the limit alone.',
      hint: 'must be {limit}',
      severity: 'error',
      rejects: true,
    },
    fraction: {
      text: '{name} is counted in whole devices, and {value} is a fraction, so the API server refuses it. Ask for a whole number; to share one device among Pods, the device plugin must offer shares of it as a resource of their own.',
      hint: 'a whole number',
      severity: 'error',
      rejects: true,
    },
    'pod-level': {
      text: '{name} cannot be asked for by the Pod as a whole, only by one of its containers, so the API server refuses it. On the Pod\'s level there are cpu, memory and huge pages; move it to the container that uses it.',
      hint: 'belongs under a container',
      severity: 'error',
      rejects: true,
    },
  },
});

const asking = (resources: string): string => containerWith(`\nresources:\n${resources}`);

export const page: Page = {
  summary: 'A GPU or another extended resource without a limit, in fractions, or on the Pod\'s level.',
  why: 'An extended resource is a device with a domain in its name (`nvidia.com/gpu`). Kubernetes hands out whole devices, one to one container, and promises none twice; so a container\'s limit and request must be the same whole number, and a Pod as a whole cannot have one.',
  instead: 'Write the limit alone, under the container that uses the device: `limits: {nvidia.com/gpu: 1}`. The request is filled in from it.',
  upstream: 'pkg/apis/core/validation/validation.go: ValidateContainerResourceRequirements, ValidateResourceQuantityValue, validatePodResourceName',
  examples: [
    { bad: asking('  requests:\n    nvidia.com/gpu: «1»\n'), message: 'no-limit', fixed: asking('  requests:\n    nvidia.com/gpu: 1\n  limits:\n    nvidia.com/gpu: 1\n') },
    { bad: asking('  limits:\n    memory: 1Gi\n  requests:\n    nvidia.com/gpu: «2»\n'), message: 'no-limit', fixed: asking('  limits:\n    memory: 1Gi\n    nvidia.com/gpu: 2\n  requests:\n    nvidia.com/gpu: 2\n') },
    { bad: asking('  limits:\n    nvidia.com/gpu: 2\n  requests:\n    nvidia.com/gpu: «1»\n'), message: 'unequal' },
    { bad: asking('  limits:\n    nvidia.com/gpu: «500m»\n'), message: 'fraction' },
    { bad: asking('  limits:\n    cpu: 1\n').replace('spec:\n', 'spec:\n  resources:\n    limits:\n      «nvidia.com/gpu»: 1\n'), message: 'pod-level' },
    { note: 'a limit alone', good: asking('  limits:\n    nvidia.com/gpu: 1\n') },
    { note: 'equal amounts, written differently', good: asking('  limits:\n    nvidia.com/gpu: "1"\n  requests:\n    nvidia.com/gpu: 1000m\n') },
  ],
};
