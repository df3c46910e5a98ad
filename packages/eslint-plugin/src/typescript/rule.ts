/** `manifest-object`: object literals that are Kubernetes manifests, judged by all of core's rules. ESLint's own name for a rule of core has no part in it. */
import { rules as coreRules, type Rule as CoreRule } from '@stowage/core';
import { analyseDocuments, Examination, type Document } from '@stowage/core/host';
import type { TSESTree } from '@typescript-eslint/utils';
import { RuleCreator } from '@typescript-eslint/utils/eslint-utils';
import type { JSONSchema4 } from '@typescript-eslint/utils/json-schema';
import type { Rule } from 'eslint';
import { customResourcesOf, nodesOf, remember, settingsOf, versionOf } from '../examinations.js';
import { fixesOf, placeOf } from '../rule.js';
import { codeEdits } from './edits.js';
import { manifestOf } from './manifests.js';

type Setting = 'on' | 'off' | readonly ['on', object?];
type Options = [{ readonly rules?: Readonly<Record<string, Setting>> }];

const SUPPRESSIONS = 'suppression/unused';

/** A rule is switched on or off by its id in core, or gets its own options: `{ rules: { 'host-path/root': 'off' } }`. */
const schema: JSONSchema4 = {
  type: 'object',
  properties: { rules: { type: 'object', properties: Object.fromEntries(coreRules.map((rule) => [rule.id, settingSchema(rule)])), additionalProperties: false } },
  additionalProperties: false,
};

function settingSchema(rule: CoreRule): JSONSchema4 {
  const options = rule.on === 'verdict' ? undefined : rule.options;
  const list: JSONSchema4 = { type: 'array', items: [{ type: 'string', enum: ['on'] }, ...(options ? [options.schema as JSONSchema4] : [])], minItems: 1, additionalItems: false };
  return { oneOf: [{ type: 'string', enum: ['on', 'off'] }, list] };
}

const rule = RuleCreator.withoutDocs<Options, 'finding'>({
  meta: {
    type: 'problem',
    docs: { description: 'An object literal with apiVersion and kind, or typed as a Kubernetes kind, that Kubernetes would refuse or take otherwise than meant.' },
    messages: { finding: '{{message}} ({{rule}})' },
    fixable: 'code',
    hasSuggestions: true,
    schema: [schema],
    defaultOptions: [{}],
  },
  create(context, [{ rules = {} }]) {
    const seen = new Set<TSESTree.ObjectExpression>();
    const documents: Document[] = [];
    return {
      ObjectExpression(node: TSESTree.ObjectExpression) {
        const document = manifestOf(node, seen);
        if (document) documents.push(document);
      },
      'Program:exit'() {
        if (documents.length > 0) reportAll(documents, rules, context as unknown as Rule.RuleContext);
      },
    };
  },
});

export const manifestObject = rule as unknown as Rule.RuleModule;

function reportAll(documents: readonly Document[], settings: Readonly<Record<string, Setting>>, context: Rule.RuleContext): void {
  const { sourceCode } = context;
  const notes = settingsOf(context).notes ?? true;
  const analysis = analyseDocuments(sourceCode.text, documents, { staticPod: false, template: false, customResources: customResourcesOf(context), kubernetesVersion: versionOf(context) }, codeEdits);
  const examination = remember(sourceCode, new Examination(context.filename, analysis, nodesOf(context)));
  const running = coreRules.filter((one) => (settings[one.id] ?? (one.off ? 'off' : 'on')) !== 'off');
  // What silenced nothing is known when all others have run.
  const found = running.filter(({ id }) => id !== SUPPRESSIONS).flatMap((one) => examination.findingsOf(one, optionsIn(settings[one.id])));
  for (const one of running) if (one.id === SUPPRESSIONS) found.push(...examination.unusedSuppressions(one));
  for (const { diagnostic } of found) {
    if (diagnostic.severity === 'info' && !notes) continue;
    context.report({ ...placeOf(diagnostic, context), messageId: 'finding', data: { message: diagnostic.message, rule: diagnostic.ruleId }, ...fixesOf(diagnostic) });
  }
}

function optionsIn(setting: Setting | undefined): object | undefined {
  return Array.isArray(setting) ? (setting[1] as object | undefined) : undefined;
}

