/** Inputs on which readers of YAML disagree, in groups. What Kubernetes says of each is in recorded.jsonl (see record.mjs). */

const value = (text) => `a: ${text}\n`;
const key = (text) => `${text}: x\n`;

/** Words that resolve to something, or only look like it. */
const PLAIN = [
  'y', 'Y', 'yes', 'Yes', 'YES', 'yEs', 'n', 'N', 'no', 'No', 'NO', 'on', 'On', 'ON', 'oN', 'off', 'Off', 'OFF', 'true', 'True', 'TRUE', 'tRue', 'false', 'False', 'FALSE', 'yup', 'nope', 't', 'f', 'none',
  'null', 'Null', 'NULL', 'nUll', '~', '~x', 'nil',
  '0', '-0', '+0', '1', '-1', '+1', '00', '0755', '0o755', '0O17', '0o8', '08', '09.5', '-0755', '0x1F', '0X1f', '-0x10', '0x', '0xg', '0b101', '0B11', '-0b11', '0b', '0b2', '0b+1', '-0b-1', '0b-11',
  '1_000', '1__0', '_1', '1_', '-_1', '+_1', '0_7', '0x_1f', '1_000.5', '1e1_0', '.5_0', '_',
  '9007199254740991', '9007199254740993', '9223372036854775807', '9223372036854775808', '-9223372036854775808', '-9223372036854775809', '+9223372036854775808', '18446744073709551615', '18446744073709551616',
  '0xffffffffffffffff', '0x10000000000000000', '01777777777777777777777', '02000000000000000000000', '123456789012345678901234567890',
  '1.0', '1.10', '1.', '.5', '-.5', '+.5', '.', '..', '-.', '+', '-', '1.2.3', '1e3', '1E3', '1e+3', '1e-3', '1e', 'e3', '.e3', '1.5e300', '1e400', '-1e400', '1e-400', '1e21', '1e20', '123456789.0', '0.000001', '0.0000001', '-0.0', '1.e2', '.5e1',
  '0x1p4', '1f', '100m', '1Gi', '1d', '12:30', '190:20:30', '1:2', '2001-01-01', '2001-1-1', '2001-12-14t21:59:43.10-05:00', '2001-12-14 21:59:43', '10.0.0.1', '1,000',
  '.inf', '.Inf', '.INF', '.iNF', '-.inf', '+.inf', '.nan', '.NaN', '.NAN', '-.nan', 'inf', 'NaN', 'Infinity', '.infinity', '<<', '=',
];

const QUOTED = [
  "''", '""', "'yes'", '"8080"', "'it''s'", "'a\\n'", '"a\\nb"', '"\\0\\a\\b\\t\\n\\v\\f\\r\\e\\ \\"\\\'\\\\\\N\\_\\L\\P"', '"\\x41\\u00e9\\U0001F600"', '"\\/"', '"\\q"', '"\\x4"', '"\\ud83d\\ude00"', '"\\ud800"', '"\\U00110000"', '"\\\tx"',
  '"a" b', '"a"b', '"a"# c', '"a" # c', "'a'x", '"a', "'a", '"a\n  b"', '"a\nb"', "'a\n  b'", '"a\n\n\n  b"', '"a  \n  b"', '"a\\\n  b"', '"a \\\n\n  b"', '"a\\\n\n\n  b"', '"\n  a\n"', '"a\n\tb"', '"a\n---\nb"', '"a\n...\nb"', '" a "', '"a: b"', '"a #b"', '"\u00a0"', "'a\r\n  b'",
];

const BLOCK_SCALARS = [
  '|\n  x', '|\n  x\n', '|\n  x\n\n\n', '|-\n  x\n\n', '|+\n  x\n\n', '|+\n  x', '|2\n    x\n', '|2-\n   x\n', '|-2\n   x\n', '|+1\n  x\n\n', '|0\n  x\n', '|10\n  x\n', '|x\n  x\n', '| # c\n  x\n', '|# c\n  x\n', '|\n', '|+\n\n\n', '|-\n\n', '|\nb: 1\n',
  '|\n  x\n y\n', '|\n  x\n   y\n  z\n', '|\n\n\n  x\n', '|\n     \n  x\n', '|\n \n  x\n', '|\n\tx\n', '|\n  \tx\n', '|\n  x\n\t\n', '|\n  x\n# c\n', '|\n  x\n  # c\n', '|\n  # c\n', '|\n  x  \n', '|\n  x\n  \n  y\n', '|\r\n  x\r\n  y\r\n', '|\n  ---\n', '|\n  x\n...\n',
  '>\n  x\n  y\n', '>\n  x\n\n  y\n', '>\n  x\n   y\n  z\n', '>\n   x\n\n    y\n\n   z\n', '>-\n  x\n\n\n', '>+\n  x\n\n', '>\n\n  x\n', '>\n  x\n  \ty\n  z\n', '>2\n   x\n  y\n', '>\n  x\n\n\n   y\n\n  z\n', '>\n  x',
];

