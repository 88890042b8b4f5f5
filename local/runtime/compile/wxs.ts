import ts from 'typescript'
import { problem, type Problem } from './problems'

/** What WXS has and JavaScript has not; `Q.A` and `Q.C` hand component descriptors to change:prop and event handlers. */
export const WXS_RUNTIME = `
var __ctor=function(v){return v===undefined||v===null?undefined:Array.isArray(v)?'Array':v instanceof Date?'Date':v instanceof RegExp?'RegExp':({string:'String',number:'Number',boolean:'Boolean','function':'Function',object:'Object'})[typeof v]};
Q.A=function(f){return function(n,o,host,elem){Promise.resolve().then(function(){f(n,o,__descriptor(host),__descriptor(elem))})}};
Q.C=function(caller,ev,f){if(ev.instance===undefined)ev.instance=__descriptor(ev.currentTarget);return f.call(caller,ev,__descriptor(caller))};
var getRegExp=function(s,f){return new RegExp(s,f||'')};
var getDate=function(){return new (Function.prototype.bind.apply(Date,[null].concat([].slice.call(arguments))))()};
`

interface Edit {
  from: number
  to: number
  text: string
}

const parse = (code: string) =>
  ts.createSourceFile('x.js', code, ts.ScriptTarget.ES2020, true, ts.ScriptKind.JS)

/** WXS as JavaScript: `x.constructor` names a type, getRegExp('\\d') keeps its backslash, requires lose their ending. */
export function compileWxs(code: string): { code: string; requires: string[] } {
  const edits: Edit[] = []
  const requires: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && node.name.text === 'constructor') {
      const { expression } = node
      edits.push(
        { from: expression.getStart(), to: expression.getStart(), text: '__ctor(' },
        { from: expression.getEnd(), to: node.getEnd(), text: ')' },
      )
    }
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const [first] = node.arguments
      if (first && ts.isStringLiteral(first)) {
        const at = { from: first.getStart(), to: first.getEnd() }
        if (node.expression.text === 'getRegExp')
          edits.push({ ...at, text: `String.raw\`${first.getText().slice(1, -1)}\`` })
        if (node.expression.text === 'require') {
          const target = first.text.replace(/\.wxs$/, '')
          requires.push(target)
          edits.push({ ...at, text: JSON.stringify(target) })
        }
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(parse(code))
  let result = code
  for (const { from, to, text } of edits.sort((a, b) => b.from - a.from || b.to - a.to))
    result = result.slice(0, from) + text + result.slice(to)
  return { code: `${result}\n`, requires }
}

/** What WeChat's own compiler refuses in WXS and the framework's silently accepts: everything after ES5, and more. */
export function checkWxs(code: string, file: string, firstLine = 1): Problem[] {
  const source = parse(code)
  const found: Problem[] = []
  const refuse = (node: ts.Node, what: string) => {
    const { line, character } = source.getLineAndCharacterOfPosition(node.getStart())
    found.push(problem(file, `WXS does not know ${what}`, { line: line + firstLine, column: character + 1 }))
  }
  const visit = (node: ts.Node): void => {
    const what = beyondWxs(node)
    if (what) refuse(node, what)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function beyondWxs(node: ts.Node): string | undefined {
  if (ts.isVariableDeclarationList(node) && node.flags & ts.NodeFlags.BlockScoped)
    return 'let and const: use var'
  if (ts.isArrowFunction(node)) return 'arrow functions'
  if (ts.isTemplateLiteral(node)) return 'template strings'
  if (ts.isSpreadElement(node) || ts.isSpreadAssignment(node)) return 'spread'
  if (ts.isShorthandPropertyAssignment(node)) return 'shorthand properties'
  if (ts.isMethodDeclaration(node)) return 'shorthand methods'
  if (ts.isComputedPropertyName(node)) return 'computed property names'
  if (ts.isObjectBindingPattern(node) || ts.isArrayBindingPattern(node)) return 'destructuring'
  if (ts.isParameter(node) && (node.initializer ?? node.dotDotDotToken)) return 'default or rest parameters'
  if (ts.isForOfStatement(node)) return 'for … of'
  if (ts.isClassLike(node)) return 'classes'
  if (ts.isNewExpression(node)) return '`new`: use getDate() or getRegExp()'
  if (ts.isRegularExpressionLiteral(node)) return 'regular expression literals: use getRegExp()'
  if (ts.isTryStatement(node)) return 'try … catch'
  if (ts.isImportDeclaration(node) || ts.isExportAssignment(node)) return 'import and export'
  if (node.kind === ts.SyntaxKind.QuestionDotToken) return '`?.`'
  if (node.kind === ts.SyntaxKind.QuestionQuestionToken) return '`??`'
  return undefined
}
