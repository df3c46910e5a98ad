/** Which documents are the server's business. */

/** A filter as VS Code and the protocol have it. */
export interface Filter {
  readonly scheme: string;
  readonly language: string;
}

/** Manifests, and templates of manifests: in these the server finds nothing, and completes nothing that another extension would. */
const LANGUAGES = ['yaml', 'json', 'helm'];

/** The languages' documents in files, in new editors, and in the folders of the workspace, whose schemes are given; not the old half of a comparison, nor output. */
export function served(schemes: Iterable<string>): readonly Filter[] {
  return [...new Set(['file', 'untitled', ...schemes])].flatMap((scheme) => LANGUAGES.map((language) => ({ scheme, language })));
}

/** Whether a text has what a manifest begins with. */
export function looksLikeManifest(text: string): boolean {
  return /\bapiVersion["']?[ \t]*:/.test(text);
}

/** Whether the server is started for a document. A YAML file may become a manifest with the next key; most JSON files never will. */
export function wantsServer(languageId: string, text: string): boolean {
  return languageId === 'yaml' || languageId === 'helm' || (languageId === 'json' && looksLikeManifest(text));
}
