/** The language `stowage/manifest`: YAML and JSON as Kubernetes reads them. A text with errors is parsed, too; what is wrong with it is what the rules say. */
import type { File, OkParseResult } from '@eslint/core';
import { readYaml, type Document } from '@stowage/core/host';
import { streamOf, visitorKeys, type Stream } from './nodes.js';
import { ManifestSourceCode } from './source-code.js';

interface Parsed extends OkParseResult<Stream> {
  readonly documents: readonly Document[];
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

  /** Rules of JavaScript compare the version without asking whether there is one. */
  normalizeLanguageOptions(options: object): object {
    return { ecmaVersion: 'latest', sourceType: 'module', ...options, parserOptions: { ...(options as { parserOptions?: object }).parserOptions } };
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
