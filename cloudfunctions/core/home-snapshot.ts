import { checklistOf } from '@shared/cleanup/checklist'
import type { ExposureKind } from '@shared/exposure/schema'
import { quotaLight } from '@shared/landscape/quota'
import {
  campaignId,
  campaigns,
  snapshots,
  type CampaignFacts,
  type HomeSnapshot,
  type ScreenPart,
} from './records/campaign'
import { entries } from './records/landscape'
import { exposures, publications, type Exposure, type Notice } from './records/publication'
import { rankings, type Ranking } from './records/ranking'
import { villages as villageStore, type Village } from './records/roster'
import { currentRule, readCampaign } from './rules'
import { $, command } from './store/sdk'
import { exposureCard, exposureCardFields } from './exposure-card'
import { readDesks } from './todo/desks'
import { entryCard, noticeRow, noticeRowFields } from './views'

const latestNotices = 5
const cards = 6
const examplesShown = 4

/**
 * Recomputes what the home page shows from the published records.
 * A slower refresh that began earlier never overwrites a later one's picture.
 */
export async function refreshHome(now: number): Promise<void> {
  if (!(await campaigns.get(campaignId))) return
  const snapshot = await takeSnapshot((await readCampaign()).facts, now)
  const { _id, ...fields } = snapshot
  const whole = Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, command.set(value as object)]),
  )
  if (await snapshots.update({ _id, at: command.lte(now) }, whole)) return
  await snapshots.insert(snapshot)
}

async function takeSnapshot(campaign: CampaignFacts, now: number): Promise<HomeSnapshot> {
  const { window } = campaign
  const tally = window?.tally === 'delayed' ? 'shownVotes' : 'votes'
  const published = { state: 'published' }
  const notices = { type: 'notice', state: 'published' }
  const villages = (await villageStore.all()).sort((a, b) => a.order - b.order)
  const [desk, sums, newest, leaders, noticeCount, latest, good, bad, ranking, checklist] = await Promise.all(
    [
      readDesks({ now, villages }),
      entries.aggregate<{ landscapes: number; votes: number }>([
        ['match', published],
        ['group', { _id: null, landscapes: $.sum(1), votes: $.sum(`$${tally}`) }],
        ['limit', 1],
      ]),
      entries.find(published, { order: newestFirst, limit: cards }),
      entries.find(published, {
        order: [
          [tally, 'desc'],
          ['_id', 'desc'],
        ],
        limit: cards,
      }),
      publications.count(notices),
      publications.find(notices, { order: newestFirst, limit: latestNotices, fields: noticeRowFields }),
      latestExamples('good'),
      latestExamples('bad'),
      latestRanking(),
      currentRule('cleanup'),
    ],
  )
  return {
    _id: 'home',
    at: now,
    campaign,
    numbers: {
      villages: villages.length,
      villagesMet: villages.filter((village) => village.published >= village.quota).length,
      landscapes: sums[0]?.landscapes ?? 0,
      planned: campaign.plannedLandscapes,
      votes: sums[0]?.votes ?? 0,
      notices: noticeCount,
    },
    villages: villages.map(villageCell),
    notices: latest.map((notice) => noticeRow(notice as Notice)),
    leaders: leaders.map((entry) => entryCard(entry, window, now)),
    newest: newest.map((entry) => entryCard(entry, window, now)),
    examples: [...good, ...bad].map(exposureCard),
    screen: {
      items: checklistOf(checklist.body.sheet).length,
      cleanup: villages.map(({ _id: villageId, cleanup }) => ({
        villageId,
        accepted: cleanup?.accepted ?? 0,
      })),
      ranking: ranking ? screenRanking(ranking) : null,
      examples: [...good, ...bad].map(screenExample),
    },
    desk,
  }
}

const newestFirst = [
  ['publishedAt', 'desc'],
  ['_id', 'desc'],
] as const

const latestExamples = (kind: ExposureKind) =>
  exposures.find(
    { type: 'exposure', kind, state: 'published' },
    { order: newestFirst, limit: examplesShown, fields: exposureCardFields },
  )

async function latestRanking(): Promise<Ranking | undefined> {
  const [newest] = await rankings.find(
    { type: 'ranking', state: 'published' },
    {
      order: [
        ['kind', 'desc'],
        ['publishedAt', 'desc'],
      ],
      limit: 1,
    },
  )
  return newest
}

const screenRanking = ({ publishedAt, form: { ranking } }: Ranking): ScreenPart['ranking'] => ({
  month: ranking.month,
  publishedAt,
  rows: ranking.villages
    .filter(({ place }) => place > 0)
    .sort((a, b) => a.place - b.place)
    .map(({ place, before, villageName: name, score }) => ({
      place,
      name,
      score,
      ...(before === undefined ? {} : { before }),
    })),
})

/** In the size a large screen shows. */
const screenExample = ({
  kind,
  form,
  villageName,
  publishedAt,
  photos,
  fixed,
}: Exposure): ScreenPart['examples'][number] => ({
  kind,
  title: form.title,
  where: `${villageName} · ${form.place}`,
  publishedAt,
  picture: photos[0]?.display ?? '',
  other: (fixed ? fixed.photos[0] : photos[form.photoIds.length])?.display ?? '',
  mended: fixed !== null,
})

const villageCell = ({ _id, name, order, quota, published, taken }: Village) => ({
  id: _id,
  name,
  order,
  quota,
  published,
  light: quotaLight({ quota, published, taken: taken.length }),
})
