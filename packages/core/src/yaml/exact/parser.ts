/**
 * From tokens to events: scalars, aliases, and the beginnings and ends of collections. A state machine without recursion, so that no text is
 * too deep for it. Upstream: go-yaml v2, parserc.go, state for state; a token that upstream drops by mistake is dropped here, too.
 */
import { E, ParseEvent } from './event.js';
import { endOfToken, inBrackets, misfit } from './misplaced.js';
import { Problem, quote } from './problem.js';
import type { Scanner } from './scanner.js';
import { describe, T, type Token } from './token.js';

const enum S {
  Start,
  Content,
  DocumentEnd,
  BlockSequence,
  BlockSequenceFirst,
  IndentlessSequence,
  BlockKey,
  BlockKeyFirst,
  BlockValue,
  FlowSequence,
  FlowSequenceFirst,
  FlowPairKey,
  FlowPairValue,
  FlowPairEnd,
  FlowKey,
  FlowKeyFirst,
  FlowValue,
  FlowEmptyValue,
}

export class Parser {
  readonly event = new ParseEvent();
  /** The end of the last visible token that was taken. */
  lastEnd: number;

  #state = S.Start;
  readonly #states: S[] = [];
  /** The offsets of the brackets that are open. */
  readonly #brackets: number[] = [];
  readonly #tags = new Map<string, string>();

  constructor(readonly scanner: Scanner) {
    this.lastEnd = scanner.pos;
  }

