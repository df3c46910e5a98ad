/** What a click on the status bar offers. */
import { commands, window } from 'vscode';

const CHOICES = [
  { label: '$(list-unordered) Show the problems', command: 'workbench.actions.view.problems', given: [] },
  { label: '$(lightbulb) Apply all safe fixes in this file', command: 'stowage.fixAll', given: [] },
  { label: "$(output) Show the server's output", command: 'stowage.showOutput', given: [] },
  { label: '$(debug-restart) Restart the server', command: 'stowage.restart', given: [] },
  { label: '$(gear) Open the settings', command: 'workbench.action.openSettings', given: ['@ext:stowage.stowage'] },
] as const;

/** Asks what to do, below what the status bar says, and does it. */
export async function showMenu(says: string): Promise<void> {
  const choice = await window.showQuickPick(CHOICES, { title: 'Stowage', placeHolder: says });
  if (choice) await commands.executeCommand(choice.command, ...choice.given);
}
