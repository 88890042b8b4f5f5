import type { Output } from '@contract'
import { namesIn } from '../../../core/names'
import { results } from '../../../core/records/award'
import { countObjections } from './result'
import { resultLine } from './view'

const most = 1000

/** All results that were ever computed, the newest first; their works are not read. */
export async function desk(): Promise<Output<'result.desk'>> {
  const rows = await results.find(
    { type: 'result' },
    {
      order: [
        ['updatedAt', 'desc'],
        ['_id', 'desc'],
      ],
      fields: [
        'state',
        'number',
        'updatedAt',
        'publishedAt',
        'history',
        'form.sha256',
        'form.result.noticeDays',
      ],
      limit: most,
    },
  )
  const [names, count] = await Promise.all([namesIn(rows), countObjections(rows.map(({ _id }) => _id))])
  return { items: rows.map((row) => resultLine(row, names, count(row._id))) }
}
