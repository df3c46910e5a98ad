/**
 * The packed extension in a real VS Code: code-server in Chromium opens manifests, shows findings, hovers, completes, fixes, goes from selectors to labels and back, restarts its server, follows settings.
 *
 *     node test/e2e/vscode.mjs [--shots DIR] [--beside FILE.vsix] [--installed DIR] [--browser PATH]
 *
 * Does nothing but say so where there is no code-server: `node test/e2e/prepare-vscode.mjs` installs one. Build and pack first: `pnpm build && node scripts/vsix.mjs`.
 * `--beside` installs another extension, too: nothing of ours may differ. Pictures of each step go to `--shots`.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CodeServer, FOLDER, missing, removeQuietly } from './code-server.mjs';
import { VsCodePage } from './vscode-page.mjs';

const { values } = parseArgs({ options: { shots: { type: 'string' }, beside: { type: 'string' }, installed: { type: 'string', default: FOLDER }, browser: { type: 'string', default: '/usr/bin/chromium' } } });
const lacks = missing(values.installed, values.browser);
if (lacks) {
  console.log(`skipped: ${lacks}`);
  process.exit(0);
}
const extension = resolve(import.meta.dirname, '../../packages/vscode');
const { version } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
const vsix = join(extension, 'dist', `stowage-${version}.vsix`);
if (!existsSync(vsix)) throw new Error('the extension is not packed: node scripts/vsix.mjs');

const daemonSet = (name, effect) => `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: ${name}
spec:
  selector:
    matchLabels: {app: ${name}}
  template:
    metadata:
      labels: {app: ${name}}
    spec:
      tolerations:
      - key: dedicated
        operator: Exists
        effect: ${effect}
      containers:
      - name: agent
        image: registry.example.com/agent:1.0.0
`;
const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  selector:\n    app: web\n  ports:\n  - port: 80\n';
const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 3
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
        tier: front
    spec:
      affinity:
        podAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
          - labelSelector:
              matchLabels:
                security: S1
            topologyKey: topology.kubernetes.io/zone
        podAntiAffinity:
          preferredDuringSchedulingIgnoredDuringExecution:
          - weight: 100
            podAffinityTerm:
              labelSelector:
                matchLabels:
                  security: S2
              topologyKey: kubernetes.io/hostname
      containers:
      - name: web
        image: registry.example.com/web:1.0.0
        resources: {requests: {cpu: 100m, memory: 64Mi}}
`;
const NEAR = 'Runs only in a zone that already has a running Pod labelled security=S1 in this namespace.';
const AWAY = 'Prefers (weight 100) nodes without a Pod labelled security=S2 in this namespace; others will do.';
// Each has a name of its own, else they would be taken for one.
const BAD = daemonSet('agent', 'NoSchedul');
const FILES = {
  'agent.yaml': BAD,
  'saved.yaml': daemonSet('saved', 'NoSchedul'),
  'typed.yaml': daemonSet('typed', 'NoSchedule'),
  'pod.json': `${JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec: { containers: [{ name: 'a', image: 'a:1' }], tolerations: [{ operator: 'Exists', effect: 'NoSchedul' }] } }, null, 2)}\n`,
  'shop/service.yaml': SERVICE,
  'shop/web.yaml': DEPLOYMENT,
  'list.json': '{\n  "name": "no manifest"\n}\n',
  'chart/templates/web.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: {{ .Release.Name }}\nspec:\n  replicas: {{ .Values.replicas }}\n  {{- with .Values.strategy }}\n  strategy: {{ toYaml . | nindent 4 }}\n  {{- end }}\n',
};
const MESSAGE = '"NoSchedul" is not an effect that a taint can have';
const PAGE = 'A toleration names an effect that no taint has.';
const OURS = [{ level: 'error', text: 'NoSchedul' }];
const CLEAN = 'Stowage';

const home = mkdtempSync(join(tmpdir(), 'stowage-vscode-'));
const shots = resolve(values.shots ?? join(home, 'shots'));
mkdirSync(shots, { recursive: true });
const folder = join(home, 'cluster');
const pathOf = (name) => join(folder, name);
const put = (name, text) => {
  mkdirSync(dirname(pathOf(name)), { recursive: true });
  writeFileSync(pathOf(name), text);
};
for (const [name, text] of Object.entries(FILES)) put(name, text);

/** The folder's settings, which a window takes at once. */
const set = (settings) => put('.vscode/settings.json', `${JSON.stringify(settings)}\n`);

