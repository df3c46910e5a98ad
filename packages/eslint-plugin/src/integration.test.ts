/** Whole configurations in the real ESLint: beside rules of JavaScript that are applied to every file, beside eslint-plugin-yml, with fixes. */
import parser from '@typescript-eslint/parser';
import type { Linter } from 'eslint';
import yml from 'eslint-plugin-yml';
import { describe, expect, it } from 'vitest';
import { analysesMade } from './examinations.js';
import plugin from './index.js';
import { brief, versions } from './support/linters.js';

const manifest = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels: {new: yes}\nspec:\n  # the pool\n  nodeSelectr:\n    pool: on\n  tolerations:\n  - key: a\n    operator: Exists\n    tolerationSeconds: 5\n  containers:\n  - name: web\n    image: web:1\n';
const fixed = manifest.replace('yes', '"yes"').replace('nodeSelectr', 'nodeSelector').replace(' on\n', ' "on"\n');
const found = ['5:17 yaml/implicit-type#bool', '8:3 api/unknown-field#typo', '13:24 toleration/seconds#no-effect'];
const stowage = { stowage: plugin };
/** Without the Pod Security Standards, which an ordinary manifest does not meet. */
const all: Linter.Config = { ...plugin.configs.all, rules: Object.fromEntries(Object.entries(plugin.configs.all.rules ?? {}).filter(([id]) => !id.includes('pod-security/'))) };
const YAML = ['**/*.yaml', '**/*.json'];
const language = { files: YAML, plugins: stowage, language: 'stowage/manifest' } as Linter.Config;
const underYml = { files: YAML, plugins: { ...stowage, yml }, language: 'yml/yaml' } as unknown as Linter.Config;

