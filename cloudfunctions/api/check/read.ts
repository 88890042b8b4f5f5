import { spotOf } from '@shared/check/place'
import { checkOn } from '@shared/check/season'
import { standing } from '@shared/problem/problem-case'
import { itemsOf } from '@shared/sheet/score'
import type { CheckForm, CheckView, Page } from '@contract'
import type { Call } from '../../core/call'
import { evidenceOf } from '../../core/evidence'
import type { TownPlace } from '../../core/places'
import { checks } from '../../core/records/check'
import { problems } from '../../core/records/problem'
import { people } from '../../core/records/roster'
import { currentRule, refOf } from '../../core/rules'
import { after, readCursor } from '../../core/store/cursor'
import { command } from '../../core/store/sdk'
import { pageOf } from '../../core/views'
import { checkView, placeView } from './view'

/** A place with all that is needed to check it. Requests besides the place and the caller: rule and standing problems. */
export async function place(call: Call, _input: unknown, place: TownPlace): Promise<CheckForm> {
  const rule = await currentRule('check')
  const { sheet, failures } = checkOn(rule.body[place.kind], call.today)
  const spots = new Map(itemsOf(sheet).map(({ item }) => [spotOf(place.kind, place.id, item.id), item.id]))
  const there = await problems.find(
    { spot: command.in([...spots.keys()]), state: command.in([...standing]) },
    { limit: 100 },
  )
  return {
    place: placeView(place),
    sheet,
    rule: refOf(rule),
    days: Object.fromEntries(Object.entries(failures).map(([itemId, { days }]) => [itemId, days])),
    standing: there.map(({ _id: problemId, spot, what, deadline, state }) => ({
      itemId: spots.get(spot) ?? '',
      problemId,
      what,
      deadline,
      state,
    })),
  }
}

/** The checks of a place, the newest first. Requests besides the place and the caller: checks, names and photos. */
export async function list(
  _call: Call,
  input: { cursor?: string | undefined; limit: number },
  { kind, id: placeId }: TownPlace,
): Promise<Page<CheckView>> {
  const rows = await checks.find(after({ kind, placeId }, 'at', readCursor(input.cursor), 'desc'), {
    order: [
      ['at', 'desc'],
      ['_id', 'desc'],
    ],
    limit: input.limit + 1,
  })
  const [authors, pictures] = await Promise.all([
    people.byIds([...new Set(rows.map(({ by }) => by))]),
    evidenceOf(rows.flatMap(({ found }) => found.flatMap(({ photoIds }) => photoIds))),
  ])
  const names = new Map(authors.map((person) => [person._id, person.name]))
  return pageOf(
    rows,
    input.limit,
    ({ at }) => at,
    (check) => checkView(check, names, pictures),
  )
}
