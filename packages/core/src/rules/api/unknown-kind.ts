/** A built-in kind that Kubernetes 1.37 does not serve: gone, under another apiVersion, or misspelt. Found in resources/kinds.ts. */
import { pairOf, type MapNode } from '../../tree/node.js';
import type { Subject } from '../../schema/refuse.js';
import type { Words } from '../../tree/finding.js';
import type { Change, Fix, Json } from '../../fixes/change.js';
import { page as definePage, verdict } from '../rule.js';

/** Sets the apiVersion, and for workloads of the old groups writes the selector that those groups made up from the template's labels. */
function moveApiVersion({ node, pair, more }: Subject, data: Words): Fix | undefined {
  const use = more as { apiVersion: string; kind: string } | undefined;
  if (!use || !pair || node?.kind !== 'map') return undefined;
  const changes: Change[] = [{ do: 'set', node: pair.value, to: use.apiVersion }];
  const selector = SELECTING.has(use.kind) ? missingSelector(node) : undefined;
  if (selector) changes.push(selector);
  const whole = selector !== null && (SELECTING.has(use.kind) || !data['also']);
  return { title: `change to ${use.apiVersion}${selector ? ' and write the selector' : ''}`, safety: whole ? 'safe' : 'suggestion', changes };
}

const SELECTING: ReadonlySet<string> = new Set(['DaemonSet', 'Deployment', 'ReplicaSet', 'StatefulSet']);

/** The change that adds the selector; undefined where there is one; null where it cannot be made from the labels. */
function missingSelector(root: MapNode): Change | undefined | null {
  const spec = pairOf(root, 'spec')?.value;
  if (spec?.kind !== 'map') return null;
  if (pairOf(spec, 'selector')) return undefined;
  const labels = mapAt(mapAt(mapAt(spec, 'template'), 'metadata'), 'labels');
  if (!labels || labels.pairs.length === 0) return null;
  const matchLabels: Record<string, Json> = {};
  for (const { key, value } of labels.pairs) {
    if (value.kind !== 'scalar' || value.type !== 'string') return null;
    matchLabels[key] = value.value as string;
  }
  return { do: 'insert', into: spec, key: 'selector', value: { matchLabels } };
}

function mapAt(map: MapNode | undefined, key: string): MapNode | undefined {
  const value = map && pairOf(map, key)?.value;
  return value?.kind === 'map' ? value : undefined;
}

function rename({ pair, more }: Subject): Fix | undefined {
  const guess = more as { word: string; close: boolean } | undefined;
  return pair && guess ? { title: `change to ${guess.word}`, safety: guess.close ? 'safe' : 'suggestion', changes: [{ do: 'set', node: pair.value, to: guess.word }] } : undefined;
}

export const rule = verdict({
  id: 'api/unknown-kind',
  messages: {
    moved: { text: '{apiVersion} is gone: Kubernetes stopped serving {kind} under it in {removed}, so the API server refuses this. Use {use} instead.{also}', hint: 'use {use}', severity: 'error', rejects: true, fix: moveApiVersion },
    replaced: { text: '{kind} of {apiVersion} is gone: Kubernetes stopped serving it in {removed}, so the API server refuses this. {useKind} of {use} took its place.{also}', severity: 'error', rejects: true },
    gone: { text: '{kind} of {apiVersion} is gone: Kubernetes stopped serving it in {removed}, nothing of that kind took its place, and the API server refuses this.{also}', severity: 'error', rejects: true },
    'off-use': { text: '{apiVersion} is off by default, so a server that was not told to serve it refuses this {kind}. Use {use} instead.', severity: 'error', rejects: true, fix: moveApiVersion },
    off: { text: '{kind} of {apiVersion} is off by default, and a server that was not told to serve it refuses this. Enable it on the API server, or do without.', severity: 'error', rejects: true },
    elsewhere: { text: 'There is no {kind} in {apiVersion}; Kubernetes serves it as {use}, and refuses this. Change the apiVersion.', hint: 'use {use}', severity: 'error', rejects: true, fix: moveApiVersion },
    misspelt: { text: 'There is no kind "{kind}" in {apiVersion}, so the API server refuses this. Did you mean "{meant}"?', hint: 'did you mean {meant}?', severity: 'error', rejects: true, fix: rename },
    'no-such-kind': { text: 'There is no kind "{kind}" in {apiVersion}, so the API server refuses this. Check the name and the apiVersion.', severity: 'error', rejects: true },
    'no-such-version': { text: 'Kubernetes {version} serves no {apiVersion}, so the API server refuses this {kind}. The versions of that group are: {known}.', severity: 'error', rejects: true },
  },
});

const labels = '    metadata:\n      labels:\n        app: logging\n    spec:\n      containers:\n      - name: fluentd\n        image: fluentd:1\n';

export const page = definePage({
  summary: 'A built-in kind or apiVersion that Kubernetes 1.37 does not serve.',
  why: 'API versions are removed some releases after their successor arrives. A manifest that names one is refused as if its kind did not exist. Workloads of the oldest groups also lean on what those groups made up, such as a selector copied from the labels.',
  instead: 'Use the version that took its place. Custom resources, whose groups Kubernetes does not know, are skipped and counted.',
  upstream: 'k8s.io/kubernetes pkg/controlplane/instance.go: DefaultAPIResourceConfigSource',
  examples: [
    {
      bad: `apiVersion: «extensions/v1beta1»\nkind: DaemonSet\nmetadata:\n  name: fluentd\nspec:\n  template:\n${labels}`,
      message: 'moved',
      fixed: `apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: fluentd\nspec:\n  template:\n${labels}  selector:\n    matchLabels:\n      app: logging\n`,
    },
    { bad: 'apiVersion: «policy/v1beta1»\nkind: PodSecurityPolicy\nmetadata:\n  name: a\n', message: 'gone' },
    { bad: 'apiVersion: «v1»\nkind: Deployment\nmetadata:\n  name: a\n', message: 'elsewhere', fixed: 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: a\n' },
    { bad: 'apiVersion: apps/v1\nkind: «Daemonset»\nmetadata:\n  name: a\n', message: 'misspelt' },
    { bad: 'apiVersion: v1\nkind: «Whatever»\nmetadata:\n  name: a\n', message: 'no-such-kind' },
    { bad: 'apiVersion: «batch/v3»\nkind: Whatever\nmetadata:\n  name: a\n', message: 'no-such-version' },
    { good: 'apiVersion: example.com/v1\nkind: Whatever\nmetadata:\n  name: a\n' },
  ],
});
