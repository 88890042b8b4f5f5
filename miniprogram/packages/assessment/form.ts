import type * as v from 'valibot'
import type { DraftHost } from '../../page/draft-form'
import type { Draft, KeptPhoto } from '../../services/draft'
import type { FormKind } from '../../services/forms/kind'
import { watchKind } from '../../services/outcomes'
import { parseInput } from '../../shared/kernel/parse'

/** Follows a page's draft on its way: back to writing where it was refused, back to the list once it is sent. */
export const watchForm = <Form, Answer>(
  page: DraftHost,
  kind: FormKind<Form, KeptPhoto, Answer>,
  done: string,
): (() => void) =>
  watchKind(kind, (outcome) => {
    const draft: Draft | undefined = page.draft
    if (!draft || outcome.clientId !== draft.clientId) return
    if (outcome.result === 'refused') page.changed({ ...draft, state: 'refused', message: outcome.message })
    if (outcome.result !== 'sent') return
    page.draft = undefined
    void wx.showToast({ title: done, icon: 'success' })
    void wx.navigateBack()
  })

/** What is wrong with a form, each under its field, in the words the server would say; the first is scrolled to. */
export function problemsIn(
  entries: Readonly<Record<string, v.GenericSchema>>,
  fields: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const schema = entries[name]
      const parsed = schema && parseInput(schema, fields[name])
      return parsed && !parsed.ok ? [[name, parsed.message]] : []
    }),
  )
}

export const scrollTo = (field: string): void =>
  void wx.pageScrollTo({ selector: `#field-${field}`, offsetTop: -12, duration: 250 })
