import path from 'node:path'
import simulate from 'miniprogram-simulate'

it('tells a new choice, and not the one that stands', () => {
  const id = simulate.load(path.join(__dirname, 'index'), 'choice-chips')
  const options = [
    { value: 'newest', label: '最新' },
    { value: 'votes', label: '票数' },
  ]
  const component = simulate.render(id, { options, value: 'newest' })
  component.attach(document.createElement('div'))
  const told = jest.spyOn(component.instance, 'triggerEvent')
  for (const value of ['newest', 'votes'])
    component.instance.choose?.({ currentTarget: { dataset: { value } } })
  expect(told.mock.calls).toEqual([['change', { value: 'votes' }]])
})
