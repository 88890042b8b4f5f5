import type { ProblemDetail } from '../../../../typings/contract'
import { draftOfProblem, emptyExample, exampleFace, exampleProblems, rawExample } from './view'

const photo = (id: string) => ({ id, thumb: '', display: '', width: 4, height: 3, safety: 'safe' as const })
const problem = (state: ProblemDetail['state']) =>
  ({
    id: 'p1',
    villageId: 'v1',
    place: '村北',
    what: '一堆垃圾',
    state,
    photos: [photo('b')],
    fixes: [{ at: 1, note: '', photos: [photo('a')] }],
  }) as unknown as ProblemDetail

describe('writing an example', () => {
  it('begins with what its problem says', () => {
    expect(draftOfProblem(problem('fixing'))).toMatchObject({
      kind: 'bad',
      photoIds: ['b'],
      beforeIds: [],
      text: '一堆垃圾',
    })
    expect(draftOfProblem(problem('closed'))).toMatchObject({
      kind: 'good',
      photoIds: ['a'],
      beforeIds: ['b'],
    })
  })

  it('asks for what is missing, with a sentence for each field', () => {
    const problems = exampleProblems(emptyExample)
    expect(Object.keys(problems)).toEqual(['kind', 'villageId', 'place', 'title', 'text', 'photoIds'])
    expect(Object.values(problems).every((words) => /[一-龥]/.test(words))).toBe(true)
    const whole = { ...draftOfProblem(problem('fixing')), title: '桥头垃圾' }
    expect(exampleProblems({ ...whole, text: '村北小桥边一堆垃圾' })).toEqual({})
  })

  it('sends no picture before with a bad one', () => {
    expect(rawExample({ ...emptyExample, kind: 'bad', beforeIds: ['b'] })).toMatchObject({ beforeIds: [] })
  })

  it('may be published once the village has had its time', () => {
    const record = {
      state: 'checked',
      form: { kind: 'bad' },
      replyUntil: 100,
      history: [],
    } as unknown as Parameters<typeof exampleFace>[0]
    expect(exampleFace(record, 99).canPublish).toBe(false)
    expect(exampleFace(record, 100).canPublish).toBe(true)
    const draft = { ...record, state: 'draft', mayCheck: false } as typeof record
    expect(exampleFace(draft, 0)).toMatchObject({
      canCheck: false,
      waits: expect.stringContaining('同事') as string,
    })
    expect(exampleFace(undefined, 0)).toMatchObject({ editable: true, canCheck: false })
  })
})
