import { countBy, groupBy } from 'lodash'
import { followingMove } from '../../../miniprogram/shared/avenue/exhibit-case'
import type { Exhibit } from '../../../cloudfunctions/core/records/avenue'
import type { Check } from '../../../cloudfunctions/core/records/check'
import type { Problem } from '../../../cloudfunctions/core/records/problem'
import type { Pledge, Shop } from '../../../cloudfunctions/core/records/street'
import type { Law } from './law'

/** One pledge a shop and version, and the shop knows its newest. */
export const pledges: Law = ({ read, demand, unique }) => {
  const all = read<Pledge>('pledges')
  unique(
    all.map(({ shopId, rule }) => `${shopId} ${rule.version}`),
    'a pledge',
  )
  const signed = groupBy(all, 'shopId')
  for (const { _id, name, pledged } of read<Shop>('shops')) {
    const newest = Math.max(0, ...(signed[_id] ?? []).map(({ rule }) => rule.version))
    demand(pledged === newest, `shop ${name}: version ${newest} is signed, ${pledged} is noted`)
  }
}

/** Each failure of a check is one problem, and the place knows that it was checked. */
export const checks: Law = ({ read, demand, since }) => {
  const problems = countBy(read<Problem>('problems'), '_id')
  const shops = new Map(read<Shop>('shops').map((shop) => [shop._id, shop]))
  for (const { _id, kind, placeId, receivedAt, at, found } of read<Check>('checks')) {
    if (receivedAt <= since) continue
    for (const { problemId } of found)
      demand(problems[problemId] === 1, `check ${_id}: ${problems[problemId] ?? 0} problems of a failure`)
    const shop = kind === 'shop' ? shops.get(placeId) : undefined
    demand(!shop || shop.checkedAt >= at, `shop ${placeId} does not know that it was checked`)
  }
}

/** An exhibit is whole, broken or being mended as its problems are. */
export const exhibits: Law = ({ read, demand }) => {
  const problems = groupBy(read<Problem>('problems'), ({ spot = '' }) =>
    spot.split(':').slice(0, 2).join(':'),
  )
  for (const { _id, title, state } of read<Exhibit>('exhibits')) {
    const states = (problems[`exhibit:${_id}`] ?? []).map((problem) => problem.state)
    const move = followingMove(state, states)
    demand(move === undefined, `exhibit ${title} is ${state}, its problems ask for ${move}`)
  }
}
