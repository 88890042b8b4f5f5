import type { RegisteredPhoto } from '@contract'
import type { Decision } from '@shared/kernel/decision'
import { startOfDay } from '@shared/kernel/days'
import { photoLimits } from '@shared/evidence/photo'
import type { Call } from '../../core/call'
import { idempotentId } from '../../core/ids'
import { askMediaCheck, callFunction, deleteFiles, linkTo } from '../../core/platform'
import { campaignId, campaigns } from '../../core/records/campaign'
import { photos, type Examined, type Photo } from '../../core/records/evidence'
import { villages } from '../../core/records/roster'
import { found, refuseCall, RefusalError } from '../../core/refusal-error'
import { command } from '../../core/store/sdk'
import { photoView } from './view'

interface Upload {
  readonly clientId: string
  readonly fileId: string
  readonly villageId?: string | undefined
}

/**
 * Registers an upload: examined by the photos function, stamped, its safety check asked for.
 * The photo's id comes from the client id and names the derived files too, and the upload goes last: a call that
 * died anywhere in between is made good by the next one. Requests: caller, photo, count, campaign, village, insert, ledger.
 */
export async function register(
  call: Call,
  { clientId, fileId, villageId }: Upload,
): Promise<RegisteredPhoto> {
  const owner = call.caller.openid
  const photoId = idempotentId('photo', owner, clientId)
  const existing = await photos.get(photoId)
  const line = { subject: `photo:${photoId}`, ...(villageId ? { villageId } : {}) }
  if (existing) {
    await discard(fileId)
    call.record(line)
    return photoView(existing)
  }
  const village = await stampedVillage(owner, call, villageId)
  const examined = await callFunction<Decision<Examined>>('photos', {
    task: 'examine',
    fileId,
    photoId,
    stamp: { village, at: call.now },
  })
  if (!examined.ok) {
    await discard(fileId)
    throw new RefusalError(examined)
  }
  // Asked before the record is written: its trace is then in the record before the verdict can come.
  const traceId = await askMediaCheck(owner, await linkTo(examined.value.display))
  const photo: Photo = {
    _id: photoId,
    owner,
    uploadedAt: call.now,
    ...(villageId ? { villageId } : {}),
    usedBy: null,
    safety: 'checking',
    safetyNote: '',
    traceId,
    checkAskedAt: call.now,
    checkTries: 1,
    writes: [call.wroteOnce(line)],
    ...examined.value,
  }
  const inserted = await photos.insert(photo)
  await discard(fileId)
  if (!inserted) return photoView(found(await photos.get(photoId), '张照片'))
  call.record(line)
  return photoView(photo)
}

/** Who may upload still more today, and what the stamp says of where. @throws PHOTOS_TODAY, NOT_FOUND */
async function stampedVillage(owner: string, call: Call, villageId: string | undefined): Promise<string> {
  const [person, today, campaign, village] = await Promise.all([
    call.caller.person(),
    photos.count({ owner, uploadedAt: command.gte(startOfDay(call.today)) }),
    campaigns.get(campaignId),
    villageId ? villages.get(villageId) : undefined,
  ])
  const perDay = person?.grants.length ? photoLimits.perDay : photoLimits.perDayOfVillager
  if (today >= perDay) refuseCall('PHOTOS_TODAY', { perDay })
  if (villageId) found(village, '个村')
  return [campaign?.town, village?.name].filter(Boolean).join('·')
}

/** What is left behind in incoming/ costs storage, not truth: a deletion that fails is not the caller's trouble. */
async function discard(fileId: string): Promise<void> {
  try {
    await deleteFiles([fileId])
  } catch (error) {
    console.error(error)
  }
}
