import path from 'node:path'
import simulate from 'miniprogram-simulate'
import { pickerFace } from './rows'

const id = simulate.load(path.join(__dirname, 'index'), 'photo-picker')
const render = (face: unknown, more: Record<string, unknown> = {}) => {
  const component = simulate.render(id, { face, ...more })
  component.attach(document.createElement('div'))
  return component
}
const on = (dataset: Record<string, unknown>) => ({ currentTarget: { dataset } })
const photos = [
  { clientId: 'a', stage: 'before' as const, path: '/kept/a.jpg' },
  { clientId: 'b', stage: 'after' as const, path: '/kept/b.jpg' },
]

describe('photo-picker', () => {
  it('says which three photos to take while there is none', () => {
    const text = render(pickerFace([], [], true)).dom?.textContent ?? ''
    for (const words of ['建前', '在建', '建成', '建好以后，一定要有']) expect(text).toContain(words)
  })
  it('tells of every photo how far it has come', () => {
    const text = render(pickerFace(photos, [], false)).dom?.textContent ?? ''
    expect(text).toContain('2 张已存在手机里，有网络时自动上传')
    expect(text.match(/已存好，等网络/g)).toHaveLength(2)
  })
  it('asks for no more photos than still fit, and hands over their stage', async () => {
    const face = pickerFace(photos, [], true)
    const component = render(face)
    const told = jest.spyOn(component.instance, 'triggerEvent')
    const chooseMedia = jest.fn(() => Promise.resolve({ tempFiles: [{ tempFilePath: 'tmp://c.jpg' }] }))
    Object.assign(wx, { chooseMedia })
    await component.instance.pick?.(on({ stage: 'building' }))
    expect(chooseMedia).toHaveBeenCalledWith(expect.objectContaining({ count: 7 }))
    expect(told).toHaveBeenCalledWith('add', { stage: 'building', paths: ['tmp://c.jpg'] })
  })
  it('moves and removes by name', async () => {
    const component = render(pickerFace(photos, [], true))
    const told = jest.spyOn(component.instance, 'triggerEvent')
    for (const tapIndex of [0, 2]) {
      Object.assign(wx, { showActionSheet: () => Promise.resolve({ tapIndex }) })
      await component.instance.more?.(on({ id: 'b' }))
    }
    expect(told.mock.calls).toEqual([
      ['move', { clientId: 'b', by: -1 }],
      ['remove', { clientId: 'b' }],
    ])
  })
  it('asks of a form without stages for photos alone, and offers only to remove', async () => {
    const bare = [{ clientId: 'a', path: '/kept/a.jpg' }]
    expect(render(pickerFace([], [], true, 6), { staged: false }).dom?.textContent).toContain('最多 6 张')
    const component = render(pickerFace(bare, [], true, 6), { staged: false })
    for (const word of ['建前', '封面']) expect(component.dom?.textContent).not.toContain(word)
    const told = jest.spyOn(component.instance, 'triggerEvent')
    const showActionSheet = jest.fn(() => Promise.resolve({ tapIndex: 0 }))
    Object.assign(wx, { showActionSheet })
    await component.instance.more?.(on({ id: 'a' }))
    expect(showActionSheet).toHaveBeenCalledWith({ itemList: ['删除这张'] })
    expect(told.mock.calls).toEqual([['remove', { clientId: 'a' }]])
  })
})
