import type { ImportView } from '@contract'
import type { Import } from '../../core/records/household'

export const importView = ({
  _id: id,
  kind,
  state,
  total,
  done,
  added,
  changed,
  same,
  refused,
  refusedCount,
  refusedFile,
  problem,
}: Import): ImportView => ({
  id,
  kind,
  state,
  total,
  done,
  added,
  changed,
  same,
  refused,
  refusedCount,
  ...(refusedFile ? { refusedFile } : {}),
  ...(problem ? { problem } : {}),
})