const { chromium } = await import('playwright-core');
const server = new CodeServer(values.installed, home);
const browser = await chromium.launch({ executablePath: values.browser, args: ['--no-sandbox'] });
/** @type {VsCodePage} */
let code;

async function show(address) {
  code = new VsCodePage(await browser.newPage({ viewport: { width: 1280, height: 800 } }));
  await code.open(address, folder);
}

const underlined = (expected) => code.until(`${JSON.stringify(expected)} underlined`, async () => JSON.stringify(await code.squiggles()) === JSON.stringify(expected));
const says = (text) => code.until(`"${text}" in the status bar`, async () => (await code.status())?.text === text);
const tells = (text) => code.until(`"${text}" behind the status bar's item`, async () => (await code.status())?.says === text);
const shows = (line) => code.until(`the line "${line}"`, async () => (await code.lines()).includes(line));
const once = (text, part) => assert.equal(text.split(part).length - 1, 1, `"${part}" stands once in: ${text}`);

const STEPS = {
  async 'a finding is underlined where it stands, and counted'() {
    await code.openFile('agent.yaml');
    await underlined(OURS);
    await says('Stowage: 1');
    await tells('Stowage: 1 error in this file.');
  },
  async "hover shows the message and the rule's page, once each"() {
    const shown = (await code.hover('effect: NoSchedul', 'NoSchedul')).join('\n');
    once(shown, MESSAGE);
    once(shown, PAGE);
    once(shown, 'effect of Toleration: TaintEffect');
  },
  async "its link opens the rule's page, set as a page"() {
    assert.equal(await code.followLink('toleration/effect'), 'toleration/effect');
  },
  async 'hover shows what a field takes'() {
    await code.closeTab();
    await code.calm();
    const shown = (await code.hover('tolerations:', 'tolerations')).join('\n');
    once(shown, 'tolerations of PodSpec: list of Toleration');
  },
  async 'the panel of problems lists it'() {
    await code.calm();
    const rows = (await code.problems()).filter((row) => row.includes(MESSAGE));
    assert.equal(rows.length, 1);
    assert.match(rows[0], /stowage ?\(?toleration\/effect\)? ?\[Ln 15, Col 17\]$/);
  },
  async 'a quick fix changes the text, and the finding goes'() {
    await code.closePanel();
    await code.cursorAt('effect: NoSchedul', 'NoSchedul', 2);
    const titles = (await code.actions()).filter((title) => /NoSchedule|toleration\/effect/.test(title));
    assert.deepEqual(titles, ['Change to NoSchedule', 'Ignore toleration/effect on this line']);
    await code.screenshot(join(shots, 'quick-fix.png'));
    await code.act('Change to NoSchedule');
    await shows('        effect: NoSchedule');
    await underlined([]);
    await says(CLEAN);
  },
  async 'completion offers a field once, and inserts it'() {
    await code.openFile('typed.yaml');
    await code.endOf('operator: Exists');
    await code.press('Enter');
    await code.type('tolerationS');
    const labels = await code.completions();
    if (!values.beside) assert.deepEqual(labels, ['tolerationSeconds']);
    await code.screenshot(join(shots, 'field.png'));
    await code.accept('tolerationSeconds');
    await shows('        tolerationSeconds: ');
    await code.type('60');
  },
  async 'completion offers the words of a field, and inserts one'() {
    await code.calm();
    await code.cursorAt('effect: NoSchedule', 'NoSchedule');
    await code.press('End');
    for (let i = 0; i < 'NoSchedule'.length; i++) await code.press('Backspace');
    const labels = await code.completions();
    if (!values.beside) assert.deepEqual(labels, ['NoSchedule', 'PreferNoSchedule', 'NoExecute']);
    await code.screenshot(join(shots, 'value.png'));
    await code.accept('NoExecute');
    await shows('        effect: NoExecute');
    await underlined([]);
    await says(CLEAN);
  },
  async 'saving applies the safe fixes, where that is set'() {
    await code.openFile('saved.yaml');
    await underlined(OURS);
    await code.save();
    await code.until('the fixed file', () => readFileSync(pathOf('saved.yaml'), 'utf8') === FILES['saved.yaml'].replace('NoSchedul', 'NoSchedule'));
    await underlined([]);
  },
  async 'the item in the status bar opens a menu'() {
    await code.clickStatus();
    const choices = await code.choices();
    assert.deepEqual(choices.map((choice) => choice.slice(0, 12)), ['Show the pro', 'Apply all sa', "Show the ser", 'Restart the ', 'Open the set']);
  },
  async 'the command restarts the server, which finds again'() {
    await code.press('Escape');
    const [before, ...more] = server.servers();
    assert.deepEqual(more, []);
    await code.command('Stowage: Restart the Server');
    await code.until('another server', () => server.servers().length === 1 && server.servers()[0] !== before);
    await code.cursorAt('effect: NoSchedule', 'NoSchedule');
    await code.press('End');
    await code.press('Backspace');
    await underlined(OURS);
  },
  async 'a server that dies is started again'() {
    const [before] = server.servers();
    process.kill(before, 'SIGKILL');
    await code.until('another server', () => server.servers().length === 1 && server.servers()[0] !== before);
    await code.press('Backspace');
    await underlined([{ level: 'error', text: 'NoSchedu' }]);
    await says('Stowage: 1');
    await code.type('l');
  },
  async 'the command applies the safe fixes'() {
    await underlined(OURS);
    await code.command('Stowage: Apply All Safe Fixes in This File');
    await shows('        effect: NoSchedule');
    await underlined([]);
  },
  async 'hover on affinity says where the Pods go'() {
    await code.openFile('shop/web.yaml');
    const shown = (await code.hover('      affinity:', 'affinity')).join('\n');
    once(shown, NEAR);
    once(shown, AWAY);
  },
  async 'hover on a selector says what it selects'() {
    await code.openFile('shop/service.yaml');
    await code.calm();
    const shown = (await code.hover('    app: web', 'web')).join('\n');
    once(shown, 'Selects the Pods of Deployment web (3 replicas).');
  },
  async "definition leads from a Service's selector to the Pods' labels in another file"() {
    await code.calm();
    await code.cursorAt('    app: web', 'web', 2);
    await code.press('F12');
    await code.until('the other file', async () => (await code.activeTab()) === 'web.yaml');
    await code.until('the cursor on the label', async () => (await code.cursorPosition()) === 'Ln 13, Col 9');
  },
  async 'references list the selectors of the Pods with that label'() {
    await code.press('Shift+F12');
    // The Service's selector; the label itself, and the selector of its own Deployment.
    assert.deepEqual(await code.references(), ['service.yamlshop1', 'web.yamlshop2', 'app: web', 'app: web']);
  },
  async 'the label and the selector are marked together'() {
    await code.press('Escape');
    await code.calm();
    await code.cursorAt('        app: web', 'web', 1);
    await code.until('two marks', async () => (await code.marks()) === 2);
  },
  async 'JSON is judged where it is a manifest'() {
    await code.openFile('pod.json');
    await underlined([{ level: 'error', text: '"NoSchedul"' }]);
    await says('Stowage: 1');
    await code.openFile('list.json');
    await code.until('no item in the status bar', async () => (await code.status()) === null);
  },
  async 'a template of a chart is left alone'() {
    await code.openFile('chart/templates/web.yaml');
    await says('Stowage: template');
    const squiggles = (await code.squiggles()).filter(({ level }) => level !== 'hint');
    if (!values.beside) assert.deepEqual(squiggles, []);
  },
  async 'a rule is turned off by .stowage.yaml, and by the settings'() {
    await code.openFile('pod.json');
    await underlined([{ level: 'error', text: '"NoSchedul"' }]);
    put('.stowage.yaml', 'rules: {toleration/effect: off}\n');
    await underlined([]);
    set({ 'stowage.rules': { 'toleration/effect': 'warning' } });
    await underlined([{ level: 'warning', text: '"NoSchedul"' }]);
    await tells('Stowage: 1 warning in this file.');
    put('named.yaml', 'rules: {host-path/root: off}\n');
    set({ 'stowage.configuration': 'named.yaml' });
    await underlined([{ level: 'error', text: '"NoSchedul"' }]);
    set({});
    await underlined([]);
    put('.stowage.yaml', '{}\n');
    await underlined([{ level: 'error', text: '"NoSchedul"' }]);
  },
  async 'hover and completion can be left to others'() {
    const shown = (wanted) => code.until('another hover', async () => {
      await code.calm();
      const text = (await code.hover('"effect": "NoSchedul"', 'NoSchedul')).join('\n');
      return wanted(text) && text;
    });
    set({ 'stowage.hover': 'off', 'stowage.completion': false });
    once(await shown((text) => !text.includes(PAGE)), MESSAGE);
    set({ 'stowage.hover': 'findings' });
    once(await shown((text) => text.includes(PAGE)), MESSAGE);
    await code.calm();
  },
  async 'it can be turned off and on'() {
    await code.calm();
    set({ 'stowage.enable': false });
    await says('Stowage');
    await tells('Stowage is turned off (stowage.enable).');
    await underlined([]);
    assert.deepEqual(server.servers(), []);
    set({});
    await underlined([{ level: 'error', text: '"NoSchedul"' }]);
  },
};

