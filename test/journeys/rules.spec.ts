import { canonicalJson } from '@shared/kernel/canonical'
import { createHash } from 'node:crypto'
import type { AwardRules } from '@shared/award/rules'
import type { Input } from '@contract'
import { judgedTown, smallTable } from '../support/judged'
import { freshClientId, startTown, type Someone, type Town } from '../support/town'

let town: Town
let admin: Someone
beforeEach(async () => {
  town = await startTown()
  admin = await town.makeAdmin('oRuleAdmin')
})
afterEach(() => town.close())

const villager = () => town.as('oVillager')
const versions = async () => (await villager().call('rule.versions', { name: 'awards' })).items

async function body(): Promise<AwardRules> {
  const [newest] = await versions()
  if (!newest) throw new Error('no awards rule')
  return newest.body as AwardRules
}

async function revision(over: Partial<Input<'rule.revise'>> = {}): Promise<Input<'rule.revise'>> {
  return {
    clientId: freshClientId(),
    name: 'awards',
    basedOn: 1,
    body: { ...(await body()), doublePrize: false },
    reason: '镇党委会议决定',
    ...over,
  }
}

/** Freezes the awards rule by using it: a result is computed. */
async function freeze(): Promise<void> {
  await judgedTown(town)
  await smallTable(admin)
  await admin.call('result.compute', { clientId: freshClientId(), allowVacant: true })
}

const awardsStored = () => town.cloud.readAll('rules').filter(({ name }) => name === 'awards')

describe('rules', () => {
  it('are read by everybody, with the hash of what they say, and not who wrote them', async () => {
    const { items } = await villager().call('rule.list', {})
    expect(items.map(({ name, version }) => [name, version])).toEqual([
      ['contestSheet', 1],
      ['cleanup', 1],
      ['awards', 1],
      ['household', 1],
      ['ranking', 1],
      ['problem', 1],
      ['assessment', 1],
      ['plan', 1],
      ['avenue', 1],
      ['check', 1],
      ['pledge', 1],
    ])
    for (const item of items) {
      expect(item.sha256).toBe(createHash('sha256').update(canonicalJson(item.body)).digest('hex'))
      expect(item.frozenAt).toBeUndefined()
    }
    await admin.call('rule.revise', await revision())
    const text = JSON.stringify([await villager().call('rule.list', {}), await versions()])
    expect(text).not.toContain(admin.openid)
    expect(text).not.toContain('requestId')
  })

  it('replace a draft that nobody used: still version 1', async () => {
    const revised = await admin.call('rule.revise', await revision())
    expect(revised).toMatchObject({ version: 1, reason: '镇党委会议决定', body: { doublePrize: false } })
    expect(await versions()).toEqual([revised])
    const campaign = await villager().call('campaign.get', {})
    expect(JSON.stringify(campaign)).toContain('"doublePrize":false')
    // An array that became shorter is shorter: nothing is merged.
    const one = { ...(await body()), prizes: (await body()).prizes.slice(0, 1) }
    const short = await admin.call('rule.revise', await revision({ body: one }))
    expect((short.body as AwardRules).prizes).toHaveLength(1)
    expect((await body()).prizes).toHaveLength(1)
  })

  it('stay as they are once used; a change is a new version with its reason', async () => {
    await freeze()
    const [frozen] = await versions()
    expect(frozen?.frozenAt).toBeGreaterThan(0)
    const next = await admin.call(
      'rule.revise',
      await revision({ reason: '公示期改为五天', body: { ...(await body()), noticeDays: 5 } }),
    )
    expect(next).toMatchObject({ version: 2, reason: '公示期改为五天', body: { noticeDays: 5 } })
    expect(next.frozenAt).toBeUndefined()
    expect(await versions()).toEqual([next, frozen])
    expect(await admin.refused('rule.revise', await revision({ basedOn: 1 }))).toBe('RULE_FROZEN')
    expect(await admin.refused('rule.revise', await revision({ basedOn: 3 }))).toBe('CHANGED_MEANWHILE')
    // Version 2 is a draft again: it is replaced.
    const better = await admin.call(
      'rule.revise',
      await revision({ basedOn: 2, body: { ...(await body()), noticeDays: 7 } }),
    )
    expect(better.version).toBe(2)
    expect(await versions()).toEqual([better, frozen])
  })

  it('must be whole: what is wrong is said', async () => {
    const { prizes, ...rest } = await body()
    const bad: unknown[] = [
      { ...rest },
      { ...rest, prizes: [] },
      { ...rest, prizes: [...prizes, prizes[0]] },
      { ...rest, prizes, noticeDays: 0 },
      { ...rest, prizes, extra: 1 },
      'text',
      null,
    ]
    for (const one of bad)
      expect(await admin.refused('rule.revise', await revision({ body: one }))).toBe('RULE_INVALID')
    await expect(
      admin.call('rule.revise', await revision({ body: { ...rest, prizes: [] } })),
    ).rejects.toThrow(/至少要有一个奖项/)
    expect(await admin.refused('rule.revise', await revision({ reason: '' }))).toBe('INVALID_INPUT')
    expect(await admin.refused('rule.revise', await revision({ name: 'nothing' as never }))).toBe(
      'INVALID_INPUT',
    )
    expect((await versions())[0]?.reason).toBe('')
  })

  it('take one of two changes at once, and the other person looks again', async () => {
    const second = await town.makeAdmin('oOtherAdmin')
    const change = async (noticeDays: number) => revision({ body: { ...(await body()), noticeDays } })
    const draft = [await change(4), await change(5)] as const
    const first = await Promise.all([
      admin.refused('rule.revise', draft[0]),
      second.refused('rule.revise', draft[1]),
    ])
    expect(first).toContain('ACCEPTED')
    expect(awardsStored()).toHaveLength(1)
    await freeze()
    const next = [await change(6), await change(8)] as const
    const answers = await Promise.all([
      admin.refused('rule.revise', next[0]),
      second.refused('rule.revise', next[1]),
    ])
    expect(answers.filter((answer) => answer === 'ACCEPTED')).toHaveLength(1)
    expect(['CHANGED_MEANWHILE', 'RULE_FROZEN']).toContain(answers.find((answer) => answer !== 'ACCEPTED'))
    expect(awardsStored().map(({ _id }) => _id)).toEqual(['awards:1', 'awards:2'])
  })

  it('make one version of a request that came twice', async () => {
    await freeze()
    const again = await revision({ body: { ...(await body()), noticeDays: 6 } })
    const first = await admin.call('rule.revise', again)
    expect(await admin.call('rule.revise', again)).toEqual(first)
    expect(awardsStored()).toHaveLength(2)
    const lines = town.cloud.readAll('ledger').filter(({ subject }) => subject === 'rule:awards:2')
    expect(lines).toEqual([expect.objectContaining({ action: 'rule.revise', why: '镇党委会议决定' })])
  })

  it('are changed by admins alone', async () => {
    const office = await town.make({ role: 'office', office: 'women' })
    const leader = await town.make({ role: 'leader' })
    for (const who of [office, leader, villager()])
      expect(await who.refused('rule.revise', await revision())).toBe('NO_ROLE')
    expect((await versions())[0]?.reason).toBe('')
  })
})
