/** kubernetes pkg/apis/core/validation/validation.go: ValidateNode, validateNodeTaints. */
import { quietly, type Site } from '../../schema/site.js';
import { fault } from '../checks.js';
import { isQualifiedName, isValidLabelValue } from '../content.js';
import { checkDropped } from '../disabled.js';
import { invalids } from '../meta/labels.js';
import { validateObjectMeta } from '../meta/object-meta.js';
import { problemOf } from '../problem.js';
import { isWhole } from '../quantity.js';
import { allOf, each, whereSet, within } from '../reach.js';
import { duplicate, invalid, notSupported, required, type Refuse, type Server } from '../refuse.js';
import { renaming } from '../rename.js';
import { checkNodeAnnotations } from './node-annotations.js';
import { checkPodNetworks, validateNodeAbilities } from './node-state.js';
import { isIntegerResource } from './resource-names.js';
import { resourcesOf } from './resources.js';
import { isTaintEffect } from './taint-effect.js';

/** ValidateNode. */
export function validateNode(root: Site<'Node'>, _server: Server, refuse: Refuse): void {
  validateObjectMeta(root, { namespaced: false, format: 'subdomain', kind: 'Node' }, refuse);
  within(root, 'metadata', checkNodeAnnotations, root, validateNodeTaints, refuse);
  within(root, 'spec', validateNodeTaints, renaming(refuse, 'spec.taints', 'metadata.taints'));
  whereSet(root, 'spec', checkPodNetworks, refuse);
  whereSet(root, 'spec', checkDropped, 'podPreemptionPolicy', 'InPlacePodVerticalScalingSchedulerPreemption', refuse);
  whereSet(root, 'status', (status) => {
    for (const list of ['capacity', 'allocatable'] as const) quietly(checkResources, status, list, refuse);
    validateNodeAbilities(status, refuse);
  });
}

/** ValidateNodeResources. Where nothing is allocatable, all that there is becomes so (SetDefaults_NodeStatus), and is refused there again. */
function checkResources(status: Site<'NodeStatus'>, list: 'capacity' | 'allocatable', refuse: Refuse): void {
  for (const [name, quantity] of resourcesOf(status.entries(list))) {
    const causes = [invalid(`${status.apiPath(list)}.${name}`)];
    if (list === 'capacity' && !status.has('allocatable')) causes.push(invalid(`${status.apiPath('allocatable')}.${name}`));
    const value = String(status.entries(list).find((entry) => entry.key === name)?.value ?? 0);
    if (quantity.nano < 0n) fault(status, list, 'api/format#negative-quantity', causes, refuse, { name, value }, name);
    if (isIntegerResource(name) && !isWhole(quantity)) fault(status, list, 'api/format#whole-quantity', causes, refuse, { name, value }, name);
  }
}

/** validateNodeTaints. The server says `metadata.taints`, which there is not. */
function validateNodeTaints(spec: Site<'NodeSpec'>, refuse: Refuse): void {
  each(spec, 'taints', (taint) => {
    quietly(checkKey, taint, refuse);
    quietly(checkValue, taint, refuse);
    quietly(checkEffect, taint, refuse);
  });
  quietly(checkRepeated, spec, refuse);
}

function checkKey(taint: Site<'Taint'>, refuse: Refuse): void {
  const key = taint.get('key') ?? '';
  const reasons = isQualifiedName(key);
  if (reasons.length === 0) return;
  refuse({
    message: key === '' ? 'node/taint#no-key' : 'node/taint#key',
    at: taint.at('key'),
    path: taint.path('key'),
    causes: invalids(reasons, taint.apiPath('key')),
    data: { key, problem: problemOf(key, reasons, 'key') },
    subject: { site: taint, field: 'key' },
  });
}

function checkValue(taint: Site<'Taint'>, refuse: Refuse): void {
  const value = taint.get('value') ?? '';
  const reasons = isValidLabelValue(value);
  if (reasons.length === 0) return;
  refuse({
    message: 'node/taint#value',
    at: taint.at('value'),
    path: taint.path('value'),
    causes: [invalid(taint.apiPath('value'))],
    data: { value, problem: problemOf(value, reasons, 'value') },
    subject: { site: taint, field: 'value' },
  });
}

/** validateTaintEffect, where an effect must be. */
function checkEffect(taint: Site<'Taint'>, refuse: Refuse): void {
  const effect = taint.get('effect') ?? '';
  if (isTaintEffect(effect)) return;
  const field = taint.apiPath('effect');
  refuse({
    message: effect === '' ? 'node/taint#no-effect' : 'node/taint#effect',
    at: taint.at('effect'),
    path: taint.path('effect'),
    causes: [effect === '' ? required(field) : notSupported(field)],
    data: { effect },
    subject: { site: taint, field: 'effect' },
  });
}

/** Key and effect together must be unique. */
function checkRepeated(spec: Site<'NodeSpec'>, refuse: Refuse): void {
  const seen = new Map<string, Site<'Taint'>>();
  for (const taint of allOf(spec, 'taints')) {
    const key = taint.get('key') ?? '';
    const effect = taint.get('effect') ?? '';
    const pair = `${effect} ${key}`;
    const earlier = seen.get(pair);
    if (earlier === undefined) {
      seen.set(pair, taint);
      continue;
    }
    refuse({
      message: 'node/taint#repeated',
      at: taint.place(),
      path: taint.path(),
      causes: [duplicate(taint.apiPath())],
      data: { key, effect },
      related: [{ ...earlier.place(), message: 'the same key and effect stand here' }],
      subject: { site: taint },
    });
  }
}
