import type { Page } from '../../../typings/contract'
import { load, put, refreshing, tell, type Face } from '../../page/load'
import { append } from '../../page/parts'

interface Row {
  readonly id: string
}

export interface EmptyFace {
  readonly title: string
  readonly hint: string
}

/** What one desk differs in. */
interface Desk<State extends string, R extends Row> {
  ask(query: { state: State; cursor?: string; limit: number }): Promise<Page<R>>
  /** What a tab says while nothing is in it. */
  readonly empties: Readonly<Record<State, EmptyFace>>
  /** Data besides. @param grown whether the rows stand behind others */
  besides?(state: State, rows: readonly R[], more: boolean, grown: boolean): object
  /** Data that another tab begins anew. */
  readonly anew?: object
}

export interface DeskData<State, R> extends Face {
  state: State
  groups: R[][]
  far: string[]
  empty: EmptyFace
}

export interface DeskHost<State, R> {
  next: string | undefined
  rows: R[]
  data: DeskData<State, R>
  setData(data: Partial<DeskData<State, R>>): void
  refresh(): Promise<void>
}

const limit = 20

/** Spread into a page of cases by state: a tab a state, its rows asked page by page as the thumb reaches the bottom. */
export function deskList<State extends string, R extends Row>(desk: Desk<State, R>) {
  type Me = DeskHost<State, R>
  return {
    ...refreshing,
    next: undefined as string | undefined,
    rows: [] as R[],
    onShow(this: Me) {
      void this.refresh()
    },
    refresh(this: Me): Promise<void> {
      const { state } = this.data
      return load(
        this,
        () => desk.ask({ state, limit }),
        ({ items, next }) => {
          this.next = next
          this.rows = [...items]
          return {
            phase: items.length ? 'ready' : 'empty',
            groups: append([], items),
            empty: desk.empties[state],
            ...desk.besides?.(state, items, next !== undefined, false),
          }
        },
      )
    },
    async onReachBottom(this: Me) {
      const { next: cursor } = this
      const { state } = this.data
      if (!cursor) return
      this.next = undefined
      try {
        const { items, next } = await desk.ask({ state, cursor, limit })
        if (state !== this.data.state) return
        this.next = next
        const groups = append(this.data.groups, items)
        this.rows = groups.flat()
        put(this, { groups, ...desk.besides?.(state, items, next !== undefined, true) })
      } catch (error) {
        this.next = cursor
        tell(error)
      }
    },
    switchTab(this: Me, event: WechatMiniprogram.CustomEvent<{ value: State }>) {
      this.next = undefined
      this.setData({ state: event.detail.value, phase: 'loading', groups: [], ...desk.anew })
      void this.refresh()
    },
  }
}
