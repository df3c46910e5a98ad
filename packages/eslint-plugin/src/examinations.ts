/** One analysis for each file, however many rules run over it. */
import { readFileSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { analyseDocuments, customField, Examination, isStaticPodFile, isTemplateFile, KUBERNETES_VERSIONS, readNodeList, readYaml, typeOf, type CustomResource, type Document, type KubernetesVersion, type NodeList } from '@stowage/core/host';
import type { Rule } from 'eslint';
import { ManifestSourceCode } from './language/source-code.js';

/** `settings.stowage` of a configuration. */
export interface Settings {
  /** The files are read by a kubelet. By default those under a folder `kubernetes/manifests`. */
  readonly staticPods?: boolean;
  /** The files are templates that are rendered before anybody applies them. By default those under `templates/`, and some endings. */
  readonly templates?: boolean;
  /** Kinds that Kubernetes does not know, and which of their fields hold objects that it knows: `{ 'spec.template': 'PodTemplateSpec' }`. */
  readonly customResources?: readonly { readonly apiVersion: string; readonly kind: string; readonly fields: Readonly<Record<string, string>> }[];
  /** Whose fields, words and kinds count: '1.34' to '1.37', the default. Values are judged as 1.37 judges them, whichever it is. */
  readonly kubernetesVersion?: KubernetesVersion;
  /** Files with the Nodes of the cluster, as `kubectl get nodes -o yaml` gives them, relative to ESLint's working directory. */
  readonly nodes?: string | readonly string[];
  /** Findings that are only worth knowing (`info`) are reported. ESLint has no level for them, so they count as the rule's. By default true. */
  readonly notes?: boolean;
}

const examinations = new WeakMap<object, Examination>();
let made = 0;

/** How many analyses were made so far: tests hold it against the number of files. */
export function analysesMade(): number {
  return made;
}

export function settingsOf(context: Rule.RuleContext): Settings {
  return (context.settings.stowage ?? {});
}

/** The examination of a file; null for one that is no YAML and no JSON in a language of ours. Every rule of one run gets the same. */
export function examinationOf(context: Rule.RuleContext): Examination | null {
  const { sourceCode } = context;
  const known = examinations.get(sourceCode);
  if (known) return known;
  const documents = documentsOf(sourceCode);
  if (documents === null) return null;
  const { staticPods, templates } = settingsOf(context);
  // Where the checkout lies says nothing about its files.
  const file = relative(context.cwd, context.filename);
  const analysis = analyseDocuments(sourceCode.text, documents, { staticPod: staticPods ?? isStaticPodFile(file, {}), template: templates ?? isTemplateFile(file, {}), customResources: customResourcesOf(context), kubernetesVersion: versionOf(context) });
  return remember(sourceCode, new Examination(file, analysis, nodesOf(context)));
}

let lists: { readonly key: string; readonly nodes: NodeList } | null = null;

/** Read once for all files, and again where a file has changed. Throws an Error where one cannot be read, or there is no Node in them. */
export function nodesOf(context: Rule.RuleContext): NodeList | null {
  const { nodes = [] } = settingsOf(context);
  const files = typeof nodes === 'string' ? [nodes] : nodes;
  if (files.length === 0) return null;
  try {
    const paths = files.map((file) => resolve(context.cwd, file));
    const key = JSON.stringify(paths.map((path) => [path, statSync(path).mtimeMs]));
    if (lists?.key !== key) lists = { key, nodes: readNodeList(paths.map((path, i) => ({ name: files[i] as string, text: readFileSync(path, 'utf8') }))) };
    return lists.nodes;
  } catch (error) {
    throw new Error(`settings.stowage.nodes: ${(error as Error).message}`, { cause: error });
  }
}

/** Throws an Error where it is none that is known. */
export function versionOf(context: Rule.RuleContext): KubernetesVersion {
  const { kubernetesVersion = '1.37' } = settingsOf(context);
  if (!KUBERNETES_VERSIONS.includes(kubernetesVersion)) throw new Error(`settings.stowage.kubernetesVersion: ${JSON.stringify(kubernetesVersion)} is none of ${KUBERNETES_VERSIONS.map((version) => `'${version}'`).join(', ')}`);
  return kubernetesVersion;
}

/** Throws an Error where a path or a type is none. */
export function customResourcesOf(context: Rule.RuleContext): readonly CustomResource[] {
  return (settingsOf(context).customResources ?? []).map(({ apiVersion, kind, fields }) => ({
    apiVersion,
    kind,
    fields: Object.entries(fields).map(([path, type]) => {
      const field = customField(path, type);
      if (field === null) throw new Error(`settings.stowage.customResources: "${path}" is no path of fields, such as spec.pools[].template`);
      typeOf(field.type);
      return field;
    }),
  }));
}

export function remember(sourceCode: object, examination: Examination): Examination {
  made++;
  examinations.set(sourceCode, examination);
  return examination;
}

/** What eslint-plugin-yml has parsed is read again: its parser knows YAML 1.2, and Kubernetes reads 1.1. */
function documentsOf(sourceCode: Rule.RuleContext['sourceCode'] | ManifestSourceCode): readonly Document[] | null {
  if (sourceCode instanceof ManifestSourceCode) return sourceCode.documents;
  const { text } = sourceCode;
  const services = sourceCode.parserServices as { readonly isYAML?: boolean } | undefined;
  return services?.isYAML === true ? readYaml(text, { comments: text.includes('stowage-ignore') }) : null;
}
