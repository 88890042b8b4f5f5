import type { ExhibitMove, ExhibitState } from '@shared/avenue/exhibit-case'
import type { CaseRecord } from '@shared/case/case'
import type { Checked } from '@shared/check/place'
import type { Day } from '@shared/kernel/days'
import type { Point } from '@shared/kernel/place'
import { Collection } from '../store/collection'

/** One exhibit of the avenue. Kind and theme stand here in the words they had when it was written. */
export interface Exhibit extends CaseRecord<ExhibitState, ExhibitMove>, Checked {
  readonly _id: string
  readonly title: string
  readonly kind: string
  readonly kindName: string
  readonly theme: string
  readonly themeName: string
  readonly roadId: string
  readonly place: string
  readonly point: Point | null
  /** '' where it stands in no village. */
  readonly villageId: string
  readonly villageName: string
  /** Who keeps and mends it: an office, or the village it stands in. */
  readonly bodyId: string
  readonly bodyName: string
  readonly says: string
  /** How it looks, the newest first; a repair's photos stay the problem's and come to the front. */
  readonly photoIds: readonly string[]
  /** The first photo's thumb for those who work with it. */
  readonly cover: string
  /** Until when what is broken is to be mended; '' while it is whole. */
  readonly mendBy: Day
  readonly madeAt: number
  /** The name its text waits under for a check; '' once it was read. Until then the exhibit is not public. */
  readonly held: string
}

export const exhibits = new Collection<Exhibit>({
  name: 'exhibits',
  indexes: [{ fields: { villageId: 1 } }, { fields: { state: 1 } }, { fields: { 'history.at': -1 } }],
})
