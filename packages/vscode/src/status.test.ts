import { describe, expect, it } from 'vitest';
import { countOf, statusOf, type ServerState } from './status.js';

const file = (errors = 0, warnings = 0, notes = 0, more: { manifest?: boolean; template?: boolean } = {}) => ({ manifest: true, template: false, ...more, counts: { errors, warnings, notes } });

describe('statusOf', () => {
  it.each<[ServerState, string | undefined]>([
    ['off', '$(circle-slash) Stowage'],
    ['idle', undefined],
    ['starting', '$(loading~spin) Stowage'],
    ['running', '$(check) Stowage'],
    ['failed', '$(error) Stowage'],
  ])('shows a manifest when the server is %s: %s', (server, text) => {
    expect(statusOf({ server, file: file() })?.text).toBe(text);
  });

  it('counts the findings, under the sign of the gravest', () => {
    expect(statusOf({ server: 'running', file: file(1, 2, 0) })).toEqual({ text: '$(error) Stowage: 3', tooltip: 'Stowage: 1 error, 2 warnings in this file.', failed: false });
    expect(statusOf({ server: 'running', file: file(0, 1, 1) })).toMatchObject({ text: '$(warning) Stowage: 2', tooltip: 'Stowage: 1 warning, 1 note in this file.' });
    expect(statusOf({ server: 'running', file: file(0, 0, 4) })).toMatchObject({ text: '$(info) Stowage: 4', tooltip: 'Stowage: 4 notes in this file.' });
  });

  it('says of a template that it waits', () => {
    expect(statusOf({ server: 'running', file: file(0, 0, 0, { template: true }) })?.text).toBe('$(file-code) Stowage: template');
  });

  it('is not shown beside what is no manifest, unless something is found there', () => {
    expect(statusOf({ server: 'running', file: null })).toBeNull();
    expect(statusOf({ server: 'running', file: file(0, 0, 0, { manifest: false }) })).toBeNull();
    expect(statusOf({ server: 'running', file: file(1, 0, 0, { manifest: false }) })?.text).toBe('$(error) Stowage: 1');
  });

  it('shows a server that does not run wherever one is', () => {
    expect(statusOf({ server: 'failed', file: null })).toEqual({ text: '$(error) Stowage', tooltip: 'Stowage: the server does not run.', failed: true });
  });
});

describe('countOf', () => {
  it('counts what is ours, by level', () => {
    const findings = [
      { source: 'stowage', severity: 0, code: 'api/enum' },
      { source: 'stowage', severity: 1, code: { value: 'host-path/root' } },
      { source: 'stowage', severity: 2 },
      { source: 'stowage', severity: 3, code: 'daemonset/preferred-node-affinity' },
      { source: 'YAML', severity: 0 },
      { severity: 0 },
    ];
    expect(countOf(findings)).toEqual({ counts: { errors: 1, warnings: 1, notes: 2 }, template: false });
  });

  it("does not count a template's note, but what makes it unreadable", () => {
    expect(countOf([{ source: 'stowage', severity: 3, code: { value: 'yaml/template' } }])).toEqual({ counts: { errors: 0, warnings: 0, notes: 0 }, template: true });
    expect(countOf([{ source: 'stowage', severity: 0, code: { value: 'yaml/template' } }])).toEqual({ counts: { errors: 1, warnings: 0, notes: 0 }, template: false });
  });
});
