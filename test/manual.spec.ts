import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { cardOf, cardRoles, manualFile, stepsOf } from '../local/tools/cards'
import { pictureNames, shots } from '../local/tools/shots'

const docs = join(__dirname, '../docs')
const manual = readFileSync(manualFile, 'utf8')
const named = (text: string) => [...text.matchAll(/screenshots\/([\w-]+)\.jpg/g)].map(([, name = '']) => name)
const sorted = (names: readonly string[]) => [...new Set(names)].sort()

const app = JSON.parse(readFileSync(join(__dirname, '../miniprogram/app.json'), 'utf8')) as {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
}
const pages = [
  ...app.pages,
  ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
]

describe('the manual’s pictures', () => {
  it('are those of the list, each of them there and light, and nothing else is', () => {
    expect(sorted(named(manual))).toEqual(sorted(pictureNames))
    const files = readdirSync(join(docs, 'screenshots'))
    expect(files.sort()).toEqual(sorted(pictureNames).map((name) => `${name}.jpg`))
    for (const file of files)
      expect({ file, light: statSync(join(docs, 'screenshots', file)).size <= 60 * 1024 }).toEqual({
        file,
        light: true,
      })
  })

  it('are of pages that exist', () => {
    expect(new Set(pictureNames).size).toBe(pictureNames.length)
    for (const { page } of shots) expect(pages).toContain(page.slice(1).split('?')[0])
  })

  it('stand where the README says', () => {
    const readme = named(readFileSync(join(docs, '../README.md'), 'utf8'))
    for (const name of readme) expect(pictureNames).toContain(name)
  })
})

describe('the manual’s links', () => {
  /** As GitHub makes an anchor of a heading. */
  const anchorOf = (heading: string) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replace(/\s/g, '-')

  it('lead somewhere', () => {
    const anchors = [...manual.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => `#${anchorOf(heading)}`)
    for (const [, to = ''] of manual.matchAll(/\]\(([^)]+)\)/g))
      if (to.startsWith('#')) expect(anchors).toContain(to)
      else expect(statSync(join(docs, to)).isFile()).toBe(true)
  })

  it('go by numbers without a gap', () => {
    const numbers = [...manual.matchAll(/^## ([一二三四五六七八九十]+)、/gm)].map(([, number]) => number)
    expect(numbers).toEqual('一 二 三 四 五 六 七 八 九 十 十一 十二 十三'.split(' '))
  })
})

describe('a role’s card', () => {
  const wordsOf = (text: string) =>
    text
      .replace(/<[^>]+>|\*\*/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&amp;/g, '&')

  it.each(cardRoles)('of %s has 6 to 8 steps, each of them whole on the page', (role) => {
    const steps = stepsOf(manual, role)
    expect(steps.length >= 6 && steps.length <= 8).toBe(true)
    const items = [...cardOf(manual, role).matchAll(/<li>(.*)<\/li>/g)].map(([, item = '']) => wordsOf(item))
    expect(items).toEqual(steps.map(wordsOf))
  })

  it('is for everyone the manual’s table of people names', () => {
    const table = /## 先找到您自己([^]*?)\n## /.exec(manual)?.[1] ?? ''
    const named = [...table.matchAll(/^\| (\S+) .*\| (\S+) +\|$/gm)].filter(
      ([, who = '']) => !/^身份|^-/.test(who),
    )
    const titles = cardRoles.map((role) => /<\/small>(.+?)<\/h1>/.exec(cardOf(manual, role))?.[1] ?? '')
    expect(named.length).toBeGreaterThanOrEqual(10)
    expect(named.filter(([, , card = '']) => !titles.includes(card)).map(([, who]) => who)).toEqual([])
    expect(titles.filter((title) => !named.some(([, , card]) => card === title))).toEqual([])
  })

  it('is marked for every role the cards know, and for no other', () => {
    const marked = [...manual.matchAll(/<!-- card: (\w+) -->/g)].map(([, role = '']) => role)
    expect(marked).toEqual(cardRoles)
  })
})

