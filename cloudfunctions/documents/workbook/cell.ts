import { cleanLine, cleanText } from '@shared/kernel/clean'

/** A cell as people read it. `fault` says, after the column's name, why it cannot be used as it is. */
export interface Cell {
  readonly text: string
  readonly fault?: string
  /** Excel made a date of it, which in most columns nobody meant. */
  readonly date?: true
  /** A cell that another one covers: the row where that one stands. */
  readonly coveredFrom?: number
}

/** A row as it is written: numbers to reckon with, everything else is text. */
export type Line = readonly (string | number)[]

const errorOf = (value: unknown): string | undefined => {
  const error = fieldOf(value, 'error')
  return typeof error === 'string' ? error : undefined
}

const fieldOf = (value: unknown, field: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[field] : undefined

/**
 * Reads a cell's value as exceljs gives it: texts (rich and linked too), numbers as people see them, formulas by their result.
 * @param format the cell's number format, where it has one
 */
export function readCell(value: unknown, format?: string): Cell {
  const error = errorOf(value)
  if (error !== undefined) return { text: error, fault: `是公式错误 ${error}，请改成文字或数字` }
  if (fieldOf(value, 'formula') !== undefined || fieldOf(value, 'sharedFormula') !== undefined) {
    const result = fieldOf(value, 'result')
    return result === undefined || result === null
      ? { text: '', fault: '的公式没有算出结果，请在 Excel 里打开、保存后再导入' }
      : readCell(result, format)
  }
  if (value instanceof Date)
    return Number.isNaN(value.getTime())
      ? { text: '', fault: '里的日期不对，请改成文字' }
      : { text: value.toISOString().slice(0, 10), date: true }
  if (typeof value === 'number') return { text: readNumber(value, format) }
  return { text: clean(textOf(value)) }
}

/** A number as its cell shows it: 7 under the format 000 is 007, and 0.1 + 0.2 is 0.3. */
function readNumber(value: number, format = ''): string {
  if (!Number.isInteger(value)) return String(Number(value.toPrecision(12)))
  const written = BigInt(value).toString()
  return /^0+$/.test(format) ? written.padStart(format.length, '0') : written
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? '是' : '否'
  const rich = fieldOf(value, 'richText')
  if (Array.isArray(rich)) return rich.map((part) => textOf(fieldOf(part, 'text'))).join('')
  return textOf(fieldOf(value, 'text'))
}

/** Without what nobody sees: line breaks, more than one space, and the ' that keeps a text from being a formula. */
const clean = (text: string): string =>
  cleanLine(text)
    .replace(/[\u00a0\u3000 ]+/g, ' ')
    .trim()
    .replace(/^'(?=[=+\-@＝＋－＠])/, '')

/**
 * A text as a cell of a file for people: what a spreadsheet would take for a formula, full-width signs included, is kept
 * from being one, and the file stays valid XML.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function safeText(text: string): string {
  const clean = cleanText(text)
  return /^[=+\-@＝＋－＠\t\r\n]/.test(clean) ? `'${clean}` : clean
}
