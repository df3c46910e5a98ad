/** Plain data of the features as the protocol has it. */
import { CompletionItemKind, InsertTextFormat, SymbolKind, type CodeAction, type CompletionItem, type Diagnostic, type DocumentSymbol, type Hover, type MarkupContent, type SymbolInformation, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Action } from '../features/code-actions.js';
import type { Completion } from '../features/completion.js';
import type { EditorDiagnostic } from '../features/diagnostics.js';
import type { Hover as PlainHover } from '../features/hover.js';
import type { Symbol as PlainSymbol } from '../features/symbols.js';
import type { Client } from './client.js';
import type { Positions } from './encoding.js';

interface PlainEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export class Converter {
  constructor(
    private readonly client: Client,
    private readonly positions: Positions,
  ) {}

  /** `documentOf` gives a related file's document, if it is open; `urlOf` the address of a rule's page on this machine, if there is one. */
  diagnostic(document: TextDocument, one: EditorDiagnostic, documentOf: (file: string) => TextDocument | undefined, urlOf: (ruleId: string) => string | undefined): Diagnostic {
    const { client } = this;
    const url = client.codeDescription && one.code !== undefined ? urlOf(one.code) : undefined;
    const tags = one.tags.filter((tag) => client.tags.includes(tag));
    const related = client.related ? one.related.flatMap(({ file, start, end, message }) => {
      const other = documentOf(file);
      return other ? [{ location: { uri: other.uri, range: this.positions.range(other, start, end) }, message }] : [];
    }) : [];
    return {
      range: this.positions.range(document, one.start, one.end),
      severity: one.severity,
      source: 'stowage',
      message: one.message,
      ...(one.code === undefined ? {} : { code: one.code }),
      ...(url === undefined ? {} : { codeDescription: { href: url } }),
      ...(tags.length === 0 ? {} : { tags: [...tags] }),
      ...(related.length === 0 ? {} : { relatedInformation: related }),
      ...(one.data === undefined ? {} : { data: one.data }),
    };
  }

  /** `shown` are the client's diagnostics in the range. */
  codeAction(document: TextDocument, action: Action, shown: readonly Diagnostic[]): CodeAction {
    const settles = action.of === undefined ? [] : shown.filter(({ source, data }) => source === 'stowage' && data === action.of);
    return {
      title: action.title,
      kind: action.kind,
      ...(settles.length === 0 ? {} : { diagnostics: settles }),
      ...(action.preferred ? { isPreferred: true } : {}),
      edit: this.#workspaceEdit(document, action.edits),
    };
  }

  completion(document: TextDocument, one: Completion, index: number): CompletionItem {
    const { client } = this;
    const snippet = client.snippets && one.snippet !== one.plain;
    return {
      label: one.label,
      kind: KINDS[one.is],
      sortText: String(index).padStart(4, '0'),
      filterText: one.filter,
      textEdit: { range: this.positions.range(document, one.start, one.end), newText: snippet ? one.snippet : one.plain },
      insertTextFormat: snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      ...(client.insertAsIs ? { insertTextMode: 1 } : {}),
      ...(one.detail === '' ? {} : { detail: one.detail }),
      ...(one.about === '' ? {} : { documentation: markup(one.about, client.markdownCompletion) }),
      ...(one.also ? { additionalTextEdits: [this.#edit(document, { start: one.also.at, end: one.also.at, text: one.also.text })] } : {}),
    };
  }

  hover(document: TextDocument, { markdown, start, end }: PlainHover): Hover {
    return { contents: markup(markdown, this.client.markdownHover), range: this.positions.range(document, start, end) };
  }

  symbols(document: TextDocument, symbols: readonly PlainSymbol[]): DocumentSymbol[] | SymbolInformation[] {
    return this.client.outline ? symbols.map((symbol) => this.#symbol(document, symbol)) : symbols.map((symbol) => ({ name: symbol.name, kind: SymbolKind.Object, location: { uri: document.uri, range: this.positions.range(document, symbol.start, symbol.end) } }));
  }

  #symbol(document: TextDocument, { name, detail, is, start, end, selection, children }: PlainSymbol): DocumentSymbol {
    return {
      name,
      detail,
      kind: is === 'resource' ? SymbolKind.Object : SymbolKind.Module,
      range: this.positions.range(document, start, end),
      selectionRange: this.positions.range(document, selection.start, selection.end),
      children: children.map((child) => this.#symbol(document, child)),
    };
  }

  #workspaceEdit(document: TextDocument, edits: readonly PlainEdit[]): WorkspaceEdit {
    const { uri, version } = document;
    const converted = edits.map((edit) => this.#edit(document, edit));
    return this.client.versionedEdits ? { documentChanges: [{ textDocument: { uri, version }, edits: converted }] } : { changes: { [uri]: converted } };
  }

  #edit(document: TextDocument, { start, end, text }: PlainEdit): TextEdit {
    return { range: this.positions.range(document, start, end), newText: text };
  }
}

const KINDS = { field: CompletionItemKind.Property, word: CompletionItemKind.EnumMember, label: CompletionItemKind.Constant, kind: CompletionItemKind.Class } as const;

function markup(value: string, markdown: boolean): MarkupContent {
  return { kind: markdown ? 'markdown' : 'plaintext', value };
}
