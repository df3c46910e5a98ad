/** The nodes that a configuration lists, made ready for the rules: what of them lasts, and no Pods. */
import type { Cluster } from './cluster.js';

export class NodeList {
  constructor(
    /** What its texts are called: `nodes.yaml`. */
    readonly name: string,
    readonly cluster: Cluster,
  ) {}

  get count(): number {
    return this.cluster.nodes.length;
  }

  /** Whether a node has the label; with `value`, whether one has it with that value. */
  has(key: string, value?: string): boolean {
    const { values } = this.cluster.column(key);
    return value === undefined ? values.length > 1 : values.indexOf(value, 1) > 0;
  }
}
