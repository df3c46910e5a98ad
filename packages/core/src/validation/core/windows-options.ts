/** kubernetes pkg/apis/core/validation/validation.go: validateWindowsSecurityContextOptions, validateWindowsHostProcessPod. */
import { quietly, type Site } from '../../schema/site.js';
import type { Cause } from '../../tree/finding.js';
import { checkNameText, fault, has, text } from '../checks.js';
import { byteLength, isDNS1123Subdomain } from '../content.js';
import { invalid, type Refuse } from '../refuse.js';
import { containersOf } from './pod-annotations.js';

type Options = Site<'WindowsSecurityContextOptions'>;

/** validateWindowsSecurityContextOptions. */
export function validateWindowsOptions(options: Options, refuse: Refuse): void {
  quietly(() => {
    if (!has(options, 'gmsaCredentialSpecName')) return;
    const name = text(options, 'gmsaCredentialSpecName');
    const field = options.apiPath('gmsaCredentialSpecName');
    if (name === '') fault(options, 'gmsaCredentialSpecName', 'api/required#field', isDNS1123Subdomain('').map(() => invalid(field)), refuse);
    else checkNameText(options, 'gmsaCredentialSpecName', name, 'subdomain', 'credential spec', field, refuse);
  });
  quietly(() => {
    if (!has(options, 'gmsaCredentialSpec')) return;
    const length = byteLength(text(options, 'gmsaCredentialSpec'));
    const causes = [invalid(options.apiPath('gmsaCredentialSpec'))];
    if (length === 0) fault(options, 'gmsaCredentialSpec', 'api/required#field', causes, refuse);
    else if (length > 64 * 1024) fault(options, 'gmsaCredentialSpec', 'api/format#long', causes, refuse, { length, limit: 64 * 1024 });
  });
  quietly(() => {
    if (!has(options, 'runAsUserName')) return;
    const name = text(options, 'runAsUserName');
    const errors = userNameErrors(name);
    const causes: Cause[] = Array.from({ length: errors }, () => invalid(options.apiPath('runAsUserName')));
    if (errors > 0) fault(options, 'runAsUserName', name === '' ? 'api/required#field' : 'api/format#windows-user', causes, refuse, { value: name });
  });
}

/** How many things are wrong with `user` or `domain\user`. */
function userNameErrors(name: string): number {
   
  if (name === '' || /[\u0000-\u001f\u007f]/.test(name)) return 1;
  const parts = name.split('\\');
  if (parts.length > 2) return 1;
  const domain = parts.length === 2 ? (parts[0] as string) : undefined;
  const user = parts[parts.length - 1] as string;
  let errors = 0;
  if (domain !== undefined) {
    if (byteLength(domain) >= 256) errors++;
    if (!/^[^\\/:*?"<>|.][^\\/:*?"<>|]{0,14}$/.test(domain) && !/^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/.test(domain)) errors++;
  }
  if (user === '' || byteLength(user) > 104) errors++;
  if (/^[. ]+$/.test(user)) errors++;
  if (/["/\\:;|=,+*?<>@[\]]/.test(user)) errors++;
  return errors;
}

const hostProcessOf = (context: Site<'PodSecurityContext'> | Site<'SecurityContext'> | undefined): boolean | undefined =>
  (context as Site<'SecurityContext'> | undefined)?.child('windowsOptions')?.get('hostProcess');

/** validateWindowsHostProcessPod: all containers are host processes or none, and they need the host's network. Throws QUIET. */
export function checkHostProcess(spec: Site<'PodSpec'>, refuse: Refuse): void {
  const pods = hostProcessOf(spec.child('securityContext'));
  const containers = containersOf(spec) as readonly Site<'Container'>[];
  let count = 0;
  for (const container of containers) {
    const own = hostProcessOf(container.child('securityContext'));
    if (own ?? pods) count++;
    if (pods === undefined || own === undefined || pods === own) continue;
    const options = container.child('securityContext')?.child('windowsOptions');
    if (options) fault(options, 'hostProcess', 'api/conflict#host-process-differs', [invalid(options.apiPath('hostProcess'))], refuse, { value: String(own), pods: String(pods) });
  }
  if (count === 0) return;
  if (count !== containers.length) refuse({ message: 'api/conflict#host-process-some', at: spec.place(), path: spec.path(), causes: [invalid(spec.apiPath())], subject: { site: spec } });
  if (spec.get('hostNetwork') !== true) fault(spec, 'hostNetwork', 'api/conflict#host-process-network', [invalid(spec.apiPath('hostNetwork'))], refuse);
}
