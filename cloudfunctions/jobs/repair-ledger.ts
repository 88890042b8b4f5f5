import { bySystem } from '@shared/cleanup/veto-moves'
import { stampOf } from '@shared/plan/bodies'
import type { CaseRecord, Step } from '@shared/case/case'
import { idempotentId } from '../core/ids'
import { assessmentAppeals, decisions, deductions } from '../core/records/assessment'
import { objections, payouts } from '../core/records/award'
import { cleanupItems, vetoes } from '../core/records/cleanup'
import { rounds } from '../core/records/inspection'
import { articles } from '../core/records/article'
import { exhibits } from '../core/records/avenue'
import { jobRuns } from '../core/records/job'
import { judgings, sheets } from '../core/records/judging'
import { entries } from '../core/records/landscape'
import { ledger, type LedgerLine } from '../core/records/ledger'
import { plans } from '../core/records/plan'
import { accountabilities, problems } from '../core/records/problem'
import { publications } from '../core/records/publication'
import { draws, reviews } from '../core/records/review'
import type { Collection, Stored } from '../core/store/collection'
import { command } from '../core/store/sdk'
import { any, every, type Job } from './job'
import { missingLines, writtenSince } from './missing-lines'
import { underWay } from './signs'

interface Moved extends Stored, CaseRecord {
  readonly type?: string
  readonly kind?: string
  readonly villageId?: string
  readonly from?: { readonly kind: string; readonly id: string }
}

/** Every case people move, and what the ledger calls it. A call that moves two at once is told by the one named first. */
const cases = [
  [rounds, 'round'],
  [entries, 'entry'],
  [cleanupItems, 'cleanup'],
  [problems, 'problem'],
  [accountabilities, 'accountability'],
  // Before what it drafts.
  [decisions, 'decision'],
  [publications, ''],
  [payouts, 'payout'],
  [objections, 'objection'],
  [plans, 'plan'],
  [vetoes, 'veto'],
  [judgings, 'judging'],
  [sheets, 'sheet'],
  [reviews, 'review'],
  [draws, 'draw'],
  [deductions, 'deduction'],
  [assessmentAppeals, 'assessmentAppeal'],
  [exhibits, 'exhibit'],
  [articles, 'article'],
] as unknown as readonly (readonly [collection: Collection<Moved>, name: string])[]

const hour = 3_600_000
const atOnce = 200

const movedSince = (at: number) => ({ 'history.at': command.gt(at) })

/** A timer that never came through, or was away for long, does not go through the whole past. */
const from = (last: number, now: number) => (last ? Math.max(last, now - 24 * hour) : now - hour) - underWay

/**
 * Writes the lines the ledger lacks because a call died between its move and its line. A move stands in its record's own
 * history, so nothing of it is lost; a call is known by its moment and its author, whichever record its line is about. Where there
 * is no history the record keeps its last writings (`missing-lines`).
 */
export const repairLedger: Job = {
  due: every(10),
  signs: (last, now) => ({
    ask: [
      ...cases.map(([collection]) => any(collection, movedSince(from(last, now)))),
      ...writtenSince(from(last, now)),
    ],
  }),
  async run(now) {
    const since = from((await jobRuns.get('jobs'))?.last['repairLedger'] ?? 0, now)
    const calls = new Map<string, { readonly line: LedgerLine; readonly retires: boolean }>()
    const found = await Promise.all(cases.map(([collection]) => collection.few(movedSince(since))))
    for (const [i, records] of found.entries())
      for (const record of records)
        for (const step of record.history.filter(
          ({ at, by }) => at > since && at <= now - underWay && by !== bySystem,
        )) {
          const key = callOf(step)
          const line = lineOf(cases[i]?.[1] || (record.type ?? ''), record, step)
          // What stepped back for another edition is told by that one.
          const retires = step.clientId?.startsWith('retire-') === true
          const known = calls.get(key)
          if (!known || (known.retires && !retires)) calls.set(key, { line, retires })
        }
    const written = await linesAt([...new Set([...calls.values()].map(({ line }) => line.at))])
    // A call that wrote both is told by what keeps its own words of it.
    const kept = await missingLines(since, now - underWay)
    const told = new Set([...written, ...kept.map(callOf)])
    const missing = [...kept, ...[...calls].flatMap(([key, { line }]) => (told.has(key) ? [] : [line]))]
    for (let start = 0; start < missing.length; start += atOnce)
      await ledger.insertMissing(missing.slice(start, start + atOnce))
    return missing.length ? `${missing.length} lines written` : undefined
  },
}

const callOf = ({ by, at }: Pick<LedgerLine, 'by' | 'at'>) => `${by} ${at}`

async function linesAt(moments: readonly number[]): Promise<ReadonlySet<string>> {
  const calls = new Set<string>()
  for (let start = 0; start < moments.length; start += atOnce)
    for (const line of await ledger.all({ at: command.in(moments.slice(start, start + atOnce)) }))
      calls.add(callOf(line))
  return calls
}

/** What is said in these stays where it was said. */
const unsaid: ReadonlySet<string> = new Set(['objection.file'])

/** Moves that are made by an action of another name. */
const actions: Readonly<Record<string, string>> = {
  'ranking.draft': 'ranking.compute',
  'result.draft': 'result.compute',
  'assessment.draft': 'assessment.compute',
  'assessmentAppeal.file': 'assessment.appeal',
  'assessmentAppeal.accept': 'assessment.answer',
  'assessmentAppeal.reject': 'assessment.answer',
  'objection.accept': 'objection.answer',
  'objection.reject': 'objection.answer',
  'problem.overturn': 'recheck.give',
  'problem.note visit': 'visit.problem',
  'problem.note check': 'check.submit',
  'problem.note exhibit': 'exhibit.damage',
  'exhibit.plan': 'exhibit.add',
  'exhibit.register': 'exhibit.add',
}

function lineOf(name: string, { _id, kind, ...of }: Moved, { at, by, move, reason }: Step): LedgerLine {
  const made = `${name}.${move}`
  const action = actions[made] ?? actions[`${made} ${of.from?.kind}`] ?? made
  // A village's plan has the village's own id; what an office mends is no village's.
  const { villageId } = stampOf((name === 'plan' && kind === 'village' ? _id : of.villageId) ?? '')
  const subject = action === 'exhibit.damage' ? `exhibit:${of.from?.id}` : `${name}:${_id}`
  return {
    _id: idempotentId('mendedLine', by, String(at)),
    at,
    by,
    action,
    // There is one judging.
    subject: name === 'judging' ? name : subject,
    ...(villageId ? { villageId } : {}),
    ...(reason && !unsaid.has(action) ? { why: reason } : {}),
    facts: { mended: true },
  }
}
