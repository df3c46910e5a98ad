/** The rules' pages: docs and examples, which the command prints from docs/rules/ and never loads. */
export { pages } from './rules/pages.generated.js';
export type { Example, Page } from './rules/rule.js';
export { exampleText, markedText } from './rules/example.js';
