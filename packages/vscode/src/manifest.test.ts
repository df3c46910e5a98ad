import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rules } from '../../core/src/index.js';
import { describe, expect, it } from 'vitest';
import { packedManifest } from '../../../scripts/bundle/vscode-manifest.mjs';

const here = import.meta.dirname;
const manifest = JSON.parse(readFileSync(join(here, '../package.json'), 'utf8'));
const { commands, configuration } = manifest.contributes;
const found = (file: string, pattern: RegExp): unknown[] => [...readFileSync(join(here, file), 'utf8').matchAll(pattern)].map(([, name]) => name).sort();

describe('the manifest', () => {
  it('declares the commands that there are', () => {
    expect(commands.map(({ command }: any) => command).sort()).toEqual(found('extension.ts', /registerCommand\('([\w.]+)'/g));
  });

  it('declares the settings that are read, and that of the client itself', () => {
    const read = found('settings.ts', /\bget(?:<\w+>)?\('(\w+)'/g).map((name) => `stowage.${String(name)}`);
    expect(Object.keys(configuration.properties).sort()).toEqual([...read, 'stowage.trace.server'].sort());
  });

  it('restricts settings that there are', () => {
    for (const name of manifest.capabilities.untrustedWorkspaces.restrictedConfigurations) expect(configuration.properties).toHaveProperty([name]);
  });

  it('explains each choice of a setting', () => {
    const { 'stowage.hover': hover, 'stowage.rules': { additionalProperties: levels } } = configuration.properties;
    expect(hover.enumDescriptions).toHaveLength(hover.enum.length);
    expect(levels.enumDescriptions).toHaveLength(levels.enum.length);
  });
});

describe('the packed manifest', () => {
  it('names every rule and family in the settings, and nothing that only the repository needs', async () => {
    const packed = await packedManifest(resolve(here, '../../..'), manifest);
    const { properties, additionalProperties } = packed.contributes.configuration.properties['stowage.rules'];
    const families = rules.map(({ id }) => `${id.slice(0, id.indexOf('/'))}/*`);
    expect(Object.keys(properties).sort()).toEqual([...new Set([...families, ...rules.map(({ id }) => id)])].sort());
    expect(properties['toleration/effect']).toMatchObject({ description: expect.stringContaining('taint'), enum: ['error', 'warning', 'info', 'off', 'on'] });
    expect(additionalProperties).toBe(false);
    expect(packed).toMatchObject({ name: 'stowage', publisher: 'stowage', main: './dist/extension.cjs' });
    expect(packed).not.toHaveProperty('devDependencies');
    expect(packed).not.toHaveProperty('private');
  });
});
