/**
 * Installs kubeconform and makes its schemas, so that run.mjs can measure against it. Needs Go and the Go module proxy.
 *
 *     node test/bench/prepare.mjs [--out DIR]        default: kubeconform/ in the system's folder for temporary files
 *
 * DIR/bin/kubeconform and DIR/schemas/*.json; at the end it proves that the two together find an unknown field.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { kubeconformArguments } from './peers.mjs';
import { daemonSet } from './manifests.mjs';
import { schemasByFile } from './schemas.mjs';

const KUBECONFORM = 'github.com/yannh/kubeconform/cmd/kubeconform@v0.8.0';
const KUBERNETES = 'k8s.io/kubernetes@v1.37.2';

const { values } = parseArgs({ options: { out: { type: 'string', default: join(tmpdir(), 'kubeconform') } } });
const out = resolve(values.out);
const binary = join(out, 'bin', process.platform === 'win32' ? 'kubeconform.exe' : 'kubeconform');
const schemas = join(out, 'schemas');

install();
console.log(`${String(writeSchemas())} schemas in ${schemas}`);
prove();
console.log(`ready: ${binary}`);

function install() {
  mkdirSync(join(out, 'bin'), { recursive: true });
  execFileSync('go', ['install', KUBECONFORM], { env: { ...process.env, GOBIN: join(out, 'bin') }, stdio: 'inherit' });
}

function writeSchemas() {
  const { Dir } = JSON.parse(execFileSync('go', ['mod', 'download', '-json', KUBERNETES], { cwd: out, encoding: 'utf8' }));
  const { definitions } = JSON.parse(readFileSync(join(Dir, 'api', 'openapi-spec', 'swagger.json'), 'utf8'));
  rmSync(schemas, { recursive: true, force: true });
  mkdirSync(schemas, { recursive: true });
  const files = schemasByFile(definitions);
  for (const [name, schema] of files) writeFileSync(join(schemas, name), JSON.stringify(schema));
  return files.size;
}

/** A peer that found nothing would be fast. */
function prove() {
  const folder = mkdtempSync(join(tmpdir(), 'stowage-prove-'));
  try {
    const good = daemonSet(0);
    const wrong = { 'an unknown field': good.replace('hostNetwork:', 'hostNetworks:'), 'a wrong type': good.replace('path: /var/log', 'path: 7'), 'a repeated key': good.replace('kind: DaemonSet', 'kind: DaemonSet\nkind: DaemonSet') };
    if (!accepts(folder, good)) throw new Error('kubeconform refuses the manifest that the benchmark uses');
    for (const [fault, text] of Object.entries(wrong)) if (accepts(folder, text)) throw new Error(`kubeconform does not find ${fault}: its schemas are not strict`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function accepts(folder, text) {
  const file = join(folder, 'daemonset.yaml');
  writeFileSync(file, text);
  const { status, stdout } = spawnSync(binary, [...kubeconformArguments(schemas), file], { encoding: 'utf8' });
  if (!/Summary: 1 resource found/.test(stdout)) throw new Error(`kubeconform did not run: ${stdout}`);
  return status === 0;
}
