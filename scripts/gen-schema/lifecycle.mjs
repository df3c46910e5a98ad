/** Whether the history of kinds, which is written by hand, has all that Kubernetes itself says of the coming and going of its kinds (`+k8s:prerelease-lifecycle-gen`). */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What nobody creates by itself: bodies of subresources, answers, and what webhooks are sent. */
const NO_MANIFEST = new Set(['APIGroupDiscovery', 'AdmissionReview', 'DeploymentRollback', 'Eviction', 'RangeAllocation', 'Scale', 'SerializedReference', 'TokenRequest']);

/**
 * Where the history says otherwise, since it says what servers did: a group was there before its types had that mark (`introduced`), the first release to take a POST came later, or the
 * version went a release earlier.
 */
const OTHERWISE = new Set([
  'authorization.k8s.io/v1beta1 LocalSubjectAccessReview introduced',
  'authorization.k8s.io/v1beta1 SelfSubjectAccessReview introduced',
  'authorization.k8s.io/v1beta1 SubjectAccessReview introduced',
  'certificates.k8s.io/v1beta1 CertificateSigningRequest introduced',
  'discovery.k8s.io/v1beta1 EndpointSlice introduced',
  'events.k8s.io/v1beta1 Event introduced',
  'node.k8s.io/v1beta1 RuntimeClass introduced',
  'storage.k8s.io/v1alpha1 VolumeAttachment removed',
]);

/** The kinds of the folder of k8s.io/api: [{apiVersion, kind, introduced, removed}], releases as "1.16", '' where nothing is said. */
export function readLifecycles(folder) {
  const found = [];
  for (const group of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'testdata')) {
    for (const version of readdirSync(join(folder, group.name)).sort()) {
      const file = join(folder, group.name, version, 'zz_generated.prerelease-lifecycle.go');
      if (!existsSync(file)) continue;
      const name = /GroupName\s*=\s*"([^"]*)"/.exec(readFileSync(join(folder, group.name, version, 'register.go'), 'utf8'))?.[1];
      const kinds = new Map();
      for (const [, kind, what, major, minor] of readFileSync(file, 'utf8').matchAll(/func \(in \*(\w+)\) APILifecycle(Introduced|Removed)\(\)[^{]*\{\s*return (\d+), (\d+)/g)) {
        kinds.set(kind, { ...kinds.get(kind), [what.toLowerCase()]: `${major}.${minor}` });
      }
      for (const [kind, { introduced = '', removed = '' }] of kinds) {
        if (!/(?:List|Options)$/.test(kind) && !NO_MANIFEST.has(kind)) found.push({ apiVersion: name ? `${name}/${version}` : version, kind, introduced, removed });
      }
    }
  }
  return found;
}

/** The rows of history.ts, as they are written: "APIVERSION KIND" -> {since, removed}. */
export function readHistory(source) {
  const rows = new Map();
  for (const [, apiVersion, kinds, since, removed] of source.matchAll(/^\s*\['([\w./]+)', '([\w ]+)', '([\d.]+)', '([\d.]*)',/gm)) {
    for (const kind of kinds.split(' ')) rows.set(`${apiVersion} ${kind}`, { since, removed });
  }
  return rows;
}

/** What the history lacks or says otherwise, in words; [] where nothing. `served` are "APIVERSION KIND" of all served kinds. */
export function historyFaults(lifecycles, history, served) {
  const faults = [];
  for (const { apiVersion, kind, introduced, removed } of lifecycles) {
    const name = `${apiVersion} ${kind}`;
    if (served.has(name)) continue;
    const row = history.get(name);
    if (row === undefined) faults.push(`history.ts has no ${name}`);
    else if (introduced !== '' && introduced !== row.since && !OTHERWISE.has(`${name} introduced`)) faults.push(`${name} came with ${introduced}, not ${row.since}`);
    // A version that is only off says when it is to go at the latest.
    else if (row.removed !== '' && removed !== '' && removed !== row.removed && !OTHERWISE.has(`${name} removed`)) faults.push(`${name} went with ${removed}, not ${row.removed}`);
  }
  return faults;
}
