import { createLinter } from '@stowage/core';
import { servedKinds, kindsNamed, typeOf } from '@stowage/core/editor';
import { describe, expect, it } from 'vitest';
import { daemonSet } from '../../test/manifests.js';
import { FIELDS } from './fields.js';
import { NODE_LABELS, NODE_TAINTS } from './node-labels.js';
import { typeWords } from './types.js';

it('speaks only of fields that there are', () => {
  const missing = [...FIELDS.keys()].filter((key) => {
    const [type, field] = key.split('.') as [string, string];
    return type !== '*' && !typeOf(type).fields.has(field);
  });
  expect(missing).toEqual([]);
});

it('has words for every type of every field', () => {
  const seen = new Set<string>();
  const look = (type: string): void => {
    if (seen.has(type)) return;
    seen.add(type);
    for (const field of typeOf(type).fields.values()) {
      expect(typeWords(type, field)).not.toMatch(/undefined|null|^$/);
      if (field.type !== null) look(field.type);
    }
  };
  for (const kind of servedKinds()) for (const { type } of kindsNamed(kind)) look(type);
  expect(seen.size).toBeGreaterThan(500);
});

describe('the labels and taints that are offered', () => {
  it.each(NODE_LABELS.flatMap(({ key, values }) => (values.length > 0 ? values : ['x']).map((value) => [key, value])))('%s: %j is taken without a warning', (key, value) => {
    const text = daemonSet(`      nodeSelector:\n        ${JSON.stringify(key)}: ${JSON.stringify(value)}\n`);
    // Whether a control plane's taint should be tolerated is another question.
    expect(createLinter().lint({ file: 'a.yaml', text }).diagnostics.filter(({ ruleId, severity }) => severity !== 'info' && ruleId !== 'toleration/control-plane')).toEqual([]);
  });

  it.each(NODE_TAINTS.flatMap(({ key, effects }) => effects.map((effect) => [key, effect])))('%s:%s is taken', (key, effect) => {
    const text = daemonSet(`      tolerations:\n      - {key: ${key}, operator: Exists, effect: ${effect}}\n`);
    expect(createLinter().lint({ file: 'a.yaml', text }).diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});
