/** What a demand met on a node, in few words. */
import type { Met, PodName } from './filter.js';
import { taintText } from './filter-taints.js';

export function metText(met: Met): string {
  switch (met.kind) {
    case 'label':
      return met.value === null ? `no label ${met.key}` : `${met.key}=${met.value}`;
    case 'name':
      return `the node is ${met.name}`;
    case 'taint':
      return `taint ${taintText(met)}`;
    case 'unschedulable':
      return 'cordoned (spec.unschedulable)';
    case 'port':
      return `${met.ip === '' ? '' : `${met.ip} `}${String(met.port)}/${met.protocol} is taken by Pod ${podText(met.pod)}`;
    case 'pods':
      return `${met.key}=${met.value} has Pod ${met.pods.map(podText).join(', ')}${met.count > met.pods.length ? ` and ${String(met.count - met.pods.length)} more` : ''}`;
    case 'no-pod':
      return `no such Pod in ${met.key}=${met.value}`;
    case 'skew':
      return `${met.key}=${met.value} has ${String(met.matching)}, the fewest is ${String(met.fewest)}${met.tooFewDomains ? ' (too few domains)' : ''}`;
    case 'never':
      return met.why;
  }
}

const podText = ({ namespace, name }: PodName): string => `${namespace}/${name}`;
