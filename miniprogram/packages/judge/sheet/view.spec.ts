import type { JudgeStop, SheetView } from '../../../../typings/contract'
import { newDraft } from '../../../services/draft'
import { sheetInput, sheetKind } from '../../../services/forms/sheet'
import type { Sheet } from '../../../shared/sheet/sheet'
import { sumView } from '../../../page/sheet-face'
import { bareDone, doneView, mayFill, workView } from './view'

const sheet: Sheet = {
  id: 'contest',
  name: '评分表',
  total: 2500,
  groups: [
    {
      id: 'graded',
      name: '综合',
      fill: 'give',
      beside: false,
      items: [{ id: 'creativity', name: '创造性', asks: '', cap: 2500, step: 50 }],
    },
  ],
}
const stop: JudgeStop = {
  entryId: 'e1',
  number: 303,
  title: '草莓轮胎墙',
  villageId: 'v03',
  villageName: '石匣峪',
  cover: 'cloud://cover',
  place: { words: '沟边' },
  turn: 'anchor',
  sheet: { id: 's1', total: 2150, at: Date.parse('2026-06-25T14:05:00+08:00') },
}
const draft = newDraft(sheetKind, { subject: 'e1', title: '草莓轮胎墙' }, 'c12345678', 5)
const filled: SheetView = {
  id: 's1',
  entryId: 'e1',
  number: 303,
  title: '草莓轮胎墙',
  villageName: '石匣峪',
  state: 'valid',
  answers: { creativity: { points: 2150 } },
  score: { items: { creativity: 2150 }, groups: { graded: 2150 }, total: 2150 },
  note: '巧',
  filledAt: Date.parse('2026-06-25T10:00:00+08:00'),
  receivedAt: Date.parse('2026-06-25T10:00:02+08:00'),
  rule: { name: 'contestSheet', version: 1, sha256: '' },
  history: [],
}

describe('the sheet of a judge', () => {
  it('says what is missing, and that it lies on the phone once something stands in it', () => {
    expect(sumView(sheet, draft)).toMatchObject({
      sum: '0 / 25 分',
      left: '还差 1 项',
      missing: ['creativity'],
    })
    const begun = { ...draft, form: { answers: { creativity: { points: 0 } }, note: '' } }
    expect(sumView(sheet, begun)).toMatchObject({ left: '都填好了，已存在手机里', missing: [] })
  })

  it('says why the town did not take it', () => {
    expect(sumView(sheet, { ...draft, state: 'refused', message: '评分已经截止' }).message).toBe(
      '评分已经截止',
    )
  })

  it('shows the cover of the phone where there is no network', () => {
    const offline = workView(stop, undefined, false)
    expect(offline).toMatchObject({ turn: '培训样板', number: '03-03', before: '', after: 'cloud://cover' })
    expect(offline.missing).toContain('还没有存到手机里')
  })

  it('tells when it was filled, and when it came later', () => {
    expect(doneView(sheet, filled)).toMatchObject({ total: '21.5', at: '6月25日 10:00 打分交表', note: '巧' })
    const later = { ...filled, receivedAt: Date.parse('2026-06-25T18:30:00+08:00') }
    expect(doneView(sheet, later).at).toBe('6月25日 10:00 打分，6月25日 18:30 交到镇里')
    expect(bareDone(stop)).toMatchObject({ total: '21.5', at: '6月25日 14:05 交到镇里', axes: [] })
  })

  it('is open in the training and while works are scored', () => {
    expect((['setup', 'training', 'judging', 'closed'] as const).map((state) => mayFill({ state }))).toEqual([
      ...[false, true, true, false],
    ])
  })

  it('is sent as it was filled, at the moment it was handed over, its photos by the town’s names', async () => {
    const answers = { floor: { places: [{ points: 50, words: '', photoIds: ['here'] }] } }
    expect(sheetInput({ ...draft, form: { answers, note: '巧' } }, new Map([['here', 'p1']]))).toEqual({
      clientId: 'c12345678',
      entryId: 'e1',
      answers: { floor: { places: [{ points: 50, words: '', photoIds: ['p1'] }] } },
      note: '巧',
      filledAt: 5,
    })
    const wrong = { ...draft, form: { answers: {}, note: '长'.repeat(301) } }
    await expect(sheetKind.send(wrong, new Map())).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })
})
