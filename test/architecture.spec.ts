import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, posix, resolve } from 'node:path'
import { roomsOf } from '../miniprogram/pages/me/view'
import { roles } from '../miniprogram/shared/roster/roles'

const root = resolve(__dirname, '..')
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root })
  .toString()
  .split('\n')
  .filter((file) => file && existsSync(join(root, file)))
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const json = <T>(file: string) => JSON.parse(read(file)) as T
const sources = (prefix: string) =>
  tracked.filter((file) => file.startsWith(prefix) && file.endsWith('.ts') && !file.endsWith('.spec.ts'))

const importsOf = (file: string) =>
  [...read(file).matchAll(/^(import|export)\s+(type\s)?[^;'"]*?from\s+'([^']+)'/gm)].map((match) => ({
    typeOnly: match[2] !== undefined,
    to: match[3] ?? '',
  }))
const resolved = (file: string, to: string) =>
  to.startsWith('.') ? posix.normalize(posix.join(posix.dirname(file), to)) : to

interface AppJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  tabBar?: { list: { pagePath: string; iconPath?: string; selectedIconPath?: string }[] }
}
const app = json<AppJson>('miniprogram/app.json')
const pages = [
  ...app.pages,
  ...(app.subPackages ?? []).flatMap((pack) => pack.pages.map((page) => posix.join(pack.root, page))),
]

describe('the house', () => {
  it('keeps the rules pure: shared imports itself, and pure libraries alone', () => {
    for (const file of sources('miniprogram/shared/'))
      for (const { to } of importsOf(file)) {
        const inside = resolved(file, to).startsWith('miniprogram/shared/')
        expect({
          file,
          to,
          inside: inside || /^(valibot|dayjs|lodash|@noble\/hashes)(\/|$)/.test(to),
        }).toMatchObject({
          inside: true,
        })
      }
  })

  it('names wx.cloud in services/cloud.ts alone', () => {
    const naming = sources('miniprogram/').filter((file) => /\bwx\.cloud\b/.test(read(file)))
    expect(naming).toEqual(['miniprogram/services/cloud.ts'])
  })

  it('lets only core/store/sdk.ts and the functions’ index.ts import the SDK', () => {
    const importing = tracked.filter(
      (file) =>
        file.startsWith('cloudfunctions/') &&
        file.endsWith('.ts') &&
        importsOf(file).some(({ to, typeOnly }) => to === 'wx-server-sdk' && !typeOnly),
    )
    for (const file of importing)
      expect(file).toMatch(/core\/store\/sdk\.ts$|^cloudfunctions\/\w+\/index\.ts$/)
  })

  it('lets nothing of the app reach into local/, and contexts meet only through core', () => {
    for (const file of [...sources('miniprogram/'), ...sources('cloudfunctions/')])
      for (const { to } of importsOf(file))
        expect({ file, to: resolved(file, to) }.to).not.toMatch(/^local\/|^seeds\//)
    for (const file of sources('cloudfunctions/core/'))
      for (const { to } of importsOf(file))
        expect({ file, to: resolved(file, to) }.to).not.toMatch(
          /^cloudfunctions\/(api|jobs|photos|documents)\//,
        )
  })

  it('imports in no circle, types included', () => {
    const files = ['miniprogram/', 'cloudfunctions/', 'typings/', 'seeds/', 'local/'].flatMap(sources)
    const known = new Set(files)
    const alias = (to: string) =>
      to.replace(/^@shared\//, 'miniprogram/shared/').replace(/^@contract$/, 'typings/contract')
    const target = (file: string, to: string) =>
      ['.ts', '/index.ts'].map((end) => alias(resolved(file, to)) + end).find((one) => known.has(one)) ?? ''
    const next = new Map(files.map((file) => [file, importsOf(file).map(({ to }) => target(file, to))]))
    const done = new Set<string>()
    const circleFrom = (file: string, way: readonly string[]): readonly string[] => {
      if (way.includes(file)) return [...way.slice(way.indexOf(file)), file]
      if (!file || done.has(file)) return []
      for (const to of next.get(file) ?? []) {
        const circle = circleFrom(to, [...way, file])
        if (circle.length) return circle
      }
      done.add(file)
      return []
    }
    expect(files.map((file) => circleFrom(file, [])).find(({ length }) => length)).toBeUndefined()
  })

  it('gives every page of app.json its four files, and lists every page there is', () => {
    for (const page of pages)
      for (const kind of ['ts', 'wxml', 'wxss', 'json'])
        expect(tracked).toContain(`miniprogram/${page}.${kind}`)
    const existing = tracked
      .filter((file) => /^miniprogram\/(pages|packages)\/.*\/index\.wxml$/.test(file))
      .map((file) => file.replace(/^miniprogram\//, '').replace(/\.wxml$/, ''))
      .filter((page) => json<{ component?: boolean }>(`miniprogram/${page}.json`).component !== true)
    expect([...existing].sort()).toEqual([...pages].sort())
  })

  it('titles a page with the word on the door to it', () => {
    // Each of these serves several doors.
    const shared = /problem[/]list|household[/]mine|cadre[/]plan|assessment[/]sheet/
    const grants = roles.map((role) => ({ role, villageId: 'v01', office: 'women' as const, label: '' }))
    const doors = roomsOf(grants)
      .flatMap((room) => room.doors)
      .filter(({ url }) => !shared.test(url))
    expect(doors.length).toBeGreaterThan(30)
    const titles = doors.map(({ text, url }) => {
      const page = json<{ navigationBarTitleText: string }>(`miniprogram${url.split('?')[0]}.json`)
      return [text, page.navigationBarTitleText]
    })
    // “各村农户台账” opens 农户台账.
    expect(titles.filter(([text, title]) => text !== title && text !== `各村${title}`)).toEqual([])
  })

  it('gives every component its four files', () => {
    for (const name of readdirSync(join(root, 'miniprogram/components')).filter((entry) =>
      statSync(join(root, 'miniprogram/components', entry)).isDirectory(),
    ))
      for (const kind of ['ts', 'wxml', 'wxss', 'json'])
        expect(tracked).toContain(`miniprogram/components/${name}/index.${kind}`)
  })

  it('has a folder for every function of the manifest, and the other way round', () => {
    const manifest = json<{ name: string }[]>('cloudfunctions/functions.json').map(({ name }) => name)
    const folders = readdirSync(join(root, 'cloudfunctions')).filter(
      (entry) => entry !== 'core' && statSync(join(root, 'cloudfunctions', entry)).isDirectory(),
    )
    expect([...folders].sort()).toEqual([...manifest].sort())
    for (const name of manifest) expect(tracked).toContain(`cloudfunctions/${name}/index.ts`)
  })

  it('says what every writing action wrote: each use case records a ledger line', () => {
    for (const routes of tracked.filter((file) =>
      /^cloudfunctions\/(api\/\w+|documents)\/routes\.ts$/.test(file),
    )) {
      for (const [, action, run] of read(routes).matchAll(/writes\('([\w.]+)',\s*\{[^}]*?run:\s*(\w+)/g)) {
        // A vote document says who, when and what: it is its own ledger.
        if (action === 'vote.cast') continue
        const from = new RegExp(
          `import (?:\\{[^}]*\\b${run}\\b[^}]*\\}|\\* as ${run}) from '(\\./[\\w/-]+)'`,
        ).exec(read(routes))?.[1]
        expect({ action, from }).toEqual({ action, from: expect.any(String) as string })
        const useCase = read(posix.join(dirname(routes), `${from}.ts`))
        expect({
          action,
          records: /\.record\(|moveNotice\w*\(|moveAndRecord\(|moveProblem\(|exportTables\(/.test(useCase),
        }).toEqual({
          action,
          records: true,
        })
      }
    }
  })

  it('frames what is far of every list in parts, and numbers each part', () => {
    const lists = tracked.filter((file) => file.endsWith('.wxml') && read(file).includes('data-part='))
    expect(lists.length).toBeGreaterThan(20)
    for (const file of lists) {
      expect({ file, page: read(file.replace(/wxml$/, 'ts')) }).toMatchObject({
        page: expect.stringMatching(/\bfar: \[\]|publicationDesk\(/) as string,
      })
      for (const [tag] of read(file).matchAll(/<[^>]*data-part=[^>]*>/g))
        expect({ file, tag }).toMatchObject({
          tag: expect.stringMatching(/class="[^"]*\blist-part\b[^"]*" style="\{\{far\[/) as string,
        })
    }
  })

  it('shows a list in parts by load, put or redraw alone, which watch its parts', () => {
    for (const file of tracked.filter((name) => /^miniprogram\/(pages|packages)\/.*\.wxml$/.test(name))) {
      const loops = new Map<string, string>()
      const lists = new Set<string>()
      for (const [tag] of read(file).matchAll(/<[^>]*wx:for=[^>]*>/g)) {
        const over = /wx:for="\{\{(\w+)/.exec(tag)?.[1] ?? ''
        const list = loops.get(over) ?? over
        loops.set(/wx:for-item="(\w+)"/.exec(tag)?.[1] ?? 'item', list)
        if (tag.includes('list-part')) lists.add(list)
      }
      const page = lists.size ? read(file.replace(/wxml$/, 'ts')) : ''
      expect({ file, unknown: /setData\((?!\{).*/.exec(page)?.[0] }).toEqual({ file, unknown: undefined })
      for (const [told] of page.matchAll(/setData\(\{[^}]*/g))
        for (const list of lists)
          // It may be emptied.
          expect({ file, told }).toEqual({
            file,
            told: expect.not.stringMatching(`\\b${list}(: (?!\\[\\]|null)|,| \\})`),
          })
    }
  })

  it('names TDesign’s icons in templates, where the build finds those it packs', () => {
    // The words that WeChat's own toast and modal take.
    const toasts = ['success', 'error', 'loading', 'none']
    for (const file of sources('miniprogram/'))
      for (const [, icon] of read(file).matchAll(/\b(?:\w+I|i)con: '([a-z-]+)'/g))
        expect({ file, icon }).toEqual({ file, icon: toasts.includes(icon ?? '') ? icon : 'in a template' })
  })

  it('keeps templates to what WeChat’s own compiler takes', () => {
    for (const file of tracked.filter((name) => /^miniprogram\/.*\.wxml$/.test(name)))
      for (const [expression] of read(file).matchAll(/\{\{[\s\S]*?\}\}/g))
        expect({ file, expression: /\?\.|\?\?|=>|`/.test(expression) ? expression : '' }).toEqual({
          file,
          expression: '',
        })
  })

  it('keeps out of the phone’s code what an iPhone before iOS 16.4 does not load', () => {
    const lookbehind = sources('miniprogram/').filter((file) => /\(\?<[=!]/.test(read(file)))
    expect(lookbehind).toEqual([])
  })

  it('measures no time in a test: what a machine takes is for npm run bench to say', () => {
    const clock = ['performance', 'now('].join('.')
    const specs = tracked.filter((name) => name.endsWith('.spec.ts') && read(name).includes(clock))
    expect(specs).toEqual([])
  })

  it('keeps secrets, environment ids and generated files out of the repository', () => {
    for (const file of tracked) {
      expect(file).not.toMatch(/(^|\/)(dist|node_modules|miniprogram_npm|\.data|\.cache)\//)
      if (/\.(ts|json|md|cjs|mjs)$/.test(file) && file !== 'package-lock.json')
        expect({
          file,
          secret: /\bAKID\w{20,}|wx(?!0{10})[0-9a-f]{16}\b|"env":\s*"\w+-\w{10,}"/.exec(read(file))?.[0],
        }).toEqual({
          file,
          secret: undefined,
        })
    }
  })
})
