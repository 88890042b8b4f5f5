import { entryForm } from '../../../shared/landscape/schema'
import { parseInput } from '../../../shared/kernel/parse'
import { entryFields, type EntryDraft } from '../../../services/forms/entry'

/** The fields as they follow each other on the page: the first wrong one is scrolled to. */
export const fields = [
  'photos',
  'title',
  'siteKind',
  'materials',
  'functions',
  'cultures',
  'area',
  'cost',
  'people',
  'story',
  'place',
] as const
export type Field = (typeof fields)[number]
export type Problems = Partial<Record<Field, string>>

/** What is wrong in each field, in the words of the schema the server parses with. */
export function problemsOf(draft: EntryDraft): Problems {
  const raw = entryFields(draft, new Map())
  const problems: Problems = {}
  for (const field of fields) {
    const parsed = parseInput(entryForm.entries[field], raw[field])
    if (!parsed.ok) problems[field] = sentenceOf(draft, field, parsed.message)
  }
  return problems
}

/** An empty number is not a wrong number: it is only not there yet. */
function sentenceOf(draft: EntryDraft, field: Field, message: string): string {
  const labels: Partial<Record<Field, string>> = {
    area: '占地面积',
    cost: '花费，没花钱就填 0',
    people: '参与人数',
  }
  const label = labels[field]
  if (label && draft.form[field as 'area' | 'cost' | 'people'].trim() === '') return `请填写${label}`
  return message
}

export const firstProblem = (problems: Problems): Field | undefined => fields.find((field) => problems[field])

/** Each section's own line: what is still to do, or that it is done. */
export interface SectionLine {
  readonly number: number
  readonly name: string
  readonly done: boolean
}

const sections: readonly { name: string; fields: readonly Field[] }[] = [
  { name: '照片', fields: ['photos'] },
  { name: '是什么', fields: ['title', 'siteKind', 'functions', 'cultures'] },
  { name: '怎么建的', fields: ['materials', 'area', 'cost', 'people', 'story'] },
  { name: '在哪里', fields: ['place'] },
]

export function sectionLines(problems: Problems): SectionLine[] {
  return sections.map(({ name, fields: own }, index) => ({
    number: index + 1,
    name,
    done: own.every((field) => !problems[field]),
  }))
}
