/** The schemas of the rules' options. They are asked for where a configuration is read, and load late. */
import { rules } from './index.generated.js';

/** JSON Schema of a rule's options; undefined where it has none. */
export function optionSchemaOf(id: string): object | undefined {
  const rule = rules.find((one) => one.id === id);
  return rule === undefined || rule.on === 'verdict' ? undefined : rule.options?.schema;
}
