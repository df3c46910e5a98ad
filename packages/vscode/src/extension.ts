/** Where VS Code begins: commands, the status bar, and a server as soon as there is a manifest. */
import { commands, languages, window, workspace, type ExtensionContext, type TextDocument } from 'vscode';
import { wantsServer } from './documents.js';
import { showMenu } from './menu.js';
import { Server } from './server.js';
import { isEnabled } from './settings.js';
import { StatusItem } from './status-item.js';

let server: Server | undefined;

export function activate(context: ExtensionContext): void {
  const output = window.createOutputChannel('Stowage', { log: true });
  const running = new Server(context.extensionPath, output);
  server = running;
  const status = new StatusItem(running);
  const look = (document: TextDocument | undefined): void => {
    if (document && running.state === 'idle' && isEnabled() && wantsServer(document.languageId, document.getText())) void running.start();
    status.update();
  };
  context.subscriptions.push(
    output,
    status,
    running.onDidChangeState(() => status.update()),
    languages.onDidChangeDiagnostics(({ uris }) => status.changed(uris)),
    window.onDidChangeActiveTextEditor((editor) => look(editor?.document)),
    workspace.onDidOpenTextDocument(look),
    workspace.onDidSaveTextDocument(look),
    workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration('stowage.enable')) return;
      if (isEnabled()) workspace.textDocuments.forEach(look);
      else void running.stop();
    }),
    commands.registerCommand('stowage.restart', async () => {
      if (!isEnabled()) {
        void window.showInformationMessage('Stowage is turned off (stowage.enable), so there is no server to restart.');
        return;
      }
      await running.restart();
      output.info('The server was restarted.');
    }),
    commands.registerCommand('stowage.showOutput', () => output.show(true)),
    commands.registerCommand('stowage.fixAll', () => commands.executeCommand('editor.action.sourceAction', { kind: 'source.fixAll.stowage', apply: 'first' })),
    commands.registerCommand('stowage.menu', () => showMenu(status.tooltip)),
  );
  workspace.textDocuments.forEach(look);
}

export function deactivate(): Promise<void> | undefined {
  return server?.dispose();
}
