// Written by scripts/gen-rules.mjs from the files beside it. Do not edit.
import type { Page } from './rule.js';
import { page as apiIncomplete } from './api/incomplete.js';
import { page as apiUnknownField } from './api/unknown-field.js';
import { page as apiUnknownKind } from './api/unknown-kind.js';
import { page as apiWrongType } from './api/wrong-type.js';
import { page as daemonsetPreferredNodeAffinity } from './daemonset/preferred-node-affinity.js';
import { page as daemonsetReplicas } from './daemonset/replicas.js';
import { page as deprecatedLabel } from './deprecated/label.js';
import { page as hostPathRoot } from './host-path/root.js';
import { page as hostPathRuntimeSocket } from './host-path/runtime-socket.js';
import { page as nodeAffinityDeadTerm } from './node-affinity/dead-term.js';
import { page as nodeAffinityNoPreference } from './node-affinity/no-preference.js';
import { page as suppressionUnused } from './suppression/unused.js';
import { page as yamlDocumentSeparator } from './yaml/document-separator.js';
import { page as yamlDuplicateKey } from './yaml/duplicate-key.js';
import { page as yamlImplicitType } from './yaml/implicit-type.js';
import { page as yamlSyntax } from './yaml/syntax.js';
import { page as yamlTemplate } from './yaml/template.js';
import { page as yamlTooDeep } from './yaml/too-deep.js';
import { page as yamlTooManyAliases } from './yaml/too-many-aliases.js';

/** The page of each rule, by its id. */
export const pages: ReadonlyMap<string, Page> = new Map<string, Page>([
  ['api/incomplete', apiIncomplete],
  ['api/unknown-field', apiUnknownField],
  ['api/unknown-kind', apiUnknownKind],
  ['api/wrong-type', apiWrongType],
  ['daemonset/preferred-node-affinity', daemonsetPreferredNodeAffinity],
  ['daemonset/replicas', daemonsetReplicas],
  ['deprecated/label', deprecatedLabel],
  ['host-path/root', hostPathRoot],
  ['host-path/runtime-socket', hostPathRuntimeSocket],
  ['node-affinity/dead-term', nodeAffinityDeadTerm],
  ['node-affinity/no-preference', nodeAffinityNoPreference],
  ['suppression/unused', suppressionUnused],
  ['yaml/document-separator', yamlDocumentSeparator],
  ['yaml/duplicate-key', yamlDuplicateKey],
  ['yaml/implicit-type', yamlImplicitType],
  ['yaml/syntax', yamlSyntax],
  ['yaml/template', yamlTemplate],
  ['yaml/too-deep', yamlTooDeep],
  ['yaml/too-many-aliases', yamlTooManyAliases],
]);
