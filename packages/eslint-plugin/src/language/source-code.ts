/** A manifest as ESLint works on it. The part that is not asked of a language is there for rules of JavaScript, which some configurations apply to every file. */
import { ConfigCommentParser, Directive, TextSourceCodeBase, VisitNodeStep } from '@eslint/plugin-kit';
import type { DirectiveType, FileProblem, RulesConfig } from '@eslint/core';
import type { Document as CoreDocument } from '@stowage/core/host';
import { visitorKeys, type Comment, type Location, type ManifestNode, type Stream } from './nodes.js';

const comments = new ConfigCommentParser();

/** `eslint` alone configures rules; the others switch them off and on. */
const INLINE_CONFIG = /^\s*eslint(?:-enable|-disable(?:(?:-next)?-line)?)?(?:\s|$)/u;

/** A scope in which nothing is declared. */
interface Scope {
  readonly type: 'global';
  readonly variables: readonly never[];
  readonly references: readonly never[];
  readonly through: readonly never[];
  readonly childScopes: readonly never[];
  readonly set: ReadonlyMap<string, unknown>;
  readonly isStrict: boolean;
  readonly upper: null;
  readonly block: Stream;
}

export class ManifestSourceCode extends TextSourceCodeBase<{ LangOptions: Record<string, unknown>; RootNode: Stream; SyntaxElementWithLoc: ManifestNode | Comment; ConfigNode: Comment }> {
  /** Rules of other plugins ask it for what their own parsers give. */
  readonly parserServices = {};
  #steps: VisitNodeStep[] | null = null;
  #inlineConfig: Comment[] | null = null;

  constructor(
    text: string,
    ast: Stream,
    /** What the nodes were made of; the rules' analysis begins here. */
    readonly documents: readonly CoreDocument[],
    readonly hasBOM: boolean,
  ) {
    super({ text, ast, lineEndingPattern: /\r\n|[\r\n]/u });
  }

  override getParent(node: ManifestNode | Comment): ManifestNode | undefined {
    return node.parent ?? undefined;
  }

  override traverse(): VisitNodeStep[] {
    if (this.#steps === null) visit(this.ast, (this.#steps = []));
    return this.#steps;
  }

  getInlineConfigNodes(): Comment[] {
    return (this.#inlineConfig ??= this.ast.comments.filter(({ value }) => INLINE_CONFIG.test(value)));
  }

  /** What `# eslint-disable-next-line RULE -- reason` and its like say. A comment in YAML ends with its line. */
  getDisableDirectives(): { problems: FileProblem[]; directives: Directive[] } {
    const directives: Directive[] = [];
    for (const node of this.getInlineConfigNodes()) {
      const parsed = comments.parseDirective(node.value);
      if (parsed === undefined || parsed.label === 'eslint') continue;
      directives.push(new Directive({ type: parsed.label.slice('eslint-'.length) as DirectiveType, node, value: parsed.value, justification: parsed.justification }));
    }
    return { problems: [], directives };
  }

  /** What `# eslint RULE: LEVEL` says. */
  applyInlineConfig(): { configs: { config: { rules: RulesConfig }; loc: Location }[]; problems: FileProblem[] } {
    const configs: { config: { rules: RulesConfig }; loc: Location }[] = [];
    const problems: FileProblem[] = [];
    for (const { value, loc } of this.getInlineConfigNodes()) {
      const parsed = comments.parseDirective(value);
      if (parsed?.label !== 'eslint') continue;
      const rules = comments.parseJSONLikeConfig(parsed.value);
      if (rules.ok) configs.push({ config: { rules: rules.config }, loc });
      else problems.push({ ruleId: null, message: rules.error.message, loc });
    }
    return { configs, problems };
  }

  getAllComments(): Comment[] {
    return this.ast.comments;
  }

  getLines(): string[] {
    return this.lines;
  }

  getScope(): Scope {
    return { type: 'global', variables: [], references: [], through: [], childScopes: [], set: new Map(), isStrict: true, upper: null, block: this.ast };
  }
}

function visit(node: ManifestNode, steps: VisitNodeStep[]): void {
  const args = [node, node.parent];
  steps.push(new VisitNodeStep({ target: node, phase: 1, args }));
  for (const key of visitorKeys[node.type]) {
    const child = (node as unknown as Record<string, ManifestNode | ManifestNode[] | null>)[key];
    if (Array.isArray(child)) for (const one of child) visit(one, steps);
    else if (child) visit(child, steps);
  }
  steps.push(new VisitNodeStep({ target: node, phase: 2, args }));
}
