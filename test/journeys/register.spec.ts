import type { Input } from '@contract'
import type { HouseholdScore } from '../../cloudfunctions/core/records/household'
import { photoOf } from '../support/landscape'
import { freshClientId, startTown, type Someone, type Town } from '../support/town'

let town: Town
let admin: Someone
let cadre: Someone
let poverty: Someone
let villageId: string

const form = (number: string, more: Partial<Input<'household.add'>> = {}): Input<'household.add'> => ({
  clientId: freshClientId(),
  villageId,
  number,
  head: `户主${number}`,
  kind: 'poor',
  houseNumber: '3排2号',
  phone: '13800000000',
  needs: '缺储物柜',
  ...more,
})
const add = (number: string, more?: Partial<Input<'household.add'>>) =>
  cadre.call('household.add', form(number, more))

beforeAll(async () => {
  town = await startTown()
  admin = await town.makeAdmin()
  villageId = town.villageId('中西里')
  cadre = await town.makeCadre('中西里')
  poverty = await town.make({ role: 'office', office: 'poverty' })
})
afterAll(() => town.close())

describe('a household', () => {
  it('is entered once, also by the same request again', async () => {
    const input = form('1')
    const first = await cadre.call('household.add', input)
    expect(await cadre.call('household.add', input)).toEqual(first)
    expect(first).toMatchObject({ id: `${villageId}:1`, head: '户主1', modelCandidate: false, scores: [] })
    expect(await cadre.refused('household.add', form('1', { head: '别人' }))).toBe('HOUSEHOLD_EXISTS')
    expect(town.cloud.readAll('ledger').filter(({ action }) => action === 'household.add')).toHaveLength(1)
  })

  it('has one entry where two enter it at once', async () => {
    const answers = await Promise.all([
      cadre.refused('household.add', form('2', { head: '甲' })),
      poverty.refused('household.add', form('2', { head: '乙' })),
    ])
    expect(answers.sort()).toEqual(['ACCEPTED', 'HOUSEHOLD_EXISTS'])
  })

  it('is corrected, under its number, and the same correction again writes nothing', async () => {
    const { villageId: _, ...fields } = form('1', { needs: '腿脚不便' })
    const input = { ...fields, householdId: `${villageId}:1` }
    expect(await cadre.call('household.revise', input)).toMatchObject({ needs: '腿脚不便' })
    const lines = town.cloud.readAll('ledger').length
    await cadre.call('household.revise', input)
    expect(town.cloud.readAll('ledger')).toHaveLength(lines)
    expect(await cadre.refused('household.revise', { ...input, number: '9' })).toBe('HOUSEHOLD_NUMBER_FIXED')
  })

  it('is listed in the order people count in, page by page, none twice', async () => {
    await add('10', { kind: 'ordinary' })
    await add('9')
    const numbers: string[] = []
    for (let cursor: string | undefined; ;) {
      const page = await cadre.call('household.list', { villageId, limit: 2, ...(cursor ? { cursor } : {}) })
      numbers.push(...page.items.map(({ number }) => number))
      cursor = page.next
      if (cursor === undefined) break
    }
    expect(numbers).toEqual(['1', '2', '9', '10'])
    const poor = await cadre.call('household.list', { villageId, kind: 'poor', search: '主9' })
    expect(poor.items.map(({ number }) => number)).toEqual(['9'])
  })

  it('answers a village of any size in the same requests', async () => {
    const large = town.villageId('辛庄')
    const count = async () => {
      town.cloud.resetCounters()
      await admin.call('household.list', { villageId: large })
      return town.cloud.counters().requests
    }
    const few = await count()
    const rows = Array.from({ length: 600 }, (_, i) => ({ ...recordOf(`${i}`), _id: `${large}:${i}` }))
    await town.cloud.insertMany(
      'households',
      rows.map((row) => ({ ...row, villageId: large })),
    )
    // Caller, households, and who looked.
    expect([few, await count()]).toEqual([3, 3])
    const page = await admin.call('household.list', { villageId: large, search: '59', limit: 50 })
    expect(page.items).toHaveLength(16)
  })
})

