/** A topologyKey that no node can carry, or that none does. The API server checks it for emptiness alone (pkg/apis/core/validation/validation.go: ValidateTopologyKey); the scheduler refuses nodes without it (podtopologyspread: Filter). */
import type { Subject } from '../../schema/refuse.js';
import type { Words } from '../../tree/finding.js';
import type { Fix } from '../../fixes/change.js';
import { isQualifiedName } from '../../validation/content.js';
import { setField } from '../shared/changes.js';
import { spreadBy } from '../shared/manifests.js';
import { meantTopologyKey } from '../shared/node-labels.js';
import { siteRule, type Page } from '../rule.js';

const asMeant = (subject: Subject, { meant }: Words): Fix | undefined => setField(subject, String(meant), 'suggestion', `use ${String(meant)}`);

export const rule = siteRule<'TopologySpreadConstraint'>({
  id: 'topology-spread/topology-key',
  late: true,
  on: 'TopologySpreadConstraint',
  messages: {
    impossible: {
      text: '"{key}" cannot be the key of a label, so no node has it. The API server stores it all the same, and with DoNotSchedule the Pods are never scheduled. Use kubernetes.io/hostname or topology.kubernetes.io/zone.',
      hint: 'no node can have this label',
      severity: 'error',
      rejects: false,
    },
    ignored: {
      text: '"{key}" cannot be the key of a label, so no node has it, and the constraint counts for nothing. Use kubernetes.io/hostname or topology.kubernetes.io/zone.',
      hint: 'no node can have this label',
      severity: 'warning',
      rejects: false,
    },
    misspelt: {
      text: 'Nothing sets the node label "{key}", so {effect}. The label is called {meant}.',
      hint: 'use {meant}',
      severity: 'warning',
      rejects: false,
      fix: asMeant,
    },
  },
  check(constraint, { report }) {
    const key = constraint.get('topologyKey') ?? '';
    if (key === '') return;
    const isHard = constraint.get('whenUnsatisfiable') !== 'ScheduleAnyway';
    const at = constraint.at('topologyKey');
    const path = constraint.path('topologyKey');
    const subject = { site: constraint, field: 'topologyKey' };
    if (isQualifiedName(key).length > 0) {
      report(isHard ? 'impossible' : 'ignored', at, { path, data: { key }, subject });
      return;
    }
    const meant = meantTopologyKey(key);
    if (meant === undefined) return;
    report('misspelt', at, { path, data: { key, meant, effect: isHard ? 'with DoNotSchedule the Pods are never scheduled' : 'the constraint counts for nothing' }, subject });
  },
});

const spread = (key: string, action = 'DoNotSchedule'): string => spreadBy(`\nmaxSkew: 1\ntopologyKey: ${key}\nwhenUnsatisfiable: ${action}\nnodeTaintsPolicy: Honor\nlabelSelector:\n  matchLabels:\n    app: web\n`);

export const page: Page = {
  summary: 'A spread constraint by a label that no node has.',
  why: 'The topology key of a spread constraint is a label of nodes. The API server asks only that it is not empty. With `DoNotSchedule` a node without the label is refused, whatever the Pods, so a slip in the key keeps all Pods Pending; with `ScheduleAnyway` such nodes do not count, and nothing is spread.',
  instead: 'Use `kubernetes.io/hostname`, `topology.kubernetes.io/zone`, or a label of your own that all nodes have.',
  upstream: 'pkg/scheduler/framework/plugins/podtopologyspread/filtering.go: Filter',
  examples: [
    { bad: spread('«failure zone»'), message: 'impossible' },
    { bad: spread('«a/b/c»', 'ScheduleAnyway'), message: 'ignored' },
    { bad: spread('«topology.kubernetes.io/hostname»'), message: 'misspelt', fixed: spread('kubernetes.io/hostname') },
    { bad: spread('«hostname»'), message: 'misspelt', fixed: spread('kubernetes.io/hostname') },
    { note: 'a label of one\'s own', good: spread('example.com/rack') },
  ],
};
