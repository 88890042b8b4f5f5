import { photoOf } from '../support/landscape'
import { fixOf, reportOf } from '../support/problems'
import { freshClientId, startTown, type Someone, type Town } from '../support/town'
import { readStored, stored } from '../support/workbook'
import { unzip } from '../support/zip'

jest.setTimeout(60_000)

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

  it('is an empty list of payouts where nothing is to be paid yet', async () => {
    const { fileId, rows } = await admin.call('export.payouts', {})
    expect([rows, (await readStored(town, fileId))[0]?.[4]]).toEqual([0, '金额（元）'])
    expect(await admin.refused('export.ranking', { rankingId: 'none' })).toBe('NOT_FOUND')
  })
})
