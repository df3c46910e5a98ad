/** What the client can do, of what we would do differently. */
import type { ClientCapabilities } from 'vscode-languageserver';
import { chooseEncoding, type Encoding } from './encoding.js';

export interface Client {
  readonly encoding: Encoding;
  /** It asks for diagnostics; else they are sent. Never both: it would show everything twice. */
  readonly pulls: boolean;
  /** It asks again when it is told to. */
  readonly refreshes: boolean;
  readonly related: boolean;
  readonly tags: readonly number[];
  readonly codeDescription: boolean;
  /** Takes a version with diagnostics that are sent. */
  readonly versions: boolean;
  readonly codeActions: boolean;
  /** Takes edits of a certain version of a document. */
  readonly versionedEdits: boolean;
  readonly snippets: boolean;
  readonly insertAsIs: boolean;
  readonly markdownHover: boolean;
  readonly markdownCompletion: boolean;
  /** Symbols within symbols. */
  readonly outline: boolean;
  /** Takes links to definitions, which say what leads there. */
  readonly links: boolean;
  /** Can be asked to watch files. */
  readonly watches: boolean;
  /** Can be asked to send its settings whenever they change. Others may send them of themselves. */
  readonly sendsSettings: boolean;
}

export function clientOf({ general, textDocument, workspace }: ClientCapabilities): Client {
  const pull = textDocument?.diagnostic;
  const push = textDocument?.publishDiagnostics;
  const item = textDocument?.completion?.completionItem;
  return {
    encoding: chooseEncoding(general?.positionEncodings),
    pulls: pull !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport ?? false,
    // Clients that pull say it there since 3.18, and before that where they say it for what is sent.
    related: pull?.relatedInformation ?? push?.relatedInformation ?? false,
    tags: (pull?.tagSupport ?? push?.tagSupport)?.valueSet ?? [],
    codeDescription: pull?.codeDescriptionSupport ?? push?.codeDescriptionSupport ?? false,
    versions: push?.versionSupport ?? false,
    codeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    versionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
    snippets: item?.snippetSupport ?? false,
    insertAsIs: item?.insertTextModeSupport?.valueSet.includes(1) ?? false,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') ?? false,
    markdownCompletion: item?.documentationFormat?.includes('markdown') ?? false,
    outline: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    links: textDocument?.definition?.linkSupport ?? false,
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    sendsSettings: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
  };
}
