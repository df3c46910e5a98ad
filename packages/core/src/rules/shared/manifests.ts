/** The manifests around the examples of pages. Cold: pages alone use it. */
import { exampleText } from '../example.js';

/** A fragment, without the indentation it is written with, `by` deep. */
function indented(fragment: string, by: number): string {
  const pad = ' '.repeat(by);
  return exampleText(fragment)
    .split('\n')
    .map((line) => (line === '' ? '' : pad + line))
    .join('\n');
}

/** A Pod with the fields of its spec that matter, in front of its one container. */
export function podWith(spec: string, metadata = ''): string {
  return `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n${indented(metadata, 2)}spec:\n${indented(spec, 2)}  containers:\n  - name: web\n    image: registry.example.com/web:1.0.0\n`;
}

/** A Pod with the fields of its one container that matter, behind the image. */
export function containerWith(container: string): string {
  return podWith('') + indented(container, 4);
}

/** A Pod with one volume, called "data": the fields beside its name. */
export function volumeWith(source: string): string {
  return podWith(`\nvolumes:\n- name: data\n${indented(source, 2)}`);
}

/** A Pod with a volume that is made for it: the fields of its claim's spec, behind the access modes and the size. */
export function claimWith(spec: string, modes = 'ReadWriteOnce', size = '10Gi'): string {
  const claim = `\nephemeral:\n  volumeClaimTemplate:\n    spec:\n      accessModes:\n      - ${modes}\n      resources:\n        requests:\n          storage: ${size}\n`;
  return volumeWith(claim + indented(spec, 6));
}

/** A workload of apps/v1 with fields of its own spec, and fields of its Pods' spec. */
export function workloadWith(kind: 'DaemonSet' | 'Deployment' | 'StatefulSet', spec: string, pod = ''): string {
  return (
    `apiVersion: apps/v1\nkind: ${kind}\nmetadata:\n  name: web\nspec:\n${indented(spec, 2)}  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n` +
    `    spec:\n${indented(pod, 6)}      containers:\n      - name: web\n        image: registry.example.com/web:1.0.0\n`
  );
}

/** A Pod that requires nodes: the fields of its one node selector term. */
export function podRequiring(term: string): string {
  const head = 'affinity:\n  nodeAffinity:\n    requiredDuringSchedulingIgnoredDuringExecution:\n      nodeSelectorTerms:\n';
  const lines = indented(term, 8).replace(/^ {8}/, '      - ');
  return podWith(`\n${head}${lines}`);
}

/** A Pod that requires nodes: the list of its terms, and more fields of its spec. */
export function podRequiringOne(terms: string, spec = ''): string {
  const head = 'affinity:\n  nodeAffinity:\n    requiredDuringSchedulingIgnoredDuringExecution:\n      nodeSelectorTerms:\n';
  return podWith(`\n${indented(spec, 0)}${head}${indented(terms, 6)}`);
}

/** A volume that some nodes can reach: the list of its terms. */
export function volumeOn(terms: string): string {
  return `apiVersion: v1\nkind: PersistentVolume\nmetadata:\n  name: disk\nspec:\n  capacity:\n    storage: 10Gi\n  accessModes:\n  - ReadWriteOnce\n  local:\n    path: /mnt/disk\n  nodeAffinity:\n    required:\n      nodeSelectorTerms:\n${indented(terms, 6)}`;
}

/** A Pod that prefers nodes: the fields of its one preferred term. */
export function podPreferring(term: string): string {
  const lines = indented(term, 6).replace(/^ {6}/, '    - ');
  return podWith(`\naffinity:\n  nodeAffinity:\n    preferredDuringSchedulingIgnoredDuringExecution:\n${lines}`);
}

/** A Deployment whose Pods keep away from others: the fields of one required, or preferred, term of its anti-affinity. */
export function apartFrom(term: string, kind: 'required' | 'preferred' = 'required'): string {
  const lines = indented(term, 6).replace(/^ {6}/, '    - ');
  return workloadWith('Deployment', '', `\naffinity:\n  podAntiAffinity:\n    ${kind}DuringSchedulingIgnoredDuringExecution:\n${lines}`);
}

/** A Deployment with one spread constraint. */
export function spreadBy(constraint: string): string {
  return workloadWith('Deployment', '', `\ntopologySpreadConstraints:\n${indented(constraint, 2).replace(/^ {2}/, '- ')}`);
}

/** A Service with one port: fields of its spec, of its metadata, and of the port. */
export function serviceWith(spec: string, metadata = '', port = ''): string {
  return `apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n${indented(metadata, 2)}spec:\n${indented(spec, 2)}  selector:\n    app: web\n  ports:\n  - port: 80\n${indented(port, 4)}`;
}

/** An Ingress with one path: the fields of it, and of the spec. */
export function ingressWith(path: string, spec = ''): string {
  return `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\nspec:\n${indented(spec, 2)}  rules:\n  - host: shop.example.com\n    http:\n      paths:\n${indented(path, 8).replace(/^ {8}/, '      - ')}`;
}

/** A NetworkPolicy for Pods of one app: what may reach them. */
export function policyWith(rule: string): string {
  return `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: web\nspec:\n  podSelector:\n    matchLabels:\n      app: web\n  ingress:\n${indented(rule, 4).replace(/^ {4}/, '  - ')}`;
}

/** A HorizontalPodAutoscaler of a Deployment: fields of its spec. */
export function autoscalerWith(spec: string): string {
  return `apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata:\n  name: web\nspec:\n  scaleTargetRef:\n    apiVersion: apps/v1\n    kind: Deployment\n    name: web\n${indented(spec, 2)}`;
}
