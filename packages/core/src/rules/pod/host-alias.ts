/** Two host aliases with one address. Follows pkg/api/pod/warnings.go, warningsForPodSpecAndMeta. */
import type { Subject } from '../../schema/refuse.js';
import type { Site } from '../../schema/site.js';
import type { Change, Fix } from '../../fixes/change.js';
import { pairOf } from '../../tree/node.js';
import { known } from '../shared/known.js';
import { podWith } from '../shared/manifests.js';
import { siteRule, type Page } from '../rule.js';

type Alias = Site<'HostAlias'>;

/** The names move to the earlier one. */
function merge({ site, more }: Subject): Fix | undefined {
  const first = more as Alias;
  const alias = site as unknown as Alias | undefined;
  const list = alias?.parent ? pairOf(alias.parent.node, 'hostAliases')?.value : undefined;
  if (alias === undefined || list?.kind !== 'seq' || typeof alias.key !== 'number') return undefined;
  const there = known(() => first.items('hostnames').map(({ value }) => value));
  const names = known(() => alias.items('hostnames').map(({ value }) => value));
  const into = pairOf(first.node, 'hostnames')?.value;
  if (there === undefined || names === undefined || into?.kind !== 'seq') return undefined;
  const changes: Change[] = names.filter((name, i) => !there.includes(name) && names.indexOf(name) === i).map((value) => ({ do: 'insert', into, value }));
  return { title: 'move its names to the first one', safety: 'suggestion', changes: [...changes, { do: 'remove-item', index: alias.key, from: list }] };
}

export const rule = siteRule<'PodSpec'>({
  id: 'pod/host-alias',
  needs: ['hostAliases'],
  late: true,
  on: 'PodSpec',
  messages: {
    repeated: {
      text: 'The address {ip} has an entry in hostAliases already. Both are written to /etc/hosts, but kubectl apply, which tells the entries apart by their addresses, may drop one of them later. List all names in one entry.',
      hint: 'an entry of its own before',
      severity: 'warning',
      rejects: false,
      fix: merge,
    },
  },
  check(spec, { report }) {
    const list = spec.valueOf('hostAliases');
    if (list?.kind !== 'seq' || list.items.length < 2) return;
    const earlier = new Map<string, Alias>();
    for (const alias of spec.children('hostAliases')) {
      const ip = known(() => alias.get('ip') ?? '');
      // One that is missing is refused.
      if (ip === undefined || ip === '') continue;
      const first = earlier.get(ip);
      if (first === undefined) earlier.set(ip, alias);
      else report('repeated', alias.at('ip'), { path: alias.path('ip'), data: { ip }, related: [{ ...first.at('ip'), message: 'the first entry' }], subject: { site: alias, field: 'ip', more: first } });
    }
  },
});

export const page: Page = {
  summary: 'Two entries of hostAliases have one address.',
  why: '`hostAliases` is a list that `kubectl apply` merges by `ip`, and two entries with one address cannot be told apart: a later apply can drop either, with its names. The API server takes them, with a warning.',
  instead: 'List all names of an address under `hostnames` of one entry.',
  upstream: 'pkg/api/pod/warnings.go: warningsForPodSpecAndMeta',
  examples: [
    {
      bad: podWith(`
        hostAliases:
        - ip: 10.0.0.7
          hostnames:
          - db.example.com
        - ip: «10.0.0.7»
          hostnames:
          - cache.example.com
      `),
      message: 'repeated',
      fixed: podWith(`
        hostAliases:
        - ip: 10.0.0.7
          hostnames:
          - db.example.com
          - cache.example.com
      `),
    },
    {
      good: podWith(`
        hostAliases:
        - ip: 10.0.0.7
          hostnames: [db.example.com, cache.example.com]
        - ip: 10.0.0.8
          hostnames: [db.example.com]
      `),
    },
  ],
};
