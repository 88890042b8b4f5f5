import type { Photo } from '../../cloudfunctions/core/records/evidence'
import type { PhotoStage } from '../../miniprogram/shared/evidence/photo'
import type { SceneName } from './pictures'

export const pictureSize = { width: 960, height: 720 } as const

/** One picture to be made: which place, at which stage, seen how, and stamped with what. */
export interface Shot {
  readonly photoId: string
  readonly stage: PhotoStage
  readonly kind: SceneName
  readonly place: number
  /** 0 as drawn; 1, 2, … another village's look of it: mirrored, another season, another crop. */
  readonly look: number
  readonly villageName: string
  readonly at: number
}

/** Where a picture's two sizes ended up, and the hash of its bytes. */
export interface Filed {
  readonly thumb: string
  readonly display: string
  readonly sha256: string
}

export function fileOf(photoId: string, filed: ReadonlyMap<string, Filed>): Filed {
  const found = filed.get(photoId)
  if (!found) throw new Error(`no file for ${photoId}`)
  return found
}

/** What the records of all drawn pictures have in common: no camera, no question to WeChat, nothing to compare. */
export const drawn = {
  ...pictureSize,
  safety: 'safe',
  safetyNote: '演示图片',
  traceId: '',
  checkAskedAt: 0,
  checkTries: 0,
  takenAt: 0,
  hashes: [],
  bands: [],
  grey: '',
} as const satisfies Partial<Photo>
