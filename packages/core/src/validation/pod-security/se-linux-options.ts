/** check_seLinuxOptions.go: seLinuxOptions1_31. */
import { quietly, type Site } from '../../schema/site.js';
import { visitContexts, type AnyContext, type Breaches, type PodUnderCheck } from './breach.js';

const CHECK = 'seLinuxOptions';
const TYPES = ['', 'container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t'];

export function checkSELinuxOptions({ spec }: PodUnderCheck, breaches: Breaches): void {
  visitContexts(spec, checkContext, breaches);
}

function checkContext(context: AnyContext, breaches: Breaches): void {
  const options = context.child('seLinuxOptions');
  if (options !== undefined) for (const field of ['type', 'user', 'role'] as const) quietly(checkOption, options, field, breaches);
}

function checkOption(options: Site<'SELinuxOptions'>, field: 'type' | 'user' | 'role', breaches: Breaches): void {
  const value = options.get(field) ?? '';
  if (field === 'type' ? TYPES.includes(value) : value === '') return;
  breaches.add(CHECK, field === 'type' ? 'se-linux-type' : 'se-linux-identity', options, field, { field, value });
}
