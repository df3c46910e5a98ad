/** kubernetes pkg/apis/core/validation/validation.go: validateContainerRestartPolicy, validateInitContainerRestartPolicy, validateResizePolicy. */
import { quietly, type Site } from '../../schema/site.js';
import type { Cause } from '../../tree/finding.js';
import { checkWordIfSet, fault, has, refuseWord, text } from '../checks.js';
import { allOf, each } from '../reach.js';
import { duplicate, invalid, notSupported, required, tooMany, type Refuse } from '../refuse.js';

/** validateContainerRestartPolicy, for containers and init containers alike. */
export function validateContainerRestart(container: Site<'Container'>, refuse: Refuse): void {
  quietly(checkWordIfSet, container, 'restartPolicy', ['Always', 'Never', 'OnFailure'], refuse);
  if (!container.mayHave('restartPolicyRules')) return;
  quietly(() => {
    const rules = allOf(container, 'restartPolicyRules');
    if (rules.length > 0 && !container.has('restartPolicy')) fault(container, 'restartPolicy', 'api/required#restart-rules', [required(container.apiPath('restartPolicy'))], refuse);
    const init = container.field === 'initContainers' && !container.has('restartPolicy');
    if (rules.length > 20 && !init) fault(container, 'restartPolicyRules', 'api/format#too-many', [tooMany(container.apiPath('restartPolicyRules'))], refuse, { count: rules.length, limit: 20 });
    // An init container without a policy is not looked at any further.
    if (init) return;
    each(container, 'restartPolicyRules', validateRule, refuse);
  });
}

function validateRule(rule: Site<'ContainerRestartRule'>, refuse: Refuse): void {
  quietly(() => {
    const action = text(rule, 'action');
    const field = rule.apiPath('action');
    if (action === 'Restart' || action === 'RestartAllContainers') return;
    if (action === '') fault(rule, 'action', 'api/required#field', [notSupported(field)], refuse);
    else refuseWord(rule, 'action', action, ['Restart', 'RestartAllContainers'], [notSupported(field)], refuse);
  });
  quietly(() => {
    const codes = rule.child('exitCodes');
    if (codes === undefined) {
      fault(rule, 'exitCodes', 'api/required#field', [required(rule.apiPath('exitCodes'))], refuse);
      return;
    }
    const operator = text(codes, 'operator');
    const field = codes.apiPath('operator');
    if (operator === '') fault(codes, 'operator', 'api/required#field', [notSupported(field)], refuse);
    else if (operator !== 'In' && operator !== 'NotIn') refuseWord(codes, 'operator', operator, ['In', 'NotIn'], [notSupported(field)], refuse);
    const count = codes.items('values').length;
    if (count > 255) fault(codes, 'values', 'api/format#too-many', [tooMany(codes.apiPath('values'))], refuse, { count, limit: 255 });
  });
}

/** validateResizePolicy. The server names the list, and only repetitions by their index. */
export function validateResizePolicy(container: Site<'Container'>, podPolicy: () => string, refuse: Refuse): void {
  if (!container.mayHave('resizePolicy')) return;
  const named = container.apiPath('resizePolicy');
  each(container, 'resizePolicy', (policy) => {
    quietly(() => {
      const resource = text(policy, 'resourceName');
      if (resource === '') fault(policy, 'resourceName', 'api/required#field', [required(named)], refuse);
      else if (resource !== 'cpu' && resource !== 'memory') refuseWord(policy, 'resourceName', resource, ['cpu', 'memory'], [notSupported(named)], refuse);
    });
    quietly(() => {
      const restart = text(policy, 'restartPolicy');
      const causes: Cause[] = restart !== 'NotRequired' && podPolicy() === 'Never' ? [invalid(named)] : [];
      if (restart === '') fault(policy, 'restartPolicy', 'api/required#field', [required(named), ...causes], refuse);
      else if (restart !== 'NotRequired' && restart !== 'RestartContainer') refuseWord(policy, 'restartPolicy', restart, ['NotRequired', 'RestartContainer'], [notSupported(named), ...causes], refuse);
      else if (causes.length > 0) fault(policy, 'restartPolicy', 'api/conflict#resize-never', causes, refuse);
    });
  });
  quietly(() => {
    const seen = new Set<string>();
    for (const policy of allOf(container, 'resizePolicy')) {
      const resource = text(policy, 'resourceName');
      if (seen.has(resource)) fault(policy, 'resourceName', 'api/duplicate#name', [duplicate(policy.apiPath())], refuse, { what: 'resource', name: resource });
      seen.add(resource);
    }
  });
}

/** A lifecycle with nothing but a stopSignal goes with it, since its gate is off (dropContainerStopSignals). Throws QUIET. */
export function isDropped(lifecycle: Site<'Lifecycle'> | undefined): boolean {
  return lifecycle !== undefined && lifecycle.has('stopSignal') && !lifecycle.has('postStart') && !lifecycle.has('preStop');
}

/** What only sidecars may have: an init container that is over before the others start needs no probes and no hooks. */
export function validateInitContainer(container: Site<'Container'>, refuse: Refuse): void {
  for (const field of ['lifecycle', 'livenessProbe', 'readinessProbe', 'startupProbe']) {
    quietly(() => {
      if (has(container, field) && !(field === 'lifecycle' && isDropped(container.child(field)))) fault(container, field, 'api/conflict#init-container', [{ type: 'FieldValueForbidden', field: container.apiPath(field) }], refuse);
    });
  }
  each(container, 'resizePolicy', (policy) => {
    if (text(policy, 'restartPolicy') === 'RestartContainer') fault(policy, 'restartPolicy', 'api/conflict#init-resize', [invalid(policy.apiPath('restartPolicy'))], refuse);
  });
}
