import path from 'node:path'
import simulate from 'miniprogram-simulate'

it('says every judge in words beside the drawing', () => {
  const id = simulate.load(path.join(__dirname, 'index'), 'severity-strip')
  const rows = [{ id: 'a', label: '董学礼', severity: 3.2, low: 1.1, high: 5.3, note: '18 张表' }]
  const component = simulate.render(id, { rows, own: 'a' })
  component.attach(document.createElement('div'))
  const text = component.dom?.textContent ?? ''
  for (const words of ['← 偏严 10 分', '董学礼', '偏严 3.2 分', '偏严 1.1 到偏严 5.3', '18 张表'])
    expect(text).toContain(words)
})
