/** Small manifests for the pages of rules about sets. Cold. */

interface Meta {
  readonly namespace?: string;
}

const metadata = (name: string, { namespace }: Meta): string => `metadata:\n  name: ${name}\n${namespace === undefined ? '' : `  namespace: ${namespace}\n`}`;

/** Labels and selectors are lines of YAML without their indentation: `app: web`. */
const lines = (text: string, indent: number): string => text.split('\n').map((line) => `${' '.repeat(indent)}${line}\n`).join('');

export interface ControllerOptions extends Meta {
  readonly kind?: 'Deployment' | 'DaemonSet' | 'StatefulSet' | 'ReplicaSet';
  readonly replicas?: number;
  /** `selector:` is what is under it. */
  readonly selector?: string;
  readonly labels?: string;
  /** Of `selector:` itself. */
  readonly key?: string;
}

/** A controller whose Pods have the label `app`, by which it selects them. */
export function deployment(name: string, options: ControllerOptions = {}): string {
  const plain = name.replace(/[«»]/g, '');
  const { kind = 'Deployment', replicas, labels = `app: ${plain}`, selector = `matchLabels:\n  ${labels.replaceAll('\n', '\n  ')}`, key = 'selector' } = options;
  const service = kind === 'StatefulSet' ? `  serviceName: ${plain}\n` : '';
  return `apiVersion: apps/v1\nkind: ${kind}\n${metadata(name, options)}spec:\n${service}${replicas === undefined ? '' : `  replicas: ${String(replicas)}\n`}  ${key}:\n${lines(selector, 4)}  template:\n    metadata:\n      labels:\n${lines(labels, 8)}    spec:\n      containers:\n      - name: main\n        image: registry.example.com/${plain}:1.0.0\n`;
}

export function service(name: string, { selector = `app: ${name.replace(/[«»]/g, '')}`, key = 'selector', ...meta }: Meta & { readonly selector?: string; readonly key?: string } = {}): string {
  return `apiVersion: v1\nkind: Service\n${metadata(name, meta)}spec:\n  ${key}:\n${lines(selector, 4)}  ports:\n  - port: 80\n`;
}

export function pod(name: string, labels: string, meta: Meta = {}): string {
  const plain = name.replace(/[«»]/g, '');
  return `apiVersion: v1\nkind: Pod\n${metadata(name, meta)}  labels:\n${lines(labels, 4)}spec:\n  containers:\n  - name: main\n    image: registry.example.com/${plain}:1.0.0\n`;
}

/** `rule` is the line of the budget: `minAvailable: 1`. */
export function budget(name: string, rule: string, { selector = `matchLabels:\n  app: ${name}`, key = 'selector', ...meta }: Meta & { readonly selector?: string; readonly key?: string } = {}): string {
  return `apiVersion: policy/v1\nkind: PodDisruptionBudget\n${metadata(name, meta)}spec:\n  ${rule}\n  ${key}:\n${lines(selector, 4)}`;
}

export function networkPolicy(name: string, podSelector: string, { key = 'podSelector', ...meta }: Meta & { readonly key?: string } = {}): string {
  return `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\n${metadata(name, meta)}spec:\n  ${key}:${podSelector === '{}' ? ' {}\n' : `\n${lines(podSelector, 4)}`}  policyTypes:\n  - Ingress\n`;
}
