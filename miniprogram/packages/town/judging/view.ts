import type { JudgeLine, JudgingBoard, SeverityView } from '../../../../typings/contract'
import type { SeverityLine } from '../../../components/severity-strip/rows'
import { links } from '../../../page/links'
import { readEntryNumber } from '../../../shared/landscape/quota'
import { historyWords } from '../../../page/history'

export type Act = 'setUp' | 'train' | 'assign' | 'close' | 'awards'

/** What comes next: one sentence, one main action, and what else may be opened. */
export interface Next {
  readonly words: string
  /** Empty where others have to go on first. */
  readonly act: Act | ''
  readonly label: string
}

const names = (all: readonly string[], most = 6): string =>
  `${all.slice(0, most).join('、')}${all.length > most ? `等 ${all.length} 位` : ''}`

const untrained = ({ judges, anchors }: JudgingBoard): JudgeLine[] =>
  judges.filter((judge) => judge.anchorsDone < anchors.length)

const onlyAdmin: Readonly<Record<Act, boolean>> = {
  setUp: true,
  train: true,
  assign: true,
  close: true,
  awards: false,
}

/** What this person may do next; where only an admin may, the others read so. */
export function nextFor(board: JudgingBoard, admin: boolean): Next {
  const next = nextOf(board)
  if (admin || !next.act || !onlyAdmin[next.act]) return next
  return { words: `${next.words}${next.label}由镇管理员办理。`, act: '', label: '' }
}

export function nextOf(board: JudgingBoard): Next {
  const { state, anchors, judges, sheets, missing } = board
  switch (state) {
    case 'setup':
      return anchors.length >= 3 && judges.length >= 2
        ? {
            words: `${anchors.length} 个样板作品、${judges.length} 位评委都定好了。开始培训后，评委先给样板作品打分。`,
            act: 'train',
            label: '开始培训',
          }
        : { words: '先选 3 到 5 个样板作品和评委，写明各人回避的村。', act: 'setUp', label: '去设置' }
    case 'training': {
      const waiting = untrained(board)
      return waiting.length
        ? {
            words: `等 ${waiting.length} 位评委评完样板作品：${names(waiting.map(({ name }) => name))}。评完才能分配。`,
            act: '',
            label: '',
          }
        : {
            words: '评委都评完了样板作品，松紧已经看得出来，可以分配作品了。',
            act: 'assign',
            label: '分配作品',
          }
    }
    case 'judging':
      return missing.length
        ? {
            words: `评委正在各村评分，还有 ${missing.length} 个作品没评够，差 ${sheets.wanted - sheets.got} 张表。`,
            act: 'close',
            label: '截止评分',
          }
        : { words: '评分表都交齐了。看过评审报告、要不要补评，就可以截止。', act: 'close', label: '截止评分' }
    case 'closed':
      return { words: '评分已经截止，评委不能再交表。下一步计算获奖名单。', act: 'awards', label: '去评奖' }
  }
}

/** Pages that say more, as far as there is something to see. */
export function doorsOf(board: JudgingBoard, admin: boolean): { text: string; hint: string; url: string }[] {
  const { state, sheets } = board
  const doors: { text: string; hint: string; url: string }[] = []
  if (admin && (state === 'training' || nextOf(board).act === 'train'))
    doors.push({ text: '评审设置', hint: '样板作品、评委和回避的村', url: links.judgingSetUp })
  if (sheets.got > 0)
    doors.push({ text: '评审报告', hint: '校正前后的分数和名次，一张表有多可靠', url: links.report })
  if (state === 'judging')
    doors.push({ text: '补评建议', hint: '再评哪几个作品，最能防止奖金发错', url: links.looks })
  return doors
}

export const severityLine = (
  id: string,
  label: string,
  { severity, interval: [low, high], sheets }: SeverityView,
): SeverityLine => ({ id, label, severity, low, high, note: `${sheets} 张表` })

