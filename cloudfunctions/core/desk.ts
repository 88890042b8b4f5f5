import { payoutCase } from '@shared/award/cases'
import { barredFrom, type CaseKind } from '@shared/case/case'
import { vetoCase, type VetoState } from '@shared/cleanup/veto-case'
import { quotaLight } from '@shared/landscape/quota'
import { publicationCase } from '@shared/publication/publication-case'
import { objections, payouts } from './records/award'
import type { Barred, Desk } from './records/campaign'
import { cleanupItems, vetoes, type Veto } from './records/cleanup'
import { openForReview, photos, reviewPatience } from './records/evidence'
import { routes, sheets } from './records/judging'
import { entries } from './records/landscape'
import { publications } from './records/publication'
import type { Village } from './records/roster'
import { $, command } from './store/sdk'

const many = 1000

/** Whose desks are asked for; what is left out counts as empty and costs no request. */
export interface DeskParts {
  readonly town: boolean
  readonly inspectors: boolean
  readonly judges: boolean
  readonly villages: readonly Village[]
}

/** Counts what waits on the desks now; all requests at once. */
export async function readDesk(parts: DeskParts, now: number): Promise<Desk> {
  const [town, standing, judges, returned, cleanupToAccept] = await Promise.all([
    parts.town ? townDesk(now) : emptyTown,
    parts.town || parts.inspectors || parts.villages.length ? openVetoes() : [],
    parts.judges ? judgeDesk() : [],
    parts.villages.length ? entries.find({ state: 'returned' }, { fields: ['villageId'], limit: many }) : [],
    parts.inspectors ? cleanupItems.count({ state: 'claimed' }) : 0,
  ])
  const inState = (state: VetoState) => standing.filter((veto) => veto.state === state)
  const appealable = inState('confirmed').filter((veto) => veto.appealUntil >= now)
  return {
    ...town,
    cleanupToAccept,
    vetoesToVerify: inState('proposed').length,
    vetoesToConfirm: barred(vetoCase, inState('verified'), 'confirm'),
    appeals: barred(vetoCase, inState('appealed'), 'uphold'),
    judges,
    villages: parts.villages.map((village) => ({
      id: village._id,
      name: village.name,
      returned: returned.filter((entry) => entry.villageId === village._id).length,
      missing: missingFrom(village),
      cleanupReturned: village.cleanup?.returned ?? 0,
      mayAppeal: appealable.some((veto) => veto.villageId === village._id),
    })),
  }
}

const emptyTown = {
  entriesToPublish: 0,
  photosToReview: 0,
  noticesToPublish: 0,
  drafts: [],
  resultDrafts: [],
  objections: 0,
  payoutsToRecord: 0,
  payoutsToConfirm: [],
} satisfies Partial<Desk>

async function townDesk(now: number): Promise<Pick<Desk, keyof typeof emptyTown>> {
  const history = { fields: ['history'], limit: many }
  const [entriesToPublish, photosToReview, noticesToPublish, drafts, results, filed, pending, recorded] =
    await Promise.all([
      entries.count({ state: 'submitted' }),
      photos.count({ ...openForReview(), uploadedAt: command.lte(now - reviewPatience) }),
      publications.count({ type: 'notice', state: 'checked' }),
      publications.find({ type: 'notice', state: 'draft' }, history),
      publications.find({ type: 'result', state: 'draft' }, history),
      objections.count({ state: 'open' }),
      payouts.count({ state: 'pending' }),
      payouts.find({ state: 'recorded' }, history),
    ])
  return {
    entriesToPublish,
    photosToReview,
    noticesToPublish,
    drafts: barred(publicationCase, drafts, 'check'),
    resultDrafts: barred(publicationCase, results, 'check'),
    objections: filed,
    payoutsToRecord: pending,
    payoutsToConfirm: barred(payoutCase, recorded, 'confirm'),
  }
}

const openVetoes = (): Promise<Veto[]> =>
  vetoes.find(
    { state: command.in(['proposed', 'verified', 'confirmed', 'appealed']) },
    { fields: ['state', 'history', 'villageId', 'appealUntil'], limit: many },
  )

/** What each judge has still to score: the stops of the route without a valid sheet. */
async function judgeDesk(): Promise<Desk['judges']> {
  const [all, filled] = await Promise.all([
    routes.all(),
    sheets.aggregate<{ _id: string; sheets: number }>([
      ['match', { state: 'valid' }],
      ['group', { _id: '$judge', sheets: $.sum(1) }],
      ['limit', many],
    ]),
  ])
  const done = new Map(filled.map((row) => [row._id, row.sheets]))
  return all.map(({ _id: judge, stops }) => ({
    judge,
    left: Math.max(0, stops.length - (done.get(judge) ?? 0)),
  }))
}

const barred = <State extends string, Move extends string>(
  kind: CaseKind<State, Move>,
  records: readonly Parameters<typeof barredFrom>[1][],
  move: Move,
): Barred => records.map((record) => barredFrom(kind, record, move))

function missingFrom({ quota, published, taken }: Village): number {
  const behind = quotaLight({ quota, published, taken: taken.length }) === 'behind'
  return behind ? quota - taken.length : 0
}
