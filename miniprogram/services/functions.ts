import type { Action, ApiContract, DocumentsContract } from '../../typings/contract'

/** What another function than api answers: an action that is missing here, or stands here wrongly, does not compile. */
const elsewhere: { readonly [A in keyof DocumentsContract]: 'documents' } & {
  readonly [A in keyof ApiContract]?: never
} = {
  'import.template': 'documents',
  'import.start': 'documents',
  'import.run': 'documents',
  'import.get': 'documents',
  'export.households': 'documents',
  'export.notice': 'documents',
  'export.article': 'documents',
  'export.ranking': 'documents',
  'export.assessment': 'documents',
  'export.pledge': 'documents',
  'export.payouts': 'documents',
  'export.problems': 'documents',
  'export.entries': 'documents',
  'export.cleanup': 'documents',
  'export.visits': 'documents',
  'export.mine': 'documents',
  'export.household': 'documents',
}

const ofDocuments: ReadonlySet<string> = new Set(Object.keys(elsewhere))

/** The cloud function an action is called on. */
export const functionOf = (action: Action): 'api' | 'documents' =>
  ofDocuments.has(action) ? 'documents' : 'api'
