import path from 'node:path'
import simulate from 'miniprogram-simulate'

const axes = ['创造性', '公益性', '体量规模'].map((label, i) => ({
  id: label,
  label,
  share: 0.5,
  value: `${i} / 10`,
  other: 0.7,
  otherValue: '7',
}))
const id = simulate.load(path.join(__dirname, 'index'), 'radar-chart')
const textOf = (properties: Record<string, unknown>) => {
  const component = simulate.render(id, properties)
  component.attach(document.createElement('div'))
  return component.dom?.textContent ?? ''
}

describe('radar-chart', () => {
  it('lists every figure beside the drawing', () => {
    const text = textOf({ axes, label: '您的分', otherLabel: '大家平均' })
    for (const words of ['您的分', '创造性大家平均 70 / 10', '体量规模大家平均 72 / 10'])
      expect(text).toContain(words)
  })
  it('is a list alone where there are too few items for a shape', () => {
    expect(textOf({ axes: axes.slice(0, 2) }).match(/创造性/g)).toHaveLength(1)
  })
})
