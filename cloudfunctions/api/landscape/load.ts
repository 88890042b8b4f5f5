import { entries, type Entry } from '../../core/records/landscape'
import { found } from '../../core/refusal-error'

/** The entry an action is about; what may be done with it is the guard's to say. */
export const loadEntry = async (input: { entryId: string }): Promise<Entry> =>
  found(await entries.get(input.entryId), '件作品')
