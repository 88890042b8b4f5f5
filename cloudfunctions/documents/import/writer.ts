import type { ImportBatch } from '../../core/records/household'

export type Plan = NonNullable<ImportBatch['plan']>

/** What a batch does, and does again where a run died: the second time it finds less to do. */
export interface Writer {
  readonly plan: Plan
  write(plan: Plan): Promise<void>
}
