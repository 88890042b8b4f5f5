import path from 'node:path'
import simulate from 'miniprogram-simulate'

const id = simulate.load(path.join(__dirname, 'index'), 'form-field')
const textOf = (properties: Record<string, unknown>) => {
  const component = simulate.render(id, properties)
  component.attach(document.createElement('div'))
  return component.dom?.textContent
}

describe('form-field', () => {
  it('says what is asked, and that it may be left empty', () => {
    expect(textOf({ label: '创意说明', optional: true, note: '0/500' })).toBe('创意说明（可不填）0/500')
  })
  it('says under the field what is wrong with it', () => {
    expect(textOf({ label: '位置', error: '请填写位置' })).toBe('位置!请填写位置')
  })
})