const FLOW = [
  '[]', '{}', '[a, b]', '[a, b,]', '[,a]', '[a,,b]', '[a', '[a]]', '[ ]', '{a: 1, b: 2}', '{a: 1,}', '{a}', '{a, b: c}', '{a:}', '{a: }', '{a:1}', '{"a":1}', '{"a" : 1}', '{"a":}', '{a : 1}', "{'a':1}", '{: a}', '{,}', '{a: b: c}', '{a: [b, {c: d}]}', '[a: b]', '["a": b, c]', '[a: b: c]',
  '[{a: 1}, {b: 2}]', '{a: 1} b', '{a: 1}# c', '{a: 1 # c\n}', '{a: 1 #c, b: 2\n}', '{a: b#c}', '[a #c\n]', '[a,#c\n b]', '[\na\n]', '[\n  a,\n  b\n]', '[a\n  b]', '[a,\n\tb]', '[a\n\t]', '{a: b\n  c}', '{a\n: 1}', '{"a"\n: 1}', '{\n}', '{a: {\n}', '[-]', '[- a]', '[-a]', '[--]', '[?]', '[? a]', '{? a : b}', '{a?b: c}', '[a?b]', '[:a]', '[a:b]', '[::a]', '{a: :b}', '[|]', '[>]', '[%a]', '[@a]', '[`a`]', '[!t a]', '[&a b, *a]', '[*a]', '[a\n...\n]', '[]: x',
  '{a: &x 1, b: *x}', '{a: 1, a: 2}', '{yes: 1}', '{1: a}', '{null: a}', '{~: a}', '{[a]: b}', '{{a: b}: c}', '{{ .Values.x }}', '{"a": "b\\/c"}', '[1, 0x10, yes, ~, 1.5]', '[.inf]', '{<<: {a: 1}}', '[<<]', '[a b, c d]', '[http://x, y]', '[http://x?y]', '{a: http://x}', '["a\n  b"]', '[a]b',
];

const KEYS = [
  '8080', '0755', '1.5', '1.0', '1e3', '1e6', '1e7', '1e21', '123456789.5', '0.00001', '0.0001', '1e300', '-1', '-0.0', '1_000', '9223372036854775807', '9223372036854775808', '18446744073709551616', 'on', 'y', 'No', 'true', 'null', '~', 'Null', '""', "''", '"null"', '.inf', '-.inf', '.nan', '2001-01-01', '12:30', '<<x', '"<<"', "'<<'", '=', '.', '-a', '?a', ':a', '-', '- a', '? a', '! a', '!!str 1', '!!int "1"', '&k a', '*k', '[a]', '{a: b}', '"a"b', 'a b', 'a  b', 'a #b', 'a#b', '"a" ', 'a ', 'a\t', '@a', '`a', '%a', '|', '>', '"a\n b"', 'é', '😀', 'a:b', 'a: b', '"\\x41"', 'a,b', 'a]b', 'a}b', '${X}', '{{ x }}',
];

