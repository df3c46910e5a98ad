/** What leads from one place to another: definitions, references, and what belongs together in a text. */
import type { Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { KubernetesVersion } from '@stowage/core';
import { definitionsAt } from './features/definition.js';
import { highlightsAt } from './features/highlight.js';
import { referencesAt } from './features/references.js';
import type { Around } from './features/spot.js';
import { wanted } from './wire/wanted.js';
import type { Client } from './wire/client.js';
import { Locations } from './wire/locations.js';
import type { Positions } from './wire/encoding.js';

export interface Navigated {
  readonly client: Client;
  readonly positions: Positions;
  readonly around: () => Around;
  /** An open document that is looked at. */
  readonly open: (uri: string) => TextDocument | undefined;
  readonly nameOf: (uri: string) => string;
  readonly versionFor: (file: string) => KubernetesVersion;
  /** A document by the name of its file, open or not. */
  readonly documentOf: (file: string) => TextDocument | undefined;
}

export const NAVIGATION = { definitionProvider: true, referencesProvider: true, documentHighlightProvider: true } as const;

export function navigate(connection: Connection, { client, positions, around, open, nameOf, versionFor, documentOf }: Navigated): void {
  connection.onDefinition(wanted(({ textDocument: { uri }, position }) => {
    const document = open(uri);
    const file = nameOf(uri);
    const found = document && definitionsAt(file, document.getText(), positions.offset(document, position), around(), versionFor(file));
    if (!found) return null;
    const locations = new Locations(positions, documentOf);
    return client.links ? locations.links(found) : locations.all(found.to);
  }));
  connection.onReferences(wanted(({ textDocument: { uri }, position, context }) => {
    const document = open(uri);
    const file = nameOf(uri);
    return document ? new Locations(positions, documentOf).all(referencesAt(file, document.getText(), positions.offset(document, position), around(), context.includeDeclaration, versionFor(file))) : [];
  }));
  connection.onDocumentHighlight(wanted(({ textDocument: { uri }, position }) => {
    const document = open(uri);
    const file = nameOf(uri);
    const found = document ? highlightsAt(file, document.getText(), positions.offset(document, position), around(), versionFor(file)) : [];
    return document && found.length > 0 ? found.map(({ start, end, is }) => ({ range: positions.range(document, start, end), kind: is === 'declared' ? WRITE : READ })) : null;
  }));
}

/** DocumentHighlightKind. */
const READ = 2;
const WRITE = 3;
