import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { looksLikeManifest, served, wantsServer } from './documents.js';

const { activationEvents } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'));

describe('served', () => {
  it('takes files, new editors and the schemes of the folders, once each', () => {
    expect(served(['file', 'vscode-vfs'])).toEqual(['file', 'untitled', 'vscode-vfs'].flatMap((scheme) => ['yaml', 'json', 'helm'].map((language) => ({ scheme, language }))));
  });

  it('takes what the extension is activated for', () => {
    expect(activationEvents).toEqual(served([]).filter(({ scheme }) => scheme === 'file').map(({ language }) => `onLanguage:${language}`));
  });
});

describe('looksLikeManifest', () => {
  it.each(['apiVersion: v1\nkind: Pod\n', '{"kind": "Pod", "apiVersion" : "v1"}', "'apiVersion': v1", '- apiVersion: v1', '{apiVersion: v1}'])('takes %j', (text) => {
    expect(looksLikeManifest(text)).toBe(true);
  });

  it.each(['', 'kind: of\n', 'services:\n  web:\n    image: a\n', 'myapiVersion: v1', 'apiVersions: [v1]', '# the apiVersion of it'])('leaves %j', (text) => {
    expect(looksLikeManifest(text)).toBe(false);
  });
});

describe('wantsServer', () => {
  it('starts for any YAML, and for JSON that is a manifest', () => {
    expect(wantsServer('yaml', '')).toBe(true);
    expect(wantsServer('helm', '')).toBe(true);
    expect(wantsServer('json', '{"apiVersion": "v1"}')).toBe(true);
    expect(wantsServer('json', '{"name": "stowage"}')).toBe(false);
    expect(wantsServer('typescript', '{ apiVersion: "v1" }')).toBe(false);
  });
});
