import path from 'node:path'
import simulate from 'miniprogram-simulate'

it('shows the works at a cut first and all of them when asked', () => {
  const id = simulate.load(path.join(__dirname, 'index'), 'cut-chart')
  const rows = Array.from({ length: 30 }, (_, i) => ({
    id: `e${i + 1}`,
    label: `作品${i + 1}`,
    score: 90 - i,
    low: 89 - i,
    high: 91 - i,
  }))
  const component = simulate.render(id, { rows, cuts: [{ name: '一等奖', after: 10 }], around: 2 })
  component.attach(document.createElement('div'))
  const places = () => component.dom?.querySelectorAll('.cut-chart--cut-chart__place').length
  expect(component.dom?.textContent).toContain('↑ 一等奖↓ 没有等次奖')
  expect(component.dom?.textContent).toContain('2 个作品的 95% 区间跨过分界')
  expect(places()).toBe(4)
  component.instance.unfold?.()
  expect(places()).toBe(30)
  const told = jest.spyOn(component.instance, 'triggerEvent')
  component.instance.look?.({ currentTarget: { dataset: { id: 'e9' } } })
  expect(told).toHaveBeenCalledWith('look', { id: 'e9' })
})
