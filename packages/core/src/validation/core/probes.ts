/** kubernetes pkg/apis/core/validation/validation.go: validateProbe and its three callers, validateHandler, validateLifecycle. */
import { quietly, type Site } from '../../schema/site.js';
import type { Int } from '../../schema/shapes.js';
import { causesOf, checkWord, fault, int, text } from '../checks.js';
import { isValidPortName } from '../content.js';
import { checkNonnegative } from '../meta/nonnegative.js';
import { problemOf } from '../problem.js';
import { whereSet } from '../reach.js';
import { forbidden, invalid, required, type Refuse } from '../refuse.js';

type Handler = Site<'Probe'> | Site<'LifecycleHandler'>;
type HandlerField = 'exec' | 'httpGet' | 'tcpSocket' | 'grpc' | 'sleep';
/** Sleep is a lifecycle's, grpc a probe's. */
const OF_PROBE: readonly HandlerField[] = ['exec', 'httpGet', 'tcpSocket', 'grpc'];
const OF_LIFECYCLE: readonly HandlerField[] = ['exec', 'httpGet', 'tcpSocket', 'sleep'];

const COUNTS = ['initialDelaySeconds', 'timeoutSeconds', 'periodSeconds', 'successThreshold', 'failureThreshold'] as const;

/** validateLivenessProbe, validateReadinessProbe, validateStartupProbe. */
export function validateProbe(probe: Site<'Probe'>, kind: 'liveness' | 'readiness' | 'startup', refuse: Refuse): void {
  validateHandler(probe, OF_PROBE, null, refuse);
  for (const field of COUNTS) if (field !== 'successThreshold') quietly(checkNonnegative, probe, field, refuse);
  quietly(checkSuccessThreshold, probe, kind, refuse);
  quietly(checkGracePeriod, probe, kind, refuse);
}

/** Only a readiness probe may have to succeed more than once. 0 is the default, 1. */
function checkSuccessThreshold(probe: Site<'Probe'>, kind: string, refuse: Refuse): void {
  const threshold = int(probe, 'successThreshold') ?? 0;
  if (Number(threshold) === 0 || Number(threshold) === 1) return;
  const field = probe.apiPath('successThreshold');
  const single = kind !== 'readiness';
  if (threshold < 0) fault(probe, 'successThreshold', 'api/format#negative', single ? [invalid(field), invalid(field)] : [invalid(field)], refuse, { value: String(threshold) });
  else if (single) fault(probe, 'successThreshold', 'api/conflict#success-threshold', [invalid(field)], refuse, { value: String(threshold), kind });
}

function checkGracePeriod(probe: Site<'Probe'>, kind: string, refuse: Refuse): void {
  const period = int(probe, 'terminationGracePeriodSeconds');
  if (period === undefined) return;
  const field = probe.apiPath('terminationGracePeriodSeconds');
  if (kind === 'readiness') fault(probe, 'terminationGracePeriodSeconds', 'api/conflict#readiness-grace', period <= 0 ? [invalid(field), invalid(field)] : [invalid(field)], refuse);
  else if (period <= 0) fault(probe, 'terminationGracePeriodSeconds', 'api/format#range', [invalid(field)], refuse, { value: String(period), least: 1, most: '2^63' });
}

/** validateLifecycle. Its stopSignal is dropped, since its gate is off. */
export function validateLifecycle(lifecycle: Site<'Lifecycle'>, gracePeriod: () => Int, refuse: Refuse): void {
  whereSet(lifecycle, 'postStart', validateHandler, OF_LIFECYCLE, gracePeriod, refuse);
  whereSet(lifecycle, 'preStop', validateHandler, OF_LIFECYCLE, gracePeriod, refuse);
}

/** validateHandler: one handler, and not two. Of several only the first is looked at. */
function validateHandler(site: Handler, known: readonly HandlerField[], gracePeriod: (() => Int) | null, refuse: Refuse): void {
  quietly(() => {
    const written = site.among(known);
    const [first, ...more] = written;
    if (first === undefined) {
      refuse({ message: 'api/required#one-of', at: site.place(), path: site.path(), causes: [required(site.apiPath())], data: { field: site.field, allowed: known.join(', ') }, subject: { site: site as Site } });
      return;
    }
    for (const field of more) fault(site, field, 'api/conflict#together', [forbidden(site.apiPath(field))], refuse, { other: first });
    const handler = site as Site<'Probe'>;
    if (first === 'exec') whereSet(handler, 'exec', checkCommand, refuse);
    else if (first === 'httpGet') whereSet(handler, 'httpGet', validateHttpGet, refuse);
    else if (first === 'tcpSocket') whereSet(handler, 'tcpSocket', checkPort, refuse);
    else if (first === 'grpc') whereSet(handler, 'grpc', checkPort, refuse);
    else if (gracePeriod !== null) whereSet(site as Site<'LifecycleHandler'>, 'sleep', checkSleep, gracePeriod, refuse);
  });
}

function checkCommand(exec: Site<'ExecAction'>, refuse: Refuse): void {
  if (exec.items('command').length === 0) fault(exec, 'command', 'api/required#field', [required(exec.apiPath('command'))], refuse);
}

function validateHttpGet(action: Site<'HTTPGetAction'>, refuse: Refuse): void {
  quietly(checkPort, action, refuse);
  quietly(checkWord, action, 'scheme', ['HTTP', 'HTTPS'], refuse);
  quietly(() => {
    for (const header of action.children('httpHeaders')) {
      const name = text(header, 'name');
      if (/^[-A-Za-z0-9]+$/.test(name)) continue;
      fault(header, 'name', 'api/format#http-header', [invalid(action.apiPath('httpHeaders'))], refuse, { name });
    }
  });
}

/** ValidatePortNumOrName; a missing port is 0. */
function checkPort(action: Site<'HTTPGetAction'> | Site<'TCPSocketAction'> | Site<'GRPCAction'>, refuse: Refuse): void {
  const port = (action as Site<'HTTPGetAction'>).get('port') ?? 0;
  if (typeof port === 'string' ? isValidPortName(port).length === 0 : port >= 1 && port <= 65535) return;
  const field = action.apiPath('port');
  if (typeof port === 'string') {
    const reasons = isValidPortName(port);
    fault(action, 'port', 'api/format#port-name', causesOf(reasons, field), refuse, { name: port, problem: problemOf(port, reasons, 'port') });
  } else {
    fault(action, 'port', action.has('port') ? 'api/format#port' : 'api/required#field', [invalid(field)], refuse, { value: String(port) });
  }
}

function checkSleep(action: Site<'SleepAction'>, gracePeriod: () => Int, refuse: Refuse): void {
  const seconds = int(action, 'seconds') ?? 0;
  const period = gracePeriod();
  if (seconds >= 0 && seconds <= period) return;
  fault(action, 'seconds', 'api/conflict#sleep', [invalid(action.apiPath())], refuse, { value: String(seconds), period: String(period) });
}

/** The three probes of a container. */
export function validateProbes(container: Site<'Container'>, refuse: Refuse): void {
  whereSet(container, 'livenessProbe', validateProbe, 'liveness', refuse);
  whereSet(container, 'readinessProbe', validateProbe, 'readiness', refuse);
  whereSet(container, 'startupProbe', validateProbe, 'startup', refuse);
}

