/**
 * The built server in a real editor: Neovim without a window, set up as docs/editors.md says, opens a manifest, shows a finding, hovers, applies a fix, completes, goes from a Service to the Pods' labels in another file and back, and leaves.
 *
 *     node test/e2e/neovim.mjs
 *
 * Does nothing but say so where there is no `nvim` (Debian: apt-get install neovim). Build first.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

const version = spawnSync('nvim', ['--version'], { encoding: 'utf8' });
if (version.status !== 0) {
  console.log('skipped: there is no nvim here');
  process.exit(0);
}

/** From 0.11 on, Neovim has settings for servers of its own, and snippets. */
const isNew = Number(/v0\.(\d+)/.exec(version.stdout)?.[1] ?? Infinity) >= 11;

const MANIFEST = `apiVersion: v1
kind: Pod
metadata:
  name: agent
spec:
  containers:
  - name: agent
    image: registry.example.com/agent:1.0.0
    volumeMounts: [{name: host, mountPath: /host, readOnly: true}]
  # The recipe's settings turn off the rule about this one.
  volumes: [{name: host, hostPath: {path: /}}]
  tolerations:
  - {key: a, operator: Exists, effect: NoSchedul}
`;

const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: agent\nspec:\n  selector:\n    app: agent\n  ports:\n  - port: 80\n';
const BESIDE = `apiVersion: v1
kind: Pod
metadata:
  name: beside
  labels:
    app: agent
spec:
  affinity:
    podAntiAffinity:
      requiredDuringSchedulingIgnoredDuringExecution:
      - labelSelector:
          matchLabels: {app: db}
        topologyKey: topology.kubernetes.io/zone
  containers:
  - name: beside
    image: registry.example.com/beside:1.0.0
`;

const folder = mkdtempSync(join(tmpdir(), 'stowage-neovim-'));
try {
  const file = join(folder, 'pod.yaml');
  const out = join(folder, 'seen.json');
  writeFileSync(file, MANIFEST);
  writeFileSync(join(folder, 'service.yaml'), SERVICE);
  writeFileSync(join(folder, 'beside.yaml'), BESIDE);
  const here = import.meta.dirname;
  const recipes = [...readFileSync(resolve(here, '../../docs/editors.md'), 'utf8').matchAll(/```lua\n([^`]+)```/g)].map(([, lines]) => lines);
  const recipe = join(folder, 'recipe.lua');
  writeFileSync(recipe, recipes.find((one) => one.includes('vim.lsp.config') === isNew));
  symlinkSync(resolve(here, '../../packages/lsp/bin/stowage-lsp.cjs'), join(folder, 'stowage-lsp'));
  const { status, stderr } = spawnSync('nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${join(here, 'neovim/drive.lua')}`], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 90_000,
    env: {
      ...process.env,
      PATH: [folder, process.env.PATH].join(delimiter),
      STOWAGE_RECIPE: recipe,
      STOWAGE_FILE: file,
      STOWAGE_OUT: out,
      XDG_STATE_HOME: folder,
      XDG_DATA_HOME: folder,
      XDG_CONFIG_HOME: folder,
    },
  });
  assert.equal(status, 0, stderr);
  const seen = JSON.parse(readFileSync(out, 'utf8'));
  assert.equal(seen.failure, undefined);
  const [found, ...more] = seen.found;
  assert.deepEqual(more, []);
  assert.deepEqual([found.code, found.source, found.severity, found.line, found.from, found.to], ['toleration/effect', 'stowage', 1, 12, 39, 48]);
  assert.match(seen.hover, /A toleration names an effect that no taint has/);
  assert.match(seen.hover, /\*\*effect\*\* of Toleration/);
  assert.deepEqual(seen.actions, ['Change to NoSchedule', 'Ignore toleration/effect on this line']);
  assert.equal(seen.mended, MANIFEST.replace('NoSchedul', 'NoSchedule'));
  assert.deepEqual(seen.completed, [isNew ? 'nodeSelector' : 'nodeSelector:']);
  assert.equal(seen.typed, isNew ? '  nodeSelector' : '  nodeSelector:');
  assert.deepEqual(seen.definition, { name: 'beside.yaml', line: 6, column: 5, text: '    app: agent' });
  assert.match(seen.placed, /^Never runs in a zone that has a running Pod labelled app=db in this namespace\./);
  assert.deepEqual(seen.references, ['service.yaml:7']);
  assert.equal(seen.left, true);
  console.log(`${version.stdout.split('\n', 1)[0]}: a finding shown, hover, a fix applied, a field completed, from a selector to labels and back, the server ended`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
