/**
 * Globs, matched in time that grows with text and pattern alone: whoever sends a manifest chooses its names. `*` is any part of a name, `?` one character of it, `**`
 * any folders, `{a,b}` either, `\` takes the next character as it is.
 */

/** What is matched: `path`s with `/`, or single `word`s such as a namespace. */
export type GlobKind = 'path' | 'word';

/**
 * Whether any of the patterns matches. Of paths a pattern also matches all that lies in a folder which it matches; one without a `/` matches at every depth, and
 * one that begins with `/` from the top, as in .gitignore.
 */
export function globs(patterns: readonly string[], kind: GlobKind): (text: string) => boolean {
  const all = patterns.map(kind === 'path' ? pathMatcher : wordMatcher);
  return (text) => all.some((matches) => matches(text));
}

type Matcher = (text: string) => boolean;

const SPECIAL = /[*?{\\]/;

/** Most patterns are plain but for their ends, and need no machine. */
function pathMatcher(pattern: string): Matcher {
  const trimmed = pattern.replace(/^\.\//, '/').replace(/\/+$/, '');
  let anywhere = !trimmed.includes('/');
  let rest = trimmed.replace(/^\/+/, '');
  if (/^(?:\*\*\/?)+$/.test(rest)) return () => true;
  while (rest.startsWith('**/')) {
    anywhere = true;
    rest = rest.slice(3);
  }
  // What is in a folder belongs to it anyway.
  while (rest.endsWith('/**') && !rest.includes('\\')) rest = rest.slice(0, -3);
  if (rest === '') return () => false;
  if (!SPECIAL.test(rest)) return anywhere ? (text) => `/${text}/`.includes(`/${rest}/`) : (text) => text === rest || text.startsWith(`${rest}/`);
  const ending = rest.slice(1);
  if (anywhere && rest.startsWith('*') && !SPECIAL.test(ending) && !ending.includes('/')) return (text) => text.endsWith(ending) || text.includes(`${ending}/`);
  const glob = new Glob(anywhere ? `**/${rest}` : rest, 'path');
  return (text) => glob.matches(text);
}

function wordMatcher(pattern: string): Matcher {
  if (!SPECIAL.test(pattern)) return (text) => text === pattern;
  const beginning = pattern.slice(0, -1);
  if (pattern.endsWith('*') && !SPECIAL.test(beginning)) return (text) => text.startsWith(beginning);
  const glob = new Glob(pattern, 'word');
  return (text) => glob.matches(text);
}

/** An order of the little machine that reads a text along a pattern. */
type Op = 'character' | 'one' | 'part' | 'anything' | 'either' | 'jump' | 'end';

interface Step {
  readonly op: Op;
  /** Of a character its code; of `either` and `jump` the step to go to. */
  to: number;
}

const SLASH = 47;

class Glob {
  readonly #steps: Step[] = [];
  readonly #covers: boolean;

  constructor(pattern: string, kind: GlobKind) {
    this.#covers = kind === 'path';
    this.#compile(pattern, 0, '');
    this.#add('end', 0);
  }

  matches(text: string): boolean {
    const steps = this.#steps;
    // The turn in which a step was last reached, so that none is followed twice at one place.
    const reached = new Array<number>(steps.length).fill(-1);
    let now: number[] = [];
    this.#follow(0, 0, reached, now);
    for (let i = 0; i < text.length && now.length > 0; i++) {
      const code = text.charCodeAt(i);
      if (this.#covers && code === SLASH && i > 0 && this.#atEnd(now)) return true;
      const next: number[] = [];
      for (const at of now) {
        const { op, to } = steps[at] as Step;
        if (op === 'character' ? to === code : op === 'one' && code !== SLASH) this.#follow(at + 1, i + 1, reached, next);
        else if (op === 'anything' || (op === 'part' && code !== SLASH)) this.#follow(at, i + 1, reached, next);
      }
      now = next;
    }
    return this.#atEnd(now);
  }

  #atEnd(now: readonly number[]): boolean {
    return now.some((at) => this.#steps[at]?.op === 'end');
  }

  /** Adds a step, and every other that is reached from it without reading on. */
  #follow(first: number, turn: number, reached: number[], into: number[]): void {
    const waiting = [first];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (reached[at] === turn) continue;
      reached[at] = turn;
      const { op, to } = this.#steps[at] as Step;
      if (op === 'jump') waiting.push(to);
      else if (op === 'either') waiting.push(to, at + 1);
      else {
        into.push(at);
        if (op === 'part' || op === 'anything') waiting.push(at + 1);
      }
    }
  }

  #add(op: Op, to: number): Step {
    const step = { op, to };
    this.#steps.push(step);
    return step;
  }

  /** Compiles from `start` to one of the characters in `until`, or to the end; returns where it stopped. */
  #compile(pattern: string, start: number, until: string): number {
    let i = start;
    for (; i < pattern.length && !until.includes(pattern[i] as string); i++) {
      const c = pattern[i] as string;
      if (c === '\\' && i + 1 < pattern.length) this.#add('character', pattern.charCodeAt(++i));
      else if (c === '?') this.#add('one', 0);
      else if (c === '{' && closing(pattern, i) > 0) i = this.#either(pattern, i);
      else if (c === '*') i = this.#star(pattern, i);
      else this.#add('character', c.charCodeAt(0));
    }
    return i;
  }

  #star(pattern: string, at: number): number {
    let end = at;
    while (pattern[end + 1] === '*') end++;
    const whole = (at === 0 || pattern[at - 1] === '/') && end > at;
    if (whole && pattern[end + 1] === '/') {
      // Folders, or none.
      const skip = this.#add('either', 0);
      this.#add('anything', 0);
      this.#add('character', SLASH);
      skip.to = this.#steps.length;
      return end + 1;
    }
    this.#add(this.#covers ? (whole && end + 1 === pattern.length ? 'anything' : 'part') : 'anything', 0);
    return end;
  }

  #either(pattern: string, open: number): number {
    const ends: Step[] = [];
    let i = open;
    do {
      const other = this.#add('either', 0);
      i = this.#compile(pattern, i + 1, ',}');
      ends.push(this.#add('jump', 0));
      other.to = this.#steps.length;
    } while (pattern[i] === ',');
    // Behind the last alternative there is no other.
    this.#add('character', -1);
    for (const end of ends) end.to = this.#steps.length;
    return i;
  }
}

/** The `}` that belongs to a `{`, or -1. */
function closing(pattern: string, open: number): number {
  let depth = 0;
  for (let i = open; i < pattern.length; i++) {
    const c = pattern[i];
    if (c === '\\') i++;
    else if (c === '{') depth++;
    else if (c === '}' && --depth === 0) return i;
  }
  return -1;
}
