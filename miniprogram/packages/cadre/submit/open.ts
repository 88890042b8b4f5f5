import { CallError } from '../../../services/cloud'
import { isBlank } from '../../../services/draft'
import { draftsOf } from '../../../services/drafts'
import { entryKind, newEntry, revisionOf, type EntryDraft } from '../../../services/forms/entry'
import { newClientId } from '../../../services/ids'
import { seeMyEntries } from '../../../services/landscape'

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
export async function openDraft(opening: Opening): Promise<EntryDraft> {
  const { villageId, name, entryId, draftId } = opening
  const named = draftsOf(entryKind).find((draft) => draft.clientId === draftId)
  if (named) return named
  if (entryId) {
    const [begun] = draftsOf(entryKind, { subject: entryId })
    if (begun) return begun
    const { items } = (await seeMyEntries(villageId)).answer
    const entry = items.find((item) => item.id === entryId)
    if (!entry) throw new CallError('NOT_FOUND', '没有找到这个作品，它可能已被撤回，请返回本村再看')
    return revisionOf(entry, newClientId(), Date.now())
  }
  const unfinished = draftsOf(entryKind, { subject: villageId }).find(
    (draft) => draft.state !== 'queued' && !isBlank(draft),
  )
  return unfinished ?? newEntry({ id: villageId, name }, newClientId(), Date.now())
}
