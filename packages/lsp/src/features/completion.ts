/** What can be typed at the cursor: fields, words of fields, labels of nodes, kinds. Text and offset in, plain data out. */
import type { KubernetesVersion } from '@stowage/core';
import { pairOf, tableOf, type Field, type Table } from '@stowage/core/editor';
import { insertion, fieldText, scalarText, valueAfter, type Insertion, type Where } from '../cursor/print.js';
import { markCursor, type Marked } from '../cursor/mark.js';
import { pieceAt } from '../cursor/piece.js';
import { itemOf, placeAt, stringField, type Expected, type Place } from '../cursor/place.js';
import { readDocument } from '../cursor/read.js';
import { styleOf } from '../cursor/style.js';
import { fieldWords } from '../words/fields.js';
import { isNodeLabelMap, nodeLabels, valuesOf, wellKnown } from '../words/label-keys.js';
import { choiceWords, typeWords, wordsOf } from '../words/types.js';
import { kindChoices, versionChoices } from './kinds.js';

export interface Completion extends Insertion {
  readonly label: string;
  readonly is: 'field' | 'word' | 'label' | 'kind';
  /** In a few words, beside the label. */
  readonly detail: string;
  /** Markdown; '' where there is nothing to say. */
  readonly about: string;
  /** Completions are listed in the order of these, then of their labels. */
  readonly rank: number;
  /** What is typed to find it. */
  readonly filter: string;
  /** What it replaces. */
  readonly start: number;
  readonly end: number;
  /** A line that has to come with it. */
  readonly also?: { readonly at: number; readonly text: string };
}

/** Whether the API server refuses the text because of the value in that range. */
export type Refuses = (text: string, start: number, end: number) => boolean;

/** What can be typed at an offset, half-typed text around it or not; [] where nothing is known. */
export function completionsAt(text: string, offset: number, refuses?: Refuses, version?: KubernetesVersion): readonly Completion[] {
  const table = tableOf(version);
  const marked = markCursor(text, offset);
  const root = marked && readDocument(marked.text);
  const place = root && placeAt(root, marked.at + 1, table);
  return place ? new Asked(text, marked, place, refuses, table).completions() : [];
}

type Draft = Pick<Completion, 'label' | 'is' | 'detail' | 'about'> & Insertion & { readonly rank?: number; readonly filter?: string; readonly also?: NonNullable<Completion['also']> };

class Asked {
  readonly #where: Where;

  constructor(
    private readonly text: string,
    private readonly marked: Marked,
    private readonly place: Place,
    private readonly refuses: Refuses | undefined,
    private readonly table: Table,
  ) {
    const { start, end } = pieceAt(text, marked.start);
    const piece = text.slice(start, end);
    this.#where = { column: marked.column, style: styleOf(piece), flow: place.on === 'key' ? place.map.flow : false, json: /^\s*\{/.test(piece) };
  }

  completions(): readonly Completion[] {
    const { start, end } = this.marked;
    const completions = this.#drafts().map((draft) => ({ rank: 1, filter: draft.label, ...draft, start, end }));
    return completions.sort((a, b) => a.rank - b.rank || (a.label < b.label ? -1 : 1));
  }

  #drafts(): readonly Draft[] {
    const { place, marked } = this;
    if (place.on === 'value') return isMark(place, marked) ? this.#words(place.expected) : [];
    if (place.pair.key !== marked.mark) return [];
    return [...this.#keys(place.expected, ''), ...this.#itemsOfListAbove()];
  }

  /** What can stand in a key's place: fields; labels; and where no map is wanted, an item or a value. */
  #keys(expected: Expected, dash: string): readonly Draft[] {
    switch (expected.is) {
      case 'head':
        return ['apiVersion', 'kind', 'metadata', 'spec'].filter((name) => pairOf(this.place.map, name) === undefined).map((name) => this.#field('', HEAD.get(name) as Field, dash));
      case 'object':
        return this.#fields(expected.type, dash);
      case 'map':
        return isNodeLabelMap(expected) ? this.#labels() : [];
      case 'list':
        return dash === '' && this.marked.lineStart && this.marked.indent === this.marked.column ? this.#keys(itemOf(expected), '- ') : [];
      case 'scalar':
        return this.marked.lineStart ? this.#words(expected, dash) : [];
      case 'unknown':
        return [];
    }
  }

  #fields(type: string, dash: string): readonly Draft[] {
    const drafts: Draft[] = [];
    const taken = dash === '' ? this.place.map : null;
    for (const field of this.table.fieldsOf(type).values()) if (taken === null || pairOf(taken, field.name) === undefined) drafts.push(this.#field(type, field, dash));
    return drafts;
  }

