/** The language `stowage/manifest`: YAML and JSON as Kubernetes reads them. A text with errors is parsed, too; what is wrong with it is what the rules say. */
import type { File, OkParseResult } from '@eslint/core';
import { readYaml, type Document } from '@stowage/core/host';
import { streamOf, visitorKeys, type Stream } from './nodes.js';
import { ManifestSourceCode } from './source-code.js';

interface Parsed extends OkParseResult<Stream> {
  readonly documents: readonly Document[];
}

interface LanguageOptions {
  readonly ecmaVersion?: unknown;
  readonly parserOptions?: object;
}

export const manifest = {
  fileType: 'text' as const,
  lineStart: 1 as const,
  columnStart: 0 as const,
  nodeTypeKey: 'type',
  visitorKeys,

  /** Options for JavaScript reach every file of a configuration that names none, so nothing is refused. */
  validateLanguageOptions(): void {
    // All options are fine.
  },

  /** Rules of JavaScript look at these without asking whether they are there, and count with the version. */
  normalizeLanguageOptions(options: LanguageOptions): LanguageOptions {
    const { ecmaVersion, parserOptions } = options;
    return { ...options, ecmaVersion: typeof ecmaVersion === 'number' ? ecmaVersion : 2025, parserOptions: { ...parserOptions } };
  },

  parse(file: File): Parsed {
    const text = file.body as string;
    const documents = readYaml(text, { comments: true });
    return { ok: true, ast: streamOf(text, documents), documents };
  },

  createSourceCode(file: File, parsed: OkParseResult<Stream>): ManifestSourceCode {
    return new ManifestSourceCode(file.body as string, parsed.ast, (parsed as Parsed).documents, file.bom);
  },
};
