import type { OutboxEntry } from './outbox'

const NAMES: Readonly<Record<string, string>> = {
  'subscribeMessage.send': '订阅消息',
  'security.msgSecCheck': '文字内容安全检查',
  'security.mediaCheckAsync': '图片内容安全检查',
  'riskControl.getUserRiskRank': '用户风险等级',
  'security.getUserRiskRank': '用户风险等级',
  'wxacode.getUnlimited': '小程序码',
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (value: string) => value.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)

const time = (iso: string) =>
  new Date(iso).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false })

const data = (value: unknown) => `<pre>${escaped(JSON.stringify(value, null, 2) ?? '')}</pre>`

const row = ({ number, time: at, api, openid, arguments: args, answer }: OutboxEntry) => `
  <tr>
    <td>${number}</td>
    <td>${escaped(time(at))}</td>
    <td>${escaped(NAMES[api] ?? api)}<br><small>${escaped(api)}</small></td>
    <td>${escaped(String(args['touser'] ?? args['openid'] ?? openid ?? '—'))}</td>
    <td>${data(args)}</td>
    <td>${data(answer)}</td>
  </tr>`

export const outboxPage = (entries: readonly OutboxEntry[]) => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>发件箱：本地云</title>
<style>
  body { font: 16px/1.6 system-ui, sans-serif; margin: 24px; color: #1f2a24; background: #fafaf7 }
  table { border-collapse: collapse; width: 100% }
  th, td { border-bottom: 1px solid #dcdcd2; padding: 8px; text-align: left; vertical-align: top }
  pre { margin: 0; font-size: 13px; white-space: pre-wrap; word-break: break-all; max-width: 48ch }
  small { color: #6b756e }
</style>
<h1>发件箱</h1>
<p>本机没有连接微信。下面是本应交给微信的消息和检查，最新的在最上面，共 ${entries.length} 条。</p>
<table>
  <thead><tr><th>序号</th><th>时间</th><th>种类</th><th>收件人</th><th>内容</th><th>答复</th></tr></thead>
  <tbody>${entries.slice().reverse().map(row).join('') || '<tr><td colspan="6">还没有消息。</td></tr>'}</tbody>
</table>
</html>
`
