import { describe, expect, it } from 'vitest';
import { nearest } from '../../core/src/schema/suggest.js';
import { parseArguments } from './arguments.js';

const parse = (...words: string[]): object => parseArguments(words, nearest);
const problem = (...words: string[]): string => {
  try {
    parse(...words);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

const LINT = { command: 'lint', paths: ['.'], nodes: [], reports: [{ format: 'text' }], failOn: 'error', rules: {}, fix: false, diff: false, color: 'auto', quiet: false, stats: false, staticPods: false, complete: false, noInlineSuppressions: false };
const BASELINE = { command: 'baseline', paths: ['.'], nodes: [], rules: {}, staticPods: false, complete: false, noInlineSuppressions: false };

describe('what is asked for', () => {
  it.each([
    [['lint'], LINT],
    [['lint', 'a.yaml', 'deploy'], { ...LINT, paths: ['a.yaml', 'deploy'] }],
    [['lint', '--format', 'json', '--fail-on=never', '-q'], { ...LINT, reports: [{ format: 'json' }], failOn: 'never', quiet: true }],
    [['lint', '--fix', '--stats', '--static-pods', '--color=always'], { ...LINT, fix: true, stats: true, staticPods: true, color: 'always' }],
    [['lint', '--format=json=a=b', '--format=text'], { ...LINT, reports: [{ format: 'json', file: 'a=b' }, { format: 'text' }] }],
    [['lint', '--format', 'sarif=out/x.sarif', '-fjunit=j.xml', '-f', 'github'], { ...LINT, reports: [{ format: 'sarif', file: 'out/x.sarif' }, { format: 'junit', file: 'j.xml' }, { format: 'github' }] }],
    [['lint', '--diff'], { ...LINT, diff: true }],
    [['lint', '--nodes', 'a.yaml', '--nodes=b.yaml'], { ...LINT, nodes: ['a.yaml', 'b.yaml'] }],
    [['lint', 'a.yaml', '--complete'], { ...LINT, paths: ['a.yaml'], complete: true }],
    [['lint', '--rule', 'a/b=off', '-r', 'c/d=on', '--rule=a/b=info'], { ...LINT, rules: { 'a/b': 'info', 'c/d': 'on' } }],
    [['lint', '--preset', 'strict', '-c', 'x.yaml', '--no-inline-suppressions', '--baseline=known.json'], { ...LINT, preset: 'strict', config: 'x.yaml', noInlineSuppressions: true, baseline: 'known.json' }],
    [['lint', '--no-config', '--rule', 'a/*=off'], { ...LINT, config: null, rules: { 'a/*': 'off' } }],
    [['baseline'], BASELINE],
    [['baseline', 'deploy', '--rule=a/b=off', '--baseline', 'x.json', '--static-pods'], { ...BASELINE, paths: ['deploy'], rules: { 'a/b': 'off' }, baseline: 'x.json', staticPods: true }],
    [['baseline', '-h'], { command: 'help', topic: 'baseline' }],
    [['help', 'baseline'], { command: 'help', topic: 'baseline' }],
    [['lint', '-', '--stdin-filename', 'x.yaml'], { ...LINT, paths: ['-'], stdinFilename: 'x.yaml' }],
    [['lint', '-q', '-f', 'json', 'a.yaml', '-fjson'], { ...LINT, paths: ['a.yaml'], reports: [{ format: 'json' }], quiet: true }],
    [['lint', '--', '--fix', '--'], { ...LINT, paths: ['--fix', '--'] }],
    [['lint', '--', '--fix'], { ...LINT, paths: ['--fix'] }],
    [['lint', 'a.yaml', '--help'], { command: 'help', topic: 'lint' }],
    [['rules'], { command: 'rules', color: 'auto' }],
    [['rules', 'a/b', '--color', 'never'], { command: 'rules', id: 'a/b', color: 'never' }],
    [['rules', '-h'], { command: 'help', topic: 'rules' }],
    [['help'], { command: 'help' }],
    [['help', 'lint'], { command: 'help', topic: 'lint' }],
    [['--help'], { command: 'help' }],
    [['-h'], { command: 'help' }],
    [['--version'], { command: 'version' }],
  ])('%j', (words, expected) => {
    expect(parse(...words)).toEqual(expected);
  });
});

describe('what is wrong, and the nearest right way', () => {
  it.each([
    [[], 'say what to do: stowage lint [PATH...], or stowage --help'],
    [['lnt'], 'there is no command "lnt"; did you mean lint?'],
    [['deploy/a.yaml'], 'there is no command "deploy/a.yaml"; to lint it: stowage lint deploy/a.yaml'],
    [['--fix'], '--fix goes behind the command: stowage lint --fix'],
    [['--versoin'], 'there is no option --versoin; did you mean --version?'],
    [['help', 'rule'], 'there is no help on "rule"; did you mean rules?'],
    [['lint', '--fromat', 'json'], 'there is no option --fromat; did you mean --format?'],
    [['lint', '--xyzzy'], 'there is no option --xyzzy'],
    [['lint', '-x'], 'there is no option -x'],
    [['lint', '-qs'], '-q takes no value'],
    [['lint', '--__proto__'], 'there is no option --__proto__'],
    [['lint', '--format', 'jsn'], '--format takes text, compact, json, sarif, junit or github, not "jsn"; did you mean json?'],
    [['lint', '--format', 'xyz=a.txt'], '--format takes text, compact, json, sarif, junit or github, not "xyz"'],
    [['lint', '--format'], '--format wants a value: text, compact, json, sarif, junit or github'],
    [['lint', '--format', 'sarif='], '--format sarif= wants a file behind the ='],
    [['lint', '--format', 'json', '--format', 'text'], 'one report goes to standard output, not both json and text; give one a file: --format text=FILE'],
    [['lint', '--format', 'json=a', '--format', 'junit=a'], '--format names the file "a" twice'],
    [['lint', '--fail-on='], '--fail-on wants a value: rejected, error, warning, info or never'],
    [['lint', '--fail-on', 'warnings'], '--fail-on takes rejected, error, warning, info or never, not "warnings"; did you mean warning?'],
    [['lint', '--quiet=yes'], '--quiet takes no value'],
    [['lint', '--rule', 'a/b'], '--rule wants ID=LEVEL, as in --rule a/b=warning'],
    [['lint', '--rule', 'a/b=eror'], '--rule a/b takes error, warning, info, off or on, not "eror"; did you mean error?'],
    [['lint', '--stdin-filename', 'x.yaml', 'y.yaml'], '--stdin-filename names what comes from standard input; add the path -'],
    [['lint', '-', 'a.yaml'], '- reads standard input and stands alone; leave out the other paths'],
    [['lint', '--preset', 'strickt'], '--preset takes recommended, strict or all, not "strickt"; did you mean strict?'],
    [['lint', '--config', 'a', '--no-config'], '--config names a configuration, and --no-config wants none; leave one out'],
    [['baselin'], 'there is no command "baselin"; did you mean baseline?'],
    [['baseline', '-'], 'a baseline is of files; - names standard input'],
    [['baseline', '--fix'], '--fix is an option of stowage lint, not of stowage baseline'],
    [['rules', '--fix'], '--fix is an option of stowage lint, not of stowage rules'],
    [['rules', 'a', 'b'], 'rules takes one rule at a time'],
  ])('%j', (words, expected) => {
    expect(problem(...words)).toBe(expected);
  });
});
