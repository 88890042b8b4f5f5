import { groupBy, sumBy } from 'lodash'
import type { SheetRecord, AssessmentRecord } from '../../../cloudfunctions/core/records/assessment'
import type { Payout, Result } from '../../../cloudfunctions/core/records/award'
import type { Campaign, HomeSnapshot } from '../../../cloudfunctions/core/records/campaign'
import type { Decision } from '../../../cloudfunctions/core/records/assessment'
import type { Entry } from '../../../cloudfunctions/core/records/landscape'
import type { Message } from '../../../cloudfunctions/core/records/message'
import type { Publication } from '../../../cloudfunctions/core/records/publication'
import type { Review, Draw } from '../../../cloudfunctions/core/records/review'
import type { Invitation, Person } from '../../../cloudfunctions/core/records/roster'
import type { Law } from './law'

/** Public numbers differ, and payouts are the prize money. */
export const published: Law = ({ read, demand, unique }) => {
  const publications = read<Publication>('publications')
  unique(
    publications.flatMap(({ type, number }) => (number ? `${type} ${number}` : [])),
    'a public number',
  )
  for (const result of publications.filter(({ type, state }) => type === 'result' && state === 'final')) {
    const paid = read<Payout>('payouts').filter(({ resultId }) => resultId === result._id)
    const { awards } = (result as Result).form.result
    demand(paid.length === awards.length, `${paid.length} payouts for ${awards.length} prizes`)
    demand(sumBy(paid, 'amount') === sumBy(awards, 'amount'), 'the payouts are not the prize money')
  }
}

/** An assessment has a sheet of each village, whose points are its score; one edition of a year stands. */
export const assessments: Law = ({ read, demand }) => {
  const sheets = groupBy(read<SheetRecord>('assessmentSheets'), 'assessmentId')
  const all = read<AssessmentRecord>('publications').filter(({ type }) => type === 'assessment')
  for (const { _id, form } of all) {
    const own = sheets[_id] ?? []
    const { villages } = form.assessment
    demand(own.length === villages.length, `assessment ${_id}: ${own.length} sheets of ${villages.length}`)
    for (const { villageName, sheet } of own)
      demand(
        sumBy(sheet.points, 'points') === sheet.score,
        `assessment ${_id}: ${villageName} does not add up`,
      )
  }
  const standing = groupBy(
    all.filter(({ state }) => state === 'published' || state === 'final'),
    'kind',
  )
  for (const [year, editions] of Object.entries(standing))
    demand(editions.length === 1, `${editions.length} assessments of ${year} stand`)
}

/** What a leader announces has its notice. */
export const decisions: Law = ({ read, demand }) => {
  const notices = new Set(read<Publication>('publications').map(({ _id }) => _id))
  for (const { _id, state, noticeId } of read<Decision>('decisions'))
    demand(state !== 'made' || !noticeId || notices.has(noticeId), `decision ${_id} has no notice`)
}

/** A review holds the draw that stands for a district, and its village once it is drawn. */
export const draws: Law = ({ read, demand }) => {
  const all = new Map(read<Draw>('draws').map((draw) => [draw._id, draw]))
  for (const { _id, draws: held } of read<Review>('reviews'))
    for (const { id, villageId } of Object.values(held)) {
      const draw = all.get(id)
      demand(draw?.state !== 'drawn' || draw.drawn === villageId, `review ${_id}: ${id} drew another village`)
    }
}

/** An invitation gave once. */
export const invitations: Law = ({ read, demand }) => {
  const people = read<Person>('people')
  for (const { _id, state, acceptedBy } of read<Invitation>('invitations')) {
    const holders = people.filter(({ accepted = [] }) => accepted.includes(_id))
    demand(
      holders.length <= 1 && holders.every((person) => state === 'used' && person._id === acceptedBy),
      `invitation ${_id} gave ${holders.length} times`,
    )
  }
}

/** The home page shows what is published. */
export const home: Law = ({ read, demand }) => {
  const [shown] = read<HomeSnapshot>('snapshots')
  const [campaign] = read<Campaign>('campaigns')
  if (!shown || !campaign) return
  const { numbers } = shown
  const landscapes = read<Entry>('entries').filter(({ state }) => state === 'published').length
  demand(numbers.landscapes === landscapes, `home shows ${numbers.landscapes} of ${landscapes} landscapes`)
  const notices = read<Publication>('publications').filter(
    ({ type, state }) => type === 'notice' && state === 'published',
  ).length
  demand(numbers.notices === notices, `home shows ${numbers.notices} of ${notices} notices`)
}

/** No message went out twice. */
export const messages: Law = ({ cloud, read, demand }) => {
  const sent = cloud.outbox.filter(({ api }) => api === 'subscribeMessage.send')
  // One that may have gone out is noted as failed.
  const meant = read<Message>('messages').filter(
    ({ state, note }) => state === 'sent' || note?.startsWith('perhaps sent'),
  )
  demand(sent.length <= meant.length, `${sent.length} messages sent, ${meant.length} meant`)
}
