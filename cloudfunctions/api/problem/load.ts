import type { Caller } from '../../core/caller'
import { problems, type Problem } from '../../core/records/problem'
import { found } from '../../core/refusal-error'
import { actorNames, actorsOf, notByOwnVillage, standsAs, type OfferedMove } from '@shared/problem/actors'
import { refuse, type Refusal } from '@shared/kernel/decision'
import { oneOf } from '@shared/kernel/refusals'
import { isOffice } from '@shared/plan/bodies'
import type { Guard } from '../../core/guards'

const problemWhat = '个问题'

/** The problem an action is about. */
export const loadProblem = async ({ problemId }: { problemId: string }): Promise<Problem> =>
  found(await problems.get(problemId), problemWhat)

/** What the caller is towards a problem; reads the caller's record. */
export const standing = async (caller: Caller, problem: Problem) =>
  standsAs({ openid: caller.openid, grants: (await caller.person())?.grants ?? [] }, problem)

/** Those the table of moves names; who verifies is never of the village. @see actorsOf */
export const moversOf = (move: OfferedMove): Guard<Problem> =>
  Object.assign(
    async (caller: Caller, problem: Problem): Promise<Refusal | undefined> => {
      const actors = await standing(caller, problem)
      const allowed = actorsOf[move]
      if (!allowed.some((actor) => actors.has(actor))) {
        if (allowed.includes('reporter')) return refuse('NOT_YOUR_REPORT')
        if (allowed.includes('cadre') && isOffice(problem.villageId))
          return refuse('NOT_YOUR_OFFICE', { office: problem.villageName })
        if (allowed.includes('cadre') && (await caller.holds('cadre')))
          return refuse('NOT_YOUR_VILLAGE', { village: problem.villageName })
        return refuse('NO_ROLE', { needs: oneOf(allowed.map((actor) => actorNames[actor])) })
      }
      if (notByOwnVillage.includes(move) && actors.has('cadre'))
        return refuse('OWN_VILLAGE', { village: problem.villageName })
      return undefined
    },
    {
      words:
        actorsOf[move].map((actor) => (actor === 'cadre' ? 'cadre of the village' : actor)).join(' or ') +
        (notByOwnVillage.includes(move) ? ', not of the village' : ''),
    },
  )

/** Whether somebody may open a problem. */
export const mayRead = async (caller: Caller, problem: Problem): Promise<boolean> =>
  (await standing(caller, problem)).size > 0 || (await caller.holds('leader'))

/** Who may open a problem: those who work with it, and who reported it. */
export const readersOf: Guard<Problem> = Object.assign(
  async (caller: Caller, problem: Problem): Promise<Refusal | undefined> => {
    if (await mayRead(caller, problem)) return undefined
    if (await caller.holds('cadre')) return refuse('NOT_YOUR_VILLAGE', { village: problem.villageName })
    return refuse('NO_ROLE', { needs: '村干部、督查员或镇工作人员' })
  },
  { words: 'cadre of the village, inspector, staff, leader, or who reported it' },
)

export type Standing = Awaited<ReturnType<typeof standing>>