const BLOCK = [
  'a:\n  b: 1\n', 'a:\n- b\n- c\n', 'a:\n  - b\n  - c\n', 'a:\n- b\nc: d\n', 'a:\n  - b\n - c\n', 'a:\n  - b\n- c\n', '- a\n- b\n', '- a\nb: c\n', '- - a\n  - b\n- c\n', '- a: 1\n  b: 2\n', '- a: 1\n b: 2\n', '- a: 1\n   b: 2\n', '-   a: 1\n    b: 2\n', '-\n  a: 1\n', '-\n- a\n', '- # c\n  a\n', '-\ta\n', '- \ta\n', '-a\n', '- -a\n', '--- a\n', ' a: 1\n b: 2\n', ' a: 1\nb: 2\n', '  a: 1\n b: 2\n', 'a: 1\n b: 2\n', 'a:\n b: 1\n  c: 2\n', 'a:\n  b: 1\n c: 2\n', 'a:\n   b: 1\n  c: 2\n',
  'a: b\n c\n', 'a: b\n\n c\n', 'a: b\n\n\n  c\n d\n', 'a: b\nc\n', 'a: b # c\n d\n', 'a: b\n # c\n d\n', 'a: b\n# c\nd: e\n', 'a: b\n  - c\n', 'a: b\n  c: d\n', 'a: b\n  c:\n', 'a: b\n \tc\n', 'a: b\n\tc\n', 'a: b\n\t\nc: d\n', 'a: b\n  \nc: d\n', 'a: b \t\n', 'a:\tb\n', 'a: \tb\n', '\ta: b\n', 'a:\n\tb: c\n', 'a:\n  \tb: c\n', 'a:  b  c\n', 'a: b: c\n', 'a: b:c\n', 'a: b:\n', 'a: :b\n', 'a: - b\n', 'a: -b\n', 'a: -\n', 'a: ? b\n', 'a: ?b\n', 'a: b#c\n', 'a: b #c\n', 'a: #b\n', 'a:#b\n', 'a: %b\n', 'a: @b\n', 'a: `b`\n', 'a: ,b\n', 'a: ]b\n', 'a: b]\n', 'a: |b\n', 'a: >b\n', 'a: &b\n', 'a: *b\n', 'a: !b\n', 'a: !!b\n', 'a:b\n', 'a\n', 'a:\n', 'a: \n', 'a:', 'a: 1\nb\n', 'a: 1\nb', 'a: 1\n"b"\n', 'a: 1\n- b\n', 'a:\n  b\n', 'a:\n  b\n  c\n', 'a:\n  b\n c\n', 'a:\n  b: c\n  d\n', 'a:\n  "b"\n', 'a:\n  "b"\n  c\n', 'a:\n  [b]\n', 'a: [\nb\n]\n', 'a: {\nb: 1\n}\n', 'a: {\nb: 1\n}\nc: 2\n', 'a:\n  - b: {\n}\n',
  'a: 1\n\n\nb: 2\n\n', '# c\na: 1\n', 'a: 1 # c', 'a:\n  # c\n  b: 1\n', 'a:\n# c\n  b: 1\n', 'a:\n    # c\n  b: 1\n', '- a\n # c\n- b\n', 'a: 1\r\nb: 2\r\n', 'a: 1\rb: 2\r', 'a:\r\n  - b\r\n  - c\r\n', 'a: b\r\n c\r\n', 'a\r\r\nb: 1', '? a\n: b\n', '? a\n', '? a\nb: c\n', '? - a\n: - b\n', ': a\n', 'a: 1\n: b\n', '?\n: a\n', '? |\n  x\n: y\n', `${'k'.repeat(1023)}: x\n`, `${'k'.repeat(1025)}: x\n`, `"${'k'.repeat(1030)}": x\n`, `{${'k'.repeat(1030)}: x}\n`, 'a:\n- b\n-c\n', 'a:\n-b\n', 'a: [1, 2\n', 'a: "b\n', 'nodeSelec\n', 'a: 1\nnodeSelec\n', 'a: {b: c\nd: e\n',
  '"a": 1\n', "'a': 1\n", '"a" : 1\n', '"a":1\n', '"a"\n', 'just text\n', 'just\ntext\n', 'just\ntext: x\n', '123\n', 'null\n', '~\n', '""\n', '[]\n', '{}\n',
];

const ANCHORS = [
  'a: &x 1\nb: *x\n', 'a: &x\n  c: 1\nb: *x\n', 'a: &x [1]\nb: *x\n', 'a: &x\nb: *x\n', 'a: *x\nb: &x 1\n', 'a: &x *x\n', 'a: &x [*x]\n', 'a: &x {b: *x}\n', 'a: &x 1\nb: &x 2\nc: *x\n', 'a: &x [&x 1, *x]\n', 'a: &x y\n*x : z\n', 'a: &x y\n*x: z\n', '&x a: b\nc: *x\n', '- &x a: b\n- *x\n', '- &x\n  a: b\n- *x\n', '&x\na: b\n', '&x\n- a\n', 'a: &x\n- b\nc: *x\n', 'a: &x\n  - b\nc: *x\n', 'a:\n  &x\n  b: 1\nc: *x\n', 'a:\n  &x b: 1\nc: *x\n', 'a: &x &y 1\n', 'a: &x\n  &y b\nc: *y\n', 'a: &x !!str 1\nb: *x\n', 'a: !!str &x 1\nb: *x\n', 'a: &x- 1\nb: *x-\n', 'a: &é 1\n', 'a: &x.y 1\n', 'a: & 1\n', 'a: &x, 1\n', 'a: [&x 1, *x]\n', 'a: {b: &x 1, c: *x}\n', 'a: [*x,*x]\nb: &x 1\n', 'a: *x y\n', 'a: *x # c\nb: 1\n', 'a: &x 1\nb: *x # c\n', 'a: &x |\n  y\nb: *x\n', 'a: &x yes\nb: *x\n', 'a: &x 1\nb: "*x"\n', 'a: &x\n\nb: *x\n', 'a: &x # c\n  b: 1\n', 'a: &x "b"\nc: *x\n', 'a: &x .inf\na: 1\n', 'a: &x .inf\na: *x\n', 'a: .nan\na: 1\n', '- &x {a: 1}\n- *x\n- [*x, *x]\n',
];

