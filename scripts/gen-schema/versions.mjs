/** What differs between the newest version and some before it: fields, kinds and words that came later, and fields that are gone. */
import { compare } from './openapi.mjs';
import { printField } from './print.mjs';

/** Words of these are of anybody's making, so that an older server takes what it does not know. As in schema/enums.ts. */
const OPEN = /ConditionType$|^(?:FinalizerName|LimitType|ResourceName|SecretType|StorageMedium)$/;

/**
 * `versions`: [{minor, table (readOpenApi), enums (readEnums, by OpenAPI names)}], oldest first; the last is the one that all names are of.
 * Each span says `since` and `until`: the minor that first had it, '' for all that are known, and the first that had it no more, '' where the newest has it.
 */
export function compareVersions(versions, names) {
  const newest = versions.at(-1);
  const all = new Map();
  const fields = new Map();
  for (const type of newest.table.types.keys()) collectFields(type, versions, fields);
  const gone = goneTypes(fields, newest, versions, all);
  return { fields, gone, goneNames: nameGone(gone, names), kinds: laterKinds(versions), words: laterWords(versions, names) };
}

/** Adds "TYPE" -> [{field, since, until}] where not every version has the same fields. A version without the type says nothing: it does not lead there. */
function collectFields(type, versions, found) {
  const having = versions.filter(({ table }) => table.types.has(type));
  if (having.length < 2) return;
  const spans = [];
  const described = having.map(({ table }) => new Map(table.types.get(type).map((field) => [field.name, field])));
  for (const name of [...new Set(described.flatMap((fields) => [...fields.keys()]))].sort(compare)) {
    const forms = described.map((fields) => fields.get(name));
    for (let from = 0; from < forms.length; ) {
      if (forms[from] === undefined) {
        from++;
        continue;
      }
      let to = from + 1;
      while (to < forms.length && forms[to] !== undefined && sameForm(forms[from], forms[to])) to++;
      // What a type has had since it exists came with the type, and is not said of its fields.
      const since = from === 0 ? '' : having[from].minor;
      const until = to === forms.length ? '' : having[to].minor;
      if (since !== '' || until !== '') spans.push({ field: forms[to - 1], since, until });
      from = to;
    }
  }
  if (spans.length > 0) found.set(type, spans);
}

/** List keys come and go without a change of what is taken. */
function sameForm(a, b) {
  return a.shape === b.shape && a.scalar === b.scalar && a.type === b.type;
}

/** The types that fields of old lead to and that the newest version has not: OpenAPI name -> fields, of the last version that had the type. */
function goneTypes(fields, newest, versions, found) {
  const visit = (type) => {
    if (type === null || newest.table.types.has(type) || found.has(type)) return;
    const last = versions.findLast(({ table }) => table.types.has(type));
    found.set(type, last.table.types.get(type));
    for (const field of found.get(type)) visit(field.type);
  };
  for (const spans of fields.values()) for (const { field, until } of spans) if (until !== '') visit(field.type);
  return found;
}

function nameGone(gone, names) {
  const taken = new Set(names.values());
  const result = new Map();
  for (const full of gone.keys()) {
    const parts = full.split('.');
    const short = parts.pop();
    const name = taken.has(short) ? parts.slice(-2).map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('') + short : short;
    if (taken.has(name)) throw new Error(`two types got the name ${name}`);
    taken.add(name);
    result.set(full, name);
  }
  return result;
}

/** Served kinds that not all versions serve. Throws where one was served and is not any more: nothing here has a form for that. */
function laterKinds(versions) {
  const served = versions.map(({ table }) => new Set(table.kinds.filter((kind) => kind.served).map(({ apiVersion, kind }) => `${apiVersion} ${kind}`)));
  const newest = served.at(-1);
  for (const [i, kinds] of served.entries()) for (const kind of kinds) if (!newest.has(kind)) throw new Error(`${kind} is served by ${versions[i].minor} and not by the newest version`);
  return [...newest].map((kind) => ({ kind, since: versions[served.findIndex((kinds) => kinds.has(kind))].minor })).filter(({ since }) => since !== versions[0].minor);
}

