/** The command `stowage`: words in, exit status out. */
import type { ConfigurationError } from '@stowage/workspace';
import { ArgumentError, parseArguments, type Arguments } from './arguments.js';
import { writeBaseline } from './commands/baseline.js';
import { explainPlacement } from './commands/explain.js';
import { helpText } from './commands/help.js';
import { lint } from './commands/lint.js';
import { place } from './commands/place.js';
import { showRules } from './commands/rules.js';
import { writeConfigurationError } from './configuration-error.js';
import type { Host } from './host.js';
import type { Stops } from './run.js';
import { shown } from './terminal.js';

/** Runs one command to its end, stopping now and then where that takes long; everything is written when it returns. 2 for wrong usage and for a failure of our own. */
export function* main(words: readonly string[], host: Host): Stops<number> {
  try {
    return yield* dispatch(parseArguments(words, host.core.nearest), host);
  } catch (error) {
    complain(error, host);
    return 2;
  }
}

function complain(error: unknown, host: Host): void {
  const { name, message, stack, code, syscall } = error as NodeJS.ErrnoException;
  const usage = error instanceof ArgumentError || name === 'UsageError';
  const words = usage ? shown(message) : syscall === 'write' ? `the report cannot be written (${String(code)})` : `an error of Stowage itself, please report it: ${String(stack)}`;
  try {
    host.stdout.flush();
    if (name === 'ConfigurationError') writeConfigurationError(error as ConfigurationError, host);
    else host.stderr.write(`stowage: ${words}\n`);
    host.stderr.flush();
  } catch {
    // Where nothing can be written the status must do.
  }
}

function* dispatch(given: Arguments, host: Host): Stops<number> {
  switch (given.command) {
    case 'lint':
      return yield* lint(given, host);
    case 'place':
      return yield* place(given, host);
    case 'explain':
      return yield* explainPlacement(given, host);
    case 'baseline':
      return yield* writeBaseline(given, host);
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
