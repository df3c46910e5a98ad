/** check_windowsHostProcess.go: windowsHostProcess_1_0. */
import { visitContexts, type AnyContext, type Breaches, type PodUnderCheck } from './breach.js';

export function checkWindowsHostProcess({ spec }: PodUnderCheck, breaches: Breaches): void {
  visitContexts(spec, checkContext, breaches);
}

function checkContext(context: AnyContext, breaches: Breaches): void {
  const options = context.child('windowsOptions');
  if (options?.get('hostProcess') === true) breaches.add('windowsHostProcess', 'host-process', options, 'hostProcess');
}
