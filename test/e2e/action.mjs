#!/usr/bin/env node
/** The whole of action.yml, from its sources to a report, as a runner would do it: `node test/e2e/action.mjs`. Some half a minute; action.test.ts has the quick part. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAction } from '../support/action.mjs';
import { checkOut } from '../support/checkout.mjs';

const top = mkdtempSync(join(tmpdir(), 'stowage-action-'));
const checkout = join(top, 'action');
checkOut(checkout);
const where = { cwd: join(top, 'work'), temp: join(top, 'temp') };
for (const folder of Object.values(where)) mkdirSync(folder);
writeFileSync(join(where.cwd, 'web.yaml'), 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  nodeSelector:\n    example.com/gpu: yes\n  containers:\n  - name: web\n    image: registry.example.com/web:1.0.0\n');
try {
  for (const round of ['from its sources', 'from what is there']) {
    const begin = performance.now();
    const { status, out, err } = runAction(checkout, {}, where);
    const holds = status === 1 && out.startsWith('::error file=web.yaml,line=7,');
    console.log(`${holds ? 'ok ' : 'NOT OK '} the action, ${round}: ${((performance.now() - begin) / 1000).toFixed(1)} s`);
    if (holds) continue;
    console.error(`status ${status}\n${out}${err}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(top, { recursive: true, force: true });
}
