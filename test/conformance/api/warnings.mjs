/** The warnings of the API server against our findings: each has one at its field, of the rule for it, and each finding of those rules has a warning. */

/** What the server's sentences are about, and the rules that say it. */
const ABOUT = [
  [/(: | is )(deprecated since v1\.\d+(; use ("[^"]*"|Taints and Tolerations) instead)?|use "node-role\.kubernetes\.io\/control-plane" instead)$/, ['deprecated/label']],
  [/: a null labelSelector results/, ['topology-spread/selects-nothing', 'pod-affinity/selects-nothing']],
  [/preference\.matchExpressions\[\d+\]\.values\[\d+\]: /, ['node-affinity/preferred-breaks-scheduling']],
  [/: non-functional in v1\.\d+\+; use the|; use the "appArmorProfile" field|; use "(storageClassName|mountOptions)" attribute/, ['deprecated/annotation']],
  [/: deprecated in v1\.\d+/, ['deprecated/volume']],
  [/overlapping paths: /, ['api/duplicate']],
  [/has no sources provided$/, ['api/required']],
  [/\.ip: duplicate ip /, ['pod/host-alias']],
  [/imagePullSecrets\[\d+\]\.name: (duplicate|invalid empty) name/, ['pod/image-pull-secret']],
  [/: fractional byte value /, ['api/format']],
  [/: hides previous definition of /, ['pod/duplicate-env']],
  [/: hostIP set without hostPort/, ['pod/host-ip']],
  [/: (duplicate|overlapping|dangerously ambiguous) port definition with |: duplicate port name /, ['pod/duplicate-port']],
  [/terminationGracePeriodSeconds: must be >= 0/, ['pod/grace-period']],
  [/: (non-standard IP|IPv6 address|non-standard CIDR|CIDR value|IPv6 CIDR value)/, ['api/address-form']],
  [/^metadata\.name: this is used in /, ['pod/hostname']],
  [/: In Indexed Jobs with /, ['job/too-many-indexes']],
  [/revisionHistoryLimit: a negative value/, ['statefulset/revision-history']],
  [/: The Recycle reclaim policy|^spec\.configSource: |^spec\.externalID: /, ['deprecated/field']],
];

/** Rules, or messages of them, that say what the server warns of and nothing else. */
const SAYS = new Set([
  'deprecated/annotation',
  'deprecated/field',
  'pod/duplicate-env',
  'pod/duplicate-port',
  'pod/grace-period',
  'pod/host-alias',
  'pod/host-ip',
  'pod/hostname',
  'pod/image-pull-secret',
  'pod-affinity/selects-nothing',
  'topology-spread/selects-nothing',
  'node-affinity/preferred-breaks-scheduling',
  'job/too-many-indexes',
  'statefulset/revision-history',
  'api/address-form',
  'api/format#fractional-bytes',
  'api/required#projection',
  'api/duplicate#same-file',
  'api/duplicate#nested-file',
  'deprecated/volume#gone',
  'deprecated/volume#git-repo',
]);

/** Findings that go further than the server, as their rules' pages say. */
const FURTHER = [
  // An empty selector, and a bound that is no integer.
  ({ ruleId, messageId }) => ruleId === 'topology-spread/selects-nothing' && messageId.startsWith('empty'),
  ({ ruleId, messageId }) => ruleId === 'node-affinity/preferred-breaks-scheduling' && messageId.endsWith('bound'),
  // What the server changes in a Pod, or drops from a Node, before it comes to warnings.
  ({ ruleId, resource }) => ruleId === 'pod/grace-period' && resource?.kind === 'Pod',
  ({ ruleId, messageId }) => ruleId === 'deprecated/field' && messageId === 'config-source',
  // Volumes of two kinds that only Pods are warned of.
  ({ ruleId, resource, fieldPath }) => ruleId === 'deprecated/volume' && resource?.kind === 'PersistentVolume' && /\.(flocker|quobyte)$/.test(fieldPath),
];

/** Which rules a warning is the business of; undefined for one that nobody has thought of. */
export function rulesFor(warning) {
  return ABOUT.find(([text]) => text.test(warning))?.[1];
}

/** The kind of a warning: its sentence without what is the manifest's, behind the pattern of its path. */
export function kindOf(warning) {
  const path = pathOf(warning).replace(/^spec\.jobTemplate\.spec\.template\.|^spec\.template\.|^template\./, '');
  const about = ABOUT.findIndex(([text]) => text.test(warning));
  const words = /: (duplicate port name|duplicate port definition|overlapping port|dangerously ambiguous|duplicate name|invalid empty name)/.exec(warning)?.[1] ?? '';
  return `${String(about)} ${words} ${path.replace(/\[\d+\]/g, '[*]')}`;
}

/** The path that a warning begins with; of files in volumes, which it names by the volume, that name. */
function pathOf(warning) {
  return /^volume "(?<name>[^"]*)" \(/.exec(warning)?.groups.name.replace(/^/, 'volume ') ?? /^(?:[^\s:[]|\[[^\]]*\])+(?=: )/.exec(warning)?.[0] ?? '';
}

/** A path as the server spells it: keys of maps without quotes, a few fields by their names in Go or from before. */
function spelled(fieldPath) {
  return fieldPath
    .replace(/^items\[\d+\]\./, '')
    .replace(/\["((?:[^"\\]|\\.)*)"\]/g, '[$1]')
    .replace(/\.storageos$/, '.storageOS')
    .replace(/(volumeClaimTemplates\[\d+\])\.spec\.resources\./, '$1.resources.')
    .replace(/^metadata\.generateName$/, 'metadata.name')
    .replace(/^spec\.podCIDR$/, 'spec.podCIDRs[0]');
}

