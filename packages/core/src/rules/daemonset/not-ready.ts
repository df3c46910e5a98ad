/**
 * An agent that makes nodes ready, and waits until they are. A node without a network has the taint node.kubernetes.io/not-ready:NoSchedule (pkg/controller/nodelifecycle/node_lifecycle_controller.go: doNoScheduleTaintingPass), a node that its
 * cloud has not introduced node.cloudprovider.kubernetes.io/uninitialized:NoSchedule (k8s.io/cloud-provider api/well_known_taints.go). The DaemonSet controller adds tolerations of neither (AddOrUpdateDaemonPodTolerations).
 */
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { pairOf } from '../../tree/node.js';
import type { Site } from '../../schema/site.js';
import { workloadWith } from '../shared/manifests.js';
import { workloadRule, type Page } from '../rule.js';

const NOT_READY = 'node.kubernetes.io/not-ready';
const UNINITIALIZED = 'node.cloudprovider.kubernetes.io/uninitialized';

function tolerate({ site, more }: Subject): Fix | undefined {
  const list = site && pairOf(site.node, 'tolerations')?.value;
  const value = { key: String(more), operator: 'Exists', effect: 'NoSchedule' };
  const title = `tolerate ${String(more)}:NoSchedule`;
  if (list?.kind === 'seq') return { title, safety: 'suggestion', changes: [{ do: 'insert', into: list, value }] };
  return site && list === undefined ? { title, safety: 'suggestion', changes: [{ do: 'insert', into: site.node, key: 'tolerations', value: [value] }] } : undefined;
}

export const rule = workloadRule({
  id: 'daemonset/not-ready',
  late: true,
  needs: ['hostNetwork'],
  messages: {
    network: {
      text: 'This looks like a network agent: it writes the CNI configuration of its node. A node without a network is tainted node.kubernetes.io/not-ready:NoSchedule, which these Pods do not tolerate, so on a new node the agent waits for the network that it should bring. Tolerate it.',
      hint: 'does not tolerate not-ready:NoSchedule',
      severity: 'warning',
      rejects: false,
      fix: tolerate,
    },
    cloud: {
      text: 'This looks like a cloud controller manager, which introduces new nodes to the cluster. Until then they are tainted node.cloudprovider.kubernetes.io/uninitialized:NoSchedule, which these Pods do not tolerate, so in a new cluster it never starts. Tolerate it.',
      hint: 'does not tolerate uninitialized:NoSchedule',
      severity: 'warning',
      rejects: false,
      fix: tolerate,
    },
  },
  check({ controller, pod }, { report }) {
    if (controller !== 'DaemonSet') return;
    const config = pod.mayHave('volumes') && pod.mayHave('hostNetwork') && pod.get('hostNetwork') === true ? cniConfig(pod) : undefined;
    if (config !== undefined && !tolerates(pod, NOT_READY)) {
      const at = pod.has('tolerations') ? pod.at('tolerations') : pod.place();
      report('network', at, { path: pod.has('tolerations') ? pod.path('tolerations') : pod.path(), related: [{ ...config.at('path'), message: 'the CNI configuration of the node' }], subject: { site: pod, more: NOT_READY } });
      return;
    }
    const manager = cloudController(pod);
    if (manager === undefined || tolerates(pod, UNINITIALIZED)) return;
    report('cloud', manager.at('image'), { path: manager.path('image'), subject: { site: pod, more: UNINITIALIZED } });
  },
});

/** A volume of the node's CNI configuration that a container can write. */
function cniConfig(pod: Site<'PodSpec'>): Site<'HostPathVolumeSource'> | undefined {
  for (const volume of pod.children('volumes')) {
    const source = volume.child('hostPath');
    if (source === undefined || !/^\/etc\/cni(?:\/net\.d)?\/?$/.test(source.get('path') ?? '')) continue;
    const name = volume.get('name');
    const isWritten = [...pod.children('containers'), ...pod.children('initContainers')].some((container) => container.children('volumeMounts').some((mount) => mount.get('name') === name && mount.get('readOnly') !== true));
    if (isWritten) return source;
  }
  return undefined;
}

function cloudController(pod: Site<'PodSpec'>): Site<'Container'> | undefined {
  for (const container of pod.children('containers')) if ((container.get('image') ?? '').includes('cloud-controller-manager')) return container;
  return undefined;
}

function tolerates(pod: Site<'PodSpec'>, taint: string): boolean {
  return pod.wholeList('tolerations').some((one) => {
    const key = one.get('key') ?? '';
    const effect = one.get('effect') ?? '';
    if (effect !== '' && effect !== 'NoSchedule') return false;
    return one.get('operator') === 'Exists' ? key === '' || key === taint : key === taint;
  });
}

const agent = (pod: string, mark = ''): string =>
  workloadWith('DaemonSet', '', `\nhostNetwork: true\ndnsPolicy: Default\n${pod}volumes:\n- name: cni\n  hostPath:\n    path: /etc/cni/net.d\n    type: DirectoryOrCreate\n`).replace(/$/, '        volumeMounts:\n        - name: cni\n          mountPath: /etc/cni/net.d\n').replace('    spec:\n      host', `    ${mark === '' ? 'spec' : '«spec»'}:\n      host`);
const tolerations = (...keys: readonly string[]): string => `tolerations:\n${keys.map((key) => `- key: ${key}\n  operator: Exists\n  effect: NoSchedule\n`).join('')}`;
const manager = (pod: string): string => workloadWith('DaemonSet', '', `\nhostNetwork: true\ndnsPolicy: Default\n${pod.trimStart()}`).replace(/example\.com\/web:1\.0\.0/, 'example.com/cloud-controller-manager:1.0.0');

export const page: Page = {
  summary: 'A network or cloud agent that does not tolerate the taint of the nodes it should get ready.',
  why: 'The controller of a DaemonSet adds a toleration of `not-ready` with the effect NoExecute: Pods that run are not driven away. It does not add one with NoSchedule, so no Pod starts on a node that is not ready. For an agent whose work makes the node ready, network plugins above all, both wait for each other; a cluster that is up already hides it until the next node joins.',
  instead: 'Add the toleration, or one without a key and with `effect: NoSchedule`, as most network plugins do.',
  upstream: 'pkg/controller/daemon/util/daemonset_util.go: AddOrUpdateDaemonPodTolerations',
  examples: [
    { bad: agent('', 'spec'), message: 'network' },
    { bad: agent(tolerations('example.com/dedicated')).replace('      tolerations', '      «tolerations»'), message: 'network', fixed: agent(tolerations('example.com/dedicated', NOT_READY)) },
    { bad: manager('').replace('registry', '«registry').replace('1.0.0', '1.0.0»'), message: 'cloud' },
    { note: 'no effect: every one', good: agent(`tolerations:\n- key: ${NOT_READY}\n  operator: Exists\n`) },
    { note: 'it reads what is there', good: agent('').replace('          mountPath: /etc/cni/net.d\n', '          mountPath: /etc/cni/net.d\n          readOnly: true\n') },
    { note: 'a cloud controller manager that may start first', good: manager(`\n${tolerations(UNINITIALIZED)}`) },
  ],
};
