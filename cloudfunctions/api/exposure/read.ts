import type { ExposureKind } from '@shared/exposure/schema'
import type { PublicationState } from '@shared/publication/publication-case'
import type { ExposureCard, ExposureDetail, ExposureRecordView, Page } from '@contract'
import type { Call } from '../../core/call'
import { evidenceOf } from '../../core/evidence'
import { exposureCard, exposureCardFields } from '../../core/exposure-card'
import { exposureType, exposureWhat } from '../../core/exposures'
import { namesIn } from '../../core/names'
import { exposures, type Exposure } from '../../core/records/publication'
import { found } from '../../core/refusal-error'
import { after, readCursor } from '../../core/store/cursor'
import { command } from '../../core/store/sdk'
import { pageOf } from '../../core/views'
import { exposureDetail, exposureRecordView } from './view'

interface Paged {
  readonly cursor?: string | undefined
  readonly limit: number
}
const mostOfVillage = 100

/** Published examples, the newest first: one request, without the texts. */
export async function list(
  _call: Call,
  input: Paged & { kind?: ExposureKind | undefined; villageId?: string | undefined },
): Promise<Page<ExposureCard>> {
  const { kind, villageId } = input
  const filter = {
    type: 'exposure',
    state: 'published',
    ...(kind ? { kind } : {}),
    ...(villageId ? { villageId } : {}),
  }
  const rows = await exposures.find(after(filter, 'publishedAt', readCursor(input.cursor), 'desc'), {
    order: [
      ['publishedAt', 'desc'],
      ['_id', 'desc'],
    ],
    fields: exposureCardFields,
    limit: input.limit + 1,
  })
  return pageOf(rows, input.limit, (exposure) => exposure.publishedAt, exposureCard)
}

/** A published example; for the public any other does not exist. One request. */
export async function get(_call: Call, { exposureId }: { exposureId: string }): Promise<ExposureDetail> {
  const filter = { _id: exposureId, type: 'exposure', state: 'published' }
  const [exposure] = await exposures.find(filter, { limit: 1 })
  return exposureDetail(found(exposure, exposureWhat))
}

/** All examples, the last touched first. */
export async function desk(
  _call: Call,
  input: Paged & { state?: PublicationState | undefined },
): Promise<Page<ExposureRecordView>> {
  const filter = { type: 'exposure', ...(input.state ? { state: input.state } : {}) }
  const rows = await exposures.find(after(filter, 'updatedAt', readCursor(input.cursor), 'desc'), {
    order: [
      ['updatedAt', 'desc'],
      ['_id', 'desc'],
    ],
    limit: input.limit + 1,
  })
  const names = await namesIn(rows)
  return pageOf(
    rows,
    input.limit,
    (exposure) => exposure.updatedAt,
    (exposure) => exposureRecordView(exposure, { names }),
  )
}

const shown = (rows: readonly Exposure[]) =>
  evidenceOf(rows.flatMap(({ form }) => exposureType.shownIds?.(form) ?? []))

/** One example in any state, with its pictures and who did what. */
export async function record(_call: Call, _input: unknown, exposure: Exposure): Promise<ExposureRecordView> {
  const [names, pictures] = await Promise.all([namesIn([exposure]), shown([exposure])])
  return exposureRecordView(exposure, { names, pictures })
}

/** What is to be shown of a village, or is: the village sees it first. Two requests besides the caller's. */
export async function ofVillage(
  _call: Call,
  { villageId }: { villageId: string },
): Promise<{ items: ExposureRecordView[] }> {
  const rows = await exposures.find(
    { type: 'exposure', kind: 'bad', villageId, state: command.in(['checked', 'published']) },
    {
      order: [
        ['updatedAt', 'desc'],
        ['_id', 'desc'],
      ],
      limit: mostOfVillage,
    },
  )
  const pictures = await shown(rows)
  return { items: rows.map((exposure) => exposureRecordView(exposure, { pictures })) }
}
