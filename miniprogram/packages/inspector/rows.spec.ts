import type { VisitView } from '../../../typings/contract'
import { visitSubject } from '../../services/forms/visit-score'
import type { WaitingLine } from '../../services/waiting'
import { householdLine, nextHousehold, ofVisit, openHouseholds, queuedHouseholds, waitingWords } from './rows'

const household = (id: string, total?: number): VisitView['households'][number] => ({
  id,
  number: id.slice(-3),
  head: '王大勇',
  kind: 'poor',
  houseNumber: '',
  ...(total === undefined ? {} : { total }),
})
const line = (subject: string, tone: WaitingLine['tone'], word = '等网络'): WaitingLine => ({
  id: subject,
  kind: '',
  subject,
  title: '',
  cover: '',
  word,
  hint: '因为',
  tone,
})
const a = '2026-06:first:v01'
const b = '2026-06:first:v02'
const phone = {
  scores: [line(visitSubject(a, 'v01:001'), 'straw'), line(visitSubject(b, 'v02:001'), 'straw')],
  problems: [line(a, 'straw'), line(a, 'plain')],
}

describe('the households of a visit', () => {
  it('keeps what waits for one village apart from another', () => {
    const own = ofVisit(phone, a)
    expect(queuedHouseholds(own)).toEqual(['v01:001'])
    expect(waitingWords(own)).toBe('1 户的分、1 个问题')
    expect(waitingWords(ofVisit(phone, b))).toBe('1 户的分')
    expect(waitingWords({ scores: [], problems: [line(a, 'plain')] })).toBe('')
  })

  it('says where each score stands', () => {
    const own = ofVisit(phone, a)
    expect(householdLine(household('v01:001'), own)).toMatchObject({
      word: '等网络',
      tone: 'straw',
      hint: '',
    })
    expect(householdLine(household('v01:001', 9250), own)).toMatchObject({ word: '✓ 92.5 分', tone: 'green' })
    expect(householdLine(household('v01:002'), own)).toMatchObject({
      name: '002 王大勇',
      kind: '贫困户',
      where: '没有登记门牌',
      word: '未打分',
    })
    const voided = { ...household('v01:002'), voided: [{ total: 4000, at: 1, reason: '打成了邻居家' }] }
    expect(householdLine(voided, own)).toMatchObject({
      word: '请重打',
      hint: '原来的 40 分作废了：打成了邻居家',
    })
    expect(householdLine({ ...voided, total: 9000 }, own).word).toBe('✓ 90 分')
    const refused = { scores: [line(visitSubject(a, 'v01:002'), 'persimmon', '没交上去')], problems: [] }
    expect(householdLine(household('v01:002'), refused)).toMatchObject({ tone: 'persimmon', hint: '因为' })
  })

  it('goes on in the list’s order, and back to what was left out', () => {
    const all = [household('v01:001'), household('v01:002', 100), household('v01:003'), household('v01:004')]
    expect(openHouseholds(all, ['v01:003']).map(({ id }) => id)).toEqual(['v01:001', 'v01:004'])
    expect(nextHousehold(all, [], 'v01:001')?.id).toBe('v01:003')
    expect(nextHousehold(all, ['v01:003'], 'v01:004')?.id).toBe('v01:001')
    expect(nextHousehold(all, ['v01:001', 'v01:003'], 'v01:004')).toBeUndefined()
  })
})
