import type { Draft, DraftState, KeptPhoto } from './draft'
import { entryKind, entryTitle } from './forms/entry'

/** An entry as the program before version 2 kept it, when entries were the only form. */
interface Version1 {
  readonly version: 1
  readonly clientId: string
  readonly villageId: string
  readonly villageName?: string
  readonly entryId?: string
  readonly form: { readonly title?: string }
  readonly photos: readonly KeptPhoto[]
  readonly state?: DraftState
  readonly savedAt?: number
  readonly message?: string
  readonly returned?: string
}

export const isDraftKey = (key: string): boolean => key.startsWith('draft:')

/** What was kept on the phone, or nothing when a newer or broken program wrote it. */
export function readDraft(raw: unknown): Draft | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined
  const kept = raw as Partial<Draft> | Partial<Version1>
  if (!kept.clientId || typeof kept.form !== 'object' || !kept.form || !Array.isArray(kept.photos))
    return undefined
  if (kept.version === 2) return kept.kind && kept.subject ? withDefaults(kept as Draft) : undefined
  return kept.version === 1 && kept.villageId ? fromVersion1(kept as Version1) : undefined
}

function fromVersion1({ entryId, ...kept }: Version1): Draft {
  return withDefaults({
    ...kept,
    version: 2,
    kind: entryKind.name,
    subject: entryId ?? kept.villageId,
    title: entryTitle(kept.form.title ?? ''),
  })
}

const withDefaults = (
  draft: Omit<Draft, 'state' | 'savedAt'> & Partial<Pick<Draft, 'state' | 'savedAt'>>,
): Draft => ({
  ...draft,
  state: draft.state ?? 'writing',
  savedAt: draft.savedAt ?? 0,
})
