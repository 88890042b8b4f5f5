import * as v from 'valibot'
import { clientId, id, oneOf } from '../kernel/fields'

/** What a workbook may be at most: told before the upload, held after it. */
export const importLimits = { rows: 20_000, megabytes: 10 } as const

/** What may come as a workbook. */
export const importKinds = ['households', 'districts', 'shops'] as const
export type ImportKind = (typeof importKinds)[number]

const kind = oneOf('导入内容', importKinds)

/** 导入: a workbook that was uploaded; the server reads it and answers row by row. */
export const startImport = v.strictObject({
  clientId,
  kind,
  fileId: v.pipe(
    v.string('文件没有传上来，请重试'),
    v.regex(/^cloud:\/\/[^/]+\/incoming\/[A-Za-z0-9_./-]{1,200}\.xlsx$/, '请选择 .xlsx 格式的表格'),
    v.check((file) => !file.includes('..'), '文件没有传到指定位置，请重试'),
  ),
})
export const importTemplate = v.strictObject({ kind })
export const importRef = v.strictObject({ importId: id('导入') })
export const exportHouseholds = v.strictObject({ villageId: v.optional(id('村')) })
