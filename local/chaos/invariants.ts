import { groupBy, sumBy } from 'lodash'
import { payoutCase } from '../../miniprogram/shared/award/cases'
import type { CaseKind, CaseRecord } from '../../miniprogram/shared/case/case'
import { cleanupCase } from '../../miniprogram/shared/cleanup/cleanup-case'
import { roundCase } from '../../miniprogram/shared/inspection/round-case'
import { entryCase } from '../../miniprogram/shared/landscape/entry-case'
import { capOf } from '../../miniprogram/shared/landscape/quota'
import { planCase } from '../../miniprogram/shared/plan/plan-case'
import { problemCase } from '../../miniprogram/shared/problem/problem-case'
import { publicationCase } from '../../miniprogram/shared/publication/publication-case'
import type { Campaign, HomeSnapshot } from '../../cloudfunctions/core/records/campaign'
import type { Payout, Result } from '../../cloudfunctions/core/records/award'
import type { HouseholdScore, VillageMonth } from '../../cloudfunctions/core/records/household'
import type { Entry } from '../../cloudfunctions/core/records/landscape'
import type { LedgerLine } from '../../cloudfunctions/core/records/ledger'
import type { Message } from '../../cloudfunctions/core/records/message'
import type { Publication } from '../../cloudfunctions/core/records/publication'
import type { Invitation, Person, Village } from '../../cloudfunctions/core/records/roster'
import type { Vote } from '../../cloudfunctions/core/records/vote'
import type { LocalCloud } from '../cloud'

type Case = CaseRecord & { readonly _id: string; readonly type?: string }

/** Collections of cases, and what the ledger calls a record of theirs. */
const cases: readonly (readonly [string, CaseKind<string, string>, (record: Case) => string])[] = [
  ['entries', entryCase, () => 'entry'],
  ['problems', problemCase, () => 'problem'],
  ['cleanupItems', cleanupCase, () => 'cleanup'],
  ['publications', publicationCase, ({ type = '' }) => type],
  ['payouts', payoutCase, () => 'payout'],
  ['plans', planCase, () => 'plan'],
  ['rounds', roundCase, () => 'round'],
].map(([name, kind, of]) => [name, kind as unknown as CaseKind<string, string>, of] as never)

/**
 * What holds in any town once the timer has run, whatever happened before; @returns a sentence for each thing that does not.
 * @param since what is older is not asked to have its line in the ledger: the demo's past has none
 */