  /** Reads on to the next event of the first document, into `event`. Throws a Problem where upstream gives up. */
  next(): E {
    const event = this.event;
    event.anchor = event.tag = event.value = '';
    event.style = 'plain';
    event.flow = false;
    switch (this.#state) {
      case S.Start:
        return this.#documentStart();
      case S.Content:
        if (this.#peek().type <= T.DocumentEnd) return this.#empty(this.#pop());
        return this.#node(true, false);
      case S.DocumentEnd:
        if (this.#peek().type === T.DocumentEnd) this.#take();
        return (event.type = E.DocumentEnd);
      case S.BlockSequenceFirst:
        this.#take();
        return this.#blockEntry();
      case S.BlockSequence:
        return this.#blockEntry();
      case S.IndentlessSequence:
        return this.#indentlessEntry();
      case S.BlockKeyFirst:
        this.#take();
        return this.#blockKey();
      case S.BlockKey:
        return this.#blockKey();
      case S.BlockValue:
        return this.#blockValue();
      case S.FlowSequenceFirst:
        this.#open();
        return this.#flowEntry(true);
      case S.FlowSequence:
        return this.#flowEntry(false);
      case S.FlowPairKey:
        return this.#flowPairKey();
      case S.FlowPairValue:
        return this.#flowPairValue();
      case S.FlowPairEnd:
        return this.#end(S.FlowSequence);
      case S.FlowKeyFirst:
        this.#open();
        return this.#flowKey(true);
      case S.FlowKey:
        return this.#flowKey(false);
      case S.FlowValue:
        return this.#flowValue();
      case S.FlowEmptyValue:
        return this.#empty(S.FlowKey);
    }
  }

  /** Upstream: yaml_parser_parse_document_start, of the first document only. Where there is nothing at all, the document is at its end. */
  #documentStart(): E {
    const first = this.#peek();
    const explicit = first.type <= T.DocumentStart && first.type !== T.StreamEnd;
    this.#directives();
    this.#states.push(S.DocumentEnd);
    if (first.type === T.StreamEnd) return (this.event.type = E.DocumentEnd);
    if (!explicit) return this.#node(true, false);
    const token = this.#peek();
    if (token.type !== T.DocumentStart) {
      throw this.#problem(first, 'no directive, since kubectl cuts the file at each `---`', quote(this.scanner.text, first.start, first.end));
    }
    this.#take();
    this.#state = S.Content;
    return this.next();
  }

  /** Upstream: yaml_parser_process_directives. */
  #directives(): void {
    let version = false;
    for (let token = this.#peek(); token.type === T.VersionDirective || token.type === T.TagDirective; token = this.#peek()) {
      if (token.type === T.VersionDirective) {
        if (version || token.value !== '1.1') throw this.#problem(token, 'one directive, %YAML 1.1', quote(this.scanner.text, token.start, token.end));
        version = true;
      } else {
        if (this.#tags.has(token.value)) throw this.#problem(token, 'each handle once', `\`${token.value}\` again`);
        this.#tags.set(token.value, token.suffix);
      }
      this.#take();
    }
    if (!this.#tags.has('!')) this.#tags.set('!', '!');
    if (!this.#tags.has('!!')) this.#tags.set('!!', 'tag:yaml.org,2002:');
  }

  /** Upstream: yaml_parser_parse_node. */
  #node(block: boolean, indentless: boolean): E {
    const event = this.event;
    let token = this.#peek();
    const first = token;
    if (token.type === T.Alias) {
      event.anchor = token.value;
      event.start = token.start;
      event.end = token.end;
      this.#take();
      this.#pop();
      return (event.type = E.Alias);
    }
    let anchored = token.type === T.Anchor;
    if (token.type === T.Anchor) {
      token = this.#anchor(token);
      if (token.type === T.Tag) token = this.#tag(token);
    } else if (token.type === T.Tag) {
      token = this.#tag(token);
      if (token.type === T.Anchor) {
        anchored = true;
        token = this.#anchor(token);
      }
    }
    event.start = token.start;
    if (indentless && token.type === T.BlockEntry) return this.#begin(E.Sequence, S.IndentlessSequence);
    switch (token.type) {
      case T.Scalar:
        event.end = token.end;
        event.value = token.value;
        event.style = token.style;
        this.#take();
        this.#pop();
        return (event.type = E.Scalar);
      case T.FlowSequenceStart:
        return this.#begin(E.Sequence, S.FlowSequenceFirst);
      case T.FlowMappingStart:
        return this.#begin(E.Mapping, S.FlowKeyFirst);
      case T.BlockSequenceStart:
        if (block) return this.#begin(E.Sequence, S.BlockSequenceFirst);
        break;
      case T.BlockMappingStart:
        if (block) return this.#begin(E.Mapping, S.BlockKeyFirst);
        break;
      default: // no beginning of a node
    }
    if (anchored || event.tag !== '') return this.#empty(this.#pop());
    if (this.#brackets.length > 0) throw this.#inBrackets(token, 'nothing');
    throw this.#problem(token, first === token ? 'a value' : 'a value after the anchor', describe(token, this.scanner.text));
  }

  #anchor(token: Token): Token {
    const event = this.event;
    event.anchor = token.value;
    event.anchorStart = token.start;
    event.anchorEnd = token.end;
    this.#take();
    return this.#peek();
  }

  #tag(token: Token): Token {
    const { value: handle, suffix } = token;
    const prefix = handle === '' ? '' : this.#tags.get(handle);
    if (prefix === undefined) throw this.#problem(token, `a %TAG directive for \`${handle}\`, or quotes if this is text`, 'none');
    this.event.tag = prefix + suffix;
    this.#take();
    return this.#peek();
  }

  /** Upstream: yaml_parser_parse_block_sequence_entry. */
  #blockEntry(): E {
    const token = this.#peek();
    if (token.type === T.BlockEntry) {
      this.#take();
      const { type } = this.#peek();
      if (type === T.BlockEntry || type === T.BlockEnd) return this.#empty(S.BlockSequence);
      this.#states.push(S.BlockSequence);
      return this.#node(true, false);
    }
    if (token.type === T.BlockEnd) return this.#close();
    throw this.#misfit(token, 'a dash, as before the items above');
  }

  /** Upstream: yaml_parser_parse_indentless_sequence_entry. */
  #indentlessEntry(): E {
    if (this.#peek().type !== T.BlockEntry) return this.#end(this.#pop());
    this.#take();
    const { type } = this.#peek();
    if (type === T.BlockEntry || type === T.Key || type === T.Value || type === T.BlockEnd) return this.#empty(S.IndentlessSequence);
    this.#states.push(S.IndentlessSequence);
    return this.#node(true, false);
  }

