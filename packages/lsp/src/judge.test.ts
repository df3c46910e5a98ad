import { describe, expect, it } from 'vitest';
import { daemonSet } from '../test/manifests.js';
import { Judge, LARGEST, type Configuration } from './judge.js';

const plain = (): Configuration => ({ key: '', options: {}, judged: true });
const good = daemonSet('');
const bad = daemonSet('      hostNetwork: yes please\n');

describe('Judge', () => {
  it('reads only the text that was edited again', () => {
    const judge = new Judge(plain);
    const files = ['a.yaml', 'b.yaml', 'c.yaml'];
    const all = (): number => files.reduce((sum, file) => sum + judge.diagnostics(file).length, 0);
    for (const file of files) judge.set(file, good.replace(/name: .*/, `$&\n  namespace: ${file.slice(0, 1)}`));
    expect(all()).toBe(0);
    expect(judge.textsRead).toBe(3);
    judge.set('b.yaml', bad);
    expect(all()).toBe(1);
    expect(judge.textsRead).toBe(4);
    judge.set('b.yaml', bad);
    expect(all() + all()).toBe(2);
    expect(judge.textsRead).toBe(4);
  });

  it('reads nothing again for what is asked at a place', () => {
    const judge = new Judge(plain);
    judge.set('a.yaml', bad);
    expect(judge.diagnostics('a.yaml')).toHaveLength(1);
    judge.tried('a.yaml', good);
    judge.fixed('a.yaml');
    expect(judge.diagnostics('a.yaml')).toHaveLength(1);
    expect(judge.textsRead).toBe(1);
  });

  it('judges each file by its own settings, and all again when those change', () => {
    let off = false;
    const judge = new Judge((file) => (off && file === 'a.yaml' ? { key: 'off', options: { rules: { 'api/wrong-type': 'off' } }, judged: true } : plain()));
    judge.set('a.yaml', bad);
    judge.set('b.yaml', bad);
    expect([judge.diagnostics('a.yaml').length, judge.diagnostics('b.yaml').length]).toEqual([1, 1]);
    off = true;
    judge.reconfigure();
    expect([judge.diagnostics('a.yaml').length, judge.diagnostics('b.yaml').length]).toEqual([0, 1]);
    expect(judge.textsRead).toBe(4);
  });

  it('forgets what is closed', () => {
    const judge = new Judge(plain);
    judge.set('a.yaml', bad);
    judge.delete('a.yaml');
    judge.delete('never.yaml');
    expect(judge.diagnostics('a.yaml')).toEqual([]);
  });

  it('does not read what is left out', () => {
    const judge = new Judge((file) => ({ ...plain(), judged: file !== 'a.yaml' }));
    judge.set('a.yaml', bad);
    judge.set('b.yaml', bad);
    expect([judge.diagnostics('a.yaml').length, judge.diagnostics('b.yaml').length, judge.textsRead]).toEqual([0, 1, 1]);
  });

  it('does not read what is too large', () => {
    const judge = new Judge(plain);
    judge.set('a.yaml', bad);
    judge.set('a.yaml', `${bad}#${' '.repeat(LARGEST)}`);
    expect(judge.diagnostics('a.yaml')).toEqual([]);
    expect(judge.textsRead).toBe(0);
  });

  it('keeps to one note in a template', () => {
    const template = `${bad.replace('name: agent', 'name: {{ .Values.name }}')}---\n${bad.replace('name: agent', 'name: "{{ .Values.name }}"')}---\n{{ x }}\n`;
    const judge = new Judge(plain);
    judge.set('chart/templates/a.yaml', template);
    expect(judge.diagnostics('chart/templates/a.yaml').map(({ ruleId, severity }) => [ruleId, severity])).toEqual([['yaml/template', 'info']]);
    judge.set('chart/templates/b.yaml', bad.replace('name: agent', 'name: "{{ .Values.name }}"'));
    expect(judge.diagnostics('chart/templates/b.yaml').map(({ ruleId, severity }) => [ruleId, severity])).toEqual([['yaml/template', 'info']]);
    judge.set('chart/templates/c.yaml', bad);
    expect(judge.diagnostics('chart/templates/c.yaml')).toHaveLength(1);
  });

  it('takes open texts and files beside them for one set', () => {
    const judge = new Judge((file) => (file.startsWith('other/') ? { key: 'other', options: {}, judged: true } : file === 'left-out.yaml' ? { key: '', options: {}, judged: false } : plain()), () => `# two\n# lines\n${good}`);
    const found = (): readonly string[] => judge.diagnostics('shop.yaml').map(({ ruleId, message, related }) => `${ruleId} ${/in the .*? workspace|in this file/.exec(message)?.[0] ?? ''} ${related.map(({ file, range }) => `${file}:${String(range.start.line)}`).join()}`);
    judge.set('shop.yaml', good);
    expect(found()).toEqual([]);
    judge.beside('left-out.yaml', good);
    judge.beside('other/api.yaml', good);
    expect(found()).toEqual([]);
    judge.beside('api.yaml', `# two\n# lines\n${good}`);
    expect(found()).toEqual(['set/duplicate-resource in the 3 files of this workspace api.yaml:6']);
    judge.set('api.yaml', good.replace(/name: .*/, '$&\n  namespace: api'));
    expect(found()).toEqual([]);
    // The disk's text counts no more.
    judge.beside('api.yaml', good);
    expect(found()).toEqual([]);
    judge.delete('api.yaml');
    judge.beside('api.yaml', good);
    expect(found()).toHaveLength(1);
    judge.beside('api.yaml', null);
    expect(found()).toEqual([]);
  });
});
