/** The built server as a process, spoken to as an editor does. What its features know is tested beside their code. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { daemonSet } from '../../packages/lsp/test/manifests.js';
import { edited, LspClient } from '../support/lsp-client.mjs';
import { change, client, codes, folder, initialize, open, pull, PULLS, pushed, PUSHED, SERVER, uriOf, useServer } from '../support/lsp-process.js';

const GOOD = daemonSet('');
const BAD = daemonSet('      tolerations:\n      - key: a\n        operator: Exists\n        effect: NoSchedul\n');
/** Where BAD's value at fault stands. */
const FAULT = { start: { line: 17, character: 16 }, end: { line: 17, character: 25 } };

useServer();

describe('diagnostics', () => {
  it('are pulled by a client that can, and then never sent', async () => {
    const { capabilities, serverInfo } = await initialize(PULLS);
    expect(serverInfo).toEqual({ name: 'stowage', version: '0.1.0' });
    expect(capabilities.diagnosticProvider).toMatchObject({ interFileDependencies: true, workspaceDiagnostics: false });
    const uri = uriOf('a.yaml');
    open(uri, BAD);
    const first = await pull(uri);
    expect(first).toMatchObject({ kind: 'full', items: [{ range: FAULT, severity: 1, source: 'stowage', code: 'toleration/effect' }] });
    expect(await pull(uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    change(uri, 2, { range: { start: FAULT.end, end: FAULT.end }, text: 'e' });
    const second = await pull(uri, first.resultId);
    expect(second).toMatchObject({ kind: 'full', items: [] });
    // Closed and opened again, a version says nothing.
    client.notify('textDocument/didClose', { textDocument: { uri } });
    expect(await pull(uri)).toEqual({ kind: 'full', items: [] });
    open(uri, BAD, 'yaml', 2);
    expect(codes(await pull(uri, second.resultId))).toEqual(['toleration/effect']);
    await client.leave();
    expect(client.notifications.filter(({ method }) => method.startsWith('textDocument/'))).toEqual([]);
  });

  it('are sent to a client that cannot pull, of the last of quick edits, and taken back at the end', async () => {
    const { capabilities } = await initialize(PUSHED);
    expect(capabilities.diagnosticProvider).toBeUndefined();
    const uri = uriOf('a.yaml');
    open(uri, GOOD);
    expect(await pushed(uri)).toEqual({ uri, version: 1, diagnostics: [] });
    for (let version = 2; version <= 40; version++) change(uri, version, { text: version % 2 ? BAD : GOOD });
    change(uri, 41, { text: BAD });
    expect(codes(await pushed(uri, 41))).toEqual(['toleration/effect']);
    const between = client.notifications.length;
    client.notify('textDocument/didClose', { textDocument: { uri } });
    expect(await pushed(uri)).toEqual({ uri, diagnostics: [] });
    expect(between).toBe(0);
  });

  it('say what stands elsewhere, and lead to a page that is there', async () => {
    await initialize(PULLS);
    const uri = uriOf('a.yaml');
    open(uri, daemonSet('      hostPID: true\n      hostPID: false\n      nodeSelector:\n        beta.kubernetes.io/os: linux\n'));
    const { items } = await pull(uri);
    const twice = items.find(({ code }: any) => code === 'yaml/duplicate-key');
    expect(twice.relatedInformation).toMatchObject([{ location: { uri, range: { start: { line: 14, character: 6 }, end: { line: 14, character: 13 } } } }]);
    expect(existsSync(fileURLToPath(twice.codeDescription.href))).toBe(true);
    expect(items.find(({ code }: any) => code === 'deprecated/label')).toMatchObject({ severity: 2, tags: [2] });
  });

  it('leave out what the client does not know', async () => {
    await initialize({ textDocument: { publishDiagnostics: {} } });
    const uri = uriOf('a.yaml');
    open(uri, daemonSet('      hostPID: true\n      hostPID: false\n'));
    const { diagnostics, ...rest } = await pushed(uri);
    expect(rest).toEqual({ uri });
    expect(Object.keys(diagnostics[0]).sort()).toEqual(['code', 'data', 'message', 'range', 'severity', 'source']);
  });

  it.each([
    ['broken text', 'yaml', 'a.yaml', BAD.replace('labels:', 'labels: ['), ['yaml/syntax']],
    ['CRLF and a byte order mark', 'yaml', 'a.yaml', `\ufeff${BAD.replaceAll('\n', '\r\n')}`, ['toleration/effect']],
    ['a Helm template by its language', 'helm', 'a.yaml', `${BAD}---\n${BAD.replace('agent', '{{ .Values.name }}')}---\na: {{ x }}\n`, ['yaml/template']],
    ['a Helm template by its folder', 'yaml', 'chart/templates/a.yaml', `{{- if .Values.on }}\n${BAD}{{- end }}\n`, ['yaml/template']],
    ['what is no manifest', 'json', 'package.json', '{"name": "x", "private": true}\n', []],
    ['another language', 'markdown', 'a.md', BAD, []],
    ['a text of 9 MB', 'yaml', 'a.yaml', `${BAD}#${'x'.repeat(9e6)}\n`, [undefined]],
    ['a manifest of 2 MB', 'yaml', 'a.yaml', `${GOOD}---\n`.repeat(6000) + BAD, ['toleration/effect']],
    ['nothing', 'yaml', 'a.yaml', '', []],
  ])('of %s', async (_what, languageId, name, text, wanted) => {
    await initialize(PULLS);
    open(uriOf(name), text, languageId);
    expect(codes(await pull(uriOf(name)))).toEqual(wanted);
  });

  it.each(['untitled:Untitled-1', 'git:/a/b.yaml?x', 'inmemory://model/1', 'not an address'])('of %s, which is no file', async (uri) => {
    await initialize(PULLS);
    open(uri, BAD);
    expect(codes(await pull(uri))).toEqual(['toleration/effect']);
  });
});

describe('position encodings', () => {
  it.each([
    [undefined, 'utf-16', 30],
    [['utf-32', 'utf-16'], 'utf-32', 28],
    [['utf-8', 'utf-16'], 'utf-8', 34],
    [['utf-16', 'utf-8'], 'utf-16', 30],
    [['utf-7'], 'utf-16', 30],
  ])('%j: %s', async (positionEncodings, encoding, character) => {
    const { capabilities } = await initialize({ ...PULLS, general: positionEncodings ? { positionEncodings } : {} });
    expect(capabilities.positionEncoding).toBe(encoding);
    const uri = uriOf('a.yaml');
    const wide = daemonSet('      tolerations:\n      - {value: 𝄞𝄞, effect: X}\n');
    open(uri, wide);
    const { items } = await pull(uri);
    const effect = items.find(({ code }: any) => code === 'toleration/effect');
    expect(effect.range).toEqual({ start: { line: 15, character }, end: { line: 15, character: character + 1 } });
    // And an edit in front of it, counted the same way.
    change(uri, 2, { range: effect.range, text: 'NoExecute' });
    expect(codes(await pull(uri))).not.toContain('toleration/effect');
  });
});

describe('actions', () => {
  it('mend the text, and say which finding they settle', async () => {
    const { capabilities } = await initialize(PULLS);
    expect(capabilities.codeActionProvider).toEqual({ codeActionKinds: ['quickfix', 'source.fixAll.stowage'] });
    const uri = uriOf('a.yaml');
    open(uri, BAD);
    const { items } = await pull(uri);
    const ask = (only?: string[]): Promise<any> => client.request('textDocument/codeAction', { textDocument: { uri }, range: FAULT, context: { diagnostics: items, ...(only ? { only } : {}) } });
    const [fix, ignore, ...more] = await ask();
    expect(more).toEqual([]);
    expect(fix).toMatchObject({ title: 'Change to NoSchedule', kind: 'quickfix', isPreferred: true, diagnostics: items });
    expect(fix.edit.documentChanges[0].textDocument).toEqual({ uri, version: 1 });
    const mended = edited(BAD, fix.edit.documentChanges[0].edits);
    expect(mended).toBe(BAD.replace('NoSchedul', 'NoSchedule'));
    change(uri, 2, { text: mended });
    expect(codes(await pull(uri))).toEqual([]);
    const silenced = edited(BAD, ignore.edit.documentChanges[0].edits);
    change(uri, 3, { text: silenced });
    expect(silenced).toContain('# stowage-ignore-next-line toleration/effect\n');
    expect(codes(await pull(uri))).toEqual([]);
    change(uri, 4, { text: BAD });
    const [all] = await ask(['source.fixAll']);
    expect(all.kind).toBe('source.fixAll.stowage');
    expect(edited(BAD, all.edit.documentChanges[0].edits)).toBe(mended);
  });

  it('come as plain edits to a client that knows no versions', async () => {
    await initialize(PUSHED);
    const uri = uriOf('a.yaml');
    open(uri, BAD);
    const [fix] = await client.request('textDocument/codeAction', { textDocument: { uri }, range: FAULT, context: { diagnostics: [] } });
    expect(edited(BAD, fix.edit.changes[uri])).toContain('NoSchedule\n');
  });
});

describe('at the cursor', () => {
  it('hover shows the page and the field, completion what can be typed, the outline what there is', async () => {
    await initialize(PULLS);
    const uri = uriOf('a.yaml');
    open(uri, BAD);
    const hover = await client.request('textDocument/hover', { textDocument: { uri }, position: FAULT.start });
    expect(hover).toMatchObject({ range: FAULT, contents: { kind: 'markdown', value: expect.stringContaining('**effect** of Toleration') } });
    expect(await client.request('textDocument/hover', { textDocument: { uri }, position: { line: 1, character: 99 } })).toMatchObject({ contents: { value: expect.stringContaining('DaemonSet') } });
    const symbols = await client.request('textDocument/documentSymbol', { textDocument: { uri } });
    expect(symbols).toMatchObject([{ name: 'DaemonSet agent', detail: 'apps/v1', children: [{ name: 'agent', detail: 'container' }] }]);
    change(uri, 2, { range: { start: { line: 18, character: 0 }, end: { line: 18, character: 0 } }, text: '      nodeSel' });
    const complete = (context: object): Promise<any> => client.request('textDocument/completion', { textDocument: { uri }, position: { line: 18, character: 13 }, context });
    const item = (await complete({ triggerKind: 1 })).find(({ label }: any) => label === 'nodeSelector');
    expect(item).toMatchObject({ detail: 'map from names to strings', insertTextFormat: 2, insertTextMode: 1, documentation: { kind: 'markdown' } });
    expect(item.textEdit).toEqual({ range: { start: { line: 18, character: 6 }, end: { line: 18, character: 13 } }, newText: 'nodeSelector:\n        $0' });
    change(uri, 3, { range: { start: { line: 18, character: 6 }, end: { line: 18, character: 13 } }, text: '       ' });
    expect(await complete({ triggerKind: 2, triggerCharacter: ' ' })).toEqual([]);
  });

  it('a client without snippets gets plain text', async () => {
    await initialize(PUSHED);
    open('untitled:a', 'kind: Dae');
    const items = await client.request('textDocument/completion', { textDocument: { uri: 'untitled:a' }, position: { line: 0, character: 9 } });
    expect(items.find(({ label }: any) => label === 'DaemonSet')).toMatchObject({ insertTextFormat: 1, textEdit: { newText: 'DaemonSet' }, additionalTextEdits: [{ newText: 'apiVersion: apps/v1\n' }] });
  });

  it('nothing is said of a document that is not open', async () => {
    await initialize(PULLS);
    const at = { textDocument: { uri: uriOf('never.yaml') }, position: { line: 0, character: 0 } };
    expect(await client.request('textDocument/hover', at)).toBeNull();
    expect(await client.request('textDocument/completion', at)).toEqual([]);
    expect(await client.request('textDocument/documentSymbol', at)).toEqual([]);
    expect(await client.request('textDocument/codeAction', { ...at, range: FAULT, context: { diagnostics: [] } })).toEqual([]);
  });
});

describe('the workspace as a set', () => {
  const service = (name: string): string => `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\nspec:\n  selector:\n    app: ${name}\n  ports:\n  - port: 80\n`;

  it('gives what another open text means for this one', async () => {
    await initialize(PUSHED);
    const [api, shop] = [uriOf('api.yaml'), uriOf('shop.yaml')];
    open(api, service('api'));
    open(shop, service('web'));
    expect(codes(await pushed(shop))).toEqual([]);
    change(api, 2, { text: service('web') });
    const found = await pushed(shop);
    expect(found.diagnostics).toMatchObject([{ code: 'set/duplicate-resource', range: { start: { line: 3, character: 8 } }, relatedInformation: [{ location: { uri: api, range: { start: { line: 3, character: 8 } } } }] }]);
    change(api, 3, { text: service('api') });
    expect(codes(await pushed(shop))).toEqual([]);
  });

  it('has the files on the disk, too, as they are changed', async () => {
    writeFileSync(join(folder, 'api.yaml'), `# one\n${service('web')}`);
    await initialize(PULLS);
    const shop = uriOf('shop.yaml');
    open(shop, service('web'));
    // The disk is read in the background.
    let first = await pull(shop);
    while (first.items.length === 0) first = await pull(shop);
    expect(first.items).toMatchObject([{ code: 'set/duplicate-resource', relatedInformation: [{ location: { uri: uriOf('api.yaml'), range: { start: { line: 4, character: 8 } } } }] }]);
    expect(await pull(shop, first.resultId)).toMatchObject({ kind: 'unchanged' });
    rmSync(join(folder, 'api.yaml'));
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('api.yaml'), type: 3 }] });
    expect(codes(await pull(shop, first.resultId))).toEqual([]);
  });
});

