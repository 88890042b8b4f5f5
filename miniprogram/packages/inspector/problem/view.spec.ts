import { newDraft } from '../../../services/draft'
import {
  aboutProblem,
  visitProblemKind,
  type ProblemDraft,
  type ProblemForm,
} from '../../../services/forms/visit-problem'
import { handedOver, problemFace, wrongWith } from './view'

const now = Date.parse('2026-06-20T10:00:00+08:00')
const about = aboutProblem({ id: '2026-06:first:v01', villageId: 'v01', villageName: '中西里' })
const blank: ProblemDraft = newDraft(visitProblemKind, about, 'c12345678', now)
const whole: ProblemForm = { category: 'street', what: ' 柴草占道 ', place: '村东路口', deadline: '' }
const photos = [{ clientId: 'photo-1', path: '/kept/1.jpg' }]

describe('a problem noted on a visit', () => {
  it('proposes a week, and never a day that is over', () => {
    expect(problemFace(blank, now)).toMatchObject({
      deadline: '2026-06-27',
      deadlineWords: '2026年6月27日',
      first: '2026-06-20',
    })
    const chosen = { ...blank, form: { ...whole, deadline: '2026-07-01' } }
    expect(problemFace(chosen, now).deadline).toBe('2026-07-01')
  })

  it('says what becomes public', () => {
    expect(problemFace({ ...blank, form: { ...whole, category: 'indoors' } }, now).hint).toContain(
      '只在通报里计数',
    )
    expect(problemFace({ ...blank, form: whole }, now).hint).toContain('督查通报')
  })

  it('asks for one thing after the other, from the top', () => {
    const wrong = (form: Partial<ProblemForm>, more: Partial<ProblemDraft> = {}) =>
      wrongWith(handedOver({ ...blank, form: { ...whole, ...form }, photos, ...more }, now))?.at
    expect(wrong({ category: '' })).toBe('category')
    expect(wrong({ what: ' ' })).toBe('what')
    expect(wrong({ place: '' })).toBe('place')
    expect(wrong({}, { photos: [] })).toBe('photos')
    expect(wrong({ what: '长'.repeat(201) })).toBe('what')
    expect(wrong({})).toBeUndefined()
  })

  it('is sent with the proposed deadline, under its own words, its photos by the town’s names', async () => {
    const sent = handedOver({ ...blank, form: whole, photos }, now)
    expect(sent).toMatchObject({ title: '柴草占道', form: { deadline: '2026-06-27' } })
    const wordless = { ...sent, form: { ...sent.form, what: '' } }
    await expect(visitProblemKind.send(wordless, new Map())).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })
})
