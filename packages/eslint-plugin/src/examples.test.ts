/** Every rule through the real ESLint, both versions, in both languages, from the examples on its page. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLinter, fixText, readNodeList, rules as allRules, type LinterOptions, type Rule } from '@stowage/core';
import { exampleText, markedText, pages, type Example } from '@stowage/core/pages';
import type { Linter } from 'eslint';
import { afterAll, describe, expect, it } from 'vitest';
import { applied, CWD, languages, offsetAt, rulesOf, versions } from './support/linters.js';

/** Those about sets do not run here. */
const rules = allRules.filter((rule) => rule.on !== 'set');

/** What yml's parser does not take, and so hides from every rule. */
const unparsed = new Set<string>();

const folder = mkdtempSync(join(tmpdir(), 'stowage-nodes-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The file of an example's nodes, which is one for each of them. */
function fileOf(nodes: string): string {
  const file = join(folder, `${createHash('sha1').update(nodes).digest('hex')}.yaml`);
  if (!existsSync(file)) writeFileSync(file, exampleText(nodes));
  return file;
}

const settingsFor = ({ kubernetesVersion, nodes }: Example): Linter.Config => (kubernetesVersion || nodes ? { settings: { stowage: { ...(kubernetesVersion ? { kubernetesVersion } : {}), ...(nodes ? { nodes: fileOf(nodes) } : {}) } } } : {});

/** The same for core. */
const givenBy = ({ kubernetesVersion, nodes }: Example): LinterOptions => ({ ...(kubernetesVersion ? { kubernetesVersion } : {}), ...(nodes ? { nodes: readNodeList([{ name: fileOf(nodes), text: exampleText(nodes) }]) } : {}) });

const optionsOf = ({ id }: Rule, options: object | undefined): Linter.RulesRecord => (options ? { [`stowage/${id}`]: ['error', options] } : {});

function checkBad(linter: Linter, config: Linter.Config, rule: Rule, example: Example): void {
  const { bad = '', message, fixed, file = 'example.yaml', options } = example;
  const { text, at } = markedText(bad);
  const ownRules = { ...config, ...settingsFor(example), rules: { ...rulesOf(rule.id, ...(rule.id === 'suppression/unused' ? rules.map(({ id }) => id) : [])), ...optionsOf(rule, options) } };
  const found = linter.verify(text, ownRules, { filename: `${CWD}/${file}` });
  if (found[0]?.fatal) {
    unparsed.add(rule.id);
    return;
  }
  const seen = found.map(({ ruleId, messageId, line, column, endLine, endColumn }) => `${String(ruleId)} ${String(messageId)} ${String(offsetAt(text, line, column))}-${String(offsetAt(text, endLine!, endColumn!))}`);
  const own = found[seen.indexOf(`stowage/${rule.id} ${String(message)} ${String(at.start)}-${String(at.end)}`)];
  expect(seen, text).toContain(`stowage/${rule.id} ${String(message)} ${String(at.start)}-${String(at.end)}`);
  const said = createLinter({ rules: { [rule.id]: options ? ['on', options] : 'on' }, ...givenBy(example) }).lint({ file, text }).diagnostics.find((one) => one.ruleId === rule.id && one.messageId === message && one.range.start.offset === at.start && one.range.end.offset === at.end);
  expect(own?.message).toBe(said?.message);
  const titles = said?.fixes.filter(({ safety }) => safety === 'suggestion').map(({ title }) => title) ?? [];
  expect((own?.suggestions ?? []).map(({ desc }) => desc)).toEqual(titles);
  if (fixed === undefined) return;
  const fix = said?.fixes[0]?.safety === 'safe' ? own?.fix : own?.suggestions?.[0]?.fix;
  expect(fix && applied(text, fix), 'the text after the fix').toBe(exampleText(fixed));
}

/** `--fix` with one rule on does what Stowage's own does. */
function checkFix(linter: Linter, config: Linter.Config, rule: Rule, example: Example): void {
  const { bad = '', file = 'example.yaml', options } = example;
  const { text } = markedText(bad);
  const alone = createLinter({ rules: Object.fromEntries(rules.map(({ id }) => [id, id !== rule.id ? 'off' : options ? ['on', options] : 'on'])), ...givenBy(example) });
  const { output } = linter.verifyAndFix(text, { ...config, ...settingsFor(example), rules: { ...rulesOf(rule.id), ...optionsOf(rule, options) } }, { filename: `${CWD}/${file}` });
  expect(output).toBe(fixText(alone, file, text).text);
}

function checkGood(linter: Linter, config: Linter.Config, rule: Rule, example: Example): void {
  const { good = '', file = 'example.yaml', options } = example;
  const on = rules.filter(({ id, off }) => !off || id === rule.id).map(({ id }) => id);
  const found = linter.verify(exampleText(good), { ...config, ...settingsFor(example), rules: { ...rulesOf(...on), ...optionsOf(rule, options) } }, { filename: `${CWD}/${file}` });
  expect(found.filter(({ fatal }) => !fatal)).toEqual([]);
}

for (const { name, Linter } of versions) {
  for (const [language, config] of Object.entries(languages)) {
    const linter = new Linter({ cwd: CWD });
    describe(`${name}, ${language}`, () => {
      it.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
        const { examples } = pages.get(id)!;
        expect(examples.length).toBeGreaterThan(0);
        for (const example of examples) {
          if (example.bad === undefined) checkGood(linter, config, rule, example);
          else checkBad(linter, config, rule, example);
          if (example.bad !== undefined && language === 'stowage/manifest') checkFix(linter, config, rule, example);
        }
      });
    });
  }
}

it('hides nothing but what is no YAML to the parser of eslint-plugin-yml', () => {
  // A kubelet drops a repeated key without a word; the parser does not.
  expect([...unparsed].filter((id) => !id.startsWith('yaml/'))).toEqual(['static-pod/lenient']);
});
