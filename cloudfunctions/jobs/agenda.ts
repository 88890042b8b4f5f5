import { jobRuns, type JobRuns } from '../core/records/job'
import type { Job, Question, Row } from './job'

/**
 * Which of the due jobs have work, by their signs: all questions in one request, none where no job has signs.
 * @returns the names of those to run
 */
export async function withWork(
  due: readonly (readonly [name: string, job: Job])[],
  marks: JobRuns,
  now: number,
): Promise<ReadonlySet<string>> {
  const asked = due.flatMap(([name, { signs }]) =>
    signs ? [{ name, ...signs(marks.last[name] ?? 0, now) }] : [],
  )
  const questions = asked.flatMap(({ name, ask }) =>
    ask.map((question, i) => ({ ...question, as: `${name}${i}` })),
  )
  const [answers] = questions.length ? await answersOf(questions, marks) : []
  // Without answers everything is looked at by running it: no sign is worth a job that never runs.
  const shows = ({ name, ask, say = anyRow }: (typeof asked)[number]) =>
    !answers ||
    say(
      ask.map((_, i) => answers[`${name}${i}`] ?? []),
      marks,
    )
  const idle = new Set(asked.filter((each) => !shows(each)).map(({ name }) => name))
  return new Set(due.map(([name]) => name).filter((name) => !idle.has(name)))
}

/** None where the timers' own record is not there yet, or the question as a whole was refused. */
async function answersOf(
  questions: readonly (Question & { readonly as: string })[],
  marks: JobRuns,
): Promise<readonly Readonly<Record<string, readonly Row[]>>[]> {
  try {
    return await jobRuns.aggregate([
      ['match', { _id: marks._id }],
      ['project', { _id: 1 }],
      ...questions.map((question) => ['lookup', question] as const),
      ['limit', 1],
    ])
  } catch (error) {
    console.error('signs of the jobs:', error)
    return []
  }
}

const anyRow = (answers: readonly (readonly Row[])[]) => answers.some((rows) => rows.length > 0)
