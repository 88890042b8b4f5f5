import { addDays, startOfDay } from '../../../miniprogram/shared/kernel/days'
import { lateVillages } from '../cleanup'
import type { Actors, DemoStep } from './actors'

const inspector = 'demo-inspector-1'
const hour = 3_600_000
const isLate = (name: string) => (lateVillages as readonly string[]).includes(name)
const cadreOf = (actors: Actors, villageId: string): string => {
  const people = actors.cloud.readAll('people') as unknown as {
    _id: string
    grants: { role: string; villageId?: string }[]
  }[]
  const cadre = people.find(({ grants }) =>
    grants.some((grant) => grant.role === 'cadre' && grant.villageId === villageId),
  )
  if (!cadre) throw new Error(`${villageId} has no cadre`)
  return cadre._id
}

/** Everybody but two villages finishes; what comes back is claimed again. */
export const finishCleanup: DemoStep = {
  id: 'cleanup',
  title: `清底子收尾（留${lateVillages.join('、')}没完成）`,
  async run(actors) {
    const { items } = await actors.call(inspector, 'cleanup.villages', {})
    const open = items.filter(
      ({ villageName, progress }) => !isLate(villageName) && progress.accepted < progress.total,
    )
    let accepted = 0
    for (const { villageId } of open) {
      const board = await actors.call(inspector, 'cleanup.board', { villageId })
      for (const { itemId, state } of board.items.filter((item) => item.state !== 'accepted')) {
        const cadre = cadreOf(actors, villageId)
        if (state !== 'claimed')
          await actors.call(cadre, 'cleanup.claim', {
            villageId,
            itemId,
            photoIds: [await actors.photo(cadre, villageId)],
            clientId: actors.clientId(),
          })
        await actors.call(inspector, 'cleanup.accept', { villageId, itemId })
        accepted++
      }
    }
    return accepted ? `${open.length} 个村的 ${accepted} 项验收通过` : '其余村早已完成'
  },
}

/** The morning after the deadline: the town's timer proposes the vetoes. */
export const reachDeadline: DemoStep = {
  id: 'deadline',
  title: '时间走到清底子截止以后',
  async run({ cloud, call }) {
    const { deadline } = await call(inspector, 'cleanup.villages', {})
    const morning = startOfDay(addDays(deadline, 1)) + 8 * hour
    if (cloud.now().getTime() < morning) cloud.setNow(new Date(morning).toISOString())
    await cloud.runJob('proposeVetoes')
    await cloud.runJob('refreshHome')
    const { items } = await call(inspector, 'veto.list', {})
    return items.length
      ? `${items.map((veto) => veto.villageName).join('、')}没有完成，已提出一票否决`
      : '各村都已完成，没有提出否决'
  },
}

/** Both vetoes are verified and confirmed; one village appeals and is cleared. */
export const decideVetoes: DemoStep = {
  id: 'vetoes',
  title: '办结一票否决（一个确认，一个申诉后解除）',
  async run(actors) {
    const { call } = actors
    const vetoes = async () => (await call('demo-discipline', 'veto.list', {})).items
    for (const { villageId, state } of await vetoes())
      if (state === 'proposed')
        await call(inspector, 'veto.verify', {
          villageId,
          reason: '现场看过，清单上的几处确实没有清理。',
          photoIds: [await actors.photo(inspector, villageId, 'before')],
        })
    for (const { villageId, state } of await vetoes())
      if (state === 'verified') await call('demo-discipline', 'veto.confirm', { villageId })
    const appealing = (await vetoes()).find(
      (veto) => veto.villageName === lateVillages[1] && veto.state === 'confirmed',
    )
    if (appealing)
      await call(cadreOf(actors, appealing.villageId), 'veto.appeal', {
        villageId: appealing.villageId,
        reason: '线缆归通讯公司管，截止前已报修，今天上午已经理顺，请复查。',
      })
    for (const { villageId, state } of await vetoes())
      if (state === 'appealed')
        await call('demo-admin-2', 'veto.clear', { villageId, reason: '报修记录属实，现场已经理顺。' })
    const said = (await vetoes()).map((veto) => `${veto.villageName}：${veto.stateName}`)
    return said.length ? said.join('；') : '没有提出过否决，请先走到截止以后'
  },
}
