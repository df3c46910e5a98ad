/** What SARIF says of a rule: its page, as it ships with the command. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from '../host.js';
import { styleFor } from '../style.js';
import { renderMarkdown } from './markdown.js';

/** In which order a rule's own level is chosen from those of its messages. */
const LEVELS = [
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'note'],
] as const;

/** Columns of help as plain text. */
const WIDTH = 80;

/** A reportingDescriptor (3.49). */
export function ruleDescriptor(id: string, host: Host): object {
  const rule = host.core.rules.find((one) => one.id === id);
  const messages = Object.values(rule?.messages ?? {});
  const level = LEVELS.find(([severity]) => messages.some((message) => message.severity === severity))?.[1] ?? 'error';
  const { summary, why, markdown } = pageOf(id, host.pages);
  return {
    id,
    name: id,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: { text: renderMarkdown(markdown, WIDTH, styleFor(false)).trim(), markdown },
    defaultConfiguration: { level, enabled: rule?.off !== true },
    properties: { tags: ['kubernetes', id.replace(/\/.*/s, '')] },
  };
}

/** The page without its title, which viewers show by themselves. */
function pageOf(id: string, folder: string): { readonly summary: string; readonly why: string; readonly markdown: string } {
  const page = readFileSync(join(folder, `${id}.md`), 'utf8');
  const markdown = page
    .replace(/^# .*\n+/, '')
    .replace(/<!--[^]*?-->/g, '')
    .trim();
  const summary = plain(/^.+(?:\n.+)*/.exec(markdown)?.[0] ?? id);
  const why = /\n## Why it matters\n+([^]*?)(?=\n## |$)/.exec(markdown)?.[1];
  return { summary, why: why === undefined ? summary : plain(why), markdown };
}

const plain = (text: string): string => text.replace(/[`*]/g, '').replace(/\s+/g, ' ').trim();
