/** What the examples on the rules' pages cannot show: which errors of the server a finding takes together, and how it numbers volumes. */
import { describe, expect, it } from 'vitest';
import { createLinter } from '../../index.js';

const linter = createLinter({});

/** The refusals of a text: message, place, and the server's errors. */
function refusals(text: string): string[] {
  return linter
    .lint({ file: 'a.yaml', text })
    .diagnostics.filter(({ rejects }) => rejects)
    .map(({ ruleId, messageId, fieldPath, api }) => `${ruleId}#${messageId} ${fieldPath}: ${api.map(({ type, field }) => `${type.slice('FieldValue'.length)} ${field}`).join(', ')}`);
}

const pod = (volumes: string, mounts: string, name = 'web'): string => `apiVersion: v1
kind: Pod
metadata: {name: ${name}}
spec:
  volumes: ${volumes}
  containers:
  - name: web
    image: web
${mounts}`;

const set = (volumes: string, claims: string, mounts = '[]'): string => `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      volumes: ${volumes}
      containers: [{name: web, image: web, volumeMounts: ${mounts}}]
  volumeClaimTemplates: ${claims}
`;

const SPEC = 'spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}';

describe('a volume that is refused', () => {
  it('takes the errors of everything that uses it along, once', () => {
    const text = pod('[{name: a, nfs: {server: s}}, {name: b, secret: {defaultMode: 512}}]', '    volumeMounts: [{name: a, mountPath: /a}, {name: b, mountPath: /b}]\n    volumeDevices: [{name: a, devicePath: /dev/a}]\n');
    expect(refusals(text)).toEqual([
      'api/required#field spec.volumes[0].nfs.path: Required spec.volumes[0].nfs.path, Invalid spec.volumes[0].nfs.path, NotFound spec.containers[0].volumeMounts[0].name, NotFound spec.containers[0].volumeDevices[0].name',
      'api/required#field spec.volumes[1].secret.secretName: Required spec.volumes[1].secret.secretName, NotFound spec.containers[0].volumeMounts[1].name',
      'api/format#mode spec.volumes[1].secret.defaultMode: Invalid spec.volumes[1].secret.defaultMode',
      'api/conflict#mount-and-device spec.containers[0].volumeDevices[0].name: Invalid spec.containers[0].volumeDevices[0].name, Invalid spec.containers[0].volumeMounts[0].name',
    ]);
  });

  it('leaves its name to a right one behind it', () => {
    expect(refusals(pod('[{name: a, nfs: {path: /a}}, {name: a}]', '    volumeMounts: [{name: a, mountPath: /a}]\n'))).toEqual(['api/required#field spec.volumes[0].nfs.server: Required spec.volumes[0].nfs.server']);
  });

  it('is judged by its first source alone, in the order of the server', () => {
    expect(refusals(pod('[{name: a, cephfs: {monitors: []}, hostPath: {}, downwardAPI: {items: [{}]}}]', ''))).toEqual([
      'api/conflict#two-sources spec.volumes[0].cephfs: Forbidden spec.volumes[0].cephFS',
      'host-path/path#empty spec.volumes[0].hostPath.path: Required spec.volumes[0].hostPath.path',
      'api/conflict#two-sources spec.volumes[0].downwardAPI: Forbidden spec.volumes[0].downwarAPI',
    ]);
  });
});

describe('the volumes of a StatefulSet', () => {
  it('are numbered behind its claims, and replaced by those of their name', () => {
    expect(refusals(set('[{name: data, nfs: {}}, {name: b, emptyDir: {sizeLimit: "-1"}}]', `[{metadata: {name: data}, ${SPEC}}]`, '[{name: data, mountPath: /data}]'))).toEqual([
      'api/format#negative-quantity spec.template.spec.volumes[1].emptyDir.sizeLimit: Forbidden spec.template.spec.volumes[1].emptyDir.sizeLimit',
    ]);
  });

  it('are refused for the name of a claim, where it stands', () => {
    expect(refusals(set('[]', `[{metadata: {name: A}, ${SPEC}}, {metadata: {name: A}, ${SPEC}}]`, '[{name: A, mountPath: /a}]'))).toEqual([
      'api/format#dns-label spec.volumeClaimTemplates[0].metadata.name: Invalid spec.template.spec.volumes[0].name, NotFound spec.template.spec.containers[0].volumeMounts[0].name',
    ]);
    expect(refusals(set('[]', `[{${SPEC}}]`))).toEqual(['api/required#claim-name spec.volumeClaimTemplates[0].metadata.name: Required spec.template.spec.volumes[0].name, Required spec.template.spec.volumes[0].persistentVolumeClaim.claimName']);
  });
});

describe('what is missing', () => {
  it('is one mistake where it breaks more than one thing', () => {
    const text = pod('[{name: a, persistentVolumeClaim: {claimName: a}}]', '    volumeMounts: [{name: a}, {name: a}]\n    volumeDevices: [{name: a}]\n');
    expect(refusals(text).filter((line) => line.includes('Path:'))).toEqual([
      'api/required#field spec.containers[0].volumeMounts[0].mountPath: Required spec.containers[0].volumeMounts[0].mountPath, Invalid spec.containers[0].volumeMounts[0].mountPath',
      'api/required#field spec.containers[0].volumeMounts[1].mountPath: Required spec.containers[0].volumeMounts[1].mountPath, Invalid spec.containers[0].volumeMounts[1].mountPath, Invalid spec.containers[0].volumeMounts[1].mountPath',
      'api/required#field spec.containers[0].volumeDevices[0].devicePath: Required spec.containers[0].volumeDevices[0].devicePath, Invalid spec.containers[0].volumeDevices[0].devicePath',
    ]);
  });

  it('is not said of a source and its reference twice', () => {
    const claim = (spec: string): string => pod(`[{name: a, ephemeral: {volumeClaimTemplate: {spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}, ${spec}}}}}]`, '');
    const place = 'spec.volumes[0].ephemeral.volumeClaimTemplate.spec';
    expect(refusals(claim('dataSource: {kind: PersistentVolumeClaim}, dataSourceRef: {kind: PersistentVolumeClaim, name: b}'))).toEqual([`api/required#field ${place}.dataSource.name: Required ${place}.dataSource.name, Invalid ${place}`]);
    expect(refusals(claim('dataSource: {kind: PersistentVolumeClaim, name: b}, dataSourceRef: {kind: PersistentVolumeClaim, name: b, namespace: c}'))).toEqual([`api/conflict#data-sources ${place}.dataSource: Invalid ${place}`]);
  });
});

describe('owners of files, whose gate is off', () => {
  const files = (source: string): string => pod(`[{name: a, projected: {sources: [${source}]}}]`, '');

  it('are dropped, but where a second source brings them, which upstream forgets', () => {
    expect(refusals(files('{secret: {name: s, items: [{key: a, path: a, user: -1}]}}'))).toEqual([]);
    expect(refusals(files('{secret: {name: s}, configMap: {name: c, items: [{key: a, path: a, user: -1}]}}'))).toEqual([
      'api/conflict#two-projections spec.volumes[0].projected.sources[0].configMap: Forbidden spec.volumes[0].projected.sources[0]',
      'api/format#range spec.volumes[0].projected.sources[0].configMap.items[0].user: Invalid spec.volumes[0].projected.sources[0].configMap.items[0].user',
    ]);
  });
});
