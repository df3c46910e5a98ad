/** A cluster and workloads to place in it, as `kubectl get … -o yaml` and a repository give them. Every text is made from its numbers alone. */

const pick = (list, n) => list[n % list.length];
const ZONES = ['eu-1a', 'eu-1b', 'eu-1c'];
const POOLS = ['general', 'general', 'general', 'memory', 'gpu', 'infra'];

/** A Node as kubelets report it: some 60 lines, of which placement needs 15. */
function node(i) {
  const pool = pick(POOLS, i * 7);
  const taints = pool === 'gpu' ? 'nvidia.com/gpu=present:NoSchedule' : pool === 'infra' ? 'dedicated=infra:NoExecute' : i % 97 === 0 ? 'node.kubernetes.io/disk-pressure:NoSchedule' : '';
  const [key, value, effect] = taints.split(/[=:]/).length === 3 ? taints.split(/[=:]/) : [taints.split(':')[0], '', taints.split(':')[1]];
  return `- apiVersion: v1
  kind: Node
  metadata:
    annotations:
      csi.volume.kubernetes.io/nodeid: '{"ebs.csi.aws.com":"i-${i.toString(16).padStart(8, '0')}"}'
      node.alpha.kubernetes.io/ttl: "0"
    creationTimestamp: "2026-01-01T00:00:00Z"
    labels:
      kubernetes.io/arch: ${i % 11 === 0 ? 'arm64' : 'amd64'}
      kubernetes.io/hostname: node-${i}
      kubernetes.io/os: linux
      node.kubernetes.io/instance-type: ${pick(['m7.large', 'm7.xlarge', 'r7.xlarge'], i)}
      pool: ${pool}
      disktype: ${i % 3 === 0 ? 'hdd' : 'ssd'}
      topology.kubernetes.io/region: eu-1
      topology.kubernetes.io/zone: ${pick(ZONES, i)}
    name: node-${i}
    resourceVersion: "${1000 + i}"
    uid: 00000000-0000-4000-8000-${i.toString(16).padStart(12, '0')}
  spec:
    podCIDR: 10.${i >> 8}.${i & 255}.0/24
    providerID: aws:///${pick(ZONES, i)}/i-${i.toString(16).padStart(8, '0')}
${taints === '' ? '' : `    taints:\n    - effect: ${effect}\n      key: ${key}\n${value === '' ? '' : `      value: ${value}\n`}`}${i % 250 === 1 ? '    unschedulable: true\n' : ''}  status:
    addresses:
    - address: 10.${i >> 8}.${i & 255}.1
      type: InternalIP
    - address: node-${i}
      type: Hostname
    allocatable: {cpu: "8", memory: 32Gi, pods: "110"}
    capacity: {cpu: "8", memory: 32Gi, pods: "110"}
    conditions:
    - lastHeartbeatTime: "2026-01-01T00:00:00Z"
      message: kubelet is posting ready status
      reason: KubeletReady
      status: "True"
      type: Ready
    images:
${Array.from({ length: 8 }, (_, k) => `    - names:\n      - registry.example.com/app-${(i + k) % 40}@sha256:${(i * 31 + k).toString(16).padStart(64, '0')}\n      - registry.example.com/app-${(i + k) % 40}:1.${k}\n      sizeBytes: ${1000000 + i}\n`).join('')}`;
}

/** A Pod that runs. */
function pod(i, nodes) {
  const app = i % 400;
  return `- apiVersion: v1
  kind: Pod
  metadata:
    labels: {app: app-${app}, tier: ${pick(['web', 'db', 'cache'], app)}, pod-template-hash: h${app}}
    name: app-${app}-${i}
    namespace: team-${app % 40}
  spec:
    nodeName: node-${(i * 13) % nodes}
    containers:
    - name: app
      image: registry.example.com/app-${app}:1.0
${app % 20 === 0 ? '      ports:\n      - containerPort: 9100\n        hostPort: 9100\n' : ''}${app % 5 === 0 ? `    affinity:\n      podAntiAffinity:\n        requiredDuringSchedulingIgnoredDuringExecution:\n        - labelSelector: {matchLabels: {app: app-${app}}}\n          topologyKey: kubernetes.io/hostname\n` : ''}  status:
    phase: Running
`;
}

export const nodesText = (count) => `apiVersion: v1\nkind: List\nitems:\n${Array.from({ length: count }, (_, i) => node(i)).join('')}`;

export const podsText = (count, nodes) =>
  `apiVersion: v1\nkind: List\nitems:\n${Array.from({ length: 40 }, (_, i) => `- apiVersion: v1\n  kind: Namespace\n  metadata:\n    name: team-${i}\n    labels: {kind: ${pick(['internal', 'public'], i)}}\n`).join('')}${Array.from({ length: count }, (_, i) => pod(i, nodes)).join('')}`;

/** A Deployment, every fourth a DaemonSet, with the usual mixture of what says where Pods land. */
export function workloadText(i) {
  const daemon = i % 4 === 3;
  const app = i % 400;
  const parts = [];
  if (i % 2 === 0) parts.push('      nodeSelector:\n        kubernetes.io/os: linux\n        disktype: ssd\n');
  const affinity = [];
  if (i % 3 === 0) affinity.push('        nodeAffinity:\n          requiredDuringSchedulingIgnoredDuringExecution:\n            nodeSelectorTerms:\n            - matchExpressions:\n              - {key: pool, operator: In, values: [general, memory]}\n              - {key: kubernetes.io/arch, operator: NotIn, values: [arm64]}\n            - matchExpressions:\n              - {key: pool, operator: In, values: [gpu]}\n          preferredDuringSchedulingIgnoredDuringExecution:\n          - weight: 50\n            preference:\n              matchExpressions:\n              - {key: topology.kubernetes.io/zone, operator: In, values: [eu-1a]}\n');
  if (i % 5 === 0) affinity.push(`        podAntiAffinity:\n          requiredDuringSchedulingIgnoredDuringExecution:\n          - labelSelector: {matchLabels: {app: app-${app}}}\n            topologyKey: kubernetes.io/hostname\n          preferredDuringSchedulingIgnoredDuringExecution:\n          - weight: 10\n            podAffinityTerm:\n              labelSelector: {matchLabels: {tier: db}}\n              topologyKey: topology.kubernetes.io/zone\n`);
  if (affinity.length > 0) parts.push(`      affinity:\n${affinity.join('')}`);
  if (i % 7 === 0) parts.push('      tolerations:\n      - key: dedicated\n        operator: Equal\n        value: infra\n');
  if (!daemon && i % 6 === 1) parts.push(`      topologySpreadConstraints:\n      - maxSkew: 1\n        topologyKey: topology.kubernetes.io/zone\n        whenUnsatisfiable: DoNotSchedule\n        labelSelector: {matchLabels: {app: app-${app}}}\n`);
  return `apiVersion: apps/v1
kind: ${daemon ? 'DaemonSet' : 'Deployment'}
metadata:
  name: app-${i}
  namespace: team-${app % 40}
spec:
  selector:
    matchLabels: {app: app-${app}}
  template:
    metadata:
      labels: {app: app-${app}, tier: ${pick(['web', 'db', 'cache'], app)}}
    spec:
      containers:
      - name: app
        image: registry.example.com/app-${app}:1.0
${i % 20 === 0 ? '        ports:\n        - containerPort: 9100\n          hostPort: 9100\n' : ''}${parts.join('')}`;
}
