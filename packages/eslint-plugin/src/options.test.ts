/** Options of core's rules, as somebody writes them in an ESLint configuration. */
import type { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from './index.js';
import { brief, versions } from './support/linters.js';

const manifest = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers: [{name: web, image: web, volumeMounts: [{name: etc, mountPath: /etc}]}]\n  volumes: [{name: etc, hostPath: {path: /etc}}]\n';

describe.each(versions)('$name', ({ ESLint }) => {
  const lint = async (options: unknown): Promise<string[]> => {
    const config = { files: ['**/*.yaml'], plugins: { stowage: plugin }, language: 'stowage/manifest', rules: { 'stowage/host-path/sensitive': ['error', ...(options === undefined ? [] : [options])] } } as unknown as Linter.Config;
    const [result] = await new ESLint({ cwd: '/work', overrideConfigFile: true, overrideConfig: [config] }).lintText(manifest, { filePath: 'a.yaml' });
    return (result?.messages ?? []).map(brief);
  };

  it('allow a path with a reason', async () => {
    expect(await lint(undefined)).toEqual(['6:42 stowage/host-path/sensitive#write'].map((one) => one.replace('stowage/', '')));
    expect(await lint({ allow: [{ path: '/etc', reason: 'settings' }] })).toEqual([]);
    expect(await lint({ allow: [{ path: '/etc', kinds: 'Deployment', reason: 'settings' }] })).toHaveLength(1);
  });

  it('are refused where they do not fit', async () => {
    await expect(lint({ allow: [{ path: '/etc' }] })).rejects.toThrow(/reason/);
    await expect(lint({ allow: [{ path: 'etc', reason: 'settings' }] })).rejects.toThrow(/path/);
    await expect(lint({ alow: [] })).rejects.toThrow(/alow/);
  });
});
