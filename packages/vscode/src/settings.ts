/** The settings, as the editor has them and as the server takes them. */
import { workspace, type ConfigurationScope } from 'vscode';

export type HoverSetting = 'all' | 'findings' | 'off';

/** What the server is told when it starts and whenever it changes. */
export interface ServerSettings {
  readonly rules: Readonly<Record<string, string>>;
  readonly configuration: string;
}

const get = <T>(name: string, otherwise: T, scope?: ConfigurationScope): T => workspace.getConfiguration('stowage', scope).get<T>(name, otherwise);

export const isEnabled = (): boolean => get('enable', true);
export const hoverIn = (scope: ConfigurationScope): HoverSetting => get<HoverSetting>('hover', 'all', scope);
export const completesIn = (scope: ConfigurationScope): boolean => get('completion', true, scope);
export const serverSettings = (): ServerSettings => ({ rules: get('rules', {}), configuration: get('configuration', '') });
