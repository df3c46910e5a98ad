/** All that one text gives, made once: every adapter and every rule starts here. */
import { pairOf, type MapNode, type Range } from '../tree/node.js';
import type { Document, TextFault } from '../tree/document.js';
import type { Cause, Finding, MessageId } from '../tree/finding.js';
import { readYaml } from '../yaml/read.js';
import { firstPlaceholder } from '../yaml/template.js';
import type { Refusal } from '../schema/refuse.js';
import type { ApiType, Site } from '../schema/site.js';
import { stringOf } from '../schema/decode.js';
import { olderOf, type KubernetesVersion } from '../schema/version.js';
import { addUnread, openDocument, type Opening } from '../resources/open.js';
import type { CustomResource } from '../resources/custom.js';
import type { Resource, Workload } from '../resources/resource.js';
import { validateFragment } from '../validation/fragment.js';
import { checkStaticFile } from '../validation/static-pod/file.js';
import { asKubeletReads } from '../validation/static-pod/lenient.js';
import { checkStaticPod, type Origin } from '../validation/static-pod/static-pod.js';
import { validateResource } from '../validation/validate.js';
import type { Change, Edit } from '../fixes/change.js';
import { yamlEdits } from '../fixes/yaml.js';
import { forgetMeant, joinFindings } from './join.js';

export class Analysis {
  #byType: Map<string, Site[]> | null = null;

  constructor(
    readonly text: string,
    readonly documents: readonly Document[],
    readonly resources: readonly Resource[],
    /** What yaml/, schema/, resources/ and validation/ found. */
    readonly faults: readonly Finding[],
    /** Every object of every decoded resource, parents before children. */
    readonly sites: readonly Site[],
    readonly dialect: Dialect,
  ) {}

