/** Where the Pods go, in the words of `stowage explain`, for somebody who points at what says so. */
import { explain, type ExplainedSentence } from '@stowage/core';
import { isWithin } from '../cursor/path.js';
import type { Place } from '../cursor/place.js';

/** Fields of a Pod's spec that a sentence may be about, with what holds it. */
const ABOUT = /(?:^|[.\]])(?:nodeSelector|nodeName|affinity|tolerations|topologySpreadConstraints|hostNetwork|schedulingGates|runtimeClassName|schedulerName|containers\[\d+\]\.ports)(?:[.[]|$)/;

/**
 * The sentences of what is pointed at: of a whole block all that it says, of a place in it those that it is a part of; of the kind of a workload all. '' where there are none.
 * `offset` counts in the text.
 */
export function placementAt(file: string, text: string, { on, pair, path, map, resource }: Place, offset: number): string {
  const isKind = map === resource.node && pair.key === 'kind' && on === 'value';
  if (!isKind && !ABOUT.test(path)) return '';
  for (const explanation of explain({ file, text })) {
    const said = explanation.sentences.filter((one) => (isKind ? !one.detail && contains(explanation.sentences[0], offset) : isAbout(one, path)));
    if (said.length > 0 && (isKind || isNear(said, text, offset))) return said.map((one) => (said.length === 1 ? one.text : `- ${one.text}`)).join('\n');
  }
  return '';
}

const contains = (one: ExplainedSentence | undefined, offset: number): boolean => one !== undefined && one.range.start.offset <= offset && offset <= one.range.end.offset;

function isAbout({ fieldPath }: ExplainedSentence, path: string): boolean {
  return isWithin(fieldPath, path) || (isWithin(path, fieldPath) && fieldPath !== 'kind');
}

/** Another document of the text may have the same path: the sentences stand in the document of the offset. */
function isNear(said: readonly ExplainedSentence[], text: string, offset: number): boolean {
  const [first] = said;
  if (first === undefined) return false;
  const [from, to] = first.range.start.offset < offset ? [first.range.start.offset, offset] : [offset, first.range.start.offset];
  return !/^---/m.test(text.slice(from, to));
}
