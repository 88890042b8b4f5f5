import type { JudgeRoute, JudgeStop, Turn } from '../../../../typings/contract'
import { severityWords } from '../../../components/severity-strip/rows'
import { inParts, type InParts } from '../../../page/parts'
import type { Seen } from '../../../services/last-seen'
import { nextStop, oldWords, openStops, stopRow, turns, type OnPhone, type StopRow } from '../rows'

export interface StopGroup {
  readonly turn: Turn
  readonly title: string
  readonly hint: string
  readonly sum: string
  readonly rows: readonly StopRow[]
}

export interface RouteView {
  readonly stateName: string
  readonly headline: string
  readonly hint: string
  readonly done: number
  readonly total: number
  readonly old: string
  readonly training: string
  readonly groups: readonly InParts<StopGroup>[]
  readonly recused: string
  readonly next: { readonly id: string; readonly word: string } | null
}

export function routeView(
  { answer: route, asOf }: Seen<JudgeRoute>,
  stops: readonly JudgeStop[],
  phone: OnPhone,
): RouteView {
  const done = stops.filter(({ sheet }) => sheet).length
  const open = openStops(stops, phone.queued).length
  const running = route.state === 'training' || route.state === 'judging'
  const next = running ? nextStop(stops, phone.queued) : undefined
  return {
    stateName: route.stateName,
    ...sayings(route, open, stops.length - done - open),
    done,
    total: stops.length,
    old: asOf ? oldWords(asOf) : '',
    training: trainingWord(route, stops),
    groups: inParts(turnsOf(stops).flatMap((turn) => groupOf(turn, stops, phone))),
    recused: route.recused.join('、'),
    next: next ? { id: next.entryId, word: `下一个：${next.title}` } : null,
  }
}

function sayings({ state }: JudgeRoute, open: number, queued: number): { headline: string; hint: string } {
  const waits = queued ? `${queued} 张评分表存在手机里，有网络时自动交。` : ''
  if (state === 'closed') return { headline: '评分已截止', hint: `${waits}谢谢您，交过的表都在下面。` }
  if (state === 'setup') return { headline: '镇里还在准备', hint: '开始培训后就能打分。' }
  if (open > 0) return { headline: `还有 ${open} 个没评`, hint: `${waits}一个一个来，随打随存。` }
  return state === 'training'
    ? { headline: '样板都评完了', hint: `${waits}等镇里分配作品，路线会出现在这里。` }
    : { headline: '都评完了', hint: `${waits}谢谢您。镇里要补评时，作品会出现在这里。` }
}

function trainingWord({ training }: JudgeRoute, stops: readonly JudgeStop[]): string {
  const anchors = stops.filter(({ turn }) => turn === 'anchor')
  if (anchors.length === 0) return ''
  if (!training) return `样板评了 ${anchors.filter(({ sheet }) => sheet).length}/${anchors.length} 个`
  const [low, high] = training.own.interval
  return training.finished > 1
    ? severityWords({ severity: training.own.severity, low, high })
    : '等其他评委评完样板'
}

/** Anchors come first while one is open; done, they are out of the way. */
function turnsOf(stops: readonly JudgeStop[]): readonly Turn[] {
  const training = stops.some(({ turn, sheet }) => turn === 'anchor' && !sheet)
  return training ? ['anchor', 'first', 'look'] : ['first', 'look', 'anchor']
}

function groupOf(turn: Turn, stops: readonly JudgeStop[], phone: OnPhone): StopGroup[] {
  const own = stops.filter((stop) => stop.turn === turn)
  const sum = `${own.filter(({ sheet }) => sheet).length}/${own.length}`
  return own.length ? [{ turn, ...turns[turn], sum, rows: own.map((stop) => stopRow(stop, phone)) }] : []
}
