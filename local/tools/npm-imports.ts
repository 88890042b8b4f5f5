import fs from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** Everything of a module: a namespace that was handed on whole. */
export const ALL = '*'

/** A module's name → what the sources use of it at run time: export names, or ALL. */
export type Uses = Map<string, Set<string>>

/** What sources import from npm, types left out; of `import * as v` only the `v.name`s count. */
export function npmImports(files: Iterable<string>): Uses {
  const uses: Uses = new Map()
  for (const file of files) addUses(file, uses)
  return uses
}

/** The scripts under a folder that run on the phone. */
export function scriptsUnder(dir: string): string[] {
  return fs.readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(dir, entry.name)
    if (entry.isDirectory()) return entry.name === 'miniprogram_npm' ? [] : scriptsUnder(file)
    return /\.[jt]s$/.test(file) && !/\.(spec|d)\.ts$/.test(file) ? [file] : []
  })
}

function addUses(file: string, uses: Uses): void {
  const source = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true)
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue
    const { moduleSpecifier } = statement
    if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier) || /^[./]/.test(moduleSpecifier.text))
      continue
    const names = ts.isImportDeclaration(statement)
      ? importedNames(statement, source)
      : exportedNames(statement)
    if (!names) continue
    const known = uses.get(moduleSpecifier.text) ?? new Set()
    names.forEach((name) => known.add(name))
    uses.set(moduleSpecifier.text, known)
  }
}

function importedNames({ importClause }: ts.ImportDeclaration, source: ts.SourceFile): string[] | undefined {
  if (!importClause) return []
  if (importClause.isTypeOnly) return undefined
  const { name, namedBindings } = importClause
  const names = name ? ['default'] : []
  if (namedBindings && ts.isNamespaceImport(namedBindings))
    names.push(...namespaceUses(namedBindings.name.text, source))
  if (namedBindings && ts.isNamedImports(namedBindings))
    names.push(
      ...namedBindings.elements.filter((it) => !it.isTypeOnly).map((it) => (it.propertyName ?? it.name).text),
    )
  return names.length || !namedBindings ? names : undefined
}

function exportedNames({ isTypeOnly, exportClause }: ts.ExportDeclaration): string[] | undefined {
  if (isTypeOnly) return undefined
  if (!exportClause || !ts.isNamedExports(exportClause)) return [ALL]
  return exportClause.elements.filter((it) => !it.isTypeOnly).map((it) => (it.propertyName ?? it.name).text)
}

function namespaceUses(namespace: string, source: ts.SourceFile): string[] {
  const names = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isNamespaceImport(node)) return
    if (
      ts.isPropertyAccessExpression(node) &&
      ts.isIdentifier(node.expression) &&
      node.expression.text === namespace
    ) {
      names.add(node.name.text)
      return
    }
    if (ts.isIdentifier(node) && node.text === namespace && !isPropertyName(node)) names.add(ALL)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return [...names]
}

const isPropertyName = ({ parent, text }: ts.Identifier) =>
  (ts.isPropertyAccessExpression(parent) && parent.name.text === text) ||
  (ts.isPropertyAssignment(parent) && parent.name.getText() === text)
