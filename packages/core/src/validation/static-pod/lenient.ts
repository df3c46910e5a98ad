/**
 * The kubelet decodes leniently (pkg/kubelet/config/common.go: tryDecodeSinglePod, with the universal decoder): of what the API server refuses before it validates, unknown and repeated
 * fields, it takes no notice. The Pod runs, without what they meant.
 */
import type { Finding } from '../../tree/finding.js';

const RENAMED: ReadonlyMap<string, Finding['message']> = new Map<string, Finding['message']>([
  ['api/unknown-field#typo', 'static-pod/lenient#typo'],
  ['api/unknown-field#misplaced', 'static-pod/lenient#misplaced'],
  ['api/unknown-field#unknown', 'static-pod/lenient#unknown'],
  ['api/unknown-field#labels', 'static-pod/lenient#misplaced'],
  ['node-affinity/weight#unwrapped', 'static-pod/lenient#misplaced'],
  ['pod-affinity/weight#required', 'static-pod/lenient#unknown'],
  ['yaml/duplicate-key#twice', 'static-pod/lenient#twice'],
  ['yaml/duplicate-key#merge', 'static-pod/lenient#merge'],
]);

/** The findings with those changed that no kubelet refuses; `isStatic` tells by the index of a resource. One that is also the cause of something missing stays a refusal. */
export function asKubeletReads(findings: readonly Finding[], isStatic: (resource: number) => boolean): readonly Finding[] {
  return findings.filter((finding) => !isOverwritten(finding) || !isStatic(finding.resource)).map((finding) => {
    const message = RENAMED.get(finding.message);
    if (message === undefined || !isStatic(finding.resource) || finding.causes.some(({ type }) => type !== 'UnknownField' && type !== 'DuplicateField')) return finding;
    return { ...finding, message, causes: [] };
  });
}

/** What is wrong with a nodeName is gone before anybody looks: applyDefaults writes over it. */
const isOverwritten = ({ message, fieldPath }: Finding): boolean => message.startsWith('api/format#') && /(?:^|\.)spec\.nodeName$/.test(fieldPath);
