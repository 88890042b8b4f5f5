import type { VisitView } from '../../../../typings/contract'
import { visitSubject } from '../../../services/forms/visit-score'
import type { WaitingLine } from '../../../services/waiting'
import type { OnPhone } from '../rows'
import { finishWords, visitFace } from './view'

const id = '2026-06:first:v01'
const household = (number: string, total?: number) => ({
  id: `v01:${number}`,
  number,
  head: `户主${number}`,
  kind: 'ordinary' as const,
  houseNumber: '12',
  ...(total === undefined ? {} : { total }),
})
const visit = (more: Partial<VisitView> = {}): VisitView => ({
  id,
  villageId: 'v01',
  villageName: '中西里',
  inspector: '宋文斌',
  drawn: 3,
  scored: 1,
  problems: 1,
  finished: false,
  roundId: '2026-06:first',
  sheet: { id: 'household', name: '', total: 0, groups: [] },
  rule: { name: 'household', version: 1, sha256: '' },
  households: [household('001', 9000), household('002'), household('003')],
  notes: [{ id: 'p1', category: 'street', what: '垃圾乱堆', place: '村东路口', deadline: '2026-06-20' }],
  ...more,
})
const line = (subject: string, tone: WaitingLine['tone']): WaitingLine => ({
  id: subject + tone,
  kind: '',
  subject,
  title: '',
  cover: '',
  word: '',
  hint: '',
  tone,
})
const none: OnPhone = { scores: [], problems: [] }
const score = (number: string) => line(visitSubject(id, `v01:${number}`), 'straw')

describe('one village’s visit', () => {
  it('goes on with the next household, and counts what waits on the phone', () => {
    const face = visitFace({ answer: visit() }, { scores: [score('002')], problems: [] })
    expect(face).toMatchObject({ done: 2, total: 3, headline: '还有 1 户没打分', act: 'score', early: true })
    expect(face.button).toBe('打分：003 户主003')
    expect(face.hint).toBe('平均 90 分；1 户的分在手机里，有网络时自动交')
    expect(face.notes[0]).toMatchObject({ category: '街巷环境', foot: '村东路口，6月20日前整改' })
  })

  it('is not called finished while saying so is on its way, and asks nothing more', () => {
    const ending = { ...line(id, 'straw'), word: '等网络' }
    const face = visitFace({ answer: visit() }, { ...none, finishes: [ending] })
    expect(face).toMatchObject({ finished: false, ending: '完成：等网络', act: 'back', early: false })
    const refused = { ...line(id, 'persimmon'), word: '没交上去' }
    expect(visitFace({ answer: visit() }, { ...none, finishes: [refused] })).toMatchObject({ act: 'score' })
  })

  it('is finished once all are scored; before the first it cannot be', () => {
    const all = visitFace({ answer: visit() }, { scores: [score('002'), score('003')], problems: [] })
    expect(all).toMatchObject({ headline: '都打完了', act: 'finish', early: false })
    const untouched = [household('001'), household('002')]
    expect(visitFace({ answer: visit({ households: untouched }) }, none).early).toBe(false)
    expect(visitFace({ answer: visit({ finished: true }) }, none)).toMatchObject({
      act: 'back',
      early: false,
    })
    expect(visitFace({ answer: visit({ households: [] }) }, none)).toMatchObject({
      headline: '没有抽到户',
      act: 'finish',
    })
  })

  it('says what is missing before it is finished', () => {
    const words = finishWords(visit(), none)
    expect(words).toContain('还有 2 户没打分：002 户主002、003 户主003，不计入平均分')
    expect(words).toContain('记了 1 个问题')
    const phone = { scores: [score('002'), score('003')], problems: [line(id, 'persimmon')] }
    const waits = finishWords(visit({ notes: [] }), phone)
    expect(waits).toContain('3 户都打了分。没有记问题。')
    expect(waits).toContain('1 个问题没填完或没交上去')
    expect(waits).toContain('2 户的分还在手机里')
    const many = Array.from({ length: 8 }, (_, n) => household(`00${n + 1}`))
    expect(finishWords(visit({ households: many }), none)).toContain('005 户主005 等')
  })
})
