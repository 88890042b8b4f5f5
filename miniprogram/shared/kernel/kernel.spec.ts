import fc from 'fast-check'
import * as v from 'valibot'
import { addDays, dayOf, daysBetween, endOfDay, readDay, readDays, startOfDay, monthBefore } from './days'
import { refuse } from './decision'
import { day, id, someOf, text, wholeNumber } from './fields'
import { parseInput } from './parse'
import { oneOf, refusals } from './refusals'

const moments = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2090-01-01') })

describe('days of the town', () => {
  it('turn at midnight in UTC+8, wherever the server stands', () => {
    expect(dayOf(Date.parse('2026-06-24T15:59:59Z'))).toBe('2026-06-24')
    expect(dayOf(Date.parse('2026-06-24T16:00:00Z'))).toBe('2026-06-25')
  })

  it('hold exactly the moments between their start and their end', () => {
    fc.assert(
      fc.property(moments, (at) => {
        const day = dayOf(at)
        return startOfDay(day) <= at && at <= endOfDay(day) && dayOf(endOfDay(day) + 1) === addDays(day, 1)
      }),
    )
  })

  it('count what was added', () => {
    fc.assert(
      fc.property(
        moments,
        fc.integer({ min: -4000, max: 4000 }),
        (at, days) => daysBetween(dayOf(at), addDays(dayOf(at), days)) === days,
      ),
    )
  })

  it('read as people write them', () => {
    expect(readDay('2026-06-05')).toBe('6月5日')
    expect(readDay('2026-06-05', true)).toBe('2026年6月5日')
    expect(readDays('2026-06-05', '2026-06-05')).toBe('6月5日')
    expect(readDays('2026-06-05', '2026-06-12')).toBe('6月5日—12日')
    expect(readDays('2026-06-25', '2026-07-01')).toBe('6月25日—7月1日')
  })
})

describe('refusals', () => {
  it('name who may as people say it', () => {
    expect([[], ['甲'], ['甲', '乙'], ['甲', '乙', '丙']].map(oneOf)).toEqual([
      '',
      '甲',
      '甲或乙',
      '甲、乙或丙',
    ])
  })

  it('are Chinese sentences that say more than a word, without codes', () => {
    const figures = new Proxy({}, { get: () => ['某'] })
    for (const [code, say] of Object.entries(refusals)) {
      const sentence = (say as (figures: unknown) => string)(figures)
      // INVALID_INPUT carries its field's own sentence.
      if (code === 'INVALID_INPUT') continue
      // Names of formats and programs are what people see on their own files.
      expect(sentence.replace(/JPG、PNG、WebP|MB|\.xlsx|Excel|WPS/g, '')).not.toMatch(/[A-Za-z]/)
      expect(sentence.length).toBeGreaterThan(8)
    }
  })

  it('carry the figures of their sentence', () => {
    expect(refuse('QUOTA_REACHED', { village: '辛庄', cap: 5 })).toMatchObject({
      code: 'QUOTA_REACHED',
      details: { cap: 5 },
      message: expect.stringContaining('5 个') as string,
    })
  })
})

describe('parsing what came from outside', () => {
  const schema = v.strictObject({
    name: text('名称', 5),
    count: wholeNumber('数量', 1, 9),
    kinds: someOf('类别', ['a', 'b'], 1),
  })
  const good = { name: '井', count: 3, kinds: ['a'] }
  const problem = (input: unknown) => {
    const parsed = parseInput(schema, input)
    return parsed.ok ? '' : parsed.message
  }

  it('accepts what fits and trims it', () => {
    expect(parseInput(schema, { ...good, name: ' 井 ' })).toEqual({ ok: true, value: good })
  })

  it.each([
    ['a missing field', { ...good, name: undefined }, '请填写名称'],
    ['a field left out', { count: 3, kinds: ['a'] }, 'name'],
    ['an extra field', { ...good, admin: true }, 'admin'],
    ['a wrong type', { ...good, count: '3' }, '数量要填数字'],
    ['a text too long', { ...good, name: '井'.repeat(6) }, '最多写 5 个字'],
    ['only blanks', { ...good, name: '   ' }, '请填写名称'],
    ['a fraction', { ...good, count: 1.5 }, '整数'],
    ['a choice twice', { ...good, kinds: ['a', 'a'] }, '重复'],
    ['no object at all', 'x', ''],
    ['nothing', undefined, ''],
  ])('refuses %s with a Chinese sentence', (_, input, says) => {
    expect(problem(input)).toMatch(/[\u4e00-\u9fff]/)
    expect(problem(input)).toContain(says)
  })

  it('takes a day only where the calendar has it', () => {
    const given = (on: string) => parseInput(v.strictObject({ on: day('日期') }), { on }).ok
    expect(['2026-06-30', '2028-02-29', '2026-12-31'].map(given)).toEqual([true, true, true])
    expect(['2026-06-31', '2026-02-29', '2026-02-30', '2026-13-01', '2026-6-1'].some(given)).toBe(false)
  })

  it('never accepts an id that could be an operator, a path or a script', () => {
    for (const bad of ['', '$ne', 'a/b', '../x', '<b>', 'a'.repeat(81)])
      expect(parseInput(v.strictObject({ id: id('作品') }), { id: bad }).ok).toBe(false)
  })
})

it('knows the month before', () => {
  expect([monthBefore('2026-11'), monthBefore('2027-01')]).toEqual(['2026-10', '2026-12'])
})
