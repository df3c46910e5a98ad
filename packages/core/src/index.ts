/** The public API of @stowage/core. Everything is pure: texts in, findings out. */
export { createLinter, type Linter, type LintResult, type ResourceReport, type SuppressedDiagnostic } from './engine/linter.js';
export { createProject, type Project } from './engine/project.js';
export { UsageError, type Level, type LinterOptions, type Override, type Preset, type RuleSetting, type RuleSettings } from './engine/options.js';
export type { Diagnostic, DiagnosticFix, PositionRange } from './engine/diagnostic.js';
export { applyEdits, fixText, type Fixed } from './engine/fix.js';
export { knownFindings, parseBaseline, printBaseline, type Baseline, type KnownFinding } from './engine/baseline.js';
export { configuredOptions, fileFilter, parseConfiguration, type Configuration, type ConfiguredOverride, type FileFilter, type ParsedConfiguration } from './engine/configuration.js';
export { fingerprintOf, identityOf, type Identity } from './engine/fingerprint.js';
export { rules } from './rules/index.generated.js';
export type { Message, Rule } from './rules/rule.js';
export type { Cause, Severity } from './tree/finding.js';
export type { Edit } from './fixes/change.js';
export { LineIndex, type Position } from './tree/lines.js';
export type { Status } from './resources/resource.js';
export { nearest } from './schema/suggest.js';
