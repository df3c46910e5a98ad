/** A CSI driver that is handed tokens where they may be logged. Follows pkg/registry/storage/csidriver/strategy.go, WarningsOnCreate. */
import { siteRule, type Page } from '../rule.js';

export const rule = siteRule<'CSIDriverSpec'>({
  id: 'secret/csi-token',
  on: 'CSIDriverSpec',
  needs: ['tokenRequests'],
  late: true,
  messages: {
    context: {
      text: 'This driver gets tokens of service accounts (tokenRequests) among the attributes of the volume, which drivers and sidecars are used to log. A token in a log is good for whoever reads it. If the driver can, let it have them among the secrets: serviceAccountTokenInSecrets: true; if it cannot, write false.',
      hint: 'say serviceAccountTokenInSecrets',
      severity: 'warning',
      rejects: false,
    },
  },
  check(spec, { report }) {
    if (spec.children('tokenRequests').length > 0 && !spec.has('serviceAccountTokenInSecrets')) report('context', spec.at('tokenRequests'), { path: spec.path('tokenRequests'), subject: { site: spec, field: 'tokenRequests' } });
  },
});

const driver = (more: string, mark = 'tokenRequests'): string => `apiVersion: storage.k8s.io/v1\nkind: CSIDriver\nmetadata:\n  name: vault.csi.example.com\nspec:\n  attachRequired: false\n  ${mark}:\n  - audience: vault\n${more}`;

export const page: Page = {
  summary: 'A CSIDriver whose tokens of service accounts are among the attributes of volumes.',
  why: 'With `tokenRequests` the kubelet hands the driver a token of the Pod\'s service account for each volume. Of old it stands among the attributes of the volume, which many drivers log. Since Kubernetes 1.35 it can stand among the secrets of the call, which they do not. The API server warns where nothing says which it is.',
  instead: 'Set `serviceAccountTokenInSecrets: true` if the driver looks there for the tokens; its documentation says so. Else write `false`, which says that somebody has thought of it.',
  upstream: 'pkg/registry/storage/csidriver/strategy.go: WarningsOnCreate',
  examples: [
    { bad: driver('', '«tokenRequests»'), message: 'context' },
    { good: driver('  serviceAccountTokenInSecrets: true\n') },
    { good: driver('  serviceAccountTokenInSecrets: false\n'), note: 'a driver that only knows the attributes' },
  ],
};