  /** Upstream: yaml_parser_parse_block_mapping_key. */
  #blockKey(): E {
    const token = this.#peek();
    if (token.type === T.Key) {
      this.#take();
      const { type } = this.#peek();
      if (type === T.Key || type === T.Value || type === T.BlockEnd) return this.#empty(S.BlockValue);
      this.#states.push(S.BlockValue);
      return this.#node(true, true);
    }
    if (token.type === T.BlockEnd) return this.#close();
    throw this.#misfit(token, 'a key with a colon');
  }

  /** Upstream: yaml_parser_parse_block_mapping_value. */
  #blockValue(): E {
    if (this.#peek().type !== T.Value) return this.#empty(S.BlockKey);
    this.#take();
    const { type } = this.#peek();
    if (type === T.Key || type === T.Value || type === T.BlockEnd) return this.#empty(S.BlockKey);
    this.#states.push(S.BlockKey);
    return this.#node(true, true);
  }

  /** Upstream: yaml_parser_parse_flow_sequence_entry. */
  #flowEntry(first: boolean): E {
    const token = this.#afterComma(first, T.FlowSequenceEnd);
    if (token.type === T.FlowSequenceEnd) return this.#closeBracket();
    if (token.type === T.Key) {
      this.event.start = token.start;
      this.#take();
      return this.#begin(E.Mapping, S.FlowPairKey, true);
    }
    this.#states.push(S.FlowSequence);
    return this.#node(false, false);
  }

  /** Upstream: yaml_parser_parse_flow_sequence_entry_mapping_key. It drops the token that shows the key to be empty. */
  #flowPairKey(): E {
    const { type } = this.#peek();
    if (type !== T.Value && type !== T.FlowEntry && type !== T.FlowSequenceEnd) {
      this.#states.push(S.FlowPairValue);
      return this.#node(false, false);
    }
    this.#take();
    return this.#empty(S.FlowPairValue);
  }

  /** Upstream: yaml_parser_parse_flow_sequence_entry_mapping_value. */
  #flowPairValue(): E {
    if (this.#peek().type === T.Value) {
      this.#take();
      const { type } = this.#peek();
      if (type !== T.FlowEntry && type !== T.FlowSequenceEnd) {
        this.#states.push(S.FlowPairEnd);
        return this.#node(false, false);
      }
    }
    return this.#empty(S.FlowPairEnd);
  }

  /** Upstream: yaml_parser_parse_flow_mapping_key. */
  #flowKey(first: boolean): E {
    const token = this.#afterComma(first, T.FlowMappingEnd);
    if (token.type === T.FlowMappingEnd) return this.#closeBracket();
    if (token.type !== T.Key) {
      this.#states.push(S.FlowEmptyValue);
      return this.#node(false, false);
    }
    this.#take();
    const { type } = this.#peek();
    if (type === T.Value || type === T.FlowEntry || type === T.FlowMappingEnd) return this.#empty(S.FlowValue);
    this.#states.push(S.FlowValue);
    return this.#node(false, false);
  }

  /** Upstream: yaml_parser_parse_flow_mapping_value. */
  #flowValue(): E {
    if (this.#peek().type === T.Value) {
      this.#take();
      const { type } = this.#peek();
      if (type !== T.FlowEntry && type !== T.FlowMappingEnd) {
        this.#states.push(S.FlowKey);
        return this.#node(false, false);
      }
    }
    return this.#empty(S.FlowKey);
  }

  /** The token of an entry in brackets: behind a comma, except for the first. */
  #afterComma(first: boolean, close: T): Token {
    const token = this.#peek();
    if (first || token.type === close) return token;
    if (token.type !== T.FlowEntry) throw this.#inBrackets(token, describe(token, this.scanner.text));
    this.#take();
    return this.#peek();
  }

  #begin(type: E, state: S, flow = state >= S.FlowSequence): E {
    this.#state = state;
    this.event.flow = flow;
    return (this.event.type = type);
  }

  /** A scalar that is not written: it stands right after what was. */
  #empty(state: S): E {
    this.#state = state;
    this.event.start = this.event.end = this.lastEnd;
    return (this.event.type = E.Scalar);
  }

  /** The end of a collection with nothing to take. */
  #end(state: S): E {
    this.#state = state;
    this.event.end = this.lastEnd;
    return (this.event.type = E.End);
  }

  #close(): E {
    this.#take();
    return this.#end(this.#pop());
  }

  #open(): void {
    this.#brackets.push(this.#peek().start);
    this.#take();
  }

  #closeBracket(): E {
    this.#brackets.pop();
    return this.#close();
  }

  #peek(): Token {
    return this.scanner.peek();
  }

  #take(): void {
    const { start, end } = this.#peek();
    if (end > start) this.lastEnd = end;
    this.scanner.take();
  }

  #pop(): S {
    return (this.#state = this.#states.pop() as S);
  }

  #problem(token: Token, expected: string, found: string): Problem {
    return new Problem('syntax', token.start, endOfToken(this.scanner, token), expected, found);
  }

  #inBrackets(token: Token, found: string): Problem {
    return inBrackets(this.scanner, this.#brackets[this.#brackets.length - 1] as number, token, found);
  }

  /** A token that is no entry of the block it stands in. */
  #misfit(token: Token, expected: string): Problem {
    return misfit(this.scanner, token, expected, describe(token, this.scanner.text));
  }
}
