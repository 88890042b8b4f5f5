import css from './bar.css'
import { button, make } from '../dom'
import { clockField } from './clock'
import { People, type Person } from './people'
import { stepList } from './steps'
import { remember, remembered } from './memory'
import type { PhoneControls } from '../phone'

const SCALES = [1, 1.15, 1.3, 1.4]

const frame = make('iframe', 'bar-phone')
frame.title = '手机'
const here = make('code', 'bar-page', '/')
const errors = make('ol', 'bar-errors')
const errorCount = make('summary', '', '没有错误')

/** The phone anew, at the page where it is: another person, another size. */
const reload = () => frame.contentWindow?.location.reload()
const phone = () => (frame.contentWindow as (Window & { __phone?: PhoneControls }) | null)?.__phone

function who(): HTMLElement {
  const list = new People(remembered('openid', 'visitor'), ({ openid }: Person) => {
    remember('openid', openid)
    // A person's own pages may be closed to the next one: begin at the first page.
    frame.contentWindow?.location.replace('/app')
  })
  void list.load()
  return section('我是谁', list.element)
}

function network(): HTMLElement {
  const set = (on: boolean) => {
    remember('network', on ? 'on' : 'off')
    phone()?.setNetwork(on)
  }
  return section(
    '网络',
    choices(
      [
        ['有网', true],
        ['没网', false],
      ],
      remembered('network', 'on') !== 'off',
      set,
    ),
  )
}

function scale(): HTMLElement {
  const set = (value: number) => {
    remember('scale', String(value))
    reload()
  }
  const current = Number(remembered('scale', '1'))
  return section(
    '字号',
    choices(
      SCALES.map((it) => [String(it), it]),
      current,
      set,
    ),
  )
}

function choices<T>(options: [string, T][], current: T, chosen: (value: T) => void): HTMLElement {
  const row = make('div', 'bar-choices')
  for (const [text, value] of options) {
    const option = button('', text, () => {
      row.querySelectorAll('button').forEach((it) => it.setAttribute('aria-pressed', String(it === option)))
      chosen(value)
    })
    option.setAttribute('aria-pressed', String(value === current))
    row.append(option)
  }
  return row
}

function links(): HTMLElement {
  const link = (text: string, href: string) => Object.assign(make('a', '', text), { href, target: '_blank' })
  const reset = button('bar-reset', '重置演示', () => {
    if (confirm('把演示数据恢复到最初？现在的改动都会消失。')) void resetDemo()
  })
  return make('nav', 'bar-links', link('大屏', '/screen'), link('已发消息', '/local/outbox'), reset)
}

async function resetDemo(): Promise<void> {
  const answer = await fetch('/local/reset', { method: 'POST' })
  if (!answer.ok) return alert('重置没有成功')
  for (const key of Object.keys(localStorage)) if (key.startsWith('mini ')) localStorage.removeItem(key)
  indexedDB.deleteDatabase('phone-files')
  location.reload()
}

function section(title: string, ...inside: Node[]): HTMLElement {
  return make('section', '', make('h2', '', title), ...inside)
}

function showErrors(list: string[]): void {
  errorCount.textContent = list.length ? `${list.length} 个运行错误` : '没有错误'
  errors.replaceChildren(...list.map((text) => make('li', '', text)))
  errors.parentElement?.classList.toggle('bar-wrong', list.length > 0)
}

addEventListener(
  'message',
  ({ source, data }: MessageEvent<{ phone?: string; page?: string; errors?: string[] }>) => {
    if (source !== frame.contentWindow) return
    if (data.phone === 'page') {
      here.textContent = data.page ?? ''
      history.replaceState(null, '', `#${data.page ?? ''}`)
    }
    showErrors(data.errors ?? (frame.contentWindow as Window | null)?.__errors ?? [])
  },
)

document.head.append(make('style', '', css))
const clock = clockField(reload)
const panel = make('aside', 'bar')
const fold = button('bar-fold', '演示', () => panel.classList.toggle('bar-open'))
panel.append(
  make('header', '', make('b', '', '洁美西里'), make('span', '', '本机演示')),
  who(),
  section('日期', clock.element),
  section(
    '演示推进',
    stepList(async () => {
      await clock.sync()
      reload()
    }),
  ),
  network(),
  scale(),
  links(),
  section('当前页面', here),
  make('details', '', errorCount, errors),
)
frame.src = `/app${location.hash}`
document.body.append(panel, make('main', '', frame), fold)
