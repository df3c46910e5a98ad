/** What a configuration may say, as a schema: configurations are checked against it, and editors get it as a file. */
import { optionSchemaOf } from '../../rules/option-schemas.js';
import type { Rule } from '../../rules/rule.js';
import { familyOf } from '../options.js';
import { KUBERNETES_VERSIONS, NEWEST } from '../../schema/version.js';
import type { Schema } from './schema.js';

export const PRESETS = ['recommended', 'strict', 'all'] as const;
export const LEVELS = ['error', 'warning', 'info', 'off', 'on'] as const;

/** Keys and words of other linters, and slips of memory, by what they are called here. */
export const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['extends', 'preset'],
  ['presets', 'preset'],
  ['ignore', 'files'],
  ['ignores', 'files'],
  ['exclude', 'files'],
  ['include', 'files'],
  ['version', 'kubernetesVersion'],
  ['kubernetes', 'kubernetesVersion'],
  ['crds', 'customResources'],
  ['kind', 'kinds'],
  ['namespace', 'namespaces'],
  ['name', 'names'],
  ['path', 'files'],
  ['paths', 'files'],
  ['warn', 'warning'],
  ['err', 'error'],
  ['note', 'info'],
  ['hint', 'info'],
  ['none', 'off'],
  ['disable', 'off'],
  ['disabled', 'off'],
  ['false', 'off'],
  ['enable', 'on'],
  ['enabled', 'on'],
  ['true', 'on'],
  ['default', 'recommended'],
]);

