import type { ScoringBoard } from '../../typings/contract'
import { keepScore, keptBoard, onDay } from './kept-scores'
import { remember } from './last-seen'

const storage = new Map<string, unknown>()
Object.assign(globalThis, {
  wx: {
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, JSON.parse(JSON.stringify(value))),
  },
})

const at = (day: string) => Date.parse(`${day}T09:00:00+08:00`)
const home = (number: string, days: readonly string[]): ScoringBoard['households'][number] => ({
  id: `v01:${number}`,
  villageId: 'v01',
  number,
  head: '王大勇',
  kind: 'poor',
  protected: false,
  zone: '',
  scores: days.map((day) => ({ total: 9000, at: at(day) })),
  doneToday: true,
})
const board: ScoringBoard = {
  villageId: 'v01',
  villageName: '中西里',
  month: '2026-11',
  sheet: { id: 's', name: '', total: 0, groups: [] },
  rule: { name: 'household', version: 1, sha256: '' },
  households: [home('001', ['2026-11-24', '2026-10-20']), home('002', [])],
}

beforeEach(() => {
  storage.clear()
  jest.useFakeTimers({ now: at('2026-11-24') })
})
afterEach(() => jest.useRealTimers())

it('makes of what was seen another day what is so today', () => {
  const dones = (day: string) => onDay(board, day).households.map(({ doneToday }) => doneToday)
  expect(dones('2026-11-24')).toEqual([true, false])
  expect(dones('2026-11-25')).toEqual([false, false])
  expect(onDay(board, '2026-12-01').month).toBe('2026-12')
})

it('keeps a score that was sent, though the list is not asked anew', () => {
  remember('scores:v01', board, at('2026-11-23'))
  keepScore('v01', 'v01:002', { total: 8000, at: at('2026-11-24') })
  expect(keptBoard('v01', 'v01:002')?.households[1]).toMatchObject({
    doneToday: true,
    scores: [{ total: 8000 }],
  })
  expect(storage.get('seen:scores:v01')).toMatchObject({ asOf: at('2026-11-23') })
})

it('keeps the last two, the newest first, however often one is told', () => {
  remember('scores:v01', board)
  keepScore('v01', 'v01:001', { total: 7000, at: at('2026-11-10') })
  keepScore('v01', 'v01:001', { total: 7000, at: at('2026-11-10') })
  expect(keptBoard('v01', 'v01:001')?.households[0]?.scores).toEqual([
    { total: 9000, at: at('2026-11-24') },
    { total: 7000, at: at('2026-11-10') },
  ])
})

it('does not know a household that came into the register since', () => {
  remember('scores:v01', board)
  expect(keptBoard('v01', 'v01:003')).toBeUndefined()
})

it('remembers nothing of a village whose list was never seen', () => {
  keepScore('v01', 'v01:001', { total: 7000, at: at('2026-11-10') })
  expect(keptBoard('v01', 'v01:001')).toBeUndefined()
})
