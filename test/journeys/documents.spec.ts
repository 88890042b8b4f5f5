import { checklistOf } from '@shared/cleanup/checklist'
import { loadPlan } from '../../seeds/plan'
import { answersFor, householdOf } from '../support/homes'
import { photoOf, submission } from '../support/landscape'
import { fixOf, reportOf } from '../support/problems'
import { edit, freshClientId, startTown, type Someone, type Town } from '../support/town'
import { readBook, readStored, stored } from '../support/workbook'
import { unzip } from '../support/zip'

jest.setTimeout(60_000)

const itemIds = checklistOf(loadPlan().cleanup.sheet).map(({ id }) => id)

let town: Town
let admin: Someone
let second: Someone
beforeEach(async () => {
  town = await startTown()
  admin = await town.makeAdmin('oAdmin')
  second = await town.make({ role: 'office', office: 'women' }, 'oSecond')
})
afterEach(() => town.close())

describe('what the town takes out', () => {
  it('is a notice as an official document, with its number, issuer and pictures', async () => {
    const photoId = await photoOf(town, admin)
    const { id: noticeId } = await admin.call('notice.draft', {
      clientId: freshClientId(),
      kind: 'inspection',
      title: '关于城乡环境整治督查情况的通报',
      body: '各村党支部、村委会：\n现将有关情况通报如下。',
      photoIds: [photoId],
    })
    await second.call('notice.check', { noticeId })
    const { number } = await admin.call('notice.publish', { noticeId })
    expect(await admin.refused('export.notice', { noticeId })).toBe('PHOTO_MISSING')
    const display = String(town.cloud.read('photos', photoId)?.['display'])
    await town.cloud.putFile(display.replace(/^cloud:\/\/[^/]+\//, ''), Buffer.from('a picture'))
    const { fileId } = await admin.call('export.notice', { noticeId })
    const parts = unzip(await stored(town, fileId))
    const xml = parts.get('word/document.xml')?.toString('utf8') ?? ''
    for (const words of [number ?? '-', '西里镇人民政府文件', '附件：现场照片（1 张）'])
      expect(xml).toContain(words)
    expect([...parts.keys()].some((name) => /^word\/media\/.+\.(jpg|png)$/.test(name))).toBe(true)
    expect(await town.as('oVillager').refused('export.notice', { noticeId })).toBe('NO_ROLE')
    expect(town.cloud.readAll('ledger').some(({ action }) => action === 'export.notice')).toBe(true)
  })

  it('is the list of problems, with nobody who reported one and no formula', async () => {
    const villager = town.as('oVillager')
    await villager.call(
      'problem.report',
      await reportOf(town, villager, { what: '=HYPERLINK("http://x","点我")' }),
    )
    const { fileId, rows } = await admin.call('export.problems', {})
    const sheet = await readStored(town, fileId)
    expect([rows, sheet.length]).toEqual([1, 2])
    expect(sheet[1]?.slice(0, 2)).toEqual(['中西里', '垃圾清运'])
    expect(typeof sheet[1]?.[2]).toBe('string')
    expect(JSON.stringify(sheet)).not.toContain('oVillager')
    expect(await villager.refused('export.problems', {})).toBe('NO_ROLE')
  })

  it('says of a problem when it was closed, whatever its reporter said afterwards', async () => {
    const villager = town.as('oVillager')
    const inspector = await town.make({ role: 'inspector', office: 'women' })
    const cadre = await town.makeCadre('中西里')
    const { id: problemId } = await villager.call('problem.report', await reportOf(town, villager))
    const move = () => ({ clientId: freshClientId(), problemId })
    await inspector.call('problem.confirm', { ...move(), deadline: '2026-06-25' })
    await cadre.call('problem.fix', await fixOf(town, cadre, problemId))
    await inspector.call('problem.close', move())
    town.cloud.setNow('2026-06-23T10:00:00+08:00')
    await villager.call('problem.answer', { ...move(), fixed: true, note: '' })
    const [titles, line] = await readStored(town, (await admin.call('export.problems', {})).fileId)
    expect(line?.[titles?.indexOf('销号日期') ?? -1]).toBe('2026-06-20')
  })

  it('is what the year’s archive lacks: every landscape, each village’s cleanup, every visit', async () => {
    const cadre = await town.makeCadre('中西里')
    const inspector = await town.make({ role: 'inspector', office: 'discipline' })
    const leader = await town.make({ role: 'leader' })
    const villageId = town.villageId('中西里')
    const { id: entryId } = await cadre.call(
      'entry.submit',
      await submission(town, cadre, '中西里', { title: '碾盘会客厅' }),
    )
    await cadre.call('entry.submit', await submission(town, cadre, '中西里', { title: '=2+3' }))
    await admin.call('entry.publish', { entryId })
    const item = { villageId, itemId: itemIds[0] ?? '' }
    const claim = { ...item, photoIds: [await photoOf(town, cadre, 'safe', villageId)] }
    await cadre.call('cleanup.claim', { ...claim, clientId: freshClientId() })
    await inspector.call('cleanup.return', { ...item, reason: '墙角还有薄膜', clientId: freshClientId() })
    const household = householdOf(villageId, '001', { head: '户主某某', phone: '13800000000' })
    await town.cloud.insertMany('households', [{ ...household }])
    const round = { month: '2026-06', half: 'second' as const, perVillage: 4 }
    await second.call('round.open', { clientId: freshClientId(), ...round, inspectors: [inspector.openid] })
    const visitId = `2026-06:second:${villageId}`
    await inspector.call('visit.score', {
      clientId: freshClientId(),
      visitId,
      householdId: String(household._id),
      answers: answersFor(88),
      filledAt: town.cloud.now().getTime(),
    })
    // More visits than the database gives at once.
    const visit = town.cloud.read('visits', visitId)
    await town.cloud.insertMany(
      'visits',
      Array.from({ length: 950 }, (_, i) => ({ ...visit, _id: `${visitId}:${i}`, totals: {}, order: 99 })),
    )
    const sheets = async (who: Someone, action: 'export.entries' | 'export.cleanup' | 'export.visits') => {
      const { fileId, rows } = await who.call(action, {})
      const book = await readBook(town, fileId)
      expect(JSON.stringify(book)).not.toMatch(/户主某某|13800000000|oCadre|oSecond/)
      return { rows, book }
    }
    const works = await sheets(second, 'export.entries')
    expect(works.book[0]?.slice(1).map((row) => [row[0], row[1], row[5], row[9], row[10]])).toEqual([
      ['01-01', '碾盘会客厅', '碾盘、废石', '已公布', '0'],
      ['', "'=2+3", '碾盘、废石', '待审核', ''],
    ])
    expect(works.book[1]?.[1]).toEqual([
      '01-01',
      '碾盘会客厅',
      '中西里',
      '休闲',
      '村史',
      '12',
      '老碾盘重新有了用处。',
    ])
    const cleanup = await sheets(leader, 'export.cleanup')
    expect(cleanup.rows).toBe(59)
    const [, , asked, ...counts] = cleanup.book[0]?.[1] ?? []
    expect([asked, ...counts.slice(0, 4)]).toEqual([
      String(itemIds.length),
      '0',
      '0',
      '1',
      String(itemIds.length - 1),
    ])
    expect(cleanup.book[1]).toHaveLength(1 + 59 * itemIds.length)
    expect(cleanup.book[1]?.[1]?.slice(2)).toEqual([
      '已退回',
      '2026-06-20',
      '2026-06-20',
      '1',
      '墙角还有薄膜',
    ])
    const visits = await sheets(leader, 'export.visits')
    expect(visits.rows).toBe(1009)
    expect(visits.book[0]?.[1]?.slice(0, 8)).toEqual([
      '2026年6月下半月',
      '中西里',
      '',
      expect.any(String),
      '1',
      '1',
      '88',
      '0',
    ])
    expect(visits.book[1]?.[1]?.slice(1, 8)).toEqual(['进行中', '2026-06-20', '', '1009', '1008', '1', '88'])
    // Votes that are not shown yet are in no file either.
    await edit(town, 'campaigns', String(town.cloud.readAll('campaigns')[0]?._id), {
      window: { opensAt: 0, closesAt: town.cloud.now().getTime() + 9e8, perDay: 3, tally: 'afterClose' },
    })
    expect((await sheets(admin, 'export.entries')).book[0]?.[1]?.[10]).toBe('未公开')
    expect(await leader.refused('export.entries', {})).toBe('NO_ROLE')
    for (const action of ['export.entries', 'export.cleanup', 'export.visits'] as const)
      for (const who of [cadre, inspector]) expect(await who.refused(action, {})).toBe('NO_ROLE')
  })

  it('is an empty list of payouts where nothing is to be paid yet', async () => {
    const { fileId, rows } = await admin.call('export.payouts', {})
    expect([rows, (await readStored(town, fileId))[0]?.[4]]).toEqual([0, '金额（元）'])
    expect(await admin.refused('export.ranking', { rankingId: 'none' })).toBe('NOT_FOUND')
  })
})
