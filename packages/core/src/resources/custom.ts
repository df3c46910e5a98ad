/** Custom resources whose fields hold objects of the Kubernetes API: which fields, as a configuration declares them, and their Sites. */
import { pairOf, type MapNode, type Node, type Pair, type Range } from '../tree/node.js';
import { decodeResource, type Decode } from '../schema/decode.js';
import type { Site } from '../schema/site.js';
import { kindOf, typeNames } from '../schema/table.js';

export interface CustomResource {
  /** `example.com/v1`, or `example.com/*` for every version. */
  readonly apiVersion: string;
  readonly kind: string;
  readonly fields: readonly CustomField[];
}

export interface CustomField {
  /** Of keys from the root; ITEMS goes through a list, VALUES through a map whatever its keys. */
  readonly steps: readonly (string | typeof ITEMS | typeof VALUES)[];
  /** Of the object there, as the table names it. */
  readonly type: string;
}

export const ITEMS = 0;
export const VALUES = 1;

/** Reads `spec.pools[].template`, `groups.*.template`; with the type `Toleration[]` the path ends in a list. Null where the path is not written so. */
export function customField(path: string, type: string): CustomField | null {
  const isList = type.endsWith('[]');
  const steps: (string | typeof ITEMS | typeof VALUES)[] = [];
  for (const part of `${path}${isList ? '[]' : ''}`.split('.')) {
    const m = /^([^[\]\s]+)((?:\[\])*)$/.exec(part);
    if (!m) return null;
    steps.push(m[1] === '*' ? VALUES : (m[1] as string));
    for (let i = 0; i < (m[2] as string).length; i += 2) steps.push(ITEMS);
  }
  return { steps, type: isList ? type.slice(0, -2) : type };
}

/** Whether Kubernetes has the kind itself, so that nothing needs to be declared. */
export function isBuiltIn(apiVersion: string, kind: string): boolean {
  return kindOf(apiVersion, kind) !== undefined;
}

/** The types that a field may be declared to have. */
export function declarableTypes(): readonly string[] {
  return typeNames();
}

/** What is declared of a kind; undefined where nothing is. */
export function declarationOf(declared: readonly CustomResource[], apiVersion: string, kind: string): readonly CustomField[] | undefined {
  const fields = declared.filter((one) => one.kind === kind && (one.apiVersion === apiVersion || (one.apiVersion.endsWith('/*') && apiVersion.startsWith(one.apiVersion.slice(0, -1))))).flatMap((one) => one.fields);
  return fields.length === 0 ? undefined : fields;
}

/** Decodes the declared fields of one custom resource. Each is the root of its own Sites, and its `base` is where it hangs in the document. */
export function decodeFields(root: MapNode, fields: readonly CustomField[], decode: Omit<Decode, 'refuse' | 'unknown' | 'top'>, refuseAt: (base: string) => Decode['refuse']): readonly Site[] {
  const found: Site[] = [];
  for (const { steps, type } of fields) {
    visit(root, steps, 0, decode.base, undefined, (node, base) => {
      found.push(decodeResource(node, { apiVersion: '', kind: '', type, namespaced: true }, { ...decode, base, top: base, unknown: [], refuse: refuseAt(base) }));
    });
  }
  return found;
}

function visit(node: Node, steps: CustomField['steps'], at: number, path: string, via: Range | undefined, take: (node: MapNode, path: string, via: Range | undefined) => void): void {
  const step = steps[at];
  if (step === undefined) {
    if (node.kind === 'map') take(node, path, via);
  } else if (step === ITEMS) {
    if (node.kind === 'seq') node.items.forEach((item, i) => visit(item, steps, at + 1, `${path}[${String(i)}]`, node.via?.[i] ?? via, take));
  } else if (node.kind === 'map') {
    const pairs: readonly (Pair | undefined)[] = step === VALUES ? node.pairs : [pairOf(node, step)];
    for (const pair of pairs) if (pair) visit(pair.value, steps, at + 1, path === '' ? pair.key : `${path}.${pair.key}`, pair.via ?? via, take);
  }
}
