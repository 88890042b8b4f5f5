import type { Output, PersonView } from '../../../../typings/contract'
import * as view from './view'

type Round = Output<'round.list'>['items'][number]
const round = (more: Partial<Round> = {}): Round => ({
  id: '2026-06:first',
  month: '2026-06',
  half: 'first',
  state: 'open',
  seed: 'seed',
  perVillage: 10,
  missing: ['中西里', '辛庄'],
  ...more,
})
const at = (day: string) => Date.parse(`${day}T10:00:00+08:00`)

describe('the rounds', () => {
  it('names who is missing, some of many', () => {
    expect(view.roundRow(round())).toMatchObject({
      name: '2026年6月上半月',
      word: '进行中',
      hint: '每村 10 户；2 个村没有成绩：中西里、辛庄',
      notice: '',
    })
    expect(view.missingWords(['一', '二', '三', '四', '五', '六', '七'])).toBe(
      '7 个村没有成绩：一、二、三、四、五、六 等',
    )
    expect(view.missingWords([])).toBe('每个村都有成绩')
    const closed = view.roundRow(round({ state: 'closed', missing: [], noticeId: 'n1' }))
    expect(closed).toMatchObject({ word: '已结束', hint: '每村 10 户', notice: '督查通报已起草' })
  })

  it('proposes the half month of today that has no round yet', () => {
    expect(view.proposed([], at('2026-06-15'))).toMatchObject({ month: '2026-06', half: 'first' })
    expect(view.proposed([], at('2026-06-16')).half).toBe('second')
    expect(view.proposed([round()], at('2026-06-14')).half).toBe('second')
  })

  it('offers this month and the one before, over the turn of the year too', () => {
    expect(view.monthChips(at('2027-01-03'))).toEqual([
      { value: '2026-12', label: '2026年12月' },
      { value: '2027-01', label: '2027年1月' },
    ])
  })

  it('lets inspectors be chosen, each once, with their office', () => {
    const person = (personId: string, ...roles: ('inspector' | 'judge')[]): PersonView => ({
      personId,
      name: `人${personId}`,
      grants: roles.map((role) => ({ role, label: role === 'judge' ? '评委' : '妇联 督查员' })),
      since: 0,
    })
    const rows = view.inspectorRows([
      person('a', 'inspector', 'judge'),
      person('b', 'judge'),
      person('c', 'inspector'),
    ])
    expect(rows).toEqual([
      { id: 'a', title: '人a', foot: '妇联 督查员' },
      { id: 'c', title: '人c', foot: '妇联 督查员' },
    ])
    expect(view.chosenNames(rows, ['c', 'a'])).toBe('人a、人c')
  })

  it('asks for inspectors in words', () => {
    const opening = view.proposed([], at('2026-06-15'))
    expect(view.parseOpening(opening, 'c12345678')).toMatchObject({ ok: false, message: '请选择督查员' })
    const whole = { ...opening, inspectors: ['a', 'b'] }
    expect(view.parseOpening(whole, 'c12345678')).toMatchObject({ ok: true })
    expect(view.openWords(whole)).toContain('每个村抽 10 户')
    expect(view.openWords(whole)).toContain('2 位督查员')
  })

  it('is opened by those who know who the inspectors are', () => {
    expect(view.mayOpen({ grants: [{ role: 'office', office: 'women', label: '' }] })).toBe(false)
    expect(view.mayOpen({ grants: [{ role: 'admin', label: '' }] })).toBe(true)
  })
})
