import { householdColumns, titlesOf } from '../../../cloudfunctions/documents/import/import-columns'
import { writeWorkbook } from '../../../cloudfunctions/documents/workbook/excel'
import type { Input } from '../../../typings/contract'
import type { ChaosTown } from '../town'
import { admin, cadre, driver, isIn, second, type Driver } from './driver'

async function anInvitation(town: ChaosTown): Promise<string> {
  const { code } = await town.call(admin, 'invitation.create', {
    clientId: town.clientId(),
    role: 'supervisor',
    villageId: town.villageId('辛庄'),
  })
  return code
}

async function anImport(
  town: ChaosTown,
): Promise<{ input: Input<'import.start'>; before: () => Promise<unknown> }> {
  const rows = ['901', '902', '903'].map((number) => [
    '中西里',
    number,
    `户主${number}`,
    '贫困户',
    '3排5号',
    '13900000000',
    '',
  ])
  const bytes = await writeWorkbook('农户', titlesOf(householdColumns), rows)
  const clientId = town.clientId()
  const before = () => town.cloud.upload(admin, `incoming/${clientId}.xlsx`, bytes)
  return { input: { clientId, kind: 'households', fileId: await before() }, before }
}

/** Who may what, and what is known of people. */
export const people: readonly Driver[] = [
  driver('invitation.create', (town) => ({
    openid: admin,
    input: { clientId: town.clientId(), role: 'inspector', office: 'women' },
  })),
  driver('invitation.accept', async (town) => ({
    openid: 'chaos-newcomer',
    input: { code: await anInvitation(town), name: '新来的' },
  })),
  driver('invitation.revoke', (town) => ({
    openid: admin,
    input: { code: String(town.one('invitations', isIn('open'))._id) },
  })),
  driver('person.revokeRole', () => ({
    openid: admin,
    input: { personId: second, role: 'admin', reason: '调离' },
  })),
  driver('village.revise', (town) => ({
    openid: admin,
    input: { villageId: town.villageId('中西里'), name: '中西里新村', quota: 6, reason: '镇里研究决定' },
  })),
  driver('campaign.revise', async (town) => {
    const { turn: seen, phases, ...plan } = await town.call(admin, 'campaign.get', {})
    const { name, contestName, announcedPrizeMoney, perVillage, plannedLandscapes } = plan
    const form = {
      ...{ contestName, announcedPrizeMoney, perVillage, plannedLandscapes },
      name: `${name}（第二版）`,
      phases: phases.map(({ id, from, to, tasks }) => ({ id, from, to, tasks })),
    }
    return { openid: admin, input: { clientId: town.clientId(), seen, form, reason: '镇里研究决定' } }
  }),
  driver('message.grant', (town) => ({
    openid: cadre,
    input: { clientId: town.clientId(), topics: ['problemDue', 'planDue'] },
  })),
  driver('privacy.erase', (town) => ({ openid: cadre, input: { clientId: town.clientId() } })),
  driver('import.start', async (town) => ({ openid: admin, ...(await anImport(town)) })),
  driver('import.run', async (town) => {
    const { id: importId } = await town.call(admin, 'import.start', (await anImport(town)).input)
    return { openid: admin, input: { importId } }
  }),
]
