import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { World } from '../test/fake.js';

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => {
  world.remove();
});

const GOOD = 'kind: Pod\n';

describe('the exit status', () => {
  it.each([
    ['kind: Pod', 'error', 0],
    ['kind: Pod INFO', 'error', 0],
    ['kind: Pod INFO', 'warning', 0],
    ['kind: Pod INFO', 'info', 1],
    ['kind: Pod WARNING', 'error', 0],
    ['kind: Pod WARNING', 'warning', 1],
    ['kind: Pod WARNING', 'info', 1],
    ['kind: Pod ERROR', 'rejected', 0],
    ['kind: Pod ERROR', 'error', 1],
    ['kind: Pod REJECTED', 'rejected', 1],
    ['kind: Pod REJECTED', 'warning', 1],
    ['kind: Pod REJECTED ERROR', 'never', 0],
  ])('%s with --fail-on %s is %i', (text, failOn, status) => {
    world.put('a.yaml', text);
    expect(world.run('lint', '--fail-on', failOn, 'a.yaml').status).toBe(status);
    expect(world.run('lint', '--fail-on', failOn, '--format=json', 'a.yaml').status).toBe(status);
  });

  it('takes a refusal that was turned down for the warning it is now', () => {
    world.put('a.yaml', 'kind: Pod REJECTED');
    expect(world.run('lint', '--rule', 'test/rejected=warning').status).toBe(0);
    expect(world.run('lint', '--rule', 'test/rejected=warning', '--fail-on=rejected').status).toBe(0);
    expect(world.run('lint', '--rule', 'test/rejected=warning', '--fail-on=warning').status).toBe(1);
    expect(world.run('lint', '--rule', 'test/rejected=off', '--fail-on=info').status).toBe(0);
  });

  it('is 2 where a file cannot be read, with what was found in the others', () => {
    world.put('a.yaml', 'kind: Pod ERROR').put('b.yaml', new Uint8Array([0x61, 0xe9, 0x0a]));
    const { status, out, err } = world.run('lint', 'a.yaml', 'b.yaml', 'gone.yaml', 'no/*.yaml');
    expect(status).toBe(2);
    expect(out).toContain('a.yaml:1:11 error  test/error');
    expect(out).toContain('1 error in 1 file, 3 files not read; 1 resource judged');
    expect(err).toBe(
      'stowage: no/*.yaml: no file matches this pattern\n' +
        'stowage: b.yaml: no UTF-8: byte E9 at line 1, column 2; save it as UTF-8\n' +
        'stowage: gone.yaml: no such file or folder\n',
    );
  });

  it('is 2 for wrong usage, in one line', () => {
    expect(world.run('lint', '--fromat')).toEqual({ status: 2, out: '', err: 'stowage: there is no option --fromat; did you mean --format?\n' });
    expect(world.run('lint', '--rule', 'no/rule=off')).toEqual({ status: 2, out: '', err: 'stowage: There is no rule "no/rule".\n' });
    expect(world.run()).toMatchObject({ status: 2, out: '' });
  });

  it('is 2 for a file that breaks Stowage, and the others count', () => {
    world.put('a.yaml', 'BREAK').put('b.yaml', 'kind: Pod ERROR');
    const { status, out, err } = world.run('lint', '.');
    expect(status).toBe(2);
    expect(err).toBe('stowage: a.yaml: Stowage failed on this file, which is a bug of Stowage: Error: broken\n');
    expect(out).toContain('b.yaml:1:11');
  });
});

