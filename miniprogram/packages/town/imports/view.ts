import type { ImportView, Me } from '../../../../typings/contract'
import { importLimits } from '../../../shared/household/import-schema'

export type Kind = ImportView['kind']

/** What each kind of workbook needs, in the words of its columns. */
const columns: Readonly<Record<Kind, { needed: string; may: string }>> = {
  households: { needed: '村、户号、户主、户类型', may: '门牌号、手机号、帮扶需求' },
  districts: { needed: '村、管区', may: '' },
}

/** Districts are an admin's to import. */
export const kindsFor = ({ grants }: Pick<Me, 'grants'>): { value: Kind; label: string }[] => [
  { value: 'households', label: '农户' },
  ...(grants.some(({ role }) => role === 'admin') ? [{ value: 'districts' as const, label: '管区' }] : []),
]

export const asks = (kind: Kind) => ({
  needed: columns[kind].needed,
  may: columns[kind].may,
  rules: [
    '第一行是表头，一户（一村）一行；不要合并单元格。',
    kind === 'households'
      ? '户类型填“贫困户”或“一般户”；户号在本村里不能重复，定了就不改。'
      : '村名要和任务分解表里的一样；先导入管区，再发管区书记的邀请。',
    `只收 .xlsx，最多 ${importLimits.rows.toLocaleString('en-US')} 行、${importLimits.megabytes} MB。`,
    '同一张表可以再导：没变的不动，变了的更新，已有的分数和联户都留着。',
  ],
})

/** What is wrong with a chosen file before it is sent; empty when nothing is. */
export function wrongFile({ name, size }: { readonly name: string; readonly size: number }): string {
  if (!/\.xlsx$/i.test(name)) return '请选择 .xlsx 格式的表格；别的格式请用 Excel 或 WPS 另存为 .xlsx'
  return size > importLimits.megabytes * 1024 * 1024
    ? `表格超过 ${importLimits.megabytes} MB，请删掉图片和用不着的工作表，或分成几个表格`
    : ''
}

export function progressView(view: ImportView) {
  const { state, total, done, added, changed, same, refused, refusedCount } = view
  const share = total ? Math.round((100 * done) / total) : state === 'done' ? 100 : 0
  return {
    id: view.id,
    title: titleOf(view),
    running: state === 'running' || state === 'reading',
    share,
    words: `${done.toLocaleString('en-US')} / ${total.toLocaleString('en-US')} 行`,
    numbers: [
      { word: '新增', count: added },
      { word: '更新', count: changed },
      { word: '没变', count: same },
      { word: '没导入', count: refusedCount },
    ],
    refused: refused.map(({ row, reason }) => ({ row, words: `第 ${row} 行：${reason}` })),
    more: refusedCount > refused.length ? `还有 ${refusedCount - refused.length} 行，下载表格看全部。` : '',
    file: view.refusedFile ?? '',
  }
}
export type ProgressView = ReturnType<typeof progressView>

function titleOf({ state, refusedCount, problem = '' }: ImportView): string {
  switch (state) {
    case 'reading':
      return '正在读表格'
    case 'running':
      return '正在导入，可以离开，回来接着看'
    case 'failed':
      return problem || '没有导入，请检查表格再试'
    case 'done':
      return refusedCount ? `导入完成，有 ${refusedCount} 行没有导入` : '导入完成'
  }
}
