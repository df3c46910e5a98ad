/** The warnings of the API server against our findings: each has one at its field, of the rule for it, and each finding of those rules has a warning. */

/** What the server's sentences are about, and the rules that say it. */
const ABOUT = [
  ['mountable secrets', /\[kubernetes\.io\/enforce-mountable-secrets\]: deprecated in v1\.\d+/, ['deprecated/annotation']],
  ['quota', /^ResourceQuota \S+ \(.*\) should be less than /, ['api/conflict']],
  ['tls pair', /^(tls|x509|asn1): /, ['secret/tls-pair']],
  ['label', /(: | is )(deprecated since v1\.\d+(; use ("[^"]*"|Taints and Tolerations) instead)?|use "node-role\.kubernetes\.io\/control-plane" instead)$/, ['deprecated/label']],
  ['null selector', /: a null labelSelector results/, ['topology-spread/selects-nothing', 'pod-affinity/selects-nothing']],
  ['preferred value', /preference\.matchExpressions\[\d+\]\.values\[\d+\]: /, ['node-affinity/preferred-breaks-scheduling']],
  ['annotation', /: non-functional in v1\.\d+\+; use the|; use the "appArmorProfile" field|; use "(storageClassName|mountOptions)" attribute|^annotation .* is deprecated, please use /, ['deprecated/annotation']],
  ['volume', /: deprecated in v1\.\d+/, ['deprecated/volume']],
  ['files', /overlapping paths: /, ['api/duplicate']],
  ['no source', /has no sources provided$/, ['api/required']],
  ['host alias', /\.ip: duplicate ip /, ['pod/host-alias']],
  ['repeated secret', /imagePullSecrets\[\d+\]\.name: duplicate name/, ['pod/image-pull-secret']],
  ['empty secret', /imagePullSecrets\[\d+\]\.name: invalid empty name/, ['pod/image-pull-secret']],
  ['fraction', /: fractional byte value /, ['api/format']],
  ['variable', /: hides previous definition of /, ['pod/duplicate-env']],
  ['host address', /: hostIP set without hostPort/, ['pod/host-ip']],
  ['same port', /: duplicate port definition with /, ['pod/duplicate-port']],
  ['overlapping port', /: overlapping port definition with /, ['pod/duplicate-port']],
  ['ambiguous port', /: dangerously ambiguous port definition with /, ['pod/duplicate-port']],
  ['port name', /: duplicate port name/, ['pod/duplicate-port']],
  ['grace period', /terminationGracePeriodSeconds: must be >= 0/, ['pod/grace-period']],
  ['address', /: (non-standard IP|IPv6 address|non-standard CIDR|CIDR value|IPv6 CIDR value)/, ['api/address-form']],
  ['hostname', /^metadata\.name: this is used in /, ['pod/hostname']],
  ['indexes', /: In Indexed Jobs with /, ['job/too-many-indexes']],
  ['revisions', /revisionHistoryLimit: a negative value/, ['statefulset/revision-history']],
  ['field', /: The Recycle reclaim policy|^spec\.configSource: |^spec\.externalID: |^spec\.externalIPs is deprecated|: "PreferClose" is deprecated/, ['deprecated/field']],
  ['ignored', /^spec\.\w+ is ignored (for|when) /, ['service/ignored-field']],
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
  'api/conflict#quota-order',
  'secret/tls-pair',
  'api/required#projection',
  'api/duplicate#same-file',
  'api/duplicate#nested-file',
  'service/ignored-field',
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

/** Which file of a pair a sentence is about, and what it says of it. */
function tlsFileOf(text) {
  const file = /certificate input|^x509/.test(text) ? 'tls.crt' : 'tls.key';
  const [, what] = [[/any PEM/, 'no PEM'], [/switched|rather than/, 'switched'], [/skipping/, 'others'], [/type does not match/, 'other kind'], [/does not match/, 'other key']].find(([sentence]) => sentence.test(text)) ?? [null, 'damaged'];
  return `${file} ${what}`;
}

/** What a sentence of the server is about (undefined where nobody has thought of it), and where it points: to a path, or to a volume by its name. */
export function readWarning(text) {
  const [about] = ABOUT.find(([, sentence]) => sentence.test(text)) ?? [];
  const volume = /^volume "([^"]*)" \(/.exec(text)?.[1];
  if (volume !== undefined) return { about, at: `volume ${volume}` };
  const quota = /^ResourceQuota (\S+) \(/.exec(text)?.[1];
  if (quota !== undefined) return { about, at: `spec.hard[${quota}]` };
  if (about === 'tls pair') return { about, at: tlsFileOf(text) };
  const annotation = /^annotation "?([^\s"]+)"? is deprecated/.exec(text)?.[1];
  if (annotation !== undefined) return { about, at: `metadata.annotations[${annotation}]` };
  const at = /^(?:[^\s:[]|\[[^\]]*\])+(?=: )/.exec(text)?.[0] ?? /^spec\.\w+(?= is )/.exec(text)?.[0].replace('SessionAffinity', 'sessionAffinity') ?? '';
  return { about, at };
}

/** The kind of a warning, whatever manifest holds the Pod. */
export function kindOf({ about, at }) {
  const path = at.startsWith('volume ') ? 'volume' : at.replace(/^spec\.jobTemplate\.spec\.template\.|^spec\.template\.|^template\./, '').replace(/\[\d+\]/g, '[*]');
  return `${about ?? 'unknown'} at ${path}`;
}

/** A path as the server spells it: keys of maps without quotes, a few fields by other names. */
function spelled(fieldPath) {
  return fieldPath
    .replace(/^items\[\d+\]\./, '')
    .replace(/\["((?:[^"\\]|\\.)*)"\]/g, '[$1]')
    .replace(/\.storageos$/, '.storageOS')
    .replace(/(volumeClaimTemplates\[\d+\])\.spec\.resources\./, '$1.resources.')
    .replace(/^metadata\.generateName$/, 'metadata.name')
    .replace(/^spec\.podCIDR$/, 'spec.podCIDRs[0]');
}

