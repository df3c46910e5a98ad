/** Where the built server leads: definitions, references and highlights, as an editor asks for them. What its features know is tested beside their code. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { daemonSet } from '../../packages/lsp/test/manifests.js';
import { change, client, folder, initialize, open, PULLS, uriOf, useServer } from '../support/lsp-process.js';

useServer();

describe('from place to place', () => {
  const DEPLOYMENT = daemonSet('').replace('DaemonSet', 'Deployment').replaceAll('app: agent', 'app: web, tier: front');
  const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  selector: {tier: front, app: web}\n  ports:\n  - port: 80\n';
  /** `web` in the Service's selector. */
  const AT = { line: 5, character: 32 };
  const LABEL = { start: { line: 9, character: 15 }, end: { line: 9, character: 23 } };
  const ask = (what: string, uri: string, position: object, more: object = {}): Promise<any> => client.request(`textDocument/${what}`, { textDocument: { uri }, position, ...more });

  /** The disk is read in the background. */
  async function found(uri: string): Promise<any> {
    let answer = null;
    while (answer === null) answer = await ask('definition', uri, AT);
    return answer;
  }

  it('leads from a selector to labels in a file that is not open, and back', async () => {
    writeFileSync(join(folder, 'web.yaml'), DEPLOYMENT);
    const { capabilities } = await initialize(PULLS);
    expect(capabilities).toMatchObject({ definitionProvider: true, referencesProvider: true, documentHighlightProvider: true });
    const [service, web] = [uriOf('service.yaml'), uriOf('web.yaml')];
    open(service, SERVICE);
    expect(await found(service)).toEqual([{ uri: web, range: LABEL }]);
    expect((await ask('hover', service, AT)).contents.value).toContain('Selects the Pods of Deployment agent (1 replica).');
    const own = { uri: web, range: { start: { line: 6, character: 18 }, end: { line: 6, character: 26 } } };
    const selector = { uri: service, range: { start: { line: 5, character: 26 }, end: { line: 5, character: 34 } } };
    open(web, DEPLOYMENT);
    expect(await ask('references', web, LABEL.start, { context: { includeDeclaration: false } })).toEqual([own, selector]);
    expect(await ask('references', web, LABEL.start, { context: { includeDeclaration: true } })).toEqual([{ uri: web, range: LABEL }, own, selector]);
    expect(await ask('documentHighlight', web, LABEL.start)).toEqual([{ range: LABEL, kind: 3 }, { range: own.range, kind: 2 }]);
    expect(await ask('documentHighlight', web, { line: 0, character: 2 })).toBeNull();
    // An unsaved edit counts.
    change(web, 2, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '# one more line\n' });
    expect(await ask('definition', service, AT)).toMatchObject([{ uri: web, range: { start: { line: 10, character: 15 } } }]);
  });

  it('comes as a link where the client takes one', async () => {
    writeFileSync(join(folder, 'web.yaml'), DEPLOYMENT);
    await initialize({ ...PULLS, textDocument: { ...PULLS.textDocument, definition: { linkSupport: true } } });
    open(uriOf('service.yaml'), SERVICE);
    expect(await found(uriOf('service.yaml'))).toEqual([
      { originSelectionRange: { start: { line: 5, character: 31 }, end: { line: 5, character: 34 } }, targetUri: uriOf('web.yaml'), targetRange: LABEL, targetSelectionRange: LABEL },
    ]);
  });

  it.each([
    ['utf-8', 10, 14],
    ['utf-16', 8, 12],
    ['utf-32', 7, 11],
  ])('counts as the client does: %s', async (encoding, start, end) => {
    await initialize({ ...PULLS, general: { positionEncodings: [encoding] } });
    const uri = uriOf('a.yaml');
    open(uri, 'a: [𝄞, &one x, *one]\n');
    expect(await ask('definition', uri, { line: 0, character: end + 5 })).toEqual([{ uri, range: { start: { line: 0, character: start }, end: { line: 0, character: end } } }]);
  });

  it('leads nowhere in a template, a broken text, or what is not open', async () => {
    await initialize(PULLS);
    const context = { includeDeclaration: true };
    for (const [name, text, languageId] of [['a.yaml', SERVICE.replace('front', '{{ x }}'), 'helm'], ['b.yaml', SERVICE.replace('}', ''), 'yaml'], ['c.md', SERVICE, 'markdown']] as const) {
      open(uriOf(name), text, languageId);
      expect(await ask('definition', uriOf(name), AT)).toBeNull();
      expect(await ask('references', uriOf(name), AT, { context })).toEqual([]);
      expect(await ask('documentHighlight', uriOf(name), AT)).toBeNull();
    }
    expect(await ask('definition', uriOf('never.yaml'), AT)).toBeNull();
    expect(await ask('references', uriOf('never.yaml'), AT, { context })).toEqual([]);
  });
});
