import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exportedFunctions } from './exports.mjs';
import { checkOnly, isRuleFile, pageless, wordsOnly } from './rules.mjs';

const RULE = `import { siteRule } from '../rule.js';

export const rule = siteRule<'Toleration'>({
  id: 'family/rule',
  messages: { one: { text: 'Words.' } },
  check(site) {
    use(site);
  },
});

/** Its examples. */
export const page: Page = { summary: make('a') };
export const other = 1;
`;

let folder: string;
const file = (text: string): string => {
  const path = join(folder, 'rule.ts');
  writeFileSync(path, text);
  return path;
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stowage-bundle-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('leaves the page out, and nothing else', () => {
  const text = pageless(file(RULE));
  expect(text).not.toMatch(/page|Its examples/);
  expect(text).toContain("messages: { one: { text: 'Words.' } }");
  expect(text).toContain('use(site)');
  expect(text).toContain('export const other = 1;');
});

it('leaves the words for later', () => {
  const text = checkOnly(file(RULE));
  expect(text).not.toContain('Words.');
  expect(text).toContain('use(site)');
  expect(text.replace(/\s+/g, ' ')).toContain(
    "export const rule = withWords(siteRule<'Toleration'>({ id: 'family/rule', check(site) { use(site); }, }));",
  );
});

it('leaves the check of a rule that waits for later, too', () => {
  const text = checkOnly(file(RULE.replace("  messages", '  late: true,\n  messages')));
  expect(text).not.toMatch(/Words\.|use\(site\)/);
  expect(text.replace(/\s+/g, ' ')).toContain("waiting(withWords(siteRule<'Toleration'>({ id: 'family/rule', late: true, })), () => require('./judgements.cjs'))");
});

it('leaves the check out of the words', () => {
  const text = wordsOnly(file(RULE));
  expect(text).toContain('Words.');
  expect(text).not.toContain('use(site)');
});

it('says so when a rule is written otherwise', () => {
  expect(() => checkOnly(file('export const rule = made;'))).toThrow('`rule` is not a call with one object');
});

it('knows a rule by its path', () => {
  expect(isRuleFile('/x/packages/core/src/rules/family/rule.ts')).toBe(true);
  expect(isRuleFile('/x/packages/core/src/rules/shared/known.ts')).toBe(false);
  expect(isRuleFile('/x/packages/core/src/rules/rule.ts')).toBe(false);
});

it('finds the functions that stand in for a module, and refuses one that exports more', () => {
  expect(exportedFunctions(file('export function a() {}\nfunction b() {}\nexport interface C { d: string }\nexport type E = C;\nexport type { F } from "./f.js";\n'))).toEqual(['a']);
  expect(() => exportedFunctions(file('export const a = 1;'))).toThrow('no function');
  expect(() => exportedFunctions(file('export { a } from "./a.js";'))).toThrow('passes on');
});