/** With and without brackets around the keys of maps. */
const plain = (path) => path.replace(/\[([^\]\d][^\]]*)\]/g, '.$1');

/** Does a finding stand where a warning points? `volumes` are the names of the Pod's volumes. */
function isAt(fieldPath, at, volumes) {
  const own = spelled(fieldPath);
  if (at.startsWith('volume ')) {
    const index = /(?:^|\.)volumes\[(\d+)\]/.exec(own)?.[1];
    return index !== undefined && volumes[Number(index)] === at.slice('volume '.length);
  }
  if (at.startsWith('tls.')) return /^(?:data|stringData)\[(.*)\]$/.exec(own)?.[1] === at.slice(0, 'tls.crt'.length);
  if (plain(own) === plain(at)) return true;
  // A RuntimeClass is warned of its selector as a whole, and a request that is taken from the limit counts as written.
  return (at === 'scheduling.nodeSelector' && plain(own).startsWith(`${at}.`)) || plain(own) === plain(at).replace('.requests.', '.limits.');
}

const rulesFor = ({ about }) => ABOUT.find(([name]) => name === about)?.[2] ?? [];

/** A mistake of the server's: it counts thousandths of a byte, and those of more than 8 PiB do not fit into its 64 bits. */
const isMistaken = (text) => /: fractional byte value "\d+[PE]i"/.test(text);

/**
 * The warnings of an answer of the oracle.
 *
 * @param {{ warnings?: readonly string[] }} answer
 */
export function warningsOf({ warnings = [] }) {
  return warnings.filter((text) => !isMistaken(text)).map(readWarning);
}

/**
 * Compares one resource: which warnings nobody says (`unsaid`), and which findings nobody warns of (`unwarned`).
 *
 * @param {readonly { about?: string, at: string }[]} warnings as warningsOf() reads them
 * @param {string | undefined} verdict of the server
 * @param {readonly { ruleId: string, messageId: string, rejects: boolean, fieldPath: string }[]} diagnostics of this resource alone
 * @param {string[]} volumes the names of the Pod's volumes, in order
 */
export function compareWarnings(warnings, verdict, diagnostics, volumes) {
  const says = (one, warning) => !one.rejects && rulesFor(warning).includes(one.ruleId) && isAt(one.fieldPath, warning.at, volumes);
  // A field that is misspelt or stands elsewhere is refused with the word for what was meant, and counts as that from there on: of what the server then misses nothing more is said.
  const isSlip = diagnostics.some((one) => one.ruleId === 'api/unknown-field' && one.messageId !== 'unknown');
  const unsaid = verdict !== 'accept' && isSlip ? [] : warnings.filter((warning) => !diagnostics.some((one) => says(one, warning)));
  // Of what it refuses for its fields the server sends no warnings.
  if (verdict !== 'accept' && verdict !== 'strict') return { unsaid, unwarned: [] };
  const warned = diagnostics.filter((one) => !one.rejects && (SAYS.has(one.ruleId) || SAYS.has(`${one.ruleId}#${one.messageId}`)) && !FURTHER.some((further) => further(one)));
  return { unsaid, unwarned: warned.filter((one) => !warnings.some((warning) => says(one, warning))) };
}

/** The names of the volumes of the first Pod in a tree, as core reads it. */
export function volumesOf(node) {
  if (node === null || node === undefined) return [];
  for (const { key, value } of node.kind === 'map' ? node.pairs : []) {
    if (key === 'volumes' && value.kind === 'seq') return value.items.map((item) => (item.kind === 'map' ? (item.pairs.find((pair) => pair.key === 'name')?.value.value ?? '') : ''));
    const found = volumesOf(value);
    if (found.length > 0) return found;
  }
  return [];
}
