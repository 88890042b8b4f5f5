import type { CloudRequest, Fault } from '../cloud/faults'

export const faults = ['slow', 'conflict', 'failed', 'no answer', 'killed before', 'killed after'] as const
export type FaultName = (typeof faults)[number]

/** Whether a request changes nothing: broken at it a call leaves what it left at the write before. */
export const isRead = (request: string): boolean =>
  /getDocument|calculate|aggregate|batchGet|queryDocument|countDocument|msgSecCheck|getUserRiskRank|downloadFile|tempUrl/i.test(
    request,
  )

/** What a fault is at this request; undefined where it cannot happen there. */
export function faultOf(name: FaultName, { action }: CloudRequest): Fault | undefined {
  const database = action.startsWith('database.')
  switch (name) {
    case 'slow':
      return { kind: 'slow', ms: 30 }
    case 'conflict':
      return database
        ? { kind: 'fail', code: 'DATABASE_TRANSACTION_CONFLICT', message: '[TransactionConflict] injected' }
        : undefined
    case 'failed':
      return {
        kind: 'fail',
        code: database ? 'DATABASE_REQUEST_FAILED' : 'SYS_ERR',
        message: 'injected failure',
      }
    case 'no answer':
      return { kind: 'cut', applied: true }
    case 'killed before':
      return { kind: 'kill', applied: false }
    case 'killed after':
      return { kind: 'kill', applied: true }
  }
}
