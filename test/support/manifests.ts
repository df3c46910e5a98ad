/** Random YAML as people write it, for properties of fixes: block, flow, comments, blank lines, block scalars, anchors, merges, repeated keys. */
import fc from 'fast-check';

/** Picks an integer in [0, below). */
export type Pick = (below: number) => number;

/** `fc.gen()` as a Pick, so that failures shrink. */
export const picks = fc.gen().map((gen): Pick => (below) => gen(fc.nat, { max: below - 1 }));

const KEYS = ['a', 'b', 'name', 'spec', '"on"', "'8080'", 'x.y/z', 'k-1', '"a b"'];
const PLAIN = ['x', '1', 'true', 'no', '1.10', '0755', 'a b', '10.0.0.1', '~', 'a#b', '"q"', "'s'", '"a # b"', "'it''s'", '[]', '{}', '[x, "y, z", 1]', '{k: v, "l": [1, {m: n}]}', '{ k: 1 }'];
const BLOCK_SCALARS = ['|', '|-', '|+', '>', '>-', '|2'];

interface Style {
  readonly step: number;
  readonly listIndent: number;
  readonly comments: boolean;
  readonly blanks: boolean;
  readonly anchors: boolean;
}

class Writer {
  readonly lines: string[] = [];
  #comments = 0;
  #anchors = 0;

  constructor(
    private readonly pick: Pick,
    private readonly style: Style,
  ) {}

  /** The pairs of a map; `first` is what stands before the first key on its line. */
  map(column: number, first: string, depth: number, path: string): void {
    const count = 1 + this.pick(4);
    const keys = [...KEYS];
    for (let i = 0; i < count; i++) {
      const key = keys[this.pick(keys.length)] ?? 'a';
      if (this.pick(12) > 0) keys.splice(keys.indexOf(key), 1);
      const at = `${path}/${key.replace(/^["']|["']$/g, '')}`;
      if (i > 0 || first.trim() === '') this.before(column, at);
      const prefix = i === 0 ? first : ' '.repeat(column);
      if (this.style.anchors && this.#anchors > 0 && this.pick(6) === 0) this.lines.push(`${prefix}<<: *m${this.pick(this.#anchors)}`);
      else this.value(`${prefix}${key}:`, column, depth, at, false);
    }
  }

  private seq(column: number, first: string, depth: number, path: string): void {
    const count = 1 + this.pick(3);
    for (let i = 0; i < count; i++) {
      const at = `${path}/${i}`;
      if (i > 0 || first.trim() === '') this.before(column, at);
      this.value(`${i === 0 ? first : ' '.repeat(column)}-`, column, depth, at, true);
    }
  }

  /** What stands behind a colon or a dash that ends `head`. */
  private value(head: string, column: number, depth: number, path: string, item: boolean): void {
    const { step, listIndent } = this.style;
    const kind = depth <= 0 ? this.pick(6) : this.pick(12);
    if (kind === 0) this.lines.push(head + this.behind(path));
    else if (kind === 1) this.blockScalar(head, column);
    else if (kind === 2 && this.style.anchors && this.#anchors > 0) this.lines.push(`${head} *m${this.pick(this.#anchors)}${this.behind(path)}`);
    else if (kind === 3) this.tallFlow(head, column, path);
    else if (kind < 7) this.lines.push(`${head} ${PLAIN[this.pick(PLAIN.length)] ?? ''}${this.behind(path)}`);
    else if (item) {
      const spaces = 1 + this.pick(2);
      if (kind < 11) this.map(column + 1 + spaces, head + ' '.repeat(spaces), depth - 1, path);
      else this.seq(column + 1 + spaces, head + ' '.repeat(spaces), depth - 1, path);
    } else {
      const anchor = this.style.anchors && kind < 11 && this.pick(3) === 0;
      const line = this.lines.push(head + (anchor ? ` &m${this.#anchors}` : '') + this.behind(path)) - 1;
      const inner = column + (kind < 10 ? step : listIndent);
      if (kind < 10) this.map(inner, ' '.repeat(inner), depth - 1, path);
      else this.seq(inner, ' '.repeat(inner), depth - 1, path);
      // Only maps can be merged, so only they keep their anchors.
      if (anchor && kind < 10) this.#anchors++;
      else if (anchor) this.lines[line] = head;
      if (inner > column) this.comment(inner, `below ${path}`);
    }
  }

  private blockScalar(head: string, column: number): void {
    const header = BLOCK_SCALARS[this.pick(BLOCK_SCALARS.length)] ?? '|';
    this.lines.push(`${head} ${header}`);
    const indent = ' '.repeat(column + (header === '|2' ? 2 : 1 + this.pick(3)));
    this.lines.push(`${indent}# no comment`);
    for (let i = this.pick(3); i > 0; i--) this.lines.push(['', `${indent}x: y`, `${indent}  z`, indent][this.pick(4)] ?? '');
    if (this.pick(4) === 0) this.lines.push(`${indent}  `);
  }

  private tallFlow(head: string, column: number, path: string): void {
    const indent = ' '.repeat(column + this.style.step);
    this.lines.push(`${head} {`);
    const count = 1 + this.pick(3);
    for (let i = 0; i < count; i++) {
      const at = `${path}/f${i}`;
      if (this.pick(3) === 0) this.comment(indent.length, `above ${at}`);
      const comma = i < count - 1 || this.pick(3) === 0 ? ',' : '';
      this.lines.push(`${indent}f${i}: ${['1', '"x, y"', '[a, b]', ''][this.pick(4)] ?? ''}${comma}${this.behind(at)}`);
    }
    this.lines.push(`${indent}}`);
  }

  private before(column: number, path: string): void {
    if (this.style.blanks && this.pick(4) === 0) this.lines.push(this.pick(3) === 0 ? '  ' : '');
    if (this.pick(3) === 0) this.comment(column, `above ${path}`);
  }

  private behind(path: string): string {
    return this.style.comments && this.pick(3) === 0 ? ` # ${++this.#comments} behind ${path}` : '';
  }

  private comment(column: number, what: string): void {
    if (this.style.comments && this.pick(2) === 0) this.lines.push(`${' '.repeat(column)}# ${++this.#comments} ${what}`);
  }
}

/** A document whose root is a map. Comments say which entry they stand above, behind or below: `# 3 behind /spec/0`. */
export function randomManifest(pick: Pick, anchors: boolean): string {
  const writer = new Writer(pick, { step: 1 + pick(4), listIndent: pick(3), comments: pick(3) > 0, blanks: pick(2) > 0, anchors });
  writer.map(0, '', 1 + pick(4), '');
  if (pick(4) === 0) writer.lines.push('');
  const text = writer.lines.join(pick(3) === 0 ? '\r\n' : '\n');
  return (pick(8) === 0 ? '\ufeff' : '') + text + (pick(3) === 0 ? '' : text.includes('\r') ? '\r\n' : '\n');
}
