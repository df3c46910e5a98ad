/**
 * Writes the table of Kubernetes' built-in kinds from its OpenAPI files and the constants of its Go sources.
 *
 *     node scripts/gen-schema.mjs            writes the files
 *     node scripts/gen-schema.mjs --check    compares them with the committed ones; exit status 1 where they differ
 *
 * Needs Go and a module proxy or a filled module cache; without Go it says so and exits with 0.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { enumFields, printEnums, readEnums } from './gen-schema/enums.mjs';
import { historyFaults, readHistory, readLifecycles } from './gen-schema/lifecycle.mjs';
import { hasGo, KUBERNETES, moduleFolder, OLDER, STAGING } from './gen-schema/modules.mjs';
import { shortNames } from './gen-schema/names.mjs';
import { readOpenApi } from './gen-schema/openapi.mjs';
import { oneString, printFields, printTable } from './gen-schema/print.mjs';
import { compareVersions, printVersions, refuseUnstable } from './gen-schema/versions.mjs';

const check = process.argv.includes('--check');
const folder = fileURLToPath(new URL('../packages/core/src/schema/', import.meta.url));

if (!hasGo()) {
  console.log(check ? 'gen-schema: skipped: needs Go' : 'gen-schema: nothing written: needs Go');
  process.exit(0);
}

try {
  run();
} catch (error) {
  console.error(`gen-schema: ${error.message}`);
  process.exitCode = 1;
}

function run() {
  const head = `// Written by scripts/gen-schema.mjs from Kubernetes ${KUBERNETES}; see data/README.md. Do not edit.`;
  const kubernetes = moduleFolder('k8s.io/kubernetes', KUBERNETES);
  const table = readOpenApi(join(kubernetes, 'api/openapi-spec/v3'));
  const names = shortNames([...table.types.keys()]);

  const served = new Set(table.kinds.filter((kind) => kind.served).map(({ apiVersion, kind }) => `${apiVersion} ${kind}`));
  const faults = historyFaults(readLifecycles(moduleFolder('k8s.io/api', STAGING)), readHistory(readFileSync(join(folder, 'data/history.ts'), 'utf8')), served);
  if (faults.length > 0) throw new Error(faults.join('; '));

  const enums = readEnums(table, names, (module) => moduleFolder(module, STAGING));

  const versions = [...OLDER, KUBERNETES.slice(1)].map((release) => readVersion(release));

  const files = {
    ...printVersions(compareVersions(versions, names), versions, names, `// Written by scripts/gen-schema.mjs from Kubernetes ${[...OLDER, KUBERNETES.slice(1)].join(', ')}; see data/README.md. Do not edit.`, oneString),
    ...printTable(table, names, head),
    'data/enums.generated.ts': printEnums(enums, head, oneString),
    'fields.generated.ts': printFields(table, names, head),
  };

  let stale = 0;
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
    if (before === text) continue;
    stale++;
    if (check) console.log(`gen-schema: ${name} differs:\n${summary(before, text)}`);
    else writeFileSync(path, text);
  }
  console.log(`gen-schema: ${table.found.length} kinds found, ${table.kinds.length} kept, ${served.size} served, ${table.types.size} types; ${stale === 0 ? 'nothing changed' : `${stale} files ${check ? 'are stale' : 'written'}`}`);
  if (check && stale > 0) process.exitCode = 1;
}

/** What compareVersions takes of a release ("1.35.4"). */
function readVersion(release) {
  const kubernetes = moduleFolder('k8s.io/kubernetes', `v${release}`);
  refuseUnstable(readFileSync(join(kubernetes, 'pkg/controlplane/instance.go'), 'utf8'), release);
  const table = readOpenApi(join(kubernetes, 'api/openapi-spec/v3'));
  const found = enumFields(table, (module) => moduleFolder(module, `v0${release.slice(1)}`));
  const fields = new Map(found.map(({ type, field, go, values }) => [`${type}.${field}`, { name: go.slice(go.lastIndexOf('.') + 1), values }]));
  return { minor: release.replace(/\.\d+$/, ''), table, enums: { fields } };
}

/** The first lines that only one of the two has. */
function summary(before, after) {
  const old = new Set(before.split('\n'));
  const now = new Set(after.split('\n'));
  const lines = [...[...old].filter((line) => !now.has(line)).map((line) => `- ${line}`), ...[...now].filter((line) => !old.has(line)).map((line) => `+ ${line}`)];
  return [...lines.slice(0, 20).map((line) => `  ${line.slice(0, 160)}`), ...(lines.length > 20 ? [`  and ${lines.length - 20} more lines`] : [])].join('\n');
}
