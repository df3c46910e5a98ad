/** A rule's page for a terminal: headings bold, code set off, paragraphs wrapped, tables as lists. Knows the little Markdown that the pages use. */
import type { Style } from '../style.js';
import { widthOf, wrap } from '../terminal.js';

/** A list's item, or a quotation; further lines of it are indented as far. */
const MARK = /^\s*(?:[-*>]|\d+\.) /;

export function renderMarkdown(page: string, width: number, style: Style): string {
  const out: string[] = [];
  for (const block of blocksOf(page)) {
    if (block.startsWith('```')) out.push(fence(block, style));
    else if (/^#{1,6} /.test(block)) out.push(heading(block, style));
    else if (block.startsWith('|')) out.push(table(block, width, style));
    else out.push(flow(block, width, style));
    // Items stand one below the other.
    if (isItem(block) && out.length > 1 && isItem(out.at(-2) as string)) out.push(out.splice(-2).join('\n'));
  }
  return `${out.join('\n\n')}\n`;
}

const isItem = (block: string): boolean => /^\s*(?:[-*]|\d+\.) /.test(block);

/** Paragraphs, headings, items, tables and fences, each by itself. */
function blocksOf(page: string): readonly string[] {
  const blocks: string[] = [];
  let open = '';
  let inFence = false;
  const end = (): void => {
    if (open !== '') blocks.push(open);
    open = '';
  };
  for (const line of page.replace(/<!--[^]*?-->\n?/g, '').split('\n')) {
    if (line.startsWith('```')) {
      if (!inFence) end();
      open += `${line}\n`;
      inFence = !inFence;
      if (!inFence) end();
    } else if (inFence) {
      open += `${line}\n`;
    } else if (line.trim() === '') {
      end();
    } else {
      const begins = MARK.test(line) || line.startsWith('#') || line.startsWith('|') !== open.startsWith('|');
      if (begins && !(line.startsWith('>') && open.startsWith('>'))) end();
      open += open === '' ? line : open.startsWith('|') ? `\n${line}` : ` ${line.replace(/^>\s?/, '').trim()}`;
      if (line.startsWith('#')) end();
    }
  }
  end();
  return blocks;
}

function heading(line: string, style: Style): string {
  const title = line.replace(/^#+ /, '').replaceAll('`', '');
  return style.bold(line.startsWith('# ') ? style.blue(title) : title);
}

function fence(block: string, style: Style): string {
  const [first = '', ...lines] = block.trimEnd().split('\n');
  const isDiff = first === '```diff';
  const paint = (line: string): string => (!isDiff ? line : line.startsWith('+') ? style.green(line) : line.startsWith('-') ? style.red(line) : line);
  return lines.slice(0, -1).map((line) => `    ${paint(line)}`.trimEnd()).join('\n');
}

/** Each row an item, with the cells behind the first under it, by their headings. */
function table(block: string, width: number, style: Style): string {
  const [head = [], , ...rows] = block.split('\n').map((row) => row.replace(/^\||\|$/g, '').split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|')));
  return rows
    .map(([first = '', ...rest]) => {
      const more = rest.map((cell, i) => (cell === '' ? '' : `${head[i + 1] ?? ''}: ${cell}`)).filter(Boolean).join(', ');
      return flow(`- ${first}`, width, style) + (more === '' ? '' : `\n${style.dim(`  ${wrap(more, width - 2, width - 2).join('\n  ')}`)}`);
    })
    .join('\n');
}

function flow(text: string, width: number, style: Style): string {
  const mark = MARK.exec(text)?.[0] ?? '';
  const indent = mark.trim() === '>' ? '  ' : ' '.repeat(mark.length);
  const body = spans(wrap(text.slice(mark.length), width - widthOf(mark), width - widthOf(mark)).join('\n'), style).split('\n');
  return body.map((line, i) => (i === 0 && mark.trim() !== '>' ? mark : indent) + line).join('\n');
}

/** Code, emphasis and links, also where a line was broken within. Without colours the marks stay: they are all that shows it. */
function spans(text: string, style: Style): string {
  if (!style.colored) return text;
  return text
    .replace(/`([^`]+)`/g, (_, code: string) => eachLine(code, style.yellow))
    .replace(/\*\*([^*]+)\*\*/g, (_, strong: string) => eachLine(strong, style.bold))
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, '$1 ($2)');
}

const eachLine = (text: string, paint: Style['bold']): string => text.split('\n').map(paint).join('\n');
