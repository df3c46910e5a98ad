/** Run by `pnpm pack` in a package's folder: what every package must carry stands once, at the top of the repository. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';

for (const name of ['LICENSE', 'NOTICE']) copyFileSync(join(import.meta.dirname, '..', name), name);