describe('the text report', () => {
  it('separates findings by an empty line and ends with the counts', () => {
    world.put('a.yaml', 'kind: Pod\nx: REJECTED\ny: WARNING\n').put('b.yaml', 'kind: Pod\n---\n{{ x }}\n').put('c.yaml', 'kind: Pod\nkind: Pod\nz: ERROR INFO INFO\n');
    expect(world.run('lint').out).toBe(`a.yaml:2:4 error  test/rejected  "REJECTED" is wrong.
   1 | kind: Pod
 > 2 | x: REJECTED
     |    ^^^^^^^^
   3 | y: WARNING
   fix: write it small (safe)

a.yaml:3:4 warning  test/warning  "WARNING" is wrong.
   1 | kind: Pod
   2 | x: REJECTED
 > 3 | y: WARNING
     |    ^^^^^^^
   fix: write it small (safe)

c.yaml:3:4 error  test/error  "ERROR" is wrong.
   1 | kind: Pod
   2 | kind: Pod
 > 3 | z: ERROR INFO INFO
     |    ^^^^^
   fix: write it small (safe)

c.yaml:3:10 info  test/info  "INFO" is wrong.
   1 | kind: Pod
   2 | kind: Pod
 > 3 | z: ERROR INFO INFO
     |          ^^^^
   fix: write it small (safe)

c.yaml:3:15 info  test/info  "INFO" is wrong.
   1 | kind: Pod
   2 | kind: Pod
 > 3 | z: ERROR INFO INFO
     |               ^^^^
   fix: write it small (safe)

2 errors (1 refused by Kubernetes 1.37), 1 warning, 2 notes in 3 files; 4 resources judged, 1 skipped (Helm template)
`);
  });

  it('says when all is well', () => {
    world.put('a.yaml', GOOD);
    expect(world.run('lint')).toEqual({ status: 0, out: 'no findings in 1 file; 1 resource judged\n', err: '' });
  });

  it('says loudly when nothing was judged', () => {
    expect(world.run('lint')).toEqual({
      status: 0,
      out: 'no findings in 0 files; 0 resources judged\nNOTHING WAS JUDGED: no .yaml, .yml or .json file was found\n',
      err: '',
    });
    world.put('a.yaml', '{{ x }}\n{{ y }}');
    expect(world.run('lint').out).toBe('no findings in 1 file; 0 resources judged, 2 skipped (Helm template)\nNOTHING WAS JUDGED: 2 documents skipped (Helm template)\n');
    world.put('a.yaml', '');
    expect(world.run('lint').out).toContain('NOTHING WAS JUDGED: 1 file without a Kubernetes resource\n');
  });

  it('shows errors only when asked to, and says what it hides', () => {
    world.put('a.yaml', 'kind: Pod WARNING INFO ERROR');
    const { out, status } = world.run('lint', '--quiet', '--fail-on=warning');
    expect(status).toBe(1);
    expect(out.match(/^a\.yaml:/gm)).toHaveLength(1);
    expect(out).toContain('1 error, 1 warning, 1 note in 1 file; 1 resource judged; 2 findings below error not shown\n');
  });

  it('shows what a file name holds, and not what it does', () => {
    world.put('a\x1b[2J.yaml', 'kind: Pod ERROR').put('b\n.yaml', new Uint8Array([0xff]));
    const { out, err } = world.run('lint');
    expect(out).toContain('a\\x1b[2J.yaml:1:11 error');
    expect(err).toContain('stowage: b\\n.yaml: ');
  });
});

describe('colours', () => {
  const colored = (...words: string[]): boolean => world.run('lint', ...words).out.includes('\x1b[');
  beforeEach(() => {
    world.put('a.yaml', 'kind: Pod ERROR');
  });
  it.each([
    [null, {}, [], false],
    [80, {}, [], true],
    [80, { NO_COLOR: '1' }, [], false],
    [80, { NO_COLOR: '' }, [], true],
    [80, { TERM: 'dumb' }, [], false],
    [null, { FORCE_COLOR: '1' }, [], true],
    [80, { FORCE_COLOR: '0' }, [], false],
    [null, {}, ['--color=always'], true],
    [80, { FORCE_COLOR: '1' }, ['--color=never'], false],
    [null, { NO_COLOR: '1' }, ['--color=always'], true],
  ])('terminal %s, %j, %j: %s', (columns, env, words, expected) => {
    world.columns = columns;
    world.env = env;
    expect(colored(...words)).toBe(expected);
  });
});

