import { entries } from '../../core/records/landscape'
import type { ImportBatch } from '../../core/records/household'
import { newDistrictId, villages, type Village } from '../../core/records/roster'
import { command } from '../../core/store/sdk'
import type { Writer } from './writer'

/** Gives villages their district, and the villages' entries with them: the gallery is filtered by it. */
export async function districtsWriter({ districts: rows }: ImportBatch): Promise<Writer> {
  const all = await villages.all()
  const before = new Map(all.map((village) => [village._id, village]))
  const differing = rows.filter(
    ({ villageId, districtName }) => before.get(villageId)?.districtName !== districtName,
  )
  const has = (villageId: string) => before.get(villageId)?.districtId !== undefined
  const ids = differing.map(({ villageId }) => villageId)
  return {
    plan: { added: ids.filter((id) => !has(id)), changed: ids.filter(has) },
    async write({ added, changed }) {
      // All that the plan names, also what stands already: a run may have died between villages and entries.
      const planned = new Set([...added, ...changed])
      const byName = new Map<string, string[]>()
      for (const { villageId, districtName } of rows)
        if (planned.has(villageId)) byName.set(districtName, [...(byName.get(districtName) ?? []), villageId])
      await Promise.all(
        [...byName].map(async ([districtName, members]) => {
          const districtId = districtIdOf(districtName, all)
          await villages.update({ _id: command.in(members) }, { districtId, districtName })
          await entries.update({ villageId: command.in(members) }, { districtId })
        }),
      )
    },
  }
}

/** A district that villages are in already keeps its id, to which its head's role is bound; a new one has the same every time. */
function districtIdOf(name: string, all: readonly Village[]): string {
  const known = all.find(({ districtName }) => districtName === name)?.districtId
  return known ?? newDistrictId(name)
}