describe('who sees the register', () => {
  let other: Someone
  let supervisor: Someone
  let member: Someone
  let hidden: string

  beforeAll(async () => {
    other = await town.makeCadre('辛庄')
    supervisor = await town.make({ role: 'supervisor', villageId })
    member = await town.make({ role: 'partyMember', villageId })
    hidden = (await add('77', { kind: 'ordinary' })).id
    await cadre.call('household.protect', { householdId: hidden, protect: true, reason: '有未成年人' })
    await town.cloud.insertMany('households', [
      { ...recordOf('88'), kind: 'ordinary', pairedWith: member.openid },
    ])
  })
  const numbersOf = async (person: Someone, search: string) =>
    (await person.call('household.list', { villageId, search })).items.map(({ number }) => number)

  it('is its own people, each as far as the work goes', async () => {
    expect([await numbersOf(cadre, '77'), await numbersOf(cadre, '88')]).toEqual([['77'], ['88']])
    expect([await numbersOf(supervisor, '9'), await numbersOf(supervisor, '10')]).toEqual([
      expect.arrayContaining(['9']),
      expect.not.arrayContaining(['10']),
    ])
    expect((await member.call('household.list', { villageId })).items.map(({ number }) => number)).toEqual([
      '88',
    ])
    expect(await member.refused('household.get', { householdId: `${villageId}:1` })).toBe(
      'HOUSEHOLD_NOT_YOURS',
    )
    expect(await member.call('household.get', { householdId: `${villageId}:88` })).toMatchObject({
      pairedWith: { personId: member.openid },
    })
  })

  it('never lets the protected go beyond the village', async () => {
    for (const keeper of [admin, poverty]) {
      expect(await numbersOf(keeper, '77')).toEqual([])
      expect(await keeper.refused('household.get', { householdId: hidden })).toBe('HOUSEHOLD_NOT_YOURS')
      for (const protect of [true, false])
        expect(
          await keeper.refused('household.protect', { householdId: hidden, protect, reason: '看看' }),
        ).toBe('HOUSEHOLD_NOT_YOURS')
      const { clientId, villageId: _, ...fields } = form('77', { kind: 'ordinary' })
      expect(await keeper.refused('household.revise', { clientId, householdId: hidden, ...fields })).toBe(
        'HOUSEHOLD_NOT_YOURS',
      )
      expect(await keeper.refused('household.add', form('77', { kind: 'ordinary' }))).toBe(
        'HOUSEHOLD_NOT_YOURS',
      )
    }
  })

  it('is nobody else, and they do not even learn which numbers there are', async () => {
    const outsiders = [
      other,
      town.as('oGuest'),
      await town.make({ role: 'leader' }),
      await town.make({ role: 'inspector', office: 'poverty' }),
      await town.make({ role: 'office', office: 'discipline' }),
    ]
    for (const person of outsiders) {
      expect(await person.refused('household.list', { villageId })).toMatch(/NOT_YOUR_VILLAGE|NO_ROLE/)
      const asked = await Promise.all(
        ['1', 'nobody'].map((number) =>
          person.refused('household.get', { householdId: `${villageId}:${number}` }),
        ),
      )
      expect(asked[0]).toMatch(/NOT_YOUR_VILLAGE|NO_ROLE/)
      expect(asked[1]).toBe(asked[0])
    }
    for (const reader of [supervisor, member])
      expect(await reader.refused('household.add', form('500'))).toBe('NO_ROLE')
  })
})

