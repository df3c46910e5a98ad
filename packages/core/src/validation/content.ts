/**
 * What Kubernetes asks of names, labels and the like: apimachinery pkg/util/validation/validation.go and pkg/api/validate/content.
 *
 * Each function answers with one reason for each error that upstream would give, and with the same empty list where the text is fine.
 * Lengths count UTF-8 bytes, as Go's `len` does. All of them read the text once.
 */

export type Reason =
  /** Nothing is written. */
  | 'empty'
  /** More bytes than the format allows. */
  | 'long'
  /** A character that the format does not know, or one at an end where it may not stand. */
  | 'characters'
  /** A DNS subdomain where a DNS label is wanted. */
  | 'dots'
  /** More than one slash in a key. */
  | 'slashes'
  /** The same of the part before a key's slash. */
  | 'prefix-empty'
  | 'prefix-long'
  | 'prefix-characters'
  /** `.`, `..`, or a name that begins with `..`. */
  | 'backsteps'
  /** Of a port's name: no letter, two dashes side by side, a dash at an end. */
  | 'no-letter'
  | 'dashes'
  | 'dash-at-end';

const NONE: readonly Reason[] = [];
const LONG: readonly Reason[] = ['long'];
const CHARACTERS: readonly Reason[] = ['characters'];
const LONG_CHARACTERS: readonly Reason[] = ['long', 'characters'];

const LABEL_LENGTH = 63;
const SUBDOMAIN_LENGTH = 253;

