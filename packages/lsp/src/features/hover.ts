/** What to say of the place under the pointer: of a finding its rule's page, of what places Pods where they go, of a selector what it selects, of a field what it takes, of a label of nodes what it says. */
import type { Diagnostic, KubernetesVersion } from '@stowage/core';
import { tableOf, type Field, type FileFacts, type Table } from '@stowage/core/editor';
import { pages } from '@stowage/core/pages';
import { placeAt, type Expected, type Place } from '../cursor/place.js';
import { readAround } from '../cursor/read.js';
import { fieldWords } from '../words/fields.js';
import { placementAt } from './placement.js';
import { selectionWordsAt } from './selection.js';
import { isNodeLabelMap, meaningOf } from '../words/label-keys.js';
import { choiceWords, typeWords } from '../words/types.js';

export interface Hover {
  readonly markdown: string;
  readonly start: number;
  readonly end: number;
}

/** More pages than these at one place are more than anybody reads. */
const PAGES = 3;

/** Null where there is nothing to say. `urlOf` gives the address of a rule's page on this machine, `facts` is what is known of the workspace's resources. */
export function hoverAt(text: string, offset: number, diagnostics: readonly Diagnostic[], urlOf: (ruleId: string) => string | undefined, version: KubernetesVersion = '1.37', file = '', facts: FileFacts | null = null): Hover | null {
  const found = diagnostics.filter(({ range }) => range.start.offset <= offset && offset <= range.end.offset);
  const around = readAround(text, offset);
  const table = tableOf(version);
  const place = around && placeAt(around.root, offset - around.start, table);
  const of = place ? [placementAt(file, text, place, offset), facts === null ? '' : selectionWordsAt(file, text, offset, place, facts), ofPlace(place, table)].filter((part) => part !== '').join('\n\n---\n\n') : '';
  const ids = [...new Set(found.map(({ ruleId }) => ruleId))].slice(0, PAGES);
  const parts = [...ids.map((id) => ofRule(found.find(({ ruleId }) => ruleId === id) as Diagnostic, urlOf(id), version)), of].filter((part) => part !== '');
  const first = found[0];
  if (parts.length === 0) return null;
  if (first) return { markdown: parts.join('\n\n---\n\n'), start: first.range.start.offset, end: first.range.end.offset };
  const { start, end } = (place as Place).range;
  const from = around?.start ?? 0;
  return { markdown: parts.join('\n\n---\n\n'), start: start + from, end: end + from };
}

function ofRule({ ruleId, severity, rejects }: Diagnostic, url: string | undefined, version: KubernetesVersion): string {
  const page = pages.get(ruleId);
  const verdict = rejects ? `refused by Kubernetes ${version}` : severity;
  const head = `**${url === undefined ? ruleId : `[${ruleId}](${url})`}** (${verdict})`;
  return page ? `${head}\n\n${page.summary}\n\n${page.why}\n\n**Instead:** ${page.instead}` : head;
}

function ofPlace(place: Place, table: Table): string {
  const { on, expected, pair, resource, map } = place;
  if (map === resource.node && (pair.key === 'kind' || pair.key === 'apiVersion') && resource.info) {
    const { kind, apiVersion, namespaced } = resource.info;
    return `**${kind}** of \`${apiVersion}\`, ${namespaced ? 'in a namespace' : 'for the whole cluster'}`;
  }
  if (on === 'key') return ofKey(place, expected, table);
  return expected.is === 'scalar' ? [ofValue(place, expected.owner, expected.field), ofField(expected.owner, expected.field, place.path, table)].filter(Boolean).join('\n\n') : '';
}

function ofKey({ pair, path }: Place, expected: Expected, table: Table): string {
  if (expected.is === 'object') {
    const field = table.fieldsOf(expected.type).get(pair.key);
    return field ? ofField(expected.type, field, path, table) : '';
  }
  return isNodeLabelMap(expected) ? ofLabel(pair.key, false) : '';
}

function ofField(owner: string, field: Field, path: string, table: Table): string {
  const keys = field.listKeys ? `No two items may have the same ${field.listKeys.map((key) => `\`${key}\``).join(' and ')}.` : '';
  const title = `**${field.name}**${owner === '' ? '' : ` of ${owner}`}: ${typeWords(owner, field)}`;
  return [title, fieldWords(owner, field.name), choiceWords(owner, field, table), keys, `\`${path}\``].filter(Boolean).join('\n\n');
}

/** Of a value that is the key of a label or of a taint. */
function ofValue({ value }: Place, owner: string, field: Field): string {
  if (value?.kind !== 'scalar' || typeof value.value !== 'string') return '';
  if (field.name === 'topologyKey' || (field.name === 'key' && LABELLED.has(owner))) return ofLabel(value.value, false);
  return field.name === 'key' && (owner === 'Toleration' || owner === 'Taint') ? ofLabel(value.value, true) : '';
}

const LABELLED: ReadonlySet<string> = new Set(['NodeSelectorRequirement', 'TopologySelectorLabelRequirement']);

function ofLabel(key: string, taint: boolean): string {
  const says = meaningOf(key, taint);
  return says === undefined ? '' : `**${key}**: ${taint ? 'taint' : 'label'} of nodes. ${says}`;
}