export function broken(cloud: LocalCloud, since: number): string[] {
  const read = <T>(collection: string) => cloud.readAll(collection) as unknown as T[]
  const found: string[] = []
  const demand = (holds: boolean, otherwise: string) => void (holds || found.push(otherwise))
  const unique = (values: readonly unknown[], what: string) =>
    demand(new Set(values).size === values.length, `${what} twice`)

  const entries = read<Entry>('entries')
  for (const village of read<Village>('villages')) {
    const own = entries.filter(({ villageId }) => villageId === village._id)
    const standing = own.filter(({ state }) => state !== 'withdrawn').map(({ _id }) => _id)
    const { name, taken, left, published } = village
    demand(
      String([...taken].sort()) === String(standing.sort()),
      `${name}: places are not the standing entries`,
    )
    demand(left + taken.length === capOf(village), `${name}: ${left} left and ${taken.length} taken`)
    const shown = own.filter(({ state }) => state === 'published').length
    demand(published === shown, `${name}: ${published} counted as published, ${shown} are`)
  }
  unique(
    entries.flatMap(({ number }) => number || []),
    'an entry number',
  )
  const publications = read<Publication>('publications')
  unique(
    publications.flatMap(({ type, number }) => (number ? `${type} ${number}` : [])),
    'a public number',
  )

  const votes = read<Vote>('votes')
  unique(
    votes.map(({ entryId, voter }) => `${entryId} ${voter}`),
    'a vote',
  )
  const valid = groupBy(
    votes.filter(({ voidedAt }) => voidedAt === null),
    'entryId',
  )
  for (const { _id, votes: counted } of entries) {
    const cast = valid[_id]?.length ?? 0
    demand(counted === cast, `entry ${_id}: ${counted} votes counted, ${cast} cast`)
  }

  const lines = groupBy(read<LedgerLine>('ledger'), 'subject')
  for (const [collection, kind, subjectOf] of cases)
    for (const record of read<Case>(collection)) {
      const { _id, state, version, history } = record
      const last = history[history.length - 1]
      const where = `${collection} ${_id}`
      // Money that nobody has touched has no history yet.
      demand(state === (last?.to ?? kind.initial), `${where}: ${state}, its history ends ${last?.to}`)
      demand(version === history.length, `${where}: version ${version} after ${history.length} moves`)
      history.forEach((step, i) =>
        demand(i === 0 || step.from === history[i - 1]?.to, `${where}: a gap before ${step.move}`),
      )
      for (const { at, by, move } of history.filter(
        (step) => step.at > since && !step.clientId?.startsWith('retire-'),
      )) {
        const told = (lines[`${subjectOf(record)}:${_id}`] ?? []).filter(
          (line) => line.at === at && line.by === by,
        )
        // A round's closing drafts its notice: one call, one line, and that is the round's.
        const drafted = collection === 'publications' && move === 'draft' && told.length === 0
        demand(told.length === 1 || drafted, `${where}: ${told.length} lines of the ledger for ${move}`)
      }
    }

  for (const result of publications.filter(({ type, state }) => type === 'result' && state === 'final')) {
    const paid = read<Payout>('payouts').filter(({ resultId }) => resultId === result._id)
    const { awards } = (result as Result).form.result
    demand(paid.length === awards.length, `${paid.length} payouts for ${awards.length} prizes`)
    demand(sumBy(paid, 'amount') === sumBy(awards, 'amount'), 'the payouts are not the prize money')
  }

  const people = read<Person>('people')
  for (const { _id, state, acceptedBy } of read<Invitation>('invitations')) {
    const holders = people.filter(({ accepted = [] }) => accepted.includes(_id))
    demand(
      holders.length <= 1 && holders.every((person) => state === 'used' && person._id === acceptedBy),
      `invitation ${_id} gave ${holders.length} times`,
    )
  }

  const scores = groupBy(read<HouseholdScore>('householdScores'), ({ villageId, month, source, turn }) =>
    turn ? `${villageId} ${month} ${source}` : '',
  )
  for (const { villageId, month, supervisors } of read<VillageMonth>('villageMonths')) {
    const own = scores[`${villageId} ${month} supervisor`]
    if (!own?.some(({ receivedAt }) => receivedAt > since)) continue
    demand(
      supervisors.count === own.length,
      `${villageId} ${month}: ${supervisors.count} of ${own.length} scores`,
    )
    demand(
      supervisors.sum === sumBy(own, ({ score }) => score.total),
      `${villageId} ${month}: the sum is not that of its scores`,
    )
  }

  const [home] = read<HomeSnapshot>('snapshots')
  const [campaign] = read<Campaign>('campaigns')
  if (home && campaign) {
    const shown = entries.filter(({ state }) => state === 'published').length
    demand(home.numbers.landscapes === shown, `home shows ${home.numbers.landscapes} of ${shown} landscapes`)
    const notices = publications.filter(
      ({ type, state }) => type === 'notice' && state === 'published',
    ).length
    demand(home.numbers.notices === notices, `home shows ${home.numbers.notices} of ${notices} notices`)
  }

  const sent = cloud.outbox.filter(({ api }) => api === 'subscribeMessage.send')
  const queued = read<Message>('messages').filter(({ state }) => state === 'sent')
  demand(sent.length <= queued.length, `${sent.length} messages sent, ${queued.length} meant`)
  return found
}
