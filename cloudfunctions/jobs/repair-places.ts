import { held } from '@shared/landscape/entry-case'
import { jobRuns } from '../core/records/job'
import { entries, type Entry } from '../core/records/landscape'
import { villages } from '../core/records/roster'
import { $, command } from '../core/store/sdk'
import { pipeline } from '../core/store/pipeline'
import { every, type Job, type Row } from './job'
import { wrongCounts, wrongPlaces } from './places'

const many = 1000

/** Whether every village has as many places taken, and as many counted as published, as there are: a crash leaves one more or less. */
function agree(taken: readonly Row[], standing: readonly Row[]): boolean {
  const entriesOf = new Map(standing.map((row) => [row['_id'], row]))
  return taken.every(
    ({ _id, places, published }) =>
      places === (entriesOf.get(_id)?.['places'] ?? 0) &&
      published === (entriesOf.get(_id)?.['published'] ?? 0),
  )
}

/**
 * Makes the villages' places and counts agree with their entries after a crash between the two (`wrongPlaces` and
 * `wrongCounts` say when).
 * Every change is conditional, so a place given back or taken meanwhile is not touched twice.
 */
export const repairPlaces: Job = {
  due: every(10),
  signs: () => ({
    ask: [
      {
        from: villages.declaration.name,
        pipeline: pipeline()
          .match({})
          .project({ places: $.size('$taken'), published: 1 })
          .limit(many)
          .done(),
      },
      {
        from: entries.declaration.name,
        pipeline: pipeline()
          .match({ state: command.in([...held]) })
          .group({
            _id: '$villageId',
            places: $.sum(1),
            published: $.sum($.cond({ if: $.eq(['$state', 'published']), then: 1, else: 0 })),
          })
          .limit(many)
          .done(),
      },
    ],
    say: ([taken = [], standing = []], { suspects }) =>
      Object.keys(suspects).length > 0 || !agree(taken, standing),
  }),
  async run(now) {
    const towns = await villages.all()
    const known = await entries.all()
    const suspects = (await jobRuns.get('jobs'))?.suspects ?? {}
    const { free, take, watch } = wrongPlaces({ villages: towns, entries: known, suspects, now })
    for (const { villageId, entryId } of free)
      if (await stillFree(entryId))
        await villages.update(
          { _id: villageId, taken: entryId },
          { left: command.inc(1), taken: command.pull(entryId) },
        )
    for (const { villageId, entryId } of take)
      if (!(await stillFree(entryId)))
        await villages.update(
          { _id: villageId, taken: command.nin([entryId]) },
          { left: command.inc(-1), taken: command.push([entryId]) },
        )
    let counted = 0
    for (const { villageId, seen, published } of wrongCounts({ villages: towns, entries: known, now }))
      counted += await villages.update({ _id: villageId, published: seen }, { published })
    if (JSON.stringify(watch) !== JSON.stringify(suspects)) await keep(watch)
    const done = [
      ...(free.length + take.length ? [`${free.length} freed, ${take.length} taken`] : []),
      ...(counted ? [`${counted} counted`] : []),
    ]
    return done.length ? done.join(', ') : undefined
  },
}

/** Looked at once more, right before the change. */
async function stillFree(entryId: string): Promise<boolean> {
  const entry: Entry | undefined = await entries.get(entryId)
  return !entry || entry.state === 'withdrawn'
}

async function keep(suspects: Readonly<Record<string, number>>): Promise<void> {
  if (await jobRuns.update({ _id: 'jobs' }, { suspects: command.set(suspects) })) return
  await jobRuns.insert({ _id: 'jobs', last: {}, suspects })
}