/** `summaries` are the rules' pages in a sentence, for editors that show them. Families are the words before the slash of the rules' ids. */
export function configurationSchema(rules: readonly Rule[], summaries?: ReadonlyMap<string, string>): Schema & { readonly definitions: Readonly<Record<string, Schema>> } {
  const globs = (description: string): Schema => ({ description, allOf: [{ $ref: '#/definitions/globs' }] });
  return {
    type: 'object',
    description: 'The configuration of Stowage for the manifests in this folder and below.',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string', description: 'Where an editor finds this schema.' },
      preset: { enum: PRESETS, default: 'recommended', description: 'The rules to begin with. recommended: those that are on by default. strict: those that are off by default, too, without the family policy. all: every rule.' },
      rules: { allOf: [{ $ref: '#/definitions/rules' }], description: 'Levels and options of rules, by id or by family (host-path/*). An id counts before its family.' },
      overrides: { type: 'array', items: { $ref: '#/definitions/override' }, description: 'Rules for some resources. Later entries count before earlier ones, and all before "rules".' },
      files: {
        type: 'object',
        additionalProperties: false,
        description: 'Which files are linted, however they are named on the command line. Patterns are relative to the folder of the configuration.',
        properties: {
          include: globs('Only files that match one of these are linted. One that spells out another ending than .yaml, .yml or .json takes files of that ending in.'),
          exclude: globs('Files that match one of these are left out, and folders are not looked into.'),
        },
      },
      staticPods: globs('Files that a kubelet reads from a folder, in place of the default **/kubernetes/manifests/**.'),
      templates: globs('Files that are rendered before anybody applies them, in place of the default: what lies in a folder templates, *.tpl, *.gotmpl and *.j2.'),
      customResources: { type: 'array', items: { $ref: '#/definitions/customResource' }, description: 'Kinds of your own whose fields hold objects of the Kubernetes API.' },
      kubernetesVersion: { type: ['string', 'number'], enum: [...KUBERNETES_VERSIONS, ...KUBERNETES_VERSIONS.map(Number)], default: NEWEST, description: 'The version of Kubernetes whose fields, words and kinds count. Values are judged as 1.37 judges them.', advice: 'No other versions are known to this Stowage.' },
      nodes: { allOf: [{ $ref: '#/definitions/paths' }], description: 'Files with the Nodes of the cluster, as kubectl get nodes -o yaml gives them, relative to the folder of the configuration. The rules know then which nodes there are.' },
      noInlineSuppressions: { type: 'boolean', default: false, description: 'Take no notice of comments and annotations that silence findings.' },
      baseline: { type: 'string', minLength: 1, description: 'A file of known findings, written by stowage baseline, relative to the folder of the configuration.' },
    },
    definitions: {
      level: { enum: LEVELS, description: 'off: the rule does not run. on: it runs, with the levels of its own messages. Any other replaces those.' },
      setting: { anyOf: [{ $ref: '#/definitions/level' }, levelAlone] },
      globs: { anyOf: [{ $ref: '#/definitions/glob' }, { type: 'array', items: { $ref: '#/definitions/glob' } }] },
      glob: { type: 'string', minLength: 1, pattern: '^[^!]', advice: 'A pattern does not begin with "!": name what is meant, under files.exclude what is not.' },
      paths: { anyOf: [{ type: 'string', minLength: 1 }, { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1, uniqueItems: true }] },
      words: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' }, minItems: 1 }] },
      rules: ruleSettings(rules, summaries),
      override: {
        type: 'object',
        additionalProperties: false,
        required: ['rules'],
        properties: {
          files: globs('Only in files that match one of these.'),
          kinds: { allOf: [{ $ref: '#/definitions/words' }], description: 'Only in resources of these kinds, such as DaemonSet; * stands for any part of a name.' },
          namespaces: { allOf: [{ $ref: '#/definitions/words' }], description: 'Only in resources that name one of these namespaces.' },
          names: { allOf: [{ $ref: '#/definitions/words' }], description: 'Only in resources of these names.' },
          rules: { allOf: [{ $ref: '#/definitions/rules' }], description: 'Levels and options of rules there.' },
        },
      },
      customResource: {
        type: 'object',
        additionalProperties: false,
        required: ['apiVersion', 'kind', 'fields'],
        properties: {
          apiVersion: { type: 'string', pattern: '^[^/\\s]+/[^/\\s]+$', description: 'Such as example.com/v1; example.com/* for every version.', advice: 'Write the group and the version, as in example.com/v1, or example.com/* for every version.' },
          kind: { type: 'string', minLength: 1 },
          fields: {
            type: 'object',
            minProperties: 1,
            description: 'API types by field path, such as spec.template: PodTemplateSpec. A list is tolerations: "Toleration[]"; pools[].template goes through its items, and groups.*.template through the values of a map.',
            additionalProperties: { type: 'string', pattern: '^[A-Z]\\w*(\\[\\])?$', examples: ['PodTemplateSpec', 'Toleration[]'], advice: 'Write an API type, as in PodTemplateSpec, or a list of one, as in Toleration[].' },
          },
        },
      },
    },
  };
}

const levelAlone: Schema = { type: 'array', items: [{ $ref: '#/definitions/level' }], minItems: 1, additionalItems: false, advice: 'This rule has no options.' };

function ruleSettings(rules: readonly Rule[], summaries: ReadonlyMap<string, string> | undefined): Schema {
  const properties: Record<string, Schema> = {};
  const families = new Set<string>();
  for (const rule of rules) {
    families.add(familyOf(rule.id));
    // In the command the stand-in of a rule that waits has none.
    const options = rule.on === 'verdict' ? undefined : ((rule.options?.schema ?? optionSchemaOf(rule.id)) as Schema | undefined);
    const summary = summaries?.get(rule.id);
    properties[rule.id] = {
      ...(summary === undefined ? {} : { description: rule.off ? `${summary} Off by default.` : summary }),
      ...(options ? { advice: 'Options stand behind the level, as in [on, {option: value}].', anyOf: [{ $ref: '#/definitions/level' }, { type: 'array', items: [{ $ref: '#/definitions/level' }, options], minItems: 1, additionalItems: false }] } : { allOf: [{ $ref: '#/definitions/setting' }] }),
    };
  }
  for (const family of families) properties[`${family}/*`] = { allOf: [{ $ref: '#/definitions/level' }], ...(summaries ? { description: `All rules of the family ${family}, also those that are off by default.` } : {}) };
  return { type: 'object', additionalProperties: false, properties, noun: 'rule' };
}