function recusalWords({ recused }: JudgeLine): string {
  if (!recused.length) return ''
  return `回避 ${recused.map(({ villageName, own }) => `${villageName}${own ? '（本村）' : ''}`).join('、')}`
}

function judgeRow(judge: JudgeLine, { state, anchors }: JudgingBoard) {
  const training = state === 'training'
  const all = training ? anchors.length : judge.load
  const done = training ? judge.anchorsDone : judge.done
  return {
    id: judge.personId,
    name: judge.name,
    percent: all ? Math.round((100 * Math.min(done, all)) / all) : 0,
    words: state === 'setup' ? '' : `${training ? '样板' : '已交'} ${done}/${all}`,
    done: all > 0 && done >= all,
    recusal: recusalWords(judge),
  }
}

export type JudgeRow = ReturnType<typeof judgeRow>

export interface MissingRow {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly village: string
  readonly words: string
}

/** So many stand at once; the search finds the others. */
const FEW = 20

/** Works that lack sheets, by number, that fit what was searched for. */
export function missingRows(
  { missing }: Pick<JudgingBoard, 'missing'>,
  asked: string,
): { rows: MissingRow[]; more: number } {
  const word = asked.trim()
  const found = missing
    .map((entry): MissingRow => ({
      id: entry.entryId,
      number: readEntryNumber(entry.number),
      title: entry.title,
      village: entry.villageName,
      words: `${entry.got}/${entry.wanted} 张`,
    }))
    .filter((row) => !word || `${row.number}${row.title}${row.village}`.includes(word))
  return { rows: found.slice(0, FEW), more: Math.max(0, found.length - FEW) }
}

export function boardFace(board: JudgingBoard, admin: boolean) {
  const { anchors, sheets } = board
  return {
    state: board.state,
    word: board.stateName,
    next: nextFor(board, admin),
    doors: doorsOf(board, admin),
    mayReopen: admin && board.state === 'closed',
    numbers: {
      got: sheets.got,
      wanted: sheets.wanted,
      percent: sheets.wanted ? Math.round((100 * Math.min(sheets.got, sheets.wanted)) / sheets.wanted) : 0,
      voided: sheets.voided ? `作废过 ${sheets.voided} 张` : '',
    },
    judges: board.judges.map((judge) => judgeRow(judge, board)),
    severities: board.judges.flatMap(({ personId, name, severity }) =>
      severity ? [severityLine(personId, name, severity)] : [],
    ),
    anchors: anchors.map((anchor) => ({
      id: anchor.entryId,
      title: anchor.title,
      foot: `${readEntryNumber(anchor.number)} ${anchor.villageName}`,
      cover: anchor.cover,
    })),
    seed: board.seed,
    perEntry: `每个作品 ${board.perEntry} 位评委`,
    missingCount: board.state === 'judging' || board.state === 'closed' ? board.missing.length : 0,
    history: board.history.map(historyWords),
  }
}

export type BoardFace = ReturnType<typeof boardFace>

export const trainWords = ({ judges, anchors }: JudgingBoard): string =>
  `${judges.length} 位评委会看到 ${anchors.length} 个样板作品，各自打分。评分表从现在起冻结，不能再改。`

/** Awards need every sheet: what is missing stands in the question. */
export function closeWords({ missing }: Pick<JudgingBoard, 'missing'>): string {
  if (!missing.length) return '评分表已交齐。截止后评委不能再交表，之后可以计算获奖名单。'
  const some = missing.slice(0, 5).map(({ number, title }) => `${readEntryNumber(number)}“${title}”`)
  const rest = missing.length > some.length ? `等 ${missing.length} 个作品` : ''
  return `${some.join('、')}${rest}的评分表还不齐。截止后评委不能再交表，而评奖要等评分表交齐，到时只能重新开放。`
}

export const reopenReasons: readonly string[] = ['评分表没有交齐', '有评分表作废，要补评', '异议成立，要重评']
