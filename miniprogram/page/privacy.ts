import { findPrivate, privacyNames } from '../shared/publication/privacy'

/** A text in pieces, so that what may be personal can be marked where it stands. */
export interface Piece {
  readonly text: string
  readonly tone: 'plain' | 'possible' | 'certain'
}

export function pieces(text: string): Piece[] {
  const parts: Piece[] = []
  let from = 0
  for (const finding of findPrivate(text)) {
    if (finding.start > from) parts.push({ text: text.slice(from, finding.start), tone: 'plain' })
    parts.push({ text: finding.found, tone: finding.certainty })
    from = finding.end
  }
  if (from < text.length) parts.push({ text: text.slice(from), tone: 'plain' })
  return parts
}

export interface PrivacyFace {
  readonly lines: readonly string[]
  /** Something that must not become public at all. */
  readonly stops: boolean
  /** The texts with something in them, in pieces. */
  readonly marked: readonly (readonly Piece[])[]
}

/** What the privacy check finds in texts that are to become public, as privacy-note shows it. */
export function privacyFace(texts: readonly string[]): PrivacyFace {
  const found = texts.flatMap(findPrivate)
  return {
    lines: found.map(
      (one) =>
        `${one.found}：${one.certainty === 'certain' ? '是' : '像是'}${privacyNames[one.kind]}，${one.certainty === 'certain' ? '必须删掉' : '请确认能不能公开'}`,
    ),
    stops: found.some((one) => one.certainty === 'certain'),
    marked: texts.filter((text) => findPrivate(text).length > 0).map(pieces),
  }
}
