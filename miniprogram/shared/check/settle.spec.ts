import { loadPlan } from '../../../seeds/plan'
import { addDays } from '../kernel/days'
import { itemsOf } from '../sheet/score'
import type { Answers } from '../sheet/sheet'
import { dueBefore, nextCheck, placeKinds } from './place'
import { settleCheck } from './settle'

const { check } = loadPlan()
const today = '2026-06-20'
const clean = (kind: keyof typeof check): Answers =>
  Object.fromEntries(itemsOf(check[kind].sheet).map(({ item }) => [item.id, { done: true }]))
const failing = { done: false, words: '菜摊摆到路上', photoIds: ['p1'] }

describe('settleCheck', () => {
  it.each(placeKinds)('passes a clean %s whole', (kind) => {
    const settled = settleCheck(check[kind], clean(kind), today)
    expect(settled).toEqual({
      ok: true,
      value: { passed: itemsOf(check[kind].sheet).length, found: [] },
    })
  })

  it('makes of each failure a problem with the words, the category and the days of the rules', () => {
    const settled = settleCheck(check.shop, { ...clean('shop'), trade: failing }, today)
    expect(settled).toEqual({
      ok: true,
      value: {
        passed: 4,
        found: [
          {
            itemId: 'trade',
            what: '店外经营：菜摊摆到路上',
            category: 'street',
            deadline: addDays(today, 3),
            photoIds: ['p1'],
          },
        ],
      },
    })
  })

  it('takes nothing for granted: an item nobody looked at is named', () => {
    const { parking: _left, ...rest } = clean('shop')
    expect(settleCheck(check.shop, rest, today)).toMatchObject({
      code: 'CHECK_INCOMPLETE',
      message: expect.stringContaining('车辆停放整齐') as string,
    })
  })

  it('asks for a photo of what failed', () => {
    const answers = { ...clean('shop'), trade: { done: false, words: '有货' } }
    expect(settleCheck(check.shop, answers, today)).toMatchObject({ code: 'FAILURE_WITHOUT_PHOTO' })
  })

  it('knows no items but the sheet’s', () => {
    const answers = { ...clean('shop'), paving: { done: true } }
    expect(settleCheck(check.shop, answers, today)).toMatchObject({ code: 'NOT_ON_SHEET' })
  })
})

describe('when a place is due', () => {
  it('is today where it never was checked, and so many days after the last time', () => {
    expect(nextCheck({ checkedAt: 0 }, 15, today)).toBe(today)
    const at = Date.parse('2026-06-10T08:00:00+08:00')
    expect(nextCheck({ checkedAt: at }, 15, today)).toBe('2026-06-25')
    expect(at < dueBefore(15, Date.parse('2026-06-25T08:00:01+08:00'))).toBe(true)
    expect(at < dueBefore(15, Date.parse('2026-06-25T07:59:59+08:00'))).toBe(false)
  })
})
