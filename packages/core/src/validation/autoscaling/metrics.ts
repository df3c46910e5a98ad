/** kubernetes pkg/apis/autoscaling/validation/validation.go: validateMetricSpec and the sources that it calls. */
import { quietly, type Site } from '../../schema/site.js';
import type { Cause } from '../../tree/finding.js';
import { causesOf, fault, int, reasonsFor, refuseWord, requireName, requireText, text } from '../checks.js';
import { isContainerResource, isExtendedResource, isNativeResource, isStandardResource } from '../core/resource-names.js';
import { problemOf } from '../problem.js';
import { parseQuantity } from '../quantity.js';
import { whereSet, within } from '../reach.js';
import { forbidden, invalid, notSupported, required, type Refuse } from '../refuse.js';
import { validateReference } from './reference.js';

type Metric = Site<'MetricSpec'>;
type Target = Site<'MetricTarget'>;

const TYPES = ['ContainerResource', 'External', 'Object', 'Pods', 'Resource'];
/** In upstream's order: of several the first is validated. */
const SOURCES = ['object', 'external', 'pods', 'resource', 'containerResource'] as const;

const sourceOf = (type: string): string => (type === '' ? '' : type.charAt(0).toLowerCase() + type.slice(1));

/** validateMetricSpec. */
export function validateMetricSpec(metric: Metric, refuse: Refuse): void {
  quietly(checkType, metric, refuse);
  quietly(validateSource, metric, refuse);
  quietly(checkSources, metric, refuse);
}

function checkType(metric: Metric, refuse: Refuse): void {
  const type = text(metric, 'type');
  const named = metric.apiPath('type');
  if (type === '') fault(metric, 'type', 'api/required#field', [required(named), notSupported(named)], refuse);
  else if (!TYPES.includes(type)) refuseWord(metric, 'type', type, TYPES, [notSupported(named)], refuse);
}

function validateSource(metric: Metric, refuse: Refuse): void {
  switch (metric.among(SOURCES)[0]) {
    case 'object':
      whereSet(metric, 'object', validateObject, refuse);
      break;
    case 'external':
      whereSet(metric, 'external', validateExternal, refuse);
      break;
    case 'pods':
      whereSet(metric, 'pods', validatePods, refuse);
      break;
    case 'resource':
      whereSet(metric, 'resource', validateResource, refuse);
      break;
    case 'containerResource':
      whereSet(metric, 'containerResource', validateContainerResource, refuse);
      break;
    case undefined:
  }
}

/** The source that the type names, and no other. */
function checkSources(metric: Metric, refuse: Refuse): void {
  const written = metric.among(SOURCES);
  const type = text(metric, 'type');
  const wanted = TYPES.includes(type) ? sourceOf(type) : '';
  const isThere = (written as readonly string[]).includes(wanted);
  if (wanted !== '' && !isThere) fault(metric, wanted, 'api/required#metric-source', [required(metric.apiPath(wanted))], refuse, { type });
  if (written.length < 2) return;
  for (const source of written) {
    if (source !== wanted) fault(metric, source, 'api/conflict#metric-source', [forbidden(metric.apiPath(source))], refuse, { type });
  }
}

function validateObject(source: Site<'ObjectMetricSource'>, refuse: Refuse): void {
  within(source, 'describedObject', validateReference, true, refuse);
  checkMetricName(source, refuse);
  within(source, 'target', validateTarget, 'value', refuse);
}

function validateExternal(source: Site<'ExternalMetricSource'>, refuse: Refuse): void {
  checkMetricName(source, refuse);
  within(source, 'target', validateTarget, 'one-value', refuse);
}

function validatePods(source: Site<'PodsMetricSource'>, refuse: Refuse): void {
  checkMetricName(source, refuse);
  within(source, 'target', validateTarget, 'average', refuse);
}

function validateResource(source: Site<'ResourceMetricSource'>, refuse: Refuse): void {
  quietly(requireText, source, 'name', refuse);
  within(source, 'target', validateTarget, 'utilization', refuse);
}

