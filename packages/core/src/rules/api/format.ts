/** Names, numbers and other texts that are not written as their field wants them. Follows apimachinery pkg/util/validation/validation.go and its callers. */
import type { Words } from '../../tree/finding.js';
import { pairOf } from '../../tree/node.js';
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { removeField, setField } from '../shared/changes.js';
import { autoscalerWith, claimWith, containerWith, ingressWith, podWith, serviceWith, volumeWith, workloadWith } from '../shared/manifests.js';
import { verdict, type Message, type Page } from '../rule.js';

const trimmed = (subject: Subject, { value }: Words): Fix | undefined => setField(subject, String(value).trim(), 'suggestion', 'remove the spaces around it');

/** Octal digits that were taken for decimal ones. */
function octal(subject: Subject, { value }: Words): Fix | undefined {
  const digits = String(value);
  return /^[0-7]{3,4}$/.test(digits) && parseInt(digits, 8) <= 0o777 ? setField(subject, parseInt(digits, 8), 'suggestion', `change to ${String(parseInt(digits, 8))}, which is ${digits.padStart(4, '0')} in octal digits`) : undefined;
}

const removeIt = (subject: Subject): Fix | undefined => (subject.field === undefined ? undefined : removeField(subject, subject.field, 'suggestion'));

const withSlash = (subject: Subject, { path }: Words): Fix | undefined => setField(subject, `/${String(path)}`, 'suggestion');

function withoutSlash(subject: Subject, { path }: Words): Fix | undefined {
  const relative = String(path).replace(/^\/+/, '');
  return relative === '' || relative.split('/').includes('..') || relative.startsWith('..') ? undefined : setField(subject, relative, 'suggestion');
}

/** Whoever writes `128m` of memory has the thousandths of CPUs in mind. */
function inMebibytes({ site, field }: Subject, { name, value }: Words): Fix | undefined {
  const list = site && field !== undefined ? pairOf(site.node, field)?.value : undefined;
  const entry = list?.kind === 'map' ? pairOf(list, String(name)) : undefined;
  const meant = `${String(value)}i`.replace('m', 'M');
  return entry && /^[0-9]+m$/.test(String(value)) ? { title: `change to ${meant}`, safety: 'suggestion', changes: [{ do: 'set', node: entry.value, to: meant }] } : undefined;
}

/** `512MB` and `4 GB` are how people write units, and `Mi` in other case. */
function withUnit({ node }: Subject): Fix | undefined {
  const [, number, unit] = (node?.kind === 'scalar' && /^\s*([0-9]+(?:\.[0-9]+)?)\s*([KMGTPEkmgtpe])[iI]?[bB]?\s*$/.exec(String(node.value))) || [];
  if (node === undefined || number === undefined || unit === undefined) return undefined;
  const binary = /i/i.test(String((node as { value: unknown }).value));
  const to = `${number}${unit === 'm' && !binary ? 'M' : unit.toUpperCase()}${binary ? 'i' : ''}`.replace(/K$/, 'k');
  return { title: `change to ${to}`, safety: 'suggestion', changes: [{ do: 'set', node, to }] };
}

const refused = (text: string, hint: string, fix?: Message['fix']): Message => ({ text, hint, severity: 'error', rejects: true, ...(fix && { fix }) });

