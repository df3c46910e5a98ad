/** A suppression without a reason. Found in engine/suppressions.ts. */
import { page as definePage, verdict } from '../rule.js';

export const rule = verdict({
  id: 'suppression/reason',
  off: true,
  messages: {
    missing: { text: 'Nothing says why {rule} is silenced here, so nobody will know when it may be taken out. Write the reason behind " -- ".', hint: 'add -- and a reason', severity: 'warning', rejects: false },
  },
});

const pod = (rest: string): string => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n${rest}  containers:\n  - name: web\n    image: web:1\n`;

export const page = definePage({
  summary: 'A suppression that gives no reason.',
  why: 'A suppression outlives the one who wrote it. Without its reason nobody dares to take it out, and everybody copies it.',
  instead: 'Write why behind ` -- `: `# stowage-ignore yaml/implicit-type -- shows the fault on purpose`. In the annotation `stowage/ignore`, each line takes its own reason.',
  examples: [
    { bad: pod('  nodeSelector:\n    gpu: yes «# stowage-ignore yaml/implicit-type»\n'), message: 'missing' },
    { good: pod('  nodeSelector:\n    gpu: yes # stowage-ignore yaml/implicit-type -- shows the fault on purpose\n') },
  ],
});
