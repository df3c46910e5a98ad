/** What the guide says beside its examples: links lead somewhere, configurations are right, the rules that are named are the rules that there are. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseConfiguration, rules } from '../../packages/core/src/index.js';

const root = resolve(import.meta.dirname, '../..');
const inFolder = (folder: string): readonly string[] => readdirSync(join(root, folder)).filter((name) => name.endsWith('.md')).map((name) => `${folder}/${name}`);
const PAGES = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...inFolder('docs'), ...inFolder('docs/decisions'), ...inFolder('examples'), 'docs/rules/README.md', 'packages/eslint-plugin/README.md', 'packages/vscode/README.md', 'test/bench/README.md', 'test/conformance/README.md', 'test/oracle/README.md'];

const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const withoutFences = (text: string): string => text.replace(/^```[^]*?^```$/gm, '');

/** The anchors of a page's headings, as hosts make them. */
function anchorsOf(text: string): readonly string[] {
  return [...withoutFences(text).matchAll(/^#+ (.*)$/gm)].map(([, title = '']) => title.toLowerCase().replace(/[^\w -]/g, '').replaceAll(' ', '-'));
}

describe.each(PAGES)('%s', (page) => {
  const text = textOf(page);

  it('leads to what is there', () => {
    for (const [, path = '', anchor = ''] of withoutFences(text).matchAll(/\]\((?!\w+:)([^)#\s]*)(?:#([^)\s]*))?\)/g)) {
      const target = path === '' ? page : join(dirname(page), path);
      expect(existsSync(join(root, target)), target).toBe(true);
      if (anchor !== '') expect(anchorsOf(textOf(target)), `${target}#${anchor}`).toContain(anchor);
    }
  });

  it('shows configurations that are right, but for mistakes', () => {
    for (const [, title = '', rest = ''] of text.matchAll(/^##? (.*)\n([^]*?)(?=^##? |(?![^]))/gm)) {
      for (const [, configuration = ''] of rest.matchAll(/^```yaml \.stowage\.yaml\n([^]*?)^```$/gm)) {
        expect(parseConfiguration(configuration, page).problems.length > 0, configuration).toBe(title === 'Mistakes');
      }
    }
  });
});

it('is listed in the index', () => {
  const index = textOf('docs/README.md');
  for (const page of inFolder('docs')) if (page !== 'docs/README.md') expect(index).toContain(`](${page.slice('docs/'.length)})`);
  const records = textOf('docs/decisions/README.md');
  for (const page of inFolder('docs/decisions')) if (!page.endsWith('README.md')) expect(records).toContain(`](${page.slice('docs/decisions/'.length)})`);
});

it('names the rules that strict adds', () => {
  const [, table = ''] = textOf('docs/presets.md').split('## What `strict` adds');
  const named = [...(table.split('\n## ')[0] ?? '').matchAll(/\[([\w-]+\/[\w-]+)\]\(/g)].map(([, id]) => id);
  expect(named.sort()).toEqual(rules.filter((rule) => rule.off === true && !rule.id.startsWith('policy/')).map(({ id }) => id).sort());
});

it('counts what is recorded', () => {
  const counts = [...textOf('test/conformance/README.md').matchAll(/^\| `([\w./-]+)` \| .* \| (\d+) \|/gm)];
  expect(counts.length).toBeGreaterThan(5);
  for (const [, path = '', count] of counts) {
    const bytes = readFileSync(join(root, 'test/conformance', path));
    const text = path.endsWith('.gz') ? gunzipSync(bytes).toString() : bytes.toString();
    const questions = path.endsWith('.json') ? (JSON.parse(text) as unknown[]).length : text.trimEnd().split('\n').length;
    expect(questions, path).toBe(Number(count));
  }
});
