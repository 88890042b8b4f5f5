import { formPatch, newHousehold } from '../../core/household-register'
import { householdId, households, type ImportBatch, type StagedHousehold } from '../../core/records/household'
import { command } from '../../core/store/sdk'
import type { Writer } from './writer'

const updatesAtOnce = 20

const idOf = ({ villageId, form }: StagedHousehold) => householdId(villageId, form.number)

/** New households are inserted together; of the known ones only the form's fields are written, where they differ. */
export async function householdsWriter({ households: rows }: ImportBatch, now: number): Promise<Writer> {
  const known = await households.byIds(rows.map(idOf))
  const before = new Map(known.map((household) => [household._id, household]))
  const patches = new Map(
    rows.flatMap((row) => {
      const there = before.get(idOf(row))
      const patch = there && formPatch(there, row.form, now)
      return patch ? [[idOf(row), patch] as const] : []
    }),
  )
  return {
    plan: { added: rows.map(idOf).filter((id) => !before.has(id)), changed: [...patches.keys()] },
    async write({ added, changed }) {
      const fresh = new Set(added.filter((id) => !before.has(id)))
      await households.insertMissing(
        rows
          .filter((row) => fresh.has(idOf(row)))
          .map(({ villageId: _id, villageName: name, form }) => newHousehold({ _id, name }, form, now)),
      )
      const left = changed.flatMap((id) => {
        const patch = patches.get(id)
        return patch ? [{ id, patch }] : []
      })
      for (let i = 0; i < left.length; i += updatesAtOnce)
        await Promise.all(
          left
            .slice(i, i + updatesAtOnce)
            .map(({ id, patch }) => households.update({ _id: id }, { ...patch, version: command.inc(1) })),
        )
    },
  }
}
