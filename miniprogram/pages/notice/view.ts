import type { NoticeDetail } from '../../../typings/contract'
import { dayOf, readDay } from '../../shared/kernel/days'
import { noticeKinds } from '../../shared/notice/schema'

/** One piece of a document: a line that greets, a heading, a paragraph, how a long one goes on, or a table. */
export type Block =
  | { readonly kind: 'greeting' | 'heading' | 'text' | 'more'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }

/** Characters on the screen before more is asked for: some three screens, and few enough for one setData. */
const perChunk = 1500
/** A longer paragraph is shown in parts, broken after a sentence. */
const longest = 600

/** The document as it is read: office and number at the head, its text in parts, office and day at the foot. */
export const noticeView = (notice: NoticeDetail) => ({
  id: notice.id,
  kind: noticeKinds[notice.kind] as string,
  title: notice.title,
  number: notice.number,
  photos: [...notice.photos],
  issuer: notice.issuer,
  day: readDay(dayOf(notice.publishedAt), true),
  newer: notice.newer ?? null,
  older: notice.older ?? null,
})

export type NoticeView = ReturnType<typeof noticeView>

export const emptyNotice: NoticeView = {
  id: '',
  kind: '',
  title: '',
  number: '',
  photos: [],
  issuer: '',
  day: '',
  newer: null,
  older: null,
}

/** A text in blocks; lines with tabs, as from a worksheet, are a table. */
export function blocksOf(body: string): Block[] {
  const blocks: Block[] = []
  for (const line of body.split('\n')) {
    const text = line.trim()
    const last = blocks[blocks.length - 1]
    if (!text) continue
    if (text.includes('\t')) {
      const row = text.split('\t').map((cell) => cell.trim())
      if (last?.kind === 'table') blocks[blocks.length - 1] = { kind: 'table', rows: [...last.rows, row] }
      else blocks.push({ kind: 'table', rows: [row] })
    } else if (blocks.length === 0 && /[：:]$/.test(text)) blocks.push({ kind: 'greeting', text })
    else if (/^[一二三四五六七八九十]+、/.test(text) && text.length <= 30 && !/[。；]/.test(text))
      blocks.push({ kind: 'heading', text })
    else
      blocks.push(
        ...partsOf(text).map((part, at): Block => ({ kind: at === 0 ? 'text' : 'more', text: part })),
      )
  }
  return blocks
}

/** A long paragraph in parts, each but for its last broken after a sentence, or where there is none anywhere. */
function partsOf(text: string): string[] {
  const parts: string[] = []
  let rest = text
  while (rest.length > longest) {
    const end = Math.max(...['。', '；', '！', '？'].map((mark) => rest.lastIndexOf(mark, longest - 1))) + 1
    const length = end || longest
    parts.push(rest.slice(0, length))
    rest = rest.slice(length)
  }
  return [...parts, rest]
}

const sizeOf = (block: Block): number =>
  block.kind === 'table' ? block.rows.flat().join('').length + block.rows.length * 20 : block.text.length

/** The blocks in chunks that are shown one after the other; a long table goes on in the next one. */
export function chunksOf(blocks: readonly Block[]): Block[][] {
  const chunks: Block[][] = []
  let size = perChunk
  for (const block of blocks.flatMap(shortTables)) {
    if (size + sizeOf(block) > perChunk && size > 0) {
      chunks.push([])
      size = 0
    }
    chunks[chunks.length - 1]?.push(block)
    size += sizeOf(block)
  }
  return chunks
}

const rowsAtOnce = 40
function shortTables(block: Block): Block[] {
  if (block.kind !== 'table') return [block]
  const parts = Math.ceil(block.rows.length / rowsAtOnce)
  return Array.from({ length: parts }, (_, at) => ({
    kind: 'table',
    rows: block.rows.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce),
  }))
}

/** How much of a text is still to come, for the line under it; empty at its end. */
export const leftWords = (chunks: readonly (readonly Block[])[]): string => {
  const left = chunks.flat().reduce((sum, block) => sum + sizeOf(block), 0)
  return left ? `继续阅读（还有约 ${left < 100 ? left : Math.round(left / 100) * 100} 字）` : ''
}