export const rule = verdict({
  id: 'api/format',
  messages: {
    // Names.
    'dns-label': refused('"{name}" cannot be the name of a {what}: {problem}. The API server refuses it; such a name is up to 63 lower-case letters, digits and "-", and begins and ends with a letter or digit.', '{problem}'),
    'dns-subdomain': refused('"{name}" cannot be the name of a {what}: {problem}. The API server refuses it; such a name is up to 253 lower-case letters, digits, "-" and ".", and begins and ends with a letter or digit.', '{problem}'),
    key: refused('"{name}" cannot be the name of a {what}: {problem}. The API server refuses it; such a name is up to 63 letters, digits, "-", "_" and ".", and a domain and "/" may stand before it.', '{problem}'),
    'long-name': refused('"{name}" is too long for a {kind}: what Kubernetes makes of it is called after it, with something added, and would not fit any more. The name has {length} characters, and the API server refuses it. Shorten it.', '{length} characters are too many'),
    'claim-name': refused('Kubernetes would make the claim "{name}" for this volume, called after the Pod and the volume, and that is no name for a claim: {problem}. The API server refuses it; shorten the name of the volume.', 'makes "{name}"'),
    'port-name': refused('"{name}" cannot be the name of a port: {problem}. The API server refuses it; such a name is up to 15 lower-case letters, digits and single dashes, with at least one letter. Put a number without quotes where you mean one.', '{problem}'),
    'env-name': refused('"{name}" cannot be the name of an environment variable: {problem}. The API server refuses it; such a name is made of printable ASCII characters other than "=".', '{problem}'),
    'data-key': refused('"{name}" cannot be a key of a ConfigMap or Secret: {problem}. No such key can exist, so the API server refuses it; keys are up to 253 letters, digits, "-", "_" and ".".', '{problem}'),
    'windows-user': refused('"{value}" cannot be a user of Windows, so the API server refuses it. A user is written as NAME or DOMAIN\\NAME; the name has up to 104 characters, and none of "/:;|=,+*?<>@[].', 'NAME or DOMAIN\\NAME'),
    'http-header': refused('"{name}" cannot be the name of an HTTP header, so the API server refuses it. Such a name is made of letters, digits and "-".', 'letters, digits and "-"'),
    sysctl: refused('"{name}" is not how a sysctl is written, so the API server refuses it. Sysctls are lower-case words joined by "." or "/", such as net.core.somaxconn.', 'such as net.core.somaxconn'),
    'csi-driver': refused('"{name}" cannot be the name of a CSI driver: {problem}. The API server refuses it; a driver is named like a domain, such as ebs.csi.aws.com.', '{problem}'),
    'search-domain': refused('"{name}" cannot be a DNS search domain, so the API server refuses it. Such a domain is lower-case letters, digits, "-", "_" and ".", as in svc.cluster.local.', 'a domain such as svc.cluster.local'),
    signer: refused('"{name}" cannot be the name of a signer, so the API server refuses it. A signer is a domain of at least two parts, "/" and a path, such as example.com/web.', 'such as example.com/web'),
    'bundle-name': refused('"{name}" cannot be the name of a ClusterTrustBundle, so the API server refuses it. A bundle is named like a DNS name, and that of a signer is the signer, with ":" for "/", then ":" and a DNS name.', 'such as example.com:web:one'),
    iqn: refused('"{value}" is not how an iSCSI node is named, so the API server refuses it. Such a name begins with iqn. (a month and a domain follow, as in iqn.2015-02.com.example:disk), eui. (16 hexadecimal digits) or naa. (32).', 'such as iqn.2015-02.com.example:disk'),
    'path-name': refused('"{name}" cannot be the name of a {what}: {problem}. The API server refuses it; such a name is a part of a URL, so it has no "/" and no "%", and is neither "." nor "..".', '{problem}'),
    'system-priority': refused('Names of PriorityClasses that begin with "system-" belong to Kubernetes, which has system-node-critical and system-cluster-critical, so the API server refuses "{name}". Choose another name.', 'system- is taken'),
    feature: refused('"{name}" cannot be the name of a feature, so the API server refuses it. Such a name begins with a capital letter and is made of letters and digits, with "/" between its parts.', 'such as UserNamespacesSupport'),
    'domain-path': refused('"{value}" does not tell which controller it means, so the API server refuses it. Write a domain, "/" and a path, such as example.com/controller, with at most 63 characters.', 'such as example.com/controller'),

    // Metadata.
    'label-key': refused('"{key}" cannot be the key of a label: {problem}. The API server refuses it; a key is up to 63 letters, digits, "-", "_" and ".", and a domain and "/" may stand before it.', '{problem}'),
    'label-value': refused('"{value}" cannot be the value of the label {key}: {problem}. The API server refuses it; a value is up to 63 letters, digits, "-", "_" and ".". Longer and freer texts belong into annotations.', '{problem}'),
    'annotation-key': refused('"{key}" cannot be the key of an annotation: {problem}. The API server refuses it; a key is up to 63 letters, digits, "-", "_" and ".", and a domain and "/" may stand before it.', '{problem}'),
    'annotations-size': refused('These annotations have {size} KiB together, and 256 KiB are allowed, so the API server refuses them. Keep large texts in a ConfigMap.', '{size} KiB, and 256 are allowed'),
    'domain-key': refused('"{key}" cannot be a key here, so the API server refuses it. Such a key is a domain, "/" and up to 63 letters, digits, "-", "_" and ".", such as example.com/team.', 'such as example.com/team'),
    'api-version': refused('"{value}" is not an apiVersion, so the API server refuses it. It is a version such as v1, or a group, "/" and a version such as apps/v1.', 'such as apps/v1'),
    finalizer: refused('"{name}" cannot be a finalizer, so the API server refuses it. A finalizer names its controller with a domain, "/" and a name, such as example.com/cleanup; without a domain there are only kubernetes, orphan and foregroundDeletion.', 'such as example.com/cleanup'),
    'deletion-cost': refused('controller.kubernetes.io/pod-deletion-cost is a whole number from -2147483648 to 2147483647, without "+" and zeros in front, and "{value}" is none, so the API server refuses it.', 'a whole number'),
    'old-annotation': refused('{name} is read as JSON: {what}. This is none, so the API server refuses it, and nothing else reads this annotation any more. Remove it, and write {instead}.', 'not {what}'),
    'template-generation': refused('deprecated.daemonset.template.generation is a whole number that the API server writes itself, and "{value}" is none, so it cannot decode the manifest. Remove the annotation.', 'a whole number'),
    profile: refused('"{value}" names no security profile, so the API server refuses it. A profile is runtime/default, unconfined, or localhost/ and the path of a profile on the node.', 'runtime/default, unconfined or localhost/...'),

    // Numbers and quantities.
    negative: refused('{field} is a number of things or seconds and cannot be below 0; the API server refuses {value}.', 'at least 0'),
    range: refused('{field} is {value}, and the API server takes only what lies between {least} and {most}, so it refuses this.', '{least} to {most}'),
    'at-most': refused('{field} is {value}, and with what else this Job says it can be {most} at most, so the API server refuses it.', 'at most {most}'),
    priority: refused('Priorities above {most} are those of the system, so that its Pods come before all others, and the API server refuses {value}. Use {most} or less.', 'at most {most}'),
    ratio: refused('maxLimitRequestRatio says how many times its request a limit may be. For {name} it is {value}, which would ask for limits below the requests, so the API server refuses it. Use 1 or more.', 'at least 1'),
    mode: refused('{value} is no file mode, so the API server refuses it. A mode is 0 to 0777 in octal digits, which is 511 in decimal ones; JSON has only decimal numbers.', '0 to 0777 (511)', octal),
    port: refused('{field} is {value}, and ports go from 1 to 65535, so the API server refuses it.', '1 to 65535'),
    positive: refused('{field} is {value}, and the API server takes only what is above 0, so it refuses this.', 'above 0'),
    'node-port': refused('{value} is no port of a node: ports go from 1 to 65535, so the API server refuses it. Leave the field out to be given one, or choose one of those that the server keeps for Services, 30000 to 32767 unless it was told otherwise.', '1 to 65535', removeIt),
    'int-or-percent': refused('{field} must be a whole number from 0 on, or a percentage such as "10%", and "{value}" is neither, so the API server refuses it.', 'a number or a percentage'),
    percent: refused('{field} is a share of the replicas, and {value} is more than all of them, so the API server refuses it. Use at most 100%, or a number.', 'at most 100%'),
    'no-quantity': refused('{what} must be a quantity, such as 500m, 2 or 1.5Gi, and {found} is none; the API server cannot decode it. Mind the units: Mi and Gi, m for thousandths, no spaces.', 'no quantity', withUnit),
    'negative-quantity': refused('{name} is {value}, and nothing can have less than none of it, so the API server refuses it. Use 0 or more.', 'at least 0'),
    'positive-quantity': refused('{name} is {value}, and a volume of that size could hold nothing, so the API server refuses it. Use a size above 0, such as 10Gi.', 'above 0'),
    'fractional-bytes': { text: '{name} is {value}, which is no whole number of bytes: a small m means thousandths, and M or Mi millions. The API server takes it, with a warning, and rounds it up.', hint: 'no whole number of bytes', severity: 'warning', rejects: false, fix: inMebibytes },
    'whole-quantity': refused('{name} is {value}, and of this resource there are no fractions, so the API server refuses it. Use a whole number.', 'a whole number'),
    pages: refused('{name} is {value}, which does not fill a whole number of pages of that size, so the API server refuses it. Use a multiple of the page size.', 'a multiple of the page size'),
    'cpu-divisor': refused('The divisor of a CPU is 1 (whole cores) or 1m (thousandths of one), and not {value}, so the API server refuses it.', '1 or 1m'),
    'bytes-divisor': refused('The divisor of a number of bytes is 1 or one unit, such as 1k, 1M, 1Ki or 1Mi, and not {value}, so the API server refuses it.', '1, or one unit such as 1Mi'),
    'too-many': refused('{field} has {count} entries, and {limit} are allowed, so the API server refuses it.', '{count}, and {limit} are allowed'),
    long: refused('{field} is {length} characters long, and {limit} are allowed, so the API server refuses it.', '{length}, and {limit} are allowed'),
    'data-size': refused('The values of this {kind} have {size} KiB together, and 1024 are allowed, since etcd keeps them, so the API server refuses it. Split it up, or keep large files in a volume.', '{size} KiB, and 1024 are allowed'),
    'docker-config': refused('"{key}" is read as JSON: an object that says for each registry how to log in. This is no such object, so the API server refuses it, and no image could be pulled with it. In "data" it is written in base64, and in "stringData" as it is.', 'no JSON object'),
    ascending: refused('The API server takes these exit codes only in ascending order, the lowest first, and refuses another order. Sort them.', 'the lowest first'),
    alphabetical: refused('"{name}" stands behind "{before}", and the API server takes this list only in alphabetical order, so it refuses it. Sort the list.', 'in alphabetical order'),
    indexes: refused('"{value}" does not select indexes of this Job, so the API server refuses it. Write numbers and ranges in ascending order, joined by commas, such as 1,3-5; the highest must be below completions ({completions}).', 'such as 1,3-5'),

    // Paths and addresses.
    'absolute-path': refused('"{path}" begins with "/", and this path is looked up below a folder of its own, so the API server refuses it. Remove the "/".', 'without "/" in front', withoutSlash),
    'relative-path': refused('"{path}" is looked up on the node, where there is no folder to begin from, so the API server refuses it. Write the whole path, with "/" in front.', 'the whole path', withSlash),
    'path-upwards': refused('"{path}" may not go up with "..", nor have a first part that begins with "..": it would lead out of the volume, or to files of the kubelet, so the API server refuses it.', 'without ".."'),
    slash: refused('"{value}" contains "/", and this is a name and not a path, so the API server refuses it.', 'without "/"'),
    'wildcard-host': refused('"{name}" does not stand for a set of hosts, so the API server refuses it. A "*" can only be the whole first part of a DNS name in lower case, as in *.example.com.', 'such as *.example.com'),
    'host-address': refused('"{value}" is an IP address, and requests are told apart by the name of their host, so the API server refuses it. Write a DNS name, or leave host out for all of them.', 'a DNS name'),
    'url-path': refused('"{path}" is compared with paths of requests, which all begin with "/", so the API server refuses it. Put a "/" in front.', 'begins with "/"', withSlash),
    'url-path-part': refused('No path of a request holds "{part}" when it is compared, since clients and proxies write such a path in another way, so the API server refuses "{path}". Write the path that is meant.', 'without "{part}"'),
    'special-address': refused('"{value}" lies in {range}, which a node keeps for itself or for its neighbours, so no traffic from elsewhere could come there, and the API server refuses it. Write an address that is routed to a node.', 'an address of a node'),
    'host-port': refused('"{value}" is not a list of servers, so the API server refuses it. Write HOST:PORT, several joined by commas.', 'HOST:PORT'),
    'disk-uri': refused('"{value}" is not the address of a disk of the kind {kind}, so the API server refuses it. Such an address begins with "{prefix}".', 'begins with {prefix}'),
    'iscsi-length': refused('The kubelet puts the name of the volume and the targetPortal into one name, which has {length} characters here, and 64 are allowed, so the API server refuses it. Shorten the name of the volume.', '{length}, and 64 are allowed'),
    'reserved-option': refused('The option "{key}" is in a domain that belongs to Kubernetes, which puts its own options there, so the API server refuses it. Use a domain of your own.', 'a domain of Kubernetes'),
    ip: refused('"{value}" is not an IP address, so the API server refuses it. Write one such as 10.0.0.10 or fd00::10, and no name.', 'an IP address'),
    'ip-zeros': refused('"{value}" has a part with a zero in front, which some programs read as octal digits, so that it could mean two addresses. The API server refuses it; write it without the zero.', 'without zeros in front'),
    'ip-mapped': refused('"{value}" is an IPv4 address in the clothes of an IPv6 address, which programs read in different ways, so the API server refuses it. Write the IPv4 address.', 'the IPv4 address'),
    network: refused('"{value}" is not a network, so the API server refuses it. Write an IP address, "/" and the number of bits that all addresses of the network share, such as 10.244.0.0/24.', 'such as 10.244.0.0/24'),
    'host-bits': refused('"{value}" is an address in a network, and a network has only zeros behind the bits that its addresses share, so the API server refuses it. Set them to 0.', 'zeros behind the prefix'),
    unprintable: refused('"{value}" contains characters that cannot be seen, such as a tab or a line break, so the API server refuses it. Remove them.', 'invisible characters'),
    'outer-spaces': refused('There is white space around "{value}", which no {field} has, so the API server refuses it. Remove it.', 'white space around it', trimmed),

    // Versions and times.
    'field-version': refused('"{value}" is not an apiVersion that fields can be read in, so the API server refuses it. Use v1, or leave it out.', 'use v1'),
    'field-key': refused('"{key}" cannot be the key of a label or annotation: {problem}. No Pod can have it, so the API server refuses it.', '{problem}'),
    schedule: refused('"{value}" is no schedule: {problem}. The API server refuses it; a schedule has five fields (minute, hour, day of the month, month, day of the week), as in "30 4 * * 1", or is a word such as @daily.', '{problem}'),
    'time-zone': refused('"{value}" is not a time zone, so the API server refuses it. Use a name of the time zone database, such as Europe/Paris or Etc/UTC.', 'such as Europe/Paris'),
  },
});

