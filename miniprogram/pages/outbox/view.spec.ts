import type { Draft } from '../../services/draft'
import { discardWords, outboxFace, overwriteWords } from './view'

const draft = (clientId: string, change: Partial<Draft> = {}): Draft => ({
  version: 2,
  kind: 'problemFix',
  clientId,
  subject: 'p1',
  title: '路边的垃圾',
  form: { note: '清走了' },
  photos: [{ clientId: `photo-${clientId}`, path: '/kept/a.jpg' }],
  state: 'queued',
  savedAt: 1,
  ...change,
})
const lying = { queue: [], online: true, sending: '', sent: [] }

it('lists what waits in the order it goes, and what stands in each one’s way', () => {
  const queued = [draft('a'), draft('b')]
  const face = outboxFace({ ...lying, drafts: [...queued].reverse(), queued, sending: 'a' })
  expect(face).toMatchObject({ title: '正在提交，还有 2 份', hint: '照片已传 0/2 张', percent: 0 })
  expect(face.queued).toMatchObject([
    { id: 'a', what: '整改报告', hint: '正在交给镇里', url: '/packages/problem/spot/index?problemId=p1' },
    { id: 'b', hint: '同一件事前面还有没交完的，交完就轮到它' },
  ])
  expect(outboxFace({ ...lying, online: false, drafts: queued, queued }).title).toBe(
    '没有网络，2 份存在手机里',
  )
})

it('offers both versions only where something is written over', () => {
  const refusal = { code: 'CHANGED_MEANWHILE', details: {} }
  const refused = { state: 'refused', message: '别人改过', refusal } as const
  const drafts = [draft('a', refused), draft('b', { ...refused, kind: 'plan' })]
  const face = outboxFace({ ...lying, drafts, queued: [] })
  expect(face.title).toBe('2 份没交上去')
  expect(face.refused.map(({ conflict }) => conflict)).toEqual([false, true])
})

it('shows what the town has, and says what is lost by throwing away', () => {
  const sent = [{ id: 'a', what: '帮扶', title: '001 张三', at: 0 }]
  const face = outboxFace({ ...lying, drafts: [], queued: [], sent })
  expect(face).toMatchObject({ title: '都交上去了', percent: -1, sent: [{ text: '帮扶 · 001 张三' }] })
  expect(discardWords({ tried: true })).toContain('可能已经到了镇里')
  expect(discardWords({})).toContain('找不回来')
  expect(overwriteWords({ lines: [{ label: '名称', mine: 'a', theirs: 'b' }] })).toContain('名称')
})
