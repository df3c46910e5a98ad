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

const DASH = 45;
const DOT = 46;
const UNDERSCORE = 95;

const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const isLower = (c: number): boolean => c >= 97 && c <= 122;
const isLowerAlphanumeric = (c: number): boolean => isLower(c) || isDigit(c);
const isAlphanumeric = (c: number): boolean => isLower(c) || isDigit(c) || (c >= 65 && c <= 90);

/** How many bytes the text takes in UTF-8. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    // A surrogate pair is two units and four bytes.
    if (c >= 0x80) bytes += c >= 0x800 && (c < 0xd800 || c > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

function judge(long: boolean, characters: boolean): readonly Reason[] {
  if (characters) return long ? LONG : NONE;
  return long ? LONG_CHARACTERS : CHARACTERS;
}

/** IsDNS1123Label: at most 63 lower-case letters, digits and `-`, with a letter or digit at both ends. */
export function isDNS1123Label(text: string): readonly Reason[] {
  const long = byteLength(text) > LABEL_LENGTH;
  if (isLabelText(text)) return long ? LONG : NONE;
  if (!isSubdomainText(text, 0, text.length)) return long ? LONG_CHARACTERS : CHARACTERS;
  return long ? ['long', 'dots'] : ['dots'];
}

/** IsDNS1123Subdomain: DNS labels joined by dots, at most 253 bytes in all. */
export function isDNS1123Subdomain(text: string): readonly Reason[] {
  return judge(byteLength(text) > SUBDOMAIN_LENGTH, isSubdomainText(text, 0, text.length));
}

/** IsDNS1035Label: a DNS label that begins with a letter. */
export function isDNS1035Label(text: string): readonly Reason[] {
  return judge(byteLength(text) > LABEL_LENGTH, isLabelText(text) && isLower(text.charCodeAt(0)));
}

/** IsLabelKey, which IsQualifiedName is too: a name, or a DNS subdomain, a slash and a name. */
export function isQualifiedName(text: string): readonly Reason[] {
  const slash = text.indexOf('/');
  const start = slash + 1;
  if (slash >= 0 && text.indexOf('/', start) >= 0) return ['slashes'];
  const name = text.length - start;
  const long = name > 0 && byteLength(start === 0 ? text : text.slice(start)) > LABEL_LENGTH;
  const characters = isNameText(text, start);
  if (characters && !long && slash < 0) return NONE;
  const reasons: Reason[] = [];
  if (slash === 0) reasons.push('prefix-empty');
  else if (slash > 0) {
    if (byteLength(text.slice(0, slash)) > SUBDOMAIN_LENGTH) reasons.push('prefix-long');
    if (!isSubdomainText(text, 0, slash)) reasons.push('prefix-characters');
  }
  if (name === 0) reasons.push('empty');
  if (long) reasons.push('long');
  if (!characters) reasons.push('characters');
  return reasons.length === 0 ? NONE : reasons;
}

/** IsLabelValue: empty, or at most 63 letters, digits, `-`, `_` and `.`, with a letter or digit at both ends. */
export function isValidLabelValue(text: string): readonly Reason[] {
  return text === '' ? NONE : judge(byteLength(text) > LABEL_LENGTH, isNameText(text, 0));
}

/** NameIsDNSSubdomain and NameIsDNSLabel take a name that something is added to: a `-` at its end is then no fault. */
export function maskTrailingDash(name: string): string {
  return name.length > 1 && name.endsWith('-') ? `${name.slice(0, -2)}a` : name;
}

/** IsValidPercent: digits and a `%`. */
export function isValidPercent(text: string): boolean {
  const end = text.length - 1;
  if (end < 1 || text.charCodeAt(end) !== 37) return false;
  for (let i = 0; i < end; i++) if (!isDigit(text.charCodeAt(i))) return false;
  return true;
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

/** Letters, digits, `-`, `_` and `.` from `start` on, at least one, with a letter or digit at both ends. */
function isNameText(text: string, start: number): boolean {
  const last = text.length - 1;
  if (last < start || !isAlphanumeric(text.charCodeAt(start)) || !isAlphanumeric(text.charCodeAt(last))) return false;
  for (let i = start + 1; i < last; i++) {
    const c = text.charCodeAt(i);
    if (!isAlphanumeric(c) && c !== DASH && c !== UNDERSCORE && c !== DOT) return false;
  }
  return true;
}

function isLabelText(text: string): boolean {
  const last = text.length - 1;
  if (last < 0 || text.charCodeAt(0) === DASH || text.charCodeAt(last) === DASH) return false;
  for (let i = 0; i <= last; i++) {
    const c = text.charCodeAt(i);
    if (!isLowerAlphanumeric(c) && c !== DASH) return false;
  }
  return true;
}

function isSubdomainText(text: string, start: number, end: number): boolean {
  let before = DOT;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === DOT) {
      if (before === DOT || before === DASH) return false;
    } else if (c === DASH) {
      if (before === DOT) return false;
    } else if (!isLowerAlphanumeric(c)) {
      return false;
    }
    before = c;
  }
  return before !== DOT && before !== DASH;
}
