import { draftOf, isBlank, newDraft, type Draft } from '../../../services/draft'
import { listDrafts, loadDraft } from '../../../services/drafts'
import { CallError } from '../../../services/cloud'
import { newClientId } from '../../../services/ids'
import { listMyEntries } from '../../../services/landscape'

export interface Opening {
  readonly villageId: string
  readonly name: string
  readonly entryId: string
  readonly draftId: string
}

export const readOpening = (query: Record<string, string | undefined>): Opening => ({
  villageId: decodeURIComponent(query.villageId ?? ''),
  name: decodeURIComponent(query.name ?? ''),
  entryId: decodeURIComponent(query.entryId ?? ''),
  draftId: decodeURIComponent(query.draftId ?? ''),
})

/** The draft the page goes on with: the named one, the one of this entry, an unfinished one, or a new one. */
export async function openDraft(opening: Opening): Promise<Draft> {
  const { villageId, name, entryId, draftId } = opening
  const named = draftId ? loadDraft(draftId) : undefined
  if (named) return named
  const kept = listDrafts(villageId)
  if (entryId) {
    const begun = kept.find((draft) => draft.entryId === entryId)
    if (begun) return begun
    const { items } = await listMyEntries(villageId)
    const entry = items.find((item) => item.id === entryId)
    if (!entry) throw new CallError('NOT_FOUND', '没有找到这个作品，它可能已被撤回，请返回本村再看')
    return draftOf(entry, newClientId(), Date.now())
  }
  const unfinished = kept.find((draft) => !draft.entryId && draft.state !== 'queued' && !isBlank(draft))
  return unfinished ?? newDraft(newClientId(), { id: villageId, name }, Date.now())
}
