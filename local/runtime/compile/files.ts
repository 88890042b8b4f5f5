import fs from 'node:fs'
import { positionOf, problem, type Problem } from './problems'

export const isFile = (file: string) => fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false
export const firstFile = (candidates: string[]) => candidates.find(isFile)

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A JSON file's object; what is wrong with it goes to `problems`. A missing file is an empty object. */
export function readJson(file: string, problems: Problem[] = []): Record<string, unknown> {
  if (!isFile(file)) return {}
  const text = fs.readFileSync(file, 'utf8')
  try {
    const value: unknown = JSON.parse(text)
    if (isRecord(value)) return value
    problems.push(problem(file, 'a JSON object is expected'))
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const offset = /position (\d+)/.exec(message)?.[1]
    problems.push(problem(file, message, offset ? positionOf(text, Number(offset)) : {}))
  }
  return {}
}

export const recordOfText = (value: unknown): Record<string, string> =>
  isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      )
    : {}

export const listOfText = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
