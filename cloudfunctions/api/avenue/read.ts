import { listed } from '@shared/avenue/exhibit-case'
import type { Output } from '@contract'
import type { Call } from '../../core/call'
import { exhibitCard } from '../../core/exhibit-card'
import { problemsByPlace } from '../../core/place-problems'
import { exhibits, type Exhibit } from '../../core/records/avenue'
import type { Photo } from '../../core/records/evidence'
import { roads, type Road } from '../../core/records/road'
import { found } from '../../core/refusal-error'
import { allRoads, itsRoad, onRoad } from '../../core/roads'
import { currentRule } from '../../core/rules'
import { command } from '../../core/store/sdk'
import { exhibitWhat, keeps } from './load'
import { exhibitPage, exhibitRow, inOrder } from './view'

const most = 1000
const photosOf = [
  'lookup',
  { from: 'photos', localField: 'photoIds', foreignField: '_id', as: 'pictures' },
] as const
type Row = Exhibit & { readonly pictures: Photo[]; readonly roads: Road[] }
/** Nothing that waits for a check of its text is public. */
const isRead = ({ held }: Exhibit) => !held
const shown = { state: command.in([...listed]) }

/** The avenue as everybody sees it: one request. */
export async function publicList(): Promise<Output<'avenue.list'>> {
  const rows = await exhibits.aggregate<Row>([['match', shown], photosOf, allRoads, ['limit', most]])
  return {
    items: rows
      .filter(isRead)
      .map((row) => onRoad(row, row.roads))
      .sort(inOrder)
      .map((row) => exhibitCard(row, row.pictures)),
  }
}

/** One exhibit as everybody sees it: one request. */
export async function publicGet(
  _call: Call,
  { exhibitId }: { exhibitId: string },
): Promise<Output<'avenue.get'>> {
  const [row] = await exhibits.aggregate<Row>([
    ['match', { _id: exhibitId, ...shown }],
    photosOf,
    itsRoad,
    ['limit', 1],
  ])
  const exhibit = found(row && isRead(row) ? row : undefined, exhibitWhat)
  return exhibitPage(onRoad(exhibit, exhibit.roads), exhibit.pictures)
}

/** All exhibits for those who work with them. Five requests with the caller's. */
export async function list(call: Call): Promise<Output<'exhibit.list'>> {
  const [all, own, broken, { body }, person] = await Promise.all([
    exhibits.all(),
    roads.all(),
    problemsByPlace('exhibit'),
    currentRule('avenue'),
    call.caller.person(),
  ])
  return {
    kinds: body.kinds,
    themes: body.themes,
    roads: [...own].sort((a, b) => a.order - b.order).map(({ _id: id, name }) => ({ id, name })),
    items: all
      .map((exhibit) => onRoad(exhibit, own))
      .sort(inOrder)
      .map((exhibit) => exhibitRow(exhibit, broken.get(exhibit._id) ?? [], call.now)),
    mayAdd: keeps(person?.grants ?? []),
  }
}
