import type { HeldKind } from '@shared/privacy/held-text'
import { exhibits } from './records/avenue'
import { entries } from './records/landscape'
import { plans } from './records/plan'
import { heldTexts, type HeldText } from './records/privacy'
import { problems } from './records/problem'
import { exposures, publications } from './records/publication'
import { responsibilities } from './records/responsibility'
import { draws } from './records/review'
import { rules } from './records/rules'
import { voidedBatches } from './records/vote'
import type { Patch, Where } from './store/collection'

interface Held {
  readonly collection: { update(where: Where, patch: Patch): Promise<number> }
  /** The record and the field on it that names what is held. */
  readonly at: (recordId: string) => readonly [id: string, field: string]
  readonly also?: Patch
}

const of = (collection: Held['collection'], also: Patch = {}): Held => ({
  collection,
  at: (recordId) => [recordId, 'held'],
  also,
})

const places: Readonly<Record<HeldKind, Held>> = {
  entry: of(entries, { textUnchecked: false }),
  publication: of(publications),
  reply: { collection: exposures, at: (recordId) => [recordId, 'reply.held'] },
  problem: of(problems),
  plan: of(plans),
  responsibility: {
    collection: responsibilities,
    at: (recordId) => {
      const [villageId = '', link = ''] = recordId.split(':')
      return [villageId, `held.${link}`]
    },
  },
  voidedVotes: of(voidedBatches),
  draw: of(draws),
  rule: of(rules),
  exhibit: of(exhibits),
}

/**
 * Lets a record's text go public, as far as it is still the text that was read. Only what is `safe` for good is let go, so
 * that of two who decide at once the first one's word holds. Safe to repeat; what died before is made good by a job.
 */
export async function releaseText({ _id, kind, recordId }: HeldText): Promise<void> {
  const { collection, at, also = {} } = places[kind]
  const [id, field] = at(recordId)
  await collection.update({ _id: id, [field]: _id }, { ...also, [field]: '' })
  await heldTexts.update({ _id, state: 'safe' }, { released: true })
}