export const page: Page = {
  summary: 'A name, a number or another text that is not written as its field wants it.',
  why: 'Names become parts of DNS names, of file paths and of labels, so each kind of name has an alphabet and a length; counts have a range. What does not fit would fail later and elsewhere, so the server refuses it.',
  instead: 'The message says what is wrong with the value and what is allowed.',
  upstream: 'apimachinery pkg/util/validation/validation.go; pkg/apis/core/validation/validation.go; pkg/apis/apps/validation/validation.go: ValidatePositiveIntOrPercent',
  examples: [
    {
      bad: podWith(`
        volumes:
        - name: «cache_dir»
          emptyDir: {}
      `),
      message: 'dns-label',
    },
    { bad: podWith('\nserviceAccountName: «Web»\n'), message: 'dns-subdomain' },
    { bad: podWith('', '\nlabels:\n  «my app»: web\n'), message: 'label-key' },
    { bad: podWith('', '\nlabels:\n  app: «my app»\n'), message: 'label-value' },
    { bad: podWith('', "\nannotations:\n  scheduler.alpha.kubernetes.io/tolerations: «'[{key: dedicated}]'»\n"), message: 'old-annotation', note: 'JSON has its keys in quotes' },
    { bad: workloadWith('DaemonSet', '').replace('metadata:\n', 'metadata:\n  annotations:\n    deprecated.daemonset.template.generation: «v2»\n'), message: 'template-generation' },
    { bad: containerWith('\nports:\n- name: «http_port»\n  containerPort: 80\n'), message: 'port-name' },
    { bad: containerWith('\nports:\n- containerPort: «80800»\n'), message: 'port' },
    { bad: containerWith('\nenv:\n- name: «"A=B"»\n  value: c\n'), message: 'env-name' },
    { bad: containerWith('\nresources:\n  limits:\n    memory: «512MB»\n'), message: 'no-quantity', fixed: containerWith('\nresources:\n  limits:\n    memory: 512M\n') },
    { bad: 'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: data\nspec:\n  accessModes: [ReadWriteOnce]\n  resources:\n    requests:\n      storage: «10 Gi»\n', message: 'no-quantity', fixed: 'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: data\nspec:\n  accessModes: [ReadWriteOnce]\n  resources:\n    requests:\n      storage: 10Gi\n' },
    { bad: containerWith('\nresources:\n  limits:\n    memory: «-1Gi»\n'), message: 'negative-quantity' },
    { bad: 'apiVersion: v1\nkind: Node\nmetadata:\n  name: worker-1\nstatus:\n  capacity:\n    pods: «500m»\n', message: 'whole-quantity' },
    { bad: podWith('\nsecurityContext:\n  runAsUser: «-1»\n'), message: 'range' },
    { bad: podWith('\nhostAliases:\n- ip: «10.0.0.256»\n  hostnames:\n  - db\n'), message: 'ip' },
    {
      bad: 'apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: report\nspec:\n  schedule: «"61 4 * * *"»\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers:\n          - name: report\n            image: registry.example.com/report:1.0.0\n',
      message: 'schedule',
    },
    { bad: containerWith('').replace('registry.example.com/web:1.0.0', '«"registry.example.com/web:1.0.0 "»'), message: 'outer-spaces', fixed: containerWith('').replace('registry.example.com/web:1.0.0', '"registry.example.com/web:1.0.0"') },
    { bad: workloadWith('Deployment', '\nreplicas: «-1»\n'), message: 'negative' },
    { bad: workloadWith('Deployment', '\nstrategy:\n  rollingUpdate:\n    maxSurge: «"2"»\n'), message: 'int-or-percent' },
    { bad: workloadWith('Deployment', '\nstrategy:\n  rollingUpdate:\n    maxUnavailable: «150%»\n'), message: 'percent' },
    // Volumes.
    { bad: 'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata:\n  name: «nodes/read»\nrules: []\n', message: 'path-name' },
    { bad: 'apiVersion: scheduling.k8s.io/v1\nkind: PriorityClass\nmetadata:\n  name: «system-web»\nvalue: 1000\n', message: 'system-priority' },
    { bad: 'apiVersion: scheduling.k8s.io/v1\nkind: PriorityClass\nmetadata:\n  name: web\nvalue: «2000000000»\n', message: 'priority' },
    { bad: 'apiVersion: v1\nkind: LimitRange\nmetadata:\n  name: web\nspec:\n  limits:\n  - type: Container\n    maxLimitRequestRatio:\n      cpu: «500m»\n', message: 'ratio' },
    { bad: `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n«data»:\n  page: ${'0123456789abcdef'.repeat(65_537)}\n`, message: 'data-size' },
    { bad: 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: registry\ntype: kubernetes.io/dockerconfigjson\nstringData:\n  .dockerconfigjson: «eyJhdXRocyI6e319»\n', message: 'docker-config', note: 'base64 belongs into data' },
    { good: 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: registry\ntype: kubernetes.io/dockerconfigjson\ndata:\n  .dockerconfigjson: eyJhdXRocyI6e319\n' },
    { bad: volumeWith('\nsecret:\n  secretName: web\n  defaultMode: «755»\n'), message: 'mode', fixed: volumeWith('\nsecret:\n  secretName: web\n  defaultMode: 493\n') },
    { bad: volumeWith('\nsecret:\n  secretName: web\n  items:\n  - key: ca\n    path: «/tls/ca.crt»\n'), message: 'absolute-path', fixed: volumeWith('\nsecret:\n  secretName: web\n  items:\n  - key: ca\n    path: tls/ca.crt\n') },
    { bad: volumeWith('\nconfigMap:\n  name: web\n  items:\n  - key: ini\n    path: «../web.ini»\n'), message: 'path-upwards' },
    { bad: volumeWith('\nnfs:\n  server: nfs.example.com\n  path: «export/web»\n'), message: 'relative-path', fixed: volumeWith('\nnfs:\n  server: nfs.example.com\n  path: /export/web\n') },
    { bad: volumeWith('\nazureDisk:\n  diskName: web\n  diskURI: «/subscriptions/one/disks/web»\n'), message: 'disk-uri', note: 'a disk without a kind is a Shared one' },
    { bad: volumeWith('\niscsi:\n  targetPortal: 10.0.2.15:3260\n  iqn: «web.example.com:disk»\n'), message: 'iqn' },
    { bad: volumeWith(`\niscsi:\n  targetPortal: «${'storage-'.repeat(7)}1.example:3260»\n  iqn: iqn.2015-02.com.example:disk\n  initiatorName: iqn.2015-02.com.example:node\n`), message: 'iscsi-length' },
    { bad: volumeWith('\nflexVolume:\n  driver: example.com/lvm\n  options:\n    «kubernetes.io/fsType»: ext4\n'), message: 'reserved-option' },
    { bad: volumeWith('\ncsi:\n  driver: «secrets_store.csi.k8s.io»\n'), message: 'csi-driver' },
    { bad: volumeWith('\nprojected:\n  sources:\n  - podCertificate:\n      signerName: «web»\n      keyType: ED25519\n      credentialBundlePath: web.pem\n'), message: 'signer' },
    { bad: volumeWith('\nprojected:\n  sources:\n  - podCertificate:\n      signerName: example.com/web\n      keyType: ED25519\n      credentialBundlePath: web.pem\n      userAnnotations:\n        «team»: web\n'), message: 'domain-key' },
    { bad: volumeWith('\nprojected:\n  sources:\n  - clusterTrustBundle:\n      name: «Web»\n      path: ca.pem\n'), message: 'bundle-name' },
    { bad: volumeWith('\ndownwardAPI:\n  items:\n  - path: app\n    fieldRef:\n      fieldPath: «metadata.labels[\'my app\']»\n'), message: 'field-key' },
    { bad: volumeWith('\ndownwardAPI:\n  items:\n  - path: name\n    fieldRef:\n      apiVersion: «v2»\n      fieldPath: metadata.name\n'), message: 'field-version' },
    { bad: volumeWith('\ndownwardAPI:\n  items:\n  - path: memory\n    resourceFieldRef:\n      containerName: web\n      resource: limits.memory\n      divisor: «10Mi»\n'), message: 'bytes-divisor' },
    { bad: volumeWith('\ndownwardAPI:\n  items:\n  - path: cpu\n    resourceFieldRef:\n      containerName: web\n      resource: limits.cpu\n      divisor: «10m»\n'), message: 'cpu-divisor' },
    { bad: claimWith('', 'ReadWriteOnce', '«0»'), message: 'positive-quantity' },
    { bad: claimWith('', 'ReadWriteOnce', '«500m»'), message: 'fractional-bytes' },
    { bad: containerWith('\nresources:\n  limits:\n    memory: «128m»\n'), message: 'fractional-bytes', fixed: containerWith('\nresources:\n  limits:\n    memory: 128Mi\n') },
    { bad: claimWith('').replace('  name: web\nspec', `  name: ${'web-'.repeat(63)}1\nspec`).replace('- name: data', '- name: «data»'), message: 'claim-name' },
    // Beside workloads.
    { bad: serviceWith('\ntype: NodePort\n', '', '\nnodePort: «80800»\n'), message: 'node-port', fixed: serviceWith('\ntype: NodePort\n') },
    { bad: serviceWith('\nexternalIPs:\n- «127.0.0.1»\n'), message: 'special-address' },
    { bad: ingressWith('\npathType: Prefix\npath: /\nbackend:\n  service:\n    name: web\n    port:\n      number: 80\n').replace('shop.example.com', '«"shop.*.com"»'), message: 'wildcard-host' },
    { bad: ingressWith('\npathType: Prefix\npath: /\nbackend:\n  service:\n    name: web\n    port:\n      number: 80\n').replace('shop.example.com', '«192.0.2.10»'), message: 'host-address' },
    {
      bad: ingressWith('\npathType: Prefix\npath: «cart»\nbackend:\n  service:\n    name: web\n    port:\n      number: 80\n'),
      message: 'url-path',
      fixed: ingressWith('\npathType: Prefix\npath: /cart\nbackend:\n  service:\n    name: web\n    port:\n      number: 80\n'),
    },
    { bad: ingressWith('\npathType: Exact\npath: «/shop//cart»\nbackend:\n  service:\n    name: web\n    port:\n      number: 80\n'), message: 'url-path-part' },
    { bad: autoscalerWith('\nmaxReplicas: 5\nmetrics:\n- type: Resource\n  resource:\n    name: cpu\n    target:\n      type: Utilization\n      averageUtilization: «0»\n'), message: 'positive' },
    { good: volumeWith('\nsecret:\n  secretName: web\n  defaultMode: 0440\n'), note: 'YAML reads 0440 as octal digits' },
    { good: workloadWith('Deployment', '\nreplicas: 0\nstrategy:\n  rollingUpdate:\n    maxSurge: 150%\n'), note: 'a surge may be more than all replicas' },
  ],
};
