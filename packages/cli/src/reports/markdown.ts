/** A rule's page for a terminal: headings bold, code set off, paragraphs wrapped. Knows the little Markdown that the pages use. */
import type { Style } from '../style.js';
import { widthOf, wrap } from '../terminal.js';

export function renderMarkdown(page: string, width: number, style: Style): string {
  const out: string[] = [];
  let paragraph = '';
  let fence = false;
  const end = (): void => {
    if (paragraph !== '') out.push(...flow(paragraph, width, style), '');
    paragraph = '';
  };
  for (const line of page.replace(/<!--[^]*?-->\n?/g, '').split('\n')) {
    if (line.startsWith('```')) {
      end();
      if (fence) out.push('');
      fence = !fence;
    } else if (fence) {
      out.push(`    ${line}`.trimEnd());
    } else if (/^#{1,6} /.test(line)) {
      end();
      const title = line.replace(/^#+ /, '').replaceAll('`', '');
      out.push(style.bold(line.startsWith('# ') ? style.blue(title) : title), '');
    } else if (ITEM.test(line)) {
      const follows = ITEM.test(paragraph);
      end();
      // Items stand one below the other.
      if (follows) out.pop();
      paragraph = line;
    } else if (line.startsWith('|')) {
      end();
      out.push(spans(line, style));
    } else if (line.trim() === '') {
      end();
    } else {
      paragraph += paragraph === '' ? line : ` ${line.trim()}`;
    }
  }
  end();
  return `${out.join('\n').replace(/\n{3,}/g, '\n\n').trim()}\n`;
}

const ITEM = /^\s*(?:[-*]|\d+\.) /;

/** A paragraph or a list's item, whose further lines stand under its text. */
function flow(text: string, width: number, style: Style): readonly string[] {
  const mark = ITEM.exec(text)?.[0] ?? '';
  const lines = wrap(text.slice(mark.length), width - widthOf(mark), width - widthOf(mark));
  const body = spans(lines.join('\n'), style).split('\n');
  return body.map((line, i) => (i === 0 ? mark : ' '.repeat(mark.length)) + line);
}

/** Code, emphasis and links, also where a line was broken within. Without colours the marks stay: they are all that shows it. */
function spans(text: string, style: Style): string {
  if (!style.colored) return text;
  return text
    .replace(/`([^`]+)`/g, (_, code: string) => code.split('\n').map((part) => style.yellow(part)).join('\n'))
    .replace(/\*\*([^*]+)\*\*/g, (_, strong: string) => strong.split('\n').map((part) => style.bold(part)).join('\n'))
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, '$1 ($2)');
}