describe('settings', () => {
  const OFF = 'rules: {toleration/effect: off}\n';
  const put = (text: string): void => writeFileSync(join(folder, '.stowage.yaml'), text);
  const changed = (): void => client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('.stowage.yaml'), type: 2 }] });

  it('are watched, and diagnostics are asked to be pulled again when they change', async () => {
    await initialize(PULLS);
    const uri = uriOf('a.yaml');
    open(uri, BAD);
    const before = await pull(uri);
    expect(client.asked).toMatchObject([{ method: 'client/registerCapability', params: { registrations: [{ method: 'workspace/didChangeWatchedFiles', registerOptions: { watchers: [{ globPattern: '**/.stowage.yaml' }, { globPattern: '**/*.{yaml,yml,json}' }] } }] } }]);
    put(OFF);
    changed();
    expect(await pull(uri, before.resultId)).toMatchObject({ kind: 'full', items: [] });
    await client.asking('workspace/diagnostic/refresh');
  });

  it('of an unsaved buffer win over those on the disk, as long as it is open', async () => {
    put(OFF);
    await initialize(PUSHED);
    const uri = uriOf('a.yaml');
    open(uri, BAD);
    expect(codes(await pushed(uri))).toEqual([]);
    open(uriOf('.stowage.yaml'), 'rules: {}\n');
    expect(codes(await pushed(uri))).toEqual(['toleration/effect']);
    client.notify('textDocument/didClose', { textDocument: { uri: uriOf('.stowage.yaml') } });
    expect(codes(await pushed(uri))).toEqual([]);
  });

  it('that are wrong are told of, and mended where they are edited', async () => {
    put('rulez: {}\n');
    await initialize(PULLS);
    const uri = uriOf('a.yaml');
    open(uri, BAD);
    expect(codes(await pull(uri))).toEqual(['toleration/effect']);
    expect(await client.next('window/showMessage')).toMatchObject({ type: 2, message: expect.stringContaining('.stowage.yaml:1: ') });
    const own = uriOf('.stowage.yaml');
    const text = 'rules: {toleration/efect: off}\n';
    open(own, text);
    const { items } = await pull(own);
    expect(items).toMatchObject([{ code: 'configuration', severity: 1, range: { start: { line: 0, character: 8 }, end: { line: 0, character: 24 } } }]);
    const actions = await client.request('textDocument/codeAction', { textDocument: { uri: own }, range: items[0].range, context: { diagnostics: items } });
    expect(actions.map(({ title }: any) => title)).toEqual(['Change to toleration/effect']);
    const mended = edited(text, actions[0].edit.documentChanges[0].edits);
    change(own, 2, { text: mended });
    expect(codes(await pull(own))).toEqual([]);
    expect(codes(await pull(uri))).toEqual([]);
    expect(await client.request('textDocument/completion', { textDocument: { uri: own }, position: { line: 0, character: 0 } })).toEqual([]);
  });

  it("of the client's own count before those of the file, from the start and when they change", async () => {
    put(OFF);
    await initialize(PULLS, { rules: { 'toleration/effect': 'info' }, configuration: '' });
    const uri = uriOf('a.yaml');
    open(uri, BAD);
    const first = await pull(uri);
    expect(first.items).toMatchObject([{ code: 'toleration/effect', severity: 3 }]);
    const send = (stowage: object): void => client.notify('workspace/didChangeConfiguration', { settings: { stowage } });
    send({ rules: { 'toleration/effect': 'info' }, configuration: '', hover: 'all' });
    expect(await pull(uri, first.resultId)).toMatchObject({ kind: 'unchanged' });
    send({ rules: { 'toleration/efect': 'off' } });
    expect(codes(await pull(uri))).toEqual([]);
    expect(await client.next('window/showMessage')).toMatchObject({ type: 2, message: expect.stringContaining('Did you mean "toleration/effect"?') });
    expect(client.asked.filter(({ method }) => method === 'workspace/diagnostic/refresh').length).toBeLessThan(2);
  });

  it('of a file that the client names are in force everywhere, and read again when it changes', async () => {
    put(OFF);
    const named = join(folder, 'ci.yaml');
    writeFileSync(named, 'rules: {toleration/effect: warning}\n');
    await initialize({ ...PULLS, workspace: { ...PULLS.workspace, didChangeConfiguration: { dynamicRegistration: true } } }, { configuration: 'ci.yaml' });
    const uri = uriOf('a.yaml');
    open(uri, BAD);
    expect((await pull(uri)).items).toMatchObject([{ severity: 2 }]);
    expect(client.asked.flatMap(({ params }) => params.registrations.map(({ registerOptions }: any) => registerOptions.section ?? registerOptions.watchers[0].globPattern))).toEqual(['**/.stowage.yaml', named, 'stowage']);
    writeFileSync(named, 'rules: {}\n');
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('ci.yaml'), type: 2 }] });
    expect((await pull(uri)).items).toMatchObject([{ severity: 1 }]);
    client.notify('workspace/didChangeConfiguration', { settings: { stowage: { configuration: 'none.yaml' } } });
    expect((await pull(uri)).items).toMatchObject([{ severity: 1 }]);
    expect(await client.next('window/showMessage')).toMatchObject({ message: expect.stringContaining(join(folder, 'none.yaml')) });
    client.notify('workspace/didChangeConfiguration', { settings: { stowage: {} } });
    expect(codes(await pull(uri))).toEqual([]);
    expect(await client.asking('client/unregisterCapability')).toMatchObject({ params: { unregisterations: [{ method: 'workspace/didChangeWatchedFiles' }] } });
  });
});

