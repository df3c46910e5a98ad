/** The built command in folders that are out to break it: each ends in a clear line and the right exit status, and costs no other file its findings. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, closeSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, readFileSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const COMMAND = resolve(import.meta.dirname, '../../packages/cli/bin/stowage.cjs');

const pod = (more: string): string => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n${more}  containers:\n  - name: web\n    image: registry.example.com/web:1.0.0\n`;
const GOOD = pod('');
/** Refused: a selector's value must be a string. The fix is safe. */
const BAD = pod('  nodeSelector:\n    example.com/gpu: yes\n');
const FOUND = 'bad.yaml:7:22: error: ';

let cwd: string;
beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'stowage-hostile-')));
  put('bad.yaml', BAD);
});
afterEach(() => {
  rmSync(cwd, { recursive: true, force: true });
});

function put(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text);
}

interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Ended after 20 seconds, which nothing here may take. */
function run(words: readonly string[], { node = [], user }: { node?: readonly string[]; user?: number } = {}): Outcome {
  const identity = user === undefined ? {} : { uid: user, gid: user };
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, COMMAND, ...words], { cwd, encoding: 'utf8', timeout: 20_000, stdio: ['ignore', 'pipe', 'pipe'], ...identity });
  return { status, out: stdout, err: stderr };
}

const lint = (...paths: string[]): Outcome => run(['lint', '--format=compact', ...paths]);

/** The finding in bad.yaml is there whatever else is, once, and nothing else is found. */
function expectFault(outcome: Outcome, ...lines: string[]): void {
  expect(outcome.err.split('\n').slice(0, -1).sort()).toEqual(lines.map((line) => `stowage: ${line}`).sort());
  expect(outcome.out.split('\n')).toEqual([expect.stringContaining(FOUND), '']);
  expect(outcome.status).toBe(lines.length > 0 ? 2 : 1);
}

describe('symbolic links', () => {
  it('in circles are followed once, and none reads a file twice', () => {
    mkdirSync(join(cwd, 'a/b'), { recursive: true });
    symlinkSync('../..', join(cwd, 'a/b/up'));
    symlinkSync('.', join(cwd, 'self'));
    symlinkSync('../bad.yaml', join(cwd, 'a/again.yaml'));
    symlinkSync('/', join(cwd, 'root'));
    expectFault(lint('.'));
  });

  it('to each other and to nothing are named', () => {
    symlinkSync('two.yaml', join(cwd, 'one.yaml'));
    symlinkSync('one.yaml', join(cwd, 'two.yaml'));
    symlinkSync('gone', join(cwd, 'three.yaml'));
    symlinkSync('gone', join(cwd, 'no-manifest'));
    expectFault(lint('.'), 'one.yaml: a symbolic link that leads nowhere', 'three.yaml: a symbolic link that leads nowhere', 'two.yaml: a symbolic link that leads nowhere');
    expectFault(lint('one.yaml', 'bad.yaml'), 'one.yaml: symbolic links lead in a circle');
  });
});