  /** The occurrences of an API type, in the order of the text. */
  of<T extends ApiType>(type: T): readonly Site<T>[] {
    if (this.#byType === null) {
      this.#byType = new Map();
      for (const site of this.sites) {
        const list = this.#byType.get(site.type);
        if (list) list.push(site);
        else this.#byType.set(site.type, [site]);
      }
    }
    return (this.#byType.get(type) ?? []) as unknown as readonly Site<T>[];
  }
}

/** Prints what a fix changes as edits of the text; null where it cannot. */
export type Dialect = (text: string, document: Document, changes: readonly Change[]) => readonly Edit[] | null;

export interface AnalyseOptions {
  /** Keep the comments: by default where the text may hold suppressions. */
  readonly comments?: boolean;
  /** A kubelet reads the file: `sure` where somebody said so, or no other folder is called like that; true where its path looks like it. */
  readonly staticPod: boolean | 'sure';
  /** The file is rendered before anybody applies it. */
  readonly template: boolean;
  readonly customResources?: readonly CustomResource[];
  /** Whose fields and kinds count; 1.37 where nothing is said. */
  readonly kubernetesVersion?: KubernetesVersion;
}

/** Reads, decodes and validates one text. Never throws on any text. */
export function analyse(text: string, options: AnalyseOptions): Analysis {
  return analyseDocuments(text, readYaml(text, { comments: options.comments ?? text.includes('stowage-ignore') }), options);
}

/** Decodes and validates what was read: the documents of a manifest, or trees made of another language whose offsets are those of `text`. */
export function analyseDocuments(text: string, documents: readonly Document[], options: AnalyseOptions, dialect: Dialect = yamlEdits): Analysis {
  const resources: Resource[] = [];
  const sites: Site[] = [];
  const faults: Finding[] = [];
  const refuse = (refusal: Refusal, resource: number, base: string): void => {
    faults.push(findingOf(refusal, resource, base));
  };
  const isStaticPod = (root: MapNode): boolean => options.staticPod !== false || annotation(root, 'kubernetes.io/config.source') === 'file';
  const opening: Opening = { text, resources, sites, refuse, isStaticPod, customResources: options.customResources ?? [], version: olderOf(options.kubernetesVersion) };
  // Such a file is rendered as a whole: a condition may hold several documents, so none is what it will be, and one note says all that there is to say.
  const rendered = options.template ? firstPlaceholder(text, 0, text.length) : null;
  for (const document of documents) {
    const refused = document.faults.find((fault) => fault.refused || fault.code === 'too-deep' || fault.code === 'too-many-aliases');
    if (rendered !== null) {
      const empty = document.root === null && refused === undefined;
      const index = empty ? -1 : addUnread(document, 'skipped', 'template', opening);
      if (rendered.start >= document.start && rendered.start < document.end) faults.push(findingOfTemplate(rendered, 'skipped', text, index));
    } else if (refused && document.template) {
      faults.push(findingOfTemplate(document.template, 'unrendered', text, addUnread(document, 'unreadable', 'template', opening)));
    } else if (refused) {
      const index = addUnread(document, 'unreadable', 'no YAML', opening);
      for (const fault of document.faults) if (fault.refused || fault === refused) faults.push(findingOfFault(fault, index));
    } else {
      openDocument(document, opening);
      for (const fault of document.faults) faults.push(findingOfFault(fault, resources.length - 1));
    }
  }
  forgetForeignText(text, resources, faults);
  let isAnyStatic = false;
  for (const resource of resources) {
    if (resource.fragments !== null) validateFragments(resource, resource.fragments, refuse);
    if (resource.root === null) continue;
    const base = resource.root.base;
    const judged = validateResource(resource.root, { version: '1.37', kind: resource.kind }, (refusal) => {
      refuse(refusal, resource.index, base);
    });
    if (judged) (resource as { status: Resource['status'] }).status = 'judged';
    const origin = originOf(resource, options.staticPod !== false);
    if (origin === null) continue;
    isAnyStatic = true;
    checkStaticPod(resource.root as Site<'Pod'>, (resource.workload as Workload).pod, origin, (refusal) => {
      refuse(refusal, resource.index, base);
    });
  }
  if (options.staticPod === 'sure' && rendered === null) {
    checkStaticFile(text, documents, (refusal, document) => {
      const index = resources.find((resource) => resource.document === document)?.index ?? -1;
      // That there is no such kind at all is said already.
      if (refusal.path !== 'apiVersion' || !faults.some(({ resource }) => resource === index)) refuse(refusal, index, '');
    });
  }
  if (faults.length > 0) forgetMeant(faults);
  const joined = joinFindings(faults);
  return new Analysis(text, documents, resources, isAnyStatic ? asKubeletReads(joined, (index) => resources[index]?.workload?.staticPod === true) : joined, sites, dialect);
}

function validateFragments(resource: Resource, fragments: readonly Site[], refuse: (refusal: Refusal, resource: number, base: string) => void): void {
  for (const fragment of fragments) {
    validateFragment(fragment, { version: '1.37', kind: resource.kind }, (refusal) => {
      refuse(refusal, resource.index, fragment.base);
    });
  }
  if (fragments.length > 0) (resource as { status: Resource['status'] }).status = 'judged';
}

function findingOf(refusal: Refusal, resource: number, base: string): Finding {
  return {
    message: refusal.message,
    at: refusal.at,
    data: refusal.data ?? {},
    resource,
    fieldPath: base === '' ? refusal.path : refusal.path === '' ? base : `${base}.${refusal.path}`,
    causes: refusal.causes,
    related: refusal.related ?? [],
    subject: refusal.subject,
  };
}

function findingOfTemplate(at: Range, message: 'skipped' | 'unrendered', text: string, resource: number): Finding {
  const causes: readonly Cause[] = message === 'skipped' ? [] : [{ type: 'Syntax', field: '' }];
  return { message: `yaml/template#${message}`, at, data: { placeholder: text.slice(at.start, at.end) }, resource, fieldPath: '', causes, related: [] };
}

function findingOfFault(fault: TextFault, resource: number): Finding {
  const guard = fault.code === 'too-deep' || fault.code === 'too-many-aliases';
  const message: MessageId = guard ? `yaml/${fault.code}#${fault.refused ? 'refused' : 'guard'}` : `yaml/syntax#${fault.code}`;
  return { message, at: { start: fault.start, end: fault.end }, data: fault.data, resource, fieldPath: '', causes: fault.refused ? [{ type: 'Syntax', field: '' }] : [], related: [] };
}

/** A text in which no document has an apiVersion or a kind is no manifest: values of a chart, a CI file. It is counted, and nothing is said of it. */
function forgetForeignText(text: string, resources: Resource[], faults: Finding[]): void {
  if (resources.length === 0 || !resources.every((resource) => isForeign(resource, text))) return;
  faults.length = 0;
  for (const resource of resources as { status: Resource['status']; why?: string }[]) {
    resource.status = 'skipped';
    resource.why = 'no manifest';
  }
}

function isForeign({ why, range, document }: Resource, text: string): boolean {
  // An item of a List may have neither; its document has.
  if (why === 'neither apiVersion nor kind' || why === 'no object') return document.root?.kind !== 'map' || !(pairOf(document.root, 'apiVersion') ?? pairOf(document.root, 'kind'));
  return (why === 'no YAML' || why === 'template') && !MENTIONS_MANIFEST.test(text.slice(range.start, range.end));
}

/** At the left edge, or as a JSON key: what stands further in belongs to a list of somebody else's. */
const MENTIONS_MANIFEST = /^(?:\ufeff|--- +)?["']?(?:apiVersion|kind)\b|[{,]\s*"(?:apiVersion|kind)"/m;

/** An annotation by which a kubelet marks what it read from a file, or shows of that at the API server; '' where there is none. */
function annotation(root: MapNode, name: string): string {
  const metadata = pairOf(root, 'metadata')?.value;
  const annotations = metadata?.kind === 'map' ? pairOf(metadata, 'annotations')?.value : undefined;
  return annotations?.kind === 'map' ? stringOf(annotations, name) : '';
}

/** Where a Pod comes from, if a kubelet has read it from a file. */
function originOf({ root, node, workload }: Resource, inFile: boolean): Origin | null {
  if (root?.type !== 'Pod' || node === undefined || workload === null) return null;
  if (workload.staticPod) return inFile ? 'file' : 'copy';
  return annotation(node, 'kubernetes.io/config.mirror') === '' ? null : 'mirror';
}
