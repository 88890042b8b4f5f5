import { readFileSync } from 'node:fs'
import http from 'node:http'
import { join } from 'node:path'
import { Workbook } from 'exceljs'
import type { ImportView } from '@contract'
import { asks } from '../../miniprogram/packages/town/imports/view'
import { readManifest } from '../../local/tools/build-functions'
import { builtFunctions } from '../support/build'
import { freshClientId, Refused, startTown, type Someone, type Town } from '../support/town'
import { householdTitles, importAll, readStored, upload, workbookOf, type Cells } from '../support/workbook'

let town: Town
let admin: Someone
let poverty: Someone
let villageNames: string[]

beforeAll(async () => {
  // The SDK warns of a killed request, three seconds after.
  jest.spyOn(console, 'warn').mockImplementation(() => undefined)
  town = await startTown()
  admin = await town.makeAdmin()
  poverty = await town.make({ role: 'office', office: 'poverty' })
  villageNames = town.cloud.readAll('villages').map(({ name }) => String(name))
})
afterAll(() => town.close())

/** So many households, dealt out over the 59 villages. */
const register = (count: number, from = 0): Cells[] =>
  Array.from({ length: count }, (_, i) => [
    villageNames[(from + i) % villageNames.length] ?? '',
    String(Math.floor((from + i) / villageNames.length) + 1),
    `户主${from + i}`,
    i % 3 ? '一般户' : '贫困户',
    `${i}号`,
    `139${String(i).padStart(8, '0')}`,
    '',
  ])
const sheetOf = (rows: readonly Cells[]) => workbookOf([householdTitles, ...rows])
const stored = (number: string) => town.cloud.read('households', `${town.villageId('中西里')}:${number}`)

describe('6,000 households of 59 villages', () => {
  const count = 6000
  let bytes: Buffer

  beforeAll(async () => {
    bytes = await sheetOf(register(count))
  })

  it('are imported in 130 requests, all told, and leave no staged rows', async () => {
    town.cloud.resetCounters()
    const view = await importAll(town, poverty, bytes)
    expect(view).toMatchObject({ state: 'done', total: count, done: count, added: count, refusedCount: 0 })
    expect(town.cloud.counters().requests).toBeLessThanOrEqual(130)
    expect(town.cloud.readAll('households')).toHaveLength(count)
    expect(town.cloud.readAll('importBatches')).toEqual([])
    const lines = town.cloud.readAll('ledger').map(({ action }) => action)
    expect(lines).toEqual(expect.arrayContaining(['import.start', 'import.run']))
  })

  it('change nothing when they are imported again', async () => {
    const before = town.cloud.readAll('households')
    town.cloud.resetCounters()
    const view = await importAll(town, poverty, bytes)
    expect(view).toMatchObject({ state: 'done', added: 0, changed: 0, same: count })
    expect(town.cloud.counters().requests).toBeLessThanOrEqual(130)
    expect(town.cloud.readAll('households')).toEqual(before)
  })
})

describe('a changed row', () => {
  const line = (head: string, needs: string): Cells => ['中西里', 'C1', head, '贫困户', '', '', needs]

  it('keeps scores, pairing, protection and consent; another head is asked anew', async () => {
    const kept = {
      zone: '一片',
      pairedWith: 'oMember',
      protected: true,
      latest: [{ total: 9000, at: 1 }],
      consent: { at: 1, by: 'oCadre', photoIds: ['p'] },
    }
    await importAll(town, poverty, await sheetOf([line('王玉山', '')]))
    const { _id, ...before } = stored('C1') ?? { _id: '' }
    await town.cloud.insertMany('households', [{ ...before, ...kept, _id: `${_id}-kept`, number: 'C1-kept' }])
    const again = (head: string, needs: string) =>
      sheetOf([line(head, needs).map((cell, i) => (i === 1 ? 'C1-kept' : cell))])

    expect(await importAll(town, poverty, await again('王玉山', '缺柜子'))).toMatchObject({
      changed: 1,
      added: 0,
    })
    expect(stored('C1-kept')).toMatchObject({ ...kept, needs: '缺柜子', version: 2 })
    await importAll(town, poverty, await again('王春生', '缺柜子'))
    expect(stored('C1-kept')).toMatchObject({ ...kept, head: '王春生', consent: null })
  })
})

