import { shopSlot } from '@shared/street/shop'
import { idempotentId } from '../../core/ids'
import type { ImportBatch, StagedShop } from '../../core/records/household'
import { shops } from '../../core/records/street'
import { newShop, shopPatch } from '../../core/shop-register'
import { command } from '../../core/store/sdk'
import type { Writer } from './writer'

const updatesAtOnce = 20

const slotOf = ({ villageId, form }: StagedShop) => shopSlot(villageId, form.name)

/** New shops are inserted together; of the known ones, found by village and name, only the form's fields are written. */
export async function shopsWriter({ importId, shops: rows }: ImportBatch, now: number): Promise<Writer> {
  const slots = rows.map(slotOf)
  const known = slots.length ? await shops.find({ slot: command.in(slots) }, { limit: slots.length }) : []
  const before = new Map(known.map((shop) => [shop.slot, shop]))
  const patches = new Map(
    rows.flatMap((row) => {
      const there = before.get(slotOf(row))
      const patch = there && shopPatch(there, row.form, now)
      return patch ? [[slotOf(row), { id: there._id, patch }] as const] : []
    }),
  )
  return {
    plan: { added: slots.filter((slot) => !before.has(slot)), changed: [...patches.keys()] },
    async write({ added, changed }) {
      const fresh = new Set(added.filter((slot) => !before.has(slot)))
      await shops.insertMissing(
        rows
          .filter((row) => fresh.has(slotOf(row)))
          .map(({ villageId, villageName: name, form }) =>
            // Of the same import and slot it is the same shop, however often it is written.
            newShop(
              idempotentId('shop', importId, shopSlot(villageId, form.name)),
              { _id: villageId, name },
              form,
              now,
            ),
          ),
      )
      const left = changed.flatMap((slot) => patches.get(slot) ?? [])
      for (let i = 0; i < left.length; i += updatesAtOnce)
        await Promise.all(
          left
            .slice(i, i + updatesAtOnce)
            .map(({ id, patch }) => shops.update({ _id: id }, { ...patch, version: command.inc(1) })),
        )
    },
  }
}
