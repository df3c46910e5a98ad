/** The steps of action.yml, with the built command in the place of what the first one installs (action.mjs has that). */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runAction } from '../support/action.mjs';

const COMMAND = resolve(import.meta.dirname, '../../packages/cli/bin/stowage.cjs');
const BAD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  nodeSelector:\n    example.com/gpu: yes\n  containers:\n  - name: web\n    image: registry.example.com/web:1.0.0\n';

let top: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'stowage-action-'));
  mkdirSync(join(top, 'temp/stowage/sources/bin'), { recursive: true });
  symlinkSync(COMMAND, join(top, 'temp/stowage/sources/bin/stowage'));
});
afterEach(() => {
  rmSync(top, { recursive: true, force: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(top, 'work', path)), { recursive: true });
  writeFileSync(join(top, 'work', path), text);
}

const act = (inputs: Record<string, string> = {}): ReturnType<typeof runAction> => runAction(resolve(import.meta.dirname, '../..'), inputs, { cwd: join(top, 'work'), temp: join(top, 'temp') });

describe.runIf(process.platform !== 'win32')('the action', () => {
  it('annotates, and fails as the command does', () => {
    put('deploy/web.yaml', BAD);
    const { status, out } = act();
    expect(status).toBe(1);
    expect(out).toMatch(/^::error file=deploy\/web\.yaml,line=7,endLine=7,col=22,endColumn=25,title=yaml\/implicit-type::.*\n1 error /);
    expect(act({ 'fail-on': 'never' }).status).toBe(0);
    expect(act({ paths: 'gone' }).status).toBe(2);
  });

  it('takes paths and options one a line, and none of them as a command', () => {
    put('a b/web.yaml', BAD);
    put('c/$(touch x).yaml', BAD);
    put('d/web.yaml', BAD);
    put('--fix', BAD);
    const { status, out } = act({ paths: '\n  a b/*.yaml\n\n  c/$(touch x).yaml\n--fix\n', format: 'compact', args: '--rule\nyaml/implicit-type=warning\n', 'fail-on': 'warning' });
    expect(out.split('\n').map((line) => line.replace(/: Kubernetes.*/, ''))).toEqual(['a b/web.yaml:7:22: warning', 'c/$(touch x).yaml:7:22: warning', '--fix:7:22: warning', '']);
    expect(status).toBe(1);
    expect(readFileSync(join(top, 'work/--fix'), 'utf8')).toBe(BAD);
  });

  it('writes a SARIF report beside, from the folder that it runs in', () => {
    put('sub/web.yaml', BAD);
    const { status, out } = act({ 'sarif-file': 'out.sarif', 'working-directory': 'sub' });
    expect(status).toBe(1);
    expect(out).toContain('::error file=web.yaml');
    expect(JSON.parse(readFileSync(join(top, 'work/sub/out.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
  });

  it('takes no version that is none', () => {
    put('web.yaml', '');
    expect(act({ version: '1.0.0 --registry=x' })).toMatchObject({ status: 2, out: expect.stringMatching(/^::error /) as string });
  });
});
