import path from 'node:path'
import simulate from 'miniprogram-simulate'

const row = (id: string, name: string, cap: number) => ({ id, name, asks: '', cap, step: 50 })
const sheet = {
  id: 's',
  name: '评分表',
  total: 3500,
  groups: [
    { id: 'a', name: '打分', fill: 'give', beside: false, items: [row('creativity', '创造性', 2500)] },
    { id: 'b', name: '扣分', fill: 'deduct', beside: false, items: [row('floor', '地面', 1000)] },
  ],
}
const id = simulate.load(path.join(__dirname, 'index'), 'sheet-form')
const render = (properties: Record<string, unknown> = {}) => {
  const component = simulate.render(id, { sheet, ...properties })
  component.attach(document.createElement('div'))
  return component
}
const on = (dataset: Record<string, unknown>, detail = {}) => ({ currentTarget: { dataset }, detail })
const textOf = (component: ReturnType<typeof render>) => component.dom?.textContent ?? ''

describe('sheet-form', () => {
  it('shows plainly what nobody has scored yet', () => {
    const text = textOf(render({ marking: true }))
    for (const words of ['未打分', '这一项还没有打分', '还差 1 项：创造性', '✓ 没有扣分'])
      expect(text).toContain(words)
  })

  it('tells the answers at every touch and keeps them', () => {
    const component = render()
    const told = jest.spyOn(component.instance, 'triggerEvent')
    component.instance.give?.(on({ item: 'creativity', points: 2000 }))
    component.instance.nudge?.(on({ item: 'creativity', by: 1 }))
    component.instance.addPlace?.(on({ item: 'floor' }))
    component.instance.changePlace?.(on({ item: 'floor', place: 0 }, { value: '油污' }))
    expect(told.mock.calls.at(-1)).toEqual([
      'change',
      {
        answers: {
          creativity: { points: 2050 },
          floor: { places: [{ points: 50, words: '油污', photoIds: [] }] },
        },
      },
    ])
    expect(textOf(component)).toContain('总分都填好了30/35')
  })

  it('leaves the picking of photos to the page', () => {
    const answers = { floor: { places: [{ points: 50, words: '', photoIds: ['p1'] }] } }
    const component = render({ answers, photos: true, pictures: { p1: '/kept/p1.jpg' } })
    const told = jest.spyOn(component.instance, 'triggerEvent')
    component.instance.photo?.(on({ item: 'floor', place: 0 }))
    component.instance.unphoto?.(on({ item: 'floor', place: 0, photo: 'p1' }))
    expect(told.mock.calls).toEqual([
      ['photo', { itemId: 'floor', place: 0 }],
      ['unphoto', { itemId: 'floor', place: 0, photoId: 'p1' }],
    ])
  })

  it('changes nothing where it is only read', () => {
    const component = render({ answers: { creativity: { points: 2000 } }, readonly: true })
    const told = jest.spyOn(component.instance, 'triggerEvent')
    component.instance.give?.(on({ item: 'creativity', points: 0 }))
    expect(told).not.toHaveBeenCalled()
    expect(textOf(component)).toContain('20/25')
  })
})
