/** check_hostNamespaces.go: hostNamespaces_1_0. */
import { quietly, type Site } from '../../schema/site.js';
import type { Breaches, PodUnderCheck } from './breach.js';

const KINDS = { hostNetwork: 'host-network', hostPID: 'host-pid', hostIPC: 'host-ipc' } as const;

export function checkHostNamespaces({ spec }: PodUnderCheck, breaches: Breaches): void {
  if (spec === undefined) return;
  for (const field of Object.keys(KINDS) as (keyof typeof KINDS)[]) quietly(checkNamespace, spec, field, breaches);
}

function checkNamespace(spec: Site<'PodSpec'>, field: keyof typeof KINDS, breaches: Breaches): void {
  if (spec.get(field) === true) breaches.add('hostNamespaces', KINDS[field], spec, field);
}
