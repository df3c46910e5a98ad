/**
 * Annotations of Nodes that stood for taints. No scheduler reads them any more, and the server still refuses what is wrong in them.
 * kubernetes pkg/apis/core/validation/validation.go: ValidateNodeSpecificAnnotations, ValidateTaintsInNodeAnnotations, ValidateAvoidPodsInNodeAnnotations.
 */
import type { Site } from '../../schema/site.js';
import type { Cause } from '../../tree/finding.js';
import { fault } from '../checks.js';
import { parseJson, type Shape, type Values } from '../go-json.js';
import { siteOf } from '../made-site.js';
import { invalid, required, type Refuse } from '../refuse.js';

type Meta = Site<'ObjectMeta'>;
type CheckTaints = (spec: Site<'NodeSpec'>, refuse: Refuse) => void;

const TAINTS = 'scheduler.alpha.kubernetes.io/taints';
const AVOID_PODS = 'scheduler.alpha.kubernetes.io/preferAvoidPods';

const TAINT: Shape = { key: 'string', value: 'string', effect: 'string' };
const CONTROLLER: Shape = { apiVersion: 'string', kind: 'string', name: 'string', uid: 'string', controller: 'bool', blockOwnerDeletion: 'bool' };
const AVOIDED: Shape = { preferAvoidPods: [{ podSignature: { podController: CONTROLLER }, reason: 'string', message: 'string' }] };

/** ValidateNodeSpecificAnnotations. `checkTaints` is what checks spec.taints. Throws QUIET. */
export function checkNodeAnnotations(meta: Meta, root: Site<'Node'>, checkTaints: CheckTaints, refuse: Refuse): void {
  for (const { key, value } of meta.entries('annotations')) {
    const json = value ?? '';
    if (json === '') continue;
    if (key === TAINTS) checkTaintsIn(meta, root, json, checkTaints, refuse);
    else if (key === AVOID_PODS) checkAvoided(meta, json, refuse);
  }
}

function checkTaintsIn(meta: Meta, root: Site<'Node'>, json: string, checkTaints: CheckTaints, refuse: Refuse): void {
  const taints = parseJson(json, [TAINT]) as Values[] | null | undefined;
  const named = 'metadata.annotations';
  if (taints === undefined) {
    fault(meta, 'annotations', 'api/format#old-annotation', [invalid(named)], refuse, { name: TAINTS, what: 'a list of taints', instead: 'spec.taints' }, TAINTS);
    return;
  }
  const at = meta.at('annotations', TAINTS);
  const path = meta.path('annotations', TAINTS);
  const own = `${root.apiPath('spec')}.taints`;
  checkTaints(siteOf('NodeSpec', { taints: taints ?? [] }, root, 'spec', undefined, at), ({ message, causes, data }) => {
    refuse({ message, at, path, causes: causes.map(({ type, field }) => ({ type, field: `${named}.${TAINTS}${field.slice(own.length)}` })), ...(data && { data }) });
  });
}

/** validatePreferAvoidPodsEntry. The server's own code breaks on a controller that does not say whether it is one. */
function checkAvoided(meta: Meta, json: string, refuse: Refuse): void {
  const avoided = parseJson(json, AVOIDED) as { preferAvoidPods?: { podSignature?: { podController?: { controller?: boolean } } }[] } | null | undefined;
  const named = 'metadata.annotations';
  const causes: Cause[] = avoided === undefined ? [invalid(`${named}.AvoidPods`)] : [];
  (avoided?.preferAvoidPods ?? []).forEach(({ podSignature }, i) => {
    const field = `${named}.${AVOID_PODS}[${String(i)}].PodSignature`;
    if (podSignature?.podController === undefined) causes.push(required(field));
    else if (podSignature.podController.controller !== true) causes.push(invalid(`${field}.PodController.Controller`));
  });
  if (causes.length === 0) return;
  fault(meta, 'annotations', 'api/format#old-annotation', causes, refuse, { name: AVOID_PODS, what: 'an object whose preferAvoidPods lists controllers', instead: 'a taint with the effect PreferNoSchedule' }, AVOID_PODS);
}