describe('the release checklist', () => {
  const checklist = readFileSync(join(docs, 'release.zh.md'), 'utf8')

  it('declares each private interface that the phone’s sources use, and none besides', () => {
    const all =
      /wx\.(choose(?:Media|Location|MessageFile|Image|Video|Address|Contact)|getLocation|startLocationUpdate|saveImageToPhotosAlbum|saveVideoToPhotosAlbum|[gs]etClipboardData|getWeRunData|getRecorderManager|addPhoneContact|addPhoneCalendar)\b/g
    const sources = readdirSync(join(__dirname, '../miniprogram'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /^(?!miniprogram_npm).*(?<!spec)\.ts$/.test(file))
      .map((file) => readFileSync(join(__dirname, '../miniprogram', file), 'utf8'))
      .join('\n')
    const usedIn = (text: string) => sorted([...text.matchAll(all)].map(([, name = '']) => name))
    expect(usedIn(checklist)).toEqual(usedIn(sources))
  })

  it('names every template that the functions want', () => {
    const manifest = readFileSync(join(__dirname, '../cloudfunctions/functions.json'), 'utf8')
    const templates = (text: string) => sorted([...text.matchAll(/TEMPLATE_\w+/g)].map(([name]) => name))
    expect(templates(checklist)).toEqual(templates(manifest))
  })

  it('links what is there', () => {
    for (const [, to = ''] of checklist.matchAll(/\]\(([^)]+)\)/g))
      expect(statSync(join(docs, to)).isFile()).toBe(true)
  })
})

describe('the guides for who comes next', () => {
  const guide = readFileSync(join(docs, 'adding.md'), 'utf8')

  it('are under 20 lines each, of a readable length', () => {
    for (const [title = '', ...lines] of guide.split(/^## /m).map((part) => part.trim().split('\n')))
      expect({ title, short: lines.filter(Boolean).length < 20 }).toEqual({ title, short: true })
    expect(guide.split('\n').filter((line) => line.length > 140)).toEqual([])
  })

  it('name files that are there', () => {
    const roots = [
      '',
      'miniprogram',
      'cloudfunctions',
      'cloudfunctions/api',
      'cloudfunctions/core',
      'miniprogram/shared',
    ]
    const told = [...guide.matchAll(/`([\w./-]+\/[\w.-]+)`/g)].map(([, path = '']) => path)
    const there = (path: string) =>
      roots.some((root) =>
        ['', '.ts', '/index.ts'].some((end) => existsSync(join(docs, '..', root, path + end))),
      )
    expect(told.length).toBeGreaterThan(30)
    expect(told.filter((path) => !there(path))).toEqual([])
  })
})

describe('what the manual puts in quotes', () => {
  /** Not of the phone's pages: a place, an address, and WeChat's console. */
  const elsewhere = ['村委会东边路口', '云函数地址/screen']

  it('stands on the screen in these words', () => {
    const sources = ['miniprogram', 'cloudfunctions', 'seeds/xili']
      .flatMap((root) =>
        readdirSync(join(docs, '..', root), { recursive: true, encoding: 'utf8' }).map((file) =>
          join(docs, '..', root, file),
        ),
      )
      .filter((file) => /(?<!spec)\.(ts|wxml|json)$/.test(file) && !file.includes('miniprogram_npm'))
      .map((file) => readFileSync(file, 'utf8').replace(/\s/g, ''))
      .join('\n')
    // A number or a name in the middle is filled in by the program.
    const partsOf = (words: string) =>
      words
        .replace(/\s/g, '')
        .split(/…+|\d+/)
        .filter(Boolean)
    const quoted = new Set([...manual.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words))
    expect(quoted.size).toBeGreaterThan(200)
    const unseen = [...quoted].filter((words) => !partsOf(words).every((part) => sources.includes(part)))
    expect(unseen.filter((words) => !elsewhere.includes(words))).toEqual([])
  })
})
