/** Fields of a Deployment in a DaemonSet. Found in schema/decode.ts as unknown fields. */
import { pairOf } from '../../tree/node.js';
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { setField } from '../shared/changes.js';
import { page as definePage, verdict } from '../rule.js';

function removeReplicas({ site, pair }: Subject): Fix | undefined {
  return site && pair ? { title: 'remove "replicas"', safety: 'safe', changes: [{ do: 'remove', pair, from: site.node }] } : undefined;
}

/** A Deployment's Recreate has no counterpart, and a maxSurge of its own means something else here, so only a plain rolling update is safe. */
function renameStrategy({ site, pair }: Subject): Fix | undefined {
  if (!site || !pair || pairOf(site.node, 'updateStrategy')) return undefined;
  const value = pair.value;
  const type = value.kind === 'map' ? pairOf(value, 'type')?.value : undefined;
  const rolling = value.kind === 'map' && !(type?.kind === 'scalar' && type.value === 'Recreate');
  return rolling ? { title: 'rename to updateStrategy', safety: 'safe', changes: [{ do: 'rename', pair, to: 'updateStrategy' }] } : undefined;
}

const alwaysRestart = (subject: Subject): Fix | undefined => setField(subject, 'Always', 'safe');

export const rule = verdict({
  id: 'daemonset/replicas',
  messages: {
    replicas: { text: 'A DaemonSet has no "replicas": it runs one Pod on every node that takes it, so the API server refuses the field. Remove it, or use a Deployment if a number of Pods is meant.', hint: 'one Pod on each node', severity: 'error', rejects: true, fix: removeReplicas },
    strategy: { text: '"strategy" is the Deployment\'s field; a DaemonSet calls it "updateStrategy", and the API server refuses this one. Rename it; its types are RollingUpdate and OnDelete.', hint: 'updateStrategy', severity: 'error', rejects: true, fix: renameStrategy },
    'restart-policy': { text: 'The Pods of a DaemonSet are restarted whenever they end, so restartPolicy can only be Always, and the API server refuses {value}. Remove it; for work that ends, use a Job.', hint: 'Always', severity: 'error', rejects: true, fix: alwaysRestart },
  },
});

const daemonset = (spec: string): string =>
  `apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\nspec:\n${spec}  selector:\n    matchLabels:\n      app: agent\n  template:\n    metadata:\n      labels:\n        app: agent\n    spec:\n      containers:\n      - name: agent\n        image: agent:1\n`;

export const page = definePage({
  summary: 'A DaemonSet with the fields of a Deployment.',
  why: 'A DaemonSet runs one Pod on each eligible node; how many there are is decided by the nodes. Manifests made from a Deployment keep its `replicas` and `strategy`, and the server refuses both; manifests made from a Job keep its `restartPolicy`.',
  instead: 'Remove `replicas`. Write `updateStrategy` for `strategy`. Leave `restartPolicy` out.',
  upstream: 'k8s.io/api apps/v1: DaemonSetSpec; pkg/apis/apps/validation/validation.go: ValidateDaemonSetSpec',
  examples: [
    { bad: daemonset('  «replicas»: 3\n'), message: 'replicas', fixed: daemonset('') },
    {
      bad: daemonset('  «strategy»:\n    type: RollingUpdate\n'),
      message: 'strategy',
      fixed: daemonset('  updateStrategy:\n    type: RollingUpdate\n'),
    },
    {
      bad: daemonset('').replace('    spec:\n', '    spec:\n      restartPolicy: «OnFailure»\n'),
      message: 'restart-policy',
      fixed: daemonset('').replace('    spec:\n', '    spec:\n      restartPolicy: Always\n'),
    },
    { good: daemonset('  updateStrategy:\n    type: OnDelete\n') },
  ],
});
