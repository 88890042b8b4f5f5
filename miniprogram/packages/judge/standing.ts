import type { JudgeStop } from '../../../typings/contract'
import { draftsOf } from '../../services/drafts'
import { sheetKind } from '../../services/forms/sheet'
import { keptEntry, keptSheet } from '../../services/kept-route'
import { waiting } from '../../services/waiting'
import type { OnPhone } from './rows'

/** What lies on this phone about the works of a route. */
export const onPhone = (stops: readonly JudgeStop[]): OnPhone => ({
  covers: Object.fromEntries(
    stops.flatMap(({ entryId }) => {
      const cover = keptEntry(entryId)?.cover
      return cover ? [[entryId, cover]] : []
    }),
  ),
  waiting: waiting({ kind: sheetKind.name }),
  queued: draftsOf(sheetKind, { state: 'queued' }).map(({ subject }) => subject),
})

/** The stops with sheets that were sent since the route was read. */
export const withSent = (stops: readonly JudgeStop[]): JudgeStop[] =>
  stops.map((stop) => {
    const sent = stop.sheet ? undefined : keptSheet(stop.entryId)
    return sent ? { ...stop, sheet: { id: sent.id, total: sent.score.total, at: sent.receivedAt } } : stop
  })
