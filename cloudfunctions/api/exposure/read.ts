import type { ExposureKind } from '@shared/exposure/schema'
import type { PublicationState } from '@shared/publication/publication-case'
import type { ExposureCard, ExposureDetail, ExposureRecordView, Page } from '@contract'
import type { Call } from '../../core/call'
import { evidenceOf } from '../../core/evidence'
import { exposureCard, exposureCardFields } from '../../core/exposure-card'
import { exposureType, exposureWhat } from '../../core/exposures'
import { namesIn } from '../../core/names'
import { knownOf } from '../../core/publishing'
import { deskPage, publishedPage } from '../../core/publishing/lists'
import { exposures, type Exposure } from '../../core/records/publication'
import { found } from '../../core/refusal-error'
import { command } from '../../core/store/sdk'
import { mayCheck } from '../../core/views'
import { exposureDetail, exposureRecordView } from './view'

interface Paged {
  readonly cursor?: string | undefined
  readonly limit: number
}
const mostOfVillage = 100

/** Published examples, the newest first: one request, without the texts. */
export function list(
  _call: Call,
  input: Paged & { kind?: ExposureKind | undefined; villageId?: string | undefined },
): Promise<Page<ExposureCard>> {
  const { kind, villageId } = input
  const filter = { type: 'exposure' as const, ...(kind ? { kind } : {}), ...(villageId ? { villageId } : {}) }
  return publishedPage(exposures, filter, input, exposureCardFields, exposureCard)
}

/** A published example; for the public any other does not exist. One request. */
export async function get(_call: Call, { exposureId }: { exposureId: string }): Promise<ExposureDetail> {
  const filter = { _id: exposureId, type: 'exposure', state: 'published' }
  const [exposure] = await exposures.find(filter, { limit: 1 })
  return exposureDetail(found(exposure, exposureWhat))
}

/** All examples, the last touched first. */
export const desk = (
  _call: Call,
  input: Paged & { state?: PublicationState | undefined },
): Promise<Page<ExposureRecordView>> =>
  deskPage(exposures, 'exposure', input, (exposure, names) => exposureRecordView(exposure, { names }))

const shown = (rows: readonly Exposure[]) =>
  evidenceOf(rows.flatMap(({ form }) => exposureType.shownIds?.(form) ?? []))

/** One example in any state, with its pictures, who did what, and whom it names. */
export async function record(call: Call, _input: unknown, exposure: Exposure): Promise<ExposureRecordView> {
  const [names, pictures, known] = await Promise.all([
    namesIn([exposure]),
    shown([exposure]),
    knownOf(exposureType, exposure.form),
  ])
  return {
    ...exposureRecordView(exposure, { names, pictures, known }),
    mayCheck: mayCheck(exposure, call.caller.openid),
  }
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
