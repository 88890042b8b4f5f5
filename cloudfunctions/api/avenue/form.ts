import type { InferOutput } from 'valibot'
import type { exhibitForm } from '@shared/avenue/schema'
import type { Choice } from '@shared/avenue/rules'
import { isOffice } from '@shared/plan/bodies'
import { findPrivate } from '@shared/publication/privacy'
import { bodyNameOf } from '../../core/body'
import type { Exhibit } from '../../core/records/avenue'
import { roads } from '../../core/records/road'
import { villages } from '../../core/records/roster'
import { found, refuseCall } from '../../core/refusal-error'
import { currentRule } from '../../core/rules'

type Form = InferOutput<typeof exhibitForm>
type Written = Pick<
  Exhibit,
  | 'title'
  | 'kind'
  | 'kindName'
  | 'theme'
  | 'themeName'
  | 'roadId'
  | 'place'
  | 'point'
  | 'villageId'
  | 'villageName'
  | 'bodyId'
  | 'bodyName'
  | 'says'
>

/**
 * A form as an exhibit stores it. Up to four requests at once. All of it becomes public, so no numbers of people are in it.
 * @throws NOT_OFFERED, NOT_FOUND, NOT_ITS_VILLAGE, PRIVATE_TEXT
 */
export async function writtenExhibit(form: Form): Promise<{ written: Written; roadName: string }> {
  const { title, place, says, villageId = '', bodyId, point = null } = form
  const [secret] = findPrivate([title, place, says].join('\n'))
  if (secret) refuseCall('PRIVATE_TEXT', { found: secret.found })
  if (!isOffice(bodyId) && bodyId !== villageId) refuseCall('NOT_ITS_VILLAGE')
  const [{ body }, road, village, bodyName] = await Promise.all([
    currentRule('avenue'),
    roads.get(form.roadId),
    villageId ? villages.get(villageId) : undefined,
    bodyNameOf(bodyId),
  ])
  const written = {
    title,
    kind: form.kind,
    kindName: nameIn(body.kinds, form.kind, '载体'),
    theme: form.theme,
    themeName: nameIn(body.themes, form.theme, '内容'),
    roadId: form.roadId,
    place,
    point,
    villageId,
    villageName: villageId ? found(village, '个村').name : '',
    bodyId,
    bodyName,
    says,
  }
  return { written, roadName: found(road, '条道路').name }
}

const nameIn = (choices: readonly Choice[], id: string, what: string): string =>
  choices.find((choice) => choice.id === id)?.name ?? refuseCall('NOT_OFFERED', { what })
