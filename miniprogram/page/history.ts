import type { HistoryLine } from '../../typings/contract'
import { readMoment } from '../shared/kernel/days'

/** One step of a case as people read it: when, who where a name may be shown, what and why. */
export const historyWords = (line: HistoryLine): string =>
  `${readMoment(line.at)} ${line.by ? `${line.by} ` : ''}${line.label}${line.reason ? `：${line.reason}` : ''}`

/** The same where the first step's reason stands above already. */
export const historyBelow = (lines: readonly HistoryLine[]): string[] =>
  lines.map((line, i) => historyWords(i === 0 ? { ...line, reason: '' } : line))
