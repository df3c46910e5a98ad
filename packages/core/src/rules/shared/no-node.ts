/** Words and places for why no listed node takes a workload. Loaded with a list of nodes alone. */
import type { Workload } from '../../resources/resource.js';
import type { Site } from '../../schema/site.js';
import type { NodeList } from '../../scheduling/node-list.js';
import { whyNoNode, type Have, type Met, type Tally } from '../../scheduling/no-node.js';
import type { Written } from '../../scheduling/written.js';
import type { Related } from '../../tree/finding.js';
import type { Context } from '../rule.js';
import { known } from './known.js';
import { judgeSelector } from './node-terms/judged.js';

/** For placement/no-node. Throws QUIET. */
export function reportNoNode(workload: Workload, nodes: NodeList, { report }: Context): void {
  const why = whyNoNode(workload, nodes);
  if (why === null || isContradictory(workload)) return;
  const { pod, controller } = workload;
  const { at, path } = placeOf(why.written, pod);
  const names = (pod.get('nodeName') ?? '') !== '';
  const effect = controller === 'DaemonSet' ? 'the DaemonSet makes no Pod, and nothing is Pending to look at' : names ? 'nothing runs the Pods' : 'the Pods stay Pending';
  const none = (does: string, doesNot: string): string => (nodes.count === 1 ? `The one node in ${nodes.name} ${doesNot}` : `None of the ${String(nodes.count)} nodes in ${nodes.name} ${does}`);
  const data = { effect };
  const subject = { site: pod };
  switch (why.kind) {
    case 'taint': {
      const taints = listed(why.taints, ({ what, nodes: some }) => (some === why.matching && why.taints.length === 1 ? what : `${what} (${count(some)})`));
      const all = nodes.count === 1 ? `The one node in ${nodes.name} has` : `All ${String(nodes.count)} nodes in ${nodes.name} have`;
      const some = `Of the ${String(nodes.count)} nodes in ${nodes.name} ${why.matching === 1 ? '1 matches, and has' : `${String(why.matching)} match, and have`}`;
      report('taint', at, { path, data: { ...data, have: why.matching === nodes.count ? all : some, taints }, related: relatedTo(why.asked), subject });
      return;
    }
    case 'demand':
      if ('name' in why.have) report('name', at, { path, data: { ...data, none: none('is called', 'is not called'), name: why.have.name }, subject });
      else report('label', at, { path, data: { ...data, none: none('meets', 'does not meet'), wants: why.wants, have: inWords(why.have, nodes.count) }, subject });
      return;
    case 'nearest':
      report('nearest', at, { path, data: { ...data, none: none('has', 'has not'), near: why.near === 1 ? 'The nearest does' : `The nearest ${String(why.near)} do`, wants: why.wants, have: inWords(why.have, why.near) }, related: relatedTo(why.asked), subject });
  }
}

/** No node at all meets it, as node-affinity/unsatisfiable says. */
function isContradictory({ pod, resource }: Workload): boolean {
  const selector = known(() => pod.child('affinity')?.child('nodeAffinity')?.child('requiredDuringSchedulingIgnoredDuringExecution'));
  return selector !== undefined && known(() => judgeSelector(selector, resource).conflict !== null) === true;
}

function placeOf(written: Written | undefined, pod: Site<'PodSpec'>): { at: Related | Written['at']; path: string } {
  if (written === undefined) return { at: pod.place(), path: pod.path() };
  const { at, fieldPath } = written;
  return { at, path: pod.base !== '' && fieldPath.startsWith(`${pod.base}.`) ? fieldPath.slice(pod.base.length + 1) : fieldPath };
}

const MOST = 4;

const relatedTo = (asked: readonly Met[]): readonly Related[] => asked.flatMap(({ written, nodes }) => (written ? [{ ...written.at, message: `${count(nodes)} ${nodes === 1 ? 'meets' : 'meet'} this` }] : [])).slice(0, MOST);

const count = (nodes: number): string => (nodes === 1 ? '1 node' : `${String(nodes)} nodes`);

/** `3 have disktype=ssd, 9 have no disktype`. */
function inWords(have: Have, all: number): string {
  if ('name' in have) return 'they have other names';
  const { label, values, without } = have;
  const whole = (nodes: number): string => (nodes === all ? (all === 1 ? 'it has' : `all ${String(all)} have`) : nodes === 1 ? '1 has' : `${String(nodes)} have`);
  const parts = values.slice(0, MOST).map(({ what, nodes }) => `${whole(nodes)} ${label}=${what}`);
  const rest = values.slice(MOST).reduce((sum, { nodes }) => sum + nodes, 0);
  if (rest > 0) parts.push(`${whole(rest)} other values`);
  if (without > 0) parts.push(`${whole(without)} no ${label}`);
  return parts.join(', ');
}

function listed(tallies: readonly Tally[], say: (tally: Tally) => string): string {
  const said = tallies.slice(0, MOST).map(say);
  return tallies.length > MOST ? `${said.join(', ')} and others` : said.join(', ');
}
