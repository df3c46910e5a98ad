/** Folders without a kustomization: whether what is in them is applied together, or to choose from. */
import type { Facts } from './facts.js';
import { folderOf } from './kustomizations.js';

interface Folder {
  readonly files: Map<string, readonly Facts[]>;
  /** Whether it is applied; null before somebody asks. */
  isApplied: boolean | null;
}

export class Folders {
  readonly #folders = new Map<string, Folder>();

  put(file: string, facts: readonly Facts[]): void {
    const name = folderOf(file);
    let folder = this.#folders.get(name);
    if (folder === undefined) this.#folders.set(name, (folder = { files: new Map(), isApplied: null }));
    folder.files.set(file, facts);
    folder.isApplied = null;
  }

  delete(file: string): void {
    const name = folderOf(file);
    const folder = this.#folders.get(name);
    if (!folder?.files.delete(file)) return;
    folder.isApplied = null;
    if (folder.files.size === 0) this.#folders.delete(name);
  }

  /**
   * `kubectl apply -f FOLDER` is plausible for the folder of a file. Of the folders of public repositories in which two files describe the same resource, nearly all hold variants
   * to choose from: for clouds, versions, lessons, tests. So the files of a folder are applied together where it is not one of examples, and no two of them do, or exactly two whose
   * names have nothing in common: that is a copy with a name that was forgotten.
   */
  isApplied(file: string): boolean {
    const name = folderOf(file);
    const folder = this.#folders.get(name);
    if (folder === undefined) return false;
    return (folder.isApplied ??= isApplied(name, folder.files));
  }
}

function isApplied(folder: string, files: ReadonlyMap<string, readonly Facts[]>): boolean {
  if (SAMPLES.test(folder)) return false;
  const first = new Map<string, string>();
  const colliding = new Set<string>();
  for (const [file, facts] of files) {
    for (const each of facts) {
      const one = calledOf(each);
      if (one === null) continue;
      const other = first.get(one);
      if (other === undefined) first.set(one, file);
      else if (other !== file) colliding.add(other).add(file);
      if (colliding.size > 2) return false;
    }
  }
  if (colliding.size === 0) return true;
  const [a = '', b = ''] = colliding;
  return !areVariants(a, b);
}

/** Null for what collides with no other: the server keeps namespaces apart, and what it refuses it does not keep. A Namespace is often written again where it is used. */
function calledOf({ accepted, opaque, group, kind, namespace, name }: Facts): string | null {
  return accepted && opaque !== 'template' && name !== '' && kind !== 'Namespace' ? `${group}/${kind}/${namespace}/${name}` : null;
}

/** Folders of things to choose from, as a part of the path. */
const SAMPLES = /(?:^|[\\/])(?:examples?|samples?|tests?|testing|testdata|testcases?|fixtures?|e2e|golden|demos?|docs?|tutorials?|labs?|exercises?|snippets?|hack|chapters?|lessons?)(?:[\\/]|$)/i;

/** Their names share a word or a part of one, as `agent.yaml` and `agent-arm64.yaml` do, or one says which of several it is. */
function areVariants(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if ([...one, ...other].some((word) => VARIANTS.has(word))) return true;
  const share = (x: string, y: string): boolean => x === y || (x.length > 2 && y.length > 2 && (x.includes(y) || y.includes(x)));
  return one.some((word) => other.some((their) => share(word, their)));
}

const VARIANTS: ReadonlySet<string> = new Set(['after', 'all', 'alternative', 'bad', 'backup', 'before', 'bundle', 'correct', 'dev', 'development', 'fail', 'failure', 'final', 'fixed', 'full', 'good', 'install', 'invalid', 'local', 'minimal', 'new', 'old', 'pass', 'prod', 'production', 'quickstart', 'simple', 'stage', 'staging', 'success', 'test', 'v1', 'v2', 'v3', 'valid', 'wrong']);

function wordsOf(file: string): readonly string[] {
  const name = file.slice(folderOf(file).length).replace(/\.\w+$/, '');
  return name.toLowerCase().split(/[^a-z0-9]+/).filter((word) => word !== '');
}
