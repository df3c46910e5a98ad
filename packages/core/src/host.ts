/** For hosts that bring the reading or the order of rules themselves, such as ESLint: documents in, and any one rule's findings out. */
export { analyseDocuments, type Analysis, type AnalyseOptions, type Dialect } from './engine/analyse.js';
export { Examination, type Examined } from './engine/examine.js';
export { isOn, isStaticPodFile, isTemplateFile, type Preset } from './engine/options.js';
export { customField, type CustomResource } from './resources/custom.js';
export { Hole, MapNode, Pair, ScalarNode, SeqNode, pairOf, type Node, type Range, type ScalarType } from './tree/node.js';
export type { Document } from './tree/document.js';
export type { Change } from './fixes/change.js';
export type { Page } from './rules/rule.js';
export { readYaml } from './yaml/read.js';
export type { NodeList } from './scheduling/node-list.js';
export { readNodeList } from './scheduling/read-node-list.js';
export { KUBERNETES_VERSIONS, type KubernetesVersion } from './schema/version.js';
export { kindOf, kindsNamed, typeOf } from './schema/table.js';
export type { KindInfo } from './schema/shapes.js';
