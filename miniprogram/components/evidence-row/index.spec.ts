import path from 'node:path'
import simulate from 'miniprogram-simulate'

const id = simulate.load(path.join(__dirname, 'index'), 'evidence-row')
const photos = [
  { id: 'a', thumb: 'cloud://a-thumb', display: 'cloud://a' },
  { id: 'b', thumb: 'cloud://b-thumb', display: '' },
]
const render = (properties: Record<string, unknown>) => {
  const component = simulate.render(id, properties)
  component.attach(document.createElement('div'))
  return component
}

it('opens the tapped photo among all of the step, a small one where no large one is made yet', () => {
  const previewImage = jest.fn()
  Object.assign(wx, { previewImage })
  render({ photos }).instance.look?.({ currentTarget: { dataset: { id: 'b' } } })
  expect(previewImage).toHaveBeenCalledWith({
    current: 'cloud://b-thumb',
    urls: ['cloud://a', 'cloud://b-thumb'],
  })
})

it('says how many there are to look through, and nothing where there are none', () => {
  expect(render({ photos, large: true }).dom?.textContent).toContain('2 张，左右滑着看')
  expect(render({ photos: [], large: true }).dom?.textContent).toBe('')
})
