/** Ports of the node that Pods take. Follows kube-scheduler framework/types.go (HostPortInfo) and pkg/scheduler/util (GetHostPorts). */
import type { Written } from './written.js';

export interface HostPort {
  /** '' and 0.0.0.0 are every address; `::` is none but itself. */
  readonly ip: string;
  readonly protocol: string;
  readonly port: number;
  readonly written?: Written;
}

const EVERY = '0.0.0.0';

/** HostPortInfo.CheckConflict: two Pods with these ports cannot be on one node. */
export function hostPortsConflict(a: HostPort, b: HostPort): boolean {
  if (a.port <= 0 || a.port !== b.port || (a.protocol || 'TCP') !== (b.protocol || 'TCP')) return false;
  const [one, other] = [a.ip || EVERY, b.ip || EVERY];
  return one === other || one === EVERY || other === EVERY;
}

/** What can only conflict where it is equal. */
export function portKey({ protocol, port }: HostPort): string {
  return `${protocol || 'TCP'}/${String(port)}`;
}
