import { countItems } from '@shared/cleanup/checklist'
import type { CleanupBoard } from '@contract'
import type { Call } from '../../core/call'
import { evidenceOf } from '../../core/evidence'
import { namesIn } from '../../core/names'
import { vetoes } from '../../core/records/cleanup'
import { villages } from '../../core/records/roster'
import { found } from '../../core/refusal-error'
import { rightsOf, vetoPhotoIds, vetoView, withSystem } from '../veto/view'
import { checklistBy, readRuleAndDeadline } from './checklist'
import { itemsOf } from './count'
import { itemPhotoIds, itemView, openItemView } from './view'

/** A village's whole checklist, claimed or not, and its veto. Eight requests. */
export async function board(call: Call, { villageId }: { villageId: string }): Promise<CleanupBoard> {
  const [stored, items, veto, { rule, deadline, daysLeft }] = await Promise.all([
    villages.get(villageId),
    itemsOf(villageId),
    vetoes.get(villageId),
    readRuleAndDeadline(call.today),
  ])
  const village = found(stored, '个村')
  const own = veto ? [veto] : []
  const [pictures, known] = await Promise.all([
    evidenceOf([...itemPhotoIds(items), ...vetoPhotoIds(own)]),
    namesIn([...items, ...own]),
  ])
  const names = withSystem(known)
  const checklist = checklistBy(rule)
  const { openid } = call.caller
  const { accepted, claimed, returned } = countItems(checklist.items, items)
  return {
    villageId,
    villageName: village.name,
    progress: { total: checklist.items.length, accepted, claimed, returned },
    deadline,
    daysLeft,
    items: checklist.items.map((asked) => {
      const item = items.find((each) => each.itemId === asked.id)
      return item ? itemView(item, { checklist, pictures, openid, names }) : openItemView(village, asked)
    }),
    ...(veto
      ? {
          veto: vetoView(veto, {
            pictures,
            names,
            rights: await rightsOf(call.caller, villageId),
            now: call.now,
          }),
        }
      : {}),
  }
}
