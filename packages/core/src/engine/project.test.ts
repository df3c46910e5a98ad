/** Many texts with state: what is read again, and what rules about sets find as texts come and go. */
import { describe, expect, it } from 'vitest';
import { createProject, createTextSet, type Diagnostic, type Project } from '../index.js';

const service = (name: string, before = ''): string => `${before}apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\nspec:\n  selector:\n    app: ${name}\n  ports:\n  - port: 80\n`;
const brief = (project: Project, file: string): readonly string[] => project.diagnostics(file).map(({ ruleId, range, related }) => `${ruleId} ${String(range.start.line)} ${related.map((one) => `${one.file}:${String(one.range.start.line)}`).join()}`);

describe('a project', () => {
  it('reads only what has changed, and finds what the change means elsewhere', () => {
    const project = createProject();
    project.set('api.yaml', service('web'));
    project.set('shop.yaml', service('web'));
    project.set('other.yaml', service('other'));
    expect(brief(project, 'shop.yaml')).toEqual(['set/duplicate-resource 4 api.yaml:4']);
    expect([project.textsRead, project.stale.size]).toEqual([3, 2]);
    expect(brief(project, 'api.yaml')).toEqual([]);
    expect([...project.stale]).toEqual(['other.yaml']);
    project.set('api.yaml', service('web', '# moved\n'));
    expect(brief(project, 'shop.yaml')).toEqual(['set/duplicate-resource 4 api.yaml:5']);
    expect(project.textsRead).toBe(4);
    project.set('api.yaml', service('api'));
    expect(brief(project, 'shop.yaml')).toEqual([]);
    project.set('api.yaml', service('web'));
    expect(brief(project, 'shop.yaml')).toHaveLength(1);
    project.delete('api.yaml');
    expect(brief(project, 'shop.yaml')).toEqual([]);
    expect(project.textsRead).toBe(6);
  });

  it('gives the same list where nothing has changed', () => {
    const project = createProject();
    project.set('api.yaml', service('web'));
    project.set('shop.yaml', `${service('web')}  wrong: 1\n`);
    const first = project.diagnostics('shop.yaml');
    project.set('other.yaml', service('other'));
    expect(project.diagnostics('shop.yaml')).toBe(first);
    project.set('shop.yaml', service('web'));
    const second = project.diagnostics('shop.yaml');
    expect(second.map(({ ruleId }) => ruleId)).toEqual(['set/duplicate-resource']);
    project.set('other.yaml', service('another'));
    expect(project.diagnostics('shop.yaml')).toBe(second);
  });

  it('says what is missing only where it has all', () => {
    const rules = { 'set/selects-nothing': 'on' } as const;
    const found = (complete: boolean): number => {
      const project = createProject({ rules, complete });
      project.set('a.yaml', service('web'));
      return project.diagnostics('a.yaml').length;
    };
    expect([found(false), found(true)]).toEqual([0, 1]);
  });

  it('shares a set with others, whose rules may differ', () => {
    const set = createTextSet({ of: 'workspace' });
    const one = createProject({}, set);
    const other = createProject({ rules: { 'set/duplicate-resource': 'error' } }, set);
    one.set('api.yaml', service('web'));
    other.set('shop.yaml', service('web'));
    one.read();
    const severities = (list: readonly Diagnostic[]): readonly string[] => list.map(({ severity, message }) => `${severity} ${/in the \d+ files of this \w+/.exec(message)?.[0] ?? ''}`);
    expect(severities(other.diagnostics('shop.yaml'))).toEqual(['error in the 2 files of this workspace']);
    expect(severities(one.diagnostics('api.yaml'))).toEqual([]);
  });

  it('keeps up with typing among 10,000 resources', () => {
    const project = createProject();
    const daemon = (i: number): string => `apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent-${String(i)}\nspec:\n  selector:\n    matchLabels: {app: agent-${String(i)}, part: agent}\n  template:\n    metadata:\n      labels: {app: agent-${String(i)}, part: agent}\n    spec:\n      containers:\n      - {name: agent, image: "registry.example.com/agent:1"}\n`;
    for (let i = 0; i < 1000; i++) project.set(`folder/${String(i)}.yaml`, Array.from({ length: 10 }, (_, k) => daemon(i * 10 + k)).join('---\n'));
    expect(project.diagnostics('folder/7.yaml')).toEqual([]);
    const times: number[] = [];
    for (let i = 0; i < 20; i++) {
      project.set('folder/7.yaml', `# ${String(i)}\n${daemon(70)}---\n${daemon(i)}`);
      const start = performance.now();
      // It has the name of one in another file.
      expect(project.diagnostics('folder/7.yaml').map(({ ruleId }) => ruleId)).toEqual(['set/duplicate-resource']);
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    // Some milliseconds on a machine of its own.
    expect(times[10]).toBeLessThan(100);
  });
});
