import type { PhotoToReview } from '../../../../typings/contract'
import { readMoment } from '../../../shared/kernel/days'

export interface ReviewRow {
  readonly id: string
  readonly src: string
  readonly where: string
  readonly when: string
  readonly why: string
}

export const reviewRow = (photo: PhotoToReview): ReviewRow => ({
  id: photo.id,
  src: photo.display || photo.thumb,
  where: photo.villageName ?? '没有写村名',
  when: `${readMoment(photo.uploadedAt)} 上传`,
  why: photo.why,
})

export const leftWords = (left: number, more: boolean): string =>
  left <= 1 && !more ? '这是最后一张' : `还有 ${left}${more ? ' 多' : ''} 张要看`

/** What is written down when a person finds nothing wrong. */
export const passReason = '人工查看，没有问题'

export const refuseReasons: readonly string[] = [
  '看得清人脸，没有征得同意',
  '有车牌、门牌等个人信息',
  '有孩子',
  '画面不雅或血腥',
  '有广告或二维码',
  '和景观无关',
]
