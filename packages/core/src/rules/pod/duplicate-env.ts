/** A variable that is set twice. Follows pkg/api/pod/warnings.go, warningsForPodSpecAndMeta, which takes a value that builds on the earlier one for meant. */
import { pairOf, type Node } from '../../tree/node.js';
import type { Subject } from '../../schema/refuse.js';
import type { Site } from '../../schema/site.js';
import type { Fix } from '../../fixes/change.js';
import { removeObject } from '../shared/changes.js';
import { known } from '../shared/known.js';
import { containerWith } from '../shared/manifests.js';
import { siteRule, type Page } from '../rule.js';

type Env = Site<'EnvVar'>;

/** The last one counts, so that the one before it can go. */
function removeEarlier({ more }: Subject): Fix | undefined {
  return removeObject({ site: more as Env }, 'suggestion', 'remove the earlier one');
}

export const rule = siteRule<'Container' | 'EphemeralContainer'>({
  id: 'pod/duplicate-env',
  on: 'Container',
  also: ['EphemeralContainer'],
  messages: {
    hidden: {
      text: 'The variable "{name}" is set twice: this one hides the earlier one, and kubectl apply, which tells variables apart by their names, may drop one of them later. Keep one, or build this one on the other with $({name}).',
      hint: 'set before',
      severity: 'warning',
      rejects: false,
      fix: removeEarlier,
    },
    itself: {
      text: 'The variable "{name}" is set twice, and here only to what it is already; kubectl apply, which tells variables apart by their names, may drop one of them later. Keep the earlier one.',
      hint: 'changes nothing',
      severity: 'warning',
      rejects: false,
      fix: ({ site }) => removeObject({ ...(site && { site }) }, 'suggestion', 'remove this one'),
    },
  },
  check(container, { report }) {
    const list = (container as Site<'Container'>).valueOf('env');
    if (list?.kind !== 'seq' || !repeats(list.items)) return;
    const earlier = new Map<string, Env>();
    for (const env of (container as Site<'Container'>).children('env')) {
      const name = known(() => env.get('name') ?? '');
      if (name === undefined) continue;
      const first = earlier.get(name);
      const use = first && known(() => useOf(env, name));
      // A name that is missing is refused.
      if (first && use !== undefined && use !== 'builds on it' && name !== '') {
        report(use, env.at('name'), { path: env.path(), data: { name }, related: [{ ...first.at('name'), message: 'set here before' }], subject: { site: env, field: 'name', more: first } });
      }
      earlier.set(name, env);
    }
  },
});

const FEW = 20;

/** Whether two of the variables have one name, seen without making anything; of many it is taken for granted. */
function repeats(items: readonly Node[]): boolean {
  if (items.length > FEW) return true;
  for (let i = 1; i < items.length; i++) {
    const name = nameIn(items[i]);
    if (name !== undefined) for (let k = 0; k < i; k++) if (nameIn(items[k]) === name) return true;
  }
  return false;
}

function nameIn(env: Node | undefined): unknown {
  const name = env?.kind === 'map' ? pairOf(env, 'name')?.value : undefined;
  return name?.kind === 'scalar' ? name.value : undefined;
}

/** What a variable makes of an earlier one of its name. Throws QUIET. */
function useOf(env: Env, name: string): 'hidden' | 'itself' | 'builds on it' {
  const reference = `$(${name})`;
  if (env.has('valueFrom')) return 'hidden';
  const value = env.get('value') ?? '';
  if (value === reference) return 'itself';
  return value.includes(reference) ? 'builds on it' : 'hidden';
}

export const page: Page = {
  summary: 'A container sets one environment variable twice.',
  why: 'In the container the last one counts. But `env` is a list that `kubectl apply` and server-side apply merge by name, and two entries of one name cannot be told apart: a later apply can drop either, or leave the wrong one behind. The API server takes them, with a warning.',
  instead: 'Set the variable once. A value may build on an earlier one of the same name, as in `PATH` with the value `$(PATH):/opt/bin`; that is what the second entry is for.',
  upstream: 'pkg/api/pod/warnings.go: warningsForPodSpecAndMeta',
  examples: [
    {
      bad: containerWith(`
        env:
        - name: LEVEL
          value: info
        - name: «LEVEL»
          value: debug
      `),
      message: 'hidden',
      fixed: containerWith(`
        env:
        - name: LEVEL
          value: debug
      `),
    },
    {
      bad: containerWith(`
        env:
        - name: LEVEL
          value: info
        - name: «LEVEL»
          value: $(LEVEL)
      `),
      message: 'itself',
      fixed: containerWith(`
        env:
        - name: LEVEL
          value: info
      `),
    },
    {
      good: containerWith(`
        env:
        - name: ARGUMENTS
          value: --fast
        - name: ARGUMENTS
          value: $(ARGUMENTS) --quiet
      `),
    },
  ],
};
