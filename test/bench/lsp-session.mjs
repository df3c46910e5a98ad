/** One language server with one file open, in which a letter is put in and taken out. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LspClient } from '../support/lsp-client.mjs';

/** A text with one field, of the last document, that the kind has not. */
export function wrong(text) {
  const at = text.lastIndexOf('hostNetwork:');
  return `${text.slice(0, at)}hostNetworks:${text.slice(at + 'hostNetwork:'.length)}`;
}

export class Session {
  #version = 1;
  #wrong = true;

  constructor(client, server, uri, at) {
    this.client = client;
    this.server = server;
    this.uri = uri;
    this.at = at;
  }

  /** Until the first findings are there. */
  static async open(server, text) {
    const client = new LspClient(server.command, { settings: server.settings ?? {} });
    const uri = pathToFileURL(join(tmpdir(), 'stowage-bench.yaml')).href;
    await client.request('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: null,
      capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true }, synchronization: { dynamicRegistration: false }, ...(server.pulls ? { diagnostic: {} } : {}) } },
    });
    client.notify('initialized', {});
    if (server.settings) client.notify('workspace/didChangeConfiguration', { settings: server.settings });
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
    const before = text.slice(0, text.lastIndexOf('hostNetworks:') + 'hostNetwork'.length).split('\n');
    const session = new Session(client, server, uri, { line: before.length - 1, character: before.at(-1).length });
    await session.found(true);
    return session;
  }

  /** @returns {Promise<number>} milliseconds */
  async edit() {
    const { line, character } = this.at;
    this.#wrong = !this.#wrong;
    const start = performance.now();
    const end = { line, character: this.#wrong ? character : character + 1 };
    this.client.notify('textDocument/didChange', { textDocument: { uri: this.uri, version: ++this.#version }, contentChanges: [{ range: { start: this.at, end }, text: this.#wrong ? 's' : '' }] });
    await this.found(this.#wrong);
    return performance.now() - start;
  }

  async found(any) {
    if (this.server.pulls) {
      const { items } = await this.client.request('textDocument/diagnostic', { textDocument: { uri: this.uri } });
      if (items.length > 0 !== any) throw new Error(`${this.server.name} does not find what it should`);
    } else {
      await this.client.next('textDocument/publishDiagnostics', ({ uri, diagnostics }) => uri === this.uri && diagnostics.length > 0 === any);
    }
  }

  async close() {
    await this.client.leave();
  }
}
