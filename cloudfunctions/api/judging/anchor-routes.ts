import { routeOf } from '@shared/judging/route'
import { entries } from '../../core/records/landscape'
import { routes, type Judging } from '../../core/records/judging'
import { command } from '../../core/store/sdk'
import { stopOf, workOf } from '../../core/judging/works'

/** The routes of the training: every judge's list is the anchors in walking order, and nobody else has one. */
export async function writeAnchorRoutes({ anchors, judges }: Judging): Promise<void> {
  const works = (await entries.byIds(anchors)).map(workOf).sort((a, b) => a.number - b.number)
  const stops = routeOf(works.map(stopOf)).map((entryId) => ({ entryId, turn: 'anchor' as const }))
  const panel = judges.map(({ judge }) => judge)
  const former = (await routes.all()).map(({ _id }) => _id).filter((judge) => !panel.includes(judge))
  await Promise.all([
    ...panel.map((judge) => routes.set({ _id: judge, stops })),
    routes.remove({ _id: command.in(former) }),
  ])
}
