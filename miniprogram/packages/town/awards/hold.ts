import { links } from '../../../page/links'
import { CallError } from '../../../services/cloud'

/** Why a step was refused, with everything it names and the way to where it is mended. */
export interface Hold {
  readonly sentence: string
  readonly names: readonly string[]
  readonly url: string
  readonly door: string
}

const doors: Readonly<Record<string, readonly [door: string, url: string]>> = {
  JUDGING_STILL_OPEN: ['去评审', links.judging],
  SHEETS_MISSING: ['去评审看进度', links.judging],
  NO_SHEETS: ['去评审', links.judging],
  DISCONNECTED: ['去安排补评', links.looks],
  DOUBLE_PRIZE_UNDECIDED: ['去评奖规则', links.rules],
  VETO_OPEN: ['去一票否决', links.vetoes],
  OBJECTION_OPEN: ['去答复异议', links.objections],
}

const namesIn = ({ code, details }: CallError): string[] =>
  code === 'SHEETS_MISSING' && Array.isArray(details.entries) ? details.entries.map(String) : []

/** Nothing for refusals that a sentence over the page says well enough. */
export function holdOf(error: unknown): Hold | null {
  if (!(error instanceof CallError)) return null
  const [door, url] = doors[error.code] ?? []
  if (!door || !url) return null
  const names = namesIn(error)
  // The refusal's own sentence names the first few; the list below it names all.
  const sentence = names.length
    ? `还有 ${names.length} 个作品的评分表不齐，请等评委交齐后再评奖：`
    : error.message
  return { sentence, names, door, url }
}