describe('the JSON report', () => {
  it('is one object, alone on standard output', () => {
    world.put('a.yaml', 'kind: Pod ERROR').put('b.yaml', GOOD);
    const { out, err } = world.run('lint', '--format=json', 'a.yaml', 'b.yaml', 'gone.yaml');
    expect(err).toBe('stowage: gone.yaml: no such file or folder\n');
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      files: [
        { file: 'a.yaml', resources: [{ status: 'judged' }], diagnostics: [{ ruleId: 'test/error', file: 'a.yaml', range: { start: { offset: 10, line: 1, column: 11 } } }] },
        { file: 'b.yaml', resources: [{ status: 'judged' }], diagnostics: [] },
        { file: 'gone.yaml', resources: [], diagnostics: [], fault: { code: 'missing', message: 'no such file or folder' } },
      ],
      summary: {
        files: 2,
        unreadable: 1,
        kubernetesVersion: '1.37',
        resources: { judged: 2, decoded: 0, skipped: 0, unreadable: 0 },
        findings: { error: 1, warning: 0, info: 0 },
        rejects: 0,
      },
    });
  });

  it('is whole also where there is nothing', () => {
    const { out, err } = world.run('lint', '--format=json');
    expect(JSON.parse(out)).toMatchObject({ version: 1, files: [] });
    expect(err).toContain('NOTHING WAS JUDGED');
  });

  it('holds errors only when asked to', () => {
    world.put('a.yaml', 'kind: Pod WARNING ERROR');
    const { files } = JSON.parse(world.run('lint', '--format=json', '-q').out) as { files: { diagnostics: object[] }[] };
    expect(files[0]?.diagnostics).toHaveLength(1);
  });
});

describe('standard input', () => {
  it('is judged under its name', () => {
    world.stdin = 'kind: Pod ERROR';
    expect(world.run('lint', '-').out).toContain('stdin:1:11 error  test/error');
    expect(world.run('lint', '-', '--stdin-filename', 'deploy/x.yaml').out).toContain('deploy/x.yaml:1:11 error  test/error');
  });

  it('comes out fixed, with the report beside it', () => {
    world.stdin = 'kind: Pod ERROR\n';
    const { status, out, err } = world.run('lint', '-', '--fix');
    expect(out).toBe('kind: Pod error\n');
    expect(err).toBe('1 fix applied in 1 file; left: no findings in 1 file; 1 resource judged\n');
    expect(status).toBe(0);
  });
});

describe('fixing', () => {
  it('writes what is safe and reports what is left', () => {
    world.put('a.yaml', 'kind: Pod ERROR WARNING\n').put('b.yaml', GOOD);
    const { status, out } = world.run('lint', '--fix');
    expect(readFileSync(join(world.cwd, 'a.yaml'), 'utf8')).toBe('kind: Pod error warning\n');
    expect(out).toBe('2 fixes applied in 1 file; left: no findings in 2 files; 2 resources judged\n');
    expect(status).toBe(0);
  });

  it('keeps the encoding of a file', () => {
    world.put('a.yaml', Buffer.from('\ufeffkind: Pod ERROR\r\n', 'utf16le'));
    expect(world.run('lint', '--fix').status).toBe(0);
    expect(readFileSync(join(world.cwd, 'a.yaml'), 'utf16le')).toBe('\ufeffkind: Pod error\r\n');
  });
});

describe('showing fixes', () => {
  beforeEach(() => {
    world.put('a.yaml', 'kind: Pod ERROR\n').put('b.yaml', GOOD).put('c.yaml', '# INFO\r\nkind: Pod');
  });

  it('writes diffs to standard output, the report to standard error, and no file', () => {
    const { status, out, err } = world.run('lint', '--diff', '--fix');
    expect(out).toBe(
      '--- a/a.yaml\n+++ b/a.yaml\n@@ -1,1 +1,1 @@\n-kind: Pod ERROR\n+kind: Pod error\n' +
        '--- a/c.yaml\n+++ b/c.yaml\n@@ -1,2 +1,2 @@\n-# INFO\r\n+# info\r\n kind: Pod\n\\ No newline at end of file\n',
    );
    expect(err).toContain('a.yaml:1:11 error');
    expect(err).toContain('\n2 fixes shown for 2 files, not applied; found: 1 error, 1 note in 3 files; 3 resources judged\n');
    expect(status).toBe(1);
    expect(readFileSync(join(world.cwd, 'a.yaml'), 'utf8')).toBe('kind: Pod ERROR\n');
  });

  it('works on standard input, and leaves other formats their place', () => {
    world.stdin = 'kind: Pod WARNING\n';
    const { status, out, err } = world.run('lint', '--diff', '-', '--format=json');
    expect(out).toBe('--- a/stdin\n+++ b/stdin\n@@ -1,1 +1,1 @@\n-kind: Pod WARNING\n+kind: Pod warning\n');
    expect(JSON.parse(err)).toMatchObject({ files: [{ diagnostics: [{ severity: 'warning' }] }], summary: { fixable: { fixes: 1, files: 1 } } });
    expect(status).toBe(0);
  });
});

