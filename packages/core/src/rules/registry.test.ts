/** What holds for every rule: ids, words, pages, and that what is found is declared, and what is declared is found. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rules } from './index.generated.js';
import { pages } from './pages.generated.js';
import type { Message } from './rule.js';

const source = fileURLToPath(new URL('..', import.meta.url));
const files = (folder: string): string[] =>
  readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.endsWith('.generated.ts'))
    .map((name) => join(folder, name).replaceAll('\\', '/'));

/** Rules' files: rules/FAMILY/NAME.ts, without what several rules share. */
const ruleFiles = files('rules').filter((name) => /^rules\/[^/]+\/[^/]+\.ts$/.test(name) && !name.startsWith('rules/shared/'));

/** Every message id that stands in the code of the verdict machine; one that is put together (`family/rule#${x}`) with what is fixed before and behind. */
function emitted(): { readonly id: RegExp; readonly text: string; readonly file: string }[] {
  const found = [];
  for (const file of ['tree', 'yaml', 'schema', 'resources', 'validation', 'engine'].flatMap(files)) {
    for (const m of readFileSync(join(source, file), 'utf8').matchAll(/['"`]((?:[a-z][a-z-]*|\$\{[^}`]*\})\/(?:[a-z][a-z-]*|\$\{[^}`]*\})#(?:[\w-]|\$\{[^}`]*\})+)['"`]/g)) {
      const text = m[1] as string;
      const pattern = text.split(/(\$\{[^}]*\})/).map((part) => (part.startsWith('${') ? '[\\w-]+' : part)).join('');
      found.push({ id: new RegExp(`^${pattern}$`), text, file });
    }
  }
  return found;
}

const declared = rules.flatMap((rule) => Object.keys(rule.messages).map((key) => `${rule.id}#${key}`));

describe('the registry', () => {
  it('has every rule that has a file, under the id that its path says', () => {
    expect(rules.map((rule) => rule.id)).toEqual(ruleFiles.map((path) => path.slice('rules/'.length, -'.ts'.length)).sort());
    expect([...pages.keys()]).toEqual(rules.map((rule) => rule.id));
  });

  it('declares whatever the verdict machine finds', () => {
    const ids = emitted();
    expect(ids.length).toBeGreaterThan(30);
    const unknown = ids.filter(({ id }) => !declared.some((one) => id.test(one))).map(({ text, file }) => `${text} in ${file}`);
    expect(unknown).toEqual([]);
  });

  it('declares nothing for a verdict that is never found', () => {
    const ids = emitted();
    const verdicts = rules.filter((rule) => rule.on === 'verdict').flatMap((rule) => Object.keys(rule.messages).map((key) => `${rule.id}#${key}`));
    expect(verdicts.filter((one) => !ids.some(({ id }) => id.test(one)))).toEqual([]);
  });
});

/** What is replaced from a finding's data. */
const NAME = /\{(\w+)\}/g;

function checkWords(words: string, least: number, most: number): void {
  expect(words).toBe(words.trim());
  expect(words.length).toBeGreaterThanOrEqual(least);
  expect(words.length).toBeLessThanOrEqual(most);
  expect(words).not.toMatch(/ {2}|\n|TODO/);
  expect(words.replace(NAME, '')).not.toMatch(/[{}]/);
}

/** A message that refuses is an error. */
function checkMessage({ text, hint, severity, rejects }: Message): void {
  checkWords(text, 40, 400);
  // What a value brings may end the last sentence.
  expect(text).toMatch(/[.?}]$/);
  if (hint !== undefined) checkWords(hint, 3, 80);
  if (rejects) expect(severity).toBe('error');
}

for (const rule of rules) {
  describe(rule.id, () => {
    const page = pages.get(rule.id);
    const examples = page?.examples ?? [];

    it('has a page that says why and what to do instead, with a right example', () => {
      if (page === undefined) throw new Error('no page');
      checkWords(page.summary, 15, 160);
      for (const words of [page.why, page.instead]) {
        expect(words).toBe(words.trim());
        expect(words.length).toBeGreaterThanOrEqual(15);
        expect(words).not.toMatch(/[ \t]$/m);
      }
      expect(examples.some((example) => example.good !== undefined)).toBe(true);
      for (const example of examples) expect([example.bad, example.good].filter((one) => one !== undefined)).toHaveLength(1);
    });

    if (Object.values(rule.messages).some((message) => message.fix)) {
      it('shows what its fix makes', () => expect(examples.some((example) => example.fixed !== undefined)).toBe(true));
    }

    for (const [key, message] of Object.entries(rule.messages)) {
      it(`says what, why and what to do: ${key}`, () => checkMessage(message));

      if (rule.on !== 'verdict') it(`shows an example of ${key}`, () => expect(examples.map((example) => example.message)).toContain(key));
    }
  });
}
