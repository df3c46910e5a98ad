/** The item in the status bar: of the file in front, how many findings it has; of the server, whether it runs. */
import { commands, languages, StatusBarAlignment, ThemeColor, window, workspace, type Disposable, type StatusBarItem, type TextDocument, type Uri } from 'vscode';
import { looksLikeManifest, served } from './documents.js';
import type { Server } from './server.js';
import { isEnabled } from './settings.js';
import { countOf, statusOf, type Seen } from './status.js';

export class StatusItem implements Disposable {
  readonly #item: StatusBarItem;
  /** Of the text that was looked at last, so that a text is searched once for each version. */
  #looked: { readonly document: TextDocument; readonly version: number; readonly manifest: boolean } | undefined;

  constructor(private readonly server: Server) {
    this.#item = window.createStatusBarItem('stowage', StatusBarAlignment.Right, 100);
    this.#item.name = 'Stowage';
    this.#item.command = 'stowage.menu';
  }

  /** What is said now. */
  get tooltip(): string {
    return statusOf(this.#seen())?.tooltip ?? 'Stowage: no manifest is open.';
  }

  /** Findings of these files changed. */
  changed(uris: readonly Uri[]): void {
    const front = this.#document()?.uri.toString();
    if (front !== undefined && uris.some((uri) => uri.toString() === front)) this.update();
  }

  update(): void {
    const document = this.#document();
    void commands.executeCommand('setContext', 'stowage.serves', document !== undefined && this.server.state === 'running');
    const status = statusOf(this.#seen());
    if (status === null) {
      this.#item.hide();
      return;
    }
    this.#item.text = status.text;
    this.#item.tooltip = status.tooltip;
    this.#item.backgroundColor = status.failed ? new ThemeColor('statusBarItem.errorBackground') : undefined;
    this.#item.accessibilityInformation = { label: status.tooltip };
    this.#item.show();
  }

  dispose(): void {
    this.#item.dispose();
  }

  #document(): TextDocument | undefined {
    const document = window.activeTextEditor?.document;
    const schemes = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
    return document && served(schemes).some(({ scheme, language }) => document.uri.scheme === scheme && document.languageId === language) ? document : undefined;
  }

  #seen(): Seen {
    const document = this.#document();
    return {
      server: isEnabled() ? this.server.state : 'off',
      file: document ? { manifest: this.#isManifest(document), ...countOf(languages.getDiagnostics(document.uri)) } : null,
    };
  }

  #isManifest(document: TextDocument): boolean {
    const { version } = document;
    if (this.#looked?.document !== document || this.#looked.version !== version) this.#looked = { document, version, manifest: looksLikeManifest(document.getText()) };
    return this.#looked.manifest;
  }
}
