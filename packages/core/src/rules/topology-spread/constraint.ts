/** Spread constraints. Follows pkg/apis/core/validation/validation.go: validateTopologySpreadConstraints. */
import type { Words } from '../../tree/finding.js';
import type { Subject } from '../../schema/refuse.js';
import type { Fix } from '../../fixes/change.js';
import { removeField, removeObject, setField, setToNearest } from '../shared/changes.js';
import { podWith, spreadBy } from '../shared/manifests.js';
import { verdict, type Message, type Page } from '../rule.js';

const toOne = (subject: Subject): Fix | undefined => setField(subject, 1, 'suggestion', 'set maxSkew to 1');
const respellAction = (subject: Subject, { action }: Words): Fix | undefined => setToNearest(subject, String(action), ['DoNotSchedule', 'ScheduleAnyway']);
const addAction = (subject: Subject): Fix | undefined => setField(subject, 'ScheduleAnyway', 'suggestion', 'set whenUnsatisfiable to ScheduleAnyway');
const respellPolicy = (subject: Subject, { policy }: Words): Fix | undefined => setToNearest(subject, String(policy), ['Honor', 'Ignore']);
const removeMinDomains = (subject: Subject): Fix | undefined => removeField(subject, 'minDomains', 'suggestion');
const removeTwin = (subject: Subject): Fix | undefined => removeObject(subject, 'suggestion', 'remove this constraint');

const refused = (text: string, hint: string, fix?: Message['fix']): Message => ({ text, hint, severity: 'error', rejects: true, ...(fix && { fix }) });

export const rule = verdict({
  id: 'topology-spread/constraint',
  messages: {
    'max-skew': refused('maxSkew is how many Pods more one place may have than the emptiest, and must be at least 1; the API server refuses {skew}. With 1 the Pods are spread as evenly as can be.', 'at least 1', toOne),
    'no-max-skew': refused('A spread constraint needs maxSkew, how many Pods more one place may have than the emptiest, and the API server refuses one without. With 1 the Pods are spread as evenly as can be.', 'maxSkew is missing', toOne),
    'no-topology-key': refused(
      'A spread constraint needs a topologyKey, the label of the nodes that it spreads over, and the API server refuses one without. Use topology.kubernetes.io/zone for zones, kubernetes.io/hostname for nodes.',
      'topologyKey is missing',
    ),
    action: refused('"{action}" is not something whenUnsatisfiable can say, so the API server refuses it. Use DoNotSchedule to keep Pods pending, or ScheduleAnyway to make it a wish.', 'DoNotSchedule or ScheduleAnyway', respellAction),
    'no-action': refused(
      'A spread constraint must say in whenUnsatisfiable what happens when it cannot be met, and the API server refuses one without. Use DoNotSchedule to keep Pods pending, or ScheduleAnyway to make it a wish.',
      'whenUnsatisfiable is missing',
      addAction,
    ),
    'min-domains': refused('minDomains is the number of places that must be there, and must be at least 1; the API server refuses {domains}. Remove it if any number will do.', 'at least 1', removeMinDomains),
    'soft-min-domains': refused('minDomains only goes with whenUnsatisfiable: DoNotSchedule; beside ScheduleAnyway it could not hold anything back, and the API server refuses it. Remove it, or change whenUnsatisfiable.', 'only with DoNotSchedule', removeMinDomains),
    policy: refused('"{policy}" is not something {field} can say, so the API server refuses it. Honor leaves out the nodes that the Pod cannot go to, Ignore counts them all.', 'Honor or Ignore', respellPolicy),
    repeated: refused(
      'An earlier constraint has the same topologyKey ("{key}") and whenUnsatisfiable ("{action}"), and the API server takes only one of each. Merge the two, or change whenUnsatisfiable of one.',
      'the same key and action as an earlier one',
      removeTwin,
    ),
    'keys-without-selector': refused('{field} adds to the labelSelector of its constraint, and this constraint has none, which selects no Pod; the API server refuses it. Add a labelSelector that selects the Pods to spread.', 'needs a labelSelector'),
    'key-syntax': refused('"{key}" in {field} cannot be the key of a label: {problem}. No Pod can carry it, and the API server refuses it.', '{problem}'),
    'key-in-selector': refused('"{key}" stands in matchLabelKeys, which fixes its value to the Pod\'s own, and the labelSelector asks for it, too; the API server refuses that. Remove it from one of the two.', 'also in the labelSelector'),
    'key-repeated': refused('"{key}" stands twice in matchLabelKeys, and each key becomes a requirement of its own, of which the API server takes one. Remove the repetition.', 'the same as an earlier one'),
    'key-of-bad-label': refused(
      '{field} copies the Pod\'s label "{key}" into the selector, and that label is none ("{value}" cannot be its value, or it cannot be a key), so the API server refuses the selector, too. Correct the label.',
      'the Pod\'s label is refused',
    ),
  },
});