describe('what is no file', () => {
  it.runIf(process.platform !== 'win32')('is neither waited for nor read without end', async () => {
    execFileSync('mkfifo', ['pipe.yaml'], { cwd });
    symlinkSync('/dev/zero', join(cwd, 'zero.yaml'));
    const server = createServer();
    await new Promise<void>((done) => server.listen(join(cwd, 'socket.yaml'), done));
    try {
      expectFault(lint('.'), 'pipe.yaml: a named pipe, not a file', 'socket.yaml: a socket, not a file', 'zero.yaml: a symbolic link to a device, not a file');
      expectFault(
        lint('zero.yaml', 'pipe.yaml', 'socket.yaml', 'bad.yaml'),
        'zero.yaml: a device, not a file',
        'pipe.yaml: a named pipe, not a file',
        'socket.yaml: a socket or a device, not a file',
      );
      expectFault(lint('pipe.yaml/x.yaml', 'bad.yaml'), 'pipe.yaml/x.yaml: no such file or folder');
    } finally {
      server.close();
    }
  });

  it('is walked where it is a folder with the name of a manifest', () => {
    put('folder.yaml/inner.yaml', GOOD);
    mkdirSync(join(cwd, 'empty.json'));
    expectFault(lint('.'));
    expectFault(lint('folder.yaml', 'empty.json', 'bad.yaml'));
  });

  it.runIf(process.platform === 'linux')('is read where a shell hands over a pipe', () => {
    const { status, stdout } = spawnSync('bash', ['-c', '"$0" "$1" lint --format=compact <(sleep 0.2; cat bad.yaml)', process.execPath, COMMAND], { cwd, encoding: 'utf8' });
    expect(stdout).toMatch(/^\/dev\/fd\/\d+:7:22: error: /);
    expect(status).toBe(1);
  });

  it('is said in one line where standard input is a folder', () => {
    const { status, stderr } = spawnSync('sh', ['-c', '"$0" "$1" lint - < .', process.execPath, COMMAND], { cwd, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'stowage: stdin: a folder stands where a file is meant\n' });
  });
});

describe('large files', () => {
  function large(name: string, megabytes: number): void {
    const fd = openSync(join(cwd, name), 'w');
    ftruncateSync(fd, megabytes * 1024 * 1024);
    closeSync(fd);
  }

  it('are not read: 100 MB, 10 GB', () => {
    large('large.yaml', 100);
    large('huge.json', 10_000);
    expectFault(lint('.'), 'huge.json: larger than 64 MB', 'large.yaml: larger than 64 MB');
  });

  it('are judged below the limit, in little more memory than they have', () => {
    put('long.yaml', `${pod('').replace(/\n$/, '')}\n${'# x\n'.repeat(5_000_000)}`);
    // 20 MB of text, and the heap may have 150.
    const { status, err, out } = run(['lint', '--format=compact', 'long.yaml', 'bad.yaml'], { node: ['--max-old-space-size=150'] });
    expect({ status, err }).toEqual({ status: 1, err: '' });
    expect(out).toContain(FOUND);
  });
});

describe('what is no manifest', () => {
  it('is told apart by its bytes', () => {
    put('elf.yaml', readFileSync(process.execPath).subarray(0, 300_000));
    put('latin.yaml', Buffer.from('name: caf\xe9\n', 'latin1'));
    put('wide.yaml', Buffer.from('kind: Pod\n', 'utf16le'));
    put('empty.yaml', '');
    put('nul.yaml', 'a: \0\n');
    const outcome = lint('.');
    expect(outcome.err.split('\n').slice(0, -1).sort()).toEqual([
      'stowage: elf.yaml: a binary file',
      'stowage: latin.yaml: no UTF-8: byte E9 at line 1, column 10; save it as UTF-8',
      'stowage: wide.yaml: UTF-16 without a byte order mark; save it as UTF-8',
    ]);
    expect(outcome.out).toContain(FOUND);
    expect(outcome.status).toBe(2);
  });

  it('breaks nothing: deep nesting, long lines, random bytes', () => {
    put('deep.json', '['.repeat(200_000));
    put('deep.yaml', Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''));
    put('line.json', `{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"},"data":{"a":"${'x'.repeat(3_000_000)}"}}`);
    put('bombs.yaml', `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghij'].map((name, i) => `${name}: &${name} [${Array<string>(9).fill(`*${'abcdefghi'[i] ?? ''}`).join(',')}]`).join('\n')}\n`);
    let seed = 1;
    for (let i = 0; i < 50; i++) put(`random-${String(i)}.yaml`, Uint8Array.from({ length: 300 }, () => (seed = (seed * 48271) % 0x7fffffff) % 128));
    const { out, err, status } = lint('.');
    expect(err).not.toContain('bug of Stowage');
    expect(err).not.toMatch(/RangeError|\n {4}at /);
    expect(out).toContain(FOUND);
    expect(status).toBeLessThanOrEqual(2);
  });
});

