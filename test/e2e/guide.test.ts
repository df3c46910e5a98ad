/** The examples of the guide print what it says. `node scripts/guide.mjs --write` corrects it. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseConfiguration } from '../../packages/core/src/index.js';
import { PAGES, sectionsOf, trySection } from '../../scripts/guide.mjs';

const root = resolve(import.meta.dirname, '../..');

for (const name of PAGES) {
  describe(name, () => {
    const page = readFileSync(join(root, name), 'utf8');
    const sections = sectionsOf(page);

    it('has examples', () => {
      expect(sections.length).toBeGreaterThan(2);
    });

    it('shows configurations that are right, except to show what is not', () => {
      for (const [, title = '', rest = ''] of page.matchAll(/^##? (.*)\n([^]*?)(?=^##? |(?![^]))/gm)) {
        for (const [, text = ''] of rest.matchAll(/^```yaml \.stowage\.yaml\n([^]*?)^```$/gm)) {
          expect(parseConfiguration(text, title).problems.length > 0, text).toBe(title === 'Mistakes');
        }
      }
    });

    it.each(sections.map((section) => [section.title, section] as const))('%s', (_title, section) => {
      for (const { start, written, printed } of trySection(page, section)) expect(printed.join('\n'), `${name}:${String(start + 1)}`).toBe(written.join('\n'));
    });
  });
}
