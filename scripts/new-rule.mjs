/**
 * Begins a rule: writes packages/core/src/rules/FAMILY/NAME.ts with a small rule that works, and generates what follows from it.
 *
 *     pnpm new-rule FAMILY/NAME
 *
 * `--root FOLDER` works on another checkout.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { syncRules } from './gen-rules.mjs';

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*\/[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** The rule that a new file begins with: a judgement on ObjectMeta, with options, a fix, and an example of each kind. */
export function scaffold(id) {
  const [family, name] = id.split('/');
  const annotation = `example.com/${name}`;
  return `/**
 * An annotation that nothing reads any more. Say here why the rule exists, and which upstream function it follows.
 */
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { siteRule, type Page } from '../rule.js';

interface Options {
  readonly annotations: readonly string[];
}

function remove({ site, node, pair }: Subject): Fix | undefined {
  if (!site || node?.kind !== 'map' || !pair) return undefined;
  // The last annotation takes the whole field with it.
  const field = site.pairOf('annotations');
  if (node.pairs.length === 1 && field) return { title: 'remove the annotations', safety: 'suggestion', changes: [{ do: 'remove', pair: field, from: site.node }] };
  return { title: 'remove the annotation', safety: 'suggestion', changes: [{ do: 'remove', pair, from: node }] };
}

export const rule = siteRule<'ObjectMeta', Options>({
  id: '${id}',
  on: 'ObjectMeta',
  options: {
    schema: { type: 'object', properties: { annotations: { type: 'array', items: { type: 'string' }, description: 'The annotations that are found.' } }, additionalProperties: false },
    defaults: { annotations: ['${annotation}'] },
  },
  messages: {
    unread: {
      text: 'Nothing reads the annotation "{key}" any more, so its value has no effect, whatever it says. Remove it.',
      hint: 'read by nothing',
      severity: 'warning',
      rejects: false,
      fix: remove,
    },
  },
  check(metadata, { report, options }) {
    const map = metadata.valueOf('annotations');
    if (map?.kind !== 'map') return;
    for (const { key, pair } of metadata.entries('annotations')) {
      if (!pair || !options.annotations.includes(pair.key)) continue;
      report('unread', pair.keyRange, { path: metadata.path('annotations', key), data: { key }, subject: { site: metadata, node: map, pair } });
    }
  },
});

export const page: Page = {
  summary: 'An annotation that nothing reads any more.',
  why: 'Whoever sets it expects something of it, and nothing happens. Say here what goes wrong, and what somebody sees when it does.',
  instead: 'Remove the annotation. Say here what to write in its place.',
  examples: [
    {
      bad: \`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: ${family}
          annotations:
            «${annotation}»: "true"
            example.com/owner: web
      \`,
      message: 'unread',
      fixed: \`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: ${family}
          annotations:
            example.com/owner: web
      \`,
    },
    {
      note: 'another annotation',
      good: \`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: ${family}
          annotations:
            example.com/owner: web
      \`,
    },
  ],
};
`;
}

/** Writes the rule's file and everything that is generated from it; gives the paths from the root. Throws where the id is none, or taken. */
export async function newRule(root, id) {
  if (!ID.test(id)) throw new Error(`"${id}" is no rule id: write FAMILY/NAME in small letters, digits and single dashes, as in node-affinity/operator`);
  const path = `packages/core/src/rules/${id}.ts`;
  const file = join(root, path);
  if (existsSync(file)) throw new Error(`${path} is there already`);
  if (id.startsWith('shared/')) throw new Error('rules/shared/ holds what several rules share; take another family');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, scaffold(id));
  const { stale } = await syncRules(root, false);
  return [path, ...stale];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { root: { type: 'string' } } });
  const root = resolve(values.root ?? fileURLToPath(new URL('..', import.meta.url)));
  try {
    if (positionals.length !== 1) throw new Error('Name one rule: pnpm new-rule FAMILY/NAME');
    const [id] = positionals;
    const [path, ...generated] = await newRule(root, id);
    const shown = relative(process.cwd(), join(root, path));
    console.log(`Written: ${shown}`);
    for (const one of generated) console.log(`Generated: ${relative(process.cwd(), join(root, one))}`);
    console.log(`
It works as it is: it flags one annotation, and its examples pass. Now make it yours.
  1. ${shown}: the check, the messages, the words of the page, and an example for each message, right and wrong.
     Mark the range of the finding in a wrong example with « and ».
  2. npx vitest run packages/core/src/rules -t ${id}     runs the examples.
  3. pnpm generate                                        writes the registry and docs/rules/${id}.md anew; commit them with the rule.`);
  } catch (error) {
    console.error(`new-rule: ${error.message}`);
    process.exitCode = 2;
  }
}
