/** What the Pod may say for all of its containers, or each container for itself. */
import type { Site } from '../../schema/site.js';
import { pairOf } from '../../tree/node.js';
import { CONTAINER_LISTS, visitContainers, type AnyContainer, type Breaches } from './breach.js';

/** Containers that lack a field which the Pod does not give them; the Pod, where all of them do. */
export function lackIn(spec: Site<'PodSpec'>, field: 'runAsNonRoot' | 'seccompProfile', check: string, kind: string, breaches: Breaches): void {
  const lacking: AnyContainer[] = [];
  visitContainers(
    spec,
    (container) => {
      if (container.child('securityContext')?.has(field) !== true) lacking.push(container);
    },
    undefined,
  );
  if (lacking.length > 0 && lacking.length === countContainers(spec)) breaches.lack(check, kind, spec, field, { who: 'Pod' });
  else for (const container of lacking) breaches.lack(check, kind, container, field, { who: 'container' });
}

/** How many there are, unknown ones among them; none of them all where a list is unknown. */
function countContainers(spec: Site<'PodSpec'>): number {
  let count = spec.node.open ? Infinity : 0;
  for (const list of CONTAINER_LISTS) {
    const value = pairOf(spec.node, list)?.value;
    if (value?.kind === 'seq') count += value.open ? Infinity : value.items.length;
    else if (value?.kind === 'hole') count = Infinity;
  }
  return count;
}
