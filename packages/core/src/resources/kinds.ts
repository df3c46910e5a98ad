/** Kinds that Kubernetes does not serve: gone, misspelt, under another apiVersion, or nobody's business of ours (custom resources). */
import { pairOf, type MapNode, type Pair } from '../tree/node.js';
import type { Refusal } from '../schema/refuse.js';
import { nearest } from '../schema/suggest.js';
import { historyOf, isServedGroup, kindsNamed, servedApiVersions, servedKinds } from '../schema/table.js';
import { NEWEST, type Older } from '../schema/version.js';
import { historyIn, kindsNamedIn, servedApiVersionsIn, servedKindsIn } from '../schema/versions.js';

/** Kinds of the core group's version that belong to another program's files or servers: a kubeconfig, OpenShift's old API. */
const FOREIGN_V1: ReadonlySet<string> = new Set([
  'Config', 'Template', 'DeploymentConfig', 'BuildConfig', 'Build', 'ImageStream', 'ImageStreamTag', 'Route', 'Project', 'ProjectRequest', 'SecurityContextConstraints', 'User', 'Group', 'Identity', 'OAuthClient', 'ClusterNetwork', 'HostSubnet', 'NetNamespace', 'MasterConfig', 'NodeConfig',
]);

/** Says why the kind is skipped, after refusing it where the server would and we know what was meant. A custom resource is skipped without a word. */
export function refuseKind(node: MapNode, apiVersion: string, kind: string, version: Older, refuse: (refusal: Refusal) => void): string {
  const slash = apiVersion.indexOf('/');
  const group = slash < 0 ? '' : apiVersion.slice(0, slash);
  const builtIn = slash < 0 ? apiVersion === 'v1' : isBuiltInGroup(group);
  const past = version === undefined ? historyOf(apiVersion, kind) : historyIn(apiVersion, kind, version);
  const apiVersionPair = pairOf(node, 'apiVersion');
  const kindPair = pairOf(node, 'kind');
  const say = (message: string, at: Pair | undefined, data: Record<string, string>, more?: unknown, rule = 'api/unknown-kind'): void => {
    refuse({
      message: `${rule}#${message}` as Refusal['message'],
      at: at ? { start: at.value.start, end: at.value.end } : { start: node.start, end: node.start },
      path: at?.key ?? '',
      causes: [{ type: 'UnknownKind', field: '' }],
      data: { apiVersion, kind, version: version ?? NEWEST, ...data },
      subject: { node, ...(at ? { pair: at } : {}), more },
    });
  };
  if (past) {
    const use = past.use;
    const data = { removed: past.removed ?? '', use: use?.apiVersion ?? '', useKind: use?.kind ?? '', also: past.also === null ? '' : ` Also: ${past.also}.` };
    if (past.status === 'later') say('later-kind', apiVersionPair, { since: past.since }, undefined, 'api/other-version');
    else if (past.status === 'off') say(use ? 'off-use' : 'off', apiVersionPair, data, use);
    else if (!use) say('gone', apiVersionPair, data);
    else say(use.kind === kind ? 'moved' : 'replaced', apiVersionPair, data, use);
    if (past.status === 'later') return `${apiVersion} ${kind} came with ${past.since}`;
    return past.status === 'off' ? `${apiVersion} is off by default` : `${apiVersion} ${kind} is gone`;
  }
  if (group === 'kustomize.config.k8s.io') return 'kustomization';
  // A group of custom resources is a domain, so that one without a dot is nobody's: `app/v1`, `networking/v1`.
  const dotless = slash < 0 || !group.includes('.');
  if (!builtIn && !(dotless && apiVersion !== '')) return 'custom resource';
  if (apiVersion === 'v1' && FOREIGN_V1.has(kind)) return `${kind} is not an object of the Kubernetes API`;
  if (apiVersion === 'v1' && kind === 'ComponentStatus') {
    say('shown', kindPair, {});
    return 'no such object can be created';
  }
  const homes = version === undefined ? kindsNamed(kind) : kindsNamedIn(kind, version);
  if (homes.length > 0) {
    const home = homes.at(-1) as { apiVersion: string };
    say('elsewhere', apiVersionPair, { use: home.apiVersion }, { apiVersion: home.apiVersion, kind });
    return `${apiVersion} has no ${kind}`;
  }
  if (!builtIn) return 'custom resource';
  const served = version === undefined ? servedApiVersions() : servedApiVersionsIn(version);
  const known = served.filter((one) => one.startsWith(`${group}/`)).join(', ');
  const guess = nearest(kind, version === undefined ? servedKinds() : servedKindsIn(version));
  if (guess) say('misspelt', kindPair, { meant: guess.word }, guess);
  else if (served.includes(apiVersion) || known === '') say('no-such-kind', kindPair, {});
  else say('no-such-version', apiVersionPair, { known });
  return 'unknown kind';
}

function isBuiltInGroup(group: string): boolean {
  return group === 'extensions' || isServedGroup(group);
}
