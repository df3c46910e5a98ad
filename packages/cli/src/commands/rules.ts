/** `stowage rules`: the list of rules, or the page of one as it ships with the package. */
import type { Rule } from '@stowage/core';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ArgumentError, type RulesArguments } from '../arguments.js';
import type { Host } from '../host.js';
import { renderMarkdown } from '../reports/markdown.js';
import { isColored, styleFor, type Style } from '../style.js';
import { wrap } from '../terminal.js';

/** Pages are read at this width where a terminal is wider. */
const WIDEST = 100;

export function showRules({ id, color }: RulesArguments, host: Host): number {
  const { core, stdout, env } = host;
  const style = styleFor(isColored(color, env, stdout));
  const columns = stdout.columns;
  if (id === undefined) {
    const longest = Math.max(...core.rules.map((rule) => rule.id.length));
    for (const rule of core.rules) stdout.write(ruleLine(rule, longest, summaryOf(rule.id, host), columns, style));
    stdout.write(`\n${String(core.rules.length)} rules. stowage rules ID explains one.\n`);
  } else {
    if (!core.rules.some((rule) => rule.id === id)) throw new ArgumentError(unknown(id, host));
    stdout.write(renderMarkdown(pageOf(id, host), Math.min(columns ?? WIDEST, WIDEST), style));
  }
  stdout.flush();
  return 0;
}

function unknown(id: string, { core }: Host): string {
  const ids = core.rules.map((rule) => rule.id);
  const family = ids.filter((one) => one.startsWith(`${id.replace(/\/.*/s, '')}/`));
  const guess = core.nearest(id, ids);
  if (guess) return `there is no rule ${JSON.stringify(id)}; did you mean ${guess.word}?`;
  return `there is no rule ${JSON.stringify(id)}; ${family.length > 0 ? `there are ${family.join(', ')}` : 'stowage rules lists them all'}`;
}

const pagePath = (id: string, { pages }: Host): string => join(pages, `${id}.md`);
const pageOf = (id: string, host: Host): string => readFileSync(pagePath(id, host), 'utf8');

/** The first paragraph under the page's title, without its marks. */
function summaryOf(id: string, host: Host): string {
  // In a checkout a new rule may not have its page yet.
  if (!existsSync(pagePath(id, host))) return '';
  const paragraph = pageOf(id, host).split(/\n\s*\n/).find((block) => !/^\s*(?:#|<!--|---|\|)/.test(block)) ?? '';
  return paragraph.replace(/\s+/g, ' ').replace(/[`*]/g, '').trim();
}

const LEVELS = ['error', 'warning', 'info'] as const;

function ruleLine(rule: Rule, longest: number, summary: string, columns: number | null, style: Style): string {
  const severities = new Set(Object.values(rule.messages).map((message) => message.severity));
  const level = LEVELS.find((one) => severities.has(one)) ?? 'error';
  const paint = rule.off ? style.dim : level === 'error' ? style.red : level === 'warning' ? style.yellow : style.blue;
  const id = rule.id.padEnd(longest);
  // In brackets: off until somebody asks for it.
  const word = (rule.off ? `(${level})` : level).padEnd(9);
  const used = longest + word.length + 2;
  const text = columns === null ? summary : wrap(summary, columns - used, columns - used).join(`\n${' '.repeat(used)}`);
  return `${id} ${paint(word)} ${text}\n`;
}