function validateContainerResource(source: Site<'ContainerResourceMetricSource'>, refuse: Refuse): void {
  quietly(checkResourceName, source, refuse);
  quietly(requireName, source, 'container', 'label', 'container', refuse);
  within(source, 'target', validateTarget, 'utilization', refuse);
}

/** ValidateContainerResourceName. */
function checkResourceName(source: Site<'ContainerResourceMetricSource'>, refuse: Refuse): void {
  if (!requireText(source, 'name', refuse)) return;
  const name = text(source, 'name');
  const named = source.apiPath('name');
  const reasons = reasonsFor('key', name);
  const causes: Cause[] = causesOf(reasons, named);
  const plain = !name.includes('/');
  if (reasons.length === 0 && plain && !isStandardResource(name)) causes.push(invalid(named));
  if (plain ? !isContainerResource(name) : !isNativeResource(name) && !isExtendedResource(name)) causes.push(invalid(named));
  if (reasons.length > 0) fault(source, 'name', 'api/format#key', causes, refuse, { what: 'resource', name, problem: problemOf(name, reasons, 'key') });
  else if (causes.length > 0) fault(source, 'name', 'api/enum#resource', causes, refuse, { name });
}

/** validateMetricIdentifier. */
function checkMetricName(source: Site, refuse: Refuse): void {
  within(source as Site<'PodsMetricSource'>, 'metric', (metric) => {
    quietly(requireName, metric, 'name', 'path', 'metric', refuse);
  });
}

/** What a target must say: a value or an average, one of the two, an average, a utilization or an average. */
type Needs = 'value' | 'one-value' | 'average' | 'utilization';

const TARGETS = ['AverageValue', 'Utilization', 'Value'];

/** validateMetricTarget, and what each source asks of its target. */
function validateTarget(target: Target, needs: Needs, refuse: Refuse): void {
  quietly(() => {
    const type = text(target, 'type');
    const named = target.apiPath('type');
    if (type === '') fault(target, 'type', 'api/required#field', [required(named), invalid(named)], refuse);
    else if (!TARGETS.includes(type)) refuseWord(target, 'type', type, TARGETS, [invalid(named)], refuse);
  });
  quietly(checkPositive, target, 'value', refuse);
  quietly(checkPositive, target, 'averageValue', refuse);
  quietly(() => {
    const share = int(target, 'averageUtilization');
    if (share !== undefined && share < 1) fault(target, 'averageUtilization', 'api/format#positive', [invalid(target.apiPath('averageUtilization'))], refuse, { value: String(share) });
  });
  quietly(checkNeeds, target, needs, refuse);
}

function checkPositive(target: Target, field: 'value' | 'averageValue', refuse: Refuse): void {
  const value = target.get(field);
  const quantity = value === undefined ? undefined : parseQuantity(value);
  if (quantity !== undefined && quantity.nano <= 0n) fault(target, field, 'api/format#positive', [invalid(target.apiPath(field))], refuse, { value: String(value) });
}

function checkNeeds(target: Target, needs: Needs, refuse: Refuse): void {
  const average = target.has('averageValue');
  if (needs === 'average') {
    if (!average) fault(target, 'averageValue', 'api/required#field', [required(target.apiPath('averageValue'))], refuse);
    return;
  }
  const field = needs === 'utilization' ? 'averageUtilization' : 'value';
  const other = target.has(field);
  if (!average && !other) {
    const named = target.apiPath(needs === 'utilization' ? field : 'averageValue');
    refuse({ message: 'api/required#one-of', at: target.place(), path: target.path(), causes: [required(named)], data: { field: 'target', allowed: `${field}, averageValue` }, subject: { site: target } });
  } else if (average && other && needs !== 'value') {
    const surplus = needs === 'utilization' ? 'averageValue' : 'value';
    fault(target, surplus, 'api/conflict#together', [forbidden(target.apiPath(surplus))], refuse, { other: surplus === 'value' ? 'averageValue' : field });
  }
}
