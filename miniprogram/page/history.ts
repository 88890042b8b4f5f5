import type { HistoryLine } from '../../typings/contract'
import { readMoment } from '../shared/kernel/days'

/** One step of a case as people read it: when, who where a name may be shown, what and why. */
export const historyWords = (line: HistoryLine): string =>
  `${readMoment(line.at)} ${line.by ? `${line.by} ` : ''}${line.label}${line.reason ? `：${line.reason}` : ''}`
