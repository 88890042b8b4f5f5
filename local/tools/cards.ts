// The printed cards, one A4 page per role, from the marked steps of docs/manual.zh.md, into cards/ (not committed):
// npm run cards [-- --pdf folder]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { launchChromium } from './chromium'

const ROOT = resolve(__dirname, '../..')
const cardsFolder = join(ROOT, 'cards')
export const manualFile = join(ROOT, 'docs/manual.zh.md')

/** Whose card it is, as it stands in large letters. */
const titles: Readonly<Record<string, string>> = {
  villager: '村民',
  cadre: '村干部',
  supervisor: '卫生监督员、联户党员',
  inspector: '督查员',
  judge: '评委',
  staff: '镇工作人员',
  admin: '镇管理员',
  leader: '镇领导、管区书记',
}
export const cardRoles = Object.keys(titles)

/** The numbered lines that the manual marks as a role's card. */
export function stepsOf(manual: string, role: string): string[] {
  const marked = new RegExp(`<!-- card: ${role} -->\n([^]*?)<!-- /card -->`).exec(manual)?.[1]
  if (marked === undefined) throw new Error(`the manual marks no card of ${role}`)
  return marked.split('\n').flatMap((line) => /^\d+\. (.+)$/.exec(line)?.[1] ?? [])
}

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const html = (step: string) =>
  escape(step)
    .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
    // What stands on the screen is not broken over two lines.
    .replace(/“[^”]{1,11}”/g, '<span>$&</span>')

const css = `
  @page { size: A4; margin: 0; }
  * { box-sizing: border-box; }
  body { margin: 0; background: #e7e5de; color: #1d2b25; font-family: 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  main { display: flex; flex-direction: column; width: 210mm; height: 297mm; margin: 0 auto; padding: 14mm 15mm 10mm; background: #fff; }
  header { display: flex; align-items: center; gap: 8mm; padding-bottom: 6mm; border-bottom: 1.2mm solid #2f6b4f; }
  h1 { flex: 1; margin: 0; font-size: 40pt; line-height: 1.15; }
  h1.long { font-size: 30pt; }
  h1 small { display: block; color: #2f6b4f; font-size: 17pt; font-weight: 600; }
  .code { display: flex; align-items: center; justify-content: center; width: 36mm; height: 36mm; border: 0.6mm dashed #8b9891; border-radius: 50%; color: #56635d; font-size: 11pt; line-height: 1.5; text-align: center; }
  ol { display: flex; flex: 1; flex-direction: column; justify-content: space-evenly; margin: 0; padding: 3mm 0; list-style: none; counter-reset: step; }
  li { display: flex; gap: 6mm; font-size: 18pt; line-height: 1.42; counter-increment: step; }
  li::before { flex: none; width: 12mm; height: 12mm; border-radius: 50%; background: #2f6b4f; color: #fff; font-size: 20pt; font-weight: 700; line-height: 12mm; text-align: center; content: counter(step); }
  li div { text-wrap: pretty; }
  li span { white-space: nowrap; }
  b { color: #2f6b4f; font-size: 21pt; }
  footer { display: flex; gap: 3mm; padding-top: 4mm; border-top: 0.3mm solid #c9cfca; color: #56635d; font-size: 12pt; line-height: 1.5; }
  footer i { flex: 1; border-bottom: 0.3mm solid #56635d; }
`

/** A role's card, a page of its own. */
export function cardOf(manual: string, role: string): string {
  const title = titles[role] ?? role
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>洁美西里：${title}怎么用</title>
<style>${css}</style>
</head>
<body>
<!-- 由 npm run cards 从 docs/manual.zh.md 写出，请改那里。 -->
<main>
<header>
<h1${title.length > 6 ? ' class="long"' : ''}><small>洁美西里 · 一页说明</small>${title}</h1>
<div class="code">小程序码<br>贴在这里</div>
</header>
<ol>
${stepsOf(manual, role)
  .map((step) => `<li><div>${html(step)}</div></li>`)
  .join('\n')}
</ol>
<footer>引号里的字，就是屏幕上的字。办不下去，问${role === 'admin' ? '部署的人' : '镇管理员'}，电话<i></i></footer>
</main>
</body>
</html>
`
}

/** As printed: every card must be one page with nothing pressed out of it. */
async function print(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const browser = await launchChromium()
  try {
    const page = await browser.newPage({ viewport: { width: 794, height: 1123 } })
    for (const role of cardRoles) {
      await page.goto(pathToFileURL(join(cardsFolder, `${role}.html`)).href)
      const over = await page.evaluate(() => {
        const list = document.querySelector('ol')
        return list ? list.scrollHeight - list.clientHeight : 0
      })
      if (over > 0) throw new Error(`the card of ${role} is ${over} px too long`)
      await page.screenshot({ path: join(folder, `${role}.png`) })
      await page.pdf({ path: join(folder, `${role}.pdf`), preferCSSPageSize: true, printBackground: true })
      console.log(join(folder, `${role}.pdf`))
    }
  } finally {
    await browser.close()
  }
}

async function main() {
  const { values } = parseArgs({ options: { pdf: { type: 'string' } } })
  const manual = readFileSync(manualFile, 'utf8')
  mkdirSync(cardsFolder, { recursive: true })
  for (const role of cardRoles) writeFileSync(join(cardsFolder, `${role}.html`), cardOf(manual, role))
  console.log(`${cardRoles.length} cards in ${cardsFolder}`)
  if (values.pdf) await print(values.pdf)
}

if (require.main === module)
  main().catch((error: unknown) => {
    console.error(error)
    process.exitCode = 1
  })
