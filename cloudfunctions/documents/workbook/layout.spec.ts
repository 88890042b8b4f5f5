import { Workbook } from 'exceljs'
import { writeTables, type Table } from './excel'

const sheetOf = async (table: Table) => {
  const bytes = await writeTables([table], { above: '（演示）西里镇\u3000', below: '2026-06-20 10:00 导出' })
  const workbook = new Workbook()
  await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0])
  const [sheet] = workbook.worksheets
  if (!sheet) throw new Error('no sheet')
  return sheet
}
const long = '大风刮掉了六面道旗，铁架也歪了，从石桥到老槐树一路都要重新固定，请尽快派人处理。'

describe('a sheet for people', () => {
  it('shows all of a text: columns as wide as they must be, long ones on several lines', async () => {
    const sheet = await sheetOf({
      name: '台账',
      titles: ['村', '问题'],
      rows: [
        ['中西里', long],
        ['东升', '短'],
      ],
    })
    expect(sheet.getColumn(1).width).toBe(9)
    expect(sheet.getColumn(2).width).toBe(36)
    // 82 digits wide, 35 to a line.
    expect([2, 3].map((row) => sheet.getRow(row).height)).toEqual([50, 20])
    expect(sheet.getCell('B2').alignment.wrapText).toBe(true)
    const endless = await sheetOf({ name: '台账', titles: ['问题'], rows: [[long.repeat(100)]] })
    expect(endless.getRow(2).height).toBe(409)
  })

  it('writes the numbers of a column alike, and keeps digits that are a name', async () => {
    const rows = [
      [87, 12, '007'],
      [86.87, 3, '130'],
      ['没有督查', 0, ''],
    ] as const
    const sheet = await sheetOf({ name: '排名', titles: ['得分', '入户数', '户号'], rows })
    expect(['A2', 'A3', 'B2', 'C2'].map((cell) => sheet.getCell(cell).numFmt)).toEqual([
      '0.00',
      '0.00',
      '0',
      '@',
    ])
    expect(sheet.getCell('C2').value).toBe('007')
    expect(sheet.getCell('A4').value).toBe('没有督查')
  })

  it('is printed on A4, all columns side by side, with its name, page and column names on each page', async () => {
    const narrow = await sheetOf({ name: '甲 & 乙', titles: ['村'], rows: [['中西里']] })
    expect(narrow.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'portrait',
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    })
    expect(narrow.headerFooter.oddHeader).toMatch(/（演示）西里镇\u3000甲 && 乙$/)
    expect(narrow.headerFooter.oddFooter).toBe('&L2026-06-20 10:00 导出&R第 &P 页，共 &N 页')
    const titles = ['一', '二', '三', '四']
    const wide = await sheetOf({ name: '宽', titles, rows: [titles.map(() => long)] })
    expect(wide.pageSetup.orientation).toBe('landscape')
  })
})