const zones = (fields: string, end = '        labelSelector:\n          matchLabels:\n            app: web\n'): string => spreadBy(`\n${fields}${end}`);
const KEY = 'topologyKey: topology.kubernetes.io/zone';
const ownLabels = (keys: string): string =>
  podWith(
    `\ntopologySpreadConstraints:\n- maxSkew: 1\n  ${KEY}\n  whenUnsatisfiable: DoNotSchedule\n  labelSelector:\n    matchLabels:\n      app: web\n  matchLabelKeys: ${keys}\n`,
    '\nlabels:\n  app: web\n  release: blue\n',
  );

export const page: Page = {
  summary: 'A spread constraint that the server refuses: a number, a word, a repetition.',
  why: 'A spread constraint counts the Pods that its selector matches in each value of a node label, and compares the fullest with the emptiest. It needs to know which label (`topologyKey`), how much of a difference is fine (`maxSkew`) and what to do otherwise (`whenUnsatisfiable`); none of these has a default. Of two constraints with one key and one action the server takes none, since they would say the same twice.',
  instead: 'Write `maxSkew: 1`, a `topologyKey`, `whenUnsatisfiable: DoNotSchedule` or `ScheduleAnyway`, and a `labelSelector` that selects the Pods themselves.',
  upstream: 'pkg/apis/core/validation/validation.go: validateTopologySpreadConstraints, validateMinDomains, ValidateSpreadConstraintNotRepeat, ValidateMatchLabelKeysAndMismatchLabelKeys',
  examples: [
    {
      bad: zones(`        maxSkew: «0»\n        ${KEY}\n        whenUnsatisfiable: DoNotSchedule\n`),
      message: 'max-skew',
      fixed: zones(`        maxSkew: 1\n        ${KEY}\n        whenUnsatisfiable: DoNotSchedule\n`),
    },
    { bad: zones(`        «${KEY}»\n        whenUnsatisfiable: DoNotSchedule\n`), message: 'no-max-skew' },
    { bad: zones('        maxSkew: 1\n        topologyKey: «""»\n        whenUnsatisfiable: DoNotSchedule\n'), message: 'no-topology-key' },
    {
      bad: zones(`        maxSkew: 1\n        ${KEY}\n        whenUnsatisfiable: «doNotSchedule»\n`),
      message: 'action',
      fixed: zones(`        maxSkew: 1\n        ${KEY}\n        whenUnsatisfiable: DoNotSchedule\n`),
    },
    { bad: zones(`        «maxSkew: 1»\n        ${KEY}\n`), message: 'no-action' },
    { bad: zones(`        maxSkew: 1\n        ${KEY}\n        whenUnsatisfiable: DoNotSchedule\n        minDomains: «0»\n`), message: 'min-domains' },
    {
      bad: zones(`        maxSkew: 1\n        ${KEY}\n        whenUnsatisfiable: ScheduleAnyway\n        minDomains: «3»\n`),
      message: 'soft-min-domains',
      fixed: zones(`        maxSkew: 1\n        ${KEY}\n        whenUnsatisfiable: ScheduleAnyway\n`),
    },
    { bad: zones(`        maxSkew: 1\n        ${KEY}\n        whenUnsatisfiable: DoNotSchedule\n        nodeTaintsPolicy: «Respect»\n`), message: 'policy' },
    {
      bad: podWith(
        `\ntopologySpreadConstraints:\n- maxSkew: 1\n  ${KEY}\n  whenUnsatisfiable: DoNotSchedule\n  labelSelector: &own\n    matchLabels:\n      app: web\n- «maxSkew: 2»\n  ${KEY}\n  whenUnsatisfiable: DoNotSchedule\n  labelSelector: *own\n`,
        '\nlabels:\n  app: web\n',
      ),
      message: 'repeated',
    },
    { bad: zones(`        maxSkew: 1\n        ${KEY}\n        whenUnsatisfiable: DoNotSchedule\n        matchLabelKeys: «[pod-template-hash]»\n`, ''), message: 'keys-without-selector' },
    { bad: zones(`        maxSkew: 1\n        ${KEY}\n        whenUnsatisfiable: DoNotSchedule\n        matchLabelKeys: [«pod template»]\n`), message: 'key-syntax' },
    { bad: ownLabels('[«app»]'), message: 'key-in-selector' },
    { bad: ownLabels('[release, «release»]'), message: 'key-repeated' },
    { good: zones(`        maxSkew: 1\n        minDomains: 3\n        ${KEY}\n        whenUnsatisfiable: DoNotSchedule\n`) },
  ],
};
