/** What the server said of a text against what the linter says: verdict and fields, resource by resource. */
import { patternOf } from './patterns.mjs';

/** The verdicts after which the server says nothing of fields: the body was no object of its kind, or an API server (server.mjs) answered about something else. */
const WITHOUT_FIELDS = new Set(['decode', 'unknown-kind', 'unanswered', undefined]);

/** Causes that come before field validation. */
const BEFORE = new Set(['UnknownField', 'DuplicateField', 'WrongType', 'UnknownKind', 'Syntax']);

/** Does the server take a resource of this answer? Null where the oracle cannot tell: a kind it does not know may be a custom one. */
export function accepts(answer) {
  if (answer.verdict === 'unknown-kind' || answer.verdict === 'unanswered') return null;
  return answer.verdict === 'accept' || answer.verdict === 'unchecked-kind';
}

/** Our field errors by resource index, each as `Type field`; and which resources we refuse. */
export function oursOf(diagnostics) {
  const fields = new Map();
  const refused = new Set();
  for (const { resourceIndex, api } of diagnostics) {
    for (const { type, field } of api) {
      refused.add(resourceIndex);
      if (BEFORE.has(type)) continue;
      if (!fields.has(resourceIndex)) fields.set(resourceIndex, new Set());
      fields.get(resourceIndex).add(`${type} ${field}`);
    }
  }
  return { fields, refused };
}

/**
 * Compares one text. Answers with one entry for each resource that can be compared:
 * { kind, verdict: true | false | null (not comparable), fields: same?, missing: [...], extra: [...] }, errors as { type, field, pattern }.
 */
export function compare(answers, diagnostics) {
  const { fields, refused } = oursOf(diagnostics);
  return answers.map((answer, index) => {
    const taken = accepts(answer);
    const verdict = taken === null || answer.panic !== undefined ? null : taken !== refused.has(index);
    const entry = { index, kind: answer.kind ?? '', verdict, refused: refused.has(index), missing: [], extra: [], compared: false };
    if (answer.panic !== undefined || WITHOUT_FIELDS.has(answer.verdict) || answer.verdict === 'unchecked-kind') return entry;
    // It is refused for what is no field's, such as another namespace than that of the request.
    if (answer.verdict === 'invalid' && (answer.errors ?? []).length === 0) return entry;
    const theirs = new Set((answer.errors ?? []).map(({ type, field }) => `${type} ${field}`));
    const mine = fields.get(index) ?? new Set();
    entry.compared = true;
    for (const error of theirs) if (!mine.has(error)) entry.missing.push(describe(error));
    for (const error of mine) if (!theirs.has(error)) entry.extra.push(describe(error));
    if (entry.kind === 'StatefulSet') dropChance(entry);
    return entry;
  });
}

const CLAIM = /^spec\.template\.spec\.volumes\[\d+\]\.(name|persistentVolumeClaim\.claimName)$/;

/** The server makes volumes of claim templates in the order of a Go map, which is another one each time: their numbers cannot be compared where there are several. */
function dropChance(entry) {
  for (const error of entry.missing.filter(({ field }) => CLAIM.test(field))) {
    const at = entry.extra.findIndex(({ pattern }) => pattern === error.pattern);
    if (at < 0) continue;
    entry.extra.splice(at, 1);
    entry.missing.splice(entry.missing.indexOf(error), 1);
  }
}

function describe(error) {
  const space = error.indexOf(' ');
  const type = error.slice(0, space);
  const field = error.slice(space + 1);
  return { type, field, pattern: `${type} ${patternOf(field)}` };
}