// What is wrong with a text that is not empty. They are searched for, since that takes no memory however long the text is.
/** Of letters, digits, `-`, `_` and `.`, with a letter or digit at both ends. */
const NO_NAME = /[^-\w.]|^[-_.]|[-_.]$/;
/** Of lower-case letters, digits and `-`, with a letter or digit at both ends. */
const NO_LABEL = /[^-a-z0-9]|^-|-$/;
/** Of such labels, joined by dots. */
const NO_SUBDOMAIN = /[^-a-z0-9.]|^[-.]|[-.]$|[-.]\.|\.-/;
/** A name, which may stand behind a subdomain and a slash. For short texts. */
const KEY = /^(?:[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*\/)?[A-Za-z0-9](?:[-\w.]*[A-Za-z0-9])?$/;

const isName = (text: string): boolean => text !== '' && !NO_NAME.test(text);
const isLabel = (text: string): boolean => text !== '' && !NO_LABEL.test(text);
const isSubdomain = (text: string): boolean => text !== '' && !NO_SUBDOMAIN.test(text);

/** How many bytes the text takes in UTF-8. */
export function byteLength(text: string): number {
  if (!/[^\0-\x7f]/.test(text)) return text.length;
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    // A surrogate pair is two units and four bytes.
    if (c >= 0x80) bytes += c >= 0x800 && (c < 0xd800 || c > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

/** `right`: it has no other characters than the format's, all of which are single bytes. */
function judge(text: string, right: boolean, most: number): readonly Reason[] {
  if (right) return text.length > most ? LONG : NONE;
  return byteLength(text) > most ? LONG_CHARACTERS : CHARACTERS;
}

/** IsDNS1123Label: at most 63 lower-case letters, digits and `-`, with a letter or digit at both ends. */
export function isDNS1123Label(text: string): readonly Reason[] {
  const right = isLabel(text);
  if (right || !isSubdomain(text)) return judge(text, right, LABEL_LENGTH);
  return text.length > LABEL_LENGTH ? ['long', 'dots'] : ['dots'];
}

/** IsDNS1123Subdomain: DNS labels joined by dots, at most 253 bytes in all. */
export function isDNS1123Subdomain(text: string): readonly Reason[] {
  return judge(text, isSubdomain(text), SUBDOMAIN_LENGTH);
}

/** IsDNS1035Label: a DNS label that begins with a letter. */
export function isDNS1035Label(text: string): readonly Reason[] {
  return judge(text, isLabel(text) && /^[a-z]/.test(text), LABEL_LENGTH);
}

/** IsLabelKey, which IsQualifiedName is too: a name, or a DNS subdomain, a slash and a name. */
export function isQualifiedName(text: string): readonly Reason[] {
  if (text.length <= LABEL_LENGTH && KEY.test(text)) return NONE;
  const slash = text.indexOf('/');
  const start = slash + 1;
  if (slash >= 0 && text.indexOf('/', start) >= 0) return ['slashes'];
  const prefix = text.slice(0, start - 1);
  const name = text.slice(start);
  const reasons: Reason[] = [];
  if (slash === 0) reasons.push('prefix-empty');
  else if (slash > 0) {
    if (byteLength(prefix) > SUBDOMAIN_LENGTH) reasons.push('prefix-long');
    if (!isSubdomain(prefix)) reasons.push('prefix-characters');
  }
  if (name === '') reasons.push('empty');
  if (byteLength(name) > LABEL_LENGTH) reasons.push('long');
  if (!isName(name)) reasons.push('characters');
  return reasons.length === 0 ? NONE : reasons;
}

/** IsLabelValue: empty, or at most 63 letters, digits, `-`, `_` and `.`, with a letter or digit at both ends. */
export function isValidLabelValue(text: string): readonly Reason[] {
  return text === '' ? NONE : judge(text, isName(text), LABEL_LENGTH);
}

/** NameIsDNSSubdomain and NameIsDNSLabel take a name that something is added to: a `-` at its end is then no fault. */
export function maskTrailingDash(name: string): string {
  if (name.length < 2 || !name.endsWith('-')) return name;
  // Upstream cuts two bytes, so of a letter with several a piece stays.
  return name.charCodeAt(name.length - 2) < 128 ? `${name.slice(0, -2)}a` : `${name.slice(0, -1)}a`;
}

/** IsValidPercent: digits and a `%`. */
export function isValidPercent(text: string): boolean {
  return /^[0-9]+%$/.test(text);
}

/** IsValidPortName: one error for each thing that is wrong, of at most 15 lower-case letters, digits and single dashes between them, with a letter among them. */
export function isValidPortName(text: string): readonly Reason[] {
  const reasons: Reason[] = [];
  if (byteLength(text) > 15) reasons.push('long');
  if (!/^[-a-z0-9]+$/.test(text)) reasons.push('characters');
  if (!/[a-z]/.test(text)) reasons.push('no-letter');
  if (text.includes('--')) reasons.push('dashes');
  if (text.startsWith('-') || text.endsWith('-')) reasons.push('dash-at-end');
  return reasons.length === 0 ? NONE : reasons;
}

/** IsRelaxedEnvVarName: printable ASCII without `=`, at least one. */
export function isEnvVarName(text: string): readonly Reason[] {
  if (text === '') return ['empty'];
  return /^[ -<>-~]+$/.test(text) ? NONE : CHARACTERS;
}

/** IsConfigMapKey: at most 253 letters, digits, `-`, `_` and `.`, and no step upwards. */
export function isConfigMapKey(text: string): readonly Reason[] {
  const reasons: Reason[] = [];
  if (byteLength(text) > SUBDOMAIN_LENGTH) reasons.push('long');
  if (!/^[-._a-zA-Z0-9]+$/.test(text)) reasons.push('characters');
  if (text === '.' || text.startsWith('..')) reasons.push('backsteps');
  return reasons.length === 0 ? NONE : reasons;
}

/** IsPathSegmentName: what can stand between two slashes of a URL. Of what is only the beginning of a name (IsPathSegmentPrefix), `.` and `..` are fine. */
export function isPathSegmentName(text: string, isPrefix = false): readonly Reason[] {
  if (!isPrefix && (text === '.' || text === '..')) return ['backsteps'];
  return /[/%]/.test(text) ? CHARACTERS : NONE;
}
