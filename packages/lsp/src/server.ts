/** The wire: requests and notifications of the protocol on one side, the features' plain functions on the other. */
import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic as Finding } from '@stowage/core';
import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, DocumentDiagnosticReportKind, MessageType, ShowMessageNotification, TextDocuments, type Connection, type Diagnostic, type Disposable, type DocumentDiagnosticReport, type InitializeParams, type InitializeResult } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readText } from '@stowage/workspace';
import { CONFIGURATION, Configurations, isConfiguration, problemsOf } from './configuration.js';
import { actionsAt, FIX_ALL } from './features/code-actions.js';
import { completionsAt } from './features/completion.js';
import { editorDiagnostics, tooLarge, type EditorDiagnostic } from './features/diagnostics.js';
import { hoverAt } from './features/hover.js';
import { symbolsOf } from './features/symbols.js';
import { Judge, LARGEST, type Configuration } from './judge.js';
import { NAVIGATION, navigate } from './navigation.js';
import { clientOf, type Client } from './wire/client.js';
import { Converter } from './wire/convert.js';
import { Positions } from './wire/encoding.js';
import { Names, pathOf, roleOf, type Role } from './wire/files.js';
import { Later } from './wire/later.js';
import { settingsOf } from './wire/settings.js';
import { wanted } from './wire/wanted.js';
import { WorkspaceFiles } from './workspace-files.js';

export interface World {
  readonly version: string;
  /** The address of a rule's page on this machine, if there is one. */
  readonly urlOf: (ruleId: string) => string | undefined;
}

/** Serves one client. What it is told before it is initialized the library refuses. */
export function serve(connection: Connection, world: World): void {
  connection.onInitialize((params) => new Server(connection, world, params).initialize());
  connection.listen();
}

