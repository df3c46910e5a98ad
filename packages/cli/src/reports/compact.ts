/** One line a finding, as compilers write them: `path:line:column: severity: message [rule]`. Nothing else, so that lines can be counted. */
import type { Output } from '../output.js';
import type { Reported } from './report.js';
import { placeText, quoted } from './text.js';

export function writeCompact({ run }: Reported, out: Output): void {
  for (const { diagnostics } of run.files) {
    for (const { file, range, severity, message, ruleId } of diagnostics) {
      out.write(`${placeText(file, range.start)}: ${severity}: ${quoted(message)} [${ruleId}]\n`);
    }
  }
}
