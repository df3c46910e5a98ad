/** A value of the wrong type, which the server cannot decode. Found in schema/decode.ts; upstream: sigs.k8s.io/json UnmarshalStrict. */
import type { Subject } from '../../schema/refuse.js';
import { typeOf } from '../../schema/table.js';
import type { Change, Fix } from '../../fixes/change.js';
import { unwrapChange, wrapChange, wrapItem } from '../shared/reshape.js';
import { page as definePage, verdict } from '../rule.js';

/** One value where a list is wanted, or one in a list where it is wanted alone. */
function reshape(subject: Subject): Fix | undefined {
  const { site, field, node, more } = subject;
  if (node === undefined || site === undefined || field === undefined) return undefined;
  if (more === 'list') {
    const ofTexts = typeOf(site.type).fields.get(field)?.scalar === 'string';
    const number = node.kind === 'scalar' && typeof node.value === 'number' && !ofTexts ? node.value : undefined;
    const change: Change | undefined = number !== undefined ? { do: 'set', node, to: [number] } : node.kind === 'map' ? wrapItem(subject) : wrapChange(node);
    return change && { title: 'make it a list', safety: 'safe', changes: [change] };
  }
  if (more !== 'object' && more !== 'map') return undefined;
  if (field === 'hostPath' && node.kind === 'scalar' && typeof node.value === 'string' && node.value.startsWith('/')) {
    return { title: 'write it as the path', safety: 'safe', changes: [{ do: 'set', node, to: { path: node.value } }] };
  }
  const change = unwrapChange(node, more === 'map');
  return change && { title: 'take it out of the list', safety: 'safe', changes: [change] };
}

function unquote({ node }: Subject): Fix | undefined {
  if (node?.kind !== 'scalar' || typeof node.value !== 'string') return undefined;
  const text = node.value.trim();
  const to = /^-?(?:0|[1-9][0-9]{0,14})$/.test(text) ? Number(text) : text === 'true' ? true : text === 'false' ? false : undefined;
  return to === undefined ? undefined : { title: 'take the quotes away', safety: 'safe', changes: [{ do: 'set', node, to }] };
}

export const rule = verdict({
  id: 'api/wrong-type',
  messages: {
    type: { text: '{what} must be {wanted}, and this is {found}; the API server cannot decode it.', hint: '{wanted} is wanted', severity: 'error', rejects: true, fix: reshape },
    'quoted-number': { text: '{what} must be {wanted}, and this is {found}; the API server does not turn text into numbers. Take the quotes away.', hint: 'a number without quotes is wanted', severity: 'error', rejects: true, fix: unquote },
    'quoted-bool': { text: '{what} must be true or false, and this is {found}; the API server does not turn text into booleans. Take the quotes away.', hint: 'true or false without quotes is wanted', severity: 'error', rejects: true, fix: unquote },
    range: { text: '{what} must be {wanted} that fits its type, and {value} does not; the API server cannot decode it.', hint: 'out of range', severity: 'error', rejects: true },
    fraction: { text: '{what} must be {wanted}, and {written} has a fraction; the API server cannot decode it.', hint: 'a whole number is wanted', severity: 'error', rejects: true },
    time: { text: '{what} must be a time such as 2026-01-31T12:00:00Z, and {found} is none; the API server cannot decode it.', hint: 'no time', severity: 'error', rejects: true },
    duration: { text: '{what} must be a duration such as 90s or 1h30m, and {found} is none; the API server cannot decode it.', hint: 'no duration', severity: 'error', rejects: true },
    base64: { text: '{what} must be base64, and {found} is not; the API server cannot decode it. Encode the value, or use "stringData" in a Secret.', hint: 'no base64', severity: 'error', rejects: true },
  },
});

const pod = (spec: string): string => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n${spec}  containers:\n  - name: web\n    image: web:1\n`;

export const page = definePage({
  summary: 'A value has the wrong type for its field.',
  why: 'The server decodes every object into typed fields before it looks at anything else. A string where a number is wanted, a list where a map is wanted, a number too large: each ends the request, and its message rarely says where.',
  instead: 'Write the type that the field wants. One value where a list is wanted goes into brackets; a number or boolean loses its quotes.',
  upstream: 'sigs.k8s.io/json: UnmarshalStrict; apimachinery pkg/api/resource/quantity.go: ParseQuantity; pkg/util/intstr',
  examples: [
    { bad: pod('  nodeSelector: «ssd»\n'), message: 'type' },
    {
      bad: pod('  affinity:\n    nodeAffinity:\n      requiredDuringSchedulingIgnoredDuringExecution:\n        nodeSelectorTerms:\n        - matchExpressions:\n          - key: disktype\n            operator: In\n            values: «ssd»\n'),
      message: 'type',
      fixed: pod('  affinity:\n    nodeAffinity:\n      requiredDuringSchedulingIgnoredDuringExecution:\n        nodeSelectorTerms:\n        - matchExpressions:\n          - key: disktype\n            operator: In\n            values: [ssd]\n'),
    },
    {
      note: 'a list with one item, without its dash',
      bad: pod('  «tolerations»:\n    key: dedicated\n    operator: Exists\n'),
      message: 'type',
      fixed: pod('  tolerations:\n  - key: dedicated\n    operator: Exists\n'),
    },
    { note: 'a map, with dashes', bad: pod('  «nodeSelector»:\n  - disktype: ssd\n  - rack: "3"\n'), message: 'type', fixed: pod('  nodeSelector:\n    disktype: ssd\n    rack: "3"\n') },
    {
      bad: pod('  terminationGracePeriodSeconds: «"30"»\n'),
      message: 'quoted-number',
      fixed: pod('  terminationGracePeriodSeconds: 30\n'),
    },
    { bad: pod('  hostNetwork: «"true"»\n  dnsPolicy: ClusterFirstWithHostNet\n'), message: 'quoted-bool', fixed: pod('  hostNetwork: true\n  dnsPolicy: ClusterFirstWithHostNet\n') },
    { bad: pod('  priority: «3000000000»\n'), message: 'range' },
    { bad: pod('  terminationGracePeriodSeconds: «1.5»\n'), message: 'fraction' },
    { bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  creationTimestamp: «"yesterday"»\n', message: 'time' },
    { bad: 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\ndata:\n  password: «not base64!»\n', message: 'base64' },
    { good: pod('  terminationGracePeriodSeconds: 1e1\n') },
  ],
});
