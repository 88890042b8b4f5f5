import { isOffice, officeName } from '@shared/plan/bodies'
import { villages } from './records/roster'
import { found } from './refusal-error'

/** A responsible body's name: an office's, or a village's. One request for a village. @throws NOT_FOUND */
export const bodyNameOf = async (bodyId: string): Promise<string> =>
  isOffice(bodyId) ? officeName(bodyId) : found(await villages.get(bodyId), '个村').name
