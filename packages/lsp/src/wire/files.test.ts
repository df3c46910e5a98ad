import { describe, expect, it } from 'vitest';
import { Names, pathOf, roleOf } from './files.js';

describe('Names', () => {
  it('names files from their folder, and everything else by its address', () => {
    const names = new Names(['/home/templates/project']);
    expect(names.of('file:///home/templates/project/deploy/a%20b.yaml')).toBe('deploy/a b.yaml');
    expect(names.of('file:///elsewhere/a.yaml')).toBe('/elsewhere/a.yaml');
    expect(names.of('untitled:Untitled-1')).toBe('untitled:Untitled-1');
    expect(names.of('file:///home/templates/project')).toBe('/home/templates/project');
    expect(names.uri('deploy/a b.yaml')).toBe('file:///home/templates/project/deploy/a%20b.yaml');
  });

  it('keeps files of several folders apart', () => {
    const names = new Names(['/x/app', '/y/app']);
    expect(names.of('file:///x/app/a.yaml')).toBe('app/a.yaml');
    expect(names.of('file:///y/app/a.yaml')).toBe('file:///y/app/a.yaml');
    expect(names.of('file:///y/app/a.yaml')).toBe('file:///y/app/a.yaml');
  });
});

it('pathOf knows only paths of this machine', () => {
  expect(pathOf('file:///a/b.yaml')).toBe('/a/b.yaml');
  expect(pathOf('git:/a/b.yaml?x')).toBeNull();
  expect(pathOf('file://host/a%2Fb')).toBeNull();
});

describe('roleOf', () => {
  it.each([
    ['yaml', 'a', 'manifest'],
    ['YAML', 'a', 'manifest'],
    ['yaml.docker-compose', 'a', 'manifest'],
    ['json', 'a', 'manifest'],
    ['plaintext', 'file:///a.yml', 'manifest'],
    ['', 'file:///a.json', 'manifest'],
    ['plaintext', 'file:///a.txt', 'other'],
    ['helm', 'file:///a.yaml', 'template'],
    ['yaml.helm', 'a', 'template'],
    ['yaml.gotexttmpl', 'a', 'template'],
    ['jinja-yaml', 'a', 'template'],
    ['typescript', 'a.yaml', 'other'],
    ['markdown', 'a.yaml', 'other'],
    ['yaml', 'file:///a/.stowage.yaml', 'configuration'],
    ['yaml', 'file:///a/x.stowage.yaml', 'manifest'],
  ])('%s %s is %s', (languageId, uri, role) => {
    expect(roleOf(languageId, uri)).toBe(role);
  });
});