  #field(type: string, field: Field, dash: string): Draft {
    const { name } = field;
    const where = dash === '' ? this.#where : { ...this.#where, column: this.#where.column + dash.length };
    const text = this.marked.colon || this.marked.quote !== '' ? insertion(name) : fieldText(name, type, field, where);
    return { ...dashed(text, dash), label: dash + name, filter: name, is: 'field', detail: typeWords(type, field), about: about(type, field, this.table), rank: rankOf(type, name) };
  }

  #labels(): readonly Draft[] {
    const bare = this.marked.colon || this.marked.quote !== '';
    return nodeLabels(this.place.map).map(({ word, says }, rank) => {
      const values = valuesOf(word).map((value) => scalarText(value.word, this.#where.json));
      const key = this.#where.json ? JSON.stringify(word) : word;
      return { ...(bare ? insertion(word) : valueAfter(key, values)), label: word, is: 'label', detail: 'label of nodes', about: says, rank };
    });
  }

  /** In the place of the list's dash, which may stand right below the key of the list: `tolerations:` and the cursor below its t. */
  #itemsOfListAbove(): readonly Draft[] {
    const { map, expected, pair } = this.place;
    const before = map.pairs[map.pairs.indexOf(pair) - 1];
    if (expected.is !== 'object' || map.flow || !before || before.value.kind !== 'scalar' || before.value.type !== 'null' || before.value.end > before.value.start) return [];
    const field = this.table.fieldsOf(expected.type).get(before.key);
    return field?.shape === 'list' ? this.#keys({ is: 'list', owner: expected.type, field }, '').map((draft) => ({ ...draft, rank: (draft.rank ?? 1) + 20 })) : [];
  }

  #words(expected: Expected, dash = ''): readonly Draft[] {
    if (expected.is !== 'scalar') return [];
    const { owner, field } = expected;
    const { resource, map } = this.place;
    if (expected.entry === undefined && map === resource.node && (field.name === 'kind' || field.name === 'apiVersion')) return this.#heads(field.name);
    if (field.scalar === 'bool') return ['true', 'false'].map((word) => ({ ...this.#spaced(word), label: word, is: 'word', detail: '', about: '' }));
    const known = wellKnown({ ...this.place, expected });
    if (known.length > 0) return known.map(({ word, says }, rank) => this.#word(word, 'label', says, dash, rank));
    const words = expected.entry === undefined ? wordsOf(owner, field, this.table) : undefined;
    const detail = words && words.name !== typeWords(owner, field) ? words.name : '';
    return (words?.values ?? []).map((word, rank) => {
      const refused = dash === '' && this.#refused(word, words?.values.length ?? 0);
      return { ...this.#word(word, 'word', '', dash, refused ? rank + 100 : rank), detail: refused ? 'Kubernetes 1.37 refuses it here' : detail };
    });
  }

  #word(word: string, is: Draft['is'], says: string, dash: string, rank: number): Draft {
    const text = this.marked.quote === '' ? scalarText(word, this.#where.json) : word;
    return { ...dashed(this.#spaced(text), dash), label: word === '' ? '""' : word, filter: word === '' ? '""' : word, is, detail: '', about: says, rank };
  }

  #spaced(text: string): Insertion {
    return insertion(this.marked.space ? ` ${text}` : text);
  }

  /** Of few words each is tried. A text that is half-typed elsewhere is refused for that, and not for the word. */
  #refused(word: string, of: number): boolean {
    const { text, marked, refuses } = this;
    const piece = pieceAt(text, marked.start);
    if (refuses === undefined || of > 12 || piece.end - piece.start > 50_000) return false;
    const from = marked.start - piece.start;
    const tried = `${text.slice(piece.start, marked.start)}${marked.space ? ' ' : ''}${word}${text.slice(marked.end, piece.end)}`;
    const start = from + (marked.space ? 1 : 0);
    return refuses(tried, start - marked.quote.length, start + word.length + marked.quote.length);
  }

  #heads(name: 'kind' | 'apiVersion'): readonly Draft[] {
    const { apiVersion, kind, node } = this.place.resource;
    if (name === 'apiVersion') {
      const choices = versionChoices(kind === this.marked.mark ? '' : kind, this.table);
      return choices.map((choice, rank) => this.#head(choice.apiVersion, choice.detail, rank));
    }
    const line = this.marked.start - this.marked.quote.length - this.marked.column + this.marked.indent;
    const missing = pairOf(node, 'apiVersion') === undefined && !node.flow && this.text.slice(line, line + 5) === 'kind:';
    return kindChoices(apiVersion, this.table).map((choice) => ({
      ...this.#head(choice.kind, choice.apiVersion, choice.rank),
      ...(missing ? { also: { at: line, text: `apiVersion: ${choice.apiVersion}${this.#where.style.newline}${' '.repeat(this.marked.indent)}` } } : {}),
    }));
  }

  #head(word: string, detail: string, rank: number): Draft {
    return { ...this.#word(word, 'kind', '', '', rank), detail };
  }
}

const HEAD: ReadonlyMap<string, Field> = new Map([
  ['apiVersion', stringField('apiVersion')],
  ['kind', stringField('kind')],
  ['metadata', { name: 'metadata', shape: 'object', scalar: null, type: 'ObjectMeta', listKeys: null }],
  ['spec', { name: 'spec', shape: 'object', scalar: 'any', type: null, listKeys: null }],
]);

/** Put in front of the dash of a list. */
function dashed({ plain, snippet }: Insertion, dash: string): Insertion {
  return { plain: dash + plain, snippet: dash + snippet };
}

function isMark({ value }: Place, { mark }: Marked): boolean {
  return value?.kind === 'scalar' && value.value === mark;
}

function about(type: string, field: Field, table: Table): string {
  return [fieldWords(type, field.name), choiceWords(type, field, table)].filter(Boolean).join('\n\n');
}

const FIRST = ['apiVersion', 'kind', 'metadata', 'spec', 'name', 'namespace', 'labels', 'annotations', 'key', 'operator', 'values'];
/** What the server writes, and nobody else. */
const SERVERS = new Set(['status', 'managedFields', 'selfLink', 'uid', 'resourceVersion', 'generation', 'creationTimestamp', 'deletionTimestamp', 'deletionGracePeriodSeconds']);

function rankOf(type: string, name: string): number {
  if (name === 'status' || (type === 'ObjectMeta' && SERVERS.has(name))) return 90;
  const first = FIRST.indexOf(name);
  return first < 0 ? FIRST.length : first;
}

