import {
  burstRow,
  formOf,
  isBackwards,
  movedTo,
  parseWindow,
  voidedLine,
  whatHappens,
  windowFace,
} from './view'

const now = Date.parse('2026-06-25T06:20:00Z')
const window = {
  opensAt: Date.parse('2026-06-25T00:00:00Z'),
  closesAt: Date.parse('2026-06-30T10:00:00Z'),
  perDay: 3,
  tally: 'live' as const,
}
const view = { state: 'open' as const, window }

describe('the voting window', () => {
  it('begins at the next full hour where none was set', () => {
    expect(formOf({ state: 'none', window: null }, now)).toMatchObject({
      openDay: '2026-06-25',
      openTime: '15:00',
      closeDay: '2026-06-30',
      perDay: 3,
    })
  })
  it('comes back from the pickers as it went in', () => {
    expect(parseWindow(formOf(view, now), '按方案安排', null)).toEqual({
      ok: true,
      value: { ...window, reason: '按方案安排', seen: null },
    })
    expect(parseWindow(formOf(view, now), ' ', null)).toMatchObject({ ok: false, message: '请填写原因' })
  })
  it('knows when it runs backwards', () => {
    const form = formOf(view, now)
    expect(isBackwards(form)).toBe(false)
    expect(isBackwards({ ...form, closeDay: '2026-06-24' })).toBe(true)
  })
  it('says how it stands, and what may be done now', () => {
    expect(windowFace(view, now)).toMatchObject({ title: '投票进行中', canClose: true, canOpen: false })
    expect(windowFace(view, window.opensAt - 1)).toMatchObject({ state: 'before', canOpen: true })
    expect(windowFace({ state: 'none', window: null }, now).canClose).toBe(false)
  })
  it('moves one end to now', () => {
    expect(movedTo(formOf(view, now), 'close', now)).toMatchObject({
      closeDay: '2026-06-25',
      closeTime: '14:20',
    })
    expect(whatHappens(formOf(view, now))).toContain('6月25日 08:00 到 6月30日 18:00')
  })
  it('tells of bursts and of what was voided', () => {
    const burst = {
      entryId: 'e1',
      title: '老井',
      villageName: '泉头',
      day: '2026-06-26',
      votes: 40,
      usual: 3,
    }
    expect(burstRow(burst).what).toBe('6月26日 共 40 票，平常约 3 票')
    expect(voidedLine({ ...burst, count: 12, reason: '有偿拉票', at: now })).toBe(
      '6月25日 14:20 作废泉头“老井”6月26日的 12 票：有偿拉票',
    )
  })
})
