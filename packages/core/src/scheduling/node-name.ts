/** A Pod that names its node. Follows pkg/scheduler/framework/plugins/nodename (Fits). */

/** A Pod with that `spec.nodeName` may be on the node; '' is none. */
export function nodeNameFits(podNodeName: string, nodeName: string): boolean {
  return podNodeName === '' || podNodeName === nodeName;
}
