import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newTown } from '../../local/new-town/new-town'
import { exampleRows, planWorkbook, villageWorkbook, type PlanRows } from '../../local/new-town/workbooks'
import { loadPlan } from '../../seeds/plan'
import { belowOf, homeView } from '../../miniprogram/pages/home/view'
import { answersFor, householdOf } from '../support/homes'
import { publishedEntry, submission } from '../support/landscape'
import { freshClientId, startTown, type Someone, type Town } from '../support/town'

const districts = [...'东南西北中上下前后新旧长'].map((name) => `${name}川管区`)
const figures = [...'一二三四五六七八九十']
/** 300 invented villages, 25 in each of 12 districts; each builds 2 to 4. */
const villageRows = Array.from({ length: 300 }, (_, at) => {
  const [district, in25] = [Math.floor(at / 25), at % 25]
  const name = `${districts[district]?.slice(0, 2)}${figures[Math.floor(in25 / 10)]}${figures[in25 % 10]}庄`
  return [name, 2 + (at % 3), districts[district] ?? '']
})
const [first, last] = ['东川一一庄', '长川三五庄']
const example = exampleRows(loadPlan()).plan
const planRows: PlanRows = {
  ...example,
  facts: [
    ['镇名', '南坪镇'],
    ['行动名称', '南坪镇清洁家园行动'],
    ['大赛名称', '“南坪杯”小微景观大赛'],
    ['公布的奖金总额（元）', 97_500],
    ['每村最少几个景观', 2],
    ['每村最多几个景观', 4],
    ['全镇计划几个景观', 900],
  ],
  roads: [
    ['坪东路', '是'],
    ['坪西路', '否'],
  ],
}

const folder = mkdtempSync(join(tmpdir(), 'new-town-'))
const root = join(folder, 'seeds')
const wish = {
  name: 'nanping',
  villages: join(folder, 'villages.xlsx'),
  plan: join(folder, 'plan.xlsx'),
  root,
}
async function write(villages: typeof villageRows, plan: PlanRows): Promise<void> {
  writeFileSync(wish.villages, await villageWorkbook(villages))
  writeFileSync(wish.plan, await planWorkbook(plan))
}
beforeAll(() => mkdirSync(root))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

jest.setTimeout(60_000)

describe('two workbooks with mistakes', () => {
  it('are answered row by row, and nothing is written', async () => {
    await write([['上庄', 3, '东管区'], ['上庄村', 0, ''], ['', 3, '东管区'], ...villageRows.slice(0, 3)], {
      ...planRows,
      facts: planRows.facts.slice(1),
      phases: [['谋划阶段', '2月30日', '6月17日', '定方案'], ...planRows.phases.slice(1, 3)],
      prizes: [['特等奖', 1, 100]],
      roads: [['坪东路', '对']],
    })
    const { faults } = await newTown(wish)
    expect(faults).toEqual([
      'villages.xlsx 第 3 行：和第 2 行重复了，一个村只能有一行',
      'villages.xlsx 第 3 行：“任务数”要填 1 到 50 的整数，现在是“0”',
      'villages.xlsx 第 4 行：请填写“村”',
      'villages.xlsx 第 3 行：没有填“管区”，别的村都填了',
      'plan.xlsx“基本信息”表：缺少“镇名”这一行',
      'plan.xlsx“阶段”表 第 2 行：“开始”要填几月几日，例如 6月16日，现在是“2月30日”',
      'plan.xlsx“阶段”表：缺少“公布成绩”这一行',
      'plan.xlsx“道路”表 第 2 行：“楷模大道”要填“是”或“否”，现在是“对”',
      'plan.xlsx“奖项”表 第 2 行：没有“特等奖”，应是：一等奖、二等奖、三等奖、最佳创意奖',
    ])
    expect(readdirSync(root)).toEqual([])
  })

  it('are no workbooks, or not there', async () => {
    writeFileSync(wish.villages, 'not a workbook')
    const { faults } = await newTown({ ...wish, name: '南坪', plan: join(folder, 'none.xlsx') })
    expect(faults).toEqual([
      expect.stringContaining('文件夹名“南坪”不对'),
      expect.stringContaining('打不开文件'),
    ])
    expect((await newTown(wish)).faults[0]).toContain('villages.xlsx：')
    expect(readdirSync(root)).toEqual([])
  })
})

