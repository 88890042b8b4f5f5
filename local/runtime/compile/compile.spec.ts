import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createCompiler } from './compile'
import { checkTemplate, handlersOf } from './template-check'
import { checkWxs, compileWxs } from './wxs'
import { compileWxss, units } from './wxss'

const FIXTURE = path.join(__dirname, '../fixture')

/** The fixture in a folder of its own, with some files changed; beside the real node_modules. */
function changedFixture(changes: Record<string, string>): string {
  const root = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'fixture-')), 'miniprogram')
  fs.cpSync(FIXTURE, root, { recursive: true })
  fs.symlinkSync(
    path.join(__dirname, '../../../node_modules'),
    path.join(root, '../node_modules'),
    'junction',
  )
  for (const [file, text] of Object.entries(changes)) fs.writeFileSync(path.join(root, file), text)
  return root
}

const problemsOf = async (changes: Record<string, string>) =>
  (await createCompiler(changedFixture(changes))()).problems.map(
    ({ file, line, column, message }) => `${file}:${line}:${column} ${message}`,
  )

describe('a mini-program', () => {
  it('compiles without a complaint, packages included', async () => {
    const { problems, script, files } = await createCompiler(FIXTURE)()
    expect(problems).toEqual([])
    expect(script).toContain('__start')
    expect([...files].some((file) => file.endsWith(path.join('button', 'button.wxml')))).toBe(true)
  })

  it('says where a script is broken and keeps the rest running', async () => {
    const root = changedFixture({ 'pages/mine/mine.ts': 'Page({\n  data: {,\n})\n' })
    const { problems, script } = await createCompiler(root)()
    expect(problems).toMatchObject([
      { file: 'miniprogram/pages/mine/mine.ts', line: 2, column: 10, level: 'error' },
    ])
    expect(script).toContain('pages/home/home')
  })

  it.each([
    [
      'a template',
      { 'pages/mine/mine.wxml': '<view>\n  <text>{{a +}}</text>\n</view>' },
      /pages\/mine\/mine\.wxml:2:\d+ /,
    ],
    [
      'a stylesheet',
      { 'pages/mine/mine.wxss': '.a {\n  color: red;\n' },
      /pages\/mine\/mine\.wxss:1:1 Unclosed block/,
    ],
    ['JSON', { 'pages/mine/mine.json': '{\n  "a": 1,\n}' }, /pages\/mine\/mine\.json:3:1 /],
    ['an unknown tag', { 'pages/mine/mine.wxml': '\n<t-buton />' }, /mine\.wxml:2:1 <t-buton> is neither/],
    [
      'a missing component',
      { 'pages/mine/mine.json': '{ "usingComponents": { "x": "/nowhere/x" } }' },
      /component "x" is not at \/nowhere\/x/,
    ],
  ])('says where %s is wrong', async (_, changes, expected) => {
    const found = await problemsOf(changes as Record<string, string>)
    expect(found.join('\n')).toMatch(expected)
  })
})

describe('WXSS', () => {
  const compile = (css: string, scope = {}) => {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'wxss-')), 'a.wxss')
    fs.writeFileSync(file, css)
    return compileWxss(file, scope, (reference) => path.join(path.dirname(file), reference))
  }

  it('translates rpx, the page’s height and the safe area', () => {
    expect(units('calc(750rpx - -15rpx) 1.5rpx')).toBe('calc(100vw - -2vw) 0.2vw')
    expect(units('100vh')).toBe('100cqh')
    expect(units('calc(8px + env(safe-area-inset-bottom))')).toBe('calc(8px + var(--safe-bottom, 0px))')
  })

  it('scopes classes of an isolated component, and its host', () => {
    expect(compile(':host .a.b > view { color: red }', { prefix: 'card' }).css).toBe(
      ':where([wx-host="card"]) .card--a.card--b > wx-view { color: red }',
    )
  })

  it('keeps a page’s styles on its page, without weighing more', () => {
    expect(compile('page, .a { color: red }', { page: 'pages/a/a' }).css).toBe(
      ':where([page-scope="pages/a/a"]) wx-page,:where([page-scope="pages/a/a"]) .a { color: red }',
    )
  })

  it('leaves keyframes alone', () => {
    const css = '@keyframes turn { from { left: 0 } 50% { left: 1px } to { left: 2px } }'
    expect(compile(css, { prefix: 'x' }).css).toBe(css)
  })

  it('refuses local pictures, as WeChat does', () => {
    const { problems } = compile('.a { color: red }\n.b { background: url(/assets/a.png) }')
    expect(problems).toMatchObject([{ line: 2, message: 'WXSS cannot load the local file /assets/a.png' }])
  })
})

describe('WXS', () => {
  it('becomes JavaScript with its own idea of constructors, patterns and requires', () => {
    const { code, requires } = compileWxs(
      `var a = require('./a.wxs'); getRegExp('\\d+'); b.c.constructor === 'Array'`,
    )
    expect(requires).toEqual(['./a'])
    expect(code).toBe(`var a = require("./a"); getRegExp(String.raw\`\\d+\`); __ctor(b.c) === 'Array'\n`)
  })

  it('knows nothing after ES5', () => {
    const said = checkWxs(
      'var a = 1\nlet b = [...c]\nvar f = () => `x`\nvar r = /x/\nmodule.exports = { a: a }',
      'a.wxs',
    )
    expect(said.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '2 WXS does not know let and const: use var',
      '2 WXS does not know spread',
      '3 WXS does not know arrow functions',
      '3 WXS does not know template strings',
      '4 WXS does not know regular expression literals: use getRegExp()',
    ])
  })
})

describe('templates', () => {
  const complaints = (source: string) =>
    checkTemplate(source, { file: 'a.wxml', using: [], generics: [], closed: true }).map(
      ({ message }) => message,
    )

  it.each([
    'a?.b',
    'a ?? b',
    '`a`',
    'a.map(x => x)',
    "list.join('、')",
    'new Date()',
    'a[0].trim()',
    '(a || b).trim()',
  ])('refuse {{%s}}, which WeChat does not run', (expression) =>
    expect(complaints(`<view>{{${expression}}}</view>`)).toHaveLength(1),
  )

  it.each([
    'a ? b : c',
    "'a?.b'",
    'a.b[c].d',
    '(a + b) * 2',
    'a ?.5 : 1',
    '{ a, b: c }',
    '[a, b]',
    '!a && (b || c)',
  ])('take {{%s}}', (expression) =>
    expect(complaints(`<view x="{{${expression.replaceAll('"', "'")}}}" />`)).toEqual([]),
  )

  it('may call the functions of their WXS modules', () => {
    expect(complaints('<wxs src="a.wxs" module="m" /><view>{{m.f(a.b)}}</view><!-- {{a?.b}} -->')).toEqual([])
  })

  it('may carry markup in a value', () => {
    expect(complaints(`<rich-text nodes="<b>粗</b>" /><view wx:if="{{a <b}}" />`)).toEqual([])
  })

  it('name their handlers', () => {
    expect(handlersOf('<view bind:tap="go"\n catchtap="{{m.x}}">\n<t bindchange="set" /></view>')).toEqual([
      { name: 'go', line: 1 },
      { name: 'set', line: 3 },
    ])
  })
})
