import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import boundaries, { MODULES, objection } from './boundaries.js';

const core = (module: string): string => `packages/core/src/${module}/some.ts`;

describe('the order of modules in core', () => {
  it('allows an import from the left and from the same module, and no other', () => {
    MODULES.forEach((from: string, i: number) => {
      MODULES.forEach((to: string, j: number) => {
        const allowed = objection(core(from), `../${to}/other.js`) === undefined;
        expect(allowed, `${from} imports ${to}`).toBe(j <= i);
      });
    });
  });

  it('looks through folders below a module', () => {
    expect(objection('packages/core/src/yaml/exact/scan.ts', '../../tree/node.js')).toBeUndefined();
    expect(objection('packages/core/src/yaml/exact/scan.ts', '../../schema/site.js')).toContain('yaml may not import from schema');
  });

  it('lets entries import modules, and no module an entry', () => {
    expect(objection('packages/core/src/index.ts', './engine/linter.js')).toBeUndefined();
    expect(objection(core('engine'), '../index.js')).toContain('entries');
  });

  it('wants every module of core in the order', () => {
    expect(objection(core('helpers'), '../tree/node.js')).toContain('no place in the order');
    expect(objection(core('engine'), '../helpers/some.js')).toBeDefined();
  });

  it('leaves tests alone', () => {
    expect(objection('packages/core/src/tree/node.test.ts', '../engine/linter.js')).toBeUndefined();
    expect(objection('packages/core/src/tree/node.test.ts', 'node:fs')).toBeUndefined();
  });
});

describe('the arrows between packages', () => {
  it.each([
    ['workspace', '@stowage/core', true],
    ['cli', '@stowage/core', true],
    ['cli', '@stowage/workspace', true],
    ['lsp', '@stowage/workspace', true],
    ['eslint-plugin', '@stowage/core', true],
    ['vscode', '@stowage/lsp', true],
    ['cli', '@stowage/core/pages', true],
    ['core', '@stowage/workspace', false],
    ['workspace', 'stowage', false],
    ['cli', '@stowage/lsp', false],
    ['eslint-plugin', '@stowage/workspace', false],
    ['vscode', '@stowage/core', false],
    ['core', 'yaml', true],
    ['core', 'node:fs', false],
    ['core', 'fs', false],
    ['core', 'picocolors', false],
    ['cli', 'node:fs', true],
  ])('%s imports %s: %s', (from, specifier, allowed) => {
    expect(objection(`packages/${from}/src/some.ts`, specifier) === undefined).toBe(allowed);
  });

  it('takes no way around a name', () => {
    expect(objection('packages/cli/src/main.ts', '../../core/src/tree/node.js')).toContain('by its name');
    expect(objection('packages/cli/src/main.ts', '../../../scripts/generate.mjs')).toContain('Stay inside');
  });

  it('says nothing of files outside the packages', () => {
    expect(objection('scripts/generate.mjs', '../packages/core/dist/index.js')).toBeUndefined();
  });
});

describe('as a rule', () => {
  const found = (code: string): string[] =>
    new Linter()
      .verify(code, { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser }, plugins: { repo: boundaries as never }, rules: { 'repo/boundaries': 'error' } }, 'packages/core/src/tree/some.ts')
      .map(({ message }) => message);

  it.each([
    `import { a } from '../engine/a.js';`,
    `import type { A } from '../engine/a.js';`,
    `export { a } from '../engine/a.js';`,
    `export * from '../engine/a.js';`,
    `const a = await import('../engine/a.js');`,
    `type A = import('../engine/a.js').A;`,
    `import a = require('../engine/a.js');`,
    `const a = require('../engine/a.js');`,
  ])('sees %s', (code) => {
    expect(found(code)).toEqual([expect.stringContaining('tree may not import from engine')]);
  });

  it('is silent where all is well', () => {
    expect(found(`import { a } from './a.js'; export const b = a; export { c } from './c.js';`)).toEqual([]);
  });
});
