/**
 * Whether findings are what a case expects. A case asks for an `error` (a refusal) at a line, a `warning or info` at a line and no refusal, or `nothing`.
 *
 * @param {{ expect: 'error' | 'warning or info' | 'nothing', line: number }} expected
 * @param {{ severity: string, rejects: boolean, ruleId: string, range: { start: { line: number }, end: { line: number } } }[]} diagnostics
 * @returns {{ ok: boolean, said: string }} `said`: what was found, for a table
 */
export function judge({ expect, line }, diagnostics) {
  const here = diagnostics.filter(({ range }) => range.start.line === line);
  const refusals = diagnostics.filter(({ rejects }) => rejects);
  const said = diagnostics.map((one) => `${one.severity}${one.rejects ? '!' : ''} ${one.ruleId} at ${one.range.start.line}`).join(', ') || 'nothing';
  if (expect === 'error') return { ok: here.some(({ rejects, severity }) => rejects || severity === 'error'), said };
  if (expect === 'warning or info') return { ok: here.length > 0 && refusals.length === 0, said };
  return { ok: diagnostics.every(({ severity }) => severity === 'info'), said };
}
