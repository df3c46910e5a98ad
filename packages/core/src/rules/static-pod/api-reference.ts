/** A Pod of a kubelet's own that needs what only the API server has. Found in validation/static-pod/references.ts; upstream: pkg/api/pod/util.go, HasAPIObjectReference. */
import { verdict, type Page } from '../rule.js';

export const rule = verdict({
  id: 'static-pod/api-reference',
  messages: {
    reference: {
      text: 'A static Pod may not use a {object}: the kubelet starts it without asking the API server, so it refuses the Pod, and nothing runs. Take the data from a hostPath volume or from plain values, or run the Pod through the API.',
      hint: 'no API object in a static Pod',
      severity: 'error',
      rejects: false,
    },
    'no-source': {
      text: 'This source of a projected volume is of no kind. The API server passes over it, but a kubelet refuses a static Pod with one, and nothing runs. Write downwardAPI, or remove it.',
      hint: 'downwardAPI',
      severity: 'error',
      rejects: false,
    },
    mirror: {
      text: 'This is a mirror Pod (annotation kubernetes.io/config.mirror), and admission refuses one that uses a {object}, since its static Pod cannot. Only a kubelet makes mirror Pods: remove the annotation if this is to be a Pod of its own.',
      hint: 'no API object in a mirror Pod',
      severity: 'warning',
      rejects: false,
    },
  },
});

const pod = (spec: string, metadata = ''): string => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: proxy\n${metadata}spec:\n  containers:\n  - name: proxy\n    image: registry.example.com/proxy:1.0.0\n${spec}`;
const file = '/etc/kubernetes/manifests/proxy.yaml';

export const page: Page = {
  summary: 'A static Pod uses an object of the API: a ConfigMap, a Secret, a claim, a service account.',
  why: 'A kubelet runs static Pods before there is an API server, and often they are the API server. So a static Pod may name no ServiceAccount, ConfigMap or Secret (for environment variables, volumes, pulling images or storage), not even an optional one, no ResourceClaim, and no volume that the kubelet gets through the API: claims, `ephemeral`, `csi`, `azureFile`, `glusterfs`, and `projected` from any of those. `downwardAPI`, `emptyDir`, `hostPath`, `image` and disks that are named in the Pod are fine. The kubelet refuses the whole Pod, and says so only in its log.\n\nFiles are known as static Pods by their path (`**/kubernetes/manifests/**`, or `staticPods` in the configuration), by `--static-pods`, and Pods by the annotation `kubernetes.io/config.source: file`.',
  instead: 'Put configuration and credentials into files of the node and mount them with hostPath, as kubeadm does, or write plain values. What needs the API belongs into a DaemonSet.',
  upstream: 'pkg/api/pod/util.go: HasAPIObjectReference; pkg/kubelet/config/common.go: tryDecodeSinglePod; plugin/pkg/admission/serviceaccount/admission.go: Validate',
  examples: [
    { bad: pod('    envFrom:\n    - «configMapRef»:\n        name: settings\n'), message: 'reference', file },
    { bad: pod('  serviceAccountName: «proxy»\n'), message: 'reference', file },
    { bad: pod('  volumes:\n  - name: data\n    «persistentVolumeClaim»:\n      claimName: data\n'), message: 'reference', file, note: 'a volume that no container mounts counts as well' },
    { bad: pod('  volumes:\n  - name: keys\n    projected:\n      sources:\n      - «secret»:\n          name: keys\n'), message: 'reference', file },
    { bad: pod('  serviceAccountName: «proxy»\n', "  annotations:\n    kubernetes.io/config.source: file\n"), message: 'reference', note: 'known by its annotation' },
    { bad: pod('  volumes:\n  - name: info\n    projected:\n      sources:\n      - «{}»\n'), message: 'no-source', file },
    { bad: pod('  nodeName: control-1\n  serviceAccountName: «proxy»\n', '  annotations:\n    kubernetes.io/config.mirror: 0123456789abcdef\n'), message: 'mirror' },
    { good: pod('    volumeMounts:\n    - name: config\n      mountPath: /etc/proxy.conf\n      readOnly: true\n  volumes:\n  - name: config\n    hostPath:\n      path: /srv/proxy.conf\n      type: File\n'), file, note: 'a file of the node' },
    { good: pod('  volumes:\n  - name: labels\n    projected:\n      sources:\n      - downwardAPI:\n          items:\n          - path: name\n            fieldRef:\n              fieldPath: metadata.name\n'), file, note: 'what the kubelet knows itself' },
    { good: pod('    envFrom:\n    - configMapRef:\n        name: settings\n'), note: 'an ordinary Pod may' },
  ],
};