describe('refused rows', () => {
  it('are told with row and reason, and come back as a workbook in which nothing is a formula', async () => {
    const bytes = await workbookOf([
      ['2026年农户登记表'],
      householdTitles,
      ['中西里', 'R1', '好的', '贫困户'],
      ['没有这村', 'R2', '=cmd|calc', '贫困户', '@SUM(1)', '13800000000', '-1+1'],
      ['中西里', 'R1', '重复的', '一般户'],
    ])
    const view = await importAll(town, poverty, bytes)
    expect(view).toMatchObject({ state: 'done', total: 3, done: 3, added: 1, refusedCount: 2 })
    expect(view.refused).toEqual([
      { row: 4, reason: '没有“没有这村”这个村，请核对村名' },
      { row: 5, reason: '和第 3 行重复了，一户只能有一行' },
    ])
    expect(await readStored(town, view.refusedFile ?? '')).toEqual([
      [...householdTitles, '原因'],
      ['没有这村', 'R2', "'=cmd|calc", '贫困户', "'@SUM(1)", '13800000000', "'-1+1", view.refused[0]?.reason],
      ['中西里', 'R1', '重复的', '一般户', '', '', '', view.refused[1]?.reason],
    ])
  })

  it('are all in the file, though only two hundred are told', async () => {
    const rows = Array.from({ length: 300 }, (_, i): Cells => ['不存在', String(i), '甲', '贫困户'])
    const view = await importAll(town, poverty, await sheetOf(rows))
    expect(view).toMatchObject({ state: 'done', refusedCount: 300, added: 0 })
    expect(view.refused).toHaveLength(200)
    expect(await readStored(town, view.refusedFile ?? '')).toHaveLength(301)
  })

  it('are those with merged cells, formula errors, formulas without a result and dates', async () => {
    const bytes = await workbookOf(
      [
        householdTitles,
        ['中西里', 'M1', '甲', '贫困户'],
        ['中西里', 'M2', '乙', '贫困户'],
        ['中西里', 'M3', { formula: 'A1', result: { error: '#REF!' } }, '贫困户'],
        ['中西里', 'M4', { formula: 'A1' } as Cells[number], '贫困户'],
        ['中西里', 'M5', '戊', '贫困户', new Date('2026-03-12T00:00:00Z')],
        [{ formula: 'A1', result: '中西里' }, 6, { richText: [{ text: '己' }] }, '贫困户', '', 13800000000],
      ],
      (sheet) => sheet.mergeCells('A2:A3'),
    )
    const view = await importAll(town, poverty, bytes)
    const reasons = ['合并', '合并', '公式错误 #REF!', '没有算出结果', '变成了日期']
    expect(view.refused).toEqual(
      reasons.map((words, i) => ({ row: i + 2, reason: expect.stringContaining(words) as string })),
    )
    expect(stored('6')).toMatchObject({ head: '己', phone: '13800000000' })
  })
})

