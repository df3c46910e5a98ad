/** Which words a field takes, for hovers, completion and did-you-mean. Cold: nothing that decodes or validates needs it. */
import { GROUPS, MEMBERS } from './data/enums.generated.js';

export interface EnumInfo {
  /** Kubernetes' own name for the words together: "TaintEffect". */
  readonly name: string;
  /**
   * In the order of the Go sources, never empty; the empty word is left out. Deprecated words and those of gates that are off are among them, and a field may
   * take only some of them: validation/ decides what the server refuses.
   */
  readonly values: readonly string[];
  /** Other words are valid too: these are the ones that Kubernetes itself gives a meaning. */
  readonly open: boolean;
}

/** Names of somebody else's making are valid here, most of them with a domain in front. Condition types are open as a whole. */
export const OPEN: ReadonlySet<string> = new Set(['FinalizerName', 'LimitType', 'ResourceName', 'SecretType', 'StorageMedium']);

/** The words of a string field, or of each item where it is a list of strings; undefined where any string will do. */
export function enumOf(type: string, field: string): EnumInfo | undefined {
  const name = find(MEMBERS, type)
    ?.split(',')
    .find((member) => member.startsWith(`${field}=`))
    ?.slice(field.length + 1);
  if (name === undefined) return undefined;
  const values = (find(GROUPS, name) as string).split(',').filter((value) => value !== '');
  return { name, values, open: OPEN.has(name) || name.endsWith('ConditionType') };
}

/** What stands behind a name in `|NAME REST|NAME REST|`. */
function find(lines: string, name: string): string | undefined {
  const key = `|${name} `;
  const at = lines.indexOf(key);
  return at < 0 ? undefined : lines.slice(at + key.length, lines.indexOf('|', at + key.length));
}
