/** The command `stowage`: words in, exit status out. */
import { ArgumentError, parseArguments, type Arguments } from './arguments.js';
import { helpText } from './commands/help.js';
import { lint } from './commands/lint.js';
import { showRules } from './commands/rules.js';
import type { Host } from './host.js';
import { shown } from './terminal.js';

/** Runs one command to its end; everything is written when it returns. 2 for wrong usage and for a failure of our own. */
export function main(words: readonly string[], host: Host): number {
  try {
    return dispatch(parseArguments(words, host.core.nearest), host);
  } catch (error) {
    host.stdout.flush();
    const { name, message, stack } = error as Error;
    const usage = error instanceof ArgumentError || name === 'UsageError';
    host.stderr.write(`stowage: ${usage ? shown(message) : `an error of Stowage itself, please report it: ${String(stack)}`}\n`);
    host.stderr.flush();
    return 2;
  }
}

function dispatch(given: Arguments, host: Host): number {
  switch (given.command) {
    case 'lint':
      return lint(given, host);
    case 'rules':
      return showRules(given, host);
    case 'help':
      host.stdout.write(helpText(given.topic));
      break;
    case 'version':
      host.stdout.write(`stowage ${host.version} (Kubernetes 1.37)\n`);
  }
  host.stdout.flush();
  return 0;
}