describe('a workbook that is refused whole', () => {
  const refusal = async (bytes: Buffer, kind: ImportView['kind'] = 'households') => {
    const fileId = await upload(town, admin, bytes)
    const answer = await admin
      .call('import.start', { clientId: freshClientId(), kind, fileId })
      .catch((error: unknown) => error)
    return answer instanceof Refused ? answer.message : 'accepted'
  }

  it('says what is the matter', async () => {
    const imports = town.cloud.readAll('imports').length
    expect(await refusal(Buffer.from('村,户号'))).toMatch(/NOT_A_WORKBOOK.*另存为 \.xlsx/)
    expect(await refusal(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(999)]))).toMatch(
      /密码/,
    )
    expect(await refusal(await workbookOf([]))).toMatch(/表格是空的/)
    expect(
      await refusal(
        await workbookOf([
          ['姓名', '分数'],
          ['甲', 1],
        ]),
      ),
    ).toMatch(/缺少“村、户号、户类型”列/)
    expect(await refusal(await workbookOf([householdTitles]))).toMatch(/表头下面没有内容/)
    expect(await refusal(await sheetOf(register(3)), 'districts')).toMatch(/缺少“管区”列/)
    expect(town.cloud.readAll('imports')).toHaveLength(imports)
  })

  it('is one of 100,000 rows, within seconds', async () => {
    expect(await refusal(await sheetOf(register(100_000)))).toMatch(/TOO_MANY_ROWS.*最多导入 20000 行/)
  }, 60_000)

  it('is one that was never uploaded', async () => {
    const fileId = 'cloud://local-xili.x/incoming/nothing.xlsx'
    const input = { clientId: freshClientId(), kind: 'households' as const, fileId }
    expect(await admin.refused('import.start', input)).toBe('WORKBOOK_MISSING')
  })
})

describe('an import that dies', () => {
  /** Lets so many requests to the cloud through, then none. */
  async function killedAfter<T>(requests: number, work: () => Promise<T>): Promise<T | undefined> {
    const original = http.request
    let left = requests
    const spy = jest.spyOn(http, 'request').mockImplementation((...given: unknown[]) => {
      const request = original(...(given as Parameters<typeof http.request>))
      return left-- > 0 ? request : request.destroy(new Error('killed'))
    })
    // The function says of what it died.
    const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    try {
      return await work()
    } catch {
      return undefined
    } finally {
      spy.mockRestore()
      silent.mockRestore()
    }
  }

  /** Does it with one request more each time, until it lives. @returns how often it died, and what it answered */
  async function untilItLives(work: () => Promise<ImportView>, alive: (view: ImportView) => boolean) {
    for (let requests = 1; ; requests++) {
      const view = await killedAfter(requests, work)
      if (view && alive(view)) return { deaths: requests - 1, view }
    }
  }

  it('anywhere, again and again, comes to the same in the end', async () => {
    const before = town.cloud.readAll('households').length
    const known = register(600, 20_000)
    await importAll(town, poverty, await sheetOf(known))
    const changed = known.slice(0, 20).map((row) => [...row.slice(0, 6), '新的需求'])
    const fresh = register(500, 30_000)
    const bytes = await sheetOf([...changed, ...fresh, ...known.slice(20)])
    const fileId = await upload(town, poverty, bytes)
    const begin = { clientId: freshClientId(), kind: 'households' as const, fileId }

    const started = await untilItLives(
      () => poverty.call('import.start', begin),
      () => true,
    )
    const importId = started.view.id
    const ran = await untilItLives(
      () => poverty.call('import.run', { importId }),
      ({ state }) => state === 'done',
    )
    // Downloads and uploads are requests too.
    expect([started.deaths > 6, ran.deaths > 8]).toEqual([true, true])
    expect(ran.view).toMatchObject({ total: 1100, done: 1100, added: 500, changed: 20, same: 580 })
    expect(town.cloud.readAll('households')).toHaveLength(before + 1100)
    const needy = town.cloud.readAll('households').filter(({ needs }) => needs === '新的需求')
    expect(needy).toHaveLength(20)
    expect(town.cloud.readAll('importBatches')).toEqual([])
  })

  it('is the same with three runs at once', async () => {
    const bytes = await sheetOf(register(1600, 50_000))
    const begin = {
      clientId: freshClientId(),
      kind: 'households' as const,
      fileId: await upload(town, poverty, bytes),
    }
    const started = await Promise.all([1, 2].map(() => poverty.call('import.start', begin)))
    const importId = started[0]?.id ?? ''
    await Promise.all([1, 2, 3].map(() => poverty.call('import.run', { importId })))
    let view = await poverty.call('import.get', { importId })
    while (view.state === 'running') view = await poverty.call('import.run', { importId })
    expect(view).toMatchObject({ state: 'done', total: 1600, done: 1600, added: 1600, changed: 0, same: 0 })
    expect(await poverty.call('import.start', begin)).toEqual(view)
  })

  it('lies for more than a day: its rows are cleared away, and it says so', async () => {
    const bytes = await sheetOf(register(2, 70_000))
    const fileId = await upload(town, poverty, bytes)
    const { id: importId } = await poverty.call('import.start', {
      clientId: freshClientId(),
      kind: 'households',
      fileId,
    })
    town.cloud.setNow('2026-06-22T10:00:00+08:00')
    await importAll(town, poverty, await sheetOf(register(1, 80_000)))
    expect(await poverty.call('import.run', { importId })).toMatchObject({
      state: 'failed',
      problem: expect.stringContaining('重新导入') as string,
    })
  })
})

