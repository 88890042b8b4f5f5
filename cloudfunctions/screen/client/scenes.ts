import { phaseOn } from '@shared/campaign/plan'
import { dayOf, daysBetween, readDay, readMonth, type Day } from '@shared/kernel/days'
import type { ScreenData } from '../../../typings/contract/screen'

/** A picture of what the town is at, for some seconds. */
export interface Scene {
  readonly id: string
  readonly seconds: number
  readonly title: string
  readonly body: () => HTMLElement
}

/** Makes an element; texts are set as text, never read as HTML. */
export function make(tag: string, css: string, ...inside: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag)
  if (css) element.className = css
  element.append(...inside)
  return element
}

function picture(src: string): HTMLElement {
  const image = document.createElement('img')
  image.src = src
  image.alt = ''
  image.onerror = () => image.remove()
  return image
}

const span = (words: string, css = '') => make('span', css, words)
const dayWords = (at: number) => readDay(dayOf(at))

/** The scenes there is something to show in, in their order. */
export function scenesOf(data: ScreenData, today: Day): Scene[] {
  const { ranking, leaders, notices, numbers } = data
  return [
    {
      id: 'phase',
      seconds: 14,
      title: data.contest,
      body: () => make('div', '', phase(data, today), tiles(data), tasks(data, today)),
    },
    {
      id: 'villages',
      seconds: 20,
      title: `${numbers.villages} 个村：绿底 已完成任务 · 黄框 还差几个 · 白线 清底子进度`,
      body: () => make('div', 'grid', ...data.villages.map(cell)),
    },
    ...(ranking
      ? [
          {
            id: 'ranking',
            seconds: 18,
            title: `${readMonth(ranking.month)}全镇洁美排名 前 20 名`,
            body: () => make('div', 'two', ...ranking.rows.slice(0, 20).map(place)),
          },
        ]
      : []),
    ...data.examples.map((example, at) => ({
      id: `example-${at}`,
      seconds: 14,
      title: exampleTitle(example),
      body: () => exampleBody(example),
    })),
    ...(leaders.length
      ? [
          {
            id: 'leaders',
            seconds: 16,
            title: '大家最喜欢的小微景观（投票不计入评奖）',
            body: () => make('div', 'cards', ...leaders.slice(0, 6).map(leader)),
          },
        ]
      : []),
    ...(notices.length
      ? [
          {
            id: 'notices',
            seconds: 16,
            title: '通知公告',
            body: () => make('div', 'lines', ...notices.slice(0, 5).map(noticeLine)),
          },
        ]
      : []),
  ]
}

const exampleTitle = ({ kind, mended }: ScreenData['examples'][number]) =>
  kind === 'good' ? '红榜：学习好样子' : mended ? '黑榜：已经整改好' : '黑榜：请村里尽快整改'

const current = ({ phases }: ScreenData, today: Day) => phaseOn(phases, today)

function phase(data: ScreenData, today: Day): HTMLElement {
  const now = current(data, today)
  const next = data.phases.find(({ from }) => from > today)
  if (now) {
    const left = daysBetween(today, now.to)
    return make(
      'div',
      'phase',
      make('b', '', now.name),
      span(left ? `还有 ${left} 天` : '今天是最后一天', 'straw'),
    )
  }
  return make(
    'div',
    'phase',
    make('b', '', next ? `离${next.name}还有 ${daysBetween(today, next.from)} 天` : '各阶段已结束'),
  )
}

function tasks(data: ScreenData, today: Day): HTMLElement {
  const words = current(data, today)?.tasks ?? ''
  return make('div', 'tasks soft', words)
}

function tiles({ numbers }: ScreenData): HTMLElement {
  const tile = (value: string, words: string) => make('div', 'tile number', make('b', '', value), words)
  return make(
    'div',
    'tiles',
    tile(String(numbers.landscapes), `处景观，计划 ${numbers.planned}`),
    tile(String(numbers.villagesMet), `个村完成，共 ${numbers.villages}`),
    tile(
      numbers.votes === null ? '—' : numbers.votes.toLocaleString('en-US'),
      numbers.votes === null ? '票数结束后公开' : '张群众投票',
    ),
    tile(String(Math.max(0, numbers.planned - numbers.landscapes)), '处还在建设'),
  )
}

/** Four letters fit a cell; a longer name is drawn narrower, the longest end in an ellipsis. */
function narrowed(name: string): HTMLElement {
  const words = make('div', '', name)
  const share = Math.max(0.6, Math.min(1, 4.2 / name.length))
  if (share < 1) Object.assign(words.style, { width: `${100 / share}%`, transform: `scaleX(${share})` })
  return words
}

function cell({
  name,
  quota,
  published,
  light,
  accepted,
  items,
}: ScreenData['villages'][number]): HTMLElement {
  const bar = make('i', '')
  bar.style.width = `${items ? Math.round((100 * accepted) / items) : 0}%`
  return make(
    'div',
    `cell cell--${light}`,
    narrowed(name),
    make('div', 'number soft', `${published}/${quota}`),
    make('div', 'bar', bar),
  )
}

function place({
  place: at,
  before,
  name,
  score,
}: NonNullable<ScreenData['ranking']>['rows'][number]): HTMLElement {
  const moved =
    before === undefined || before === at ? '' : before > at ? `↑${before - at}` : `↓${at - before}`
  return make(
    'div',
    'row number',
    make('b', at <= 3 ? 'straw' : '', String(at)),
    span(name),
    span(moved, 'soft'),
    span((score / 100).toFixed(2)),
  )
}

function exampleBody(example: ScreenData['examples'][number]): HTMLElement {
  const { kind, mended, other } = example
  const framed = (src: string, words: string) =>
    make('figure', '', picture(src), ...(words ? [make('figcaption', '', words)] : []))
  const now = framed(example.picture, kind === 'good' ? (other ? '现在' : '') : other ? '整改前' : '')
  const then = other ? framed(other, kind === 'good' ? '原来' : '整改后') : undefined
  const pictures = kind === 'good' ? [then, now] : [now, then]
  return make(
    'div',
    '',
    make('div', 'pictures', ...pictures.flatMap((one) => one ?? [])),
    make(
      'div',
      'said',
      span(kind === 'good' ? '红榜' : '黑榜', `mark mark--${kind}`),
      make('b', '', example.title),
      ...(kind === 'bad' ? [span(mended ? '已整改' : '待整改', mended ? 'mark mark--mended' : 'mark')] : []),
    ),
    make('div', 'where soft', span(example.where), span(` · ${dayWords(example.publishedAt)}公布`, 'number')),
  )
}

const leader = ({ title, village, votes, picture: src }: ScreenData['leaders'][number]) =>
  make(
    'div',
    'card',
    picture(src),
    make('div', '', span(`${village} · ${title}`), span(votes === null ? '' : `${votes} 票`, 'straw number')),
  )

const noticeLine = ({ title, issuer, publishedAt }: ScreenData['notices'][number]) =>
  make('div', 'line', span(dayWords(publishedAt), 'soft number'), span(title), span(issuer, 'soft'))
