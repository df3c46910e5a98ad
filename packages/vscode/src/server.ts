/** The language server's life: started when a manifest is first seen, restarted and stopped when asked. */
import { join } from 'node:path';
import { EventEmitter, languages, workspace, type Disposable, type LogOutputChannel } from 'vscode';
import { LanguageClient, State, TransportKind, type Middleware, type NodeModule } from 'vscode-languageclient/node';
import { served } from './documents.js';
import { completesIn, hoverIn, serverSettings } from './settings.js';
import type { ServerState } from './status.js';

export class Server implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeState = this.#changed.event;
  readonly #client: LanguageClient;
  #wanted = false;
  #failed = false;
  /** Starts and stops come one after the other, however quickly they are asked for. */
  #last: Promise<void> = Promise.resolve();

  constructor(
    folder: string,
    private readonly output: LogOutputChannel,
  ) {
    const module: NodeModule = { module: join(folder, 'dist', 'server', 'main.cjs'), transport: TransportKind.stdio };
    this.#client = new LanguageClient('stowage', 'Stowage', { run: module, debug: module }, {
      documentSelector: served((workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)).map(({ scheme, language }) => ({ scheme, language })),
      initializationOptions: serverSettings,
      outputChannel: output,
      middleware,
    });
    this.#client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) this.#failed = false;
      // It ended by itself, and the client has given up on it or is about to start it again.
      else if (newState === State.Stopped && this.#wanted) this.#failed = true;
      this.#changed.fire();
    });
  }

  get state(): ServerState {
    if (!this.#wanted) return 'idle';
    if (this.#client.state === State.Running) return 'running';
    return this.#failed ? 'failed' : 'starting';
  }

  start(): Promise<void> {
    if (this.#wanted) return this.#last;
    return this.#next(true, () => this.#client.start());
  }

  stop(): Promise<void> {
    return this.#next(false, () => (this.#client.needsStop() ? this.#client.stop() : Promise.resolve()));
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  dispose(): Promise<void> {
    return this.stop().then(() => this.#client.dispose());
  }

  #next(wanted: boolean, action: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(async () => {
      this.#wanted = wanted;
      if (wanted) this.#failed = false;
      try {
        await action();
      } catch (error) {
        this.#failed = wanted;
        this.output.error(error instanceof Error ? error : String(error));
      }
      this.#changed.fire();
    });
    return this.#last;
  }
}

/** Who has another extension for the same may have ours say less. */
const middleware: Middleware = {
  provideHover(document, position, token, next) {
    const setting = hoverIn(document);
    const found = (): boolean => languages.getDiagnostics(document.uri).some(({ source, range }) => source === 'stowage' && range.contains(position));
    return setting === 'all' || (setting === 'findings' && found()) ? next(document, position, token) : null;
  },
  provideCompletionItem(document, position, context, token, next) {
    return completesIn(document) ? next(document, position, context, token) : null;
  },
};
