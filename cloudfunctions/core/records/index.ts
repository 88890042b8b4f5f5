import type { CollectionDeclaration } from '../store/collection'
import { campaigns, snapshots } from './campaign'
import { photos } from './evidence'
import { entries } from './landscape'
import { jobRuns } from './job'
import { leases } from './lease'
import { ledger } from './ledger'
import { grants, messages } from './message'
import { publications } from './publication'
import { invitations, people, villages } from './roster'
import { voidedBatches, votes } from './vote'

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
  grants,
  messages,
  leases,
  jobRuns,
  ledger,
].map((collection) => collection.declaration)