/** Each window is a new one of VS Code, with the files as the one before left them. */
const RESTRICTED = {
  async 'in restricted mode manifests are judged, without the configuration that the folder names'() {
    await code.openFile('agent.yaml');
    await underlined([{ level: 'warning', text: 'NoSchedul' }]);
  },
};

let failed = false;

async function run(steps) {
  for (const [title, step] of Object.entries(steps)) {
    const start = performance.now();
    const name = title.replace(/[^a-z]+/gi, '-').toLowerCase();
    try {
      await step();
    } catch (error) {
      failed = true;
      console.error(`failed: ${title} (pictures in ${shots})`);
      if (code) await code.screenshot(join(shots, 'failed.png'));
      throw error;
    }
    await code.screenshot(join(shots, `${name}.png`));
    console.log(`${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s  ${title}`);
  }
}

try {
  server.settings({ 'editor.codeActionsOnSave': { 'source.fixAll.stowage': 'explicit' } });
  for (const one of [vsix, ...(values.beside ? [resolve(values.beside)] : [])]) server.install(one);
  await show(await server.start());
  await run(STEPS);
  await code.page.close();
  server.stop();
  put('agent.yaml', BAD);
  put('none.yaml', 'files: {exclude: "*"}\n');
  set({ 'stowage.configuration': 'none.yaml', 'stowage.rules': { 'toleration/*': 'warning' } });
  server.settings({ 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'never' });
  await show(await server.start({ trust: false }));
  await run(RESTRICTED);
  console.log(`${Object.keys(STEPS).length + Object.keys(RESTRICTED).length} steps in VS Code${values.shots ? `; pictures in ${shots}` : ''}`);
} finally {
  await browser.close();
  server.stop();
  if (values.shots || !failed) removeQuietly(home);
}
