/** Spread constraints in words: pkg/scheduler/framework/plugins/podtopologyspread. */
import type { Workload } from '../resources/resource.js';
import type { Site } from '../schema/site.js';
import { readLabelSelector } from '../scheduling/read-label-selector.js';
import { place, podsPhrase } from './pods.js';
import { tell, type Sentence } from './sentence.js';
import { names } from './words.js';

export function explainSpread({ pod, controller }: Workload): Sentence[] {
  return tell(pod.children('topologySpreadConstraints').map((one) => () => constraint(one, controller)));
}

function constraint(site: Site<'TopologySpreadConstraint'>, controller: string): Sentence {
  const key = site.get('topologyKey') ?? '';
  const where = place(key);
  const isHard = site.get('whenUnsatisfiable') !== 'ScheduleAnyway';
  const at = { at: site.place(), path: site.path() };
  if (controller === 'DaemonSet' && site.get('nodeAffinityPolicy') !== 'Ignore') return { text: 'A spread constraint, which does nothing in a DaemonSet: each Pod is pinned to its node.', says: 'fact', ...at };
  const selector = readLabelSelector(site.child('labelSelector'));
  const same = site.items('matchLabelKeys').map(({ value }) => (value as string | null) ?? '');
  if (selector === null || (selector.matchLabels.size === 0 && selector.matchExpressions.length === 0 && same.length === 0)) {
    return { text: isHard ? `Is not spread by this constraint, whose selector counts no Pods; but it runs only on nodes that have the label ${key}.` : 'Is not spread by this constraint, whose selector counts no Pods.', says: isHard ? 'must' : 'fact', ...at };
  }
  const skew = site.get('maxSkew') ?? 1;
  const pods = podsPhrase(selector, same.length > 0 ? [`with its own ${names(same, 'and')}`] : [], 'in this namespace').replace(/^Pod/, 'Pods');
  if (!isHard) return { text: `Prefers to be spread evenly over ${where.many}, counting ${pods}; an uneven spread will do.`, says: 'wish', ...at };
  const domains = site.get('minDomains') ?? 1;
  const few = site.has('minDomains') ? ` As long as there are fewer than ${String(domains)} ${domains === 1 ? where.noun : where.many}, each may have at most ${String(skew)} of them.` : '';
  const taints = site.get('nodeTaintsPolicy') === 'Honor' ? ' Nodes with taints that it does not tolerate are not counted.' : '';
  return { text: `Must be spread over ${where.many}, counting ${pods}: the ${where.noun} with the most of them may have at most ${String(skew)} more than the ${where.noun} with the fewest. Never runs on a node without the label ${key}.${few}${taints}`, says: 'must', ...at };
}
