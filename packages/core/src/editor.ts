/** What an editor asks beside the findings: the tree of half-typed text, and what the table says of kinds, fields and their words. */
export { readYaml, type ReadOptions } from './yaml/read.js';
export { pairOf, type MapNode, type Node, type Pair, type Range, type ScalarNode, type SeqNode } from './tree/node.js';
export type { Document } from './tree/document.js';
export type { FactPlace, Facts, FileFacts, SelectorFacts } from './facts/facts.js';
export { historyOf, kindOf, kindsNamed, servedApiVersions, servedKinds, typeOf } from './schema/table.js';
export { tableOf, type Table } from './schema/table-of.js';
export type { Field, KindInfo, ScalarKind, TypeInfo } from './schema/shapes.js';
export { enumOf, type EnumInfo } from './schema/enums.js';
export { mergeFixes, type Merged } from './fixes/apply.js';
export { readNodeList } from './scheduling/read-node-list.js';
export { isTemplateFile } from './engine/options.js';
export { configuredOptions, fileFilter, parseConfiguration, type ParsedConfiguration } from './engine/configuration.js';
