/** From a rule of core to a rule of ESLint. Nothing here knows any rule by name but the one about suppressions, which has to wait for the others. */
import type { Rule as CoreRule } from '@stowage/core';
import type { Examined, Page } from '@stowage/core/host';
import type { AST, Rule } from 'eslint';
import { examinationOf, settingsOf } from './examinations.js';

const UNUSED_SUPPRESSIONS = 'suppression/unused';

export function eslintRule(rule: CoreRule, page: Page): Rule.RuleModule {
  const options = rule.on === 'verdict' ? undefined : rule.options;
  const messages = Object.entries(rule.messages);
  const offersFixes = messages.some(([, { fix }]) => fix !== undefined);
  return {
    meta: {
      type: 'problem',
      docs: { description: page.summary, recommended: !rule.off },
      messages: Object.fromEntries(messages.map(([id, { text }]) => [id, placeholdersOf(text)])),
      schema: options ? [options.schema] : [],
      ...(options ? { defaultOptions: [options.defaults] } : {}),
      ...(offersFixes ? { fixable: 'code', hasSuggestions: true } : {}),
    },
    create(context) {
      const examination = examinationOf(context);
      if (examination === null) return {};
      const root = context.sourceCode.ast.type as string;
      if (rule.id === UNUSED_SUPPRESSIONS) return { [`${root}:exit`]: () => reportAll(examination.unusedSuppressions(rule), context) };
      return { [root]: () => reportAll(examination.findingsOf(rule, context.options[0] as object | undefined), context) };
    },
  };
}

/** Core writes `{name}` where ESLint writes `{{name}}`. */
function placeholdersOf(text: string): string {
  return text.replace(/(?<!\{)\{(\w+)\}(?!\})/g, '{{$1}}');
}

function reportAll(findings: readonly Examined[], context: Rule.RuleContext): void {
  const notes = settingsOf(context).notes ?? true;
  for (const { diagnostic, data } of findings) {
    if (diagnostic.severity === 'info' && !notes) continue;
    context.report({ ...placeOf(diagnostic, context), messageId: diagnostic.messageId, data, ...fixesOf(diagnostic) });
  }
}

/** The range in lines and columns as the file's own language counts them. */
export function placeOf({ range }: Examined['diagnostic'], { sourceCode }: Pick<Rule.RuleContext, 'sourceCode'>): { loc: AST.SourceLocation } {
  return { loc: { start: sourceCode.getLocFromIndex(range.start.offset), end: sourceCode.getLocFromIndex(range.end.offset) } };
}

/** The safe fix is what `--fix` applies; all others are suggestions. */
export function fixesOf({ fixes }: Examined['diagnostic']): Pick<Rule.ReportDescriptorOptions, 'fix' | 'suggest'> {
  const safe = fixes.find(({ safety }) => safety === 'safe');
  const editing = ({ edits }: (typeof fixes)[number]) => (fixer: Rule.RuleFixer) => edits.map(({ start, end, text }) => fixer.replaceTextRange([start, end], text));
  return {
    ...(safe ? { fix: editing(safe) } : {}),
    suggest: fixes.filter((one) => one !== safe).map((one) => ({ desc: one.title, fix: editing(one) })),
  };
}
