/** check_capabilities_baseline.go: capabilitiesBaseline_1_0; check_capabilities_restricted.go: capabilitiesRestricted_1_25. */
import { quietly, type Site } from '../../schema/site.js';
import { isForWindows, visitContainers, type AnyContainer, type Breaches, type PodUnderCheck } from './breach.js';

const BASELINE = 'capabilities_baseline';
const RESTRICTED = 'capabilities_restricted';

/** What container runtimes give by default, without NET_RAW. */
const ALLOWED = ['AUDIT_WRITE', 'CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'MKNOD', 'NET_BIND_SERVICE', 'SETFCAP', 'SETGID', 'SETPCAP', 'SETUID', 'SYS_CHROOT'];

export function checkCapabilitiesBaseline({ spec }: PodUnderCheck, breaches: Breaches): void {
  visitContainers(spec, checkAllowed, breaches);
}

function checkAllowed(container: AnyContainer, breaches: Breaches): void {
  const capabilities = container.child('securityContext')?.child('capabilities');
  for (const { key, value } of capabilities?.items('add') ?? []) {
    if (capabilities && !ALLOWED.includes(value ?? '')) breaches.add(BASELINE, 'capability', capabilities, 'add', { capability: value ?? '' }, key);
  }
}

export function checkCapabilitiesRestricted({ spec }: PodUnderCheck, breaches: Breaches): void {
  if (spec === undefined || isForWindows(spec)) return;
  visitContainers(spec, checkRestricted, breaches);
}

function checkRestricted(container: AnyContainer, breaches: Breaches): void {
  const capabilities = container.child('securityContext')?.child('capabilities');
  quietly(checkDropped, container, capabilities, breaches);
  if (capabilities !== undefined) quietly(checkAdded, capabilities, breaches);
}

function checkDropped(container: AnyContainer, capabilities: Site<'Capabilities'> | undefined, breaches: Breaches): void {
  const dropped = capabilities?.items('drop') ?? [];
  if (dropped.some(({ value }) => value === 'ALL')) return;
  if (capabilities === undefined || dropped.length === 0) breaches.lack(RESTRICTED, 'drop-unset', container, 'capabilities');
  else reportDropped(capabilities, dropped.map(({ value }) => value ?? ''), breaches);
}

/** Runtimes take `all` for ALL; the plugin compares letter by letter. */
function reportDropped(capabilities: Site<'Capabilities'>, dropped: readonly string[], breaches: Breaches): void {
  const all = dropped.findIndex((word) => word.toUpperCase() === 'ALL');
  if (all < 0) breaches.add(RESTRICTED, 'drop-partly', capabilities, 'drop', { dropped: dropped.join(', ') }, undefined, false);
  else breaches.add(RESTRICTED, 'drop-case', capabilities, 'drop', { word: dropped[all] ?? '' }, all, false);
}

/** What the baseline forbids to add goes by its words, the rest by stricter ones. */
function checkAdded(capabilities: Site<'Capabilities'>, breaches: Breaches): void {
  for (const { key, value } of capabilities.items('add')) {
    const capability = value ?? '';
    if (capability === 'NET_BIND_SERVICE') continue;
    const isDefault = ALLOWED.includes(capability);
    breaches.add(RESTRICTED, isDefault ? 'default-capability' : 'capability', capabilities, 'add', { capability }, key, !isDefault);
  }
}
