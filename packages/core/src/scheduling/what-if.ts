/** A cluster with other labels and taints, without touching it. The notation is kubectl's (`kubectl label node`, `kubectl taint node`). */
import { isQualifiedName } from '../validation/content.js';
import type { ClusterData, ClusterNode } from './cluster-data.js';
import { isLabelValue } from './requirement.js';
import type { Taint } from './tolerations.js';

/** The cluster changed, or why it cannot be: words that follow a colon. */
export type WhatIf = ClusterData | string;

/** `key=value` sets a label of a node, `key-` removes it. */
export function labelNode(data: ClusterData, node: string, text: string): WhatIf {
  const at = text.indexOf('=');
  const removes = at < 0 && text.endsWith('-');
  const key = removes ? text.slice(0, -1) : at < 0 ? text : text.slice(0, at);
  if (!removes && at < 0) return `${JSON.stringify(text)} is no label; write key=value, or key- to remove it`;
  if (isQualifiedName(key).length > 0) return `${JSON.stringify(key)} cannot be the key of a label`;
  const value = text.slice(at + 1);
  if (!removes && !isLabelValue(value)) return `${JSON.stringify(value)} cannot be the value of a label`;
  return changed(data, node, (one) => {
    const labels = new Map(one.labels);
    if (removes) labels.delete(key);
    else labels.set(key, value);
    return { ...one, labels };
  });
}

const EFFECTS: readonly string[] = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];

/** `key=value:Effect` and `key:Effect` set a taint of a node, in the place of one with the same key and effect; `key:Effect-` removes it, `key-` all with that key. Pods that run stay, NoExecute or not. */
export function taintNode(data: ClusterData, node: string, text: string): WhatIf {
  const [, key = '', value = '', effect = '', minus = ''] = /^([^=:]*?)(?:=([^:]*?))?(?::(.*?))?(-?)$/s.exec(text) ?? [];
  const removes = minus === '-';
  if (!removes && effect === '') return `${JSON.stringify(text)} is no taint; write key=value:Effect or key:Effect, with a - behind it to remove it`;
  if (isQualifiedName(key).length > 0) return `${JSON.stringify(key)} cannot be the key of a taint`;
  if (!isLabelValue(value)) return `${JSON.stringify(value)} cannot be the value of a taint`;
  if (effect !== '' && !EFFECTS.includes(effect)) return `${JSON.stringify(effect)} is no effect; there are ${EFFECTS.join(', ')}`;
  const isMeant = (taint: Taint): boolean => taint.key === key && (effect === '' || taint.effect === effect);
  return changed(data, node, (one) => {
    const taints = one.taints.filter((taint) => !isMeant(taint));
    return { ...one, taints: removes ? taints : [...taints, { key, value, effect }] };
  });
}

function changed(data: ClusterData, name: string, change: (node: ClusterNode) => ClusterNode): WhatIf {
  if (!data.nodes.some((node) => node.name === name)) return `there is no node ${JSON.stringify(name)}`;
  return { ...data, nodes: data.nodes.map((node) => (node.name === name ? change(node) : node)) };
}
