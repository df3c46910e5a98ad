/** For tests: both versions of ESLint, and what they say in short. */
import { createRequire } from 'node:module';
import js10 from '@eslint/js';
import * as eslint10 from 'eslint';
import * as eslint9 from 'eslint-9';
import yml from 'eslint-plugin-yml';
import type { Linter } from 'eslint';
import plugin from '../index.js';

// The rules of JavaScript belong to one version of ESLint.
const js9 = createRequire(createRequire(import.meta.url).resolve('eslint-9/package.json'))('@eslint/js') as typeof js10;

export interface Version {
  readonly name: string;
  readonly Linter: typeof eslint10.Linter;
  readonly ESLint: typeof eslint10.ESLint;
  readonly js: typeof js10;
}

export const versions: readonly Version[] = [
  { name: 'ESLint 10', Linter: eslint10.Linter, ESLint: eslint10.ESLint, js: js10 },
  { name: 'ESLint 9', Linter: eslint9.Linter as unknown as typeof eslint10.Linter, ESLint: eslint9.ESLint, js: js9 },
];

export const CWD = '/work';

/** The language that a file is in, by either plugin. */
export const languages = {
  'stowage/manifest': { files: ['**/*.*'], plugins: { stowage: plugin }, language: 'stowage/manifest' },
  'yml/yaml': { files: ['**/*.*'], plugins: { stowage: plugin, yml }, language: 'yml/yaml' },
} as unknown as Record<string, Linter.Config>;

export const rulesOf = (...ids: string[]): Linter.RulesRecord => Object.fromEntries(ids.map((id) => [`stowage/${id}`, 'error']));

/** `line:column rule#message`. */
export const brief = ({ line, column, ruleId, messageId, message }: Linter.LintMessage): string => `${String(line)}:${String(column)} ${ruleId?.replace('stowage/', '') ?? ''}#${messageId ?? message}`;

/** The text between a message's start and end. */
export function marked(text: string, { line, column, endLine = line, endColumn = column }: Linter.LintMessage): string {
  return text.slice(offsetAt(text, line, column), offsetAt(text, endLine, endColumn));
}

/** Lines and columns from 1. */
export function offsetAt(text: string, line: number, column: number): number {
  const breaks = [...text.matchAll(/\r\n|\r|\n/g)];
  const before = breaks[line - 2];
  return (before ? before.index + before[0].length : 0) + column - 1;
}

export function applied(text: string, fix: { range: readonly [number, number]; text: string }): string {
  return text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]);
}
