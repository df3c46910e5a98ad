/** The generated TypeScript: the registry, the pages, and the union of all message ids. */
const HEAD = '// Written by scripts/gen-rules.mjs from the files beside it. Do not edit.\n';

/** `node-affinity/operator` to `nodeAffinityOperator`. */
const nameOf = (id) => id.replace(/[^A-Za-z0-9]+(.)/g, (_, letter) => letter.toUpperCase());

/** Imports only `rule` of each file, so that pages stay out of what bundles the registry. */
export function printRegistry(ids) {
  return [
    HEAD + "import type { Rule } from './rule.js';",
    ...ids.map((id) => `import { rule as ${nameOf(id)} } from './${id}.js';`),
    '',
    '/** Every rule, sorted by id. */',
    `export const rules: readonly Rule[] = [\n${ids.map((id) => `  ${nameOf(id)},\n`).join('')}];`,
    '',
  ].join('\n');
}

export function printPages(ids) {
  return [
    HEAD + "import type { Page } from './rule.js';",
    ...ids.map((id) => `import { page as ${nameOf(id)} } from './${id}.js';`),
    '',
    '/** The page of each rule, by its id. */',
    `export const pages: ReadonlyMap<string, Page> = new Map<string, Page>([\n${ids.map((id) => `  ['${id}', ${nameOf(id)}],\n`).join('')}]);`,
    '',
  ].join('\n');
}
