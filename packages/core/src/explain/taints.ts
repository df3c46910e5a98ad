/** Taints and tolerations in words. */
import type { Workload } from '../resources/resource.js';
import type { Site } from '../schema/site.js';
import { toleratesTaint, type Toleration } from '../scheduling/tolerations.js';
import { tell, type Sentence } from './sentence.js';
import { label, names } from './words.js';

export interface Tolerated {
  /** Every taint that keeps Pods away. */
  readonly all: boolean;
  readonly controlPlane: boolean;
  /** Keys of taints that are tolerated, beside those, without what Kubernetes sets on nodes that are not well. */
  readonly keys: readonly string[];
}

const OF_NODES = /^node\.kubernetes\.io\//;
const CONTROL_PLANE = { key: 'node-role.kubernetes.io/control-plane', value: '', effect: 'NoSchedule' };

/** Throws QUIET. */
export function readTolerated(pod: Site<'PodSpec'>): Tolerated {
  const list = pod.wholeList('tolerations').map((one): Toleration => ({ key: one.get('key') ?? '', operator: one.get('operator') ?? '', value: one.get('value') ?? '', effect: one.get('effect') ?? '' }));
  const blanket = (effect: string): boolean => list.some((one) => one.key === '' && one.operator === 'Exists' && (one.effect === '' || one.effect === effect));
  return {
    all: blanket('NoSchedule') && blanket('NoExecute'),
    controlPlane: list.some((one) => toleratesTaint(one, CONTROL_PLANE)),
    keys: [...new Set(list.filter(({ key, effect }) => key !== '' && key !== CONTROL_PLANE.key && key !== 'node-role.kubernetes.io/master' && !OF_NODES.test(key) && effect !== 'PreferNoSchedule').map(({ key }) => key))],
  };
}

/** The end of the first sentence. `selectsControlPlane`: only such nodes are asked for. */
export function taintsClause({ all, controlPlane, keys }: Tolerated, isDaemon: boolean, noun: string): string {
  if (all) return isDaemon ? ', whatever its taints' : ', whatever their taints';
  const others = keys.length === 0 ? '' : ` Nodes tainted ${names(keys)} are let in, too.`;
  if (controlPlane) return noun.includes('control-plane') ? `.${others}` : `; control-plane nodes are let in, because their taint is tolerated.${others}`;
  const left = noun.includes('control-plane') ? '; but their taint is not tolerated, so that where it is set none is left' : '; control-plane nodes are left out because their taint is not tolerated';
  return `${left}${others === '' ? ', and so are other tainted nodes.' : `.${others}`}`;
}

/** A sentence for each toleration, for somebody who asks about it. */
export function explainTolerations({ pod, controller }: Workload): Sentence[] {
  return tell(pod.children('tolerations').map((one) => () => toleration(one, controller)));
}

function toleration(site: Site<'Toleration'>, controller: string): Sentence {
  const key = site.get('key') ?? '';
  const effect = site.get('effect') ?? '';
  const isAny = site.get('operator') === 'Exists';
  const seconds = site.has('tolerationSeconds') ? String(site.get('tolerationSeconds')) : undefined;
  const what = `${key === '' ? 'every taint' : isAny ? `any taint with the key ${key}` : `the taint ${label(key, site.get('value') ?? '')}`}${effect === '' ? '' : `${key !== '' && isAny ? ' and' : ' with'} the effect ${effect}`}`;
  const place = effect === 'NoExecute' ? '' : effect === 'PreferNoSchedule' ? ' Such nodes count as much as others then.' : ` It may run on nodes that have ${isAny ? 'such a taint' : 'it'}, but does not have to.`;
  const stay = effect === 'NoSchedule' || effect === 'PreferNoSchedule' ? '' : seconds === undefined ? ` It is not driven from a node that gets ${isAny ? 'one' : 'it'}.` : ` It is driven from a node ${seconds} seconds after the node gets ${isAny ? 'one' : 'it'}.`;
  const daemon = controller === 'DaemonSet' && key === '' && isAny && effect !== 'NoExecute' && effect !== 'PreferNoSchedule' ? ' That includes nodes which are cordoned.' : '';
  return { text: `Tolerates ${what}.${place}${stay}${daemon}`, says: 'fact', at: site.place(), path: site.path(), detail: true };
}
