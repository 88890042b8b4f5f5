import { findPrivate, privacyNames, type Known, type PrivacyFinding } from '../shared/publication/privacy'

/** A text in pieces, so that what may be personal can be marked where it stands. */
export interface Piece {
  readonly text: string
  readonly tone: 'plain' | 'possible' | 'certain'
}

export function pieces(text: string, known: readonly Known[] = []): Piece[] {
  const parts: Piece[] = []
  let from = 0
  for (const finding of findPrivate(text, known)) {
    if (finding.start > from) parts.push({ text: text.slice(from, finding.start), tone: 'plain' })
    parts.push({ text: finding.found, tone: finding.certainty })
    from = finding.end
  }
  if (from < text.length) parts.push({ text: text.slice(from), tone: 'plain' })
  return parts
}

/** So many characters before and after a place are enough to know it again. */
const near = 30

/** The pieces with what lies far from every mark left out, so that each place is seen without looking for it. */
function around(marked: readonly Piece[]): Piece[] {
  return marked.map((piece, at) => {
    const [first, last] = [at === 0, at === marked.length - 1]
    if (piece.tone !== 'plain' || piece.text.length <= near * (first || last ? 1 : 2)) return piece
    const head = first ? '' : piece.text.slice(0, near)
    const tail = last ? '' : piece.text.slice(-near)
    return { ...piece, text: `${head}……${tail}` }
  })
}

export interface PrivacyFace {
  readonly lines: readonly string[]
  /** Something that must not become public at all. */
  readonly stops: boolean
  /** What stands around each place where something is, in pieces. */
  readonly marked: readonly (readonly Piece[])[]
}

/** What the cloud found with its registers when the text was stored; the phone marks it on while the text is changed. */
export const knownOf = (findings: readonly PrivacyFinding[] = []): Known[] =>
  findings.map(({ kind, certainty, found }) => ({ kind, certainty, found }))

/** What the privacy check finds in texts that are to become public, as privacy-note shows it. */
export function privacyFace(texts: readonly string[], known: readonly Known[] = []): PrivacyFace {
  const found = texts.flatMap((text) => findPrivate(text, known))
  return {
    lines: found.map(
      (one) =>
        `${one.found}：${one.certainty === 'certain' ? '是' : '像是'}${privacyNames[one.kind]}，${one.certainty === 'certain' ? '必须删掉' : '请确认能不能公开'}`,
    ),
    stops: found.some((one) => one.certainty === 'certain'),
    marked: texts
      .map((text) => pieces(text, known))
      .filter((marked) => marked.some(({ tone }) => tone !== 'plain'))
      .map(around),
  }
}
