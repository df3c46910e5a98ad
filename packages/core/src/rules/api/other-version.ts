/** What another version of Kubernetes has, and the configured one has not. Found in schema/decode.ts, schema/versions.ts and resources/kinds.ts; upstream: each version's own OpenAPI. */
import { podWith } from '../shared/manifests.js';
import { page as definePage, verdict } from '../rule.js';

const refused = (text: string, hint: string) => ({ text, hint, severity: 'error', rejects: true }) as const;

export const rule = verdict({
  id: 'api/other-version',
  messages: {
    'later-field': refused('The field "{field}" of {parent} came with {release}; the configured version is {version}, whose API server refuses it, and without its check would drop it without a word. Take it out, or set kubernetesVersion to the version of the cluster.', 'since {release}'),
    'gone-field': refused('The field "{field}" of {parent} is gone with {release}; the configured version is {version}, whose API server refuses it, and without its check would drop it without a word. Take it out: what took its place is written otherwise.', 'gone with {release}'),
    'later-word': refused('"{value}" came with {since} as something that {field} can be; the configured version is {version}, whose API server refuses it. Use an older word, or set kubernetesVersion to the version of the cluster.', 'since {since}'),
    'later-kind': refused('{kind} of {apiVersion} came with {since}; the configured version is {version}, whose API server does not know it and refuses this. Leave it out there, or set kubernetesVersion to the version of the cluster.', 'since {since}'),
  },
});

export const page = definePage({
  summary: 'A field, a word or a kind that the configured version of Kubernetes does not have yet, or not any more.',
  why: 'A cluster refuses what came with a later version, as if it were misspelt. Clients that do not ask for that check lose the field without a word. `kubernetesVersion` in the configuration, or `--kubernetes-version`, says which version is meant; 1.37 where nothing is said.',
  instead: 'Leave out what the version does not have, or configure the version that the cluster has. Fields, words and kinds are told apart by version; what values they may have is judged as 1.37 judges it.',
  upstream: 'api/openapi-spec/v3 and the constants of k8s.io/api, of the last release of each version; pkg/controlplane/instance.go: DefaultAPIResourceConfigSource',
  examples: [
    { kubernetesVersion: '1.36', bad: podWith('\n«evictionResponders»:\n- name: example.com/drain\n'), message: 'later-field' },
    { kubernetesVersion: '1.37', bad: podWith('\n«workloadRef»:\n  name: training\n  podGroup: workers\n'), message: 'gone-field', note: 'Only 1.35 had it.' },
    { kubernetesVersion: '1.34', bad: podWith('\n«workloadRef»:\n  name: training\n  podGroup: workers\n'), message: 'later-field' },
    { kubernetesVersion: '1.34', bad: podWith('\ntolerations:\n- key: example.com/level\n  operator: «Gt»\n  value: "3"\n'), message: 'later-word' },
    { kubernetesVersion: '1.35', bad: 'apiVersion: «storagemigration.k8s.io/v1»\nkind: StorageVersionMigration\nmetadata:\n  name: secrets\nspec:\n  resource:\n    group: ""\n    resource: secrets\n', message: 'later-kind' },
    { kubernetesVersion: '1.36', good: 'apiVersion: admissionregistration.k8s.io/v1\nkind: MutatingAdmissionPolicyBinding\nmetadata:\n  name: defaults\nspec:\n  policyName: defaults\n' },
    { kubernetesVersion: '1.35', good: podWith('\nworkloadRef:\n  name: training\n  podGroup: workers\n') },
  ],
});