/** "TYPE.FIELD" -> [{word, since}], where the field is older than the word. */
function laterWords(versions, names) {
  const newest = versions.at(-1);
  const result = new Map();
  for (const [type, described] of newest.table.types) {
    for (const field of described) {
      const key = `${type}.${field.name}`;
      const group = newest.enums.fields.get(key);
      if (group === undefined || OPEN.test(group.name)) continue;
      const later = [];
      for (const word of group.values) {
        // Where a version has the field and no words for it, the field took any string.
        const first = versions.find(({ enums }) => enums.fields.get(key)?.values.includes(word)).minor;
        const without = versions.some(({ minor, enums }) => compare(minor, first) < 0 && enums.fields.has(key));
        if (without) later.push({ word, since: first });
      }
      if (later.length > 0) result.set(`${names.get(type)}.${field.name}`, later);
    }
  }
  return result;
}

/** `data/versions.generated.ts` and `data/gone-fields.generated.ts`. */
export function printVersions({ fields, gone, goneNames, kinds, words }, versions, names, head, oneString) {
  const all = new Map([...names, ...goneNames]);
  const inOrder = (map) => [...map].sort(([a], [b]) => compare(a, b));
  const byName = inOrder([...fields].map(([full, spans]) => [names.get(full), spans]));
  const span = ({ field, since, until }) => `${printField(field, all)}${since === '' ? '' : `>${since}`}${until === '' ? '' : `<${until}`}`;
  const fieldLines = byName.map(([name, spans]) => `${name} ${spans.map(span).join()}`);
  const goneLines = inOrder([...gone].map(([full, described]) => [goneNames.get(full), described])).map(([name, described]) => `${name} ${described.map((field) => printField(field, all)).join()}`);
  const wordLines = inOrder(words).map(([field, later]) => `${field} ${later.map(({ word, since }) => `${word}>${since}`).join()}`);
  const pastLines = byName.flatMap(([name, spans]) => {
    const past = spans.filter(({ field, until }) => until !== '' && !spans.some((other) => other.field.name === field.name && other.until === ''));
    return past.length === 0 ? [] : [`${name} ${past.map(({ field, since, until }) => `${field.name}${since === '' ? '' : `>${since}`}<${until}`).join()}`];
  });
  return {
    'data/versions.generated.ts': `${head}
/** The versions that were compared, the newest last. */
export function versions(): readonly string[] {
  return [${versions.map(({ minor }) => `'${minor}'`).join(', ')}];
}

/**
 * Types whose fields differ from version to version, in the form of TYPES in table.generated.ts; behind each field \`>1.35\`, the first version that has it (none where all
 * have it that have the type), and \`<1.36\`, the first that has it no more (none where the newest has it). A field whose form changed stands twice.
 */
export function fieldSpans(): string {
  return ${oneString(fieldLines, '|')};
}

/** Types that only fields of old hold, in the form of TYPES. */
export function goneTypes(): string {
  return ${oneString(goneLines, '')};
}

/** Served kinds that not all versions serve: \`|APIVERSION KIND>1.36|\`. */
export function laterKinds(): string {
  return ${oneString(kinds.map(({ kind, since }) => `${kind}>${since}`), '|')};
}

/** Words of fields that take no others, where the field is older than the word: \`|TYPE.FIELD WORD>1.35,WORD>1.35|\`. */
export function laterWords(): string {
  return ${oneString(wordLines, '|')};
}
`,
    'data/gone-fields.generated.ts': `${head}
/** Fields that some version since ${versions[0].minor} had and the newest has not: \`|TYPE FIELD>1.35<1.36|\`, as in versions.generated.ts, without their forms. */
export const GONE_FIELDS = ${oneString(pastLines, '|')};
`,
  };
}

/**
 * Throws where a release serves an alpha or beta version by default: that those are off is what `served` stands on. `source` is pkg/controlplane/instance.go, whose
 * DefaultAPIResourceConfigSource enables the lists whose names end so.
 */
export function refuseUnstable(source, release) {
  const lists = [...source.matchAll(/(\w+EnabledByDefault)\s*= \[\]schema\.\w+\{([^}]*)\}/g)];
  const enabled = [...source.matchAll(/\.Enable(?:Versions|Resources)\(([^)]*)\)/g)].map(([, given]) => given);
  const odd = [...lists.filter(([, , entries]) => /alpha|beta/i.test(entries)).map(([, name]) => name), ...enabled.filter((given) => !lists.some(([, name]) => given === `${name}...`))];
  if (lists.length === 0 || enabled.length === 0 || odd.length > 0) throw new Error(`what Kubernetes ${release} serves by default is told otherwise than by lists of stable versions: ${odd.join(', ') || 'there are none'}`);
}
