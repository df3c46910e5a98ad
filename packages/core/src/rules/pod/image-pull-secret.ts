/** Entries of imagePullSecrets that bring nothing. Follows pkg/api/pod/warnings.go, warningsForPodSpecAndMeta, and pkg/kubelet/kubelet_pods.go, getPullSecretsForPod. */
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { pairOf } from '../../tree/node.js';
import { removeField, removeObject } from '../shared/changes.js';
import { known } from '../shared/known.js';
import { podWith } from '../shared/manifests.js';
import { siteRule, type Page } from '../rule.js';

/** The last one takes the field with it. */
function removeEntry({ site }: Subject): Fix | undefined {
  if (!site?.parent) return undefined;
  const list = pairOf(site.parent.node, site.field)?.value;
  return list?.kind === 'seq' && list.items.length === 1 ? removeField({ site: site.parent }, site.field, 'suggestion') : removeObject({ site }, 'suggestion', 'remove the entry');
}

export const rule = siteRule<'PodSpec'>({
  id: 'pod/image-pull-secret',
  late: true,
  needs: ['imagePullSecrets'],
  on: 'PodSpec',
  messages: {
    repeated: {
      text: 'The Secret "{name}" is named twice in imagePullSecrets. The second one changes nothing, and kubectl apply, which tells entries apart by their names, may drop either later. Remove it.',
      hint: 'named before',
      severity: 'warning',
      rejects: false,
      fix: removeEntry,
    },
    empty: {
      text: 'This entry of imagePullSecrets names no Secret, so the kubelet skips it and pulls without. Write the name of the Secret, or remove the entry.',
      hint: 'names no Secret',
      severity: 'warning',
      rejects: false,
      fix: removeEntry,
    },
  },
  check(spec, { report }) {
    if (!spec.has('imagePullSecrets')) return;
    const names = new Set<string>();
    for (const secret of spec.children('imagePullSecrets')) {
      const name = known(() => secret.get('name') ?? '');
      if (name === undefined) continue;
      if (name === '' || names.has(name)) report(name === '' ? 'empty' : 'repeated', secret.at('name'), { path: secret.path('name'), data: { name }, subject: { site: secret, field: 'name' } });
      names.add(name);
    }
  },
});

export const page: Page = {
  summary: 'An entry of imagePullSecrets without a name, or there twice.',
  why: 'An entry without a name is skipped by the kubelet, so that a private image is pulled without credentials, and fails with ImagePullBackOff; often a placeholder was left empty. One that repeats does nothing, and confuses `kubectl apply`, which merges the list by name. The API server takes both, with a warning.',
  instead: 'Name each Secret once.',
  upstream: 'pkg/api/pod/warnings.go: warningsForPodSpecAndMeta; pkg/kubelet/kubelet_pods.go: getPullSecretsForPod',
  examples: [
    {
      bad: podWith(`
        imagePullSecrets:
        - name: registry
        - name: «registry»
      `),
      message: 'repeated',
      fixed: podWith(`
        imagePullSecrets:
        - name: registry
      `),
    },
    {
      bad: podWith(`
        imagePullSecrets:
        - name: «""»
      `),
      message: 'empty',
      fixed: podWith(''),
    },
    {
      good: podWith(`
        imagePullSecrets:
        - name: registry
        - name: mirror
      `),
    },
  ],
};
