/** `stowage explain`: the placement of each workload in plain sentences. */
import { explain, type Explanation, type NamedText } from '@stowage/core';
import type { ExplainArguments } from '../arguments.js';
import { guarded } from '../guard.js';
import type { Host } from '../host.js';
import type { Output } from '../output.js';
import { isColored, styleFor, type Style } from '../style.js';
import type { Stops } from '../run.js';
import { shown, wrap } from '../terminal.js';
import { readManifests } from './read-manifests.js';

/** Sentences are read at this width where a terminal is wider. */
const WIDEST = 110;

/** 0, or 2 where something cannot be read, or there is nothing to explain. Throws an ArgumentError, a ConfigurationError. */
export function* explainPlacement(given: ExplainArguments, host: Host): Stops<number> {
  const { stderr, env } = host;
  const stdout = guarded(host.stdout, env);
  const { texts, faults } = readManifests(given, host);
  const explained = texts.flatMap((text) => explain({ file: text.name, text: text.text }).map((explanation) => ({ ...text, explanation })));
  if (given.format === 'json') stdout.write(`${JSON.stringify({ version: 1, workloads: explained.map(({ name, explanation }) => ({ file: name, ...explanation })) }, null, 2)}\n`);
  else writeText(explained, stdout, styleFor(isColored(given.color, env, stdout)));
  stdout.flush();
  for (const fault of faults) stderr.write(`stowage: ${shown(fault)}\n`);
  if (explained.length === 0) stderr.write(`stowage: nothing to explain: no workload in ${texts.length === 1 ? shown(texts[0]?.name ?? '') : `${String(texts.length)} files`}\n`);
  stderr.flush();
  return faults.length > 0 || explained.length === 0 ? 2 : 0;
}

function writeText(explained: readonly (NamedText & { readonly explanation: Explanation })[], out: Output, style: Style): void {
  const width = Math.min(out.columns ?? WIDEST, WIDEST);
  explained.forEach(({ name, explanation: { resource, sentences } }, i) => {
    const said = sentences.filter(({ detail }) => !detail);
    const gutter = Math.max(...said.map(({ range }) => String(range.start.line).length), 1) + 2;
    const of = resource.namespace === '' ? resource.name : `${resource.namespace}/${resource.name}`;
    out.write(`${i === 0 ? '' : '\n'}${style.bold(shown(`${resource.kind} ${of}`))}${style.dim(shown(`  ${name}`))}\n`);
    for (const { text, says, range } of said) {
      const paint = says === 'wish' ? style.blue : (line: string): string => line;
      wrap(shown(text), width - gutter - 2, width - gutter - 2).forEach((line, k) => out.write(`${style.dim((k === 0 ? String(range.start.line) : '').padStart(gutter))}  ${paint(line)}\n`));
    }
  });
}
