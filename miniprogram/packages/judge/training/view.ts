import type { JudgeRoute, JudgeStop } from '../../../../typings/contract'
import { isClear, sideOf, type SeverityLine } from '../../../components/severity-strip/rows'
import type { Seen } from '../../../services/last-seen'
import { plainPoints } from '../../../shared/sheet/points'
import { nextStop, oldWords, stopRow, type OnPhone, type StopRow } from '../rows'

export interface TrainingView {
  readonly old: string
  readonly finished: boolean
  readonly headline: string
  readonly hint: string
  readonly done: number
  readonly total: number
  /** While anchors are still to be scored. */
  readonly anchors: readonly StopRow[]
  readonly next: { readonly id: string; readonly word: string } | null
  /** Once all are scored and somebody else's are there to compare with. */
  readonly strip: readonly SeverityLine[]
  readonly compared: readonly {
    readonly id: string
    readonly title: string
    readonly figures: string
    readonly word: string
  }[]
}

export function trainingView(
  { answer: route, asOf }: Seen<JudgeRoute>,
  stops: readonly JudgeStop[],
  phone: OnPhone,
): TrainingView {
  const anchors = stops.filter(({ turn }) => turn === 'anchor')
  const done = anchors.filter(({ sheet }) => sheet).length
  const next = route.training || route.state !== 'training' ? undefined : nextStop(anchors, phone.queued)
  return {
    old: asOf ? oldWords(asOf) : '',
    finished: route.training !== undefined,
    ...sayings(route, anchors.length - done),
    done,
    total: anchors.length,
    anchors: anchors.map((stop) => stopRow(stop, phone)),
    next: next ? { id: next.entryId, word: `评样板：${next.title}` } : null,
    ...comparison(route),
  }
}

function sayings({ training }: JudgeRoute, left: number): Pick<TrainingView, 'headline' | 'hint'> {
  if (!training)
    return {
      headline: left > 0 ? `还有 ${left} 个样板没评` : '样板都打好分了',
      hint:
        left > 0
          ? '所有评委都评这几个样板，评完就能看到自己偏严还是偏松。'
          : '评分表交到镇里以后，这里会显示您的尺度。',
    }
  if (training.finished < 2)
    return { headline: '您的样板评完了', hint: '还没有别的评委评完，等他们交表后再来看自己的尺度。' }
  return { headline: ownWords(training.own), hint: `已有 ${training.finished} 位评委评完样板。` }
}

function ownWords({
  severity,
  interval: [low, high],
}: {
  severity: number
  interval: readonly [number, number]
}): string {
  const side = sideOf(severity)
  return isClear({ low, high }) ? `您比大家平均${side} 分` : '您和大家的尺度差不多'
}

function comparison({ training }: JudgeRoute): Pick<TrainingView, 'strip' | 'compared'> {
  if (!training || training.finished < 2) return { strip: [], compared: [] }
  const [low, high] = training.own.interval
  const { severity, sheets } = training.own
  return {
    strip: [{ id: 'own', label: '您', severity, low, high, note: `${sheets} 张表` }],
    compared: training.anchors.map(({ entryId, title, own, mean }) => ({
      id: entryId,
      title,
      figures: `您 ${plainPoints(own)}，平均 ${plainPoints(Math.round(mean / 10) * 10)}`,
      word: apart(own - mean),
    })),
  }
}

const apart = (hundredths: number): string => {
  const points = (Math.abs(hundredths) / 100).toFixed(1)
  if (points === '0.0') return '一样'
  return `${hundredths > 0 ? '高' : '低'} ${points}`
}
