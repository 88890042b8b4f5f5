import { holdingOf, type HoldingName } from '@shared/privacy/holdings'
import { isAskable, readPath } from '@shared/privacy/holding'
import type { CollectionDeclaration } from '../store/collection'
import { accountTokens, articles } from './article'
import { assessmentAppeals, assessmentSheets, decisions, deductions } from './assessment'
import { exhibits } from './avenue'
import { objections, payouts } from './award'
import { campaigns, snapshots } from './campaign'
import { checks } from './check'
import { cleanupItems, vetoes } from './cleanup'
import { photos } from './evidence'
import { entries } from './landscape'
import {
  helps,
  households,
  householdScores,
  importBatches,
  imports,
  reboundTasks,
  villageMonths,
} from './household'
import { rounds, visits } from './inspection'
import { jobRuns } from './job'
import { judgings, routes, sheets } from './judging'
import { leases } from './lease'
import { accesses, ledger } from './ledger'
import { broadcasts, grants, messages } from './message'
import { plans } from './plan'
import { erasures, exportFiles, heldTexts } from './privacy'
import { accountabilities, problems, rechecks } from './problem'
import { publications } from './publication'
import { responsibilities } from './responsibility'
import { draws, reviews } from './review'
import { roads, segments } from './road'
import { invitations, people, villages } from './roster'
import { rules } from './rules'
import { pledges, shops } from './street'
import { voidedBatches, votes } from './vote'

/**
 * Whoever asks what the town holds of them, or to be erased, is looked for in every field that may name a person
 * (`shared/privacy/holdings`): each is an index, where none begins with it already.
 */
function askable(declaration: CollectionDeclaration): CollectionDeclaration {
  const { persons } = holdingOf(declaration.name as HoldingName)
  const begun = new Set(declaration.indexes.map(({ fields }) => Object.keys(fields)[0]))
  const asked = persons.map(readPath).flatMap((path) => {
    const field = path.parts.join('.')
    return isAskable(path) && field !== '_id' && !begun.has(field) ? [field] : []
  })
  const indexes = [...new Set(asked)].map((field) => ({ fields: { [field]: 1 as const } }))
  return { ...declaration, indexes: [...declaration.indexes, ...indexes] }
}

/** Every collection with its indexes: what the local cloud opens and what a deployment creates. */
export const collections: readonly CollectionDeclaration[] = [
  campaigns,
  snapshots,
  villages,
  people,
  invitations,
  entries,
  photos,
  votes,
  voidedBatches,
  publications,
  rules,
  cleanupItems,
  vetoes,
  judgings,
  routes,
  sheets,
  objections,
  payouts,
  households,
  householdScores,
  villageMonths,
  reboundTasks,
  helps,
  imports,
  importBatches,
  rounds,
  visits,
  plans,
  responsibilities,
  roads,
  segments,
  exhibits,
  problems,
  rechecks,
  accountabilities,
  shops,
  pledges,
  checks,
  reviews,
  draws,
  assessmentSheets,
  assessmentAppeals,
  deductions,
  decisions,
  grants,
  messages,
  broadcasts,
  articles,
  accountTokens,
  leases,
  jobRuns,
  ledger,
  accesses,
  erasures,
  heldTexts,
  exportFiles,
].map((collection) => askable(collection.declaration))
