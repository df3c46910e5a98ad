/** Rules about sets in the command: which files are a set, and that their findings are findings like any. */
import { areStrangers, createLinter, createTextSet, fixText, nearest, rules, saysSomething, type Diagnostic } from '@stowage/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { World, type Outcome } from '../test/fake.js';

let world: World;
beforeEach(() => {
  world = new World().with({ areStrangers, createLinter, createTextSet, fixText, nearest, rules, saysSomething });
});
afterEach(() => {
  world.remove();
});

const service = (name: string, more = ''): string => `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}${more}\nspec:\n  selector:\n    app: ${name.split(' ')[0] as string}\n  ports:\n  - port: 80\n`;
const SELECTS = ['--rule', 'set/selects-nothing=warning'];

interface Report {
  readonly files: readonly { readonly file: string; readonly diagnostics: readonly Diagnostic[]; readonly suppressed?: readonly unknown[] }[];
  readonly summary: { readonly findings: Readonly<Record<string, number>>; readonly known?: number; readonly suppressed?: number };
}

const report = ({ out }: Outcome): Report => JSON.parse(out) as Report;
const brief = (outcome: Outcome): readonly string[] => report(outcome).files.flatMap(({ diagnostics }) => diagnostics.map(({ file, range, ruleId }) => `${file}:${String(range.start.line)} ${ruleId}`));
const lint = (...words: string[]): Outcome => world.run('lint', '--format', 'json', ...words);

describe('a run is a set', () => {
  it('whose findings stand in their files, with related places in others, at their lines', () => {
    world.put('api.yaml', `# one\n${service('web')}`).put('shop.yaml', service('web')).put('other.yaml', service('other'));
    const outcome = lint('.');
    expect(brief(outcome)).toEqual(['shop.yaml:4 set/duplicate-resource']);
    const [found] = report(outcome).files.flatMap(({ diagnostics }) => diagnostics);
    expect(found).toMatchObject({ severity: 'warning', file: 'shop.yaml', fieldPath: 'metadata.name', resource: { kind: 'Service', name: 'web' }, related: [{ file: 'api.yaml', range: { start: { line: 5, column: 9 } } }] });
    expect(found?.message).toContain('in the 3 files of this run');
    expect(report(outcome).summary.findings).toEqual({ error: 0, warning: 1, info: 0 });
  });

  it('also of files that are named, as far as it is about what is there', () => {
    world.put('api.yaml', service('web')).put('shop.yaml', service('web'));
    expect(brief(lint('api.yaml', 'shop.yaml', ...SELECTS))).toEqual(['shop.yaml:4 set/duplicate-resource']);
    expect(lint('api.yaml').status).toBe(0);
  });

  it('puts its findings among those of the file, in the order of the text, and shows their lines', () => {
    world.put('api.yaml', service('web')).put('shop.yaml', `${service('web')}  clusterIp: None\n`).put('z.yaml', service('z'));
    expect(brief(lint('.'))).toEqual(['shop.yaml:10 api/unknown-field']);
    world.put('shop.yaml', `${service('web')}---\n${service('shop')}  clusterIp: None\n`);
    expect(brief(lint('.'))).toEqual(['shop.yaml:4 set/duplicate-resource', 'shop.yaml:20 api/unknown-field']);
    expect(world.run('lint', '.').out).toContain('> 4 |   name: web');
  });

  it('speaks of standard input as one', () => {
    world.stdin = `${service('web')}---\n${service('web')}`;
    expect(brief(lint('-'))).toEqual(['stdin:14 set/duplicate-resource']);
  });
});

describe('what is missing', () => {
  const missing = ['api.yaml:6 set/selects-nothing'];
  beforeEach(() => void world.put('deploy/other.yaml', service('other').replace(/  selector:\n.*\n/, '')).put('api.yaml', service('web')));

  it('is said of a folder', () => expect(brief(lint('.', ...SELECTS))).toEqual(missing));
  it('is not said of files by hand', () => expect(brief(lint('api.yaml', 'deploy/other.yaml', ...SELECTS))).toEqual([]));
  it('is not said of standard input', () => {
    world.stdin = service('web');
    expect(brief(lint('-', ...SELECTS))).toEqual([]);
    expect(brief(lint('-', '--complete', ...SELECTS))).toEqual(['stdin:6 set/selects-nothing']);
  });
  it('is said of them where they are all', () => expect(brief(lint('api.yaml', '--complete', ...SELECTS))).toEqual(missing));
  it('is not said where a part could not be read', () => {
    world.put('chart/templates/web.yaml', '{{ if .Values.on }}\nkind: Deployment\n{{ end }}\n');
    expect(brief(lint('.', ...SELECTS)).filter((one) => one.includes('selects-nothing'))).toEqual([]);
  });
  it('is not said where the configuration leaves something out', () => {
    world.put('.stowage.yaml', 'files:\n  exclude: deploy\n');
    expect(brief(lint('.', ...SELECTS))).toEqual([]);
  });
});

describe('its findings', () => {
  beforeEach(() => void world.put('api.yaml', service('web')));

  it('are silenced, and the comment is in use', () => {
    world.put('shop.yaml', service('web  # stowage-ignore set/duplicate-resource -- moves'));
    const outcome = lint('.');
    expect(brief(outcome)).toEqual([]);
    expect(report(outcome).summary.suppressed).toBe(1);
    expect(report(outcome).files.find(({ file }) => file === 'shop.yaml')?.suppressed).toMatchObject([{ by: 'comment', reason: 'moves', diagnostic: { ruleId: 'set/duplicate-resource', related: [{ file: 'api.yaml' }] } }]);
  });

  it('are silenced by an annotation', () => {
    world.put('shop.yaml', service('web', '\n  annotations:\n    stowage/ignore: set/* -- moves'));
    expect(brief(lint('.'))).toEqual([]);
  });

  it('leave a comment alone that may be used in a larger set', () => {
    world.put('shop.yaml', service('shop  # stowage-ignore set/duplicate-resource -- moves'));
    expect(brief(lint('shop.yaml'))).toEqual([]);
    expect(brief(lint('.'))).toEqual(['shop.yaml:4 suppression/unused']);
  });

  it('have the levels of the configuration, by file and by resource', () => {
    world.put('shop.yaml', service('web'));
    world.put('.stowage.yaml', 'overrides:\n- kinds: Service\n  names: web\n  rules:\n    set/duplicate-resource: error\n');
    expect(lint('.')).toMatchObject({ status: 1 });
    world.put('.stowage.yaml', 'overrides:\n- files: shop.yaml\n  rules:\n    set/duplicate-resource: off\n');
    expect(brief(lint('.'))).toEqual([]);
  });

  it('go into a baseline, and are known from then on', () => {
    world.put('shop.yaml', service('web'));
    expect(world.run('baseline', '.').status).toBe(0);
    const outcome = lint('--baseline', '.stowage-baseline.json', '.');
    expect(brief(outcome)).toEqual([]);
    expect(report(outcome).summary.known).toBe(1);
  });

  it('are in every report', () => {
    world.put('shop.yaml', service('web'));
    for (const format of ['text', 'compact', 'junit', 'github']) expect(world.run('lint', '--format', format, '.').out, format).toContain('set/duplicate-resource');
  });

  it('are left after --fix, at their places in the fixed text', () => {
    world.put('shop.yaml', `# y\n${service('web').replace('app: web', 'app: yes')}`);
    expect(brief(lint('--fix', '.'))).toEqual(['shop.yaml:5 set/duplicate-resource']);
  });
});
