/** Mistakes in a configuration, shown as findings are. */
import type { ConfigurationError } from '@stowage/workspace';
import type { Host } from './host.js';
import { count } from './reports/summary.js';
import { findingText } from './reports/text.js';
import { isColored, styleFor } from './style.js';
import { shown } from './terminal.js';

export function writeConfigurationError({ file, message, problems, text }: ConfigurationError, { stderr, env }: Host): void {
  const layout = { style: styleFor(isColored('auto', env, stderr)), columns: stderr.columns };
  // Nobody applies fixes to configurations; the hint says the same.
  for (const problem of problems) stderr.write(`${findingText({ ...problem, fixes: [] }, text, layout)}\n`);
  stderr.write(`stowage: ${shown(file)}: ${problems.length > 0 ? `${count(problems.length, 'mistake')}; nothing was linted` : shown(message)}\n`);
}
