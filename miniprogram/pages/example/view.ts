import type { ExposureDetail } from '../../../typings/contract'
import { toExample, type ExampleRow } from '../../page/rows'
import { readMoment } from '../../shared/kernel/days'

interface Picture {
  readonly id: string
  readonly thumb: string
  readonly display: string
}

export interface ExampleView {
  readonly row: ExampleRow
  readonly villageId: string
  readonly villageName: string
  readonly text: string
  /** Both pictures in one frame, with their words; null where there is only one. */
  readonly pair: {
    readonly before: string
    readonly after: string
    readonly beforeWord: string
    readonly afterWord: string
  } | null
  /** What the frame shows cut to its shape, as it was taken, with all the others. */
  readonly whole: readonly string[]
  /** The photos that do not stand in the frame. */
  readonly sets: readonly { readonly title: string; readonly photos: readonly Picture[] }[]
  readonly mended: string
  readonly reply: { readonly text: string; readonly when: string } | null
  readonly share: string
}

export function exampleView(detail: ExposureDetail): ExampleView {
  const { kind, photos, before, after, reply, fixedAt } = detail
  const row = toExample(detail)
  const good = kind === 'good'
  const [first, second] = good ? [before[0], photos[0]] : [photos[0], after[0]]
  const words = good ? ['原来', '现在'] : ['整改前', '整改后']
  const paired = first && second
  const beside = (title: string, all: ExposureDetail['photos']) => ({
    title: paired ? `${title}，还有 ${all.length - 1} 张` : title,
    photos: all.map(numbered).slice(paired ? 1 : 0),
  })
  return {
    row,
    villageId: detail.villageId,
    villageName: detail.villageName,
    text: detail.text,
    pair: paired
      ? {
          before: first.display,
          after: second.display,
          beforeWord: words[0] ?? '',
          afterWord: words[1] ?? '',
        }
      : null,
    whole: paired
      ? (good ? [...before, ...photos] : [...photos, ...after]).map(({ display }) => display)
      : [],
    sets: [
      beside(good ? '现在' : '问题照片', photos),
      beside(good ? '原来' : '整改后', good ? before : after),
    ].filter((set) => set.photos.length > 0),
    mended: fixedAt ? `${readMoment(fixedAt)} 督查员到现场核实，已整改到位` : '',
    reply: reply ? { text: reply.text, when: readMoment(reply.at) } : null,
    share: `${row.word}：${detail.villageName}，${detail.title}${fixedAt ? '（已整改）' : ''}`,
  }
}

const numbered = (picture: { thumb: string; display: string }, at: number): Picture => ({
  id: String(at),
  ...picture,
})
