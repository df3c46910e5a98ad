/** kubernetes pkg/apis/core/validation/validation.go, ValidateTolerations. */
import { quietly, type Site } from '../../schema/site.js';
import type { Cause, MessageId } from '../../tree/finding.js';
import { isQualifiedName, isValidLabelValue } from '../content.js';
import { invalids } from '../meta/labels.js';
import { problemOf } from '../problem.js';
import { invalid, notSupported, type Refuse, type Server } from '../refuse.js';
import { isTaintEffect } from './taint-effect.js';

type Toleration = Site<'Toleration'>;

/** ValidateTolerations, for one of them. A RuntimeClass calls it too. */
export function validateToleration(site: Toleration, server: Server, refuse: Refuse): void {
  quietly(checkKey, site, refuse);
  quietly(checkOperator, site, server, refuse);
  quietly(checkValue, site, refuse);
  quietly(checkEffect, site, refuse);
}

function checkKey(site: Toleration, refuse: Refuse): void {
  const key = site.get('key') ?? '';
  const reasons = isQualifiedName(key);
  // An empty key means every key.
  if (key === '' || reasons.length === 0) return;
  refuse({
    message: 'toleration/taint#key',
    at: site.at('key'),
    path: site.path('key'),
    causes: invalids(reasons, site.apiPath('key')),
    data: { key, problem: problemOf(key, reasons, 'key') },
    subject: { site, field: 'key' },
  });
}

/** The operator, and the key that it needs: the server names the operator for both. */
function checkOperator(site: Toleration, server: Server, refuse: Refuse): void {
  const operator = site.get('operator') ?? '';
  const known = operator === '' || operator === 'Equal' || operator === 'Exists';
  const keyless = operator !== 'Exists' && (site.get('key') ?? '') === '';
  if (known && !keyless) return;
  const field = site.apiPath('operator');
  let message: MessageId;
  let stands: 'operator' | 'key' = 'operator';
  const causes: Cause[] = keyless ? [invalid(field)] : [];
  if (known) {
    message = 'toleration/operator#no-key';
    if (operator === '') stands = 'key';
  } else {
    message = operator === 'Gt' || operator === 'Lt' ? 'toleration/operator#numeric' : 'toleration/operator#unknown';
    causes.push(notSupported(field));
  }
  refuse({
    message,
    at: site.at(stands),
    path: site.path(stands),
    causes,
    data: { operator: operator === '' ? 'Equal' : operator, version: server.version },
    subject: { site, field: 'operator' },
  });
}

/** Upstream names the operator where it means the value. */
function checkValue(site: Toleration, refuse: Refuse): void {
  const value = site.get('value') ?? '';
  if (value === '') return;
  const operator = site.get('operator') ?? '';
  const reasons = operator === 'Equal' || operator === '' ? isValidLabelValue(value) : [];
  if (operator !== 'Exists' && reasons.length === 0) return;
  refuse({
    message: operator === 'Exists' ? 'toleration/operator#value' : 'toleration/taint#value',
    at: site.at('value'),
    path: site.path('value'),
    causes: [invalid(site.apiPath('operator'))],
    data: { value, problem: reasons.length > 0 ? problemOf(value, reasons, 'value') : '' },
    subject: { site, field: 'value' },
  });
}

function checkEffect(site: Toleration, refuse: Refuse): void {
  const effect = site.get('effect') ?? '';
  const known = effect === '' || isTaintEffect(effect);
  const timed = effect !== 'NoExecute' && site.has('tolerationSeconds');
  if (known && !timed) return;
  const field = site.apiPath('effect');
  if (!known) {
    refuse({
      message: 'toleration/effect#unknown',
      at: site.at('effect'),
      path: site.path('effect'),
      causes: timed ? [invalid(field), notSupported(field)] : [notSupported(field)],
      data: { effect },
      subject: { site, field: 'effect' },
    });
  } else {
    refuse({
      message: effect === '' ? 'toleration/seconds#no-effect' : 'toleration/seconds#effect',
      at: site.at('tolerationSeconds'),
      path: site.path('tolerationSeconds'),
      causes: [invalid(field)],
      data: { effect },
      subject: { site, field: 'tolerationSeconds' },
    });
  }
}
