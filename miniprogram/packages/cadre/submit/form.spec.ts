import { newEntry, type EntryDraft } from '../../../services/forms/entry'
import { firstProblem, problemsOf, sectionLines } from './form'

const blank = newEntry({ id: 'v01', name: '中西里' }, 'c12345678', 1)
const whole: EntryDraft = {
  ...blank,
  form: {
    ...blank.form,
    title: '老碾台',
    siteKind: 'roadside',
    materials: ['millstone'],
    functions: ['rest'],
    area: '30',
    cost: '0',
    people: '12',
    words: '村口老槐树下',
  },
  photos: [{ clientId: 'cphoto001', stage: 'after', path: '/kept/1.jpg' }],
}

describe('the form of an entry', () => {
  it('has a sentence for every field that must be filled, first the photos', () => {
    const problems = problemsOf(blank)
    expect(problems).toEqual({
      photos: '请至少添加 1 张照片',
      title: '名称至少写 2 个字',
      siteKind: '请选择原来是什么地方',
      materials: '请选择用了什么材料',
      functions: '请选择建好能干什么',
      area: '请填写占地面积',
      cost: '请填写花费，没花钱就填 0',
      people: '请填写参与人数',
      place: '请填写位置',
    })
    expect(firstProblem(problems)).toBe('photos')
  })
  it('asks for a photo of the finished landscape', () => {
    const photos = [{ clientId: 'cphoto001', stage: 'before' as const, path: '' }]
    expect(problemsOf({ ...whole, photos })).toEqual({ photos: '请至少添加 1 张建成后的照片' })
  })
  it('finds a number that is none', () => {
    expect(problemsOf({ ...whole, form: { ...whole.form, area: '三十' } }).area).toMatch(/占地面积/)
    expect(problemsOf({ ...whole, form: { ...whole.form, people: '1.5' } }).people).toBe('参与人数要填整数')
  })
  it('is content with a whole form, and says so of every section', () => {
    expect(problemsOf(whole)).toEqual({})
    expect(sectionLines({}).every((section) => section.done)).toBe(true)
    expect(sectionLines(problemsOf(blank)).map((section) => section.done)).toEqual([
      false,
      false,
      false,
      false,
    ])
  })
})
