/** A text on its way to the public, and how its form calls it. */
export interface LabelledText {
  readonly label: string
  readonly text: string
}

const allTexts = (value: unknown): string[] => {
  if (typeof value === 'string') return value.trim() ? [value] : []
  if (Array.isArray(value)) return value.flatMap(allTexts)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(allTexts) : []
}

/** What stands under a dotted path; arrays are walked. */
const under = (value: unknown, [part, ...rest]: readonly string[]): unknown[] => {
  if (part === undefined) return [value]
  if (Array.isArray(value)) return value.flatMap((inner) => under(inner, [part, ...rest]))
  return typeof value === 'object' && value !== null
    ? under((value as Readonly<Record<string, unknown>>)[part], rest)
    : []
}

/** The texts of an input that may become public, one for each field that has any; of a field that is a whole form all of it. */
export const textsOf = (input: unknown, fields: Readonly<Record<string, string>>): LabelledText[] =>
  Object.entries(fields).flatMap(([path, label]) => {
    const texts = under(input, path.split('.')).flatMap(allTexts)
    return texts.length ? [{ label, text: texts.join('\n') }] : []
  })

export const joined = (texts: readonly LabelledText[]): string => texts.map(({ text }) => text).join('\n')