describe('names', () => {
  it('are shown and obeyed by nobody', () => {
    const names = ['new\nline.yaml', 'esc\x1b[2J.yaml', '::error::x.yaml', '-x.yaml', ' .yaml', 'a:b,c%.yaml', '"q\'$(x)`.yaml', '\u202egnp.yaml', `${'é'.repeat(120)}.yaml`];
    for (const name of names) put(`d/${name}`, BAD);
    put('-rf', BAD);
    for (const format of ['text', 'compact', 'github', 'junit', 'sarif', 'json']) {
      const { out, err, status } = run(['lint', '--format', format, '.']);
      expect({ err, status }).toEqual({ err: '', status: 1 });
      expect(out).not.toMatch(format === 'json' ? /[\0-\x09\x0b-\x1f\x7f]/ : /[\0-\x09\x0b-\x1f\x7f\u202e]/);
      if (format === 'compact') expect(out.split('\n')).toHaveLength(names.length + 2);
      if (format === 'json') expect((JSON.parse(out) as { files: { file: string }[] }).files.map(({ file }) => file).sort()).toEqual([...names.map((name) => `d/${name}`), 'bad.yaml'].sort());
    }
    expect(run(['lint', '--format=compact', '--', '-rf']).out).toMatch(/^-rf:7:22: error: /);
  });

  it.runIf(process.platform === 'linux')('that are no UTF-8 are said to be so', () => {
    writeFileSync(Buffer.concat([Buffer.from(join(cwd, 'x')), Buffer.from([0xff]), Buffer.from('.yaml')]), GOOD);
    expectFault(lint('.'), 'x\uFFFD.yaml: no such file, or one whose name is no UTF-8');
  });
});

/** Root may do everything; somebody else may not. */
const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;
/** Whether somebody else can even start the command from here. */
const nobodyRuns = isRoot && spawnSync(process.execPath, [COMMAND, '--version'], { uid: NOBODY, gid: NOBODY }).status === 0;
const user = isRoot ? NOBODY : undefined;

describe.runIf(process.platform !== 'win32' && (!isRoot || nobodyRuns))('permissions', () => {
  const as = (...words: string[]): Outcome => run(words, user === undefined ? {} : { user });
  beforeEach(() => {
    chmodSync(cwd, 0o777);
  });

  it('are missed by name', () => {
    put('secret.yaml', GOOD);
    chmodSync(join(cwd, 'secret.yaml'), 0);
    put('closed/a.yaml', GOOD);
    chmodSync(join(cwd, 'closed'), 0);
    expectFault(as('lint', '--format=compact', '.'), 'closed: permission denied', 'secret.yaml: permission denied');
    expectFault(as('lint', '--format=compact', 'secret.yaml', 'closed/a.yaml', 'bad.yaml'), 'secret.yaml: permission denied', 'closed/a.yaml: permission denied');
    chmodSync(join(cwd, 'closed'), 0o700);
  });

  it('keep a read-only file from being fixed, also in a folder that takes new files', () => {
    chmodSync(join(cwd, 'bad.yaml'), 0o444);
    put('other.yaml', BAD);
    chmodSync(join(cwd, 'other.yaml'), 0o666);
    const { status, out, err } = as('lint', '--fix', '--format=compact', '.');
    expect(err).toBe('stowage: bad.yaml: cannot be written: permission denied\n');
    expect(out).toContain(FOUND);
    expect(status).toBe(2);
    expect(readFileSync(join(cwd, 'bad.yaml'), 'utf8')).toBe(BAD);
    expect(readFileSync(join(cwd, 'other.yaml'), 'utf8')).toBe(BAD.replace('yes', '"yes"'));
  });

  it('let a file be fixed in place where its folder takes no new ones', () => {
    put('sub/other.yaml', BAD);
    chmodSync(join(cwd, 'sub/other.yaml'), 0o666);
    chmodSync(join(cwd, 'sub'), 0o555);
    expect(as('lint', '--fix', 'sub')).toMatchObject({ status: 0, err: '' });
    expect(readFileSync(join(cwd, 'sub/other.yaml'), 'utf8')).toContain('"yes"');
    expect(statSync(join(cwd, 'sub/other.yaml')).mode & 0o777).toBe(0o666);
  });

  it('are missed for reports, too', () => {
    mkdirSync(join(cwd, 'out'));
    chmodSync(join(cwd, 'out'), 0o555);
    const { status, out, err } = as('lint', '--format=compact', '--format=json=out/a.json', '.');
    expect({ status, err }).toEqual({ status: 2, err: 'stowage: the report out/a.json cannot be written: permission denied\n' });
    expect(out).toContain(FOUND);
  });
});

