/** kubernetes pkg/apis/apps/validation/validation.go: ValidateDaemonSet, ValidateDaemonSetSpec, ValidateDaemonSetUpdateStrategy, ValidateRollingUpdateDaemonSet. */
import { quietly, type Site } from '../../schema/site.js';
import type { Cause } from '../../tree/finding.js';
import { fault } from '../checks.js';
import { validatePodTemplateSpec } from '../core/pod-template.js';
import { checkAlwaysRestarts, checkNoDeadline } from '../core/restart-policy.js';
import { daemonSetRollingUpdate, strategyType } from '../defaults/apps.js';
import { checkNonnegative } from '../meta/nonnegative.js';
import { validateObjectMeta } from '../meta/object-meta.js';
import { validateDaemonSetSelector } from '../meta/workload-selector.js';
import { within } from '../reach.js';
import { invalid, notSupported, required, type Refuse, type Server } from '../refuse.js';
import { intOrPercentValue, isIntOrPercent, isMoreThan100Percent, type IntOrString } from './int-or-percent.js';

/** ValidateDaemonSet. */
export function validateDaemonSet(root: Site<'DaemonSet'>, server: Server, refuse: Refuse): void {
  validateObjectMeta(root, { namespaced: true, format: 'subdomain', kind: 'DaemonSet' }, refuse);
  within(root, 'metadata', checkTemplateGeneration, refuse);
  within(root, 'spec', validateDaemonSetSpec, server, refuse);
}

const GENERATION = 'deprecated.daemonset.template.generation';

/** pkg/apis/apps/v1/conversion.go, Convert_v1_DaemonSet_To_apps_DaemonSet: it is read while the manifest is decoded, with strconv.ParseInt. */
function checkTemplateGeneration(meta: Site<'ObjectMeta'>, refuse: Refuse): void {
  for (const { key, value } of meta.entries('annotations')) {
    if (key !== GENERATION || isInt64((value) ?? '')) continue;
    fault(meta, 'annotations', 'api/format#template-generation', [{ type: 'WrongType', field: `metadata.annotations[${GENERATION}]` }], refuse, { value: (value) ?? '' }, key);
  }
}

function isInt64(text: string): boolean {
  if (!/^[+-]?[0-9]+$/.test(text)) return false;
  const digits = text.replace(/^[+-]?0*/, '');
  return digits.length < 19 || (digits.length === 19 && digits <= (text.startsWith('-') ? '9223372036854775808' : '9223372036854775807'));
}

/** ValidateDaemonSetSpec. */
function validateDaemonSetSpec(spec: Site<'DaemonSetSpec'>, server: Server, refuse: Refuse): void {
  validateDaemonSetSelector(spec, refuse);
  within(spec, 'template', (template) => {
    validatePodTemplateSpec(template, server, refuse);
    within(template, 'spec', checkAlwaysRestarts, server.kind, refuse);
    within(template, 'spec', checkNoDeadline, server.kind, refuse);
  });
  quietly(checkNonnegative, spec, 'minReadySeconds', refuse);
  quietly(checkNonnegative, spec, 'revisionHistoryLimit', refuse);
  within(spec, 'updateStrategy', validateDaemonSetUpdateStrategy, refuse);
}

/** ValidateDaemonSetUpdateStrategy. Under OnDelete nothing else is looked at. */
function validateDaemonSetUpdateStrategy(strategy: Site<'DaemonSetUpdateStrategy'>, refuse: Refuse): void {
  const type = strategyType(strategy);
  if (type === 'RollingUpdate') {
    validateRollingUpdateDaemonSet(strategy, refuse);
  } else if (type !== 'OnDelete') {
    refuse({
      message: 'daemonset/update-strategy#type',
      at: strategy.at('type'),
      path: strategy.path('type'),
      causes: [notSupported(strategy.apiPath())],
      data: { type },
      subject: { site: strategy, field: 'type' },
    });
  }
}

/** ValidateRollingUpdateDaemonSet. Throws QUIET where one of the two is unknown. */
function validateRollingUpdateDaemonSet(strategy: Site<'DaemonSetUpdateStrategy'>, refuse: Refuse): void {
  const site = strategy.child('rollingUpdate');
  // Where neither is written the defaults hold, and they are fine.
  if (site === undefined) return;
  const { maxUnavailable, maxSurge } = daemonSetRollingUpdate(site);
  const unavailable = intOrPercentValue(maxUnavailable);
  const surge = intOrPercentValue(maxSurge);
  // What is no number counts as 0, and is to blame where both are.
  const stuck: Cause[] = unavailable === 0 && surge === 0 ? [required(site.apiPath('maxUnavailable'))] : [];
  const blamed = checkNumber(site, 'maxUnavailable', maxUnavailable, stuck, refuse);
  const both = checkNumber(site, 'maxSurge', maxSurge, blamed ? [] : stuck, refuse) || blamed;
  if (unavailable !== 0 && surge !== 0) {
    refuse({
      message: site.has('maxUnavailable') ? 'daemonset/update-strategy#both' : 'daemonset/update-strategy#surge-alone',
      at: site.at('maxSurge'),
      path: site.path('maxSurge'),
      causes: [invalid(site.apiPath('maxSurge'))],
      data: { surge: String(maxSurge), unavailable: String(maxUnavailable) },
      subject: { site, field: 'maxSurge' },
    });
  } else if (stuck.length > 0 && !both) {
    refuse({
      message: 'daemonset/update-strategy#neither',
      at: site.at('maxUnavailable'),
      path: site.path('maxUnavailable'),
      causes: stuck,
      data: { unavailable: String(maxUnavailable), surge: String(maxSurge) },
      subject: { site, field: 'maxUnavailable' },
    });
  }
}

/** ValidatePositiveIntOrPercent and IsNotMoreThan100Percent. Answers whether it took the errors that come of the value being no number. */
function checkNumber(site: Site<'RollingUpdateDaemonSet'>, field: 'maxUnavailable' | 'maxSurge', value: IntOrString, stuck: readonly Cause[], refuse: Refuse): boolean {
  const wrong = !isIntOrPercent(value);
  if (!wrong && !isMoreThan100Percent(value)) return false;
  const causes = [invalid(site.apiPath(field)), ...(wrong ? stuck : [])];
  refuse({
    message: wrong ? 'daemonset/update-strategy#number' : 'daemonset/update-strategy#percent',
    at: site.at(field),
    path: site.path(field),
    causes,
    data: { field, value: String(value) },
    subject: { site, field },
  });
  return causes.length > 1;
}