describe('districts', () => {
  const sheet = (rows: readonly Cells[]) => workbookOf([['村', '管区'], ...rows])

  it('are given to the villages, and to the works they have sent already', async () => {
    await town.cloud.insertMany('entries', [
      { _id: 'e1', villageId: town.villageId('中西里'), state: 'published' },
    ])
    const all = villageNames.map((name, i): Cells => [name, `${i % 6}管区`])
    town.cloud.resetCounters()
    expect(await importAll(town, admin, await sheet(all), 'districts')).toMatchObject({ added: 59, same: 0 })
    expect(town.cloud.counters().requests).toBeLessThanOrEqual(30)
    const { items } = await town.as('oGuest').call('village.list', {})
    expect(new Set(items.map(({ districtId }) => districtId)).size).toBe(6)
    expect(town.cloud.readAll('entries')[0]?.['districtId']).toMatch(/^district-[0-9a-f]{8}$/)
    expect(await importAll(town, admin, await sheet(all), 'districts')).toMatchObject({ added: 0, same: 59 })
  })

  it('move one village into a district that stands', async () => {
    const view = await importAll(town, admin, await sheet([['中西里', '5管区']]), 'districts')
    expect(view).toMatchObject({ added: 0, changed: 1, total: 1 })
    const { items } = await town.as('oGuest').call('village.list', {})
    const fives = items.filter(({ districtName }) => districtName === '5管区')
    expect(new Set(fives.map(({ districtId }) => districtId)).size).toBe(1)
    expect(fives.map(({ name }) => name)).toContain('中西里')
  })
})

