import { downloadFile } from '../services/cloud'
import * as documents from '../services/documents'
import { confirm, tell } from './load'
import { textOf } from './taps'

/** Brings a document of the cloud onto the phone and shows it; its menu sends it on to a computer. */
export async function openExported(fileId: string, fileType: 'xlsx' | 'docx' = 'xlsx'): Promise<void> {
  const filePath = await downloadFile(fileId)
  await wx.openDocument({ filePath, fileType, showMenu: true })
}

/** A file no phone opens goes into a chat, from where a computer takes it. */
async function sendExported(fileId: string, fileName: string): Promise<void> {
  const filePath = await downloadFile(fileId)
  void wx.hideLoading()
  if (
    await confirm(
      '图文包做好了',
      '发给“文件传输助手”，在电脑上解开，打开里面的网页，复制到公众号后台。',
      '发出去',
    )
  )
    await wx.shareFileMessage({ filePath, fileName })
}

/** Makes a workbook and shows it; what is wrong is told. */
export async function handOut(ask: () => Promise<{ readonly fileId: string }>): Promise<void> {
  void wx.showLoading({ title: '正在导出', mask: true })
  try {
    await openExported((await ask()).fileId)
    void wx.hideLoading()
  } catch (error) {
    void wx.hideLoading()
    tell(error)
  }
}

const kinds = {
  notice: { ask: documents.exportNotice, type: 'docx' },
  ranking: { ask: documents.exportRanking, type: 'xlsx' },
  article: { ask: documents.exportArticle, type: 'zip' },
  pledge: { ask: documents.exportPledge, type: 'docx' },
  assessment: { ask: documents.exportAssessment, type: 'xlsx' },
  payouts: { ask: documents.exportPayouts, type: 'xlsx' },
  problems: { ask: documents.exportProblems, type: 'xlsx' },
  entries: { ask: documents.exportEntries, type: 'xlsx' },
  cleanup: { ask: documents.exportCleanup, type: 'xlsx' },
  visits: { ask: documents.exportVisits, type: 'xlsx' },
  households: { ask: documents.exportTownHouseholds, type: 'xlsx' },
} as const

/** Spread into a page: a line that takes something out as a file. `data-export` names what, `data-id` which one. */
export const exporting = {
  async exportFile(event: WechatMiniprogram.TouchEvent) {
    const { ask, type } = kinds[textOf(event, 'export') as keyof typeof kinds]
    void wx.showLoading({ title: '正在导出', mask: true })
    try {
      const { fileId } = await ask(textOf(event, 'id'))
      await (type === 'zip' ? sendExported(fileId, '公众号图文.zip') : openExported(fileId, type))
      void wx.hideLoading()
    } catch (error) {
      void wx.hideLoading()
      tell(error)
    }
  },
}
