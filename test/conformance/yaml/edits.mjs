/** Random texts by seed: manifests edited as a hand slips, spliced and salted, small texts made of the pieces that YAML is about, and trees in all styles. */
import { makeStyled } from './styles.mjs';

/** A generator of numbers in [0, 1) that gives the same ones for the same seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const SCALARS = [
  'yes', 'no', 'on', 'off', 'y', 'n', 'null', '~', '0755', '0o17', '0b11', '-0b11', '0b+1', '1.10', '1.0', '-0.0', '1e3', '1e400', '.5', '-.5', '5.', '.', '0x1f', '1_000', '08', '2001-01-01',
  '12:30:45', '.inf', '-.inf', '.nan', '<<', '9223372036854775808', '18446744073709551616', '-9223372036854775809', '+1', '*a', '*b', '&a y', '&a', '&b', '!!str 1', '!!str', '!!int "5"', '!!int x',
  '!!float 1', '!!null', '!!bool on', '!!binary aGk=', '!local x', '! 5', 'true # c', 'true#c', "'it''s'", "''", '""', '"a\\/b"', '"\\u00e9\\t\\x41"', '"\\ud800"', 'a: b', '[a, b', '[a, b]', '{a: b}', '{a: b, a: c}',
  '[]', '{}', '[a: b]', '[.inf]', '{a: .nan}', '{1: a, "1": b}', '{"a":1}', '{a:1}', '[{a: [b]}, c]', '{{ .Values.x }}', '{{- if x }}', '- a', '- - a', '? a', '%x', '@x', '`x`', 'a\tb', 'x y  z', '|', '>-', '|+', '|2', '>1-', '|\n    x\n   y\n\n    z', '>\n    x\n    y\n\n      z\n', 'é', '😀',
  '"a\n  b"', "'a\n\n  b'", '"a\\\n  b"', 'a\n    b\n\n    c', 'https://x?y=1', 'a,b', 'a#b', '#c', '${X}', '-', '--', '---', '?', ':', ':x', '-x', '?x',
];

const PIECES = [
  ...SCALARS,
  'a', 'b', 'c', 'a', 'b', 'key', 'a:', 'b:', 'c:', 'a: ', 'b: ', 'a: 1', 'b: 2', 'c: 3', ': ', ':', '- ', '- ', '-', '- a: 1', '- - ', '? ', ' ', '  ', '   ', '\t', '\n', '\n', '\n', '\n', '\n ', '\n  ', '\n  ', '\n    ', '\n- ',
  '\n  - ', '\n\n', '\r\n', '\r\n  ', '\r', '[', ']', '{', '}', ',', ', ', '"', "'", '"x"', "'x'", '"a": ', '&a ', '&b ', '*a', '*b ', '<<: *a', '<<: [*a, *b]', '<<: {a: 1}', '<<: ', '!!str ', '!!map ', '!t ', '# c', ' # c', '\n# c\n',
  '|', '>', '|-\n', '>+\n', '|\n  ', '>\n  ', '\n---\n', '---\n', '\n...\n', '--- ', '---', '...', '%YAML 1.1\n---\n', '%TAG ! tag:x,2000:\n---\n', '\ufeff', '\u0085', '\u2028', '\u00a0', '\0', '\x01', '\x7f', '\\', '\\n', '1: ', '"1": ', 'on: ', 'null: ', '~: ', '1.5: ', '[a]: ', '{a: b}: ', '*a : ',
  '"x": ', "'y': ", 'x y: ', 'a:\n- b', 'a:\n  - b\n  - c', 'a:\n  b: 1\n  c: 2',
];

export function makeText(random, seeds) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  if (random() < 0.3) {
    const text = makeStyled(random);
    return random() < 0.7 ? text : pick(EDITS)(text, pick, random);
  }
  if (random() < 0.5) {
    let text = '';
    for (let n = 1 + Math.floor(random() * (random() < 0.3 ? 30 : 10)); n > 0; n--) text += pick(PIECES);
    return text;
  }
  let text = pick(seeds);
  const lines = text.split('\n');
  if (lines.length > 30 && random() < 0.7) {
    const from = Math.floor(random() * (lines.length - 20));
    text = lines.slice(from, from + 20).join('\n');
  }
  for (let n = 1 + Math.floor(random() * 3); n > 0; n--) text = pick(EDITS)(text, pick, random);
  return text;
}

const indentOf = (line) => line.length - line.trimStart().length;

/** An edit of one line that is not empty, or of the block below it. */
const onLine = (edit) => (text, pick, random) => {
  const lines = text.split('\n');
  const full = lines.flatMap((line, i) => (line.trim() ? [i] : []));
  if (full.length === 0) return text;
  const i = pick(full);
  const block = lines.findIndex((line, k) => k > i && line.trim() && indentOf(line) <= indentOf(lines[i]));
  edit(lines, i, block < 0 ? lines.length : block, pick, random);
  return lines.join('\n');
};

const shift = (line, by) => (by > 0 ? ' '.repeat(by) + line : line.startsWith(' '.repeat(-by)) ? line.slice(-by) : line);
const withValue = (line, change) => {
  const at = line.indexOf(': ');
  return at < 0 ? line : line.slice(0, at + 2) + change(line.slice(at + 2), line.slice(0, at));
};
const anywhere = (text, random) => Math.floor(random() * (text.length + 1));