const MERGES = [
  'a: &x {b: 1}\nc:\n  <<: *x\n', 'a: &x {b: 1}\nc:\n  <<: *x\n  b: 2\n', 'a: &x {b: 1}\nc:\n  b: 2\n  <<: *x\n', 'a: &x {b: 1}\nd: &y {b: 2, e: 3}\nc:\n  <<: [*x, *y]\n', 'a: &x {b: 1}\nd: &y {b: 2}\nc:\n  <<: *x\n  <<: *y\n', 'a: &x {b: {c: 1}}\nd:\n  <<: *x\n  b: {e: 2}\n', 'a: &x {b: 1}\nc:\n  "<<": *x\n', "a: &x {b: 1}\nc:\n  '<<': *x\n", 'c:\n  <<: {b: 1}\n', 'c:\n  <<: {b: 1, b: 2}\n', 'c:\n  <<: [{b: 1}, {b: 2}]\n', 'c:\n  <<: 1\n', 'c:\n  <<:\n', 'c:\n  <<: null\n', 'c:\n  <<: x\n', 'c:\n  <<: []\n', 'c:\n  <<: {}\n', 'c:\n  <<: [1]\n', 'c:\n  <<: [[{b: 1}]]\n', 'a: &x [1]\nc:\n  <<: *x\n', 'a: &x [{b: 1}]\nc:\n  <<: *x\n', 'a: &x 1\nc:\n  <<: *x\n', 'a: &x {b: 1}\nc:\n  <<: [*x, *x]\n', 'a: &x {<<: {b: 1}, c: 2}\nd:\n  <<: *x\n  e: 3\n', 'a: &x {b: 1}\nc: {<<: *x, d: 2}\n', 'c:\n  <<: *x\n', 'c: <<\n', '- <<\n', '<<: {a: 1}\nb: 2\n', 'c:\n  !!merge <<: {b: 1}\n', 'c:\n  ! "<<": {b: 1}\n', 'c:\n  !!str <<: {b: 1}\n', 'c:\n  &k <<: {b: 1}\n', 'c:\n  <<:\n    b: 1\n  d: 2\n', 'c:\n  <<:\n  - {b: 1}\n  - {d: 2}\n', 'a: &x {~: 1}\nc:\n  <<: *x\n', 'a: &x {1: b}\nc:\n  <<: *x\n  1: d\n', 'a: &x {1: b}\nc:\n  <<: *x\n  1: d\n  e: f\n', 'c:\n  <<: {b: .inf}\n  b: 1\n', 'c: {<<: {b: 1}, <<: {d: 2}}\n',
];

const DUPLICATES = [
  'a: 1\na: 2\n', 'a: 1\nb: 2\na: 3\n', 'a: 1\na: 2\na: 3\n', 'a: 1\n"a": 2\n', "a: 1\n'a': 2\n", 'yes: 1\ntrue: 2\n', 'on: 1\ny: 2\n', '1: a\n0x1: b\n', '0755: a\n493: b\n', 'a: {b: 1, b: 2}\n', '- a: 1\n  a: 2\n', 'a: {b: 1, b: 2}\na: 1\n', 'a: &x {b: 1, b: 2}\nc: *x\n', '? a\n: 1\na: 2\n', `${Array.from({ length: 20 }, (_, i) => `k${i}: ${i}`).join('\n')}\nk3: x\n`, '{"a":1,"a":2}\n', 'A: 1\na: 2\n', '~: 1\n~: 2\n', 'a: {~: 1}\na: 2\n', 'a: {9223372036854775808: 1}\na: 2\n', 'a: {[b]: 1}\na: 2\n',
];

