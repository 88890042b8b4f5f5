import type { InferInput } from 'valibot'
import type * as schema from '../../miniprogram/shared/documents/schema'
import type * as privacy from '../../miniprogram/shared/privacy/schema'
import type { nothing } from '../../miniprogram/shared/kernel/fields'

/** Files that people take out of the town; each is kept under a name nobody can guess, for some days. */
export interface ExportContract {
  /** A notice as an official document, .docx. */
  'export.notice': { input: InferInput<typeof schema.exportNotice>; output: { fileId: string } }
  /** A published notice or example as an article: HTML and pictures, for who pastes it in by hand. */
  'export.article': { input: InferInput<typeof schema.exportArticle>; output: { fileId: string } }
  'export.ranking': {
    input: InferInput<typeof schema.exportRanking>
    output: { fileId: string; rows: number }
  }
  'export.assessment': {
    input: InferInput<typeof schema.exportAssessment>
    output: { fileId: string; rows: number }
  }
  /** A signed pledge with its signature, .docx: the copy for who signed. */
  'export.pledge': { input: InferInput<typeof schema.exportPledge>; output: { fileId: string } }
  'export.payouts': { input: InferInput<typeof nothing>; output: { fileId: string; rows: number } }
  'export.problems': { input: InferInput<typeof nothing>; output: { fileId: string; rows: number } }
  /** Every landscape with its story; votes as far as everybody sees them. */
  'export.entries': { input: InferInput<typeof nothing>; output: { fileId: string; rows: number } }
  /** Each village's cleanup and veto, and every item. */
  'export.cleanup': { input: InferInput<typeof nothing>; output: { fileId: string; rows: number } }
  /** Each round's visits in figures; no household. */
  'export.visits': { input: InferInput<typeof nothing>; output: { fileId: string; rows: number } }
  /** What the town holds about the caller. */
  'export.mine': { input: InferInput<typeof nothing>; output: { fileId: string; rows: number } }
  /** What the register holds about one household, for the household. */
  'export.household': {
    input: InferInput<typeof privacy.exportHousehold>
    output: { fileId: string; rows: number }
  }
}
