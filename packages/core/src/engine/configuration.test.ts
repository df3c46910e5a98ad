import { describe, expect, test } from 'vitest';
import { applyEdits } from '../fixes/apply.js';
import { siteRule, verdict, type Rule } from '../rules/rule.js';
import { configuredOptions, fileFilter, parseConfiguration } from './configuration.js';
import { KEYWORDS } from './configuration/schema.js';
import { createLinter } from './linter.js';
import { knownRules } from './options.js';

const message = { text: 'x', severity: 'warning', rejects: false } as const;
const RULES: readonly Rule[] = [
  verdict({ id: 'yaml/implicit-type', messages: { m: message } }),
  siteRule({
    id: 'spread/missing',
    on: 'PodSpec',
    off: true,
    messages: { m: message },
    options: {
      defaults: {},
      schema: {
        type: 'object',
        additionalProperties: false,
        properties: { replicas: { type: 'integer', minimum: 2, maximum: 100 }, keys: { type: 'array', items: { type: 'string', minLength: 2, maxLength: 30 }, uniqueItems: true, minItems: 1 }, share: { type: 'number' }, strict: { type: 'boolean' } },
      },
    },
    check: () => undefined,
  }),
  siteRule({ id: 'spread/other', on: 'PodSpec', messages: { m: message }, check: () => undefined }),
];

/** Each problem as `line:column message`, with the words that are marked. */
function problems(text: string): readonly string[] {
  const { configuration, problems: found } = parseConfiguration(text, '.stowage.yaml', RULES);
  expect(configuration === null).toBe(found.length > 0);
  return found.map(({ range: { start, end }, message: said }) => `${String(start.line)}:${String(start.column)} «${text.slice(start.offset, end.offset)}» ${said}`);
}

describe('what a configuration says', () => {
  test('nothing, where it is empty', () => {
    for (const text of ['', '# nothing yet\n', '---\n', 'null\n', '{}']) {
      expect(parseConfiguration(text, 'x')).toEqual({
        problems: [],
        configuration: { rules: {}, overrides: [], include: null, exclude: [], staticPods: null, templates: null, customResources: [], kubernetesVersion: '1.37', nodes: [], noInlineSuppressions: false },
      });
    }
  });

  test('every key', () => {
    const text = `
$schema: ./node_modules/stowage/dist/stowage.schema.json
preset: strict
kubernetesVersion: 1.37
rules:
  yaml/*: info
  yaml/implicit-type: off
  spread/missing: [on, {replicas: 3, keys: [kubernetes.io/hostname], share: 0.5, strict: yes}]
  spread/other: [warning]
files:
  include: deploy
  exclude: [vendor/**, "*.gen.yaml"]
overrides:
  - files: [charts/**]
    kinds: [DaemonSet]
    namespaces: kube-*
    names: [1234, on]
    rules: {spread/*: off}
staticPods: []
templates: charts/*/files
customResources:
  - apiVersion: example.com/v1
    kind: Thing
    fields:
      spec.template: PodTemplateSpec
      spec.tolerations: Toleration[]
      spec.pools[].groups.*.affinity: Affinity
nodes: nodes.yaml
noInlineSuppressions: true
baseline: known.json
`;
    expect(parseConfiguration(text, 'x', RULES)).toEqual({
      problems: [],
      configuration: {
        preset: 'strict',
        kubernetesVersion: '1.37',
        rules: { 'yaml/*': 'info', 'yaml/implicit-type': 'off', 'spread/missing': ['on', { replicas: 3, keys: ['kubernetes.io/hostname'], share: 0.5, strict: true }], 'spread/other': ['warning'] },
        include: ['deploy'],
        exclude: ['vendor/**', '*.gen.yaml'],
        overrides: [{ files: ['charts/**'], kinds: ['DaemonSet'], namespaces: ['kube-*'], names: ['1234', 'on'], rules: { 'spread/*': 'off' } }],
        staticPods: [],
        templates: ['charts/*/files'],
        customResources: [
          {
            apiVersion: 'example.com/v1',
            kind: 'Thing',
            fields: [
              { steps: ['spec', 'template'], type: 'PodTemplateSpec' },
              { steps: ['spec', 'tolerations', 0], type: 'Toleration' },
              { steps: ['spec', 'pools', 0, 'groups', 1, 'affinity'], type: 'Affinity' },
            ],
          },
        ],
        nodes: ['nodes.yaml'],
        noInlineSuppressions: true,
        baseline: 'known.json',
      },
    });
  });

  test('the same as JSON, and through anchors', () => {
    expect(parseConfiguration('{"rules": {"yaml/implicit-type": "off"}}', 'x', RULES).configuration?.rules).toEqual({ 'yaml/implicit-type': 'off' });
    const text = 'overrides:\n- files: a\n  rules: &quiet {spread/other: off}\n- files: b\n  rules:\n    <<: *quiet\n    yaml/*: off\n';
    expect(parseConfiguration(text, 'x', RULES).configuration?.overrides[1]?.rules).toEqual({ 'spread/other': 'off', 'yaml/*': 'off' });
  });
});