const DOCUMENTS = [
  '', '\n', '\n\n', '# c\n', '---\n', '---', '--- \n', '---\n---\n', '---\n---\na: 1\n', 'a: 1\n---\n', 'a: 1\n---\nb: 2\n', 'a: 1\n---', 'a: 1\n--- # c\nb: 2\n', '--- # c\na: 1\n', '---# c\na: 1\n', 'a: 1\n---# c\nb: 2\n', '---\t\na: 1\n', '--- a\n', '--- {b: 2}\n', '---b: 2\n', 'a: 1\n--- {b: 2}\n', 'a: 1\n---b: 2\n', 'a: 1\n---\nb: 2\n--- c\nd: 3\n', '----\na: 1\n', 'a: 1\n----\n', ' ---\na: 1\n', 'a: 1\n ---\nb: 2\n', 'a: |\n  x\n---\nb: |\n  y\n', 'a: |\n  ---\n  x\n', 'a: "x\n---\ny"\n', 'a: 1\n---\n---\n---\nb: 2\n', 'a: 1\n---\n\n---\nb: 2\n', 'a: 1\n---\n# c\n---\nb: 2\n', '---\r\na: 1\r\n---\r\nb: 2\r\n', 'a: 1\r---\rb: 2\r', '---\u00a0\na: 1\n', 'a: 1\n---\u00a0\nb: 2\n', 'a: 1\n---\u0085\nb: 2\n', 'a: 1\n---\u2003#\nb: 2\n', 'a: 1\n...\n', 'a: 1\n...\nb: 2\n', 'a: 1\n...\n---\nb: 2\n', '...\n', '---\n...\n', 'a: 1\n... # c\n', 'a: 1\n...b\n', '%YAML 1.1\n---\na: 1\n', '%YAML 1.2\n---\na: 1\n', '%YAML 1.2\na: 1\n', '---\n%YAML 1.1\n', '%TAG ! tag:x,2000:\n---\na: !y 1\n', 'a: 1\n%b: 2\n',
  '\ufeffa: 1\n', '\ufeff---\na: 1\n', '\ufeff--- {b: 2}\n', '\ufeff---\na: 1\n---\nb: 2\n', 'a: 1\n---\n\ufeffb: 2\n', 'a: \ufeffb\n', '\ufeff\ufeffa: 1\n', '\ufeff', 'a: 1\n\ufeffb: 2\n',
  '{"a":1}{"b":2}', '{"a":1}\n{"b":2}\n', '{"a":1}\n', '{\n\t"a": [\n\t\t1,\n\t\t"b"\n\t]\n}\n', '{"a":1} x', '{"a":1} x: y', '{"a":1}\nb: 2\n', '[1]\n[2]\n', '"a"\n"b"\n', '{"a": "\\u00e9"}', '{"a":1}]', '{"a":1}, {"b":2}', '{a: 1}\n---\n{b: 2}\n', '  a: 1\nb: "\n', '- a\n- b\n c\n',
];

const CHARACTERS = [
  'a: \0\n', 'a: "\0"\n', 'a: \x01\n', 'a: \x0b\n', 'a: \x0c\n', 'a: \x1b[0m\n', 'a: \x7f\n', 'a: \x80\n', 'a: \x85b\n', 'a: b\x85c: d\n', 'a: \u2028b\n', 'a: |\n  x\u2028  y\n', 'a: "x\u2029y"\n', 'a: \ufffe\n', 'a: \uffff\n', 'a: \ufffd\n', 'a: \ud800\n', 'a: \u{1f600}\n', 'a: \u{10ffff}\n', '# \x01\na: 1\n', 'a: 1 # \x7f\n', 'a: \u00a0b\u00a0\n', '\u00a0a: b\n', 'a:\u00a0b\n', 'é: ü\n', '日本: 語\n', `a: 1\n...\n${'# filler\n'.repeat(200)}\0`, 'a: \u3000b\n',
];

