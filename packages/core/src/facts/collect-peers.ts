/** Whom a NetworkPolicy lets in or out. Few texts have one, so it loads late. */
import type { Site } from '../schema/site.js';
import { factPlace } from './collect.js';
import type { SelectorFacts } from './facts.js';
import { selectorIn } from './read.js';
import { PLAIN, SelectorFact } from './selects.js';

/** The selectors of Pods in the rules of a policy, by its spec. Without a namespaceSelector they select in its own namespace. */
export function peersOf(file: string, spec: Site, namespace: string): readonly SelectorFacts[] {
  const found: SelectorFacts[] = [];
  for (const rule of spec.kids) {
    if (rule.field !== 'ingress' && rule.field !== 'egress') continue;
    for (const peer of rule.kids) {
      if ((peer.field !== 'from' && peer.field !== 'to') || !peer.mayHave('podSelector')) continue;
      const at = factPlace(file, peer.at('podSelector'), peer.base, peer.path('podSelector'));
      const traits = { ...PLAIN, required: undefined, namespaceSelector: selectorIn(peer.node, 'namespaceSelector') };
      found.push(new SelectorFact('peer', at, factPlace(file, peer.place(), peer.base, peer.path()), selectorIn(peer.node, 'podSelector'), namespace, traits));
    }
  }
  return found;
}
