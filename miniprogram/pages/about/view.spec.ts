import { chapters } from './view'

it('says that votes never count, and what is kept of a voter', () => {
  const all = chapters.flatMap(({ lines }) => lines).join('')
  expect(all).toContain('不计入评奖')
  expect(all).toContain('微信编号')
})
