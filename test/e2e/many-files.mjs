#!/usr/bin/env node
/**
 * A folder with very many files, which is not for the quick suite: `node test/e2e/many-files.mjs [COUNT]`, 100,000 by default. Each tenth has a finding. Prints time and memory
 * for each kind of run, and fails where one does not find what is there.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const COMMAND = join(import.meta.dirname, '../../packages/cli/bin/stowage.cjs');
const IN_FOLDER = 1000;
const count = Number(process.argv[2] ?? 100_000);

const pod = (more) => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n${more}  containers:\n  - name: web\n    image: registry.example.com/web:1.0.0\n`;
const good = pod('');
const bad = pod('  nodeSelector:\n    example.com/gpu: yes\n');

const folder = mkdtempSync(join(tmpdir(), 'stowage-many-'));
try {
  for (let i = 0; i < count; i++) {
    const inner = join(folder, String(Math.floor(i / IN_FOLDER)));
    if (i % IN_FOLDER === 0) mkdirSync(inner);
    writeFileSync(join(inner, `${i}.yaml`), i % 10 === 0 ? bad : good);
  }
  const wanted = Math.ceil(count / 10);
  run('text', [], (out) => out.includes(`${wanted} errors (`));
  run('compact', ['--format', 'compact'], (out) => out.split('\n').length === wanted + 1);
  run('json', ['--format', 'json'], (out) => JSON.parse(out).summary.findings.error === wanted);
  run('sarif', ['--format', 'sarif'], (out) => JSON.parse(out).runs[0].results.length === wanted);
  run('junit', ['--format', 'junit'], (out) => out.includes(`tests="${count}" failures="${wanted}"`));
  run('fix', ['--fix'], (out) => out.includes(`${wanted} fixes applied in ${wanted} files`), 0);
} finally {
  rmSync(folder, { recursive: true });
}

function run(name, options, isRight, status = 1) {
  const watch = 'process.on("exit", () => require("node:fs").writeSync(2, "\\n" + process.resourceUsage().maxRSS))';
  const watcher = join(folder, 'watch.cjs');
  writeFileSync(watcher, watch);
  const start = performance.now();
  const child = spawnSync(process.execPath, ['--require', watcher, COMMAND, 'lint', ...options], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 30 });
  const seconds = (performance.now() - start) / 1000;
  const megabytes = Number(child.stderr.split('\n').pop()) / 1024;
  console.log(`${name.padEnd(8)} ${count} files: ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB at most`);
  if (child.status === status && isRight(child.stdout)) return;
  console.error(`${name}: status ${child.status}, not ${status}, or another result\n${child.stderr.slice(0, 1000)}`);
  process.exitCode = 1;
}
