import { CallError } from '../services/cloud'
import { look } from './look'
import { FIRST_SCREEN, watchParts } from './frames'
import { growth, partByPart } from './parts'

/** The one state of a page that shows something asked for. */
export type PagePhase = 'loading' | 'ready' | 'empty' | 'failed'

/** Why a page did not open, as a sentence, and what helps: a network, a role, going back, or asking again. */
export interface Failure {
  readonly words: string
  readonly remedy: 'network' | 'role' | 'back' | 'retry'
}

/** What every page's data holds; spread `...face()` into `data`. */
export interface Face {
  phase: PagePhase
  problem: Failure | null
  look: string
}

export const face = (): Face => ({ phase: 'loading', problem: null, look: look() })

interface Host<D extends Face> {
  data: D
  setData(data: Partial<D>): void
}

const turns = new WeakMap<object, number>()

/**
 * Asks and shows, in one setData; an answer that a later question overtook is dropped. A failure takes the whole page
 * only where nothing stands on it yet, and else is told over it.
 * @param show the answer as the page's data; set `phase: 'empty'` there when nothing is to be shown
 * @param below what lies under the first screen and is much to draw: it comes once the first screen stands, lists part by part
 */
export async function load<D extends Face, T>(
  page: Host<D>,
  ask: () => Promise<T>,
  show: (answer: T) => Partial<D>,
  below?: (answer: T) => Partial<D>,
): Promise<void> {
  const turn = (turns.get(page) ?? 0) + 1
  turns.set(page, turn)
  const stands = page.data.phase === 'ready' || page.data.phase === 'empty'
  if (page.data.phase === 'failed') page.setData(part<D>({ phase: 'loading' }))
  try {
    const answer = await ask()
    if (turns.get(page) !== turn) return
    put(page, {
      ...part<D>({ phase: 'ready', problem: null }),
      ...(stands ? {} : anew(page.data)),
      ...show(answer),
    })
    if (!below) return
    await new Promise((resume) => setTimeout(resume, FIRST_SCREEN))
    if (turns.get(page) === turn) for (const step of partByPart(page.data, below(answer))) put(page, step)
  } catch (error) {
    if (turns.get(page) !== turn) return
    if (stands) tell(error)
    else page.setData(part<D>({ phase: 'failed', problem: failureOf(error) }))
  } finally {
    void wx.stopPullDownRefresh()
  }
}

/** What a list that grows holds besides; `tail` is what stands under its last row. */
export interface Listing extends Face {
  tail: 'more' | 'loading' | 'end' | 'failed'
}

/** Asks for the next rows; a list asked anew meanwhile drops them. Nothing is asked while an answer is awaited. */
export async function loadMore<D extends Listing, T>(
  page: Host<D>,
  ask: () => Promise<T>,
  show: (answer: T) => Partial<D>,
): Promise<void> {
  if (page.data.phase !== 'ready' || page.data.tail === 'loading' || page.data.tail === 'end') return
  const turn = turns.get(page)
  const tail = (state: Listing['tail']) => ({ tail: state }) as Partial<D>
  page.setData(tail('loading'))
  try {
    const answer = await ask()
    if (turns.get(page) === turn) put(page, show(answer))
  } catch {
    if (turns.get(page) === turn) page.setData(tail('failed'))
  }
}

/** What stands under a list after an answer. */
export const tailOf = (next: string | undefined): Listing['tail'] => (next ? 'more' : 'end')

/** Shows what changed: a list of parts is told by its growth, and watched. */
export function put<D extends Face>(page: Host<D>, change: Partial<D>): void {
  const told = growth(page.data, change)
  if (!Object.keys(told).length) return
  page.setData(told as Partial<D>)
  watchParts(page)
}

/** Shows others of what the page has, as a search or a tab asks for: its list begins anew. */
export const redraw = <D extends Face>(page: Host<D>, change: Partial<D>): void =>
  put(page, { ...anew(page.data), ...change })

/** A list that is shown for the first time has no frames yet. */
const anew = <D extends Face>(data: D) => ('far' in data ? ({ far: [] } as object) : {}) as Partial<D>

const part = <D extends Face>(faces: Partial<Face>) => faces as Partial<D>

/** Spread into a page: the retry button of page-state and the pull of the thumb both ask again. */
export const refreshing = {
  onPullDownRefresh(this: { refresh(): Promise<void> }) {
    void this.refresh()
  },
  retry(this: { refresh(): Promise<void> }) {
    void this.refresh()
  },
}

/** Refusals that pass by themselves; any other is given again to who asks the same again. */
const PASSING: readonly CallError['code'][] = ['BUSY', 'INTERNAL']

export function failureOf(error: unknown): Failure {
  const words = sentenceOf(error)
  if (!(error instanceof CallError) || PASSING.includes(error.code)) return { words, remedy: 'retry' }
  if (error.code === 'OFFLINE') return { words, remedy: 'network' }
  return { words, remedy: error.code === 'NO_ROLE' ? 'role' : 'back' }
}

export const sentenceOf = (error: unknown): string =>
  error instanceof CallError ? error.message : '出了点问题，请稍后再试'

/** Shows a refusal until it is read: its sentence says what to do, and a toast would be gone too soon. */
export const tell = (error: unknown): void =>
  void wx.showModal({
    content: typeof error === 'string' ? error : sentenceOf(error),
    showCancel: false,
    confirmText: '知道了',
    confirmColor: '#2f6b4f',
  })

/** Asks before something public or final; `what` says what will happen and to whom. */
export async function confirm(title: string, what: string, yes: string): Promise<boolean> {
  const answer = await wx.showModal({
    title,
    content: what,
    confirmText: yes,
    cancelText: '再想想',
    confirmColor: '#2f6b4f',
  })
  return answer.confirm
}