describe('示范户', () => {
  const householdId = () => `${villageId}:1`
  const agree = async () =>
    cadre.call('household.consent', {
      clientId: freshClientId(),
      householdId: householdId(),
      photoIds: [await photoOf(town, cadre, 'safe', villageId)],
    })
  const named = async () =>
    (await town.as('oGuest').call('household.models', {})).items.map(({ head }) => head)

  beforeAll(async () => {
    await town.cloud.insertMany('householdScores', [
      ...['2026-03', '2026-04', '2026-05'].map((month) => scoreOf(householdId(), month, 8500)),
      ...['2026-03', '2026-04', '2026-05'].map((month) => scoreOf(`${villageId}:9`, month, 9900)),
    ])
  })

  it('is named once it agreed, and no more once it takes that back', async () => {
    expect((await cadre.call('household.get', { householdId: householdId() })).modelCandidate).toBe(true)
    expect(await named()).toEqual([])
    expect((await agree()).consent?.photos).toHaveLength(1)
    expect(await named()).toEqual(['户主1'])
    await cadre.call('household.revokeConsent', { householdId: householdId(), reason: '本人要求' })
    expect(await named()).toEqual([])
    const after = await cadre.call('household.revokeConsent', {
      householdId: householdId(),
      reason: '再点一次',
    })
    expect(after.consent).toBeUndefined()
    const lines = town.cloud.readAll('ledger').filter(({ action }) => action === 'household.revokeConsent')
    expect(lines).toHaveLength(1)
  })

  it('shows head and village and nothing else', async () => {
    await agree()
    town.cloud.resetCounters()
    expect(await town.as('oGuest').call('household.models', {})).toEqual({
      items: [{ villageId, villageName: '中西里', head: '户主1' }],
    })
    expect(town.cloud.counters().requests).toBe(3)
  })

  it('is hidden while protected, and cannot be asked then', async () => {
    const protect = (wanted: boolean) =>
      cadre.call('household.protect', { householdId: householdId(), protect: wanted, reason: '安全' })
    await protect(true)
    expect(await named()).toEqual([])
    await expect(agree()).rejects.toMatchObject({ code: 'HOUSEHOLD_PROTECTED' })
    await protect(false)
    expect(await named()).toEqual(['户主1'])
  })

  it('falls off the list with one low score, and not with one that was voided', async () => {
    const voided = { _id: 'off', slot: 'off', voided: { at: 1, reason: '打成了邻居家' } }
    await town.cloud.insertMany('householdScores', [{ ...scoreOf(householdId(), '2026-05', 100), ...voided }])
    expect(await named()).toEqual(['户主1'])
    expect((await cadre.call('household.get', { householdId: householdId() })).modelCandidate).toBe(true)
    await town.cloud.insertMany('householdScores', [scoreOf(householdId(), '2026-06', 8499)])
    expect(await named()).toEqual([])
  })

  it('agreed under the own name: another head is asked anew', async () => {
    const { villageId: _, ...fields } = form('1', { head: '新户主' })
    const after = await cadre.call('household.revise', { ...fields, householdId: householdId() })
    expect(after).toMatchObject({ head: '新户主' })
    expect(after.consent).toBeUndefined()
  })
})

const recordOf = (number: string) => ({
  _id: `${villageId}:${number}`,
  villageId,
  villageName: '中西里',
  number,
  head: `户主${number}`,
  kind: 'poor',
  houseNumber: '',
  phone: '',
  needs: '',
  protected: false,
  zone: '',
  pairedWith: '',
  latest: [],
  consent: null,
  version: 1,
  updatedAt: 1,
})

const scoreOf = (
  household: string,
  month: string,
  total: number,
): { [K in keyof HouseholdScore]: unknown } => ({
  _id: `${household}:${month}`,
  slot: `${household}:${month}`,
  householdId: household,
  villageId,
  source: 'visit',
  visitId: '',
  by: 'oInspector',
  month,
  at: Date.parse(`${month}-15T10:00:00+08:00`),
  receivedAt: Date.parse(`${month}-15T10:00:00+08:00`),
  answers: {},
  score: { items: {}, groups: {}, total },
  note: '',
  rule: { name: 'household', version: 1, sha256: '' },
})
