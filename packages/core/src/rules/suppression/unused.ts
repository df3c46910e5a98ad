/** A suppression that silences nothing. Found in engine/suppressions.ts. */
import { page as definePage, verdict } from '../rule.js';

export const rule = verdict({
  id: 'suppression/unused',
  messages: {
    unused: { text: 'Nothing of "{rule}" is found here, so this suppression silences nothing, and would hide a later fault. Take it out.', severity: 'warning', rejects: false },
    'no-rule': { text: 'There is no rule "{rule}", so this suppression silences nothing. Write the id as Stowage prints it, such as host-path/root.', severity: 'warning', rejects: false },
    nothing: { text: 'This suppression names no rule, and silences nothing. Name the rules that it is meant for, such as host-path/root.', severity: 'warning', rejects: false },
  },
});

const pod = (rest: string): string => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n${rest}  containers:\n  - name: web\n    image: web:1\n`;

export const page = definePage({
  summary: 'A suppression that silences nothing, or names no rule.',
  why: 'A comment that outlives its fault hides the next one of its kind. One with a misspelt rule never did anything.',
  instead: 'Take it out, or name the rule as Stowage prints it. `# stowage-ignore RULE -- reason` stands at the end of its line, `# stowage-ignore-next-line RULE -- reason` above it, `# stowage-ignore-file RULE -- reason` anywhere; the annotation `stowage/ignore: RULE, RULE -- reason` covers its resource. `host-path/*` names a family.',
  examples: [
    { bad: pod('  nodeSelector:\n    disktype: ssd # stowage-ignore «yaml/implicit-type» -- a label\n'), message: 'unused' },
    { bad: pod('  # stowage-ignore-next-line «yaml/implicit-typo»\n  nodeSelector: {}\n'), message: 'no-rule' },
    { bad: pod('  «# stowage-ignore-next-line»\n  nodeSelector: {}\n'), message: 'nothing' },
    { good: pod('  nodeSelector:\n    gpu: yes # stowage-ignore yaml/implicit-type -- shows the fault on purpose\n') },
  ],
});
