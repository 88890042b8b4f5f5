import type { JudgeStop } from '../../../typings/contract'
import { nextStop, openStops, stopRow, type OnPhone } from './rows'

const stop = (entryId: string, more: Partial<JudgeStop> = {}): JudgeStop => ({
  entryId,
  number: 303,
  title: `作品${entryId}`,
  villageId: 'v03',
  villageName: '石匣峪',
  cover: `cloud://${entryId}`,
  place: { words: '沟边' },
  turn: 'first',
  ...more,
})
const sheet = { id: 's', total: 7950, at: 1 }
const phone: OnPhone = { covers: {}, waiting: [], queued: [] }
const line = { id: 'c', kind: 'sheet', subject: 'a', title: '', cover: '', word: '等网络', hint: '自动提交' }

describe('the stops of a judge', () => {
  it('go on behind the one just done, and come back for what was left out', () => {
    const stops = [stop('a'), stop('b', { sheet }), stop('c'), stop('d')]
    expect(nextStop(stops, [])?.entryId).toBe('a')
    expect(nextStop(stops, [], 'b')?.entryId).toBe('c')
    expect(nextStop(stops, ['d'], 'c')?.entryId).toBe('a')
    expect(nextStop(stops, ['a', 'c', 'd'], 'c')).toBeUndefined()
    expect(openStops(stops, ['d']).map(({ entryId }) => entryId)).toEqual(['a', 'c'])
  })

  it('ask for an open anchor before anything else', () => {
    expect(nextStop([stop('a'), stop('z', { turn: 'anchor' })], [], 'a')?.entryId).toBe('z')
  })

  it('say what became of each sheet, the town’s word before the phone’s', () => {
    const waiting = [{ ...line, tone: 'straw' as const }]
    expect(stopRow(stop('a'), phone)).toMatchObject({ word: '未评', number: '03-03', onMap: false })
    expect(stopRow(stop('a'), { ...phone, waiting })).toMatchObject({ word: '等网络', hint: '自动提交' })
    expect(stopRow(stop('a', { sheet }), { ...phone, waiting })).toMatchObject({
      word: '已交 79.5 分',
      hint: '',
    })
  })

  it('show the cover that lies on the phone', () => {
    const row = stopRow(stop('a', { place: { words: '', latitude: 36, longitude: 118 } }), {
      ...phone,
      covers: { a: '/kept/a.jpg' },
    })
    expect(row).toMatchObject({ cover: '/kept/a.jpg', onMap: true })
  })
})