class Server {
  readonly #client: Client;
  readonly #positions: Positions;
  readonly #convert: Converter;
  readonly #names: Names;
  readonly #judge: Judge;
  readonly #documents: TextDocuments<TextDocument>;
  readonly #configurations: Configurations;
  readonly #later = new Later((uri) => this.#push(uri));
  readonly #refresh = new Later(() => void this.connection.languages.diagnostics.refresh());
  /** Changes with a text's every change, so that a client that pulls is not sent the same again. */
  readonly #results = new Map<string, number>();
  #lastResult = 0;
  /** What the client has of each text. */
  readonly #sent = new Map<string, readonly Finding[]>();
  readonly #files: WorkspaceFiles;
  #settings = '';
  #watching: Promise<Disposable> | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly world: World,
    params: InitializeParams,
  ) {
    this.#client = clientOf(params.capabilities);
    this.#positions = new Positions(this.#client.encoding);
    this.#convert = new Converter(this.#client, this.#positions);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- clients that know no workspace folders say this
    const { workspaceFolders, rootUri = null } = params;
    const folders = workspaceFolders ?? (rootUri === null ? [] : [{ uri: rootUri }]);
    const paths = folders.flatMap(({ uri }) => pathOf(uri) ?? []);
    this.#names = new Names(paths);
    this.#configurations = new Configurations({
      read: (path) => this.#read(path),
      isRepository: (folder) => existsSync(join(folder, '.git')),
      pathOf: (name) => pathOf(this.#names.uri(name) ?? name),
      home: paths[0] ?? null,
      onBroken: (path, problems) => this.#warnOf(path, problems),
      onMissing: (path) => this.#warn(`The setting stowage.configuration names ${path}, which cannot be read. The usual settings are in force.`),
      onNoNodes: (path, why) => this.#warn(`${path}: nodes: ${why}. Nothing is said of nodes until this is mended.`),
    });
    this.#set(params.initializationOptions);
    this.#judge = new Judge(
      (file) => this.#configuration(file),
      (file) => this.#read(this.#names.path(file) ?? '') ?? undefined,
    );
    this.#files = new WorkspaceFiles({
      folders: paths,
      enters: () => true,
      take: (path, text) => this.#judge.beside(this.#names.ofPath(path), text),
      done: (isAll) => {
        this.#judge.complete = isAll;
        this.#othersChanged();
      },
    });
    this.#documents = new TextDocuments({
      create: (uri, languageId, version, text) => TextDocument.create(uri, languageId, version, text),
      update: (document, changes, version) => this.#positions.update(document, changes, version),
    });
  }

  initialize(): InitializeResult {
    this.#listen();
    const client = this.#client;
    return {
      serverInfo: { name: 'stowage', version: this.world.version },
      capabilities: {
        positionEncoding: client.encoding,
        hoverProvider: true,
        completionProvider: { triggerCharacters: [' ', ':', '/', '"'] },
        documentSymbolProvider: true,
        ...NAVIGATION,
        ...(client.codeActions ? { codeActionProvider: { codeActionKinds: ['quickfix', FIX_ALL] } } : {}),
        ...(client.pulls ? { diagnosticProvider: { identifier: 'stowage', interFileDependencies: true, workspaceDiagnostics: false } } : {}),
      },
    };
  }

  #listen(): void {
    const { connection } = this;
    connection.onInitialized(() => {
      if (this.#client.watches) void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: `**/${CONFIGURATION}` }, { globPattern: '**/*.{yaml,yml,json}' }] });
      this.#files.start();
      this.#watchNamed();
      if (this.#client.sendsSettings) void connection.client.register(DidChangeConfigurationNotification.type, { section: 'stowage' });
    });
    connection.onDidChangeConfiguration(({ settings }: { readonly settings: { readonly stowage?: unknown } | null }) => {
      if (settings?.stowage === undefined || !this.#set(settings.stowage)) return;
      this.#watchNamed();
      this.#reconfigure();
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      if (changes.some(({ uri }) => this.#configures(uri))) this.#reconfigure();
      for (const { uri } of changes) if (roleOf('', uri) === 'manifest') this.#changedBeside(uri);
      this.#othersChanged();
    });
    connection.languages.diagnostics.on(wanted(({ textDocument, previousResultId }) => this.#pulled(textDocument.uri, previousResultId)));
    connection.onCodeAction(wanted(({ textDocument, range, context }) => {
      const document = this.#open(textDocument.uri, 'manifest', 'template', 'configuration');
      if (!document) return [];
      const file = this.#names.of(document.uri);
      const actions = actionsAt({
        text: document.getText(),
        diagnostics: this.#findings(document),
        start: this.#positions.offset(document, range.start),
        end: this.#positions.offset(document, range.end),
        ...(context.only ? { only: context.only } : {}),
        tried: (text) => this.#judge.tried(file, text),
        fixed: () => this.#judge.fixed(file),
      });
      return actions.map((action) => this.#convert.codeAction(document, action, context.diagnostics));
    }));
    connection.onHover(wanted(({ textDocument, position }) => {
      const document = this.#open(textDocument.uri);
      const offset = document && this.#positions.offset(document, position);
      const hover = document && hoverAt(document.getText(), offset as number, this.#findings(document), this.world.urlOf, this.#judge.versionFor(this.#names.of(textDocument.uri)), this.#names.of(textDocument.uri), this.#judge.facts);
      return hover ? this.#convert.hover(document, hover) : null;
    }));
    connection.onCompletion(wanted(({ textDocument, position, context }) => {
      const document = this.#open(textDocument.uri);
      if (!document) return [];
      const text = document.getText();
      const offset = this.#positions.offset(document, position);
      // Whoever indents a line has not asked for anything yet.
      if (context?.triggerCharacter === ' ' && /(?:^|[\r\n])[ \t]*$/.test(text.slice(Math.max(0, offset - 200), offset))) return [];
      return completionsAt(text, offset, (tried, start, end) => this.#refuses(document.uri, tried, start, end), this.#judge.versionFor(this.#names.of(document.uri))).map((one, i) => this.#convert.completion(document, one, i));
    }));
    connection.onDocumentSymbol(wanted(({ textDocument }) => {
      const document = this.#open(textDocument.uri);
      return document ? this.#convert.symbols(document, symbolsOf(document.getText())) : [];
    }));
    navigate(connection, {
      client: this.#client,
      positions: this.#positions,
      around: () => ({ facts: this.#judge.facts, textOf: (file) => this.#documentOf(file)?.getText() }),
      open: (uri) => this.#open(uri),
      nameOf: (uri) => this.#names.of(uri),
      versionFor: (file) => this.#judge.versionFor(file),
      documentOf: (file) => this.#documentOf(file),
    });
    this.#documents.onDidChangeContent(({ document }) => this.#changed(document));
    this.#documents.onDidClose(({ document }) => this.#closed(document));
    this.#documents.listen(connection);
  }

  /** A document that is open, is one of those, and is not too large to be looked at with every key. */
  #open(uri: string, ...roles: readonly Role[]): TextDocument | undefined {
    const document = this.#documents.get(uri);
    const wantedRoles = roles.length > 0 ? roles : MANIFESTS;
    return document && wantedRoles.includes(roleOf(document.languageId, uri)) && document.getText().length <= LARGEST ? document : undefined;
  }

  #changed(document: TextDocument): void {
    const { uri, languageId } = document;
    this.#results.set(uri, ++this.#lastResult);
    const role = roleOf(languageId, uri);
    if (this.#configures(uri)) this.#reconfigure();
    if (role === 'other') return;
    if (role !== 'configuration') this.#judge.set(this.#names.of(uri), document.getText());
    if (!this.#client.pulls) this.#later.ask(uri);
  }

  #closed({ uri }: TextDocument): void {
    this.#later.forget(uri);
    this.#results.delete(uri);
    this.#sent.delete(uri);
    this.#judge.delete(this.#names.of(uri));
    if (this.#configures(uri)) this.#reconfigure();
    if (roleOf('', uri) === 'manifest') this.#changedBeside(uri);
    this.#othersChanged();
    if (!this.#client.pulls) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  #pulled(uri: string, previous: string | undefined): DocumentDiagnosticReport {
    const document = this.#documents.get(uri);
    if (!document) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    if (this.#isOutdated(document)) this.#results.set(uri, ++this.#lastResult);
    const resultId = String(this.#results.get(uri));
    if (resultId === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: this.#diagnose(document) };
  }

  #push(uri: string): void {
    const document = this.#documents.get(uri);
    if (!document) return;
    void this.connection.sendDiagnostics({ uri, diagnostics: this.#diagnose(document), ...(this.#client.versions ? { version: document.version } : {}) });
    this.#othersChanged();
  }

  /** What rules about the whole workspace say of an open text may change with any other: whoever is sent findings gets those that did. */
  #othersChanged(): void {
    for (const document of this.#documents.all()) {
      if (!this.#sent.has(document.uri) || !this.#isOutdated(document)) continue;
      if (!this.#client.pulls) this.#later.ask(document.uri);
      else if (this.#client.refreshes) this.#refresh.ask('');
    }
  }

  /** The client has other findings than there are. */
  #isOutdated(document: TextDocument): boolean {
    const sent = this.#sent.get(document.uri);
    return sent !== undefined && roleOf(document.languageId, document.uri) !== 'configuration' && sent !== this.#listOf(document);
  }

  /** A file on the disk, which counts unless it is open. */
  #changedBeside(uri: string): void {
    const path = pathOf(uri);
    const name = path === null ? null : this.#names.ofPath(path);
    if (path !== null && this.#names.isInside(path) && name !== null && this.#documents.get(this.#names.uri(name) ?? '') === undefined) this.#files.changed(path);
  }

  #diagnose(document: TextDocument): Diagnostic[] {
    const { uri, languageId } = document;
    if (roleOf(languageId, uri) !== 'other') this.#sent.set(uri, this.#listOf(document));
    const found = roleOf(languageId, uri) === 'other' ? [] : document.getText().length > LARGEST ? [tooLarge()] : this.#shown(document);
    return found.map((one) => this.#convert.diagnostic(document, one, (file) => this.#documentOf(file), this.world.urlOf));
  }

  #shown(document: TextDocument): readonly EditorDiagnostic[] {
    return editorDiagnostics(
      () => this.#findings(document),
      (why) => this.connection.console.error(`${document.uri}: ${why}`),
    );
  }

  /** A document by the name of its file: an open one, or one made of what lies on the disk. */
  #documentOf(file: string): TextDocument | undefined {
    const open = this.#documents.get(this.#names.uri(file) ?? '');
    const path = open ? null : this.#names.path(file);
    const text = path === null ? null : this.#read(path);
    return open ?? (path === null || text === null ? undefined : TextDocument.create(pathToFileURL(path).href, 'yaml', 0, text));
  }

  #listOf(document: TextDocument): readonly Finding[] {
    return this.#judge.diagnostics(this.#names.of(document.uri));
  }

  #findings(document: TextDocument): readonly Finding[] {
    const name = this.#names.of(document.uri);
    return roleOf(document.languageId, document.uri) === 'configuration' ? problemsOf(document.getText(), name) : this.#judge.diagnostics(name);
  }

  #refuses(uri: string, text: string, start: number, end: number): boolean {
    return this.#judge.tried(this.#names.of(uri), text).some(({ rejects, range }) => rejects && range.start.offset === start && range.end.offset === end);
  }

  #configuration(file: string): Configuration {
    const uri = this.#names.uri(file) ?? file;
    const { key, options, judged } = this.#configurations.of(file);
    const template = roleOf(this.#documents.get(uri)?.languageId ?? '', uri) === 'template';
    return template ? { key: `template ${key}`, options: { ...options, templates: true }, judged } : { key, options, judged };
  }

  /** A file as it is edited; as it lies on the disk, if it is not open. */
  #read(path: string): string | null {
    const open = this.#documents.all().find(({ uri }) => pathOf(uri) === path);
    if (open) return open.getText();
    const read = readText(path, '');
    return 'text' in read ? read.text : null;
  }

  /** Whoever edits the settings sees what is wrong with them there. */
  #warnOf(path: string, problems: readonly Finding[]): void {
    const [first] = problems;
    if (!first || this.#documents.all().some(({ uri }) => pathOf(uri) === path)) return;
    const message = `${path}:${String(first.range.start.line)}: ${first.message} Until this is mended, the settings of before are in force, or the usual ones.`;
    this.#warn(message);
  }

  #warn(message: string): void {
    void this.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  }

  /** Whether the text of that address is in force for others. */
  #configures(uri: string): boolean {
    const path = pathOf(uri);
    return roleOf('', uri) === 'configuration' || (path !== null && (path === this.#configurations.named || this.#configurations.listsNodes(path)));
  }

  /** The one that the client names may have any name, and lie anywhere. */
  #watchNamed(): void {
    void this.#watching?.then((watching) => watching.dispose());
    const { named } = this.#configurations;
    const watches = this.#client.watches && named !== null && !isConfiguration(named);
    this.#watching = watches ? this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: named.split(sep).join('/') }] }) : undefined;
  }

  /** Takes the client's own settings; false where nothing has changed. */
  #set(given: unknown): boolean {
    const { settings, problems } = settingsOf(given);
    const said = JSON.stringify([settings, problems]);
    if (said === this.#settings) return false;
    this.#settings = said;
    for (const problem of problems) this.#warn(problem);
    this.#configurations.use(settings);
    return true;
  }

  #reconfigure(): void {
    this.#configurations.forget();
    this.#judge.reconfigure();
    this.#files.start();
    for (const { uri } of this.#documents.all()) {
      this.#results.set(uri, ++this.#lastResult);
      if (!this.#client.pulls) this.#later.ask(uri);
    }
    if (this.#client.pulls && this.#client.refreshes) this.#refresh.ask('');
  }
}

const MANIFESTS: readonly Role[] = ['manifest', 'template'];
