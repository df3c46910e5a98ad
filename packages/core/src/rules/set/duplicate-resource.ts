/** One resource, written twice. The server keeps one object for each group, kind, namespace and name (apimachinery pkg/registry: the key in etcd), so the second is an update of the first. */
import type { Facts } from '../../facts/facts.js';
import { deployment, service } from '../shared/set-manifests.js';
import { setRule, type Page } from '../rule.js';

export const rule = setRule({
  id: 'set/duplicate-resource',
  messages: {
    twice: {
      text: '{resource} stands twice {set}: also in {other}. The server keeps one object of that name, so what is applied later overwrites the other, field by field. Remove one of the two, or give it a name of its own.',
      hint: 'the same resource again',
      severity: 'warning',
      rejects: false,
    },
  },
  check(facts, set, { report }) {
    if (!isReal(facts)) return;
    let first: Facts | undefined;
    let copies = 0;
    for (const twin of set.twins(facts)) {
      // A Namespace is often written again where it is used, and has little that could differ.
      if (!isReal(twin) || (facts.kind === 'Namespace' && twin.file !== facts.file)) continue;
      // Nobody forgets a name so often: it is made to measure something with.
      if (++copies === MANY) return;
      if (isBefore(twin, first ?? facts)) first = twin;
    }
    if (first === undefined) return;
    const { kind, namespace, name } = facts;
    report('twice', facts.at, {
      data: { resource: `${kind} ${namespace === '' ? name : `${namespace}/${name}`}`, other: first.file === facts.file ? 'this file' : first.file, set: set.name },
      related: [{ ...first.at, message: 'written here first' }],
    });
  },
});

const MANY = 10;

/** What is refused is in no cluster, a template may render to anything, and what a kubelet makes of a static Pod has the node's name in its own (static-pod/folder). */
const isReal = ({ accepted, opaque, workload }: Facts): boolean => accepted && opaque !== 'template' && workload?.staticPod !== true;

const isBefore = (a: Facts, b: Facts): boolean => (a.file === b.file ? a.index < b.index : a.file < b.file);

export const page: Page = {
  summary: 'The same kind, namespace and name twice among the files that are applied together.',
  why: `A cluster holds one object for each kind, namespace and name. Where two manifests describe it, the one that is applied later changes what the earlier one made, and which that is depends on the order of files and documents. Kustomize refuses such a set altogether. Mostly one of the two is a copy whose name was forgotten.

Which resources are meant for one cluster at one time, files do not say, so this rule only compares what is plausibly applied together: the documents of one file; the files that one \`kustomization.yaml\` names, with those of its bases; where there is none, the files of one folder. Patches of a kustomization are no resources. A folder in which more than two files describe the same resources holds variants to choose from, as one does whose files are called alike (\`agent.yaml\`, \`agent-arm64.yaml\`), and folders of examples and tests: their files are taken one by one. A base and the overlays that build on it, environments in folders of their own, and what the server would refuse anyway are never compared. A resource without a namespace counts as one in \`default\`. What is written more than ten times is no slip, and left alone.`,
  instead: 'Remove the copy, or rename it. If the two are alternatives, of which only one is applied, put them into folders of their own.',
  upstream: 'pkg/registry/generic/registry/store.go in k8s.io/apiserver: NamespaceKeyFunc',
  examples: [
    { bad: `${service('web')}---\n${service('«web»')}`, message: 'twice' },
    { bad: service('«web»'), files: { 'api.yaml': service('web') }, message: 'twice', note: 'in another file of the folder' },
    {
      bad: service('«web»'),
      file: 'web/service.yaml',
      files: { 'web/kustomization.yaml': 'resources:\n- service.yaml\n- ../base\n', 'base/kustomization.yaml': 'resources:\n- web.yaml\n', 'base/web.yaml': service('web') },
      message: 'twice',
      note: 'a base brings it already',
    },
    { good: `${service('web')}---\n${service('web', { namespace: 'staging' })}`, note: 'in another namespace' },
    { good: `${service('web')}---\n${deployment('web')}`, note: 'another kind' },
    { good: service('web'), file: 'agent-arm64.yaml', files: { 'agent.yaml': service('web') }, note: 'a variant of the other file' },
    { good: service('web'), file: 'c.yaml', files: { 'a.yaml': service('web'), 'b.yaml': service('web') }, note: 'a folder to choose from' },
    { good: service('web'), file: 'staging/service.yaml', files: { 'production/service.yaml': service('web') }, note: 'a folder for each environment' },
    {
      good: service('web'),
      file: 'overlay/service.yaml',
      files: { 'overlay/kustomization.yaml': 'resources:\n- ../base\npatches:\n- path: service.yaml\n', 'base/kustomization.yaml': 'resources:\n- web.yaml\n', 'base/web.yaml': service('web') },
      note: 'a patch',
    },
  ],
};
