import type { Page } from '../../../typings/contract'
import { face } from '../../page/load'
import { open, type links } from '../../page/links'
import { textOf } from '../../page/taps'
import type { PublicationState } from '../../shared/publication/publication-case'
import { deskList, type EmptyFace } from './desk-list'

/** The states a publication of the desk can be in. */
export type DeskState = Exclude<PublicationState, 'new' | 'final'>

/** The tabs say what is to be done, in the order of the work. */
export const deskTabs: readonly { value: DeskState; label: string }[] = [
  { value: 'draft', label: '待核对' },
  { value: 'checked', label: '待公布' },
  { value: 'published', label: '已公布' },
  { value: 'withdrawn', label: '已撤下' },
]

export type EmptyFaces = Readonly<Record<DeskState, EmptyFace>>

/**
 * The whole page of a kind of publication: its list by state, and its form for a new one or one of the list.
 * @param editor the address of the form; `?id=` opens one that is there
 */
export function publicationDesk<R extends { readonly id: string }>(
  ask: (query: { state: DeskState; cursor?: string; limit: number }) => Promise<Page<R>>,
  empties: EmptyFaces,
  editor: typeof links.noticeEdit | typeof links.exposureEdit,
) {
  return {
    ...deskList<DeskState, R>({ ask, empties }),
    data: {
      ...face(),
      state: 'draft' as DeskState,
      tabs: deskTabs,
      groups: [] as R[][],
      far: [] as string[],
      empty: empties.draft,
    },
    openOne(event: WechatMiniprogram.TouchEvent) {
      open(`${editor}?id=${encodeURIComponent(textOf(event, 'id'))}`)
    },
    write() {
      open(editor)
    },
  }
}
