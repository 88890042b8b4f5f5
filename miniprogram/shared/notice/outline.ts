/** One paragraph of an official document, and the face it is set in (GB/T 9704-2012, 7.3.3). */
export interface Paragraph {
  /** The addressee, headings of the first and second level, and everything else. */
  readonly kind: 'addressee' | 'first' | 'second' | 'body'
  readonly text: string
}

/**
 * A notice's text as paragraphs: who it is to (主送机关, the first line where it ends with a colon), headings numbered 一、 and
 * （一）, body. A heading with its text in one line is a heading up to its first full stop.
 */
export function outline(text: string): readonly (readonly Paragraph[])[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
  return lines.map((line, at): Paragraph[] => {
    if (at === 0 && /[：:]$/.test(line)) return [{ kind: 'addressee', text: line }]
    const kind = /^[一二三四五六七八九十]+、/.test(line)
      ? 'first'
      : /^[（(][一二三四五六七八九十]+[）)]/.test(line)
        ? 'second'
        : 'body'
    if (kind === 'body') return [{ kind, text: line }]
    const stop = line.indexOf('。')
    if (stop < 0 || stop === line.length - 1) return [{ kind, text: line }]
    return [
      { kind, text: line.slice(0, stop + 1) },
      { kind: 'body', text: line.slice(stop + 1) },
    ]
  })
}
