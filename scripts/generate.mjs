/**
 * Runs every generator, in the order in which they build on each other. `--check` compares instead of writing; exit status 1 where anything differs.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The schema's generator needs Go, and says so where there is none. */
const GENERATORS = ['gen-schema.mjs', 'gen-rules.mjs', 'gen-config-schema.mjs'];

let failed = false;
for (const name of GENERATORS) {
  const script = fileURLToPath(new URL(name, import.meta.url));
  if (!existsSync(script)) throw new Error(`scripts/${name} is missing`);
  const { status } = spawnSync(process.execPath, [script, ...process.argv.slice(2)], { stdio: 'inherit' });
  if (status !== 0) failed = true;
}
process.exitCode = failed ? 1 : 0;
