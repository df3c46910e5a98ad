/** What the two rules of the Pod Security Standards have in common when they run. */
import { known } from '../known.js';
import { byTheLetter, type Site } from '../../../schema/site.js';
import { evaluatePod, podUnderCheck } from '../../../validation/pod-security/evaluate.js';
import type { Level } from '../../../validation/pod-security/breach.js';
import type { Context } from '../../rule.js';
import type { Exemptions } from './exemptions.js';

/** Reports what a level forbids in a Pod or a template; of two rules that forbid the same, one says it: `besides` is the other. */
export function reportBreaches(level: Level, site: Site, { report, options, resource, runs }: Context<Exemptions>, besides?: string): void {
  const pod = byTheLetter(() => podUnderCheck(site));
  if (pod === undefined || options.exemptNamespaces.includes(resource.namespace)) return;
  const runtimeClass = known(() => pod.spec?.get('runtimeClassName'));
  if (runtimeClass !== undefined && options.exemptRuntimeClasses.includes(runtimeClass)) return;
  const isSaid = besides !== undefined && runs(besides);
  // The plugin judges what the server has read, whatever was meant.
  for (const { kind, at, path, data, subject, inBaseline } of byTheLetter(() => evaluatePod(level, pod))) if (!isSaid || !inBaseline) report(kind, at, { path, data, subject });
}
