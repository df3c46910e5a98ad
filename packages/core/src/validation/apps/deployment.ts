/** kubernetes pkg/apis/apps/validation/validation.go: ValidateDeployment, ValidateDeploymentSpec, ValidateDeploymentStrategy, ValidateRollingUpdateDeployment. */
import { quietly, type Site } from '../../schema/site.js';
import { deploymentRollingUpdate, strategyType } from '../defaults/apps.js';
import { checkNonnegative } from '../meta/nonnegative.js';
import { validateObjectMeta } from '../meta/object-meta.js';
import { validateRequiredSelector } from '../meta/workload-selector.js';
import { within } from '../reach.js';
import { forbidden, invalid, notSupported, type Refuse, type Server } from '../refuse.js';
import { intOrPercentValue, isIntOrPercent, isMoreThan100Percent, type IntOrString } from './int-or-percent.js';
import { validateKeptTemplate } from './replica-set.js';

/** ValidateDeployment. */
export function validateDeployment(root: Site<'Deployment'>, server: Server, refuse: Refuse): void {
  validateObjectMeta(root, { namespaced: true, format: 'subdomain', kind: 'Deployment' }, refuse);
  within(root, 'spec', validateDeploymentSpec, server, refuse);
}

/** ValidateDeploymentSpec. */
function validateDeploymentSpec(spec: Site<'DeploymentSpec'>, server: Server, refuse: Refuse): void {
  quietly(checkNonnegative, spec, 'replicas', refuse);
  if (validateRequiredSelector(spec, refuse)) within(spec, 'template', validateKeptTemplate, server, refuse);
  within(spec, 'strategy', validateDeploymentStrategy, refuse);
  quietly(checkNonnegative, spec, 'minReadySeconds', refuse);
  quietly(checkNonnegative, spec, 'revisionHistoryLimit', refuse);
  quietly(checkProgressDeadline, spec, refuse);
}

/** Must be later than a new Pod counts as available; 600 seconds where it is not written. */
function checkProgressDeadline(spec: Site<'DeploymentSpec'>, refuse: Refuse): void {
  const deadline = spec.get('progressDeadlineSeconds') ?? 600;
  const ready = spec.get('minReadySeconds') ?? 0;
  const field = spec.apiPath('progressDeadlineSeconds');
  if (deadline > ready) {
    quietly(checkNonnegative, spec, 'progressDeadlineSeconds', refuse);
    return;
  }
  const written = spec.has('progressDeadlineSeconds');
  const at = written ? 'progressDeadlineSeconds' : 'minReadySeconds';
  refuse({
    message: 'api/conflict#progress-deadline',
    at: spec.at(at),
    path: spec.path(at),
    causes: deadline < 0 ? [invalid(field), invalid(field)] : [invalid(field)],
    data: { deadline: String(deadline), ready: String(ready) },
    subject: { site: spec, field: at },
  });
}

/** ValidateDeploymentStrategy. */
function validateDeploymentStrategy(strategy: Site<'DeploymentStrategy'>, refuse: Refuse): void {
  const type = strategyType(strategy);
  if (type === 'RollingUpdate') {
    validateRollingUpdateDeployment(strategy, refuse);
  } else if (type !== 'Recreate') {
    refuse({
      message: 'api/enum#value',
      at: strategy.at('type'),
      path: strategy.path('type'),
      causes: [notSupported(strategy.apiPath())],
      data: { field: 'type', value: type, allowed: 'Recreate, RollingUpdate' },
      subject: { site: strategy, field: 'type', more: ['Recreate', 'RollingUpdate'] },
    });
  } else if (strategy.has('rollingUpdate')) {
    refuse({
      message: 'api/conflict#rolling-update',
      at: strategy.at('rollingUpdate'),
      path: strategy.path('rollingUpdate'),
      causes: [forbidden(strategy.apiPath('rollingUpdate'))],
      data: { type },
      subject: { site: strategy, field: 'rollingUpdate' },
    });
  }
}

/** ValidateRollingUpdateDeployment. Throws QUIET where one of the two is unknown. */
function validateRollingUpdateDeployment(strategy: Site<'DeploymentStrategy'>, refuse: Refuse): void {
  const site = strategy.child('rollingUpdate');
  if (site === undefined) return;
  const { maxUnavailable, maxSurge } = deploymentRollingUpdate(site);
  const stuck = intOrPercentValue(maxUnavailable) === 0 && intOrPercentValue(maxSurge) === 0;
  checkIntOrPercent(site, 'maxUnavailable', maxUnavailable, true, refuse);
  checkIntOrPercent(site, 'maxSurge', maxSurge, false, refuse);
  if (!stuck) return;
  const at = site.has('maxUnavailable') ? 'maxUnavailable' : 'maxSurge';
  refuse({
    message: 'api/conflict#rollout-stuck',
    at: site.at(at),
    path: site.path(at),
    causes: [invalid(site.apiPath('maxUnavailable'))],
    subject: { site, field: at },
  });
}

/** ValidatePositiveIntOrPercent, and IsNotMoreThan100Percent where `capped`. */
export function checkIntOrPercent(site: Site, field: string, value: IntOrString, capped: boolean, refuse: Refuse): void {
  const wrong = !isIntOrPercent(value);
  if (!wrong && !(capped && isMoreThan100Percent(value))) return;
  refuse({
    message: wrong ? 'api/format#int-or-percent' : 'api/format#percent',
    at: site.at(field),
    path: site.path(field),
    causes: [invalid(site.apiPath(field))],
    data: { field, value: String(value) },
    subject: { site, field },
  });
}