describe('what is wrong with it, at its own place', () => {
  test.each([
    ['presett: strict\n', '1:1 «presett» There is no key "presett" here. Did you mean "preset"?'],
    ['extends: strict\n', '1:1 «extends» There is no key "extends" here. Did you mean "preset"?'],
    ['files:\n  ignore: [a]\n', '2:3 «ignore» There is no key "ignore" here. Here stand include, exclude.'],
    ['preset: recomended\n', '1:9 «recomended» "preset" takes recommended, strict or all, not "recomended". Did you mean "recommended"?'],
    ['preset: [strict]\n', '1:9 «[strict]» "preset" wants recommended, strict or all, not a list.'],
    ['preset:\n', '1:8 «» "preset" wants recommended, strict or all, not nothing.'],
    ['kubernetesVersion: 1.33\n', '1:20 «1.33» "kubernetesVersion" takes 1.34, 1.35, 1.36 or 1.37, not 1.33. No other versions are known to this Stowage.'],
    ['kubernetesVersion: "1.370"\n', '1:20 «"1.370"» "kubernetesVersion" takes 1.34, 1.35, 1.36 or 1.37, not "1.370". No other versions are known to this Stowage.'],
    ['rules:\n  yaml/implicit-typ: off\n', '2:3 «yaml/implicit-typ» There is no rule "yaml/implicit-typ". Did you mean "yaml/implicit-type"?'],
    ['rules:\n  yml/*: off\n', '2:3 «yml/*» There is no rule "yml/*". Did you mean "yaml/*"?'],
    ['rules:\n  no-such-thing: off\n', '2:3 «no-such-thing» There is no rule "no-such-thing". Here stand yaml/implicit-type, spread/missing, spread/other, yaml/*, spread/*.'],
    ['rules:\n  yaml/implicit-type: warn\n', '2:23 «warn» "yaml/implicit-type" takes error, warning, info, off or on, not "warn". Did you mean "warning"?'],
    ['rules:\n  yaml/implicit-type: Off\n', '2:23 «Off» "yaml/implicit-type" takes error, warning, info, off or on, not "Off". Did you mean "off"?'],
    ['rules:\n  yaml/implicit-type: 2\n', '2:23 «2» "yaml/implicit-type" takes error, warning, info, off or on, not "2".'],
    ['rules:\n  yaml/implicit-type: false\n', '2:23 «false» "yaml/implicit-type" takes error, warning, info, off or on, not "false". Did you mean "off"?'],
    ['rules:\n  yaml/implicit-type:\n    level: off\n', '3:5 «level» "yaml/implicit-type" wants error, warning, info, off or on or a list, not a map.'],
    ['rules:\n  yaml/implicit-type: [error, {a: b}]\n', '2:31 «{a: b}» "yaml/implicit-type" takes one item, and here is one more. This rule has no options.'],
    ['rules:\n  yaml/implicit-type: []\n', '2:23 «[]» "yaml/implicit-type" is an empty list. Put something in, or take it out.'],
    ['rules:\n  yaml/*: [error]\n', '2:11 «[error]» "yaml/*" wants error, warning, info, off or on, not a list.'],
    ['rules:\n  spread/missing: [on, {replica: 3}]\n', '2:25 «replica» There is no key "replica" here. Did you mean "replicas"?'],
    ['rules:\n  spread/missing: [on, {replicas: 1}]\n', '2:35 «1» "replicas" is at least 2, not 1.'],
    ['rules:\n  spread/missing: [on, {replicas: 101}]\n', '2:35 «101» "replicas" is at most 100, not 101.'],
    ['rules:\n  spread/missing: [on, {replicas: 2.5}]\n', '2:35 «2.5» "replicas" wants a whole number, not 2.5.'],
    ['rules:\n  spread/missing: [on, {replicas: "3"}]\n', '2:35 «"3"» "replicas" wants a whole number, not "3".'],
    ['rules:\n  spread/missing: [on, {keys: ab}]\n', '2:31 «ab» "keys" wants a list, not ab.'],
    ['rules:\n  spread/missing: [on, {keys: []}]\n', '2:31 «[]» "keys" is an empty list. Put something in, or take it out.'],
    ['rules:\n  spread/missing: [on, {keys: [ab, "ab"]}]\n', '2:36 «"ab"» "keys" names "ab" twice. Take one out.'],
    ['rules:\n  spread/missing: [on, {keys: [a]}]\n', '2:32 «a» an item of "keys" wants at least 2 characters.'],
    ['rules:\n  spread/missing: [on, {keys: [aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa]}]\n', '2:32 «aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa» an item of "keys" takes at most 30 characters.'],
    ['rules:\n  spread/missing: [on, {strict: maybe}]\n', '2:33 «maybe» "strict" wants true or false, not maybe.'],
    ['rules: [yaml/implicit-type]\n', '1:8 «[yaml/implicit-type]» "rules" wants a map, not a list.'],
    ['rules:\n  yaml/implicit-type: off\n  yaml/implicit-type: on\n', '3:3 «yaml/implicit-type» "yaml/implicit-type" is set twice, and only one can count. Take one out.'],
    ['- a\n', '1:3 «a» A configuration wants a map, not a list.'],
    ['overrides:\n  - kinds: [DaemonSet]\n', '2:5 «kinds» "rules" is missing here.'],
    ['overrides:\n  - rules: {}\n', '2:5 «rules» This override says nothing of what it is for. Give it files, kinds, namespaces or names, or put its rules under "rules".'],
    ['overrides:\n  - kind: DaemonSet\n    rules: {}\n', '2:5 «kind» There is no key "kind" here. Did you mean "kinds"?'],
    ['overrides:\n  - names: []\n    rules: {}\n', '2:12 «[]» "names" is an empty list. Put something in, or take it out.'],
    ['overrides:\n  - names: a\n    rules: {yaml/implicit-type: eror}\n', '3:33 «eror» "yaml/implicit-type" takes error, warning, info, off or on, not "eror". Did you mean "error"?'],
    ['files: {exclude: ["!a"]}\n', '1:19 «"!a"» an item of "exclude" cannot be "!a". A pattern does not begin with "!": name what is meant, under files.exclude what is not.'],
    ['files: {exclude: ""}\n', '1:18 «""» "exclude" is empty.'],
    ['noInlineSuppressions: 1\n', '1:23 «1» "noInlineSuppressions" wants true or false, not 1.'],
    ['customResources:\n- {apiVersion: example.com/v1, kind: Thing}\n', '2:3 «{apiVersion: example.com/v1, kind: Thing}» "fields" is missing here.'],
    ['customResources:\n- {apiVersion: v1, kind: Thing, fields: {a: Affinity}}\n', '2:16 «v1» "apiVersion" cannot be "v1". Write the group and the version, as in example.com/v1, or example.com/* for every version.'],
    ['customResources:\n- {apiVersion: apps/v1, kind: DaemonSet, fields: {a: Affinity}}\n', '2:31 «DaemonSet» DaemonSet of apps/v1 is a kind of Kubernetes\' own, and needs no types.'],
    ['customResources:\n- apiVersion: example.com/v1\n  kind: Thing\n  fields:\n    spec.template: PodTemplatSpec\n', '5:20 «PodTemplatSpec» There is no API type "PodTemplatSpec". Did you mean "PodTemplateSpec"?'],
    ['customResources:\n- {apiVersion: example.com/v1, kind: Thing, fields: {a: Tolerations}}\n', '2:57 «Tolerations» There is no API type "Tolerations". Did you mean "Toleration"?'],
    ['customResources:\n- {apiVersion: example.com/v1, kind: Thing, fields: {a: toleration}}\n', '2:57 «toleration» "a" cannot be "toleration". Write an API type, as in PodTemplateSpec, or a list of one, as in Toleration[].'],
    ['customResources:\n- {apiVersion: example.com/v1, kind: Thing, fields: {a..b: Affinity}}\n', '2:54 «a..b» "a..b" is no path of fields. Write it as in spec.template, spec.pools[].template or spec.groups.*.template.'],
    ['customResources:\n- {apiVersion: example.com/v1, kind: Thing, fields: {}}\n', '2:53 «{}» This map is empty. Fill it, or take it out.'],
    ['preset: [strict\n', '1:9 «[» This cannot be read as YAML: expected a closing `]`, found the end of the document.'],
    ['preset: strict\n---\npreset: all\n', '3:1 «preset: all» A configuration is one document, and here begins another.'],
    ['preset: {{ .Values.preset }}\n', '1:10 «{ .Values.preset }» This cannot be read as YAML: expected a key that is text, a number, or true or false, found a map.'],
  ])('%j', (text, expected) => {
    expect(problems(text)).toEqual([expected]);
  });

  test('all of it at once, in the order of the text', () => {
    expect(problems('rules:\n  a/b: off\npresets: x\nfiles: {include: [1, {}]}\n').map((one) => one.split(' ')[0])).toEqual(['2:3', '3:1', '4:22']);
  });

  test('is shaped like a finding, with an edit that puts the right word there', () => {
    const text = 'rules:\n  "yaml/implicit-typ": [of]\n  yml/*: off\n';
    const { problems: found } = parseConfiguration(text, 'a/.stowage.yaml', RULES);
    expect(found).toMatchObject([
      { ruleId: 'configuration', messageId: 'unknown-key', severity: 'error', rejects: false, file: 'a/.stowage.yaml', resourceIndex: -1, fieldPath: 'rules.yaml/implicit-typ', hint: 'did you mean yaml/implicit-type?', fixes: [{ title: 'change to yaml/implicit-type', safety: 'safe' }] },
      { messageId: 'unknown-key', fixes: [{ safety: 'safe' }] },
    ]);
    expect(applyEdits(text, found.flatMap(({ fixes }) => fixes[0]?.edits ?? []))).toBe('rules:\n  yaml/implicit-type: [of]\n  yaml/*: off\n');
    const twice = parseConfiguration('preset: all\npreset: strict\n', 'x').problems[0];
    expect(twice?.related).toMatchObject([{ file: 'x', range: { start: { line: 1 } } }]);
  });

  test('never throws', () => {
    for (const text of ['\0', '&a [*a]', '? {a: b}\n: c\n', '*gone', '!!binary x', '<<: 1', '"\\x"', '{rules: {? {a: 1} : off}}', '__proto__: {a: 1}', 'rules: {constructor: off, __proto__: on}']) {
      expect(parseConfiguration(text, 'x', RULES).problems.length, text).toBeGreaterThan(0);
    }
  });
});

