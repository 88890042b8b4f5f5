import type { ArticleRow, Output } from '../../../../typings/contract'
import { articleCase, type ArticleMove } from '../../../shared/article/article-case'
import { movesFrom } from '../../../shared/case/case'
import { readMoment } from '../../../shared/kernel/days'
import { topics } from '../../../shared/message/topics'
import type { PersonsMove } from '../../../services/article'

export interface ArticleLine {
  readonly id: string
  readonly title: string
  readonly word: string
  readonly when: string
  readonly note: string
  readonly moves: readonly { readonly move: PersonsMove; readonly label: string }[]
}

const persons: readonly ArticleMove[] = ['found', 'retry', 'drop']

export const articleLine = ({ id, title, state, note, queuedAt }: ArticleRow): ArticleLine => ({
  id,
  title,
  word: articleCase.states[state],
  when: readMoment(queuedAt),
  note: state === 'unclear' ? `${note}。请到公众号后台的草稿箱里看一看，再决定` : note,
  moves: movesFrom(articleCase, state)
    .filter((move) => persons.includes(move))
    .map((move) => ({ move: move as PersonsMove, label: articleCase.moves[move].label })),
})

/** What is asked before a move; sending again what may be there already would stand twice. */
export const asks: Readonly<Record<PersonsMove, { title: string; what: string; yes: string }>> = {
  retry: {
    title: '再送一次',
    what: '请先确认草稿箱里没有这篇，不然会有两份。',
    yes: '没有，再送',
  },
  found: { title: '已经在草稿箱里', what: '确认在公众号后台的草稿箱里看到了这篇文章。', yes: '看到了' },
  drop: { title: '不送了', what: '这篇文章不再送到公众号；小程序里的内容不受影响。', yes: '不送了' },
}

export interface TopicLine {
  readonly topic: string
  readonly label: string
  readonly state: string
  readonly counts: string
}

export const topicLines = ({ topics: counts }: Output<'message.ledger'>): TopicLine[] =>
  counts.map(({ topic, connected, people, left, queued, sent, notGranted, failed }) => ({
    topic,
    label: topics[topic].label,
    state: connected ? `${people} 人允许，还能发 ${left} 条` : '还没有设置模板',
    counts: [
      `已发 ${sent}`,
      `等待 ${queued}`,
      `没有允许 ${notGranted}`,
      ...(failed ? [`没发成 ${failed}`] : []),
    ].join(' · '),
  }))

export const failureLines = ({ failures }: Output<'message.ledger'>): string[] =>
  failures.map(({ topic, at, note }) => `${readMoment(at)} ${topics[topic].label}：${failureWords(note)}`)

/** A note of the job in words for staff. */
function failureWords(note: string): string {
  if (note.startsWith('perhaps sent')) return '不知道发到没有，没有再发'
  const code = /(\d{4,})/.exec(note)?.[1]
  return code ? `微信没有接收（错误码 ${code}）` : '没有发成'
}
