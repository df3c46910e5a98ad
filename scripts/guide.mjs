/**
 * Tries the examples of the guide with the built command.
 *
 *     node scripts/guide.mjs            prints what differs; exit status 1 where anything does
 *     node scripts/guide.mjs --write    puts what the command prints now into the pages
 *
 * In each section of a page a fence with a path (```yaml deploy/a.yaml) is a file in a scratch repository, and a fence `console` holds commands behind `$ ` with all that they print.
 * A later file replaces one of the same name; a new section begins in an empty folder. The commands of the README run at the top of the repository, on its examples.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const COMMAND = join(root, 'packages/cli/bin/stowage.cjs');

/** The pages whose examples are tried. */
export const PAGES = ['docs/configuration.md', 'docs/explain.md', 'docs/place.md', 'docs/sets.md', 'docs/suppressions.md'];
const README = 'README.md';

/** The sections of a page that hold commands; each fence with the index of its first line, and of the line that closes it. */
export function sectionsOf(page) {
  const sections = [];
  let open = null;
  for (const [i, line] of page.split('\n').entries()) {
    if (open) {
      if (line !== '```') continue;
      sections.at(-1)?.fences.push({ ...open, end: i });
      open = null;
    } else if (line.startsWith('```')) {
      const [language, path = ''] = line.slice(3).split(' ');
      open = { language, path, start: i + 1 };
    } else if (/^##? /.test(line)) {
      sections.push({ title: line.replace(/^#+ /, ''), fences: [] });
    }
  }
  return sections.filter(({ fences }) => fences.some(({ language }) => language === 'console'));
}

/** Runs the commands of a section, in a scratch repository where no folder is given. Gives for each fence of commands what it says, and what is printed now. */
export function trySection(page, { fences }, at) {
  const lines = page.split('\n');
  const top = mkdtempSync(join(tmpdir(), 'stowage-guide-'));
  const [cwd, bin] = [at ?? join(top, 'work'), join(top, 'bin')];
  try {
    if (at === undefined) mkdirSync(join(cwd, '.git'), { recursive: true });
    mkdirSync(bin);
    writeFileSync(join(bin, 'stowage'), `#!/bin/sh\nexec "${process.execPath}" "${COMMAND}" "$@"\n`);
    chmodSync(join(bin, 'stowage'), 0o755);
    const tried = [];
    for (const { language, path, start, end } of fences) {
      const written = lines.slice(start, end);
      if (path !== '' && at === undefined) {
        mkdirSync(dirname(join(cwd, path)), { recursive: true });
        writeFileSync(join(cwd, path), `${written.join('\n')}\n`);
      } else if (language === 'console') {
        const commands = written.filter((line) => line.startsWith('$ '));
        const printed = commands.flatMap((command) => [command, ...run(command.slice(2), cwd, bin)]);
        tried.push({ start, end, written, printed });
      }
    }
    return tried;
  } finally {
    rmSync(top, { recursive: true, force: true });
  }
}

/** The lines that a command prints, on both outputs. */
function run(command, cwd, bin) {
  const env = { ...process.env, PATH: `${bin}:${process.env.PATH}`, NO_COLOR: '1' };
  delete env.FORCE_COLOR;
  delete env.GITHUB_ACTIONS;
  const { stdout } = spawnSync('sh', ['-c', `{ ${command}\n} 2>&1`], { cwd, encoding: 'utf8', env });
  return stdout === '' ? [] : stdout.replace(/\n$/, '').split('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const write = process.argv.includes('--write');
  for (const name of [README, ...PAGES]) {
    const file = join(root, name);
    const page = readFileSync(file, 'utf8');
    const lines = page.split('\n');
    const stale = sectionsOf(page).flatMap((section) => trySection(page, section, name === README ? root : undefined)).filter(({ written, printed }) => written.join('\n') !== printed.join('\n'));
    for (const { start, end, printed } of stale.reverse()) {
      console.log(`${name}:${start + 1}: ${write ? 'written' : `prints now\n${printed.join('\n')}`}`);
      lines.splice(start, end - start, ...printed);
      if (!write) process.exitCode = 1;
    }
    if (write && stale.length > 0) writeFileSync(file, lines.join('\n'));
  }
}
