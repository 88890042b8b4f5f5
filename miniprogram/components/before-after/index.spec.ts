import path from 'node:path'
import simulate from 'miniprogram-simulate'

const id = simulate.load(path.join(__dirname, 'index'), 'before-after')
const shown = (given: { before: string; after: string }) => {
  const component = simulate.render(id, given)
  component.attach(document.createElement('div'))
  return component
}
const cut = (component: ReturnType<typeof shown>) =>
  component.dom?.querySelector<HTMLElement>('.before-after--before-after__cover')?.style.cssText ?? ''

describe('before-after', () => {
  it('begins in the middle and shows one side whole at a tap on its word', () => {
    const component = shown({ before: 'b.jpg', after: 'a.jpg' })
    expect(component.data.at).toBe(50)
    component.instance.showBefore?.()
    expect(component.data.at).toBe(100)
    component.instance.showAfter?.()
    expect(component.data.at).toBe(0)
  })

  it('follows the finger within the frame', () => {
    const component = shown({ before: 'b.jpg', after: 'a.jpg' })
    Object.assign(component.instance, { frame: { left: 16, width: 300 } })
    component.instance.moveTo?.(16 + 75)
    expect(component.data).toMatchObject({ at: 25, moving: true })
    component.instance.moveTo?.(900)
    expect(component.data.at).toBe(100)
    expect(cut(component)).not.toBe('')
  })

  it('is one picture where nobody took one before', () => {
    const component = shown({ before: '', after: 'a.jpg' })
    expect(component.dom?.querySelectorAll('wx-image')).toHaveLength(1)
    expect(component.dom?.textContent).not.toContain('建前')
  })
})
