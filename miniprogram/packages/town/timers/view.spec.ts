import type { TimerRow } from '../../../../typings/contract'
import { timersFace } from './view'

const now = Date.parse('2026-06-20T10:00:00+08:00')
const row = (over: Partial<TimerRow> = {}): TimerRow => ({
  job: 'sendMessages',
  name: '发消息',
  what: '',
  at: now - 60_000,
  took: 0,
  result: 'idle',
  failures: 0,
  silent: false,
  ...over,
})

it('says that all is well, or puts what is not first', () => {
  expect(timersFace({ now, items: [row()] })).toMatchObject({ good: true, title: '自动任务都正常' })
  const failed = row({ job: 'sweepPhotos', result: 'failed', failedAt: now - 60_000, failures: 3 })
  const face = timersFace({ now, items: [row(), failed, row({ job: 'refreshHome', silent: true })] })
  expect(face).toMatchObject({ good: false, title: '2 项不正常' })
  expect(face.lines.map(({ job, word }) => [job, word])).toEqual([
    ['sweepPhotos', '没办成，会自动再试'],
    ['refreshHome', '很久没有运行'],
    ['sendMessages', '正常，没有要办的'],
  ])
  expect(face.lines[0]?.failed).toContain('连着 3 次')
})

it('does not call a timer well that never ran', () => {
  expect(timersFace({ now, items: [row({ result: 'never' })] })).toMatchObject({
    good: false,
    title: '1 项还没有运行过',
  })
})
