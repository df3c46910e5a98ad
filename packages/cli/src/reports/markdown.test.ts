import { expect, it } from 'vitest';
import { styleFor } from '../style.js';
import { renderMarkdown } from './markdown.js';

const PAGE = `<!-- Written by a script. -->
# family/rule

Some words with \`code\` that go on
over lines and are wrapped.

| Message | Level | Fix |
| --- | --- | --- |
| \`one\`: it is {a \\| b}. | error | safe |
| \`two\`: not so. | info |  |

## Examples

- first, which is longer than a line of this page
- second

> A quotation that is longer than
> a line.

\`\`\`diff
- old
+ new

  same
\`\`\`
End.
`;

it('sets a page for a terminal', () => {
  expect(renderMarkdown(PAGE, 40, styleFor(false))).toBe(`family/rule

Some words with \`code\` that go on over
lines and are wrapped.

- \`one\`: it is {a | b}.
  Level: error, Fix: safe
- \`two\`: not so.
  Level: info

Examples

- first, which is longer than a line of
  this page
- second

  A quotation that is longer than a
  line.

    - old
    + new

      same

End.
`);
});

it('colours what the marks say', () => {
  const out = renderMarkdown(PAGE, 40, styleFor(true));
  expect(out).toContain('\x1b[1m\x1b[36mfamily/rule\x1b[39m\x1b[22m\n');
  expect(out).toContain('with \x1b[33mcode\x1b[39m that');
  expect(out).toContain('    \x1b[31m- old\x1b[39m\n    \x1b[32m+ new\x1b[39m\n');
  expect(out).not.toContain('`');
});
