import type { Road } from './records/road'
import type { Collection, Stored } from './store/collection'
import { pipeline } from './store/pipeline'

const most = 200

/** What stands along a road, with the road's name. The name is kept on the road alone: renaming it is one write. */
export type OnRoad<T> = T & { readonly roadName: string }

interface Along {
  readonly roadId: string
}

/** Looks the roads up; {@link onRoad} then names them. */
export const itsRoad = [
  'lookup',
  { from: 'roads', localField: 'roadId', foreignField: '_id', as: 'roads' },
] as const

/** The same for a list: all roads once, and not one for each row. */
export const allRoads = [
  'lookup',
  { from: 'roads', pipeline: pipeline().limit(most).done(), as: 'roads' },
] as const

export const onRoad = <T extends Along>(
  record: T,
  roads: readonly Pick<Road, '_id' | 'name'>[],
): OnRoad<T> => ({
  ...record,
  roadName: roads.find(({ _id }) => _id === record.roadId)?.name ?? '',
})

/** One record with its road's name. One request. */
export async function loadOnRoad<T extends Stored & Along>(
  collection: Collection<T>,
  _id: string,
): Promise<OnRoad<T> | undefined> {
  const [row] = await collection.aggregate<T & { readonly roads: readonly Road[] }>([
    ['match', { _id }],
    itsRoad,
    ['limit', 1],
  ])
  return row && onRoad<T>(row, row.roads)
}
