import type { ImportView } from '@contract'
import { getFile } from '../../core/platform'
import type { StagedDistrict, StagedHousehold, StagedShop } from '../../core/records/household'
import { villages } from '../../core/records/roster'
import { demand, refuseCall } from '../../core/refusal-error'
import { isMissingFile } from '../../core/store/errors'
import { checkArchive } from '../workbook/archive'
import { findTable } from '../workbook/columns'
import { readGrids } from '../workbook/excel'
import { districtColumns, householdColumns, shopColumns, titlesOf } from './import-columns'
import { readDistricts, readHouseholds, readShops, type RefusedRow } from './import-rows'

export interface Upload {
  readonly households: readonly StagedHousehold[]
  readonly districts: readonly StagedDistrict[]
  readonly shops: readonly StagedShop[]
  readonly refused: readonly RefusedRow[]
  /** The columns' names, for the file of refused rows. */
  readonly titles: readonly string[]
}

/**
 * Reads an uploaded workbook whole: every row is accepted or refused with its reason. One request.
 * @throws WORKBOOK_MISSING, NOT_A_WORKBOOK, WORKBOOK_UNREADABLE, WORKBOOK_TOO_LARGE, TOO_MANY_ROWS
 */
export async function readUpload(kind: ImportView['kind'], fileId: string): Promise<Upload> {
  const [bytes, places] = await Promise.all([download(fileId), villages.all()])
  demand(checkArchive(bytes))
  const grids = demand(await readGrids(bytes))
  const none = { households: [], districts: [], shops: [] }
  if (kind === 'districts') {
    const { accepted, refused } = readDistricts(demand(findTable(grids, districtColumns)), places)
    return { ...none, districts: accepted, refused, titles: titlesOf(districtColumns) }
  }
  if (kind === 'shops') {
    const { accepted, refused } = readShops(demand(findTable(grids, shopColumns)), places)
    return { ...none, shops: accepted, refused, titles: titlesOf(shopColumns) }
  }
  const { accepted, refused } = readHouseholds(demand(findTable(grids, householdColumns)), places)
  return { ...none, households: accepted, refused, titles: titlesOf(householdColumns) }
}

async function download(fileId: string): Promise<Buffer> {
  try {
    return await getFile(fileId)
  } catch (error) {
    if (isMissingFile(error)) return refuseCall('WORKBOOK_MISSING')
    throw error
  }
}