describe('a town of 300 villages in 12 districts', () => {
  let town: Town
  let admin: Someone
  const villager = () => town.as('oVillager')
  const requestsOf = async (ask: () => Promise<unknown>) => {
    await ask()
    town.cloud.resetCounters()
    await ask()
    return town.cloud.counters().requests
  }

  beforeAll(async () => {
    await write(villageRows, planRows)
    const outcome = await newTown(wish)
    if (!('plan' in outcome)) throw new Error(outcome.faults.join('\n'))
    expect(readdirSync(root)).toEqual(['nanping'])
    town = await startTown({ plan: loadPlan(outcome.folder) })
    admin = await town.makeAdmin()
  })
  afterAll(() => town.close())

  it('does not write over a town unless it is told to', async () => {
    expect((await newTown(wish)).faults).toEqual([expect.stringContaining('--replace')])
    expect((await newTown({ ...wish, replace: true })).faults).toEqual([])
    expect(readdirSync(root)).toEqual(['nanping'])
    expect(existsSync(join(root, 'nanping', 'contest-sheet.json'))).toBe(true)
    expect(JSON.stringify(loadPlan(join(root, 'nanping')))).not.toContain('西里')
  })

  it('lists every village with its district', async () => {
    const { items } = await villager().call('village.list', {})
    expect(items).toHaveLength(300)
    expect(new Set(items.map(({ districtId }) => districtId)).size).toBe(12)
    expect(items[299]).toMatchObject({ name: last, order: 300, quota: 4, districtName: '长川管区' })
    expect(items.reduce((sum, { quota }) => sum + quota, 0)).toBe(900)
    expect(await requestsOf(() => villager().call('village.list', {}))).toBe(1)
  })

  it('goes from a submission to a vote, up to the last village’s cap', async () => {
    const cadre = await town.makeCadre(last)
    const head = await town.make({ role: 'districtHead', districtId: districtOf(last) })
    const entryId = await publishedEntry(town, cadre, admin, last)
    const { id: waiting } = await cadre.call('entry.submit', await submission(town, cadre, last))
    for (let more = 0; more < 3; more++) await cadre.call('entry.submit', await submission(town, cadre, last))
    expect(await cadre.refused('entry.submit', await submission(town, cadre, last))).toBe('QUOTA_REACHED')
    expect(await cadre.refused('entry.submit', await submission(town, cadre, first))).toBe('NOT_YOUR_VILLAGE')
    expect((await villager().call('entry.get', { entryId })).number).toBe(30_001)

    const now = town.cloud.now().getTime()
    await admin.call('vote.window', { opensAt: now, closesAt: now + 3_600_000, perDay: 10, reason: '开放' })
    await villager().call('vote.cast', { entryId })
    expect(await villager().refused('vote.cast', { entryId: waiting })).toBe('NOT_OPEN_FOR_VOTES')
    const { items } = await villager().call('entry.list', { districtId: districtOf(last), limit: 20 })
    expect(items.map(({ id }) => id)).toEqual([entryId])
    expect((await head.call('home.get', {})).campaign.town).toBe('南坪镇')
  })

  it('numbers its notices by its own name', async () => {
    const { id: noticeId } = await admin.call('notice.draft', {
      clientId: freshClientId(),
      kind: 'announcement',
      title: '关于开展清洁家园行动的公告',
      body: '各村：现将有关事项公告如下。',
    })
    const other = await town.make({ role: 'office', office: 'party' })
    await other.call('notice.check', { noticeId })
    expect((await admin.call('notice.publish', { noticeId })).number).toBe('南环整〔2026〕1号')
  })

  it('shows all villages at home, in two requests and no setData over 24 KB', async () => {
    await town.cloud.runJob('refreshHome')
    const home = await villager().call('home.get', {})
    expect(home.villages).toHaveLength(300)
    expect(home.numbers).toMatchObject({ villages: 300, landscapes: 1, planned: 900 })
    expect(await requestsOf(() => villager().call('home.get', {}))).toBe(2)
    const { parts, ...below } = belowOf(home)
    expect(parts.flat()).toHaveLength(300)
    for (const carried of [homeView(home, 0), below, ...parts]) expect(kilobytes(carried)).toBeLessThan(24)
    expect(kilobytes(parts)).toBeGreaterThan(24)
  })

  it('ranks every village of a month', async () => {
    const women = await town.make({ role: 'office', office: 'women' })
    const inspector = await town.make({ role: 'inspector', office: 'discipline' })
    const seen = [first, last].map((name) => town.villageId(name))
    await town.cloud.insertMany(
      'households',
      seen.map((id) => ({ ...householdOf(id, '001') })),
    )
    const round = await women.call('round.open', {
      clientId: freshClientId(),
      month: '2026-06',
      half: 'second',
      perVillage: 10,
      inspectors: [inspector.openid],
    })
    const { visits } = await women.call('round.get', { roundId: round.id })
    expect(visits).toHaveLength(300)
    for (const [at, id] of seen.entries())
      await inspector.call('visit.score', {
        clientId: freshClientId(),
        visitId: `${round.id}:${id}`,
        householdId: `${id}:001`,
        answers: answersFor(80 + at),
        filledAt: town.cloud.now().getTime(),
      })
    await women.call('round.close', { roundId: round.id, clientId: freshClientId() })
    const { ranking } = await women.call('ranking.compute', {
      clientId: freshClientId(),
      month: '2026-06',
      reason: '',
    })
    expect(ranking.villages).toHaveLength(300)
    const placed = ranking.villages.filter(({ place }) => place)
    expect(new Map(placed.map(({ villageName, place }) => [villageName, place]))).toEqual(
      new Map([
        [last, 1],
        [first, 2],
      ]),
    )
  })

  const districtOf = (name: string) =>
    String(town.cloud.readAll('villages').find((one) => one['name'] === name)?.['districtId'])
})

const kilobytes = (carried: object) => Buffer.byteLength(JSON.stringify(carried)) / 1024
