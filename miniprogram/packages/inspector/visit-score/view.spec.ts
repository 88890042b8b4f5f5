import { newDraft } from '../../../services/draft'
import { readVisitSubject, visitScoreKind, visitSubject } from '../../../services/forms/visit-score'
import type { Sheet } from '../../../shared/sheet/sheet'
import { queuedWords, sumView } from '../../../page/sheet-face'
import { homeView, modeOf } from './view'

const item = (id: string, name: string, cap: number) => ({ id, name, asks: '', cap, step: 100 })
const sheet: Sheet = {
  id: 'household',
  name: '家庭洁美评分表',
  total: 1400,
  groups: [
    {
      id: 'indoors',
      name: '居室',
      fill: 'deduct',
      beside: false,
      items: [item('floorAndRoof', '地面', 800)],
    },
    { id: 'wellbeing', name: '精神', fill: 'give', beside: false, items: [item('clothes', '衣着', 600)] },
  ],
}
const home = {
  id: 'v01:001',
  number: '001',
  head: '王大勇',
  kind: 'poor' as const,
  houseNumber: '村东 12 号',
}
const subject = visitSubject('2026-06:first:v01', 'v01:001')
const draft = newDraft(visitScoreKind, { subject, title: '001 王大勇' }, 'c12345678', 5)

describe('one household on a visit', () => {
  it('is done once the town has its score, and waits before', () => {
    expect(modeOf(home, draft)).toBe('form')
    expect(modeOf(home, { ...draft, state: 'queued' })).toBe('queued')
    expect(modeOf({ ...home, total: 9000 }, { ...draft, state: 'queued' })).toBe('done')
  })

  it('is told by head, number and door', () => {
    expect(homeView({ villageName: '中西里' }, home)).toMatchObject({
      name: '王大勇',
      kind: '贫困户',
      where: '中西里 · 户号 001 · 门牌 村东 12 号',
      total: '',
    })
    expect(homeView({ villageName: '中西里' }, { ...home, houseNumber: '', total: 9250 })).toMatchObject({
      where: '中西里 · 户号 001',
      total: '92.5',
    })
  })

  it('starts clean, and asks for what is only ever added', () => {
    expect(sumView(sheet, draft)).toMatchObject({
      sum: '8 / 14 分',
      missing: ['clothes'],
      left: '还差 1 项',
      message: '',
    })
    const form = { answers: { clothes: { points: 600 } }, note: '' }
    expect(sumView(sheet, { ...draft, form })).toMatchObject({
      total: '14 分',
      left: '都填好了，已存在手机里',
    })
    const refused = { ...draft, state: 'refused' as const, message: '这一轮督查已经结束' }
    expect(sumView(sheet, refused).message).toBe('这一轮督查已经结束')
  })

  it('says that it goes by itself where there is no network', () => {
    expect(queuedWords(false, '下一户').hint).toContain('有网络时自动交')
    expect(queuedWords(true, '下一户').title).toBe('正在交')
  })

  it('is about a household in its visit, whatever colons their ids have', () => {
    expect(readVisitSubject(subject)).toEqual({ visitId: '2026-06:first:v01', householdId: 'v01:001' })
  })
})
