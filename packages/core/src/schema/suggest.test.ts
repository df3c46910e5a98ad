import { expect, test } from 'vitest';
import { alike, nearest } from './suggest.js';

test.each([
  ['nodeselector', ['nodeName', 'nodeSelector'], 'nodeSelector', true],
  ['nodeSelecter', ['nodeSelector', 'nodeName'], 'nodeSelector', true],
  ['tolerartions', ['tolerations'], 'tolerations', true],
  ['opeartor', ['operator'], 'operator', true],
  ['Equals', ['Equal', 'Exists'], 'Equal', true],
  ['matchExpresion', ['matchExpressions', 'matchFields'], 'matchExpressions', false],
  ['valuex', ['value', 'values'], 'value', false],
  ['ke', ['key'], undefined, undefined],
  ['keyx', ['key', 'kind'], 'key', true],
  ['replicas', ['selector', 'template'], undefined, undefined],
  ['DaemonSets', ['DaemonSet', 'DaemonSetList'], 'DaemonSet', true],
])('%s among %j is %s', (word, candidates, meant, close) => {
  const guess = nearest(word, candidates);
  expect(guess?.word).toBe(meant);
  expect(guess?.close).toBe(close);
});

test.each([
  ['whenUnsatisfied', ['whenUnsatisfiable', 'topologyKey'], 'whenUnsatisfiable'],
  ['requiredDuringSchedulingRequiredDuringExecution', ['requiredDuringSchedulingIgnoredDuringExecution', 'preferredDuringSchedulingIgnoredDuringExecution'], 'requiredDuringSchedulingIgnoredDuringExecution'],
  ['topologyKeys', ['topologyKey', 'topologyKeyed'], undefined],
  ['nodeName', ['nodeSelector'], undefined],
  ['required', ['requiredDuringSchedulingIgnoredDuringExecution', 'preferredDuringSchedulingIgnoredDuringExecution'], 'requiredDuringSchedulingIgnoredDuringExecution'],
  ['requiredDuringSchedulingIgnoredDuringExecution', ['required'], 'required'],
  ['service', ['serviceAccount', 'serviceAccountName'], undefined],
  ['host', ['hostPath'], undefined],
])('%s is written like one of %j', (word, candidates, meant) => {
  expect(alike(word, candidates)).toBe(meant);
});
