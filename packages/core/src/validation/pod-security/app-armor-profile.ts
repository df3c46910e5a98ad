/** check_appArmorProfile.go: appArmorProfile_1_0. */
import { quietly } from '../../schema/site.js';
import { visitContexts, type AnyContext, type Breaches, type PodUnderCheck } from './breach.js';

const CHECK = 'appArmorProfile';
const ANNOTATION = 'container.apparmor.security.beta.kubernetes.io/';

export function checkAppArmorProfile({ owner, spec }: PodUnderCheck, breaches: Breaches): void {
  visitContexts(spec, checkContext, breaches);
  if (owner !== undefined) quietly(checkAnnotations, owner, breaches);
}

function checkContext(context: AnyContext, breaches: Breaches): void {
  const profile = context.child('appArmorProfile');
  if (profile === undefined) return;
  const type = profile.get('type') ?? '';
  if (type !== 'RuntimeDefault' && type !== 'Localhost') breaches.add(CHECK, 'app-armor', profile, 'type', { type });
}

function checkAnnotations(owner: NonNullable<PodUnderCheck['owner']>, breaches: Breaches): void {
  const metadata = owner.child('metadata');
  if (metadata === undefined) return;
  for (const { key, value } of metadata.entries('annotations')) {
    const profile = value ?? '';
    if (!String(key).startsWith(ANNOTATION) || profile === '' || profile === 'runtime/default' || profile.startsWith('localhost/')) continue;
    breaches.add(CHECK, 'app-armor-annotation', metadata, 'annotations', { container: String(key).slice(ANNOTATION.length), profile }, key);
  }
}
