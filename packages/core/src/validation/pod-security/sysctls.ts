/** check_sysctls.go: sysctlsV1Dot37. */
import type { Site } from '../../schema/site.js';
import { each } from '../reach.js';
import type { Breaches, PodUnderCheck } from './breach.js';

/** Each network or IPC namespace has its own. */
const SAFE = [
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.ping_group_range',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
  'net.ipv4.tcp_rmem',
  'net.ipv4.tcp_wmem',
  'net.ipv4.tcp_slow_start_after_idle',
  'net.ipv4.tcp_notsent_lowat',
];

export function checkSysctls({ spec }: PodUnderCheck, breaches: Breaches): void {
  const context = spec?.child('securityContext');
  if (context !== undefined) each(context, 'sysctls', checkSysctl, breaches);
}

function checkSysctl(sysctl: Site<'Sysctl'>, breaches: Breaches): void {
  const name = sysctl.get('name') ?? '';
  if (!SAFE.includes(name)) breaches.add('sysctls', 'sysctl', sysctl, 'name', { name });
}
