/** The table of what the rules find, in the README: rows of families, with how many rules they have. */

const BEGIN = '<!-- rules: written by scripts/gen-rules.mjs -->';
const END = '<!-- /rules -->';

/** The families of each row. One that is not here gets a row of its own, without words. */
const ROWS = [
  [['yaml', 'api', 'selector'], 'what the API server refuses: YAML as it reads it, unknown and misplaced fields, wrong types and values, versions that are gone; selectors that miss their own Pods'],
  [['node-selector', 'node-affinity', 'toleration', 'node', 'placement'], 'nodes: requirements that no node can meet, terms that never match, misspelt labels, tolerations that do nothing or too much'],
  [['pod-affinity', 'topology-spread', 'spread'], 'Pods beside Pods: contradictions, selectors that miss, topology keys that no node has, rollouts that stop'],
  [['pod', 'daemonset', 'statefulset', 'job'], 'workloads: what a controller ignores or overwrites, ports and variables set twice, what never ends'],
  [['set', 'pdb', 'service', 'secret'], 'what stands beside them, across the files of a run: Services and budgets that select nothing, budgets that stop every drain'],
  [['host-path', 'static-pod'], 'the node: sockets, credentials and system folders, who could do what with them; what a kubelet refuses, and nobody would see'],
  [['pod-security'], 'the Pod Security Standards, with the decision of the admission plugin'],
  [['deprecated'], 'labels, annotations, fields, volumes and kinds that go, and when'],
  [['policy'], "your organisation's own lists of labels, topology keys, tolerations and paths"],
  [['suppression'], 'suppressions that silence nothing, or say no reason'],
];

/** The README with its table as the rules are now. Throws where the marks are not in it. */
export function readmeWithRules(readme, ids) {
  const [from, to] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`README.md has no place for the table of rules: "${BEGIN}" and "${END}"`);
  const count = (family) => ids.filter((id) => id.startsWith(`${family}/`)).length;
  const named = new Set(ROWS.flatMap(([families]) => families));
  const others = [...new Set(ids.map((id) => id.split('/')[0]))].filter((family) => !named.has(family)).map((family) => [[family], '']);
  const rows = [...ROWS, ...others].map(([families, words]) => [families.filter((family) => count(family) > 0), words]);
  const lines = [`| ${ids.length} rules | in the families | about |`, '|---:|---|---|'];
  for (const [families, words] of rows) {
    if (families.length > 0) lines.push(`| ${families.reduce((sum, family) => sum + count(family), 0)} | ${families.map((family) => `\`${family}\``).join(' ')} | ${words} |`);
  }
  return `${readme.slice(0, from)}${BEGIN}\n${lines.join('\n')}\n${readme.slice(to)}`;
}
