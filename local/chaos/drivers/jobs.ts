import { demoSteps } from '../../../seeds'
import type { ChaosTown } from '../town'
import {
  admin,
  cadre,
  cadreOf,
  discipline,
  inspector,
  isIn,
  jobDriver,
  otherInspector,
  textOf,
  villager,
  women,
  type Driver,
} from './driver'
import { aScore, supervisor } from './homes'
import { aShop, failing } from './street'
import { anArticle, aNotice } from './words'

const minute = 60_000
const day = 24 * 60 * minute

/** Many a reader of notices. */
async function readers(town: ChaosTown): Promise<void> {
  for (const openid of [cadre, women, discipline, inspector])
    await town.call(openid, 'message.grant', { clientId: town.clientId(), topics: ['noticePublished'] })
}

/** A published bad example whose problem is closed by a photo nobody had looked at, and somebody has now. */
async function aLatePhoto(town: ChaosTown): Promise<void> {
  const shown = town.cloud
    .readAll('publications')
    .flatMap(({ type, kind, state, form }) =>
      type === 'exposure' && kind === 'bad' && state === 'published'
        ? [String((form as { problemId?: string }).problemId)]
        : [],
    )
  const problem = town.one(
    'problems',
    ({ _id, state }) => shown.includes(String(_id)) && ['open', 'fixing', 'returned'].includes(String(state)),
  )
  const problemId = String(problem._id)
  const villageId = textOf(problem, 'villageId')
  const openid = cadreOf(town, villageId)
  const photoId = await town.photo(openid, villageId, { safety: 'checking', checkTries: 9 })
  const clientId = () => town.clientId()
  await town.call(openid, 'problem.fix', { problemId, clientId: clientId(), photoIds: [photoId], note: '' })
  await town.call(otherInspector, 'problem.close', { problemId, clientId: clientId() })
  await town.call(admin, 'photo.review', { photoId, verdict: 'safe', reason: '看过了' })
}

async function unread(town: ChaosTown): Promise<void> {
  town.cloud.setApiDown('security.msgSecCheck', true)
  try {
    await report(town)
  } finally {
    town.cloud.setApiDown('security.msgSecCheck', false)
  }
}

const report = async (town: ChaosTown) =>
  town.call(villager, 'problem.report', {
    clientId: town.clientId(),
    villageId: town.villageId('中西里'),
    category: 'waste',
    what: '沟里有垃圾',
    place: '村北',
    photoIds: [await town.photo(villager)],
  })

/** The timer's jobs, each with work to do. */
export const jobs: readonly Driver[] = [
  jobDriver('remindPlans', (town) => town.pass(day)),
  jobDriver('remindProblems', (town) => town.pass(day)),
  jobDriver('tellEverybody', async (town) => {
    await readers(town)
    await aNotice(town, 'published')
  }),
  jobDriver(
    'sendMessages',
    async (town) => {
      await readers(town)
      await aNotice(town, 'published')
      await town.cloud.runJob('tellEverybody')
    },
    { lawsOnly: 'a message whose sender died may have gone out, and none goes out twice' },
  ),
  jobDriver('sendArticles', async (town) => void (await anArticle(town)), {
    lawsOnly: 'of an article handed over without an answer nobody knows: a person looks',
  }),
  jobDriver('recheckPhotos', async (town) => {
    await town.photo(cadre, undefined, { safety: 'checking', checkTries: 1 })
    town.pass(40 * minute)
  }),
  jobDriver('recheckTexts', async (town) => {
    await unread(town)
    town.pass(60 * minute)
  }),
  jobDriver('compareFixes', async (town) => {
    const problem = town.one('problems', isIn('fixing'))
    const villageId = textOf(problem, 'villageId')
    const openid = cadreOf(town, villageId)
    const photoIds = [await town.photo(openid, villageId)]
    const problemId = String(problem._id)
    await town.interrupted(
      openid,
      'problem.fix',
      { problemId, clientId: town.clientId(), photoIds, note: '' },
      3,
    )
    town.one('problems', (each) => each._id === problemId && each['uncompared'] === true)
  }),
  jobDriver('showFixes', aLatePhoto),
  jobDriver('repairVotes', async (town) => {
    const entryId = String(town.one('entries', isIn('published'))._id)
    await town.interrupted('chaos-voter', 'vote.cast', { entryId }, 1)
    town.pass(5 * minute)
  }),
  jobDriver('showVotes', async (town) => {
    await town.call('chaos-voter', 'vote.cast', {
      entryId: String(town.one('entries', isIn('published'))._id),
    })
    town.pass(day)
  }),
  jobDriver('repairPlaces', async (town) => {
    const entry = town.one('entries', isIn('published'))
    const openid = cadreOf(town, textOf(entry, 'villageId'))
    const withdrawn = { entryId: String(entry._id), clientId: town.clientId(), reason: '要重新做' }
    await town.interrupted(openid, 'entry.withdraw', withdrawn, 1)
    town.pass(15 * minute)
  }),
  jobDriver('repairScores', async (town) => {
    await town.interrupted(supervisor, 'householdScore.submit', await aScore(town), 2)
    town.pass(5 * minute)
  }),
  jobDriver('finishCalls', async (town) => {
    const shopId = await aShop(town)
    await town.interrupted(inspector, 'check.submit', await failing(town, 'shop', shopId), 2)
    town.pass(5 * minute)
  }),
  jobDriver('repairLedger', async (town) => {
    const entryId = String(town.one('entries', isIn('published'))._id)
    const returned = { entryId, clientId: town.clientId(), reason: '照片看不清' }
    await town.interrupted(admin, 'entry.return', returned, 1)
    town.pass(5 * minute)
  }),
  jobDriver('sweepPhotos', async (town) => {
    const old = { uploadedAt: town.now() - 8 * day }
    const ids = [await town.photo(cadre, undefined, old), await town.photo(cadre, undefined, old)]
    const put = async () => {
      for (const id of ids)
        for (const part of ['thumb', 'display'])
          await town.cloud.putFile(`photos/${id}-${part}.jpg`, Buffer.from('a picture'))
    }
    return { before: put }
  }),
  jobDriver('proposeVetoes', async (town) => {
    await demoSteps.find(({ id }) => id === 'cleanup')?.run(town.cloud)
    const { deadline } = await town.call(inspector, 'cleanup.villages', {})
    town.cloud.setNow(`${deadline}T23:59:59+08:00`)
    town.pass(8 * 60 * minute)
  }),
  jobDriver('eraseData', async (town) => {
    await town.call('demo-cadre-quantou', 'privacy.erase', { clientId: town.clientId() })
    town.pass(5 * minute)
  }),
  jobDriver('forget', async (town) => {
    const old = town.now() - 20 * 365 * day
    await town.cloud.insertMany('accesses', [
      { _id: 'chaos-access', at: old, by: cadre, action: 'household.list', scope: '', rows: 1 },
    ])
    const path = 'exports/chaos.xlsx'
    const fileId = await town.cloud.putFile(path, Buffer.from('a workbook'))
    await town.cloud.insertMany('exportFiles', [{ _id: 'chaos-export', at: old, fileId }])
    return { before: () => town.cloud.putFile(path, Buffer.from('a workbook')) }
  }),
  jobDriver('refreshHome', async (town) => void (await report(town))),
]
