import type { VisitView } from '../../../../typings/contract'
import * as view from './view'

const household = {
  id: 'v01:001',
  number: '001',
  head: '王立',
  kind: 'poor' as const,
  houseNumber: '3排2号',
}
const visit = (households: VisitView['households']): VisitView => ({
  ...{ id: '2026-06:first:v01', roundId: '2026-06:first', villageId: 'v01', villageName: '中西里' },
  ...{ inspector: '宋文斌', drawn: 2, scored: 1, problems: 0, finished: false, mean: 9000 },
  sheet: { groups: [] } as unknown as VisitView['sheet'],
  rule: { name: 'household', version: 1, sha256: '' },
  households,
  notes: [],
})
const round = { month: '2026-06', half: 'first' as const, state: 'open' as const }
const at = Date.parse('2026-06-10T09:00:00+08:00')
const voided = [{ total: 4500, at, reason: '打成了别的户' }]

describe('the scores of a visit', () => {
  const scored = { ...household, total: 9000, scoreId: 's1' }
  const face = view.scoresFace(visit([scored, { ...household, id: 'v01:002', voided }]), round)

  it('shows what stands, and what was voided with its reason', () => {
    expect(face).toMatchObject({
      round: '2026年6月上半月',
      figures: '督查员 宋文斌 · 打了 1/2 户 · 平均 90 分',
      rows: [
        { scoreId: 's1', name: '001 王立', where: '贫困户 · 门牌 3排2号', word: '90 分', voided: [] },
        { scoreId: '', word: '等重打', voided: [{ points: '45 分', why: '6月10日 09:00：打成了别的户' }] },
      ],
    })
    expect(view.scoresFace(visit([{ ...scored, voided }]), round).rows[0]).toMatchObject({ word: '90 分' })
    expect(view.scoresFace(visit([household]), round).rows[0]).toMatchObject({ word: '未打分', scoreId: '' })
  })

  it('says who may, and that a closed round stands', () => {
    expect(face.hint).toContain('要由别人来作废')
    const closed = view.scoresFace(visit([scored]), { ...round, state: 'closed' })
    expect(closed).toMatchObject({ open: false, hint: '这一轮已经结束，分数不能再作废。' })
    expect(view.voidWords({ name: '001 王立', word: '90 分' })).toMatch(/^001 王立家的 90 分不再计入/)
  })
})