describe('the process', () => {
  it('answers what was cancelled as cancelled', async () => {
    await initialize(PULLS);
    const uri = uriOf('a.yaml');
    open(uri, `${GOOD}---\n`.repeat(6000));
    const slow = pull(uri);
    const { id, answer } = client.begin('textDocument/hover', { textDocument: { uri }, position: FAULT.start });
    client.notify('$/cancelRequest', { id });
    await expect(answer).rejects.toMatchObject({ code: -32800 });
    expect(codes(await slow)).toEqual([]);
  });

  it('survives what it does not understand', async () => {
    await initialize(PULLS);
    client.notify('textDocument/didChange', { textDocument: { uri: uriOf('never.yaml'), version: 2 }, contentChanges: [{ text: 'a' }] });
    client.notify('stowage/unheardOf', { a: 1 });
    await expect(client.request('stowage/unheardOf', {})).rejects.toMatchObject({ code: -32601 });
    open(uriOf('a.yaml'), BAD);
    expect(codes(await pull(uriOf('a.yaml')))).toEqual(['toleration/effect']);
  });

  it('ends with 0 after a shutdown, with 1 without one, and when its client is gone', async () => {
    await initialize(PULLS);
    expect(await client.leave()).toEqual({ code: 0, signal: null });
    const rude = new LspClient([process.execPath, SERVER]);
    await rude.request('initialize', { processId: null, rootUri: null, capabilities: {} });
    rude.notify('exit');
    expect(await rude.ended).toEqual({ code: 1, signal: null });
    const lost = new LspClient([process.execPath, SERVER]);
    await lost.request('initialize', { processId: null, rootUri: null, capabilities: {} });
    lost.process.stdin.end();
    expect(await lost.ended).toEqual({ code: 1, signal: null });
    expect(client.stderr + rude.stderr + lost.stderr).toBe('');
  });

  it('knows its options', async () => {
    const version = new LspClient([process.execPath, SERVER, '--unknown']);
    expect(await version.ended).toEqual({ code: 2, signal: null });
    expect(version.stderr).toContain('"--unknown" is no option of it.');
  });
});
