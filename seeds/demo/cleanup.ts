import { cleanupItemId, type CleanupItem } from '../../cloudfunctions/core/records/cleanup'
import type { Photo } from '../../cloudfunctions/core/records/evidence'
import type { Person, Village } from '../../cloudfunctions/core/records/roster'
import type { Rule } from '../../cloudfunctions/core/records/rules'
import { decideMove, newCase } from '../../miniprogram/shared/case/case'
import {
  cleanupCase,
  type CleanupMove,
  type CleanupState,
} from '../../miniprogram/shared/cleanup/cleanup-case'
import { refOf } from '../../miniprogram/shared/rules/rules'
import { momentBetween, type Calendar } from './calendar'
import { cadreOf } from './entries'
import { drawn, fileOf, type Filed, type Shot } from './shots'
import { makeDice } from './pictures/random'

const hour = 3_600_000

/** Where the cleanup is not done yet: these items stand so, all others are accepted. The last two miss the deadline. */
const unfinished: Readonly<Record<string, Readonly<Record<string, CleanupState>>>> = {
  中西里: { posters: 'claimed', cables: 'claimed' },
  泉头: { sheds: 'claimed', firewood: 'returned' },
  辛庄: { straw: 'open', rubble: 'returned', sheds: 'open', cages: 'open' },
  凤凰峪: { cables: 'returned', hung: 'open' },
}
export const lateVillages = ['辛庄', '凤凰峪'] as const

const reasons: Readonly<Record<string, string>> = {
  firewood: '村东头还有两垛柴没有归拢，请摆放整齐后重新申报。',
  rubble: '沟边的渣土只盖了一层，没有清走，请运走后再拍。',
  cables: '戏台前的通讯线还垂着，请联系理顺后再申报。',
}
const scenes = ['roadside', 'street', 'courtyard', 'path', 'square'] as const

export interface DemoCleanup {
  readonly items: readonly CleanupItem[]
  readonly shots: readonly Shot[]
  photos(filed: ReadonlyMap<string, Filed>): Photo[]
}

/** The checklists of all villages five days into the building phase: most are done. */
export function imagineCleanup(
  calendar: Calendar,
  villages: readonly Village[],
  people: readonly Person[],
  rule: Rule<'cleanup'>,
): DemoCleanup {
  const shots: Shot[] = []
  const held: { photo: Omit<Photo, 'thumb' | 'display' | 'sha256'>; shot: string }[] = []
  const items = villages.flatMap((village) => {
    const dice = makeDice(`demo/cleanup/${village._id}`)
    const cadre = cadreOf(people, village._id)
    const began = calendar.opening
    // Villages with something to decide show a place of its own for each item; elsewhere one place stands for all.
    const busy = unfinished[village.name] !== undefined
    const first = dice.whole(0, scenes.length - 1)
    const picture = (stage: 'after' | 'before', at: number, index: number): string => {
      const turn = busy ? index % scenes.length : 0
      const photoId = `demo-cleanup-${village._id}-${stage}-${turn}`
      if (!shots.some((shot) => shot.photoId === photoId))
        shots.push({
          photoId,
          stage,
          kind: scenes[(first + turn) % scenes.length] ?? 'roadside',
          place: village.order % 3,
          look: village.order % 5,
          villageName: village.name,
          at,
        })
      return photoId
    }
    const hold = (
      id: string,
      owner: string,
      at: number,
      usedBy: string,
      [stage, index]: readonly ['after' | 'before', number],
    ) => {
      const photo = {
        _id: id,
        owner,
        uploadedAt: at,
        villageId: village._id,
        usedBy,
        ...drawn,
      } as const
      held.push({ photo, shot: picture(stage, at, index) })
      return id
    }
    const sheetItems = rule.body.sheet.groups.flatMap((group) => group.items)
    return sheetItems.flatMap(({ id: itemId }, index): CleanupItem[] => {
      const wanted = unfinished[village.name]?.[itemId] ?? 'accepted'
      if (wanted === 'open') return []
      const _id = cleanupItemId(village._id, itemId)
      const claimedAt = momentBetween(dice, began, calendar.now - 3 * hour)
      const decidedAt = Math.min(claimedAt + dice.whole(1, 20) * hour, calendar.now - hour)
      const inspector = `demo-inspector-${dice.whole(1, 3)}`
      const steps: [CleanupMove, string, number, string?][] = [['claim', cadre, claimedAt]]
      if (wanted === 'accepted') steps.push(['accept', inspector, decidedAt])
      if (wanted === 'returned') steps.push(['return', inspector, decidedAt, reasons[itemId] ?? ''])
      const life = steps.reduce((record, [move, by, at, reason]) => {
        const moved = decideMove(cleanupCase, record, move, { by, at, reason })
        if (!moved.ok) throw new Error(`${village.name} ${itemId}: ${moved.message}`)
        return moved.value
      }, newCase(cleanupCase))
      const photoIds = [hold(`demo-photo-${_id.replace(':', '-')}`, cadre, claimedAt, _id, ['after', index])]
      const verdictPhotoIds =
        wanted === 'returned'
          ? [
              hold(`demo-verdict-${_id.replace(':', '-')}`, inspector, decidedAt, `${_id}:verdict`, [
                'before',
                index,
              ]),
            ]
          : []
      const { _id: villageId, name: villageName } = village
      return [
        {
          _id,
          ...life,
          villageId,
          villageName,
          itemId,
          photoIds,
          verdictPhotoIds,
          claimedAt,
          rule: refOf(rule),
        },
      ]
    })
  })
  return {
    items,
    shots,
    photos: (filed) => held.map(({ photo, shot }): Photo => ({ ...photo, ...fileOf(shot, filed) })),
  }
}

/** The villages' counters as the town keeps them after every move. */
export function countCleanup(villages: readonly Village[], items: readonly CleanupItem[]): Village[] {
  return villages.map((village) => {
    const own = items.filter((item) => item.villageId === village._id)
    const count = (state: CleanupState) => own.filter((item) => item.state === state).length
    return {
      ...village,
      cleanup: { accepted: count('accepted'), claimed: count('claimed'), returned: count('returned') },
    }
  })
}
