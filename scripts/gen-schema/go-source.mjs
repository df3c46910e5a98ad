/** The little of Go that Kubernetes' API packages use for their types: structs with json tags, imports, and typed string constants. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Reads all sources of one package. `structs`: name -> {fields: [{json, go}], embedded: [go]}, where `go` is a type as written, without `*` and `[]`, and with
 * the import's path in place of its name (`k8s.io/api/core/v1.Protocol`; a type of the package itself has its own path). `constants`: such a name -> its
 * values, in the order of the sources. `aliases`: such a name -> the type of another package that it stands for.
 */
export function readPackage(folder, path) {
  const structs = new Map();
  const constants = new Map();
  const aliases = new Map();
  if (!existsSync(folder)) throw new Error(`${path} is not at ${folder}`);
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.go') || file.endsWith('_test.go') || /^(zz_|generated)/.test(file)) continue;
    readFile(readFileSync(join(folder, file), 'utf8'), path, { structs, constants, aliases });
  }
  return { structs, constants, aliases };
}

function readFile(text, path, { structs, constants, aliases }) {
  const imports = importsOf(text);
  const full = (name) => {
    const [, alias, type] = /^(?:(\w+)\.)?(\w+)$/.exec(name.replace(/^(?:\*|\[\])+/, '')) ?? [];
    if (type === undefined) return '';
    return `${alias === undefined ? path : imports.get(alias)}.${type}`;
  };
  let struct = null;
  for (const line of text.split('\n')) {
    const start = /^type (\w+) struct ?\{\}?$/.exec(line);
    const alias = /^type (\w+) (?:= )?(\w+\.\w+)$/.exec(line);
    if (alias) aliases.set(full(alias[1]), full(alias[2]));
    else if (start) structs.set(start[1], (struct = { fields: [], embedded: [] }));
    else if (line.startsWith('}')) struct = null;
    else if (struct !== null) readField(line, struct, full);
    else readConstant(line, full, constants);
  }
}

function importsOf(text) {
  const imports = new Map();
  for (const [, alias, path] of text.matchAll(/^(?:import )?\t?(?:(\w+) )?"([\w./-]+)"$/gm)) {
    const parts = path.split('/');
    imports.set(alias ?? parts.at(-1), path);
  }
  return imports;
}

function readField(line, struct, full) {
  const match = /^\t(?:\w+\s+)?(\S+)\s+`(?:.*\s)?json:"([^",]*)/.exec(line);
  if (match === null || match[2] === '-') return;
  if (match[2] === '') struct.embedded.push(full(match[1]));
  else struct.fields.push({ json: match[2], go: full(match[1]) });
}

/** `Name Type = "value"` and `Name = Type("value")`, alone or in a group. */
function readConstant(line, full, constants) {
  const match = /^(?:const |\t)(\w+)\s+([\w.]+)?\s*=\s*(?:([\w.]+)\()?"((?:[^"\\]|\\.)*)"\)?\s*(?:\/\/.*)?$/.exec(line);
  if (match === null) return;
  const type = match[2] ?? match[3];
  if (type === undefined || type === 'string') return;
  const name = full(type);
  const values = constants.get(name) ?? [];
  const value = JSON.parse(`"${match[4]}"`);
  if (!values.includes(value)) values.push(value);
  constants.set(name, values);
}
