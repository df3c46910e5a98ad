/** What a reader gives for one text: its documents, each with a tree and with what is wrong below the level of meaning. */
import type { Node, Range } from './node.js';

export interface Document extends Range {
  /** Null where the document holds nothing (only comments, or the scalar null). */
  readonly root: Node | null;
  /** In the order of the text. One with `refused` means that Kubernetes cannot read the document; its tree is then a best effort for editors. */
  readonly faults: readonly TextFault[];
  /** Each from its `#` to its last visible character; the one on the separator before, too. Kept only when asked for. */
  readonly comments: readonly Range[];
  readonly anchors: readonly Anchor[];
  /** The first template placeholder outside quotes and comments (`{{`), if the document does not read without being rendered. */
  readonly template: Range | null;
}

export interface Anchor {
  readonly name: string;
  /** The anchored node; its range starts after the anchor. */
  readonly node: Node;
  /** Where `&name` stands. */
  readonly at: Range;
  /** The aliases and merges that use it. */
  readonly uses: readonly Range[];
}

export type TextFaultCode =
  /** Not YAML as Kubernetes reads it. `data.expected` and `data.found` are words for people. */
  | 'syntax'
  /** Something stands behind `---` on its line, which kubectl refuses. */
  | 'separator'
  /** A key that Kubernetes cannot turn into a string: null, a map, a list, an integer of 2^63 or more. */
  | 'key'
  /** A value that JSON cannot hold: `.inf`, `.nan`. */
  | 'number'
  /** A merge of something that is no map. */
  | 'merge'
  /** An alias without its anchor. */
  | 'alias'
  /** Characters that YAML forbids. */
  | 'control-character'
  /** Kubernetes stops reading here, and is silent about what follows. */
  | 'unread'
  /** More expanded from aliases than Kubernetes takes, too. */
  | 'too-many-aliases'
  /** A guard of ours, no refusal of the server's. */
  | 'too-deep';

export interface TextFault extends Range {
  readonly code: TextFaultCode;
  /** Kubernetes cannot read the document either. */
  readonly refused: boolean;
  /** Words for the message: what was expected or found there, in our own words. */
  readonly data: Readonly<Record<string, string | number>>;
}
