import { dayOf, readDay } from '../kernel/days'

/** What the comparison of an after photo found; shown to the verifier with both pictures, and never decides. */
export interface PhotoFinding {
  readonly photoId: string
  /** The same file; the same shot made again (recompressed, mirrored, cropped, …); nothing changed since the before photo. */
  readonly kind: 'exact' | 'reused' | 'unchanged'
  /** The other photo. */
  readonly against: string
  readonly ofOwnBefore: boolean
  readonly mirrored: boolean
  /** When the other photo was uploaded. */
  readonly againstAt: number
  /** The record the other photo is evidence for; '' where none. */
  readonly againstUsedBy: string
}

/** What a finding says to the verifier; it points at two pictures and accuses nobody. */
export function findingWords({
  kind,
  ofOwnBefore,
  mirrored,
  againstAt,
}: Omit<PhotoFinding, 'againstUsedBy'>): string {
  const other = ofOwnBefore ? '整改前的照片' : `${readDay(dayOf(againstAt))}上传过的一张照片`
  switch (kind) {
    case 'exact':
      return `和${other}是同一个文件，请核实`
    case 'unchanged':
      return '和整改前的照片对比，几乎看不出变化，请到现场核实'
    case 'reused':
      return `像是${other}${mirrored ? '左右翻转后' : '处理后'}又用了一次，请核实`
  }
}