describe('several reports', () => {
  const read = (path: string): string => readFileSync(join(world.cwd, path), 'utf8');
  beforeEach(() => {
    world.put('a.yaml', 'kind: Pod ERROR\n').put('pages/test/error.md', '# test/error\n\nFinds it.\n');
  });

  it('go each to its file, and one to standard output', () => {
    world.put('out/c.txt', 'old').put('elsewhere.txt', 'old');
    symlinkSync('../elsewhere.txt', join(world.cwd, 'out/l.txt'));
    chmodSync(join(world.cwd, 'elsewhere.txt'), 0o640);
    const { status, out, err } = world.run('lint', '-f', 'sarif=out/a.sarif', '-f', 'junit=out/a.xml', '-f', 'compact=out/c.txt', '-f', 'github=out/l.txt', '-f', 'text=out/t.txt', '-f', 'json', 'a.yaml', 'gone.yaml');
    expect(status).toBe(2);
    expect(err).toBe('stowage: gone.yaml: no such file or folder\n');
    expect(JSON.parse(out)).toMatchObject({ summary: { files: 1 } });
    expect(JSON.parse(read('out/a.sarif'))).toMatchObject({ version: '2.1.0' });
    expect(read('out/a.xml')).toMatch(/^<\?xml/);
    expect(read('out/c.txt')).toBe('a.yaml:1:11: error: "ERROR" is wrong. [test/error]\n');
    expect(read('elsewhere.txt')).toMatch(/^::error /);
    expect(statSync(join(world.cwd, 'elsewhere.txt')).mode & 0o777).toBe(0o640);
    expect(read('out/t.txt')).toMatch(/^a\.yaml:1:11 error[^]*\nstowage: gone\.yaml: no such file or folder\n\n1 error in 1 file, 1 file not read; 1 resource judged\n$/);
    expect(readdirSync(join(world.cwd, 'out')).sort()).toEqual(['a.sarif', 'a.xml', 'c.txt', 'l.txt', 't.txt']);
  });

  it('leave standard output alone where all have files', () => {
    expect(world.run('lint', '--format', 'compact=c.txt', 'a.yaml')).toEqual({ status: 1, out: '', err: '' });
  });

  it('are refused before the work where a file cannot be made', () => {
    world.put('file', '');
    expect(world.run('lint', '-f', 'sarif=no/a.sarif')).toEqual({ status: 2, out: '', err: 'stowage: --format sarif=no/a.sarif: there is no folder no\n' });
    expect(world.run('lint', '-f', 'sarif=file/a.sarif').err).toBe('stowage: --format sarif=file/a.sarif: file is no folder\n');
    expect(world.run('lint', '-f', 'sarif=pages').err).toBe('stowage: --format sarif=pages: a folder stands there\n');
    expect(world.run('lint', '-f', 'json', '-f', 'compact')).toMatchObject({ status: 2, out: '' });
  });

  it('go through what is no plain file', () => {
    expect(world.run('lint', '-f', 'compact=/dev/null', 'a.yaml')).toEqual({ status: 1, out: '', err: '' });
    expect(world.run('lint', '-f', 'compact=/dev/full', 'a.yaml')).toEqual({ status: 2, out: '', err: 'stowage: the report /dev/full cannot be written: no space left\n' });
  });
});

