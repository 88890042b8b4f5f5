import type * as v from 'valibot'
import { parseInput } from '../../shared/kernel/parse'

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
