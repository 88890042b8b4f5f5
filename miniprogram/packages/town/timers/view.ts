import type { Output, TimerRow } from '../../../../typings/contract'
import { readMoment } from '../../../shared/kernel/days'

const words: Readonly<Record<TimerRow['result'], readonly [word: string, pill: string]>> = {
  never: ['还没有运行过', ''],
  idle: ['正常，没有要办的', 'pill--green'],
  worked: ['正常，办了事', 'pill--green'],
  failed: ['没办成，会自动再试', 'pill--persimmon'],
}

export function timerLine({
  job,
  name,
  what,
  at,
  took,
  result,
  workedAt,
  failedAt,
  failures,
  silent,
}: TimerRow) {
  const [word, pill] = silent ? (['很久没有运行', 'pill--persimmon'] as const) : words[result]
  return {
    job,
    name,
    what,
    word,
    pill,
    when: at ? `${readMoment(at)} 运行${took >= 1000 ? `，用了 ${Math.round(took / 100) / 10} 秒` : ''}` : '',
    worked: workedAt ? `${readMoment(workedAt)} 最近一次办了事` : '',
    failed: failedAt
      ? `${readMoment(failedAt)} 最近一次没办成${failures > 1 ? `，连着 ${failures} 次` : ''}`
      : '',
  }
}
export type TimerLine = ReturnType<typeof timerLine>

/** The whole in a sentence: what is wrong stands first. */
export function timersFace({ items, now }: Output<'timer.list'>) {
  const wrong = items.filter(({ silent, result }) => silent || result === 'failed')
  const never = items.filter(({ result }) => result === 'never').length
  return {
    good: wrong.length + never === 0,
    title: wrong.length ? `${wrong.length} 项不正常` : never ? `${never} 项还没有运行过` : '自动任务都正常',
    hint: wrong.length
      ? '系统会自动再试；超过一天还是这样，请告诉管系统的人。'
      : never
        ? '每 5 分钟看一次；过 10 分钟还没有运行，请告诉管系统的人。'
        : '每 5 分钟看一次，有事才办。',
    asOf: `${readMoment(now)} 查看`,
    lines: [...wrong, ...items.filter((row) => !wrong.includes(row))].map(timerLine),
  }
}
export type TimersFace = ReturnType<typeof timersFace>
