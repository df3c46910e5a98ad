/** What the scanner makes of the text, one token at a time. Upstream: go-yaml v2, yamlh.go and scannerc.go. */
import { quote } from './problem.js';

export const enum T {
  StreamEnd,
  VersionDirective,
  TagDirective,
  DocumentStart,
  DocumentEnd,
  BlockSequenceStart,
  BlockMappingStart,
  BlockEnd,
  FlowSequenceStart,
  FlowSequenceEnd,
  FlowMappingStart,
  FlowMappingEnd,
  BlockEntry,
  FlowEntry,
  Key,
  Value,
  Alias,
  Anchor,
  Tag,
  Scalar,
}

export type Style = 'plain' | 'single' | 'double' | 'literal' | 'folded';

export class Token {
  constructor(
    readonly type: T,
    readonly start: number,
    /** Past its last visible character. */
    readonly end: number,
    readonly line: number,
    readonly column: number,
    /** A scalar's text, an anchor's or alias's name, a tag's or tag directive's handle, the version of a %YAML directive. */
    readonly value: string = '',
    /** What follows the handle: a tag's suffix, a tag directive's prefix. */
    readonly suffix: string = '',
    readonly style: Style = 'plain',
  ) {}
}

/** What a token is, as a finding names it. */
export function describe(token: Token, text: string): string {
  switch (token.type) {
    case T.StreamEnd:
      return 'the end of the document';
    case T.VersionDirective:
    case T.TagDirective:
      return 'a directive';
    case T.BlockSequenceStart:
    case T.BlockEntry:
      return 'a list item';
    case T.BlockMappingStart:
    case T.Key:
      return 'a key';
    case T.Value:
      return 'a colon';
    case T.BlockEnd:
      return 'a line further to the left';
    case T.Alias:
      return `the alias ${quote(text, token.start, token.end)}`;
    case T.Anchor:
      return `the anchor ${quote(text, token.start, token.end)}`;
    case T.Tag:
      return `the tag ${quote(text, token.start, token.end)}`;
    default:
      return quote(text, token.start, token.end);
  }
}
