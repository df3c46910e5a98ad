/** What the parser makes of the tokens. Upstream: go-yaml v2, yamlh.go. */
import type { Style } from './token.js';

export const enum E {
  DocumentEnd,
  Scalar,
  Alias,
  Sequence,
  Mapping,
  /** Of a sequence or a mapping. */
  End,
}

/** One event; the parser fills the same one over and over. */
export class ParseEvent {
  type = E.DocumentEnd;
  start = 0;
  end = 0;
  /** A collection in brackets. */
  flow = false;
  /** Name and place of an anchor or alias; the place is the anchor's own. */
  anchor = '';
  anchorStart = 0;
  anchorEnd = 0;
  /** In its long form; empty for none. */
  tag = '';
  value = '';
  style: Style = 'plain';
}
