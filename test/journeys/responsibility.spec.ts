import { freshClientId, startTown, type Someone, type Town } from '../support/town'

jest.setTimeout(60_000)

let town: Town
let admin: Someone
let villageId: string

beforeEach(async () => {
  town = await startTown()
  admin = await town.makeAdmin()
  villageId = town.villageId('中西里')
}, 60_000)
afterEach(() => town.close())

const given = (over: object = {}) => ({
  villageId,
  link: 'leader' as const,
  name: '张明远',
  post: '镇党委委员',
  from: '2026-06-16',
  reason: '',
  clientId: freshClientId(),
  ...over,
})
const publicly = async () => (await town.as('oVillager').call('village.get', { villageId })).chain
const leader = async () =>
  (await admin.call('responsibility.get', { villageId })).links.find(({ link }) => link === 'leader')

describe('a village’s chain of responsibility', () => {
  it('has four links, seen by everybody by role and post, and by name only with consent', async () => {
    expect(await publicly()).toEqual([
      { link: 'leader', role: '包村领导', post: '' },
      { link: 'districtHead', role: '管区书记', post: '' },
      { link: 'staff', role: '包村干部', post: '' },
      { link: 'secretary', role: '支部书记', post: '' },
    ])
    await admin.call('responsibility.assign', given())
    expect((await publicly())[0]).toEqual({ link: 'leader', role: '包村领导', post: '镇党委委员' })
    const about = { villageId, link: 'leader' as const }
    await admin.call('responsibility.consent', { ...about, how: '当面同意', clientId: freshClientId() })
    expect((await publicly())[0]).toMatchObject({ name: '张明远' })
    await admin.call('responsibility.revokeConsent', {
      ...about,
      reason: '本人要求',
      clientId: freshClientId(),
    })
    expect(JSON.stringify(await publicly())).not.toContain('张明远')
    const consent = (await leader())?.current?.consent
    expect(consent?.consentAt).toBeLessThanOrEqual(consent?.revokedAt ?? 0)
  })

  it('changes on a day and for a reason, keeps who was before, and asks the new one for consent anew', async () => {
    await admin.call('responsibility.assign', given())
    const about = { villageId, link: 'leader' as const }
    await admin.call('responsibility.consent', { ...about, how: '当面同意', clientId: freshClientId() })
    const next = given({ name: '秦晓峰', from: '2026-06-20' })
    expect(await admin.refused('responsibility.assign', next)).toBe('REASON_NEEDED')
    expect(
      await admin.refused('responsibility.assign', { ...next, reason: '分工调整', from: '2026-06-01' }),
    ).toBe('LINK_BEFORE')
    await admin.call('responsibility.assign', { ...next, reason: '分工调整' })
    expect(await leader()).toMatchObject({
      current: { name: '秦晓峰', from: '2026-06-20', reason: '分工调整' },
      past: [{ name: '张明远', from: '2026-06-16', until: '2026-06-20' }],
    })
    expect(JSON.stringify(await publicly())).not.toContain('秦晓峰')
    expect(
      await admin.refused(
        'responsibility.assign',
        given({ name: '秦晓峰', from: '2026-06-21', reason: '再点一次' }),
      ),
    ).toBe('LINK_SAME')
    await admin.call('responsibility.end', {
      ...about,
      until: '2026-06-22',
      reason: '调走',
      clientId: freshClientId(),
    })
    expect(await leader()).toMatchObject({
      current: null,
      past: [{}, { until: '2026-06-22', reason: '调走' }],
    })
    expect(
      await admin.refused('responsibility.consent', { ...about, how: '当面', clientId: freshClientId() }),
    ).toBe('LINK_EMPTY')
    const lines = town.cloud
      .readAll('ledger')
      .filter((line) => String(line['action']).startsWith('responsibility.'))
    expect(lines.map((line) => line['why'])).toEqual([undefined, '当面同意', '分工调整', '调走'])
  })

  it.each(['an empty chain', 'a held link'])(
    'gives a link to one of two assigned at once, on %s',
    async (ground) => {
      if (ground === 'a held link') await admin.call('responsibility.assign', given())
      const reason = '分工调整'
      const both = await Promise.allSettled([
        admin.call('responsibility.assign', given({ name: '甲某', from: '2026-06-20', reason })),
        admin.call('responsibility.assign', given({ name: '乙某', from: '2026-06-20', reason })),
      ])
      const won = both.filter(({ status }) => status === 'fulfilled').length
      const link = await leader()
      // One after the other both may come through; then the second followed the first and both are on record.
      expect((link?.past.length ?? 0) + 1).toBe(won + (ground === 'a held link' ? 1 : 0))
      expect(['甲某', '乙某']).toContain(link?.current?.name)
    },
  )

  it('lets two links of one village be given at once', async () => {
    await admin.call('responsibility.assign', given({ link: 'staff', name: '于海涛', post: '扶贫办' }))
    await Promise.all([
      admin.call('responsibility.assign', given()),
      admin.call(
        'responsibility.assign',
        given({ link: 'secretary', name: '刘长河', post: '中西里党支部书记' }),
      ),
    ])
    const { items } = await admin.call('responsibility.list', {})
    expect(items).toHaveLength(59)
    expect(items.find((row) => row.villageId === villageId)).toMatchObject({
      holders: { leader: '张明远', districtHead: '', staff: '于海涛', secretary: '刘长河' },
      missing: 1,
    })
  })

  it('counts a request sent again once', async () => {
    const same = given()
    await admin.call('responsibility.assign', same)
    await admin.call('responsibility.assign', same)
    expect(await leader()).toMatchObject({ current: { name: '张明远' }, past: [] })
  })

  it('is written by admins, and read by staff and the village’s own cadres', async () => {
    const women = await town.make({ role: 'office', office: 'women' })
    const cadre = await town.makeCadre('中西里')
    expect(await women.refused('responsibility.assign', given())).toBe('NO_ROLE')
    expect(await cadre.refused('responsibility.assign', given())).toBe('NO_ROLE')
    await women.call('responsibility.get', { villageId })
    await cadre.call('responsibility.get', { villageId })
    expect(await cadre.refused('responsibility.get', { villageId: town.villageId('辛庄') })).toBe('NO_ROLE')
    expect(await town.as('oVillager').refused('responsibility.list', {})).toBe('NO_ROLE')
    expect(await admin.refused('responsibility.assign', given({ villageId: 'v99' }))).toBe('NOT_FOUND')
    expect(await admin.refused('responsibility.assign', given({ name: '' }))).toBe('INVALID_INPUT')
  })
})
