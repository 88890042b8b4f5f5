import path from 'node:path'

/** One complaint about the sources: where, how bad, what. Lines and columns count from 1. */
export interface Problem {
  file: string
  line: number
  column: number
  level: 'error' | 'warning'
  message: string
}

export const problem = (
  file: string,
  message: string,
  at: { line?: number; column?: number; level?: Problem['level'] } = {},
): Problem => ({
  file: file.split(path.sep).join('/'),
  line: at.line ?? 1,
  column: at.column ?? 1,
  level: at.level ?? 'error',
  message,
})

export const describe = ({ file, line, column, message }: Problem) => `${file}:${line}:${column}  ${message}`

/** Where an offset lies in a text, counted from 1. */
export const positionOf = (text: string, offset: number) => {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}