describe("the rules' own options", () => {
  test('are described with the keywords that are checked, and name every key', () => {
    const unknown: string[] = [];
    const visit = (id: string, schema: object, isMap = false): void => {
      for (const [key, value] of Object.entries(schema)) {
        if (!isMap && !Array.isArray(schema) && !KEYWORDS.includes(key)) unknown.push(`${id}: ${key}`);
        if (['default', 'examples', 'enum', 'const', 'required', 'type'].includes(key) && !isMap) continue;
        if (typeof value === 'object' && value !== null) visit(id, value as object, key === 'properties' || key === 'patternProperties');
      }
      const { type, additionalProperties } = schema as { type?: string; additionalProperties?: unknown };
      if (type === 'object' && additionalProperties === undefined) unknown.push(`${id}: an object without additionalProperties`);
    };
    for (const rule of [...RULES, ...knownRules()]) if (rule.on !== 'verdict' && rule.options) visit(rule.id, rule.options.schema);
    expect(unknown).toEqual([]);
  });

  test('allow paths of the node, each with a reason', () => {
    const said = (setting: string): string[] => parseConfiguration(`rules:\n  host-path/root: ${setting}\n`, 'x').problems.map(({ message }) => message);
    expect(said('[on, {allow: [{path: /, kinds: [DaemonSet], names: node-*, reason: it measures}]}]')).toEqual([]);
    expect(said('[on, {allow: [{path: /}]}]')).toEqual(['"reason" is missing here.']);
    expect(said('[on, {allow: [{path: /, reason: " "}]}]')).toEqual(['"reason" cannot be " ". Say why this is allowed.']);
    expect(said('[on, {allow: [{path: srv, reason: a}]}]')).toEqual(['"path" cannot be "srv". Write an absolute path, as in /var/log, or /var/log/** for all that lies below it, too.']);
    expect(said('[on, {allow: [{path: /, kind: Pod, reason: a}]}]')).toEqual(['There is no key "kind" here. Did you mean "kinds"?']);
    expect(said('{allow: []}')).toEqual(['"host-path/root" wants error, warning, info, off or on or a list, not a map. Options stand behind the level, as in [on, {option: value}].']);
  });
});

