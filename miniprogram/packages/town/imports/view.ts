import type { ImportView, Me } from '../../../../typings/contract'
import { CallError } from '../../../services/cloud'
import { importKinds, importLimits } from '../../../shared/household/import-schema'
import { keepsRegister } from '../../../shared/household/sight'
import { append } from '../../../page/parts'

export type Kind = ImportView['kind']

interface Column {
  readonly title: string
  readonly needed: boolean
  readonly hint: string
}

const column = (title: string, needed: boolean, hint = ''): Column => ({ title, needed, hint })

/** What each kind of workbook is read for; the documents function knows more names for a column (import-columns.ts). */
const columns: Readonly<Record<Kind, readonly Column[]>> = {
  households: [
    column('村', true, '和任务分解表里的村名一样'),
    column('户号', true, '同村不重复，定了就不改'),
    column('户主', true),
    column('户类型', true, '贫困户或一般户'),
    column('门牌号', false),
    column('手机号', false, '11 位'),
    column('帮扶需求', false),
  ],
  districts: [
    column('村', true, '和任务分解表里的村名一样'),
    column('管区', true, '先导入管区，再邀请管区书记'),
  ],
  shops: [
    column('村', true, '和任务分解表里的村名一样'),
    column('店名', true, '同村不重复，按店名认是不是同一家'),
    column('负责人', true),
    column('手机号', false, '11 位'),
    column('经营什么', false),
    column('路', false, '例如韩莱路'),
    column('位置', false, '例如集市东口'),
  ],
}

/** What is being fetched to be looked at. */
export type Fetching = '' | 'refused' | 'template' | 'register'

const isStaff = ({ grants }: Pick<Me, 'grants'>): boolean =>
  grants.some(({ role }) => role === 'admin' || role === 'office')

/** Those who import anything: shops all staff, households those who keep the register, districts an admin. */
export const mayImport = isStaff
export const keepsHouseholds = ({ grants }: Pick<Me, 'grants'>): boolean => keepsRegister(grants)
export const NOBODYS = '表格由镇管理员和各站所导入导出；如果您就是，请到“我的”里用邀请码领取身份'

const labels: Readonly<Record<Kind, string>> = { households: '农户', districts: '管区', shops: '沿街业户' }

export const kindsFor = (me: Pick<Me, 'grants'>): { value: Kind; label: string }[] => {
  const may: Readonly<Record<Kind, boolean>> = {
    households: keepsHouseholds(me),
    districts: me.grants.some(({ role }) => role === 'admin'),
    shops: isStaff(me),
  }
  return importKinds.filter((kind) => may[kind]).map((value) => ({ value, label: labels[value] }))
}

const rowOf: Readonly<Record<Kind, string>> = { households: '户', districts: '村', shops: '家店' }
const stays: Readonly<Record<Kind, string>> = {
  households: '已有的分数和联户都留着',
  districts: '没列出的村不动',
  shops: '已签的责任书和检查都留着',
}

export const asks = (kind: Kind) => ({
  columns: columns[kind],
  rules: [
    `第一行写列名，一${rowOf[kind]}一行，不要合并单元格。`,
    `只收 .xlsx，最多 ${importLimits.rows.toLocaleString('en-US')} 行、${importLimits.megabytes} MB。`,
    `同一张表可以再导：没变的不动，变了的更新，${stays[kind]}。`,
  ],
})

/** Whether the same import may be taken up again: nobody answered, or not now. Else the workbook itself was refused. */
export const mayGoOn = (error: unknown): boolean =>
  !(error instanceof CallError) || ['OFFLINE', 'BUSY', 'INTERNAL'].includes(error.code)

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
    groups: append(
      [],
      refused.map(({ row, reason }) => ({ id: String(row), words: `第 ${row} 行：${reason}` })),
    ),
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
      return '正在导入，离开了回来接着导'
    case 'failed':
      return problem || '没有导入，请检查表格再试'
    case 'done':
      return refusedCount ? `导入完成，有 ${refusedCount} 行没有导入` : '导入完成'
  }
}