describe('other commands', () => {
  it('show help and version', () => {
    expect(world.run('--version').out).toBe('stowage 1.2.3 (Kubernetes 1.37)\n');
    expect(world.run('--help').out).toContain('stowage lint [PATH...]');
    for (const option of ['--format', '--fail-on', '--rule', '--fix', '--diff', '--color', '--quiet', '--stats', '--static-pods', '--stdin-filename']) {
      expect(world.run('help', 'lint').out).toContain(option);
    }
  });

  it('list the rules', () => {
    for (const name of ['error', 'rejected', 'warning', 'info']) world.put(`pages/test/${name}.md`, `# test/${name}\n\nFinds \`${name}\`.\n\nMore.\n`);
    expect(world.run('rules').out).toBe(
      ['test/error', 'test/rejected', 'test/warning', 'test/info']
        .map((id, i) => `${id.padEnd(13)} ${(['error', 'error', 'warning', '(info)'][i] as string).padEnd(9)} Finds ${id.slice(5)}.\n`)
        .join('') + '\n4 rules. stowage rules ID explains one.\n',
    );
  });

  it('explain one', () => {
    world.put('pages/test/error.md', '# test/error\n\nSome *thing* with `code` that goes on\nover lines.\n\n## Wrong\n\n```yaml\na: b\n  c: d\n```\n\n- one\n- two\n');
    expect(world.run('rules', 'test/error').out).toBe('test/error\n\nSome *thing* with `code` that goes on over lines.\n\nWrong\n\n    a: b\n      c: d\n\n- one\n- two\n');
    expect(world.run('rules', 'test/eror').err).toBe('stowage: there is no rule "test/eror"; did you mean test/error?\n');
    expect(world.run('rules', 'test/zzz').err).toBe('stowage: there is no rule "test/zzz"; there are test/error, test/rejected, test/warning, test/info\n');
    expect(world.run('rules', 'zzz/zzz').err).toBe('stowage: there is no rule "zzz/zzz"; stowage rules lists them all\n');
  });
});

describe('a run that is interrupted', () => {
  it('reports what it has found, says so, and ends as shells expect it', () => {
    for (let i = 0; i < 9; i++) world.put(`${String(i)}.yaml`, 'kind: Pod ERROR');
    world.tick = 100;
    world.endAfter = 2;
    const { status, out, err } = world.run('lint', '--format=compact');
    const done = Number(/^stowage: interrupted after (\d) of 9 files\n$/.exec(err)?.[1]);
    expect(done).toBeGreaterThan(1);
    expect(done).toBeLessThan(9);
    expect(out.split('\n')).toHaveLength(done + 1);
    expect(status).toBe(130);
    expect(JSON.parse(world.run('lint', '--format=json').out)).toMatchObject({ summary: { interrupted: { done, of: 9 } } });
    expect(JSON.parse(world.put('pages/test/error.md', '# x\n\ny\n').run('lint', '--format=sarif').out)).toMatchObject({ runs: [{ invocations: [{ executionSuccessful: false }] }] });
  });
});

describe('on standard error', () => {
  it('says what it did when asked to', () => {
    world.put('a.yaml', 'kind: Pod ERROR');
    world.tick = 1;
    const { out, err } = world.run('lint', '--stats', 'a.yaml');
    expect(out).not.toContain('find');
    expect(err).toMatch(/^files +1 read\nresources +1 judged, 0 only decoded, 0 skipped, 0 unreadable\nfindings +1 error \(0 refused\), 0 warnings, 0 notes\ntime +find 1\.0 ms, read 1\.0 ms, lint 1\.0 ms, report \d+\.0 ms, in all \d+\.0 ms; /);
  });

  it('shows progress in a terminal after a second, and takes it back', () => {
    for (let i = 0; i < 9; i++) world.put(`${String(i)}.yaml`, GOOD);
    world.tick = 100;
    world.columns = 80;
    const { err } = world.run('lint');
    expect(err).toMatch(/\r\x1b\[K\d of 9 files/);
    expect(err.endsWith('\r\x1b[K')).toBe(true);
    world.columns = null;
    expect(world.run('lint').err).toBe('');
    world.tick = 1;
    world.columns = 80;
    expect(world.run('lint').err).toBe('');
  });
});
