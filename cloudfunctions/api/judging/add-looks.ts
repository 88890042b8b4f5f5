import { withFurther } from '@shared/judging/way'
import type { JudgingBoard } from '@contract'
import type { Call } from '../../core/call'
import { judgings, routes } from '../../core/records/judging'
import { entries } from '../../core/records/landscape'
import { alsoWrote } from '../../core/records/ledger'
import { found, refuseCall } from '../../core/refusal-error'
import { board } from './board'
import { changeJudging, demandState } from '../../core/judging/judging'
import { readPicture, type Picture } from '../../core/judging/picture'
import { stopOf } from '../../core/judging/works'

interface Look {
  readonly entryId: string
  readonly personId: string
}

/**
 * Adds further sheets to routes, the works still to do walked anew. A look that is on the route already is passed over, so
 * the same request again adds nothing. @throws WRONG_STATE, NOT_A_JUDGE, NOT_FOUND, NOT_PUBLISHED, RECUSED, ENTRY_VETOED, BUSY
 */
export async function addLooks(call: Call, { looks }: { looks: readonly Look[] }): Promise<JudgingBoard> {
  await changeJudging(call.now, async (judging) => {
    demandState(judging, ['judging'], '安排补评')
    const picture = await readPicture(judging)
    for (const look of looks) await check(look, picture)
    const again = call.again(judging)
    const wrote = again ?? call.wrote({ subject: 'judging' })
    // Before the routes, which say nothing of who added to them.
    if (!again) await judgings.update({ _id: judging._id }, { writes: alsoWrote(wrote) })
    const added = await writeLooks(looks, picture)
    if (added.length || again) call.record({ subject: 'judging', wrote, facts: { looks } })
  })
  return board()
}

async function check({ entryId, personId }: Look, { panel, works, names }: Picture): Promise<void> {
  const judge = panel.find(({ id }) => id === personId)
  if (!judge?.holds)
    return refuseCall('NOT_A_JUDGE', { name: judge?.name || names.get(personId) || '这个人' })
  const work = works.find(({ id }) => id === entryId)
  if (!work) {
    const hidden = found(await entries.get(entryId), '件作品')
    return refuseCall('NOT_PUBLISHED', { title: hidden.form.title })
  }
  if (judge.recused.includes(work.villageId)) refuseCall('RECUSED', { village: work.villageName })
  if (work.vetoed) refuseCall('ENTRY_VETOED', { village: work.villageName })
}

async function writeLooks(looks: readonly Look[], picture: Picture): Promise<Look[]> {
  const { works, sheets } = picture
  const places = works.map(stopOf)
  const written = await Promise.all(
    picture.panel.map(async ({ id }) => {
      const stops = picture.routes.find(({ _id }) => _id === id)?.stops ?? []
      const known = new Set(stops.map(({ entryId }) => entryId))
      const mine = new Set(looks.filter(({ personId }) => personId === id).map(({ entryId }) => entryId))
      const further = [...mine].filter((entryId) => !known.has(entryId))
      if (!further.length) return []
      const done = new Set(sheets.filter(({ judge }) => judge === id).map(({ entryId }) => entryId))
      const more = further.map((entryId) => ({ entryId, turn: 'look' as const }))
      await routes.set({ _id: id, stops: withFurther(stops, more, done, places) })
      return further.map((entryId) => ({ entryId, personId: id }))
    }),
  )
  return written.flat()
}