describe.runIf(process.platform !== 'win32')('the world outside', () => {
  const shell = (script: string): Outcome => {
    const { status, stdout, stderr } = spawnSync('bash', ['-c', script, process.execPath, COMMAND], { cwd, encoding: 'utf8' });
    return { status, out: stdout, err: stderr };
  };

  it('may read no more', () => {
    for (let i = 0; i < 300; i++) put(`${String(i)}.yaml`, BAD);
    expect(shell('"$0" "$1" lint | head -1; echo "${PIPESTATUS[0]}"')).toEqual({ status: 0, out: expect.stringMatching(/^0\.yaml:7:22 error.*\n1\n$/) as string, err: '' });
    expect(shell('"$0" "$1" lint --format=json >&-; echo $?').out).toBe('1\n');
  });

  it.runIf(process.platform === 'linux')('may be full', () => {
    expect(shell('"$0" "$1" lint > /dev/full')).toEqual({ status: 2, out: '', err: 'stowage: the report cannot be written (ENOSPC)\n' });
    expect(shell('"$0" "$1" lint > /dev/full 2>&1')).toMatchObject({ status: 2 });
  });

  it('may take the folder away', () => {
    mkdirSync(join(cwd, 'gone'));
    expect(shell('cd gone && rmdir ../gone && "$0" "$1" lint')).toEqual({ status: 2, out: '', err: 'stowage: the working directory is gone\n' });
  });
});

describe.runIf(process.platform !== 'win32')('Ctrl-C', () => {
  it('ends a long run after a file, with what was found, and 130 in the shell', async () => {
    // Some 15 seconds of work: one file under many names.
    put('f/0.yaml', BAD + `---\n${GOOD}`.repeat(300));
    const files = Array.from({ length: 5000 }, (_, i) => `f/${String(i)}.yaml`);
    for (const file of files.slice(1)) symlinkSync('0.yaml', join(cwd, file));
    const script = 'trap : INT; "$0" "$@"; echo "status $?" >&2';
    // A group of its own, as a terminal's foreground has: the signal goes to all of it.
    const child = spawn('bash', ['-c', script, process.execPath, COMMAND, 'lint', '--format=compact', ...files], { cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => (out += part));
    child.stderr.setEncoding('utf8').on('data', (part: string) => (err += part));
    await new Promise((done) => setTimeout(done, 4000));
    process.kill(-(child.pid as number), 'SIGINT');
    await new Promise((done) => child.on('close', done));
    const [, done, status] = /^stowage: interrupted after (\d+) of 5000 files\nstatus (\d+)\n$/.exec(err) ?? [];
    expect({ err, status }).toMatchObject({ status: '130' });
    const lines = out.split('\n').slice(0, -1);
    expect(lines.length).toBe(Number(done));
    expect(lines.every((line) => /^f\/\d+\.yaml:7:22: error: /.test(line))).toBe(true);
  });
});
