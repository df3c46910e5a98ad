import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** The names of the functions that a module exports. Throws where it exports another value: only a function can stand in for what loads later. */
export function exportedFunctions(path) {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
  const names = [];
  for (const statement of file.statements) {
    if (ts.isExportAssignment(statement) || (ts.isExportDeclaration(statement) && !statement.isTypeOnly)) throw new Error(`${path} passes on exports of others, so it cannot load late`);
    if (!statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) continue;
    if (ts.isFunctionDeclaration(statement)) names.push(statement.name.text);
    else if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) throw new Error(`${path} exports something that is no function, so it cannot load late`);
  }
  return names;
}

/** The names of all values that a module exports, with those that it passes on. */
export function exportedValues(path) {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
  const names = new Set();
  for (const statement of file.statements) {
    if (ts.isExportDeclaration(statement)) {
      if (statement.isTypeOnly) continue;
      if (statement.exportClause === undefined) for (const name of exportedValues(join(dirname(path), statement.moduleSpecifier.text.replace(/\.js$/, '.ts')))) names.add(name);
      else for (const { isTypeOnly, name } of statement.exportClause.elements) if (!isTypeOnly) names.add(name.text);
      continue;
    }
    if (!statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) continue;
    if (ts.isVariableStatement(statement)) {
      // What changes later would be taken as it is now.
      if (!(statement.declarationList.flags & ts.NodeFlags.Const)) throw new Error(`${path} exports a variable, so no other bundle can share it`);
      for (const { name } of statement.declarationList.declarations) names.add(name.text);
    } else if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) names.add(statement.name.text);
  }
  return [...names];
}
