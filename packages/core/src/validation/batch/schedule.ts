/** The schedule of a CronJob as github.com/robfig/cron/v3 reads it (parser.go, ParseStandard), and its time zone (batch validation.go, validateTimeZone). */

const DESCRIPTORS: ReadonlySet<string> = new Set(['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly']);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

interface Bounds {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  /** Names for the numbers from `least` on. */
  readonly names?: readonly string[];
}

const FIELDS: readonly Bounds[] = [
  { name: 'minute', least: 0, most: 59 },
  { name: 'hour', least: 0, most: 23 },
  { name: 'day of the month', least: 1, most: 31 },
  { name: 'month', least: 1, most: 12, names: MONTHS },
  { name: 'day of the week', least: 0, most: 6, names: DAYS },
];

/** What is wrong with a schedule, as the end of a sentence; undefined where it parses. */
export function scheduleProblem(schedule: string): string | undefined {
  let spec = schedule;
  if (/^(?:CRON_)?TZ=/.test(spec)) {
    const space = spec.indexOf(' ');
    if (space < 0 || !isTimeZone(spec.slice(spec.indexOf('=') + 1, space))) return 'its time zone is not known';
    spec = spec.slice(space).trim();
  }
  if (spec.startsWith('@')) {
    if (DESCRIPTORS.has(spec)) return undefined;
    const every = spec.startsWith('@every ') ? spec.slice('@every '.length) : undefined;
    if (every === undefined) return `"${spec}" is not one of @yearly, @monthly, @weekly, @daily, @hourly and @every`;
    return /^[+-]?(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/.test(every) ? undefined : `"${every}" is not a duration`;
  }
  const fields = spec.split(/\s+/).filter((field) => field !== '');
  if (fields.length !== 5) return `it has ${String(fields.length)} fields and not five`;
  for (const [i, bounds] of FIELDS.entries()) {
    for (const range of (fields[i] as string).split(',')) {
      if (range !== '' && !isRange(range, bounds)) return `"${range}" is no ${bounds.name}, which goes from ${String(bounds.least)} to ${String(bounds.most)}`;
    }
  }
  return undefined;
}

/** getRange: `*`, `5`, `1-5`, each with a step behind a slash or not. */
function isRange(range: string, bounds: Bounds): boolean {
  const [span = '', written, ...moreSteps] = range.split('/');
  const [low = '', high, ...moreEnds] = span.split('-');
  if (moreSteps.length > 0) return false;
  let start = bounds.least;
  let end = bounds.most;
  if (low !== '*' && low !== '?') {
    start = valueOf(low, bounds);
    end = high === undefined ? start : valueOf(high, bounds);
    if (moreEnds.length > 0) return false;
  }
  if (written !== undefined) {
    if (!(valueOf(written) >= 1)) return false;
    if (high === undefined && moreEnds.length === 0) end = bounds.most;
  }
  return start >= bounds.least && end <= bounds.most && start <= end;
}

/** Go's strconv.Atoi, and names; NaN for the rest. */
function valueOf(text: string, bounds?: Bounds): number {
  const name = bounds?.names?.indexOf(text.toLowerCase()) ?? -1;
  if (name >= 0) return name + (bounds?.least ?? 0);
  return /^\+?[0-9]+$/.test(text) ? Number(text) : text === '-0' ? 0 : NaN;
}

/** A name of the IANA's list: `Europe/Berlin`. "Local" is none, whatever its case. */
export function isTimeZone(name: string): boolean {
  // Intl does not know the one for "none yet".
  if (name === 'UTC' || name === 'Factory') return true;
  if (/^[+-]/.test(name)) return false;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    // Intl does not mind the case, and Go does. Of an alias it gives the other name, and so it does not say how this one is written.
    return timeZone === name || (timeZone.toLowerCase() !== name.toLowerCase() && name.split('/').every(isInCase));
  } catch {
    return false;
  }
}

const ABBREVIATIONS = new Set(['ACT', 'CET', 'CST6CDT', 'EET', 'EST', 'EST5EDT', 'GB', 'GMT', 'HST', 'LHI', 'MET', 'MST', 'MST7MDT', 'NSW', 'NZ', 'NZ-CHAT', 'PRC', 'PST8PDT', 'ROC', 'ROK', 'UCT', 'US', 'UTC', 'W-SU', 'WET']);

/** Can a part of the name of a zone be written so? With a capital letter in front, and in capital letters only where it is an abbreviation. */
function isInCase(part: string): boolean {
  const word = part.replace(/[-+]?[0-9]*$/, '');
  if (ABBREVIATIONS.has(part.toUpperCase()) || ABBREVIATIONS.has(word.toUpperCase())) return part === part.toUpperCase();
  return /^[A-Z]/.test(part) && /[a-z]/.test(part) && !/[A-Z]{4}/.test(part);
}

/** How many errors the server gives for a time zone. */
export function timeZoneErrors(name: string): number {
  if (name === '') return 1;
  for (const part of name.split('/')) if (part === '.' || part === '..' || part.startsWith('-') || !/^[A-Za-z.\-_0-9+]{1,14}$/.test(part)) return 1;
  return (name.toLowerCase() === 'local' ? 1 : 0) + (name === 'Local' || isTimeZone(name) ? 0 : 1);
}
