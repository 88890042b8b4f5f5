import { newDraft } from '../../../services/draft'
import { aboutHelp, aboutTask, helpKind, taskKind } from '../../../services/forms/help'
import { handedOver, helpFace, wrongWith } from './view'

const now = Date.parse('2026-11-24T09:00:00+08:00')
const household = {
  id: 'v01:001',
  villageId: 'v01',
  number: '001',
  head: '王大勇',
  kind: 'poor',
  protected: false,
  zone: '',
  scores: [],
} as const
const help = newDraft(helpKind, aboutHelp(household), 'c12345678', now)
const task = newDraft(taskKind, aboutTask({ id: 't1', household }), 'c12345679', now)

it('asks for words and proposes today', () => {
  expect(helpFace(help, '', now)).toMatchObject({
    title: '001 王大勇',
    button: '记下来',
    dated: true,
    on: '2026-11-24',
  })
  expect(helpFace(task, '比上次少了 20 分', now)).toMatchObject({ button: '办结', dated: false })
  expect(wrongWith(handedOver(help, now))).toBe('请写一句，大家好知道办了什么')
  const written = { ...help, form: { what: '帮着晒了被褥', on: '' } }
  expect(wrongWith(handedOver(written, now))).toBe('')
  expect(handedOver(written, now).form.on).toBe('2026-11-24')
  expect(wrongWith({ ...task, form: { what: '一起上门清了院子', on: '' } })).toBe('')
})