/** Does a finding stand where a warning points? `volumes` are the names of the Pod's volumes. */
function isAt(fieldPath, warning, volumes) {
  const path = pathOf(warning);
  const own = spelled(fieldPath);
  if (path.startsWith('volume ')) {
    const index = /(?:^|\.)volumes\[(\d+)\]/.exec(own)?.[1];
    return index !== undefined && volumes[Number(index)] === path.slice('volume '.length);
  }
  if (own === path) return true;
  // Keys of maps with and without brackets; a RuntimeClass is warned of its selector as a whole, and a request that is taken from the limit counts as written.
  const plain = (text) => text.replace(/\[([^\]\d][^\]]*)\]/g, '.$1');
  return plain(own) === plain(path) || (path === 'scheduling.nodeSelector' && plain(own).startsWith(`${path}.`)) || plain(own) === plain(path).replace('.requests.', '.limits.');
}

/**
 * Compares one resource: which warnings nobody says (`unsaid`), and which findings nobody warns of (`unwarned`).
 *
 * @param {{ verdict?: string, warnings?: string[] }} answer
 * @param {{ ruleId: string, messageId: string, rejects: boolean, fieldPath: string }[]} diagnostics of this resource alone
 * @param {string[]} volumes the names of the Pod's volumes, in order
 */
export function compareWarnings({ verdict, warnings = [] }, diagnostics, volumes) {
  const unsaid = warnings.filter((warning) => {
    const rules = rulesFor(warning);
    return !diagnostics.some(({ ruleId, rejects, fieldPath }) => rules?.includes(ruleId) && !rejects && isAt(fieldPath, warning, volumes));
  });
  // Of what it refuses for its fields the server sends no warnings.
  const silent = verdict !== 'accept' && verdict !== 'strict';
  const unwarned = silent
    ? []
    : diagnostics.filter(
        (one) =>
          !one.rejects &&
          (SAYS.has(one.ruleId) || SAYS.has(`${one.ruleId}#${one.messageId}`)) &&
          !FURTHER.some((further) => further(one)) &&
          !warnings.some((warning) => rulesFor(warning)?.includes(one.ruleId) && isAt(one.fieldPath, warning, volumes)),
      );
  return { unsaid, unwarned };
}
