import { newEntry, type EntryDraft } from '../../../services/forms/entry'
import { setPlace, setStage, typeInto } from './edit'
import { submitView } from './view'

const draft: EntryDraft = {
  ...newEntry({ id: 'v01', name: '中西里' }, 'c12345678', Date.parse('2026-06-20T06:05:00Z')),
  photos: [{ clientId: 'a', stage: 'before', path: '' }],
  state: 'queued',
}

describe('the submit page', () => {
  it('promises to send by itself when there is no network', () => {
    expect(submitView(draft, [], false).queued.title).toBe('已保存，网络恢复后自动提交')
    expect(submitView(draft, [], true).queued.title).toBe('正在上传照片 0/1')
  })
  it('says when it was kept, and for whom it is', () => {
    expect(submitView(draft, [], true)).toMatchObject({
      saved: '已存在手机里 14:05',
      heading: '给中西里提交一个新景观',
    })
    expect(submitView({ ...draft, subject: 'e1' }, [], true).heading).toBe('修改中西里的景观')
  })
  it('shows the refusal until something is changed', () => {
    const refused: EntryDraft = { ...draft, state: 'refused', message: '已经满了' }
    expect(submitView(refused, [], true).message).toBe('已经满了')
    const mended = typeInto(refused, 'title', '老井', 9)
    expect(mended).toMatchObject({ state: 'writing', savedAt: 9, title: '老井', form: { title: '老井' } })
    expect(submitView(mended, [], true).message).toBe('')
  })
  it('takes the map’s words only where none were written', () => {
    const point = { latitude: 36, longitude: 118 }
    expect(setPlace(draft, point, '村委会', 9).form).toMatchObject({ point, words: '村委会' })
    const written = typeInto(draft, 'words', '老槐树下', 8)
    expect(setPlace(written, point, '村委会', 9).form.words).toBe('老槐树下')
  })
  it('marks one photo', () => {
    expect(setStage(draft, 'a', 'after', 9).photos[0]?.stage).toBe('after')
  })
})