const TAGS = [
  '!!str 5', '!!str', '!!str null', '!!str "x"', '!!str [a]', '!!int 5', '!!int "5"', '!!int 0x1f', '!!int x', '!!int', '!!int 1.5', '!!float 1', '!!float 1.5', '!!float x', '!!float 9223372036854775808', '!!bool yes', '!!bool "true"', '!!bool 1', '!!null ~', '!!null ""', '!!null', '!!null x', '!!map {a: 1}', '!!map x', '!!seq [a]', '!!seq', '!!set {a, b}', '!!omap [a: 1]', '!!binary aGVsbG8=', '!!binary "aGVs\n  bG8="', '!!binary x', '!!binary /w==', '!!binary |\n  aGVs\n  bG8=\n', '!!timestamp 2001-01-01', '!!timestamp 2001-02-30', '!!timestamp "2001-12-14 21:59:43"', '!!timestamp 2001-12-14T21:59:43Z', '!!timestamp x', '!!merge x', '! 5', '! "5"', '!', '!local 5', '!local', '!local {a: 1}', '!a!b x', '!<tag:yaml.org,2002:int> 5', '!<x> 5', '!<x 5', '!a%20b 5', '!a%zz 5', '!! 5', '!!str!x 5', '!x,y 5', '!!str &x 5', '!!str !!str 5', '!!str # c', '!!str |\n  5\n', '!!float .inf', '!!str .inf', '!!float 1e400', '!!str\n  5', '!!Str 5', '!!int 1_000', '!!int 2001-01-01',
];

const HELM = [
  'a: {{ .Values.x }}\n', '{{ .Values.x }}: a\n', '{{- if .Values.x }}\na: 1\n{{- end }}\n', 'a: 1\n{{ if x }}\nb: 2\n{{ end }}\n', 'a: "{{ .Values.x }}"\n', "a: '{{ x }}'\n", 'a: x{{ y }}\n', 'a: x-{{ y | quote }}\n', 'a: |\n  {{ x }}\n', 'a: # {{ x }}\n', '# {{ x }}\na: 1\n', 'a: {{ x }}-y\n', 'a: [{{ x }}]\n', 'a: ${VAR}\n', 'a: @NAME@\n', 'a: <% x %>\n', '{% if x %}\na: 1\n{% endif %}\n', 'a: {% x %}\n', 'a: $(VAR)\n', 'a: {{x}}\n', 'a:\n{{ toYaml .x | indent 2 }}\n', '- {{ x }}\n', 'a: b {{ c }}: d\n', '- path: \\\\.\\pipe\\x\n- C:\\x\n',
];

const list = (group, texts) => texts.map((text) => ({ group, text }));

export const INPUTS = [
  ...list('plain scalars', PLAIN.map(value)),
  ...list('plain scalars in a list', PLAIN.slice(0, 12).map((text) => `- ${text}\n`)),
  ...list('quoted scalars', QUOTED.map(value)),
  ...list('quoted scalars in a list', ['"a\nb"', "'a\n  b'", '"a" # c'].map((text) => `- ${text}\n- c\n`)),
  ...list('block scalars', BLOCK_SCALARS.map(value)),
  ...list('block scalars in a list', BLOCK_SCALARS.slice(0, 12).map((text) => `- ${text}`)),
  ...list('block scalars in a map in a list', BLOCK_SCALARS.slice(0, 12).map((text) => `b:\n- a: ${text.replaceAll('\n', '\n  ')}`)),
  ...list('block scalars as documents', ['|\n  x\n', '|\nx\n', '>-\n x\n y\n', '|1\n x\n', '--- |\n x\n']),
  ...list('flow collections', FLOW.map(value)),
  ...list('flow collections as documents', FLOW.slice(0, 30)),
  ...list('keys', KEYS.map(key)),
  ...list('keys in flow maps', KEYS.slice(0, 50).map((text) => `a: {${text}: x}\n`)),
  ...list('block collections', BLOCK),
  ...list('anchors and aliases', ANCHORS),
  ...list('merges', MERGES),
  ...list('duplicate keys', DUPLICATES),
  ...list('documents', DOCUMENTS),
  ...list('characters', CHARACTERS),
  ...list('tags', TAGS.map(value)),
  ...list('tags in a list', TAGS.slice(0, 20).map((text) => `- ${text}\n`)),
  ...list('templates', HELM),
  ...list('alias bombs', [2, 9, 10, 20].flatMap((n) => [2, 3, 4, 5].map((levels) => bomb(n, levels)))),
  ...list('depth', [`${'['.repeat(99)}${']'.repeat(99)}`, `a: ${'{b: '.repeat(99)}1${'}'.repeat(99)}`, `${'- '.repeat(99)}a`]),
];

function bomb(n, levels) {
  let text = 'a0: &a0 [1, 2, 3]\n';
  for (let i = 1; i <= levels; i++) text += `a${i}: &a${i} [${Array(n).fill(`*a${i - 1}`).join(', ')}]\n`;
  return text;
}
