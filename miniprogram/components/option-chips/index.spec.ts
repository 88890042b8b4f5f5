import path from 'node:path'
import simulate from 'miniprogram-simulate'

const id = simulate.load(path.join(__dirname, 'index'), 'option-chips')
const options = [
  { value: 'stone', label: '废石' },
  { value: 'tile', label: '花砖' },
]
const render = (properties: Record<string, unknown>) => {
  const component = simulate.render(id, {
    options,
    ...properties,
  })
  component.attach(document.createElement('div'))
  return component
}
const tap = (component: ReturnType<typeof render>, value: string) =>
  component.instance.tap?.({ currentTarget: { dataset: { value } } })

describe('option-chips', () => {
  it('marks what is chosen with a tick, not by colour alone', () => {
    expect(render({ chosen: ['tile'], multiple: true }).dom?.textContent).toBe('废石✓花砖')
  })
  it('adds and takes back where several may be chosen', () => {
    const component = render({ chosen: ['tile'], multiple: true })
    const told = jest.spyOn(component.instance, 'triggerEvent')
    tap(component, 'stone')
    tap(component, 'tile')
    expect(told.mock.calls).toEqual([
      ['change', { value: ['stone', 'tile'] }],
      ['change', { value: [] }],
    ])
  })
  it('says nothing while it is disabled', () => {
    const component = render({ chosen: [], disabled: true })
    const told = jest.spyOn(component.instance, 'triggerEvent')
    tap(component, 'stone')
    expect(told).not.toHaveBeenCalled()
  })
})
