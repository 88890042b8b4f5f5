import { barredFrom, decideMove, movesFrom, newCase, type CaseRecord } from '../case/case'
import { publicationCase, type PublicationMove, type PublicationState } from './publication-case'

type Record = CaseRecord<PublicationState, PublicationMove>

const after = (...moves: readonly (readonly [PublicationMove, string])[]): Record =>
  moves.reduce<Record>((record, [move, by]) => {
    const moved = decideMove(publicationCase, record, move, { by, at: 1, reason: '原因' })
    if (!moved.ok) throw new Error(moved.code)
    return moved.value
  }, newCase(publicationCase))

describe('publicationCase', () => {
  it('begins with a draft and drafts once', () => {
    expect(movesFrom(publicationCase, 'new')).toEqual(['draft'])
    expect(movesFrom(publicationCase, 'draft')).toEqual(['revise', 'check', 'withdraw'])
  })

  it('is checked by neither who drafted nor who revised it last', () => {
    const record = after(['draft', 'a'], ['revise', 'b'], ['revise', 'c'])
    expect(barredFrom(publicationCase, record, 'check')).toEqual(['a', 'c'])
    for (const by of ['a', 'c'])
      expect(decideMove(publicationCase, record, 'check', { by, at: 2 })).toMatchObject({
        code: 'SECOND_PERSON_NEEDED',
      })
    expect(decideMove(publicationCase, record, 'check', { by: 'b', at: 2 }).ok).toBe(true)
  })

  it('needs another check after a change', () => {
    const record = after(['draft', 'a'], ['check', 'b'], ['revise', 'b'])
    expect(decideMove(publicationCase, record, 'publish', { by: 'a', at: 2 })).toMatchObject({
      code: 'WRONG_STATE',
    })
  })

  it('ends when withdrawn', () => {
    expect(movesFrom(publicationCase, 'withdrawn')).toEqual([])
  })
})
