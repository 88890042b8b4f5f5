import type { HouseholdView, ScoreLine } from '../../../../typings/contract'
import { householdFace, mayDo } from './view'

const at = (day: string) => Date.parse(`${day}T09:00:00+08:00`)
const score = (id: string, over: Partial<ScoreLine> = {}): ScoreLine => ({
  id,
  source: 'supervisor',
  total: 8550,
  items: {},
  at: at('2026-11-20'),
  by: '吴秀珍',
  note: '',
  ...over,
})
const household: HouseholdView = {
  id: 'v01:001',
  villageId: 'v01',
  villageName: '中西里',
  number: '001',
  head: '王大勇',
  kind: 'poor',
  protected: false,
  zone: '',
  scores: [],
  houseNumber: '3排5号',
  phone: '',
  needs: '',
  modelCandidate: false,
  history: [],
  helps: [],
}

it('shows what is known, and that nobody is in charge', () => {
  expect(householdFace(household)).toMatchObject({
    name: '001 王大勇',
    kind: '贫困户',
    facts: [
      { label: '村', value: '中西里' },
      { label: '联户党员', value: '还没有人联' },
      { label: '门牌号', value: '3排5号' },
    ],
    trend: [],
    scores: [],
  })
})

it('keeps supervisor and inspector apart, in the picture and in the list', () => {
  const history = [
    score('b', { source: 'visit', total: 7000, at: at('2026-11-21'), by: '宋文斌', note: '院里有柴' }),
    score('a'),
    score('c', { source: 'visit', total: 1000, voided: { at: at('2026-11-22'), reason: '打成了邻居家' } }),
  ]
  const face = householdFace({ ...household, history })
  // What was voided is in the list alone, with its reason.
  expect(face.scores[2]).toMatchObject({ off: '2026年11月22日作废，不计入：打成了邻居家' })
  expect(face.trend).toEqual([
    { id: 'a', source: 'supervisor', height: 86, points: '86', words: '11月20日监督员打 85.5 分' },
    { id: 'b', source: 'visit', height: 70, points: '70', words: '11月21日督查打 70 分' },
  ])
  expect(face.scores[0]).toEqual({
    id: 'b',
    visit: true,
    source: '督查',
    points: '70',
    foot: '2026年11月21日 · 宋文斌',
    note: '院里有柴',
    off: '',
  })
})

it('lists a few scores at first and all when asked', () => {
  const history = Array.from({ length: 14 }, (_, i) => score(`s${i}`))
  expect(householdFace({ ...household, history })).toMatchObject({ hidden: 4, scores: { length: 10 } })
  expect(householdFace({ ...household, history }, true)).toMatchObject({ hidden: 0, scores: { length: 14 } })
})

it('says how it stands with 示范户: score, signature and protection all count', () => {
  const consent = { at: at('2026-11-02'), photos: [] }
  const of = (over: Partial<HouseholdView>) => householdFace({ ...household, ...over })
  expect(of({}).model).toContain('才公布姓名')
  expect(of({ modelCandidate: true }).model).toContain('可以推荐')
  expect(of({ consent })).toMatchObject({
    named: false,
    model: '2026年11月2日签字同意公布村名和户主姓名；分数到线以后才会公布。',
  })
  expect(of({ consent, modelCandidate: true })).toMatchObject({
    named: true,
    model: '2026年11月2日签字同意公布村名和户主姓名，正作为示范户公布。',
  })
  expect(of({ consent, protected: true, modelCandidate: true })).toMatchObject({
    named: false,
    model: '受保护的农户，不作示范户。',
  })
})

it('tells what help there was', () => {
  const help = { id: 'h', what: '帮着晒了被褥', on: '2026-11-03', by: '周大勇', photos: [] }
  expect(householdFace({ ...household, helps: [help] }).helps).toEqual([
    { id: 'h', what: '帮着晒了被褥', foot: '2026年11月3日 · 周大勇', photos: [] },
  ])
})

it('leaves the register to those who keep it, and the end of protection to the village', () => {
  expect(mayDo([{ role: 'cadre', villageId: 'v01', label: '' }], household)).toEqual({
    keep: true,
    village: true,
    rights: false,
  })
  expect(mayDo([{ role: 'admin', label: '' }], household)).toEqual({
    keep: true,
    village: false,
    rights: true,
  })
  expect(mayDo([{ role: 'supervisor', villageId: 'v01', label: '' }], household)).toEqual({
    keep: false,
    village: false,
    rights: false,
  })
})