describe('which files are in', () => {
  const filter = (text: string): ReturnType<typeof fileFilter> => fileFilter(parseConfiguration(text, 'x').configuration ?? expect.fail('a valid configuration'));
  test('all, where nothing is said', () => {
    expect(filter('').includes('a/b.yaml')).toBe(true);
    expect(filter('').excludes('a')).toBe(false);
  });
  test('those that match, without those that are left out', () => {
    const { includes, excludes, names } = filter('files:\n  include: [deploy, "*.yaml.tpl"]\n  exclude: [deploy/vendor]\n');
    expect(['deploy/a.yaml', 'x/a.yaml', 'deploy/vendor/a.yaml', 'x/a.yaml.tpl'].map(includes)).toEqual([true, false, false, true]);
    expect(['deploy', 'deploy/vendor'].map(excludes)).toEqual([false, true]);
    expect(['x/a.yaml.tpl', 'deploy/README.md'].map(names)).toEqual([true, false]);
  });
});

describe('a configured linter', () => {
  const pod = (name: string, namespace = 'shop'): string => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\n  namespace: ${namespace}\nspec:\n  nodeSelector:\n    gpu: yes\n  volumes:\n  - name: a\n    hostPath: {path: /}\n  containers:\n  - name: web\n    image: web:1\n    volumeMounts: [{name: a, mountPath: /a}]\n`;
  function lint(configuration: string, text: string, file = 'deploy/a.yaml'): readonly string[] {
    const { configuration: parsed, problems: wrong } = parseConfiguration(configuration, 'x');
    expect(wrong).toEqual([]);
    const linter = createLinter(configuredOptions(parsed ?? expect.fail(), (path) => path.replace(/^deploy\//, '')));
    return linter.lint({ file, text }).diagnostics.map(({ ruleId, severity, resource }) => `${ruleId} ${severity} ${resource?.name ?? ''}`.trim());
  }

  test('takes levels, families and their exceptions', () => {
    expect(lint('', pod('a'))).toEqual(['yaml/implicit-type error a', 'host-path/root warning a']);
    expect(lint('rules: {yaml/*: info, host-path/*: off}', pod('a'))).toEqual(['yaml/implicit-type info a']);
    expect(lint('rules: {host-path/root: error, host-path/*: off}', pod('a'))).toEqual(['yaml/implicit-type error a', 'host-path/root error a']);
  });

  test('overrides by file, relative to its own folder', () => {
    const text = 'overrides: [{files: /vendor, rules: {host-path/*: off}}]';
    expect(lint(text, pod('a'), 'deploy/vendor/a.yaml')).toEqual(['yaml/implicit-type error a']);
    expect(lint(text, pod('a'), 'vendor/a.yaml')).toEqual(['yaml/implicit-type error a']);
    expect(lint(text, pod('a'), 'deploy/x/vendor/a.yaml')).toHaveLength(2);
  });

  test('overrides by kind, namespace and name, all of which must match, the last one counting', () => {
    const two = `${pod('a')}---\n${pod('b', 'kube-system')}`;
    expect(lint('overrides: [{names: b, rules: {yaml/*: off, host-path/*: off}}]', two)).toEqual(['yaml/implicit-type error a', 'host-path/root warning a']);
    expect(lint('overrides: [{namespaces: [kube-*], kinds: Pod, rules: {yaml/*: off}}, {kinds: DaemonSet, rules: {yaml/*: off}}]', two)).toEqual(['yaml/implicit-type error a', 'host-path/root warning a', 'host-path/root warning b']);
    expect(lint('overrides: [{namespaces: kube-*, names: a, rules: {yaml/*: off}}]', two)).toHaveLength(4);
    expect(lint('rules: {host-path/*: off}\noverrides: [{kinds: Pod, rules: {host-path/*: info}}, {names: a, rules: {host-path/root: error}}]', two)).toEqual(['yaml/implicit-type error a', 'host-path/root error a', 'yaml/implicit-type error b', 'host-path/root info b']);
    expect(lint('overrides: [{kinds: Pod, files: "*.yml", rules: {yaml/*: off}}]', two)).toHaveLength(4);
  });

  test('knows static Pods and templates by its patterns', () => {
    const template = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ x }}\n';
    expect(lint('templates: [gen]', template, 'deploy/gen/a.yaml')).toEqual(['yaml/template info']);
    expect(lint('templates: [gen]', template, 'deploy/templates/a.yaml')).toEqual(['yaml/template error']);
  });

  test('counts the fields of its version', () => {
    const text = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  workloadRef: {name: a, podGroup: b}\n  containers:\n  - name: web\n    image: web:1\n';
    expect(lint('kubernetesVersion: 1.35', text)).toEqual([]);
    expect(lint('kubernetesVersion: "1.34"', text)).toEqual(['api/other-version error a']);
  });

  test('takes no notice of suppressions, where it says so', () => {
    const text = pod('a').replace('gpu: yes', 'gpu: yes # stowage-ignore yaml/implicit-type, host-path/root -- no');
    expect(lint('', text)).toEqual(['suppression/unused warning', 'host-path/root warning a']);
    expect(lint('noInlineSuppressions: true', text)).toEqual(['yaml/implicit-type error a', 'host-path/root warning a']);
  });
});
