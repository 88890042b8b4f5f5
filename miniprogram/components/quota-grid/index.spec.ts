import path from 'node:path'
import simulate from 'miniprogram-simulate'

it('says each light in figures and explains the lights in words', () => {
  const id = simulate.load(path.join(__dirname, 'index'), 'quota-grid')
  const cells = [
    { id: 'v01', name: '中西里', light: 'met', done: '4/4', word: '已完成' },
    { id: 'v24', name: '辛庄', light: 'behind', done: '0/2', word: '差 2' },
  ]
  const component = simulate.render(id, { parts: [cells.slice(0, 1), cells.slice(1)] })
  component.attach(document.createElement('div'))
  const text = component.dom?.textContent ?? ''
  for (const word of ['中西里', '4/4', '辛庄', '0/2', '已完成任务', '还差几个']) expect(text).toContain(word)
  expect(component.dom?.querySelectorAll('.quota-grid--quota-grid__cell--behind')).toHaveLength(1)
})