const EDITS = [
  onLine((lines, i, end, pick) => (lines[i] = shift(lines[i], pick([-2, -1, 1, 2, 4])))),
  onLine((lines, i, end, pick) => {
    const by = pick([-2, -1, 1, 2, 4]);
    for (let k = i; k < end; k++) lines[k] = shift(lines[k], by);
  }),
  onLine((lines, i) => (lines[i] = lines[i].replace(/['"]/g, ''))),
  onLine((lines, i, end, pick) => (lines[i] = withValue(lines[i], (value) => pick(['"', "'"]) + value + pick(['"', "'"])))),
  onLine((lines, i, end, pick) => (lines[i] = withValue(lines[i], () => pick(SCALARS)))),
  onLine((lines, i, end, pick) => (lines[i] = withValue(lines[i], () => pick(SCALARS)))),
  onLine((lines, i, end, pick) => (lines[i] = withValue(lines[i], (value, key) => `\n${' '.repeat(indentOf(key) + pick([0, 1, 2, 4]))}${pick([value, pick(SCALARS)])}`))),
  onLine((lines, i) => lines.splice(i, 1)),
  onLine((lines, i) => lines.splice(i, 0, lines[i])),
  onLine((lines, i, end) => lines.splice(end, 0, ...lines.slice(i, end))),
  onLine((lines, i, end, pick) => (lines[i] = pick([lines[i].replace('  ', '\t'), lines[i].replace(' ', '\t'), `${lines[i]}\t`, lines[i].replace(': ', ':\t')]))),
  onLine((lines, i, end, pick) => lines.splice(i, 0, pick(['---', '--- ', '---a', ' ---', '...', '--- # c', '---\t', '--- {b: 2}', '', '', '\t', '# c', '      # c', '%x']))),
  onLine((lines, i) => (lines[i] = lines[i].includes(': ') ? lines[i].replace(': ', ':') : lines[i].replace(/:$/, ''))),
  onLine((lines, i, end, pick) => (lines[i] = pick([`${lines[i]} # note`, `${lines[i]}# note`, `# ${lines[i]}`, `${lines[i]} `, `${' '.repeat(indentOf(lines[i]))}# note\n${lines[i]}`]))),
  onLine((lines, i, end, pick) => (lines[i] += pick([' {}', ' []', ' null', ' &a', ' !!map', ' |', ' >-', ' *a', ' x', ' "x"', ':', ' - x']))),
  onLine((lines, i) => {
    const line = lines[i];
    lines[i] = withValue(line, (value) => `&a ${value}`);
    lines.splice(i + 1, 0, `${line.split(':')[0].replace('- ', '  ')}x: *a`);
  }),
  onLine((lines, i, end, pick) => {
    // An anchor on a block, and a merge of it behind.
    if (!lines[i].endsWith(':')) return;
    const key = lines[i].slice(0, -1).replace('- ', '  ');
    lines[i] += ' &a';
    lines.splice(end, 0, `${key}x:`, `${' '.repeat(indentOf(key) + 2)}${pick(['<<: *a', 'name: z\n' + ' '.repeat(indentOf(key) + 2) + '<<: *a', '<<: [*a, {name: z}]', '<<: [*a, *a]', 'x: *a', '- *a'])}`);
  }),
  onLine((lines, i, end, pick) => {
    const key = lines[i].trim().replace(/^[- ]+/, '').split(':')[0];
    if (key) lines[i] = lines[i].replace(key, () => pick([`"${key}"`, `'${key}'`, `? ${key}`, `${key} `, 'true', '8080', '0755', '1.5', 'null', 'on', '<<', '[a]', '&k ' + key, '!!str ' + key, key.toUpperCase()]));
  }),
  onLine((lines, i, end, pick) => {
    // A block in flow style, with line breaks where they may be.
    const indent = indentOf(lines[i]);
    if (!lines[i].endsWith(':') || end < i + 2) return;
    const inside = lines.slice(i + 1, end).map((line) => line.trim()).filter((line) => line && !line.startsWith('#'));
    const list = inside.every((line) => line.startsWith('- '));
    const items = inside.map((line) => (list ? line.slice(2) : line));
    const glue = pick([', ', ',', ',\n', `,\n${' '.repeat(indent + 2)}`, ' , ']);
    lines.splice(i, end - i, `${lines[i]} ${list ? '[' : '{'}${pick(['', ' ', '\n  '])}${items.join(glue)}${pick(['', ' ', ',', '\n'])}${list ? ']' : '}'}`);
  }),
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replace(/\n$/, ''),
  (text, pick, random) => {
    const at = anywhere(text, random);
    return text.slice(0, at) + pick(PIECES) + text.slice(at);
  },
  (text, pick, random) => {
    const at = anywhere(text, random);
    return text.slice(0, at) + pick(PIECES) + text.slice(at + 1);
  },
  (text, pick, random) => {
    const at = anywhere(text, random);
    return text.slice(0, at) + text.slice(at + 1 + Math.floor(random() * 8));
  },
  (text, pick, random) => {
    // A piece of it again, somewhere else.
    const from = anywhere(text, random);
    const at = anywhere(text, random);
    return text.slice(0, at) + text.slice(from, from + Math.floor(random() * 60)) + text.slice(at);
  },
  (text, pick, random) => text.slice(0, anywhere(text, random)),
];
