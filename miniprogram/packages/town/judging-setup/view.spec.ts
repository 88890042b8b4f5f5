import type { EntryCard, PersonView, VillageRow } from '../../../../typings/contract'
import {
  entryChoices,
  judgeChoices,
  parseSetUp,
  setUpFace,
  setUpOf,
  villageChoices,
  withJudges,
  withRecused,
  type Choices,
  type SetUp,
} from './view'

const village = (order: number) => ({ id: `v${order}`, name: `村${order}`, order }) as VillageRow
const entry = (id: string, number: number) =>
  ({ id, number, title: `景观${id}`, villageName: '村1', cover: 'c' }) as EntryCard
const person = (personId: string, ...grants: PersonView['grants']): PersonView => ({
  personId,
  name: `评委${personId}`,
  since: 0,
  grants,
})
const judgeGrant = { role: 'judge', label: '评委' } as const
const choices: Choices = {
  entries: [entry('b', 201), entry('a', 101), entry('c', 301), entry('d', 401)],
  people: [
    person('j1', judgeGrant, { role: 'cadre', villageId: 'v2', label: '村2 村干部' }),
    person('j2', judgeGrant),
    person('x', { role: 'admin', label: '镇管理员' }),
  ],
  villages: [village(2), village(1), village(3)],
}
const setUp: SetUp = {
  anchors: ['a', 'b', 'c'],
  judges: [
    { personId: 'j1', recused: ['v3'] },
    { personId: 'j2', recused: [] },
  ],
  perEntry: 2,
}
const clientId = 'c12345678'

describe('the set-up of the judging', () => {
  it('offers works by number, people who are judges, and villages in order with the own fixed', () => {
    expect(entryChoices(choices.entries).map(({ foot }) => foot)[0]).toBe('01-01 村1')
    expect(judgeChoices(choices.people).map(({ id, foot }) => [id, foot])).toEqual([
      ['j1', '评委、村2 村干部'],
      ['j2', '评委'],
    ])
    expect(villageChoices(choices, 'j1').map(({ id, fixed }) => [id, fixed])).toEqual([
      ['v1', false],
      ['v2', true],
      ['v3', false],
    ])
  })

  it('shows the own village with the named ones, and what it means in work', () => {
    const face = setUpFace(setUp, choices)
    expect(face.judges.map(({ recusal }) => recusal)).toEqual(['回避 村2（本村）、村3', '没有回避的村'])
    expect(face.anchors.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(face.work).toBe('1 个作品各评 2 次，每位评委大约 1 个，另加 3 个样板作品。')
    expect(
      setUpFace({ ...setUp, judges: [{ personId: 'gone', recused: [] }] }, choices).judges[0]?.name,
    ).toBe('已不在名单的人')
  })

  it('keeps the villages of a judge who stays', () => {
    expect(withJudges(setUp, ['j2', 'j1', 'j3'])).toEqual([
      { personId: 'j2', recused: [] },
      { personId: 'j1', recused: ['v3'] },
      { personId: 'j3', recused: [] },
    ])
    expect(withRecused(setUp, 'j2', ['v1'])[1]).toEqual({ personId: 'j2', recused: ['v1'] })
  })

  it('reads what stands without the own villages, which join by themselves', () => {
    const recused = [
      { villageId: 'v2', villageName: '村2', own: true },
      { villageId: 'v3', villageName: '村3', own: false },
    ]
    const judge = { personId: 'j1', name: '', recused, load: 0, done: 0, anchorsDone: 0 }
    const board = { anchors: [], judges: [judge], perEntry: 3 } as unknown as Parameters<typeof setUpOf>[0]
    expect(setUpOf(board).judges).toEqual([{ personId: 'j1', recused: ['v3'] }])
  })

  it('says in a sentence what is missing', () => {
    expect(parseSetUp(setUp, clientId).ok).toBe(true)
    expect(parseSetUp({ ...setUp, anchors: ['a'] }, clientId)).toMatchObject({
      message: '样板作品至少选 3 个',
    })
    expect(parseSetUp({ ...setUp, perEntry: 3 }, clientId)).toMatchObject({
      message: expect.stringContaining('现在只选了 2 位'),
    })
  })
})
