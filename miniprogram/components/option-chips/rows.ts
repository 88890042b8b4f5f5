export interface Option {
  readonly value: string
  readonly label: string
}

export interface ChipRow extends Option {
  readonly on: boolean
}

/** An option table of the rules as a list, in its order. */
export const optionsOf = (table: Readonly<Record<string, string>>): Option[] =>
  Object.entries(table).map(([value, label]) => ({ value, label }))

export const chipRows = (options: readonly Option[], chosen: readonly string[]): ChipRow[] =>
  options.map((option) => ({ ...option, on: chosen.includes(option.value) }))

/** What is chosen after a tap, in the order of the options; a single choice is taken back by choosing another. */
export function tapOption(
  options: readonly Option[],
  chosen: readonly string[],
  value: string,
  multiple: boolean,
): string[] {
  if (!multiple) return [value]
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]
  return options.map((option) => option.value).filter((key) => next.includes(key))
}
