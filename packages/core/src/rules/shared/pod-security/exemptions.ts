/** The options of the rules of the Pod Security Standards. On their own, because the command needs them before it needs what the rules run. */
import type { OptionSchema } from '../../rule.js';

/** The exemptions of the admission plugin that a manifest shows (pod-security-admission/admission/api: PodSecurityExemptions). */
export interface Exemptions {
  readonly exemptNamespaces: readonly string[];
  readonly exemptRuntimeClasses: readonly string[];
}

const NAMES = { type: 'array', items: { type: 'string' }, uniqueItems: true };

export const exemptions: OptionSchema<Exemptions> = {
  schema: {
    type: 'object',
    properties: {
      exemptNamespaces: { ...NAMES, description: 'Namespaces that the admission plugin exempts.' },
      exemptRuntimeClasses: { ...NAMES, description: 'Runtime classes whose Pods the admission plugin exempts.' },
    },
    additionalProperties: false,
  },
  defaults: { exemptNamespaces: [], exemptRuntimeClasses: [] },
};
