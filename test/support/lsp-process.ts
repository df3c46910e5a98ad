/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return -- answers are looked at as they come, as in the tests that ask */
/** The built server as a process, one for each test, spoken to as an editor does. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach } from 'vitest';
import { LspClient } from './lsp-client.mjs';

export const SERVER = resolve(import.meta.dirname, '../../packages/lsp/bin/stowage-lsp.cjs');

/** What VS Code says of itself, of what matters here. */
export const PULLS = {
  textDocument: {
    diagnostic: {},
    publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1, 2] }, codeDescriptionSupport: true, versionSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix'] } } },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'], insertTextModeSupport: { valueSet: [1, 2] } } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
  workspace: { diagnostics: { refreshSupport: true }, workspaceEdit: { documentChanges: true }, didChangeWatchedFiles: { dynamicRegistration: true } },
};
export const PUSHED = { textDocument: { publishDiagnostics: { relatedInformation: true, versionSupport: true }, codeAction: PULLS.textDocument.codeAction } };

/** Of the test that runs. */
export let folder: string;
export let client: LspClient;

/** Starts a server in an empty folder before each test, and ends it after. */
export function useServer(): void {
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'stowage-lsp-')));
    client = new LspClient([process.execPath, SERVER, '--stdio'], { cwd: folder });
  });
  afterEach(async () => {
    client.process.kill('SIGKILL');
    await client.ended;
    rmSync(folder, { recursive: true, force: true });
  });
}

export const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;

export async function initialize(capabilities: object, initializationOptions?: object): Promise<any> {
  const result = await client.request('initialize', { processId: process.pid, rootUri: null, workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'x' }], capabilities, initializationOptions });
  client.notify('initialized', {});
  return result;
}

export function open(uri: string, text: string, languageId = 'yaml', version = 1): void {
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
}

export function change(uri: string, version: number, ...contentChanges: object[]): void {
  client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
}

export const pull = (uri: string, previousResultId?: string): Promise<any> => client.request('textDocument/diagnostic', { textDocument: { uri }, ...(previousResultId === undefined ? {} : { previousResultId }) });
export const pushed = (uri: string, version?: number): Promise<any> => client.next('textDocument/publishDiagnostics', (params) => params.uri === uri && (version === undefined || params.version === version));
export const codes = ({ items, diagnostics }: any): unknown => (items ?? diagnostics).map(({ code }: any) => code);
