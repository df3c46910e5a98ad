/** The language: its nodes, comments that steer ESLint, odd texts. */
import type { Linter, Rule } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../index.js';
import { brief, CWD, languages, marked, rulesOf, versions } from '../support/linters.js';
import { manifest } from './language.js';
import type { ManifestNode } from './nodes.js';
import type { ManifestSourceCode } from './source-code.js';

const pod = (spec: string): string => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n${spec}  containers:\n  - name: web\n    image: web:1\n`;
const bad = '  nodeSelector:\n    a: yes\n    b: no\n';
const IMPLICIT = 'yaml/implicit-type';

it('has options that rules of JavaScript can count with', () => {
  expect(manifest.normalizeLanguageOptions({})).toEqual({ ecmaVersion: 2025, parserOptions: {} });
  expect(manifest.normalizeLanguageOptions({ ecmaVersion: 'latest', parserOptions: { a: 1 } })).toEqual({ ecmaVersion: 2025, parserOptions: { a: 1 } });
  expect(manifest.normalizeLanguageOptions({ ecmaVersion: 2020 })).toMatchObject({ ecmaVersion: 2020 });
});

describe.each(versions)('$name', ({ Linter }) => {
  const run = (text: string, config: Linter.Config = { rules: rulesOf(IMPLICIT) }, file = 'a.yaml', language = 'stowage/manifest'): Linter.LintMessage[] =>
    new Linter({ cwd: CWD }).verify(text, [languages[language]!, config], { filename: `${CWD}/${file}` });
  const briefly = (...given: Parameters<typeof run>): string[] => run(...given).map(brief);

  describe.each(Object.keys(languages))('comments in %s', (language) => {
    const messages = (text: string, config?: Linter.Config): string[] => briefly(text, config, 'a.yaml', language);

    it('switch rules off for the next line, their own line, or from here on', () => {
      expect(messages(pod(bad))).toEqual(['7:8 yaml/implicit-type#bool', '8:8 yaml/implicit-type#bool']);
      expect(messages(pod(bad.replace('    a', `    # eslint-disable-next-line stowage/${IMPLICIT} -- on purpose\n    a`)))).toEqual(['9:8 yaml/implicit-type#bool']);
      expect(messages(pod(bad.replace('yes', `yes # eslint-disable-line stowage/${IMPLICIT}`)))).toEqual(['8:8 yaml/implicit-type#bool']);
      expect(messages(`# eslint-disable stowage/${IMPLICIT}\n${pod(bad)}`)).toEqual([]);
      expect(messages(`# eslint-disable\n${pod(bad.replace('    b', '    # eslint-enable\n    b'))}`)).toEqual(['10:8 yaml/implicit-type#bool']);
      expect(messages(pod(bad.replace('yes', 'yes # eslint-disable-line stowage/host-path/root')))).toContain('7:8 yaml/implicit-type#bool');
    });

    it('that switch off nothing are reported where that is asked for, and taken out', () => {
      const config: Linter.Config = { rules: rulesOf(IMPLICIT), linterOptions: { reportUnusedDisableDirectives: 'error' } };
      const text = `# eslint-disable-next-line stowage/${IMPLICIT}\n${pod('')}`;
      const [found, ...more] = run(text, config, 'a.yaml', language);
      expect(more).toEqual([]);
      expect([found?.line, found?.fix?.range]).toEqual([1, [0, text.indexOf('\n')]]);
    });

    it('configure rules', () => {
      expect(messages(`# eslint stowage/${IMPLICIT}: "off"\n${pod(bad)}`)).toEqual([]);
      expect(messages(`# eslint stowage/${IMPLICIT}: "error"\n${pod(bad)}`, {})).toHaveLength(2);
      expect(run(`# eslint stowage/${IMPLICIT}: {\n${pod('')}`, {}, 'a.yaml', language)[0]?.line).toBe(1);
    });

    it('of Stowage silence, too, and those of rules that ran and found nothing are reported', () => {
      const config = { rules: rulesOf('suppression/unused', IMPLICIT, 'api/unknown-field') };
      expect(messages(pod(bad.replace('yes', `yes # stowage-ignore ${IMPLICIT}, host-path/root, api/unknown-field`)), config)).toEqual(['7:65 suppression/unused#unused', '8:8 yaml/implicit-type#bool']);
    });
  });

  it('parses what is broken, so that the rest is judged', () => {
    const text = `${pod('  nodeSelectors: {}\n')}---\na: [\n---\n${pod(bad)}`;
    expect(briefly(text, { rules: rulesOf(IMPLICIT, 'yaml/syntax', 'api/unknown-field') })).toEqual(['6:3 api/unknown-field#typo', '11:4 yaml/syntax#syntax', '19:8 yaml/implicit-type#bool', '20:8 yaml/implicit-type#bool']);
    for (const odd of ['', '\uFEFF', '\n', '---', '{', '"', '\t', 'a: *b', '- &a [*a]', '\u0000', '{{ a }}', '%', '['.repeat(5000)]) expect(() => run(odd, plugin.configs.all), JSON.stringify(odd).slice(0, 20)).not.toThrow();
  });

  it('finds comments on and behind the line of a mistake', () => {
    const rules = { rules: rulesOf('yaml/syntax', 'yaml/template') };
    const broken = 'apiVersion: v1\nkind: Pod\na: "b" c # COMMENT\nd: e\n';
    expect(briefly(broken, rules)).toEqual(['3:8 yaml/syntax#syntax']);
    expect(briefly(broken.replace('COMMENT', 'eslint-disable-line stowage/yaml/syntax'), rules)).toEqual([]);
    expect(briefly(`# one\n${broken.replace('COMMENT', 'two')}# eslint-disable stowage/yaml/syntax\n---\na: [\n`, rules)).toEqual(['4:8 yaml/syntax#syntax']);
    const template = 'apiVersion: v1\nkind: Pod\nmetadata: {{ a }} # eslint-disable-line stowage/yaml/template\n';
    expect(briefly(template, rules)).toEqual([]);
    expect(briefly(template.replace('disable-line', 'x'), rules)).toEqual(['3:11 yaml/template#unrendered']);
  });

  it('reads JSON', () => {
    const text = '{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web"},\n  "spec": {"nodeSelector": {"gpu": true}, "containers": [{"name": "web", "image": "web"}]}}\n';
    const found = run(text, { rules: plugin.configs.recommended.rules! }, 'a.json');
    expect(found.map((one) => `${brief(one)} ${marked(text, one)}`)).toEqual(['2:36 yaml/implicit-type#bool true']);
    expect(found[0]?.fix).toEqual({ range: [text.indexOf('true'), text.indexOf('true') + 4], text: '"true"' });
  });

  it('counts as ESLint does behind a byte order mark, and keeps it', () => {
    const text = `\uFEFF${pod(bad).replaceAll('\n', '\r\n')}`;
    expect(briefly(text)).toEqual(['7:8 yaml/implicit-type#bool', '8:8 yaml/implicit-type#bool']);
    const first = text.replace('apiVersion: v1', 'apiVersion: [v1]');
    expect(briefly(first, { rules: rulesOf('api/incomplete') })).toEqual(['1:13 api/incomplete#no-string']);
    const { output } = new Linter({ cwd: CWD }).verifyAndFix(text, [languages['stowage/manifest']!, { rules: rulesOf(IMPLICIT) }], { filename: `${CWD}/a.yaml` });
    expect(output).toBe(text.replace('yes', '"yes"').replace('b: no', 'b: "no"'));
  });

  it('tells static Pods and templates by the file below the folder of the run, or by the settings', () => {
    const rules = rulesOf('yaml/template');
    const text = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ .Values.name }}\n';
    expect(briefly(text, { rules })).toEqual(['4:9 yaml/template#unrendered']);
    expect(briefly(text, { rules }, 'chart/templates/a.yaml')).toEqual(['4:9 yaml/template#skipped']);
    expect(briefly(text, { rules, settings: { stowage: { templates: true } } })).toEqual(['4:9 yaml/template#skipped']);
    expect(briefly(text, { rules, settings: { stowage: { notes: false, templates: true } } })).toEqual([]);
    const within = new Linter({ cwd: '/templates/checkout' }).verify(text, [languages['stowage/manifest']!, { rules }], { filename: '/templates/checkout/a.yaml' });
    expect(within.map(brief)).toEqual(['4:9 yaml/template#unrendered']);
    const mounts = `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  volumes: [{name: host, hostPath: {path: /}}]\n  containers: [{name: a, image: a, volumeMounts: [{name: host, mountPath: /h, readOnly: true}]}]\n`;
    expect(briefly(mounts, { rules: rulesOf('host-path/root') })).toEqual(['5:43 host-path/root#readable']);
    expect(briefly(mounts, { rules: rulesOf('host-path/root') }, 'etc/kubernetes/manifests/a.yaml')).toEqual(['5:43 host-path/root#agent']);
    expect(briefly(mounts, { rules: rulesOf('host-path/root'), settings: { stowage: { staticPods: true } } })).toEqual(['5:43 host-path/root#agent']);
  });

  it('takes the version from the settings', () => {
    const text = 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  workloadRef: {name: a, podGroup: b}\n  containers:\n  - {name: a, image: "a:1"}\n';
    const config = (kubernetesVersion: string): Linter.Config => ({ rules: rulesOf('api/other-version'), settings: { stowage: { kubernetesVersion } } });
    expect(briefly(text, config('1.34'))).toEqual(['5:3 api/other-version#later-field']);
    expect(briefly(text, config('1.35'))).toEqual([]);
    expect(briefly(text, { rules: rulesOf('api/other-version') })).toEqual(['5:3 api/other-version#gone-field']);
    expect(() => briefly(text, config('1.20'))).toThrow(`settings.stowage.kubernetesVersion: "1.20" is none of '1.34', '1.35', '1.36', '1.37'`);
  });

  it('takes custom resources from the settings', () => {
    const text = 'apiVersion: example.com/v1\nkind: Pool\nmetadata: {name: a}\nspec:\n  tolerations: [{operator: Exist}]\n';
    const pools = (fields: object): Linter.Config => ({ rules: rulesOf('toleration/operator'), settings: { stowage: { customResources: [{ apiVersion: 'example.com/*', kind: 'Pool', fields }] } } });
    expect(briefly(text, pools({}))).toEqual([]);
    expect(briefly(text, pools({ 'spec.tolerations': 'Toleration[]' }))[0]).toMatch(/^5:28 toleration\/operator#/);
    expect(() => briefly(text, pools({ 'spec..a': 'Toleration' }))).toThrow('"spec..a" is no path');
    expect(() => briefly(text, pools({ spec: 'Tolerations' }))).toThrow('Tolerations');
    const code = `export const a = { apiVersion: 'example.com/v1', kind: 'Pool', metadata: { name: 'a' }, spec: { tolerations: [{ operator: 'Exist' }] } };\n`;
    const config = [{ plugins: { stowage: plugin } }, { ...pools({ 'spec.tolerations': 'Toleration[]' }), rules: rulesOf('manifest-object') }] as Linter.Config[];
    expect(new Linter({ cwd: CWD }).verify(code, config, { filename: `${CWD}/a.js` }).map((one) => marked(code, one))).toEqual(["'Exist'"]);
  });

  it('gives selectors nodes to choose from', () => {
    const text = `a: &x {b: 1}\nc: *x\nd:\n  <<: *x\n  e: [yes, "1"]\n---\n- {{ f }}\n---\n`;
    const select = (selector: string): string[] => run(text, { rules: { 'no-restricted-syntax': ['error', selector] } }).map((one) => `${String(one.line)} ${marked(text, one)}`);
    expect(select('Pair[key.name="b"] > Scalar')).toEqual(['1 1']);
    expect(select('Alias')).toEqual(['2 *x']);
    expect(select('Sequence > Scalar[value=true]')).toEqual(['5 yes']);
    expect(select('Mapping > Pair > Key')).toEqual(['1 a', '1 b', '2 c', '3 d', '5 e']);
    expect(select('Scalar:exit')).toEqual(['1 1', '5 yes', '5 "1"']);
    expect(select('Document').map((one) => one.slice(0, 4))).toEqual(['1 a:', '7 - ']);
  });

  it('gives rules of others parents, ranges, lines and text', () => {
    const seen: string[] = [];
    const rule = {
      create({ sourceCode }: Rule.RuleContext) {
        const source = sourceCode as unknown as ManifestSourceCode;
        return {
          Scalar(node: ManifestNode) {
            seen.push(`${source.getText(node)} ${String(source.getRange(node))} ${String(source.getLoc(node).start.column)} ${source.getAncestors(node).map(({ type }) => type).join('>')}`);
            expect(source.getParent(node)).toBe(node.parent);
            expect(source.lines).toEqual(source.getLines());
            expect(source.parserServices).toEqual({});
          },
        };
      },
    };
    run('# note\na: {b: c}\n', { plugins: { house: { rules: { rule } } }, rules: { 'house/rule': 'error' } } as unknown as Linter.Config);
    expect(seen).toEqual(['c 14,15 7 Stream>Document>Mapping>Pair>Mapping>Pair']);
  });
});
