/** The placement of the workloads of a text, in plain sentences with positions. */
import { explainWorkload } from '../explain/explain.js';
import { LineIndex } from '../tree/lines.js';
import { analyse } from './analyse.js';
import type { PositionRange } from './diagnostic.js';
import { isStaticPodFile, isTemplateFile, type LinterOptions } from './options.js';

export interface Explanation {
  readonly resource: { readonly index: number; readonly apiVersion: string; readonly kind: string; readonly namespace: string; readonly name: string };
  readonly sentences: readonly ExplainedSentence[];
}

export interface ExplainedSentence {
  readonly text: string;
  /** `must`: required. `wish`: preferred, and others will do. `fact`: what follows, or what is so anyway. */
  readonly says: 'must' | 'wish' | 'fact';
  /** The real path in the document of what says so, and its range. */
  readonly fieldPath: string;
  readonly range: PositionRange;
  /** The first sentence of the workload says it already. */
  readonly detail?: true;
}

/**
 * One explanation for each workload of the text that can be read, in its order; ranges are in that text. Of the options those count that say what a text holds (`customResources`, `staticPods`,
 * `templates`); rules and levels do not. Never throws on any text.
 */
export function explain({ file, text }: { readonly file: string; readonly text: string }, options: LinterOptions = {}): readonly Explanation[] {
  const { customResources } = options;
  const analysis = analyse(text, { staticPod: isStaticPodFile(file, options), template: isTemplateFile(file, options), ...(customResources ? { customResources } : {}) });
  const lines = new LineIndex(text);
  return analysis.resources.flatMap(({ index, apiVersion, kind, namespace, name, workload }) => {
    if (workload === null) return [];
    const { base } = workload.pod;
    const sentences = explainWorkload(workload).map(({ text: words, says, at, path, detail }) => ({
      text: words,
      says,
      fieldPath: base === '' ? path : `${base}.${path}`,
      range: { start: lines.position(at.start), end: lines.position(at.end) },
      ...(detail && { detail }),
    }));
    return [{ resource: { index, apiVersion, kind, namespace, name }, sentences }];
  });
}
