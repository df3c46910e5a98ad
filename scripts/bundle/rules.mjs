/** What becomes of a rule's file in each bundle: the checks run everywhere, the words wait for the first finding, the pages stay on disk. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** For esbuild, whose patterns are Go's; `shared` holds what several rules share, and no rules. */
export const RULE_FILES = /[\\/]core[\\/]src[\\/]rules[\\/][^\\/]+[\\/][^\\/]+\.ts$/;
export const isRuleFile = (path) => RULE_FILES.test(path) && !/[\\/]rules[\\/]shared[\\/]/.test(path);

/**
 * Without its page and its messages, which `words.cjs` brings when somebody asks for them, and without a check that waits in a bundle of its own (`bundleOf`), which
 * takes the place of its stand-in when it is first called.
 */
export const checkOnly = (path) => {
  const bundle = bundleOf(path);
  const text = bundle === undefined ? cut(path, ['messages'], (rule) => `withWords(${rule})`) : cut(path, ['messages', 'check', 'options'], (rule) => `waiting(withWords(${rule}), () => require('./${bundle}'))`);
  return `import { waiting, withWords } from 'stand-ins';\n${text}`;
};

/** What stands in for what waits, for esbuild. */
export const standIns = {
  name: 'stand-ins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^stand-ins$/ }, ({ path }) => ({ path, namespace: 'stand-ins', sideEffects: false }));
    onLoad({ filter: /./, namespace: 'stand-ins' }, () => ({
      contents: `export const withWords = (rule) => Object.defineProperty(rule, 'messages', { get: () => require('./words.cjs').messages(rule.id) });
export const waiting = (rule, bundle) => { rule.check = (...given) => (rule.check = bundle().check(rule.id))(...given); return rule; };`,
      loader: 'js',
      resolveDir: '.',
    }));
  },
};

/** In a bundle of checks: without its page and its messages. */
export const checksOf = (path) => cut(path, ['messages'], (text) => text);

/** Bundles of checks that wait. */
export const CHECKS = ['judgements.cjs', 'optional.cjs', 'sets.cjs'];

/** The bundle that a rule's check waits in: `sets.cjs` for rules about many resources, `optional.cjs` for those that are off by default, `judgements.cjs` for those that say `late: true`. */
export function bundleOf(path) {
  const said = properties(path);
  if (said === undefined || !said.some((property) => property.name?.getText() === 'check')) return undefined;
  const value = (name) => said.find((property) => property.name?.getText() === name)?.initializer.getText();
  if (/\bsetRule\s*(?:<[^>]*>)?\(/.test(readFileSync(path, 'utf8'))) return 'sets.cjs';
  if (value('off') === 'true') return 'optional.cjs';
  return value('late') === 'true' ? 'judgements.cjs' : undefined;
}

function properties(path) {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement) || !isExported(statement)) continue;
    const [declaration] = statement.declarationList.declarations;
    if (declaration.name.getText() === 'rule') return declaration.initializer.arguments?.[0]?.properties;
  }
  return undefined;
}

/** Without its page and its check. */
export const wordsOnly = (path) => cut(path, ['check'], (text) => text);

/** Without its page. An example may call a function, so that tree shaking alone would keep it. */
export const pageless = (path) => cut(path, [], (text) => text);

/** Leaves `page` and some properties of `rule` out of a rule's file, and puts the rest of `rule` into `wrap`, which also gets the source of the id. */
function cut(path, properties, wrap) {
  const text = readFileSync(path, 'utf8');
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const edits = [];
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    const [declaration] = statement.declarationList.declarations;
    const name = declaration.name.getText();
    if (name === 'page' && isExported(statement)) edits.push([statement.getFullStart(), statement.end, '']);
    if (name !== 'rule' || !isExported(statement)) continue;
    const call = declaration.initializer;
    const literal = ts.isCallExpression(call) ? call.arguments[0] : undefined;
    if (!literal || !ts.isObjectLiteralExpression(literal)) throw new Error(`${path}: \`rule\` is not a call with one object`);
    const named = (wanted) => literal.properties.find((property) => property.name?.getText() === wanted);
    const id = named('id')?.initializer.getText();
    let kept = text.slice(call.getStart(), call.end);
    const removed = properties.map(named).filter(Boolean).sort((a, b) => b.pos - a.pos);
    for (const property of removed) {
      // With the comma behind it.
      const end = text.slice(property.end).match(/^\s*,?/)[0].length + property.end;
      kept = kept.slice(0, property.getFullStart() - call.getStart()) + kept.slice(end - call.getStart());
    }
    edits.push([call.getStart(), call.end, wrap(kept, id)]);
  }
  edits.sort((a, b) => b[0] - a[0]);
  return edits.reduce((result, [start, end, put]) => result.slice(0, start) + put + result.slice(end), text);
}

const isExported = (statement) => statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
