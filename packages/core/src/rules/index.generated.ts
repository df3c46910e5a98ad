// Written by scripts/gen-rules.mjs from the files beside it. Do not edit.
import type { Rule } from './rule.js';
import { rule as apiIncomplete } from './api/incomplete.js';
import { rule as apiUnknownField } from './api/unknown-field.js';
import { rule as apiUnknownKind } from './api/unknown-kind.js';
import { rule as apiWrongType } from './api/wrong-type.js';
import { rule as daemonsetPreferredNodeAffinity } from './daemonset/preferred-node-affinity.js';
import { rule as daemonsetReplicas } from './daemonset/replicas.js';
import { rule as deprecatedLabel } from './deprecated/label.js';
import { rule as hostPathRoot } from './host-path/root.js';
import { rule as hostPathRuntimeSocket } from './host-path/runtime-socket.js';
import { rule as nodeAffinityDeadTerm } from './node-affinity/dead-term.js';
import { rule as nodeAffinityNoPreference } from './node-affinity/no-preference.js';
import { rule as suppressionUnused } from './suppression/unused.js';
import { rule as yamlDocumentSeparator } from './yaml/document-separator.js';
import { rule as yamlDuplicateKey } from './yaml/duplicate-key.js';
import { rule as yamlImplicitType } from './yaml/implicit-type.js';
import { rule as yamlSyntax } from './yaml/syntax.js';
import { rule as yamlTemplate } from './yaml/template.js';
import { rule as yamlTooDeep } from './yaml/too-deep.js';
import { rule as yamlTooManyAliases } from './yaml/too-many-aliases.js';

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  apiIncomplete,
  apiUnknownField,
  apiUnknownKind,
  apiWrongType,
  daemonsetPreferredNodeAffinity,
  daemonsetReplicas,
  deprecatedLabel,
  hostPathRoot,
  hostPathRuntimeSocket,
  nodeAffinityDeadTerm,
  nodeAffinityNoPreference,
  suppressionUnused,
  yamlDocumentSeparator,
  yamlDuplicateKey,
  yamlImplicitType,
  yamlSyntax,
  yamlTemplate,
  yamlTooDeep,
  yamlTooManyAliases,
];
