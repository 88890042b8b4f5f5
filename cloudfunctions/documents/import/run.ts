import type { ImportView } from '@contract'
import type { Call } from '../../core/call'
import { now } from '../../core/clock'
import {
  importBatches,
  importBatchId,
  imports,
  type Import,
  type ImportBatch,
} from '../../core/records/household'
import { alsoWrote, type Wrote } from '../../core/records/ledger'
import { found } from '../../core/refusal-error'
import { command } from '../../core/store/sdk'
import { districtsWriter } from './districts'
import { householdsWriter } from './households'
import { ownImport } from './load'
import { shopsWriter } from './shops'
import { importView } from './view'
import type { Plan, Writer } from './writer'

/** A phone waits no longer for a sign of progress. */
const patience = 5_000

/**
 * Writes staged rows for some seconds. Two runs at once, and a run after one that died anywhere, come to the same: a batch
 * is planned once, its writes may be made twice, and it is counted by whoever moves the import on.
 * Requests: caller, import; for each batch: batch, what is there, plan, new ones, count, and one for each changed row; ledger.
 * @throws NOT_FOUND, NOT_YOURS
 */
export async function run(call: Call, _input: unknown, before: Import): Promise<ImportView> {
  const until = now() + patience
  let record = ownImport(call, before)
  const importId = before._id
  const line = { subject: `import:${importId}` }
  const wrote = call.wrote(line)
  const begun = record.next
  while (record.state === 'running' && now() < until) record = await step(record, wrote)
  if (record.state === 'done') await importBatches.remove({ importId })
  const { added, changed, same, done, next } = record
  if (next > begun) call.record({ ...line, wrote, facts: { added, changed, same, done } })
  return importView(record)
}

const writers: Readonly<Record<Import['kind'], (batch: ImportBatch, at: number) => Promise<Writer>>> = {
  households: householdsWriter,
  districts: districtsWriter,
  shops: shopsWriter,
}

/** One batch: planned, written, counted. @returns the import as it stands then */
async function step(record: Import, wrote: Wrote): Promise<Import> {
  const batch = await importBatches.get(importBatchId(record._id, record.next))
  if (!batch) return missing(record)
  const writer = await writers[record.kind](batch, wrote.at)
  const plan = batch.plan ?? (await settle(batch, writer.plan))
  await writer.write(plan)
  return count(record, { batch, plan, wrote })
}

/** The plan of the run that came first. */
async function settle({ _id }: ImportBatch, plan: Plan): Promise<Plan> {
  if (await importBatches.update({ _id, plan: null }, { plan: command.set(plan) })) return plan
  return (await importBatches.get(_id))?.plan ?? plan
}

interface Counting {
  readonly batch: ImportBatch
  readonly plan: Plan
  readonly wrote: Wrote
}

async function count(record: Import, { batch, plan, wrote }: Counting): Promise<Import> {
  const { _id, next } = record
  const rows = batch.households.length + batch.districts.length + batch.shops.length
  const [added, changed] = [plan.added.length, plan.changed.length]
  const same = rows - added - changed
  const state = next + 1 === record.batches ? 'done' : 'running'
  const counted = await imports.update(
    { _id, next, state: 'running' },
    {
      next: next + 1,
      state,
      done: command.inc(rows),
      added: command.inc(added),
      changed: command.inc(changed),
      same: command.inc(same),
      writes: alsoWrote(wrote),
    },
  )
  if (!counted) return found(await imports.get(_id), '次导入')
  return {
    ...record,
    next: next + 1,
    state,
    done: record.done + rows,
    added: record.added + added,
    changed: record.changed + changed,
    same: record.same + same,
  }
}

/** Another run has finished meanwhile; or the rows were cleared away, because the import lay for more than a day. */
async function missing({ _id, next }: Import): Promise<Import> {
  const problem = '这次导入放了一天以上，没写完的行已清理，请重新导入一次；已写入的不会重复'
  await imports.update({ _id, next, state: 'running' }, { state: 'failed', problem })
  return found(await imports.get(_id), '次导入')
}
