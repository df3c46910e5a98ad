/** Words and places for what follows from node selector terms. */
import type { Site } from '../../schema/site.js';
import type { Place } from '../../tree/finding.js';
import { isEmptyNodeSelectorTerm, parseFaults, type NodeSelectorTerm } from '../../scheduling/node-selector-term.js';
import { readNodeSelectorTerm } from '../../scheduling/read-term.js';
import type { NodeSelectorRequirement } from '../../scheduling/requirement.js';
import { known } from './known.js';

export interface WrittenTerm {
  /** Undefined for a term that is written as null, or not at all. */
  readonly site: Site<'NodeSelectorTerm'> | undefined;
  /**
   * Undefined where something in it is unknown, or where the server refuses it. A volume's affinity is asked of labels alone (storage/volume/helpers.go,
   * CheckNodeAffinity), so its matchFields are left out here.
   */
  readonly term: NodeSelectorTerm | undefined;
  readonly empty: boolean;
  /** The index of a requirement whose bound is no 64-bit integer, which the server takes, and for which the term never matches; else -1. */
  readonly noInteger: number;
}

const EMPTY: NodeSelectorTerm = { matchExpressions: [], matchFields: [] };

/** What is known of a term, without any fault that the server refuses it for. */
export function writtenTerm(site: Site<'NodeSelectorTerm'> | undefined, labelsOnly = false): WrittenTerm {
  const term = site ? known(() => readNodeSelectorTerm(site)) : EMPTY;
  if (term === undefined) return { site, term, empty: false, noInteger: -1 };
  if (isEmptyNodeSelectorTerm(term)) return { site, term, empty: true, noInteger: -1 };
  const faults = parseFaults(term);
  const noInteger = faults.length > 0 && faults.every(({ fault }) => fault === 'integer') ? (faults[0]?.requirement ?? -1) : -1;
  const parses = faults.length === 0 ? (labelsOnly ? { ...term, matchFields: [] } : term) : undefined;
  return { site, term: parses, empty: false, noInteger };
}

const MANY = 4;

/** `zone is a or b`, `cpus is above 4`: for related places and messages. */
export function inWords({ key, operator, values }: NodeSelectorRequirement, field = false): string {
  const quoted = values.slice(0, MANY).map((value) => `"${value}"`);
  const rest = values.length - quoted.length;
  const list = rest > 0 ? `${quoted.join(', ')} or one of ${String(rest)} more` : quoted.length > 1 ? `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1) ?? ''}` : (quoted[0] ?? '');
  const subject = field ? 'the node is called' : `${key} is`;
  switch (operator) {
    case 'In':
      return `${subject} ${list}`;
    case 'NotIn':
      return field ? `the node is not called ${list}` : `${subject} not ${list}, or absent`;
    case 'Exists':
      return `${subject} set`;
    case 'DoesNotExist':
      return `${subject} absent`;
    case 'Gt':
      return `${subject} an integer above ${values[0] ?? ''}`;
    default:
      return `${subject} an integer below ${values[0] ?? ''}`;
  }
}

/** Where an item of a list stands: at its alias, where one brought it here. */
export function itemAt(site: Site, field: string, index: number): Place {
  const list = site.valueOf(field);
  return (list?.kind === 'seq' ? list.via?.[index] : undefined) ?? site.at(field, index);
}
