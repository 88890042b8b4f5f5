import * as v from 'valibot'
import { cleanLine } from './clean'
import { accept, refuse, type Decision } from './decision'

/**
 * Parses what came from outside with its schema.
 * @returns the value as the schema shapes it, or INVALID_INPUT naming the first field and its sentence
 */
export function parseInput<S extends v.GenericSchema>(schema: S, raw: unknown): Decision<v.InferOutput<S>> {
  const parsed = v.safeParse(schema, raw, { abortEarly: true })
  if (parsed.success) return accept(parsed.output)
  const [issue] = parsed.issues
  // A name may be whatever was sent.
  const field = cleanLine((v.getDotPath(issue) ?? '').slice(0, 80))
  return refuse('INVALID_INPUT', { field, problem: sentenceOf(issue, field) })
}

function sentenceOf(issue: v.BaseIssue<unknown>, field: string): string {
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return `多了一个不认识的内容“${field}”，请更新小程序`
  // The library's own English sentence repeats what was sent, which may be Chinese, and long.
  return /[\u4e00-\u9fff]/.test(issue.message) && !issue.message.startsWith('Invalid ')
    ? issue.message
    : `缺少必填的内容“${field}”，请补上后再试`
}
