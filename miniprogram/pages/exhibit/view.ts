import type { ExhibitPage } from '../../../typings/contract'
import { exhibitLine } from '../../page/exhibit'
import { readDay } from '../../shared/kernel/days'

/** What of an exhibit's state is worth a sentence. */
export function stateWords({ state, mendBy }: Pick<ExhibitPage, 'state' | 'mendBy'>): string {
  if (state === 'planned') return '已经列入计划，还没有开工。'
  if (state === 'building') return '正在建设，请绕行时注意安全。'
  if (state === 'damaged' || state === 'repairing')
    return `${state === 'damaged' ? '有破损，等待修复' : '正在修复'}${mendBy ? `，${readDay(mendBy)}前修好` : ''}。`
  return ''
}

export const exhibitFace = (exhibit: ExhibitPage) => ({
  ...exhibitLine(exhibit),
  words: stateWords(exhibit),
  says: exhibit.says,
  village: exhibit.villageName,
  body: exhibit.bodyName,
  photos: exhibit.photos,
  point: exhibit.point ?? null,
})
export type ExhibitFace = ReturnType<typeof exhibitFace>
