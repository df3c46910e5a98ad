import { expect, test } from 'vitest';
import { createLinter } from '../../engine/linter.js';

const job = (codes: string): string => `apiVersion: batch/v1\nkind: Job\nmetadata: {name: a}\nspec:\n  podFailurePolicy:\n    rules:\n    - action: FailJob\n      onExitCodes: ${codes}\n  template:\n    spec:\n      restartPolicy: Never\n      containers: [{name: c, image: i}]\n`;

// What the API server (the oracle, Kubernetes 1.37.2) says of each.
test.each([
  ['{operator: In, values: [1, 2]}', []],
  ['{operator: NotIn, values: [0]}', []],
  ['{operator: In, values: [0]}', ['FieldValueInvalid values[0]']],
  ['{operator: In, values: [null]}', ['FieldValueInvalid values[0]']],
  ['{operator: In, values: []}', ['FieldValueInvalid values']],
])('exit codes %s', (codes, errors) => {
  const { diagnostics } = createLinter().lint({ file: 'a.yaml', text: job(codes) });
  expect(diagnostics.flatMap((one) => one.api.map(({ type, field }) => `${type} ${field.slice(field.lastIndexOf('.') + 1)}`))).toEqual(errors);
});
