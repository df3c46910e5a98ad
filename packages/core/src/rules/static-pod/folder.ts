/** Files of one kubelet's folder that get into each other's way. Follows pkg/kubelet/config/file.go: extractFromDir (every file whose name begins with no dot, in the order of names) and replaceStore (of one namespace and name the last counts). */
import type { Facts, FactIndex } from '../../facts/facts.js';
import { setRule, type Page } from '../rule.js';

export const rule = setRule({
  id: 'static-pod/folder',
  messages: {
    replaced: {
      text: 'Two files of this folder hold a static Pod {pod}. A kubelet keeps the last one by file name, {other}, so this one never runs. Give one of them another name, or take the file out of the folder.',
      hint: 'replaced by {other}',
      severity: 'error',
      rejects: false,
    },
    backup: {
      text: 'A kubelet reads every file of its folder, whatever its ending, so this copy is a static Pod as well. Move it to another folder, or begin its name with a dot.',
      hint: 'read like any other file',
      severity: 'warning',
      rejects: false,
    },
  },
  check(facts, set, { report }) {
    if (!isStaticPod(facts)) return;
    const winner = winnerOver(facts, set);
    const name = nameIn(facts.file);
    if (winner !== undefined) {
      report('replaced', facts.at, { data: { pod: `${facts.namespace}/${facts.name}`, other: nameIn(winner.file) }, related: [{ ...winner.at, message: 'this one counts' }] });
    }
    if (/(?:~|\.(?:bak|backup|old|orig|save|sav|swp|tmp|rej|disabled|off|dpkg-\w+|rpm\w+|\d+))$/i.test(name)) report('backup', facts.at);
  },
});

/** What the kubelet refuses is none of those that it chooses from. */
const isStaticPod = (facts: Facts): boolean => facts.workload?.staticPod === true && facts.accepted;

/** The last of those that have the name in the same folder, where that is another. */
function winnerOver(facts: Facts, set: FactIndex): Facts | undefined {
  if (facts.name === '') return undefined;
  let last = facts;
  for (const other of set.named('', 'Pod', facts.namespace, facts.name)) {
    if (isStaticPod(other) && other.file > last.file && folderOf(other.file) === folderOf(facts.file)) last = other;
  }
  return last === facts ? undefined : last;
}

const cut = (file: string): number => Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1;
const folderOf = (file: string): string => file.slice(0, cut(file));
const nameIn = (file: string): string => file.slice(cut(file));

const pod = (name: string, image = 'proxy:1.0.0'): string => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\nspec:\n  containers:\n  - name: proxy\n    image: registry.example.com/${image}\n`;
const folder = '/etc/kubernetes/manifests';

export const page: Page = {
  summary: "Files of a kubelet's folder that are copies of others, or hold a Pod of the same name.",
  why: 'A kubelet reads every file of its folder but those whose names begin with a dot, and does not look at their endings: `proxy.yaml.bak`, `proxy.yaml~` and `proxy.yaml.orig` are static Pods like `proxy.yaml`. Of Pods with the same namespace and name it keeps the last in the order of file names, and that is mostly the copy: what is changed in the file itself then changes nothing. The command finds such copies in a folder `kubernetes/manifests` that it walks through.',
  instead: 'Keep copies elsewhere. Each Pod of a folder needs a name of its own; the name of the node is added to it.',
  upstream: 'pkg/kubelet/config/file.go: extractFromDir, replaceStore',
  examples: [
    { bad: pod('«proxy»'), file: `${folder}/proxy.yaml`, files: { [`${folder}/proxy.yaml.bak`]: pod('proxy', 'proxy:0.9.0') }, message: 'replaced', note: 'the copy wins' },
    { bad: pod('«proxy-old»'), file: `${folder}/proxy.yaml.bak`, files: { [`${folder}/proxy.yaml`]: pod('proxy') }, message: 'backup' },
    { good: pod('proxy'), file: `${folder}/proxy.yaml`, files: { [`${folder}/other.yaml`]: pod('other') } },
    { good: pod('proxy'), file: 'node-1/etc/kubernetes/manifests/proxy.yaml', files: { 'node-2/etc/kubernetes/manifests/proxy.yaml': pod('proxy') }, note: 'on another node' },
    { good: pod('proxy'), file: 'proxy.yaml.bak', note: 'no folder of a kubelet' },
  ],
};
