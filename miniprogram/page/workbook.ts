import { downloadFile } from '../services/cloud'

/** Brings a workbook of the cloud onto the phone and shows it; its menu sends it on to a computer. */
export async function openWorkbook(fileId: string): Promise<void> {
  const filePath = await downloadFile(fileId)
  await wx.openDocument({ filePath, fileType: 'xlsx', showMenu: true })
}