describe.each(versions)('$name', ({ ESLint, js }) => {
  const eslint = (config: readonly Linter.Config[], options: object = {}): InstanceType<typeof ESLint> => new ESLint({ cwd: '/work', overrideConfigFile: true, overrideConfig: [...config], ...options });
  const lint = async (config: readonly Linter.Config[], text = manifest, filePath = 'a.yaml', options: object = {}): Promise<{ said: string[]; output: string | undefined }> => {
    const [result] = await eslint(config, options).lintText(text, { filePath });
    return { said: result!.messages.map(brief), output: result!.output };
  };

  it('lints a text', async () => {
    const [result] = await eslint([language, { files: YAML, ...plugin.configs.recommended }]).lintText(manifest, { filePath: 'a.yaml' });
    expect(result).toMatchObject({ errorCount: 3, warningCount: 0, fixableErrorCount: 2 });
    expect(result?.messages.map(brief)).toEqual(found);
    expect(result?.messages[2]?.suggestions?.length).toBeGreaterThan(0);
  });

  it('knows a preset by its name', async () => {
    const { defineConfig } = (await import('eslint/config'));
    const config = defineConfig([{ files: ['**/*.yaml'], plugins: stowage, language: 'stowage/manifest', extends: ['stowage/recommended'] }]);
    expect((await lint(config as Linter.Config[])).said).toEqual(found);
  });

  it('fixes what is safe, and nothing else', async () => {
    const { said, output } = await lint([language, { files: YAML, ...plugin.configs.recommended }], manifest, 'a.yaml', { fix: true });
    expect(output).toBe(fixed);
    expect(said).toEqual([found[2]]);
    expect((await lint([language, { files: YAML, ...plugin.configs.recommended }], fixed, 'a.yaml', { fix: true })).output).toBeUndefined();
  });

  describe('with all rules of JavaScript on every file', () => {
    const everywhere = [{ ...js.configs.all, files: ['**/*.*'] }] as Linter.Config[];

    it('takes the options of JavaScript without a word', async () => {
      const options: Linter.Config = { languageOptions: { globals: { window: 'readonly' }, ecmaVersion: 2022, sourceType: 'module', parserOptions: { ecmaFeatures: { jsx: true } } } };
      expect((await lint([...everywhere, options, language, { files: YAML, ...all }])).said).toEqual(found);
    });

    it('finds the same, in YAML and JSON', async () => {
      const config = [...everywhere, language, { files: ['**/*.*'], ...all }];
      expect((await lint(config)).said).toEqual(found);
      expect((await lint(config, '{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a"}, "spec": {"containers": [{"name": "a", "image": "a"}], "nodeSelectr": {}}}', 'a.json')).said).toEqual(['1:118 api/unknown-field#typo']);
      for (const text of ['', '# TODO: a comment\n', 'a: &a {b: *a}\n', 'a: [\n', `\uFEFF${manifest}`, manifest.replaceAll('\n', '\r\n'), '{{ a }}: b\n', '# eslint-disable\napiVersion: v1\n']) {
        expect((await lint(config, text)).said.filter((one) => !/yaml\/|api\/|toleration\//.test(one)), text).toEqual([]);
      }
      expect((await lint(config, manifest, 'a.yaml', { fix: true })).output).toBe(fixed);
    });

    it('stays out of JavaScript that is no manifest', async () => {
      const own = (said: readonly string[]): string[] => said.filter((one) => /\w\/\w|manifest-object/.test(one));
      const config = [...everywhere, language, { files: ['**/*.*'], ...all }];
      expect(own((await lint(config, 'export const a = { apiVersion: "v1", kind: "x", b: "{{ c }}" };\n', 'a.js')).said)).toEqual([]);
      expect(own((await lint(config, 'apiVersion: for (;;) { kind: break apiVersion; }\n', 'a.js')).said)).toEqual([]);
    });
  });

  describe('beside eslint-plugin-yml', () => {
    const recommended = (yml.configs.recommended).map((one) => ({ ...one, files: YAML }));

    it('finds the same under its language', async () => {
      expect((await lint([underYml, { files: YAML, ...all }])).said).toEqual(found);
      expect((await lint([...recommended, { files: YAML, ...plugin.configs.recommended }])).said).toEqual(found);
      expect((await lint([...recommended, { files: YAML, ...plugin.configs.recommended }], manifest, 'a.yaml', { fix: true })).output).toBe(fixed);
    });

    it('and under its parser in the language of JavaScript', async () => {
      const yamlParser = (await import('yaml-eslint-parser')) as unknown as Linter.Parser;
      expect((await lint([{ files: YAML, languageOptions: { parser: yamlParser } }, { files: YAML, ...plugin.configs.recommended }])).said).toEqual(found);
    });

    it('says what Kubernetes reads, not what YAML 1.2 does', async () => {
      const text = manifest.replace('nodeSelectr', 'nodeSelector');
      expect((await lint([underYml, { files: YAML, ...plugin.configs.recommended }], text)).said).toEqual([found[0], '9:11 yaml/implicit-type#bool', found[2]]);
    });
  });

  describe('reads each file once', () => {
    const made = async (config: readonly Linter.Config[], text: string, filePath: string): Promise<number> => {
      const before = analysesMade();
      await lint(config, text, filePath);
      return analysesMade() - before;
    };

    it('however many rules run', async () => {
      expect(await made([language, { files: YAML, ...all }], manifest, 'a.yaml')).toBe(1);
      expect(await made([underYml, { files: YAML, ...all }], manifest, 'a.yaml')).toBe(1);
      const code = 'export const a: V1Pod = { spec: {} }; export const b: V1Pod = { spec: {} };\n';
      expect(await made([{ files: ['**/*.ts'], languageOptions: { parser } }, { files: ['**/*.*'], ...all }], code, 'a.ts')).toBe(1);
    });

    it('and not at all where no rule runs', async () => {
      expect(await made([language], manifest, 'a.yaml')).toBe(0);
      expect(await made([{ files: ['**/*.js'], ...all }], 'export const a = {};\n', 'a.js')).toBe(0);
    });
  });
});
