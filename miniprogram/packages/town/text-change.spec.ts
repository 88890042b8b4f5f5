import fc from 'fast-check'
import { whereTheyDiffer } from './text-change'

it('shows short texts whole, and of long ones where they differ with a few words around', () => {
  expect(whereTheyDiffer('甲', '乙')).toEqual({ mine: '甲', theirs: '乙' })
  const [before, after] = ['前'.repeat(200), '后'.repeat(200)]
  expect(whereTheyDiffer(`${before}改成三天${after}`, `${before}改成五天${after}`)).toEqual({
    mine: `…${'前'.repeat(10)}改成三天${'后'.repeat(11)}…`,
    theirs: `…${'前'.repeat(10)}改成五天${'后'.repeat(11)}…`,
  })
})

it('never shows two texts that differ as one', () => {
  const text = fc.array(fc.constantFrom('a', 'b'), { maxLength: 400 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, text, (one, other) => {
      const { mine, theirs } = whereTheyDiffer(one, other)
      expect(mine === theirs).toBe(one === other)
    }),
  )
})
