/** Our findings against what the API server said of the same resources. */

const REFUSED = new Set(['invalid', 'strict', 'decode', 'panic']);
const ACCEPTED = new Set(['accept', 'unchecked-kind']);
/** Said before validation: the server stops at the first, we go on. */
const BEFORE = new Set(['WrongType', 'UnknownKind', 'Syntax']);

/**
 * One resource.
 *
 * @param {{ verdict: string, errors?: { type: string, field: string }[], strict?: string[], warnings?: string[] }} recorded
 * @param {{ rejects: boolean, severity: string, fieldPath: string, api: { type: string, field: string }[] }[]} diagnostics of this resource alone
 * @returns {{ outcome: 'agree' | 'false alarm' | 'missed' | 'open', missing: string[], extra: string[], unsaid: string[] }}
 *   `open`: a kind that 1.37 does not serve, so custom or gone, and either answer may be right. `missing` and `extra`: errors, as "type field", that only the server or only we name,
 *   where both got as far as validation. `unsaid`: warnings of the server's at whose place we say nothing.
 */
export function compare(recorded, diagnostics) {
  const refuses = diagnostics.some(({ rejects }) => rejects);
  return { outcome: outcomeOf(recorded.verdict, refuses), ...errorsOf(recorded, diagnostics), unsaid: unsaidOf(recorded.warnings ?? [], diagnostics) };
}

function outcomeOf(verdict, refuses) {
  if (REFUSED.has(verdict)) return refuses ? 'agree' : 'missed';
  if (ACCEPTED.has(verdict)) return refuses ? 'false alarm' : 'agree';
  return 'open';
}

function errorsOf({ verdict, errors = [], strict = [] }, diagnostics) {
  if (verdict !== 'invalid' && verdict !== 'strict') return { missing: [], extra: [] };
  // Of keys repeated in YAML the server names lines, not paths: only that there are some is compared.
  const byLine = strict.some((text) => text.startsWith('yaml: '));
  const spell = ({ type, field }) => (byLine && type === 'DuplicateField' ? type : `${type} ${field}`);
  const theirs = new Set([...errors, ...strict.map(strictError)].map(spell));
  const ours = new Set(diagnostics.filter(({ rejects }) => rejects).flatMap(({ api }) => api.filter(({ type }) => !BEFORE.has(type)).map(spell)));
  return { missing: [...theirs].filter((error) => !ours.has(error)), extra: [...ours].filter((error) => !theirs.has(error)) };
}

/** `unknown field "a.b"` as the contract spells it. */
function strictError(text) {
  const [, kind, field] = /^(unknown|duplicate) field "(.*)"$/s.exec(text) ?? [];
  return { type: kind === 'unknown' ? 'UnknownField' : 'DuplicateField', field: field ?? '' };
}

/** A warning begins with its path; one that does not concerns the resource. */
function unsaidOf(warnings, diagnostics) {
  const said = diagnostics.filter(({ rejects }) => !rejects).map(({ fieldPath }) => plain(fieldPath));
  return warnings.filter((warning) => {
    const path = plain(/^[\w.[\]/"-]+(?=: )/.exec(warning)?.[0] ?? '');
    return !said.some((place) => place.startsWith(path) || (place !== '' && path.startsWith(place)));
  });
}

/** A path without the brackets and quotes that different spellings put around the keys of maps, and in small letters: the server says `storageOS` for `storageos`. */
const plain = (path) => path.replaceAll('"', '').replaceAll('[', '.').replaceAll(']', '').toLowerCase();
