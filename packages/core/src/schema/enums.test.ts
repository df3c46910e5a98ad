import { expect, test } from 'vitest';
import { GROUPS, MEMBERS } from './data/enums.generated.js';
import { enumOf } from './enums.js';
import { typeOf } from './table.js';

test.each([
  ['Toleration', 'operator', 'TolerationOperator', ['Exists', 'Equal', 'Lt', 'Gt']],
  ['Toleration', 'effect', 'TaintEffect', ['NoSchedule', 'PreferNoSchedule', 'NoExecute']],
  ['NodeSelectorRequirement', 'operator', 'NodeSelectorOperator', ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt']],
  ['LabelSelectorRequirement', 'operator', 'LabelSelectorOperator', ['In', 'NotIn', 'Exists', 'DoesNotExist']],
  ['TopologySpreadConstraint', 'whenUnsatisfiable', 'UnsatisfiableConstraintAction', ['DoNotSchedule', 'ScheduleAnyway']],
  ['HostPathVolumeSource', 'type', 'HostPathType', ['DirectoryOrCreate', 'Directory', 'FileOrCreate', 'File', 'Socket', 'CharDevice', 'BlockDevice']],
  ['EphemeralContainer', 'imagePullPolicy', 'PullPolicy', ['Always', 'Never', 'IfNotPresent']],
  ['PersistentVolumeClaimSpec', 'accessModes', 'PersistentVolumeAccessMode', ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod']],
  ['AdmissionregistrationV1beta1NamedRuleWithOperations', 'operations', 'OperationType', ['*', 'CREATE', 'UPDATE', 'DELETE', 'CONNECT']],
])('%s.%s takes the words of %s', (type, field, name, values) => {
  expect(enumOf(type, field)).toEqual({ name, values, open: false });
});

test('a value may hold spaces', () => {
  expect(enumOf('CertificateSigningRequestSpec', 'usages')?.values).toContain('digital signature');
});

test('groups that leave room for other words say so', () => {
  expect(enumOf('Secret', 'type')).toMatchObject({ name: 'SecretType', open: true });
  expect(enumOf('PodReadinessGate', 'conditionType')?.open).toBe(true);
  expect(enumOf('EmptyDirVolumeSource', 'medium')?.open).toBe(true);
});

test('other fields have no words', () => {
  expect(enumOf('Toleration', 'key')).toBeUndefined();
  expect(enumOf('Toleration', 'tolerationSeconds')).toBeUndefined();
  expect(enumOf('Nobody', 'type')).toBeUndefined();
  expect(enumOf('Toleration', '')).toBeUndefined();
});

test('every member is a string field of the table, or a list of strings, and names a group with words; every group is used', () => {
  const used = new Set<string>();
  for (const line of MEMBERS.slice(1, -1).split('|')) {
    const [type, members] = line.split(' ') as [string, string];
    for (const member of members.split(',')) {
      const [name, group] = member.split('=') as [string, string];
      const field = typeOf(type).fields.get(name);
      expect([field?.scalar, field?.shape === 'map'], `${type}.${name}`).toEqual(['string', false]);
      expect(enumOf(type, name)?.values.length, group).toBeGreaterThan(0);
      used.add(group);
    }
  }
  expect([...used].sort()).toEqual(GROUPS.slice(1, -1).split('|').map((line) => line.slice(0, line.indexOf(' '))).sort());
});
