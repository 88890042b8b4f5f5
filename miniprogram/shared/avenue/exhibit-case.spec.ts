import fc from 'fast-check'
import { decideMove, newCase } from '../case/case'
import { problemCase, type ProblemState } from '../problem/problem-case'
import { exhibitCase, followingMove, isUp, type ExhibitState } from './exhibit-case'

const problemStates = Object.keys(problemCase.states) as ProblemState[]
const exhibitStates = Object.keys(exhibitCase.states) as ExhibitState[]

const followed = (state: ExhibitState, problems: readonly ProblemState[]): ExhibitState => {
  const move = followingMove(state, problems)
  if (!move) return state
  const moved = decideMove(exhibitCase, { ...newCase(exhibitCase), state }, move, { by: 'a', at: 1 })
  if (!moved.ok) throw new Error(moved.message)
  return moved.value.state
}

describe('an exhibit and its problems', () => {
  it.each<[ExhibitState, ProblemState[], ExhibitState]>([
    ['standing', ['open'], 'damaged'],
    ['damaged', ['fixing'], 'repairing'],
    ['repairing', ['review'], 'repairing'],
    ['repairing', ['returned'], 'damaged'],
    ['repairing', ['closed'], 'standing'],
    ['damaged', ['invalid'], 'standing'],
    ['repairing', ['closed', 'open'], 'damaged'],
    ['standing', ['closed', 'duplicate'], 'standing'],
    ['standing', ['reported'], 'standing'],
    ['removed', ['open'], 'removed'],
    ['building', ['open'], 'building'],
  ])('%s with %j is then %s', (state, problems, then) => expect(followed(state, problems)).toBe(then))

  it('stand together after one step, whatever happened to either', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...exhibitStates),
        fc.array(fc.constantFrom(...problemStates), { maxLength: 4 }),
        (state, problems) => {
          const then = followed(state, problems)
          expect(followingMove(then, problems)).toBeUndefined()
          expect(isUp(then)).toBe(isUp(state))
        },
      ),
    ))
})