describe('a template', () => {
  it('has the columns the page asks for and no rows, for those who may import that kind', async () => {
    for (const kind of ['households', 'districts', 'shops'] as const) {
      const { fileId } = await admin.call('import.template', { kind })
      const marked = asks(kind).columns.map(({ title, needed }) => title + (needed ? '（必填）' : ''))
      expect(await readStored(town, fileId)).toEqual([marked])
    }
    expect(await poverty.refused('import.template', { kind: 'districts' })).toBe('NO_ROLE')
  })
  it('offers the villages and kinds there are, and is read with them filled in', async () => {
    const { fileId } = await admin.call('import.template', { kind: 'households' })
    const workbook = new Workbook()
    const path = fileId.replace(/^cloud:\/\/[^/]+\//, '')
    const bytes = await (await fetch(`${town.cloud.url}/files/${path}`)).arrayBuffer()
    await workbook.xlsx.load(bytes)
    const [sheet, lists] = workbook.worksheets
    expect(sheet?.getCell('A2').dataValidation).toMatchObject({ type: 'list', formulae: ['可选!$A$1:$A$59'] })
    expect(lists?.state).toBe('veryHidden')
    const villages = town.cloud.readAll('villages').sort((a, b) => Number(a['order']) - Number(b['order']))
    expect(lists?.getColumn(1).values.slice(1)).toEqual(villages.map(({ name }) => name))
    sheet?.addRow(['中西里', '701', '孙桂英', lists?.getCell('B2').value])
    const filled = Buffer.from(await workbook.xlsx.writeBuffer())
    expect(await importAll(town, admin, filled)).toMatchObject({ added: 1, refusedCount: 0 })
  })

  it('is taken as it is: an empty one is read and asks for rows', async () => {
    const { fileId } = await poverty.call('import.template', { kind: 'households' })
    const path = fileId.replace(/^cloud:\/\/[^/]+\//, '')
    const bytes = Buffer.from(await (await fetch(`${town.cloud.url}/files/${path}`)).arrayBuffer())
    const start = {
      clientId: freshClientId(),
      kind: 'households' as const,
      fileId: await upload(town, poverty, bytes),
    }
    expect(await poverty.refused('import.start', start)).toBe('WORKBOOK_UNREADABLE')
  })
})

describe('an export', () => {
  it('is a workbook that comes in again unchanged', async () => {
    const villageId = town.villageId('辛庄')
    const cadre = await town.makeCadre('辛庄')
    const { fileId, rows } = await cadre.call('export.households', { villageId })
    const [titles, ...lines] = await readStored(town, fileId)
    expect(titles).toEqual(householdTitles)
    expect(lines).toHaveLength(rows)
    expect(rows).toBe(town.cloud.readAll('households').filter((row) => row['villageId'] === villageId).length)
    const view = await importAll(town, poverty, await sheetOf(lines))
    expect(view).toMatchObject({ same: rows, added: 0, changed: 0, refusedCount: 0 })
  })

  it('of the town leaves the protected out, and is told on the ledger', async () => {
    const all = town.cloud.readAll('households')
    const hidden = all.filter((row) => row['protected'] === true)
    expect(hidden.length).toBeGreaterThan(0)
    const { fileId, rows } = await poverty.call('export.households', {})
    expect(rows).toBe(all.length - hidden.length)
    const numbers = (await readStored(town, fileId)).map(([, number]) => number)
    for (const { number } of hidden) expect(numbers).not.toContain(number)
    expect(town.cloud.readAll('ledger').some(({ action }) => action === 'export.households')).toBe(true)
  })
})

describe('who imports', () => {
  it('are those who keep the register; districts are an admin’s; an import is its starter’s', async () => {
    const fileId = await upload(town, admin, await sheetOf(register(1)))
    const start = { clientId: freshClientId(), kind: 'households' as const, fileId }
    const cadre = await town.makeCadre('中西里')
    for (const person of [
      town.as('oGuest'),
      cadre,
      await town.make({ role: 'office', office: 'discipline' }),
      await town.make({ role: 'leader' }),
    ]) {
      expect(await person.refused('import.start', start)).toBe('NO_ROLE')
      expect(await person.refused('export.households', {})).toBe('NO_ROLE')
    }
    expect(await cadre.refused('export.households', { villageId: town.villageId('辛庄') })).toBe('NO_ROLE')
    expect(await poverty.refused('import.start', { ...start, kind: 'districts' })).toBe('NO_ROLE')
    const { id: importId } = await admin.call('import.start', start)
    expect(await poverty.refused('import.get', { importId })).toBe('NOT_YOURS')
    expect(await poverty.refused('import.run', { importId })).toBe('NOT_YOURS')
  })
})

describe('the workbook library', () => {
  it('weighs on no function, and on documents with the first workbook alone', async () => {
    const folder = await builtFunctions()
    for (const { name } of readManifest()) {
      const bundle = readFileSync(join(folder, name, 'index.js'), 'utf8')
      expect({ name, carries: bundle.includes('node_modules/exceljs/') }).toEqual({ name, carries: false })
    }
    const apart = readFileSync(join(folder, 'documents/exceljs.js'), 'utf8')
    expect(apart).toContain('node_modules/exceljs/')
  })
})

describe('a workbook of another program', () => {
  it('is read past its hidden sheets', async () => {
    const book = new Workbook()
    book
      .addWorksheet('旧', { state: 'hidden' })
      .addRows([householdTitles, ['中西里', 'H1', '旧的', '贫困户']])
    book.addWorksheet('新').addRows([householdTitles, ['中西里', 'H2', '新的', '贫困户']])
    await importAll(town, poverty, Buffer.from(await book.xlsx.writeBuffer()))
    expect([stored('H1'), stored('H2')]).toMatchObject([undefined, { head: '新的' }])
  })
})
