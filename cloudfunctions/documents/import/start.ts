import type { ImportView } from '@contract'
import type { Call } from '../../core/call'
import { idempotentId } from '../../core/ids'
import { deleteFiles } from '../../core/platform'
import {
  importBatches,
  importBatchId,
  imports,
  type Import,
  type ImportBatch,
} from '../../core/records/household'
import { alsoWrote } from '../../core/records/ledger'
import { command } from '../../core/store/sdk'
import { writeWorkbook } from '../workbook/excel'
import { keepFile } from '../export/keep'
import { readUpload, type Upload } from './read-upload'
import { importView } from './view'

interface Start {
  readonly clientId: string
  readonly kind: ImportView['kind']
  readonly fileId: string
}

/** Rows written together: some 150 kB of them. */
const rowsAtOnce = 500
/** Batches staged together. */
const batchesAtOnce = 3
const mostShown = 200
const day = 86_400_000

/**
 * Reads an uploaded workbook and stages its good rows; import.run writes them. The import counts as begun with its last
 * step alone, so that a call that died is made good by the same request.
 * Requests: caller, import, villages, old batches, import, batches (one for 1500 rows), import, ledger.
 * @throws what `readUpload` refuses
 */
export async function start(call: Call, { clientId, kind, fileId }: Start): Promise<ImportView> {
  const id = idempotentId('import', call.caller.openid, clientId)
  const existing = await imports.get(id)
  if (existing && existing.state !== 'reading') {
    record(call, existing)
    return importView(existing)
  }

  const upload = await readUpload(kind, fileId)
  const batches = batchesOf(id, upload, call.now)
  const fresh: Import = {
    ...recordOf(id, upload, batches.length),
    kind,
    by: call.caller.openid,
    at: call.now,
    refusedFile: upload.refused.length ? await writeRefused(call, id, upload) : '',
  }
  // What died half-way leaves private rows behind: they stay a day.
  await importBatches.remove({ at: command.lt(call.now - day) })
  if (!existing) await imports.insert(fresh)
  for (let i = 0; i < batches.length; i += batchesAtOnce)
    await importBatches.insertMissing(batches.slice(i, i + batchesAtOnce))
  const state = batches.length ? ('running' as const) : ('done' as const)
  const writes = alsoWrote(call.wroteOnce({ subject: `import:${id}` }))
  const begun = await imports.update({ _id: id, state: 'reading' }, { state, writes })
  await discard(fileId)
  const begins = begun ? { ...fresh, state } : ((await imports.get(id)) ?? fresh)
  record(call, begins)
  return importView(begins)
}

const record = (call: Call, { _id, kind, total, refusedCount: refused }: Import) =>
  call.record({ subject: `import:${_id}`, facts: { kind, total, refused } })

const recordOf = (id: string, { households, districts, shops, refused }: Upload, batches: number) => ({
  _id: id,
  state: 'reading' as const,
  total: households.length + districts.length + shops.length + refused.length,
  done: refused.length,
  added: 0,
  changed: 0,
  same: 0,
  refused: refused.slice(0, mostShown).map(({ row, reason }) => ({ row, reason })),
  refusedCount: refused.length,
  problem: '',
  batches,
  next: 0,
})

function batchesOf(importId: string, { households, districts, shops }: Upload, at: number): ImportBatch[] {
  const count = Math.ceil((households.length + districts.length + shops.length) / rowsAtOnce)
  return Array.from({ length: count }, (_, n) => {
    const part = [n * rowsAtOnce, (n + 1) * rowsAtOnce] as const
    return {
      _id: importBatchId(importId, n),
      importId,
      at,
      households: households.slice(...part),
      districts: districts.slice(...part),
      shops: shops.slice(...part),
      plan: null,
    }
  })
}

async function writeRefused(call: Call, id: string, { refused, titles }: Upload): Promise<string> {
  const rows = refused.map(({ texts, reason }) => [...texts, reason])
  const file = await writeWorkbook('没有导入的行', [...titles, '原因'], rows)
  return keepFile(call, file, 'xlsx', { _id: `${id}-refused` })
}

/** An upload that cannot be deleted now goes with the others after a day. */
async function discard(fileId: string): Promise<void> {
  try {
    await deleteFiles([fileId])
  } catch (error) {
    console.error(error)
  }
}
