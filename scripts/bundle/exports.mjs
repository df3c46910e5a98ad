import { readFileSync } from 'node:fs';
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
