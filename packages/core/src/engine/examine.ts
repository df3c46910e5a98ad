/** For hosts that run each rule by itself, as ESLint does: one analysis, and any rule with any options over it. */
import type { Finding, Words } from '../tree/finding.js';
import { LineIndex } from '../tree/lines.js';
import type { Rule } from '../rules/rule.js';
import { worded } from '../rules/shared/phrases.js';
import type { NodeList } from '../scheduling/node-list.js';
import type { Analysis } from './analyse.js';
import { diagnosticOf, type Diagnostic } from './diagnostic.js';
import { joinFindings } from './join.js';
import { judge, sortJudges } from './judge.js';
import { isFamily, isRule, knownRules, namesOneOf, optionsOf, type ActiveRule } from './options.js';
import { Suppressions } from './suppressions.js';

/** A diagnostic, and what filled in its message. */
export interface Examined {
  readonly diagnostic: Diagnostic;
  readonly data: Words;
}

export class Examination {
  readonly #lines: LineIndex;
  readonly #suppressions: Suppressions;
  readonly #asked = new Set<string>();

  constructor(
    readonly file: string,
    readonly analysis: Analysis,
    private readonly nodes: NodeList | null = null,
  ) {
    this.#lines = new LineIndex(analysis.text);
    this.#suppressions = new Suppressions(analysis, this.#lines);
  }

  /** The findings of one rule, in the order of the text, as `createLinter` would give them. `options` go over the rule's defaults. */
  findingsOf(rule: Rule, options?: object): readonly Examined[] {
    this.#asked.add(rule.id);
    const active: ReadonlyMap<string, ActiveRule> = new Map([[rule.id, { rule, level: null, options: optionsOf(rule, options) }]]);
    const own = `${rule.id}#`;
    if (rule.asksNodes && this.nodes === null) return [];
    if (rule.id === 'suppression/reason') return this.#examined(this.#suppressions.unexplained(), active);
    const found = rule.on === 'verdict' ? this.analysis.faults.filter(({ message }) => message.startsWith(own)) : joinFindings(judge(this.analysis, sortJudges(active), null, this.nodes));
    return this.#examined(this.#suppressions.silence(found), active);
  }

  /** What `rule` (suppression/unused) has to say of suppressions that silenced none of the rules asked for so far. Then begins anew. */
  unusedSuppressions(rule: Rule): readonly Examined[] {
    const unused = this.#suppressions.unused((id) => isRule(id) || isFamily(id), (id) => namesOneOf(id, this.#asked) && !namesSets(id));
    this.#asked.clear();
    return this.#examined(unused, new Map([[rule.id, { rule, level: null, options: {} }]]));
  }

  #examined(findings: readonly Finding[], active: ReadonlyMap<string, ActiveRule>): readonly Examined[] {
    const examined: Examined[] = [];
    for (const finding of findings) {
      const diagnostic = diagnosticOf(finding, this.file, this.analysis, this.#lines, active);
      if (diagnostic) examined.push({ diagnostic, data: worded(finding.data) });
    }
    return examined.sort((a, b) => a.diagnostic.range.start.offset - b.diagnostic.range.start.offset || a.diagnostic.range.end.offset - b.diagnostic.range.end.offset);
  }
}

/** What is silenced may be found in a set of files, which nobody asks for here. */
function namesSets(id: string): boolean {
  return namesOneOf(id, knownRules().filter(({ on }) => on === 'set').map((rule) => rule.id));
}
