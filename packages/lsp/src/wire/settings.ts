/** What a client sets of itself, over what `.stowage.yaml` says: in initializationOptions, and in workspace/didChangeConfiguration under `stowage`. */
import { createLinter, UsageError, type Level } from '@stowage/core';

export interface Settings {
  /** Levels of rules, by id or by family. */
  readonly rules: Readonly<Record<string, Level | 'on'>>;
  /** The configuration for all files, relative to the first folder; '' for the nearest of each. */
  readonly configuration: string;
}

export const NO_SETTINGS: Settings = { rules: {}, configuration: '' };

const LEVELS = ['error', 'warning', 'info', 'off', 'on'];

/** What can be used of what was given, and a sentence for each thing that cannot. Other keys are the client's own business. */
export function settingsOf(given: unknown): { readonly settings: Settings; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const { rules = {}, configuration = '' } = isRecord(given) ? given : {};
  if (typeof configuration !== 'string') problems.push('The setting stowage.configuration is the path of a file.');
  // An empty table of Lua arrives as an empty list.
  if (!isRecord(rules) && !(Array.isArray(rules) && rules.length === 0)) problems.push('The setting stowage.rules is a map of rules to their levels.');
  const levels: Record<string, Level | 'on'> = {};
  for (const [id, level] of Object.entries(isRecord(rules) ? rules : {})) {
    const problem = problemOf(id, level);
    if (problem === undefined) levels[id] = level as Level | 'on';
    else problems.push(problem);
  }
  return { settings: { rules: levels, configuration: typeof configuration === 'string' ? configuration.trim() : '' }, problems };
}

function problemOf(id: string, level: unknown): string | undefined {
  if (typeof level !== 'string' || !LEVELS.includes(level)) return `The setting stowage.rules gives ${id} no level: it is one of ${LEVELS.join(', ')}.`;
  try {
    createLinter({ rules: { [id]: level as Level } });
    return undefined;
  } catch (error) {
    if (error instanceof UsageError) return `In the setting stowage.rules: ${error.message}`;
    throw error;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
