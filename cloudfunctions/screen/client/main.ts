import { dayOf, readMoment } from '@shared/kernel/days'
import type { ScreenData } from '../../../typings/contract/screen'
import { keep, kept, readData } from './keep'
import { make, scenesOf } from './scenes'

const everyMinute = 60_000

/** The screen turns by itself: scene after scene, and asks for news every minute. What it had last it goes on with. */
let data: ScreenData | undefined = kept()
let tag = ''
let online = true
let asked = false
let scene = 0
let turning: ReturnType<typeof setTimeout> | undefined

const stage = document.getElementById('stage')

function show(): void {
  clearTimeout(turning)
  if (!stage) return
  if (!data) {
    stage.replaceChildren(make('main', 'nothing', make('h1', '', '洁美西里'), make('p', 'soft', nothing())))
    turning = setTimeout(show, 5000)
    return
  }
  const scenes = scenesOf(data, dayOf(Date.now()))
  const now = scenes[scene % scenes.length]
  if (!now) return
  const main = make('main', '', make('h2', '', now.title), now.body())
  main.dataset['scene'] = now.id
  const state = make(
    'span',
    online ? 'number' : 'off number',
    `${online ? '' : '网络断开 · '}数据时间 ${readMoment(data.at)}`,
  )
  stage.replaceChildren(
    make(
      'header',
      '',
      make('h1', '', `洁美西里 · ${data.town}`),
      make('span', 'number', readMoment(Date.now())),
    ),
    main,
    make('footer', '', state, make('span', '', data.demo ? '演示：不是真实村情' : '随手拍，一起管')),
  )
  turning = setTimeout(() => {
    scene += 1
    show()
  }, now.seconds * 1000)
}

function nothing(): string {
  if (!asked) return '正在取数据…'
  return online ? '还没有公布的内容，镇里公布以后自己会显示' : '网络不通，接上以后自己会显示'
}

async function refresh(): Promise<void> {
  const was = { online, data, asked }
  try {
    const answer = await fetch('/screen/data', {
      cache: 'no-store',
      headers: tag ? { 'if-none-match': tag } : {},
      signal: AbortSignal.timeout(20_000),
    })
    if (answer.status === 200) {
      const text = await answer.text()
      const fresh = readData(text)
      // Half an answer is no answer: the next one will be whole.
      if (!fresh) throw new Error('cut')
      data = fresh
      tag = answer.headers.get('etag') ?? ''
      keep(text)
    }
    online = answer.ok || answer.status === 304 || answer.status === 404
  } catch {
    online = false
  }
  asked = true
  if (was.online !== online || (was.data === undefined && (data || !was.asked))) show()
}

// A tap or a key goes on to the next scene: for whoever stands before it.
const next = () => {
  scene += 1
  show()
}
addEventListener('click', next)
addEventListener('keydown', next)

void navigator.serviceWorker?.register('/screen/worker.js', { scope: '/screen' }).catch(() => undefined)
show()
void refresh()
setInterval(() => void refresh(), everyMinute)
